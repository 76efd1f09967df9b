/** Which subject a forces view is about: it follows the active note, can be pinned, picked, opened twice, and comes back after a restart. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { nameOf, settle, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';

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
	return (await nameOf(driver, `${SIDE} .jtbd-quadrant[data-force="push"]`)) ?? '';
}

export const specs: readonly Spec[] = [
	{
		name: 'a tab that is opened while the notes are still being read follows the note that was active',
		async run(driver) {
			await driver.reset(NOTES, { open: 'Ben.md' });
			await driver.exec(async ({ app }) => {
				await app.plugins.disablePlugin('jtbd-forces');
				await app.plugins.enablePlugin('jtbd-forces');
				app.commands.executeCommandById('jtbd-forces:open-forces-tab');
			});
			await untilSubject(driver, 'JTBD 2', TAB);
		},
	},
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
			await untilEqual(driver, () => driver.texts('.prompt .suggestion-item'), ['JTBD 1Job, 3 people in 3 interviews', 'JTBD 2Job, 2 people in 2 interviews, no note yet', 'BenInterview, 1 person', 'BothInterview, 1 person', 'FayInterview, 1 person', 'InaInterview, 1 person', 'ShiftlarkLinked from interviews, 1 person in 1 interview']);
			await driver.type('JTBD 2');
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
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-first:not([hidden]) .jtbd-step`), 3);
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
		name: 'a view in a window of its own has its own subject, page and filter, is live, and comes back',
		async run(driver) {
			const popout = 'popout .jtbd-forces';
			await openNotes(driver, 'Ina.md');
			await untilSubject(driver, 'JTBD 1');
			await driver.command('jtbd-forces:open-forces-tab');
			await untilSubject(driver, 'JTBD 1', TAB);
			await driver.exec(({ app }) => {
				const leaf = app.workspace.getLeavesOfType('jtbd-forces').find((one) => one.getRoot() === app.workspace.rootSplit);
				if (leaf) app.workspace.moveLeafToPopout(leaf);
			});
			await untilEqual(driver, () => driver.attr(popout, 'data-subject'), 'JTBD 1');
			await driver.exec(async ({ app }) => {
				const leaf = app.workspace.getLeavesOfType('jtbd-forces').find((one) => one.getRoot() !== app.workspace.rightSplit);
				await leaf?.setViewState({ type: 'jtbd-forces', state: { ...leaf.getViewState().state, isPinned: true, subject: { name: 'JTBD 2', path: null, kind: 'job' }, filters: { 'job jtbd 2': { code: 'habit' } } } });
			});
			const told = (): Promise<string[]> => driver.texts(`${popout} .jtbd-passage-words`);
			await untilEqual(driver, () => driver.attr(popout, 'data-subject'), 'JTBD 2');
			await untilEqual(driver, told, ['I know it.']);
			await untilSubject(driver, 'JTBD 1');
			await driver.write('Ben.md', '[[JTBD 2]]\n\n==I know it well.== #jtbd/habit\n');
			await untilEqual(driver, told, ['I know it well.']);
			await driver.click(`${popout} .jtbd-tab[data-page="timeline"]`);
			await untilEqual(driver, () => driver.attr(popout, 'data-page'), 'timeline');
			assert.equal(await driver.attr(SIDE, 'data-page'), 'forces');
			await driver.restart();
			await untilEqual(driver, () => driver.attr(popout, 'data-subject'), 'JTBD 2');
			assert.equal(await driver.attr(popout, 'data-page'), 'timeline');
			assert.deepEqual(await driver.texts(`${popout} .jtbd-filter`), ['Tagged as: Habit']);
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
