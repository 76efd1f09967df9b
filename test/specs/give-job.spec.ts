/** Giving a job: to quotes without one, to notes that merely link to several, and naming a participant; all of it in the properties alone. */

import assert from 'node:assert/strict';
import { fillIn, untilDialog, untilNoDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { notices, showForces, SIDE, untilEqual, untilForces, untilSubject, watchWrites, writes } from './forces';

const BODY = '# Ina\n\n- ==It broke.== #jtbd/push\n- ==They came.== #jtbd/pull/quick-help\n';
const INA = `---\n# who it is\nparticipant: Ina\n---\n${BODY}`;
const BEN = '---\nparticipant: Ben\n---\nIt hurt. #jtbd/push\n';
const PRODUCT = { 'Ina.md': INA.replace('participant: Ina', 'participant: Ina\nproduct: "[[Hexrota]]"'), 'Ben.md': BEN.replace('---\nIt', 'product: "[[Hexrota]]"\n---\nIt'), 'Hexrota.md': 'The product.\n' };

/** Opens the list behind a quiet line. */
async function unfold(driver: Driver, kind: string): Promise<void> {
	await driver.click(`${SIDE} [data-remark="${kind}"] > .jtbd-fold`);
}

async function chooseJob(driver: Driver, typed: string): Promise<void> {
	await driver.until('the jobs', async () => (await driver.count('.prompt')) === 1);
	await driver.type(typed);
	await driver.press('Enter');
	await untilNoDialog(driver);
}

async function untilRemarks(driver: Driver, expected: readonly string[]): Promise<void> {
	await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-remark-words`), expected);
}

export const specs: readonly Spec[] = [
	{
		name: 'the quotes of a note get a job in its properties, as one step of undo in an open editor',
		async run(driver) {
			await driver.reset({ 'Ina.md': INA, 'JTBD 1.md': '---\ntype: job\n---\n' }, { open: 'Ina.md' });
			await showForces(driver);
			await untilSubject(driver, 'Ina');
			await untilRemarks(driver, ['2 gaps in what was said', '2 quotes without a job']);
			await unfold(driver, 'unassigned');
			await driver.screenshot('quotes-without-a-job');
			await driver.click(`${SIDE} [data-remark="unassigned"] [data-act="give-job"]`);
			await chooseJob(driver, 'JTBD');
			await untilSubject(driver, 'JTBD 1');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0');
			assert.equal(await driver.text(), `---\n# who it is\nparticipant: Ina\njobs:\n  - "[[JTBD 1]]"\n---\n${BODY}`);
			assert.deepEqual(await notices(driver), ['“Ina” is for JTBD 1 now.Undo']);
			await driver.exec(({ app, obsidian }) => {
				const [leaf] = app.workspace.getLeavesOfType('markdown');
				if (leaf?.view instanceof obsidian.MarkdownView) leaf.view.editor.undo();
			});
			assert.equal(await driver.text(), INA);
		},
	},
	{
		name: 'several notes at once, open or not, and all of it taken back by one button',
		async run(driver) {
			await driver.reset(PRODUCT, { open: 'Hexrota.md' });
			await showForces(driver);
			await untilSubject(driver, 'Hexrota');
			await unfold(driver, 'unassigned');
			assert.deepEqual(await driver.texts(`${SIDE} [data-remark="unassigned"] .jtbd-remark-name`), ['Ben', 'Ina']);
			await driver.click(`${SIDE} [data-remark="unassigned"] .jtbd-remark-body > [data-act="give-job"]`);
			await chooseJob(driver, 'Rota that holds');
			await driver.until('the notice', async () => (await notices(driver)).join().includes('2 notes are for Rota that holds now.'));
			for (const path of ['Ina.md', 'Ben.md'] as const) {
				assert.equal(await driver.read(path), PRODUCT[path].replace('product: "[[Hexrota]]"', 'product: "[[Hexrota]]"\njobs:\n  - "[[Rota that holds]]"'));
			}
			await driver.click('.jtbd-notice-offer');
			await untilEqual(driver, async () => [await driver.read('Ina.md'), await driver.read('Ben.md')], [PRODUCT['Ina.md'], PRODUCT['Ben.md']]);
		},
	},
	{
		name: 'nothing is written when it is cancelled, nor where properties can’t be read, which is said',
		async run(driver) {
			const odd = '---\nparticipant: Ina\n\tbroken: [\n---\n==It broke.== #jtbd/push\n';
			await driver.reset({ 'Ina.md': odd, 'Ben.md': BEN }, { open: 'Ben.md' });
			await showForces(driver);
			await untilSubject(driver, 'Ben');
			await watchWrites(driver);
			await unfold(driver, 'unassigned');
			await driver.click(`${SIDE} [data-remark="unassigned"] [data-act="give-job"]`);
			await driver.until('the jobs', async () => (await driver.count('.prompt')) === 1);
			await driver.press('Escape');
			await untilNoDialog(driver);
			assert.deepEqual(await writes(driver), []);
			await driver.open('Ina.md');
			await untilSubject(driver, 'Ina');
			await driver.click(`${SIDE} [data-hint="jobless"] button`);
			await chooseJob(driver, 'JTBD 9');
			await driver.until('why', async () => (await notices(driver)).join().includes('“Ina” was left as it is. Its properties can’t be read. Mend them or write them plainer.'));
			assert.equal(await driver.text(), odd);
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'a note that merely links to several jobs is settled for one of them, or for all',
		async run(driver) {
			const loose = '---\nparticipant: Ina\n---\nOn [[JTBD 1]] and [[JTBD 2]].\n\n==It broke.== #jtbd/push\n';
			await driver.reset({ 'Ina.md': loose, 'Ben.md': loose.replace('Ina', 'Ben') }, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, 'push 2/2, pull 0/0, anxiety 0/0, habit 0/0');
			await driver.until('the line', async () => (await driver.texts(`${SIDE} .jtbd-remark-words`)).includes('2 quotes count for other jobs too: the note links to several'));
			await unfold(driver, 'several-jobs');
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-remark-detail:not([hidden])`), ['Links to JTBD 1 and JTBD 2.', 'Links to JTBD 1 and JTBD 2.']);
			await driver.click(`${SIDE} [data-act="settle-jobs"][data-path="Ina.md"]`);
			await driver.until('the choice', async () => (await driver.count('.prompt .suggestion-item')) === 3);
			assert.deepEqual(await driver.texts('.prompt .suggestion-title'), ['JTBD 1', 'JTBD 2', 'Both of them']);
			await driver.type('JTBD 2');
			await driver.press('Enter');
			await untilNoDialog(driver);
			await driver.until('one job', async () => (await driver.text()).includes('jobs:\n  - "[[JTBD 2]]"\n---\nOn [[JTBD 1]] and'));
			await driver.click(`${SIDE} [data-act="settle-jobs"][data-path="Ben.md"]`);
			await driver.until('the choice', async () => (await driver.count('.prompt .suggestion-item')) === 3);
			await driver.type('Both');
			await driver.press('Enter');
			await untilNoDialog(driver);
			await driver.until('both jobs', async () => (await driver.read('Ben.md')).includes('jobs:\n  - "[[JTBD 1]]"\n  - "[[JTBD 2]]"\n'));
			await driver.until('no line', async () => (await driver.count(`${SIDE} [data-remark="several-jobs"]`)) === 0);
		},
	},
	{
		name: 'an unknown person gets a name: the participant of the note, or one of its participants',
		async run(driver) {
			const meeting = '---\ntype: meeting\njobs: "[[JTBD 1]]"\n---\n==It broke.== #jtbd/push\n';
			const group = '---\nparticipants: [Ana, Bo]\njobs: "[[JTBD 1]]"\n---\nAna: ==It hurt.== #jtbd/push\n\nCleo: ==They came.== #jtbd/pull\n\nCleo: And then?\n';
			await driver.reset({ '2026-10-01.md': meeting, 'Group.md': group }, { open: '2026-10-01.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/2, pull 0/1, anxiety 0/0, habit 0/0');
			await unfold(driver, 'unknown');
			await driver.click(`${SIDE} [data-act="name-participant"][data-path="2026-10-01.md"]`);
			await untilDialog(driver, 'Name the participant');
			await driver.press('Enter');
			assert.deepEqual(await driver.texts('.modal .setting-item-error'), ['Type a name or an alias.']);
			await fillIn(driver, 'Who speaks in “2026-10-01”?', 'P07');
			await driver.press('Mod+Enter');
			await untilNoDialog(driver);
			await untilForces(driver, 'push 2/2, pull 0/1, anxiety 0/0, habit 0/0');
			assert.equal(await driver.text(), meeting.replace('\n---\n==', '\nparticipant: P07\n---\n=='));
			await driver.click(`${SIDE} [data-act="name-participant"][data-path="Group.md"]`);
			await untilDialog(driver, 'Name the participant');
			await driver.press('Mod+Enter');
			await untilNoDialog(driver);
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 0/0, habit 0/0');
			assert.equal(await driver.read('Group.md'), group.replace('[Ana, Bo]', '[Ana, Bo, Cleo]'));
		},
	},
];
