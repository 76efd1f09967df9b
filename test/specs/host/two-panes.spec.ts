/** Two panes of one note in the host: they agree with each key, and neither harms the other. */

import assert from 'node:assert/strict';
import type { Context, Driver, Spec } from '../driver';

const NOTE = 'one two three\n\nfour\n';

/** What the editors of the panes hold and select, in the order of the tabs. */
function panes({ app, obsidian }: Context): { text: string; selected: string; caret: number }[] {
	const found: { text: string; selected: string; caret: number }[] = [];
	app.workspace.iterateRootLeaves(({ view }) => {
		if (!(view instanceof obsidian.MarkdownView)) return;
		const { editor } = view;
		found.push({ text: editor.getValue(), selected: editor.getSelection(), caret: editor.posToOffset(editor.getCursor()) });
	});
	return found;
}

async function openTwice(driver: Driver): Promise<void> {
	await driver.reset({ 'A.md': NOTE }, { open: 'A.md' });
	await driver.select(8, 13);
	await driver.open('A.md', 'split');
}

export const specs: readonly Spec[] = [
	{
		name: 'what is typed in one pane stands in the other at once, whose selection stays on its words',
		async run(driver) {
			await openTwice(driver);
			await driver.select(0);
			await driver.type('zero ');
			const [other, active] = await driver.exec(panes);
			assert.deepEqual(other, { text: `zero ${NOTE}`, selected: 'three', caret: 18 });
			assert.deepEqual(active, { text: `zero ${NOTE}`, selected: '', caret: 5 });
			await driver.until('the save', async () => (await driver.read('A.md')) === `zero ${NOTE}`);
			await driver.press('Mod+z');
			assert.deepEqual((await driver.exec(panes)).map(({ text }) => text), [NOTE, NOTE]);
			await driver.until('the save', async () => (await driver.read('A.md')) === NOTE);
		},
	},
	{
		name: 'each editor raises its change once, and the note is saved once',
		async run(driver) {
			await openTwice(driver);
			const log = ({ plugins }: Context): string[] => (plugins['toy'] as unknown as { log: string[] }).log.splice(0);
			await driver.select(0);
			await driver.exec(log);
			await driver.exec(({ app }) => {
				app.workspace.activeEditor?.editor?.replaceSelection('!');
			});
			await driver.until('the save', async () => (await driver.read('A.md')) === `!${NOTE}`);
			await driver.exec(({ app }) => {
				app.workspace.activeLeaf?.detach();
			});
			const seen = (await driver.exec(log)).filter((line) => /^(?:editor|modify)/.test(line));
			assert.deepEqual(seen, ['editor 21', 'editor 21', 'modify A.md']);
		},
	},
	{
		name: 'a pane opened beside an unsaved one agrees with it, and a change on disk reaches both',
		async run(driver) {
			await driver.reset({ 'A.md': NOTE }, { open: 'A.md' });
			await driver.select(0);
			await driver.type('new ');
			await driver.open('A.md', 'split');
			assert.deepEqual((await driver.exec(panes)).map(({ text }) => text), [`new ${NOTE}`, `new ${NOTE}`]);
			await driver.disk('A.md', 'other\r\nlines\r\n');
			await driver.until('the change', async () => (await driver.exec(panes)).every(({ text }) => text === 'other\nlines\n'));
			await driver.exec(({ app }) => {
				app.workspace.activeLeaf?.detach();
			});
			assert.equal(await driver.read('A.md'), 'other\r\nlines\r\n');
		},
	},
	{
		name: 'a reading pane shows what is typed in another before it is saved',
		async run(driver) {
			await openTwice(driver);
			await driver.mode('reading');
			await driver.exec(({ app, obsidian }) => {
				app.workspace.iterateRootLeaves((leaf) => {
					if (leaf.view instanceof obsidian.MarkdownView && leaf.view.getMode() === 'source') app.workspace.setActiveLeaf(leaf, { focus: true });
				});
			});
			await driver.select(0, 3);
			await driver.type('==typed==');
			await driver.until('the mark', async () => (await driver.texts('.markdown-preview-view mark')).join() === 'typed');
			assert.equal(await driver.text(), NOTE.replace('one', '==typed=='));
		},
	},
];
