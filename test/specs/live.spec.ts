/** What is typed, renamed, moved and deleted shows in the forces view by itself. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, forces, holdSaves, releaseSaves, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';

const NOTES = {
	'Talks/Ina.md': '[[JTBD 1]]\n\n==It broke.== #jtbd/push\n\nMore to come.\n',
	'Talks/Ben.md': '[[JTBD 1]]\n\n==It broke again.== #jtbd/push ==I know it.== #jtbd/habit\n',
	'JTBD 1.md': '# Keep it true\n',
};
const ALL = 'push 2/2, pull 0/0, anxiety 0/0, habit 1/1';

async function openNotes(driver: Driver): Promise<void> {
	await driver.reset(NOTES, { open: 'Talks/Ina.md' });
	await showForces(driver);
	await untilForces(driver, ALL);
}

async function move(driver: Driver, from: string, to: string): Promise<void> {
	await driver.exec(async ({ app }, path, newPath) => {
		const file = app.vault.getAbstractFileByPath(path);
		if (file) await app.fileManager.renameFile(file, newPath);
	}, from, to);
}

export const specs: readonly Spec[] = [
	{
		name: 'typed words show before they are saved, and the save changes nothing more',
		async run(driver) {
			await openNotes(driver);
			await caretBefore(driver, 'More to come');
			await holdSaves(driver);
			await driver.exec(({ app }) => {
				const log: string[] = [];
				Object.assign(window, { specOrder: () => [...log] });
				app.workspace.on('editor-change', () => {
					if (log.at(-1) !== 'typed') log.push('typed');
				});
				app.vault.on('modify', () => void log.push('saved'));
				app.metadataCache.on('changed', () => void log.push('known'));
				const figure = document.querySelector('.jtbd-diagram');
				if (!figure) return;
				new MutationObserver(() => void log.push('shown')).observe(figure, { subtree: true, attributes: true, attributeFilter: ['data-people', 'data-quotes'] });
			});
			await driver.type('==She left.== #jtbd/anxiety ');
			await untilForces(driver, 'push 2/2, pull 0/0, anxiety 1/1, habit 1/1');
			assert.equal(await driver.read('Talks/Ina.md'), NOTES['Talks/Ina.md']);
			const order = (): Promise<string[]> => driver.exec(() => (window as unknown as { specOrder: () => string[] }).specOrder());
			const log = await order();
			assert.deepEqual([...new Set(log)], ['typed', 'shown']);
			await releaseSaves(driver);
			await untilEqual(driver, async () => (await order()).slice(log.length), ['saved', 'known']);
			assert.equal(await forces(driver), 'push 2/2, pull 0/0, anxiety 1/1, habit 1/1');
			await driver.screenshot('live');
		},
	},
	{
		name: 'a job that is named in a note shows before the note is saved',
		async run(driver) {
			await driver.reset({ 'Ina.md': '==It broke.== #jtbd/push\n\n' }, { open: 'Ina.md' });
			await showForces(driver);
			await untilSubject(driver, 'Ina');
			await driver.select('==It broke.== #jtbd/push\n\n'.length);
			await holdSaves(driver);
			await driver.type('About [[JTBD 7]]');
			await untilSubject(driver, 'JTBD 7');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			assert.equal(await driver.read('Ina.md'), '==It broke.== #jtbd/push\n\n');
		},
	},
	{
		name: 'what was typed and not saved stays counted when another note changes',
		async run(driver) {
			await openNotes(driver);
			await caretBefore(driver, 'More to come');
			await holdSaves(driver);
			await driver.type('==She left.== #jtbd/anxiety ');
			await untilForces(driver, 'push 2/2, pull 0/0, anxiety 1/1, habit 1/1');
			await driver.write('Talks/Ben.md', '[[JTBD 1]] ==Nice== #jtbd/pull\n');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 1/1, habit 0/0');
		},
	},
	{
		name: 'a deleted note counts no more, a new one counts',
		async run(driver) {
			await openNotes(driver);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Talks/Ben.md');
				if (file) await app.fileManager.trashFile(file);
			});
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await driver.write('Talks/Cem.md', '[[JTBD 1]]\n\n==Lovely.== #jtbd/pull\n');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-line-counts`), ['2 people in 2 interviews']);
		},
	},
	{
		name: 'a deleted folder takes its notes along',
		async run(driver) {
			await openNotes(driver);
			await driver.open('JTBD 1.md');
			await driver.exec(async ({ app }) => {
				const folder = app.vault.getFolderByPath('Talks');
				if (folder) await app.fileManager.trashFile(folder);
			});
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 0/0');
			await untilSubject(driver, 'JTBD 1');
		},
	},
	{
		name: 'a renamed note keeps its passages under its new name',
		async run(driver) {
			await openNotes(driver);
			await move(driver, 'Talks/Ben.md', 'Talks/Benno.md');
			await untilEqual(driver, async () => [...new Set(await driver.texts(`${SIDE} .jtbd-passage-participant`))].sort(), ['Benno', 'Ina']);
			await untilForces(driver, ALL);
			await driver.click(`${SIDE} .jtbd-passage:has-text("broke again")`);
			await driver.until('the note', () => driver.exec(({ app }) => app.workspace.getActiveFile()?.path === 'Talks/Benno.md'));
		},
	},
	{
		name: 'a moved folder keeps its notes, the open and unsaved one as well',
		async run(driver) {
			await openNotes(driver);
			await caretBefore(driver, 'More to come');
			await holdSaves(driver);
			await driver.type('==She left.== #jtbd/anxiety ');
			await untilForces(driver, 'push 2/2, pull 0/0, anxiety 1/1, habit 1/1');
			await move(driver, 'Talks', 'Old talks');
			await untilEqual(driver, async () => (await driver.attr(`${SIDE} .jtbd-passage:has-text("She left")`, 'data-path')), 'Old talks/Ina.md');
			await untilForces(driver, 'push 2/2, pull 0/0, anxiety 1/1, habit 1/1');
		},
	},
	{
		name: 'a renamed job note keeps the view, and the links to it',
		async run(driver) {
			await openNotes(driver);
			await move(driver, 'JTBD 1.md', 'JTBD 9.md');
			await untilSubject(driver, 'JTBD 9');
			await untilForces(driver, ALL);
			assert.match(await driver.read('Talks/Ben.md'), /^\[\[JTBD 9\]\]/);
			await move(driver, 'JTBD 9.md', 'Talks/JTBD 3.md');
			await untilSubject(driver, 'JTBD 3');
			await untilForces(driver, ALL);
		},
	},
	{
		name: 'a note that another program changed counts anew, closed or open',
		async run(driver) {
			await openNotes(driver);
			await driver.disk('Talks/Ben.md', '[[JTBD 1]] ==Nice== #jtbd/pull\n');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0');
			await driver.disk('Talks/Ina.md', '[[JTBD 1]] ==Worse== #jtbd/habit ==and worse== #jtbd/habit\n');
			await untilForces(driver, 'push 0/0, pull 1/1, anxiety 0/0, habit 1/2');
			assert.match(await driver.text(), /Worse/);
			await driver.disk('Talks/Ben.md', null);
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 1/2');
		},
	},
	{
		name: 'undo shows as well',
		async run(driver) {
			await openNotes(driver);
			await caretBefore(driver, 'More to come');
			await driver.command('jtbd-forces:tag-pull');
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 0/0, habit 1/1');
			await driver.press('Mod+z');
			await untilForces(driver, ALL);
		},
	},
];
