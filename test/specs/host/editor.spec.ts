/** The host's editor: changes, undo, modes, keys. */

import assert from 'node:assert/strict';
import type { Spec } from '../driver';

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
		name: 'the context menu of the editor has what plugins add',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.click('.cm-content .cm-line', { button: 'right' });
			await driver.click('.menu .menu-item:has-text("Toy item")');
			await driver.until('the notice', async () => (await driver.texts('.notice')).includes('toy item'));
		},
	},
];
