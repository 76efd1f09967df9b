/** The host's workspace: leaves, sides, dialogs, what survives a restart and what an unloaded plugin leaves. */

import assert from 'node:assert/strict';
import type { Context, Spec } from '../driver';

const FILES = { 'A.md': '# A\n[[B]]\n', 'B.md': '# B\n', 'folder/C.md': '[[A]]\n' };
const TOY = '.workspace-leaf-content[data-type="toy-view"]';

const log = ({ plugins }: Context): string[] => (plugins['toy'] as unknown as { log: string[] }).log;
const active = ({ app }: Context): string | null => app.workspace.getActiveFile()?.path ?? null;

export const specs: readonly Spec[] = [
	{
		name: 'a command of the palette opens a view at the right, which redraws',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.press('Mod+p');
			await driver.type('toy show');
			await driver.until('one hit', async () => (await driver.count('.prompt .suggestion-item')) === 1);
			await driver.press('Enter');
			await driver.until('the view', async () => (await driver.count(TOY)) === 1);
			assert.equal(await driver.count('.prompt'), 0);
			assert.deepEqual(await driver.texts('.toy-note'), ['A.md: B.md', 'B.md: ', 'folder/C.md: A.md']);
			await driver.disk('B.md', null);
			await driver.until('a redraw', async () => (await driver.texts('.toy-note')).includes('A.md: '));
		},
	},
	{
		name: 'an open view and what it remembers survive a restart',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.command('toy:show');
			await driver.click('.toy-clicks');
			await driver.open('A.md', 'tab');
			await driver.restart();
			await driver.until('the view', async () => (await driver.texts('.toy-clicks')).join('') === 'Clicked 1');
			assert.equal(await driver.exec(active), 'A.md');
			assert.equal(await driver.count('.mod-root .workspace-tab-header'), 2);
		},
	},
	{
		name: 'the active file stays the note while a side is active, its editor does not',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.command('toy:show');
			await driver.click('.toy-clicks');
			assert.equal(await driver.exec(active), 'B.md');
			assert.equal(await driver.exec(({ app }) => app.workspace.activeEditor === null), true);
			await driver.open('A.md');
			const opened = (await driver.exec(log)).filter((line) => line.startsWith('open'));
			assert.deepEqual(opened, ['open B.md', 'open A.md']);
		},
	},
	{
		name: 'a note opens from the list, in a new tab with Mod, and beside in a split',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.click('.nav-file-title[data-path="B.md"]');
			await driver.until('B', async () => (await driver.exec(active)) === 'B.md');
			assert.equal(await driver.count('.mod-root .workspace-tab-header'), 1);
			await driver.click('.nav-file-title[data-path="folder/C.md"]', { modifiers: ['Mod'] });
			await driver.until('C', async () => (await driver.exec(active)) === 'folder/C.md');
			assert.equal(await driver.count('.mod-root .workspace-tab-header'), 2);
			await driver.open('A.md', 'split');
			assert.equal(await driver.count('.mod-root .workspace-tabs'), 2);
			await driver.command('workspace:close');
			assert.equal(await driver.count('.mod-root .workspace-tabs'), 1);
			await driver.exec(({ app }) => app.workspace.getLeaf('tab').setViewState({ type: 'toy-view', active: true }));
			await driver.open('A.md');
			assert.equal(await driver.count('.mod-root .workspace-leaf-content[data-type="toy-view"]'), 1);
		},
	},
	{
		name: 'links open their note, and make it when there is none',
		async run(driver) {
			await driver.reset({ 'A.md': 'x [[New]]\n' }, { open: 'A.md' });
			await driver.mode('reading');
			await driver.click('a.internal-link');
			await driver.until('the note', async () => (await driver.exec(active)) === 'New.md');
			assert.equal(await driver.read('New.md'), '');
		},
	},
	{
		name: 'one thing is dragged onto another',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.command('toy:show');
			await driver.drag('.toy-note:has-text("B.md: ")', '.toy-clicks');
			await driver.until('the drop', async () => (await driver.texts('.toy-clicks')).join('') === 'Dropped B.md');
		},
	},
	{
		name: 'a link that is pointed at shows its note',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.command('toy:show');
			await driver.hover('.toy-note:has-text("folder/C.md")');
			await driver.until('the note', async () => (await driver.texts('.hover-popover')).some((text) => text.includes('A')));
		},
	},
	{
		name: 'a click with Mod opens a link in the editor',
		needs: 'layout',
		async run(driver) {
			await driver.reset(FILES, { open: 'folder/C.md' });
			await driver.click('.cm-hmd-internal-link', { modifiers: ['Mod'] });
			await driver.until('the note', async () => (await driver.exec(active)) === 'A.md');
		},
	},
	{
		name: 'a link to a heading brings it into view, edited or read',
		needs: 'layout',
		async run(driver) {
			const far = `${'line\n\n'.repeat(200)}## Far\n\nend\n`;
			await driver.reset({ 'A.md': '[[Far#Far]]\n', 'Far.md': far }, { open: 'A.md' });
			const go = (context: Context): Promise<void> => context.app.workspace.openLinkText('Far#Far', 'A.md');
			await driver.exec(go);
			await driver.until('the line', async () => (await driver.count('.cm-line:has-text("## Far")')) === 1);
			assert.equal(await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getCursor().line), 400);
			await driver.mode('reading');
			await driver.exec(go);
			await driver.until('the heading', async () => {
				const box = await driver.box('.markdown-preview-view h2');
				return box !== null && box.y > 0 && box.y < 800;
			});
		},
	},
	{
		name: 'a link to a block or heading lights it up, edited or read',
		async run(driver) {
			const note = 'first\n\n- one\n- two ^two\n\n> said\n> again\n\n^quote\n\n## Head\n\nend\n';
			await driver.reset({ 'A.md': '', 'B.md': note }, { open: 'A.md' });
			const go = (to: string): Promise<void> => driver.exec(({ app }, linktext) => app.workspace.openLinkText(linktext, 'A.md'), to);
			const line = (): Promise<unknown> => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getCursor().line);
			const lit = (): Promise<string[]> => driver.texts('.cm-line.is-flashing');
			await go('B#^two');
			assert.equal(await line(), 3);
			assert.deepEqual((await lit()).map((text) => text.replace(/^- /, '')), ['two ^two']);
			await go('B#^quote');
			assert.equal(await line(), 5);
			assert.equal((await lit()).length, 2);
			await go('B#Head');
			assert.deepEqual(await lit(), ['## Head']);
			await driver.mode('reading');
			await go('B#^two');
			await driver.until('the item', async () => (await driver.texts('.markdown-preview-view li.is-flashing')).join() === 'two');
			await go('B#Head');
			await driver.until('the heading', async () => (await driver.texts('.markdown-preview-view .el-h2.is-flashing h2')).join() === 'Head');
		},
	},
	{
		name: 'embedded notes and blocks are drawn with what plugins make of them',
		async run(driver) {
			const files = { 'A.md': '![[B]]\n\n![[B#^id]]\n', 'B.md': 'no\n\n==one==\n\n==two== ^id\n' };
			await driver.reset(files, { open: 'A.md' });
			await driver.mode('reading');
			const marks = '.internal-embed mark[data-line]';
			await driver.until('the marks', async () => (await driver.texts(marks)).join() === 'one,two,two');
			assert.deepEqual((await driver.texts('.internal-embed .markdown-preview-view')).map((text) => text.trim()), ['no\none\ntwo', 'two']);
		},
	},
	{
		name: 'with Mod a link in the editor shows its note, as plugins draw it',
		async run(driver) {
			await driver.reset({ 'A.md': 'caret\n[[B]]\n', 'B.md': '==said==\n' }, { open: 'A.md' });
			await driver.hover('.cm-hmd-internal-link');
			await driver.exec(() => new Promise((resolve) => setTimeout(resolve, 350)));
			assert.equal(await driver.count('.hover-popover'), 0);
			await driver.press('Mod+Control');
			await driver.until('the note', async () => (await driver.texts('.hover-popover mark[data-line]')).join() === 'said');
		},
	},
	{
		name: 'a modal takes the keys until Escape closes it',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.select(0, 3);
			await driver.command('toy:ask');
			await driver.press('Mod+Shift+K');
			assert.equal(await driver.text(), FILES['A.md']);
			await driver.press('Escape');
			assert.equal(await driver.count('.modal'), 0);
		},
	},
	{
		name: 'a picker filters and opens',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.command('toy:pick');
			await driver.type('fc');
			await driver.press('Enter');
			await driver.until('C', async () => (await driver.exec(active)) === 'folder/C.md');
		},
	},
	{
		name: 'declared settings are drawn and saved',
		async run(driver) {
			await driver.reset(FILES);
			await driver.exec(({ app }) => {
				app.setting.openTabById('toy');
			});
			await driver.click('.setting-item:has-text("Loud") .checkbox-container');
			await driver.until('the save', () => driver.exec(({ app }) => app.vault.adapter.exists('.obsidian/plugins/toy/data.json')));
			assert.deepEqual(JSON.parse(await driver.read('.obsidian/plugins/toy/data.json')), { loud: true });
		},
	},
	{
		name: 'a theme is the class of the body and is told',
		async run(driver) {
			await driver.reset(FILES);
			await driver.setTheme('dark');
			assert.equal(await driver.exec(({ app }) => app.isDarkMode()), true);
			assert.ok((await driver.exec(log)).includes('css'));
			await driver.reset(FILES);
			assert.equal(await driver.exec(({ app }) => app.isDarkMode()), false);
		},
	},
	{
		name: 'an unloaded plugin leaves nothing, and its view comes back with it',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.command('toy:show');
			await driver.click('.toy-clicks');
			await driver.exec(({ app }) => app.plugins.disablePlugin('toy'));
			await driver.until('the view to go', async () => (await driver.count('.toy-clicks')) === 0);
			assert.equal(await driver.count('[aria-label="Show toy"], .status-bar-item.plugin-toy'), 0);
			assert.deepEqual(await driver.exec(({ app }) => Object.keys(app.commands.commands).filter((id) => id.startsWith('toy:'))), []);
			await driver.exec(({ app }) => app.plugins.enablePluginAndSave('toy'));
			await driver.until('the view', async () => (await driver.texts('.toy-clicks')).join('') === 'Clicked 1');
			assert.ok((await driver.exec(log)).includes('enabled by user'));
		},
	},
	{
		name: 'what the host lacks says so',
		async run(driver) {
			await driver.reset(FILES);
			const message = await driver.exec(({ app }) => {
				try {
					void app.fileManager.promptForDeletion(app.vault.getRoot());
					return '';
				} catch (error) {
					return (error as Error).message;
				}
			});
			assert.equal(message, 'not in the host: FileManager.promptForDeletion');
		},
	},
	{
		name: 'the right side is as wide as it is set or dragged',
		needs: 'layout',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.command('toy:show');
			for (const width of [240, 600]) {
				await driver.setSidebar(width);
				assert.equal((await driver.box('.mod-right-split'))?.width, width);
			}
			assert.ok(((await driver.box('.mod-root'))?.width ?? 0) > 200);
		},
	},
];
