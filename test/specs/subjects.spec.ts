/** What a forces view can be about: any note or name that interviews tell of, picked with its counts. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { answerPrompt, chooseIn, settle, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';

const NOTES = {
	'Talks/Ina.md': '---\njobs: "[[JTBD 1]]"\nproduct: "[[Shiftlark]]"\nsegment: "[[Café]]"\nparticipant: "[[Ina Berg]]"\n---\n==It broke.== #jtbd/push ![[call.m4a]]\n',
	'Talks/Ben.md': '---\njobs: ["[[JTBD 1]]", "[[JTBD 2]]"]\nproduct: "[[Shiftlark]]"\nsegment: "[[Café]]"\n---\n==I know it.== #jtbd/habit ==And like it.== #jtbd/habit\n',
	'Talks/Again.md': '---\njobs: "[[JTBD 2]]"\nparticipant: "[[Ina Berg]]"\n---\n==Nice.== #jtbd/pull\n',
	'Shiftlark.md': 'A product.\n',
	'People/Ina Berg.md': 'Runs a café.\n',
	'Jobs/JTBD 1.md': '# One\n',
	'Recipes.md': 'Nothing to do with it.\n',
};
const PICK = '.mod-right-split [data-act="pick"]';

async function openNotes(driver: Driver): Promise<void> {
	await driver.reset(NOTES, { open: 'Talks/Ina.md' });
	await showForces(driver);
	await untilSubject(driver, 'JTBD 1');
}

async function pick(driver: Driver, words: string): Promise<void> {
	await driver.click(PICK);
	await answerPrompt(driver, words);
}

export const specs: readonly Spec[] = [
	{
		name: 'the picker lists jobs, then interviews, then what interviews link to, each with what it is and its people',
		async run(driver) {
			await openNotes(driver);
			await driver.click(PICK);
			await untilEqual(driver, () => driver.texts('.prompt .suggestion-item'), [
				'JTBD 1Job, 2 people in 2 interviews',
				'JTBD 2Job, 2 people in 2 interviews, no note yet',
				'AgainInterview, 1 person', 'BenInterview, 1 person', 'InaInterview, 1 person',
				'CaféLinked from interviews, 2 people in 2 interviews, no note yet',
				'ShiftlarkLinked from interviews, 2 people in 2 interviews',
				'Ina BergLinked from interviews, 1 person in 2 interviews',
			]);
			await driver.screenshot('subject-picker');
			await driver.press('Escape');
			await settle(driver);
			assert.equal(await driver.attr(SIDE, 'data-subject'), 'JTBD 1');
		},
	},
	{
		name: 'a participant, a product, a segment without a note and an interview are shown with their own people',
		async run(driver) {
			await openNotes(driver);
			for (const [words, name, forces, counts] of [
				['ina berg', 'Ina Berg', 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0', '1 person in 2 interviews'],
				['shift', 'Shiftlark', 'push 1/1, pull 0/0, anxiety 0/0, habit 1/2', '2 people in 2 interviews'],
				['café', 'Café', 'push 1/1, pull 0/0, anxiety 0/0, habit 1/2', '2 people in 2 interviews'],
				['again', 'Again', 'push 0/0, pull 1/1, anxiety 0/0, habit 0/0', '1 person'],
			] as const) {
				await pick(driver, words);
				await untilSubject(driver, name);
				await untilForces(driver, forces);
				await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-line-counts`), [counts]);
			}
		},
	},
	{
		name: 'what was picked stays through other events, a pin stays through picking, and a name gets its note',
		async run(driver) {
			await openNotes(driver);
			await driver.click('.mod-right-split [data-act="pin"]');
			await pick(driver, 'café');
			await untilSubject(driver, 'Café');
			assert.equal(await driver.attr('.mod-right-split [data-act="pin"]', 'aria-pressed'), 'true');
			await driver.open('Talks/Again.md');
			await driver.write('Café.md', 'Small and busy.\n');
			await driver.until('the title to be a button', async () => (await driver.count(`${SIDE} .jtbd-title-button:not([hidden])`)) === 1);
			await untilSubject(driver, 'Café');
			await driver.restart();
			await untilSubject(driver, 'Café');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 1/2');
		},
	},
	{
		name: 'of a pinned subject that is deleted it says so, and nothing false of the interview at hand',
		async run(driver) {
			await driver.reset({ ...NOTES, 'Jobs/Old.md': '---\ntype: job\n---\n' }, { open: 'Jobs/Old.md' });
			await showForces(driver);
			await untilSubject(driver, 'Old');
			await driver.click('.mod-right-split [aria-pressed="false"]');
			await driver.open('Talks/Ina.md');
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Jobs/Old.md');
				if (file) await app.vault.delete(file);
			});
			const hints = (): Promise<string[]> => driver.texts(`${SIDE} .jtbd-empty .jtbd-hint-words`);
			await untilEqual(driver, hints, ['There is nothing to show of “Old” any more: it has no tags, and no interview links to it. Choose another job.']);
			await driver.open('Recipes.md');
			await settle(driver);
			assert.equal((await hints()).length, 1);
			await driver.click(`${SIDE} [data-act="choose-job"][data-job="Jobs/JTBD 1.md"]`);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 1/2');
		},
	},
	{
		name: 'an interview can be seen alone and with its job by one select',
		async run(driver) {
			await openNotes(driver);
			const choose = (words: string): Promise<void> => chooseIn(driver, `${SIDE} select[data-act="scope"]`, words);
			await driver.open('Talks/Ben.md');
			await untilEqual(driver, () => driver.texts(`${SIDE} select[data-act="scope"] option`), ['All of JTBD 1', 'All of JTBD 2', 'Only Ben']);
			await choose('Only Ben');
			await untilSubject(driver, 'Ben');
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 1/2');
			await choose('All of JTBD 2');
			await untilSubject(driver, 'JTBD 2');
			await untilForces(driver, 'push 0/0, pull 1/1, anxiety 0/0, habit 1/2');
		},
	},
];
