/** The host's editor: changes, undo, modes, keys. */

import assert from 'node:assert/strict';
import type { Context, Spec } from '../driver';

const FILES = {
	'A.md': '# Alpha\n\nSee [[B]] and claim:: one.\n',
	'folder/C.md': '# Gamma\ntext [[A]]\n',
};

export const specs: readonly Spec[] = [
	{
		name: 'two selections are changed in one step of undo',
		async run(driver) {
			await driver.reset(FILES, { open: 'folder/C.md' });
			await driver.exec(({ app }) => {
				const editor = app.workspace.activeEditor?.editor;
				editor?.focus();
				editor?.setSelections([
					{ anchor: { line: 0, ch: 2 }, head: { line: 0, ch: 7 } },
					{ anchor: { line: 1, ch: 4 }, head: { line: 1, ch: 0 } },
				]);
			});
			await driver.command('toy:bold');
			assert.equal(await driver.text(), '# **Gamma**\n**text** [[A]]\n');
			assert.deepEqual(await driver.texts('.notice'), ['Bold now']);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), FILES['folder/C.md']);
		},
	},
	{
		name: 'a transaction places its selection in the text after it',
		async run(driver) {
			await driver.reset(FILES, { open: 'folder/C.md' });
			const selected = await driver.exec(({ app }) => {
				const editor = app.workspace.activeEditor?.editor;
				editor?.transaction({
					changes: [
						{ from: { line: 1, ch: 4 }, text: ' more' },
						{ from: { line: 0, ch: 0 }, to: { line: 0, ch: 2 }, text: '' },
					],
					selections: [{ from: { line: 0, ch: 0 }, to: { line: 0, ch: 5 } }, { from: { line: 1, ch: 5 }, to: { line: 1, ch: 9 } }],
				});
				return [editor?.getValue(), editor?.listSelections().map(({ anchor, head }) => editor.getRange(anchor, head))];
			});
			assert.deepEqual(selected, ['Gamma\ntext more [[A]]\n', ['Gamma', 'more']]);
		},
	},
	{
		name: 'typing goes into the note and is saved a while later',
		async run(driver) {
			await driver.reset(FILES, { open: 'folder/C.md' });
			await driver.select(18);
			await driver.type('!\nend');
			assert.equal(await driver.text(), '# Gamma\ntext [[A]]!\nend\n');
			await driver.until('the save', async () => (await driver.read('folder/C.md')).endsWith('!\nend\n'));
		},
	},
	{
		name: 'a hotkey runs its command',
		async run(driver) {
			await driver.reset(FILES, { open: 'folder/C.md' });
			await driver.select(8, 12);
			await driver.press('Mod+Shift+K');
			assert.match(await driver.text(), /\*\*text\*\*/);
		},
	},
	{
		name: 'a check callback decides whether a command can run',
		async run(driver) {
			await driver.reset({ ...FILES, 'long.md': '1\n2\n3\n4\n5\n' }, { open: 'A.md' });
			await assert.rejects(driver.command('toy:long'));
			await driver.open('long.md');
			await driver.command('toy:long');
			assert.match(await driver.text(), /^long1/);
			await driver.mode('reading');
			await assert.rejects(driver.command('toy:long'));
		},
	},
	{
		name: 'an extension sees its file and whether preview is live',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			assert.equal(await driver.attr('.toy-claim', 'data-path'), 'A.md');
			assert.equal(await driver.attr('.toy-claim', 'data-live'), 'true');
			assert.equal(await driver.count('.is-live-preview'), 1);
			await driver.mode('source');
			await driver.until('source mode', async () => (await driver.attr('.toy-claim', 'data-live')) === 'false');
			await driver.mode('live');
			await driver.until('live preview', async () => (await driver.attr('.toy-claim', 'data-live')) === 'true');
		},
	},
	{
		name: 'tokens and lines have the classes of the app',
		async run(driver) {
			await driver.reset({ 'A.md': '---\na: 1\n---\n# Head\n\n- ==said== #jtbd/push\n\n```js\n==no==\n```\n' }, { open: 'A.md' });
			assert.deepEqual(await driver.texts('.cm-highlight:not(.cm-formatting)'), ['said']);
			assert.deepEqual(await driver.texts('.cm-hashtag-end'), ['jtbd/push']);
			assert.equal(await driver.count('.cm-line.HyperMD-header-1'), 1);
			assert.equal(await driver.count('.cm-line.HyperMD-codeblock'), 3);
			assert.equal(await driver.count('.cm-line.HyperMD-list-line-1'), 1);
		},
	},
	{
		name: 'Live Preview hides marks that no selection touches, source mode shows them',
		async run(driver) {
			const text = 'caret\n# Head\n- ==**very** odd== and __b__ *i* ~~s~~ `c` #tag\n- [ ] [[B|alias]] [[B]] [words](B.md)\n> said %%memo%%\n';
			await driver.reset({ 'A.md': text }, { open: 'A.md' });
			await driver.select(0);
			const lines = (): Promise<string[]> => driver.texts('.cm-line');
			assert.deepEqual(await lines(), ['caret', 'Head', '- very odd and b i s c #tag', ' alias B words', 'said %%memo%%', '']);
			assert.deepEqual(await driver.texts('.cm-strong.cm-highlight'), ['very']);
			assert.deepEqual(await driver.texts('.list-bullet'), ['-']);
			assert.equal(await driver.count('.HyperMD-task-line .task-list-item-checkbox'), 1);
			await driver.select(text.indexOf('odd'));
			assert.equal((await lines())[2], '- ==very odd== and b i s c #tag');
			await driver.select(text.indexOf('Head'));
			assert.deepEqual((await lines()).slice(1, 3), ['# Head', '- very odd and b i s c #tag']);
			await driver.select(text.indexOf('alias') + 5, text.indexOf('said'));
			assert.deepEqual((await lines()).slice(3, 5), [' [[B|alias]] [[B]] [words](B.md)', '> said %%memo%%']);
			await driver.mode('source');
			await driver.until('the marks', async () => (await driver.texts('.cm-content')).join('') === text.replaceAll('\n', ''));
			assert.equal(await driver.count('.task-list-item-checkbox'), 0);
		},
	},
	{
		name: 'Live Preview ticks a task by a click, and follows what is typed',
		async run(driver) {
			await driver.reset({ 'A.md': 'first\n- [ ] two\n' }, { open: 'A.md' });
			await driver.select(5);
			await driver.click('.cm-content .task-list-item-checkbox');
			assert.equal(await driver.text(), 'first\n- [x] two\n');
			await driver.select(5);
			await driver.type(' **b** ');
			assert.deepEqual((await driver.texts('.cm-line')).slice(0, 2), ['first b ', ' two']);
			assert.equal(await driver.text(), 'first **b** \n- [x] two\n');
		},
	},
	{
		name: 'a click opens a link that is drawn as one, and sets the caret in one that is not',
		needs: 'layout',
		async run(driver) {
			await driver.reset({ ...FILES, 'B.md': '' }, { open: 'A.md' });
			await driver.select(0);
			await driver.click('.cm-hmd-internal-link');
			await driver.until('the note', () => driver.exec(({ app }) => app.workspace.getActiveFile()?.path === 'B.md'));
			await driver.open('A.md');
			await driver.mode('source');
			await driver.click('.cm-hmd-internal-link');
			assert.equal(await driver.exec(({ app }) => app.workspace.getActiveFile()?.path), 'A.md');
		},
	},
	{
		name: 'the reading view runs processors and knows their lines',
		async run(driver) {
			await driver.reset({ 'A.md': '# A\n\nplain\n\n==said==\n\n```toy\nloud\n```\n' }, { open: 'A.md' });
			await driver.mode('reading');
			await driver.until('the block', async () => (await driver.texts('.toy-block')).join('') === 'LOUD');
			assert.equal(await driver.attr('.markdown-preview-view mark', 'data-line'), '4');
			await driver.mode('live');
			assert.equal(await driver.count('.toy-block'), 0);
		},
	},
	{
		name: 'the context menu of the editor has the basic items and what plugins add',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.click('.cm-content .cm-line', { button: 'right' });
			assert.deepEqual(await driver.texts('.menu .menu-item-title'), ['Cut', 'Copy', 'Paste', 'Select all', 'Toy item']);
			assert.equal(await driver.count('.menu .menu-separator'), 1);
			assert.deepEqual(await driver.texts('.menu .is-disabled'), ['Cut', 'Copy']);
			assert.equal(await driver.count('.menu [data-section="clipboard"] .svg-icon'), 4);
			await driver.click('.menu .menu-item:has-text("Toy item")');
			await driver.until('the notice', async () => (await driver.texts('.notice')).includes('toy item'));
			assert.equal(await driver.count('.menu'), 0);
		},
	},
	{
		name: 'the context menu goes by arrows, Enter and Escape',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.click('.cm-content .cm-line', { button: 'right' });
			await driver.press('ArrowUp');
			assert.deepEqual(await driver.texts('.menu .selected'), ['Toy item']);
			await driver.press('ArrowUp');
			assert.deepEqual(await driver.texts('.menu .selected'), ['Select all']);
			await driver.press('Enter');
			assert.equal(await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getSelection()), FILES['A.md']);
			await driver.click('.cm-content .cm-line', { button: 'right' });
			await driver.press('Escape');
			assert.equal(await driver.count('.menu'), 0);
			assert.equal(await driver.text(), FILES['A.md']);
		},
	},
	{
		name: 'a right click moves the caret unless it is inside the selection',
		async run(driver) {
			await driver.reset({ 'A.md': 'first line\nsecond line\n' }, { open: 'A.md' });
			const caret = ({ app }: Context): unknown => {
				const editor = app.workspace.activeEditor?.editor;
				return [editor?.getCursor('from').line, editor?.getSelection()];
			};
			await driver.select(0, 5);
			await driver.click('.cm-line:has-text("second")', { button: 'right' });
			assert.deepEqual(await driver.exec(caret), [1, '']);
			await driver.press('Escape');
			await driver.select(0, 23);
			await driver.click('.cm-line:has-text("second")', { button: 'right' });
			assert.deepEqual(await driver.exec(caret), [0, 'first line\nsecond line\n']);
			assert.equal(await driver.count('.menu .is-disabled'), 0);
			await driver.press('Escape');
		},
	},
];
