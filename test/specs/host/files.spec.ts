/** The host's files as a user handles them: the tree, new notes, titles, the switcher, bytes, and what comes from outside the vault. */

import assert from 'node:assert/strict';
import type { Context, Spec } from '../driver';

const FILES = { 'B.md': '# B\n', 'A 10.md': '', 'A 2.md': 'See [[C]]\n', 'calls/deep/C.md': 'text\n', 'calls/one.vtt': 'WEBVTT\n' };

const active = ({ app }: Context): string | null => app.workspace.getActiveFile()?.path ?? null;
const typesOver = ({ app }: Context): string => `${document.activeElement?.className ?? ''}: ${window.getSelection()?.toString() ?? ''} of ${app.workspace.getActiveFile()?.path ?? ''}`;

export const specs: readonly Spec[] = [
	{
		name: 'the tree has folders first, files of every kind, and closes a folder at a click',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			assert.deepEqual(await driver.texts('.nav-folder-title, .nav-file-title'), ['calls', 'deep', 'C', 'onevtt', 'A 2', 'A 10', 'B']);
			assert.deepEqual(await driver.texts('.nav-file-title.is-active'), ['B']);
			await driver.click('.nav-folder-title[data-path="calls"]');
			assert.deepEqual(await driver.texts('.nav-folder-title, .nav-file-title'), ['calls', 'A 2', 'A 10', 'B']);
			await driver.click('.nav-folder-title[data-path="calls"]');
			await driver.click('.nav-file-title[data-path="calls/one.vtt"]');
			assert.deepEqual(await driver.texts('.notice'), ['The app opens one.vtt in the default app of the system.']);
			assert.equal(await driver.exec(active), 'B.md');
		},
	},
	{
		name: 'plugins add to the menu of files and folders in the tree',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.exec(({ app }) => {
				app.workspace.on('file-menu', (menu, file, source) => menu.addItem((item) => item.setTitle(`${source} ${file.path}`)));
			});
			await driver.click('.nav-file-title[data-path="calls/one.vtt"]', { button: 'right' });
			assert.deepEqual(await driver.texts('.menu .menu-item-title'), ['file-explorer-context-menu calls/one.vtt', 'Rename...', 'Delete']);
			await driver.press('Escape');
			await driver.click('.nav-folder-title[data-path="calls"]', { button: 'right' });
			assert.deepEqual(await driver.texts('.menu .menu-item-title'), ['New note', 'New folder', 'file-explorer-context-menu calls', 'Rename...', 'Delete']);
			await driver.press('Escape');
		},
	},
	{
		name: 'an empty vault: a new note from the empty tab, its title typed over, then its text',
		async run(driver) {
			await driver.reset({});
			assert.deepEqual(await driver.texts('.empty-state-action'), ['Create new note (Ctrl + N)', 'Go to file (Ctrl + O)', 'Close']);
			await driver.click('.empty-state-action');
			await driver.until('the title', async () => (await driver.exec(typesOver)) === 'inline-title: Untitled of Untitled.md');
			await driver.exec(() => {
				const title = document.activeElement;
				if (title) title.textContent = 'First call';
			});
			await driver.press('Enter');
			await driver.until('the name', async () => (await driver.exec(active)) === 'First call.md');
			await driver.type('text');
			assert.equal(await driver.text(), 'text');
			await driver.until('the tree', async () => (await driver.texts('.nav-file-title')).join() === 'First call');
			assert.deepEqual(await driver.texts('.inline-title'), ['First call']);
		},
	},
	{
		name: 'a title that no file can have is said and put back; links follow one that can',
		async run(driver) {
			await driver.reset(FILES, { open: 'calls/deep/C.md' });
			const retitle = async (name: string): Promise<void> => {
				await driver.exec((_, words: string) => {
					const title = document.querySelector<HTMLElement>('.cm-scroller .inline-title');
					title?.focus();
					if (title) title.textContent = words;
				}, name);
				await driver.press('Enter');
			};
			await retitle('a:b');
			await driver.until('the words', async () => (await driver.texts('.notice')).join().includes('cannot contain'));
			assert.deepEqual(await driver.texts('.cm-scroller .inline-title'), ['C']);
			await retitle('D');
			await driver.until('the link', async () => (await driver.read('A 2.md')) === 'See [[D]]\n');
			assert.equal(await driver.exec(active), 'calls/deep/D.md');
		},
	},
	{
		name: 'a folder and a note in it are made from the tree and renamed',
		async run(driver) {
			await driver.reset({});
			await driver.click('.nav-action-button[aria-label="New folder"]');
			await driver.until('the dialog', async () => (await driver.count('.modal input')) === 1);
			await driver.exec(() => {
				const input = document.querySelector<HTMLInputElement>('.modal input');
				if (input) input.value = 'Interviews';
			});
			await driver.press('Enter');
			await driver.click('.nav-folder-title[data-path="Interviews"]', { button: 'right' });
			await driver.click('.menu .menu-item:has-text("New note")');
			await driver.until('the note', async () => (await driver.exec(active)) === 'Interviews/Untitled.md');
		},
	},
	{
		name: 'the switcher opens a note, or makes the one that is not there',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.press('Mod+o');
			await driver.type('deep');
			await driver.press('Enter');
			await driver.until('C', async () => (await driver.exec(active)) === 'calls/deep/C.md');
			await driver.press('Mod+o');
			await driver.type('A');
			await driver.press('Shift+Enter');
			await driver.until('A', async () => (await driver.exec(active)) === 'A.md');
			assert.equal(await driver.count('.prompt'), 0);
		},
	},
	{
		name: 'Enter alone takes a suggestion; with a modifier the plugin says what it does',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.exec(({ app, obsidian }) => {
				const seen: string[] = [];
				class Asked extends obsidian.SuggestModal<string> {
					override getSuggestions = (): string[] => ['one', 'two'];
					override renderSuggestion = (value: string, el: HTMLElement): void => el.setText(value);
					override onChooseSuggestion = (value: string, event: MouseEvent | KeyboardEvent): void => void seen.push(`${event.shiftKey ? 'Shift ' : ''}${value}`);
				}
				const modal = new Asked(app);
				modal.scope.register(['Shift'], 'Enter', (event) => {
					modal.selectActiveSuggestion(event);
					return false;
				});
				Object.assign(window, { specSeen: seen });
				modal.open();
			});
			await driver.press('Mod+Enter');
			assert.equal(await driver.count('.prompt'), 1);
			await driver.press('ArrowDown');
			await driver.press('Shift+Enter');
			assert.equal(await driver.count('.prompt'), 0);
			assert.deepEqual(await driver.exec(() => (window as unknown as { specSeen: string[] }).specSeen), ['Shift two']);
		},
	},
	{
		name: 'bytes come and go as they are',
		async run(driver) {
			await driver.reset({ 'odd.txt': { base64: '//5BAA==' } });
			const bytesOf = ({ app }: Context): Promise<number[]> => {
				const file = app.vault.getFileByPath('odd.txt');
				return file ? app.vault.readBinary(file).then((data) => [...new Uint8Array(data)]) : Promise.resolve([]);
			};
			assert.deepEqual(await driver.exec(bytesOf), [0xff, 0xfe, 0x41, 0]);
			await driver.disk('odd.txt', { base64: '/w==' });
			await driver.until('the other bytes', async () => (await driver.exec(bytesOf)).join() === '255');
		},
	},
	{
		name: 'the clipboard is read and written, and can be closed',
		async run(driver) {
			await driver.reset(FILES);
			await driver.setClipboard('Lea: hello');
			assert.equal(await driver.exec(() => navigator.clipboard.readText()), 'Lea: hello');
			await driver.exec(() => navigator.clipboard.writeText('other'));
			assert.equal(await driver.clipboard(), 'other');
			await driver.setClipboard(null);
			assert.equal(await driver.exec(() => navigator.clipboard.readText().catch((error: unknown) => (error as Error).name)), 'NotAllowedError');
			await driver.setClipboard('open again');
			assert.equal(await driver.clipboard(), 'open again');
		},
	},
	{
		name: 'a file is picked from disk, or the dialog is cancelled',
		async run(driver) {
			await driver.reset(FILES);
			await driver.exec(() => {
				const button = document.body.createEl('button', { cls: 'spec-pick' });
				const input = createEl('input', { type: 'file', attr: { accept: '.vtt,.txt' } });
				input.addEventListener('cancel', () => button.setText('cancelled'));
				input.addEventListener('change', () => {
					const file = input.files?.[0];
					void file?.arrayBuffer().then((data) => button.setText(`${file.name} ${[...new Uint8Array(data)].join()}`));
				});
				button.addEventListener('click', () => input.click());
				button.setCssProps({ position: 'fixed', top: '0', 'z-index': '99' });
			});
			const picked = async (words: string): Promise<void> => {
				await driver.click('.spec-pick');
				await driver.until(words, async () => (await driver.texts('.spec-pick')).join() === words);
			};
			await driver.pickFile({ name: 'call.vtt', data: 'AB' });
			await picked('call.vtt 65,66');
			await driver.pickFile(null);
			await picked('cancelled');
			await driver.pickFile({ name: 'odd.txt', data: { base64: '//4=' } });
			await picked('odd.txt 255,254');
			await driver.exec(() => document.querySelector('.spec-pick')?.remove());
		},
	},
	{
		name: 'a status bar item is there until the plugin goes, and not on a phone',
		needs: 'layout',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.exec(({ plugins }) => {
				const item = plugins['toy']?.addStatusBarItem();
				item?.addClass('mod-clickable');
				item?.setText('12:40');
			});
			assert.notEqual(await driver.box('.status-bar .status-bar-item.plugin-toy.mod-clickable'), null);
			await driver.exec(({ app }) => app.emulateMobile(true));
			assert.equal(await driver.box('.status-bar-item.plugin-toy'), null);
			await driver.exec(({ app }) => app.emulateMobile(false));
			await driver.exec(({ app }) => app.plugins.disablePlugin('toy').then(() => undefined));
			assert.equal(await driver.count('.status-bar-item'), 0);
		},
	},
];
