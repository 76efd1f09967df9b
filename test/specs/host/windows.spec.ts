/** The host's windows of their own, menus asked for without a mouse, and what a user wishes of colours and motion. */

import assert from 'node:assert/strict';
import type { Context, Spec } from '../driver';

const FILES = { 'A.md': '# A\n[[B]]\n', 'B.md': '# B\n' };
const TOY = '.workspace-leaf-content[data-type="toy-view"]';
const windows = ({ app }: Context): number => (app.workspace as unknown as { windows: readonly unknown[] }).windows.length;

export const specs: readonly Spec[] = [
	{
		name: 'a view that moves to a window of its own works there, and is back in it after a restart',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.command('toy:show');
			await driver.exec(({ app }) => {
				const told: string[] = [];
				Object.assign(window, { specTold: told });
				app.workspace.on('window-open', () => told.push('open'));
				app.workspace.on('window-close', () => told.push('close'));
				const [leaf] = app.workspace.getLeavesOfType('toy-view');
				if (!leaf) throw new Error('no view');
				leaf.view.containerEl.onWindowMigrated((win) => told.push(win === leaf.view.containerEl.win && win !== window ? 'migrated' : 'elsewhere'));
				app.workspace.moveLeafToPopout(leaf);
			});
			assert.equal(await driver.count(TOY), 0);
			assert.equal(await driver.count(`popout ${TOY}`), 1);
			await driver.click('popout .toy-clicks');
			assert.deepEqual(await driver.texts('popout .toy-clicks'), ['Clicked 1']);
			assert.deepEqual(await driver.exec(({ app }) => {
				const el = app.workspace.getLeavesOfType('toy-view')[0]?.view.containerEl;
				const button = el?.find('.toy-clicks');
				return [el?.doc !== document, el?.doc === activeDocument, button?.instanceOf(HTMLButtonElement), el?.doc.body.hasClass('theme-light'), el?.doc.body.hasClass('is-popout-window')];
			}), [true, true, true, true, true]);
			await driver.restart();
			await driver.until('the view in its window', async () => (await driver.texts('popout .toy-clicks')).join() === 'Clicked 1');
			assert.equal(await driver.exec(windows), 1);
			await driver.click('.host-window-bar button');
			assert.equal(await driver.exec(windows), 0);
			assert.equal(await driver.exec(() => activeDocument === document), true);
		},
	},
	{
		name: 'a note is written in a window of its own, and its links open there',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('B.md');
				if (file) await app.workspace.getLeaf('window').openFile(file);
			});
			await driver.select(3);
			await driver.type('!');
			assert.equal(await driver.text(), '# B!\n');
			assert.equal(await driver.count('popout .cm-content'), 1);
			await driver.open('A.md');
			assert.equal(await driver.count('popout .view-header-title:has-text("A")'), 1);
			await driver.click('.mod-root .cm-content');
			assert.equal(await driver.exec(() => activeDocument === document), true);
			await driver.until('what was typed is saved', async () => (await driver.read('B.md')) === '# B!\n');
		},
	},
	{
		name: 'the menu of a file is asked for with the keyboard and with a finger',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			const ask = async (act: () => Promise<void>): Promise<void> => {
				await act();
				await driver.until('a menu', async () => (await driver.count('.menu')) === 1);
				await driver.press('Escape');
				await driver.until('no menu', async () => (await driver.count('.menu')) === 0);
			};
			const row = '.nav-file-title[data-path="B.md"]';
			await ask(() => driver.longPress(row));
			for (const keys of ['ContextMenu', 'Shift+F10']) {
				await driver.exec((_, selector) => document.querySelector<HTMLElement>(selector)?.focus(), row);
				await ask(() => driver.press(keys));
			}
		},
	},
	{
		name: 'what a user wishes of the system is seen until the next spec',
		needs: 'layout',
		async run(driver) {
			await driver.reset(FILES);
			const seen = (): Promise<boolean[]> => driver.exec(() => ['(forced-colors: active)', '(prefers-reduced-motion: reduce)', '(prefers-contrast: more)'].map((query) => window.matchMedia(query).matches));
			await driver.emulate({ reducedMotion: true });
			assert.deepEqual(await seen(), [false, true, false]);
			await driver.emulate({ forcedColors: true });
			assert.equal((await seen())[0], true);
			await driver.reset(FILES);
			assert.deepEqual(await seen(), [false, false, false]);
		},
	},
];
