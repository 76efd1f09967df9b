/** The quiet lines: what is missing or not counted, each opening its list; gaps ask about themselves, one by one or all. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { showForces, SIDE, untilEqual, untilForces, untilSelected, untilSubject } from './forces';
import { STUDY } from './notes';

const ANNOTATED = {
	'Ina.md': '---\ntype: interview\njobs: "[[JTBD 1]]"\nparticipant: Ina\n---\n==It broke.== #jtbd/push\n',
	'Ben.md': '---\ntype: interview\njobs: "[[JTBD 1]]"\nparticipant: Ben\n---\n==It hurt.== #jtbd/push and ==they came.== #jtbd/pull\n',
	'JTBD 1.md': '---\ntype: job\n---\n==We think that it takes too long.== #jtbd/anxiety\n',
};

/** What is missing: each name with its sentences. */
function gaps(driver: Driver): Promise<string[]> {
	return driver.exec((_, side) => [...document.querySelectorAll(`${side} .jtbd-gap`)].map((gap) => {
		const [name = '', ...messages] = [...gap.querySelectorAll('.jtbd-gap-label, .jtbd-gap-message')].map(({ textContent }) => textContent);
		return `${name}: ${messages.join(' ')}`;
	}), SIDE);
}

async function unfold(driver: Driver, kind: string): Promise<void> {
	await driver.click(`${SIDE} [data-remark="${kind}"] > .jtbd-fold`);
}

export const specs: readonly Spec[] = [
	{
		name: 'gaps stand by force and stage; each asks about itself, one button about all',
		async run(driver) {
			await driver.reset(ANNOTATED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 0/1, habit 0/0');
			await unfold(driver, 'gaps');
			await untilEqual(driver, () => gaps(driver), ['Habit: No evidence of habit yet.', 'Pull: Ina has no pull.', 'Anxiety: 2 interviews have no anxiety.']);
			await driver.screenshot('gaps');
			await driver.click(`${SIDE} .jtbd-gap[data-code="pull"] [data-act="ask"]`);
			await driver.until('the questions', async () => (await driver.count('.prompt .suggestion-item')) > 0);
			const one = [...new Set((await driver.texts('.prompt .suggestion-note')).filter((why) => !/^\d+ questions/.test(why)))];
			assert.deepEqual(one, ['Ina has no pull']);
			await driver.press('Escape');
			await driver.click(`${SIDE} [data-remark="gaps"] .jtbd-remark-body > [data-act="ask"]`);
			await driver.until('the questions', async () => (await driver.count('.prompt .suggestion-item')) > 0);
			const all = [...new Set((await driver.texts('.prompt .suggestion-note')).filter((why) => !/^\d+ questions/.test(why)))];
			assert.deepEqual(all, ['No evidence of habit yet', 'Ina has no pull', '2 interviews have no anxiety']);
			await driver.press('Escape');
		},
	},
	{
		name: 'quotes of nobody known stand by note; those of a job note can’t get a participant, and it says so',
		async run(driver) {
			await driver.reset({ ...ANNOTATED, '2026-10-01.md': '---\ntype: meeting\njobs: "[[JTBD 1]]"\n---\n==Late again.== #jtbd/push\n' }, { open: 'JTBD 1.md' });
			await showForces(driver);
			await untilForces(driver, 'push 2/3, pull 1/1, anxiety 0/1, habit 0/0');
			await unfold(driver, 'unknown');
			const list = `${SIDE} [data-remark="unknown"]`;
			await untilEqual(driver, () => driver.texts(`${list} .jtbd-remark-name`), ['2026-10-01', 'JTBD 1']);
			assert.deepEqual(await driver.texts(`${list} .jtbd-remark-detail:not([hidden])`), ['This is the note of a job, so nobody in particular speaks in it.']);
			assert.equal(await driver.count(`${list} [data-act="name-participant"]:not([hidden])`), 1);
			await driver.click(`${list} .jtbd-passage[data-path="2026-10-01.md"]`);
			await untilSelected(driver, '2026-10-01.md', 'Late again.');
		},
	},
	{
		name: 'a note’s quotes are folded away where there are many, and the fold stays through changes',
		async run(driver) {
			const many = Array.from({ length: 13 }, (_, at) => `- Quote ${at} #jtbd/push`).join('\n');
			await driver.reset({ 'Ina.md': `---\nparticipant: Ina\n---\n${many}\n` }, { open: 'Ina.md' });
			await showForces(driver);
			await untilSubject(driver, 'Ina');
			await unfold(driver, 'unassigned');
			const quotes = `${SIDE} [data-remark="unassigned"] .jtbd-passage`;
			assert.equal(await driver.count(quotes), 0);
			await driver.click(`${SIDE} [data-remark="unassigned"] .jtbd-remark-head .jtbd-fold`);
			await untilEqual(driver, () => driver.count(quotes), 13);
			await driver.write('Ina.md', `---\nparticipant: Ina\n---\n${many}\n- One more #jtbd/push\n`);
			await untilEqual(driver, () => driver.count(quotes), 14);
		},
	},
	{
		name: 'a vault that is in order has none but its gaps',
		async run(driver) {
			await driver.reset(STUDY, { open: 'Jobs/JTBD 1.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			const kinds = await driver.exec((_, side) => [...document.querySelectorAll<HTMLElement>(`${side} .jtbd-remark`)].map(({ dataset }) => dataset['remark']), SIDE);
			assert.deepEqual(kinds.filter((kind) => kind !== 'gaps'), []);
		},
	},
];
