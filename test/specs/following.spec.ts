/** Which subject a forces view is about: it follows the active note, can be pinned, picked, opened twice, and comes back after a restart. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { settle, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';

const NOTES = {
	'Ina.md': '[[JTBD 1]]\n\n==It broke.== #jtbd/push\n',
	'Ben.md': '[[JTBD 2]]\n\n==I know it.== #jtbd/habit\n',
	'Both.md': '[[JTBD 1]] [[JTBD 2]]\n\n==Nice.== #jtbd/pull\n',
	'Shiftlark.md': 'A product.\n',
	'Fay.md': '---\njobs: "[[JTBD 1]]"\nproduct: "[[Shiftlark]]"\n---\n==Hm.== #jtbd/anxiety\n',
	'Recipes.md': 'Nothing to do with it.\n',
	'Jobs/JTBD 1.md': '# One\n',
};
const TAB = '.mod-root .jtbd-forces';
const PIN = '.mod-right-split [data-act="pin"]';

async function openNotes(driver: Driver, open: string): Promise<void> {
	await driver.reset(NOTES, { open });
	await showForces(driver);
}

/** What the push quadrant says to a screen reader, with the share of the note at hand. */
async function push(driver: Driver): Promise<string> {
	return (await driver.attr(`${SIDE} .jtbd-quadrant[data-force="push"]`, 'aria-label')) ?? '';
}

export const specs: readonly Spec[] = [
	{
		name: 'a share is told only of the interview that is open, also where the view is pinned',
		async run(driver) {
			await openNotes(driver, 'Ina.md');
			await untilEqual(driver, async () => (await push(driver)).includes('1 of them in Ina'), true);
			await driver.open('Recipes.md');
			await untilEqual(driver, async () => (await push(driver)).includes('of them in'), false);
			await untilSubject(driver, 'JTBD 1');
			await driver.click(PIN);
			await driver.open('Fay.md');
			await untilEqual(driver, async () => (await push(driver)).includes('0 of them in Fay'), true);
			await driver.open('Ben.md');
			await untilEqual(driver, async () => (await push(driver)).includes('of them in'), false);
			await untilSubject(driver, 'JTBD 1');
		},
	},
	{
		name: 'it follows to the job of an interview, to a job, to a note that interviews link to, and stays for any other',
		async run(driver) {
			await openNotes(driver, 'Ina.md');
			await untilSubject(driver, 'JTBD 1');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 1/1, habit 0/0');
			await driver.open('Ben.md');
			await untilSubject(driver, 'JTBD 2');
			await untilForces(driver, 'push 0/0, pull 1/1, anxiety 0/0, habit 1/1');
			await driver.open('Both.md');
			await settle(driver);
			await untilSubject(driver, 'JTBD 2');
			await driver.open('Jobs/JTBD 1.md');
			await untilSubject(driver, 'JTBD 1');
			await driver.open('Both.md');
			await settle(driver);
			await untilSubject(driver, 'JTBD 1');
			await driver.open('Shiftlark.md');
			await untilSubject(driver, 'Shiftlark');
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 1/1, habit 0/0');
			await driver.open('Recipes.md');
			await settle(driver);
			await untilSubject(driver, 'Shiftlark');
		},
	},
	{
		name: 'pinned it stays, and unpinned it follows again',
		async run(driver) {
			await openNotes(driver, 'Ina.md');
			await untilSubject(driver, 'JTBD 1');
			await driver.click(PIN);
			assert.equal(await driver.attr(PIN, 'aria-pressed'), 'true');
			await driver.open('Ben.md');
			await settle(driver);
			assert.equal(await driver.attr(SIDE, 'data-subject'), 'JTBD 1');
			await driver.click(PIN);
			await untilSubject(driver, 'JTBD 2');
		},
	},
	{
		name: 'a job is picked from those there are, each with its counts',
		async run(driver) {
			await openNotes(driver, 'Ina.md');
			await untilSubject(driver, 'JTBD 1');
			await driver.click('.mod-right-split [data-act="pick"]');
			await untilEqual(driver, () => driver.texts('.prompt .suggestion-item'), ['JTBD 13 people, 3 quotes', 'JTBD 22 people, 2 quotes, no note yet']);
			await driver.type('2');
			await driver.press('Enter');
			await untilSubject(driver, 'JTBD 2');
		},
	},
	{
		name: 'a view that has nothing to follow offers the jobs, a vault without any the first steps',
		async run(driver) {
			await openNotes(driver, 'Recipes.md');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-job-name`), ['JTBD 1', 'JTBD 2']);
			await driver.click(`${SIDE} [data-job="JTBD 2"]`);
			await untilForces(driver, 'push 0/0, pull 1/1, anxiety 0/0, habit 1/1');
			await driver.reset({ 'Recipes.md': '' }, { open: 'Recipes.md' });
			await showForces(driver);
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-empty-steps:not([hidden]) li`), 3);
			assert.equal(await driver.attr(SIDE, 'data-subject'), null);
		},
	},
	{
		name: 'several views at once, each with its own subject, all of them live',
		async run(driver) {
			await openNotes(driver, 'Ina.md');
			await untilSubject(driver, 'JTBD 1');
			await driver.click(PIN);
			await driver.open('Ben.md');
			await driver.command('jtbd-forces:open-forces-tab');
			await untilSubject(driver, 'JTBD 2', TAB);
			await untilForces(driver, 'push 0/0, pull 1/1, anxiety 0/0, habit 1/1', TAB);
			assert.equal(await driver.attr(SIDE, 'data-subject'), 'JTBD 1');
			await driver.screenshot('tab');
			await driver.write('Both.md', '[[JTBD 1]] [[JTBD 2]]\n\n==Nice.== #jtbd/pull ==Very.== #jtbd/pull\n');
			await untilForces(driver, 'push 0/0, pull 1/2, anxiety 0/0, habit 1/1', TAB);
			await untilForces(driver, 'push 1/1, pull 1/2, anxiety 1/1, habit 0/0');
			await driver.command('jtbd-forces:show-forces');
			await settle(driver);
			assert.equal(await driver.count('.jtbd-forces'), 2);
		},
	},
	{
		name: 'subject and pin survive a restart, and the renaming before it',
		async run(driver) {
			await openNotes(driver, 'Ina.md');
			await untilSubject(driver, 'JTBD 1');
			await driver.click(PIN);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Jobs/JTBD 1.md');
				if (file) await app.fileManager.renameFile(file, 'Jobs/Keep the rota true.md');
			});
			await untilSubject(driver, 'Keep the rota true');
			await driver.open('Ben.md');
			await driver.restart();
			await untilSubject(driver, 'Keep the rota true');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 1/1, habit 0/0');
			assert.equal(await driver.attr(PIN, 'aria-pressed'), 'true');
			await driver.click(PIN);
			await untilSubject(driver, 'JTBD 2');
		},
	},
	{
		name: 'a view whose job is gone for good offers the others',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTES['Ina.md'], 'Recipes.md': '' }, { open: 'Ina.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await driver.open('Recipes.md');
			await driver.disk('Ina.md', null);
			await untilSubject(driver, null);
			assert.equal(await driver.count(`${SIDE} .jtbd-empty:not([hidden])`), 1);
			await driver.disk('Ina.md', NOTES['Ina.md']);
			await untilSubject(driver, 'JTBD 1');
		},
	},
];
