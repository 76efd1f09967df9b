/** Tagging where a note is read: the words that are selected there are tagged in the file, or it is said why not. */

import assert from 'node:assert/strict';
import type { Context, Driver, Spec } from './driver';
import { forces, notices, settle, showForces, tabs, untilEqual, untilForces, watchWrites, writes } from './forces';
import { untilReady } from './open-note';

const INA = 'Ina.md';
const NOTE = `---
jobs: "[[JTBD 1]]"
interviewer: Rosa
---
# Ina

First **thing** she said. Then the second one, [[JTBD 1|the job]] in mind.

- a line of its own
- another line

Again and again. Again and again.

Rosa: And then what?

==It broke.== #jtbd/push/rota #jtbd/anxiety %%loud%%

| who | what |
| --- | --- |
| Ina | nobody came |

\`\`\`
code of hers
\`\`\`
`;
const READ = '.workspace-leaf.mod-active .markdown-preview-view';

async function read(driver: Driver, note = NOTE, more: Readonly<Record<string, string>> = {}): Promise<void> {
	await driver.reset({ [INA]: note, ...more }, { open: INA });
	await untilReady(driver);
	await driver.mode('reading');
	await untilEqual(driver, () => driver.count(`${READ} h1`), 1);
}

/** Selects from the first place of these words on show to the end of the others; the `nth` one, counted from 0. */
async function selectShown(driver: Driver, first: string, last = first, nth = 0): Promise<void> {
	const isSelected = await driver.exec(
		(_: Context, root: string, from: string, to: string, skip: number) => {
			const walker = document.createTreeWalker(document.querySelector(root) ?? document.body, NodeFilter.SHOW_TEXT);
			const nodes: Text[] = [];
			while (walker.nextNode()) nodes.push(walker.currentNode as Text);
			const whole = nodes.map(({ data }) => data).join('');
			let start = -1;
			for (let i = 0; i <= skip; i++) start = whole.indexOf(from, start + 1);
			const end = whole.indexOf(to, start) + to.length;
			if (start < 0 || end < to.length) return false;
			const range = document.createRange();
			let at = 0;
			for (const node of nodes) {
				if (at <= start && start < at + node.length) range.setStart(node, start - at);
				if (at < end && end <= at + node.length) range.setEnd(node, end - at);
				at += node.length;
			}
			window.getSelection()?.removeAllRanges();
			window.getSelection()?.addRange(range);
			return true;
		},
		READ,
		first,
		last,
		nth,
	);
	assert.ok(isSelected, `“${first}” isn’t on show.`);
}

const file = (driver: Driver): Promise<string> => driver.read(INA);
const offers = (driver: Driver): Promise<string[]> => driver.texts('.notice-message .jtbd-notice-offer');

async function untilSaid(driver: Driver, words: string): Promise<void> {
	await driver.until(words, async () => (await notices(driver)).some((text) => text.includes(words))).catch(async () => assert.fail(`No notice says “${words}”: ${JSON.stringify(await notices(driver))}`));
}

function isRead(driver: Driver): Promise<boolean> {
	return driver.exec(({ app, obsidian }) => app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.getMode() === 'preview');
}

export const specs: readonly Spec[] = [
	{
		name: 'the words that are selected are tagged in the file, and undo gives back the bytes',
		async run(driver) {
			await read(driver);
			await selectShown(driver, 'thing she said.');
			await driver.command('jtbd-forces:tag-push');
			await untilEqual(driver, () => file(driver), NOTE.replace('**thing** she said.', '==**thing** she said.== #jtbd/push'));
			await untilSaid(driver, 'Tagged as push');
			assert.equal(await isRead(driver), true);
			await untilEqual(driver, () => driver.count(`${READ} mark.jtbd-mark[data-force="push"]:has-text("thing she said.")`), 1);
			await driver.click('.jtbd-notice-offer');
			await untilEqual(driver, () => file(driver), NOTE);
		},
	},
	{
		name: 'through links, in items and in cells; several items at once; with line ends of two characters',
		async run(driver) {
			const crlf = NOTE.replace(/\n/g, '\r\n');
			await read(driver, crlf);
			let expected = crlf;
			for (const [first, last, from, to] of [
				['second one, the job', 'second one, the job', 'second one, [[JTBD 1|the job]]', '==second one, [[JTBD 1|the job]]== #jtbd/pull'],
				['a line of', 'another line', '- a line of its own\r\n- another line', '- ==a line of its own== #jtbd/pull\r\n- ==another line== #jtbd/pull'],
				['nobody came', 'nobody came', 'nobody came', '==nobody came== #jtbd/pull'],
			] as const) {
				await selectShown(driver, first, last);
				await driver.command('jtbd-forces:tag-pull');
				expected = expected.replace(from, to);
				await untilEqual(driver, () => file(driver), expected);
				await untilEqual(driver, () => driver.count(`${READ} mark[data-force="pull"]`), expected.split('jtbd/pull').length - 1);
			}
		},
	},
	{
		name: 'words over several blocks are tagged in each, headings are left out and named',
		async run(driver) {
			await read(driver, '# Ina\n\nFirst she said.\n\n## Later\n\nThen she left.\n');
			await selectShown(driver, 'First', 'left.');
			await driver.command('jtbd-forces:tag-habit');
			await untilEqual(driver, () => file(driver), '# Ina\n\n==First she said.== #jtbd/habit\n\n## Later\n\n==Then she left.== #jtbd/habit\n');
			await untilSaid(driver, 'headings');
		},
	},
	{
		name: 'words that stand there twice, or look different in the text, are refused, and editing is offered at the place',
		async run(driver) {
			await read(driver);
			await watchWrites(driver);
			await selectShown(driver, 'Again and again.', 'Again and again.', 1);
			await driver.command('jtbd-forces:tag-push');
			await untilSaid(driver, 'more than once');
			await driver.click('.jtbd-notice-offer');
			await untilEqual(driver, () => isRead(driver), false);
			await untilEqual(driver, () => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getLine(app.workspace.activeEditor.editor.getCursor().line)), 'Again and again. Again and again.');
			await driver.mode('reading');
			await driver.exec(() => {
				for (const el of document.querySelectorAll('.markdown-preview-view p')) if (el.textContent.startsWith('First')) el.append(' drawn by another');
			});
			await selectShown(driver, 'by another');
			await driver.command('jtbd-forces:tag-push');
			await untilSaid(driver, 'look different');
			assert.equal(await file(driver), NOTE);
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'words that other source looks like are not taken for these',
		async run(driver) {
			const note = '# Ina\n\nR&amp;D was slow. Then R&D was gone.\n';
			await read(driver, note);
			await watchWrites(driver);
			await selectShown(driver, 'R&D');
			await driver.command('jtbd-forces:tag-push');
			await untilSaid(driver, 'more than once');
			assert.deepEqual(await writes(driver), []);
			await selectShown(driver, 'Then R&D was gone.');
			await driver.command('jtbd-forces:tag-push');
			await untilEqual(driver, () => file(driver), note.replace('Then R&D was gone.', '==Then R&D was gone.== #jtbd/push'));
		},
	},
	{
		name: 'with nothing selected, or words that can’t be tagged, it says what to do and writes nothing',
		async run(driver) {
			await read(driver);
			await watchWrites(driver);
			await driver.exec(() => window.getSelection()?.removeAllRanges());
			await driver.command('jtbd-forces:tag-push');
			await untilSaid(driver, 'Nothing is selected');
			await selectShown(driver, 'code of hers');
			await driver.command('jtbd-forces:tag-push');
			await untilSaid(driver, 'Code can’t be tagged');
			await selectShown(driver, 'First');
			await driver.command('jtbd-forces:remove-tag');
			await untilSaid(driver, 'no tagged passage');
			assert.deepEqual((await offers(driver)).filter((label) => label !== 'Switch to editing'), []);
			assert.deepEqual(await writes(driver), []);
			await driver.click('.notice-message:has-text("no tagged passage") .jtbd-notice-offer');
			await untilEqual(driver, () => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getSelection()), 'First');
		},
	},
	{
		name: 'a note that has changed since it was drawn is left alone',
		async run(driver) {
			await read(driver);
			const changed = NOTE.replace('First', 'Last');
			await driver.exec(({ app, obsidian }) => {
				const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
				if (view) view.previewMode.rerender = () => undefined;
			});
			await settle(driver);
			await driver.write(INA, changed);
			await settle(driver);
			await selectShown(driver, 'thing she said.');
			await driver.command('jtbd-forces:tag-push');
			await untilSaid(driver, 'changed since it was drawn');
			assert.equal(await file(driver), changed);
		},
	},
	{
		name: 'a tag is taken away, a force gives place to another, and of several forces one is asked for',
		async run(driver) {
			const plain = '# Ina\n\n==It broke.== #jtbd/push/rota %%loud%%\n\n==Both.== #jtbd/push #jtbd/pull\n';
			await read(driver, plain);
			await selectShown(driver, 'It broke.');
			await driver.command('jtbd-forces:tag-push');
			await untilEqual(driver, () => file(driver), plain.replace('==It broke.== #jtbd/push/rota %%loud%%', 'It broke.'));
			await untilSaid(driver, 'Tag removed');
			await driver.click('.jtbd-notice-offer');
			await untilEqual(driver, () => file(driver), plain);
			await untilEqual(driver, () => driver.count(`${READ} mark`), 2);
			await selectShown(driver, 'Both.');
			await driver.command('jtbd-forces:remove-tag');
			await untilEqual(driver, () => file(driver), plain.replace('==Both.== #jtbd/push #jtbd/pull', 'Both.'));
		},
	},
	{
		name: 'the picker tags with a theme, and changes a passage that the words are in',
		async run(driver) {
			await read(driver);
			await selectShown(driver, 'thing she said.');
			await driver.command('jtbd-forces:tag-passage');
			await untilEqual(driver, () => driver.count('.jtbd-picker'), 1);
			await driver.press('h');
			const first = NOTE.replace('**thing** she said.', '==**thing** she said.== #jtbd/habit');
			await untilEqual(driver, () => file(driver), first);
			await untilEqual(driver, () => driver.count(`${READ} mark[data-force="habit"]`), 1);
			await selectShown(driver, 'It broke.');
			await driver.command('jtbd-forces:tag-passage');
			await untilEqual(driver, () => driver.count('.jtbd-picker'), 1);
			await driver.press('x');
			await untilEqual(driver, () => file(driver), first.replace('==It broke.== #jtbd/push/rota #jtbd/anxiety %%loud%%', 'It broke.'));
		},
	},
	{
		name: 'from the palette, which takes the selection away with the focus',
		// Without a layout nobody is told of what is selected.
		needs: 'layout',
		async run(driver) {
			await read(driver);
			await selectShown(driver, 'thing she said.');
			await driver.press('Mod+p');
			await driver.until('the palette', async () => (await driver.count('.prompt')) === 1);
			await driver.type('Tag passage as anxiety');
			await driver.press('Enter');
			await untilEqual(driver, () => file(driver), NOTE.replace('**thing** she said.', '==**thing** she said.== #jtbd/anxiety'));
		},
	},
	{
		name: 'two tags one right after the other are both there, and the view of the forces follows',
		async run(driver) {
			await read(driver);
			await selectShown(driver, 'thing she said.');
			await driver.exec(({ app }) => {
				app.commands.executeCommandById('jtbd-forces:tag-habit');
			});
			await untilEqual(driver, () => driver.count(`${READ} mark[data-force="habit"]`), 1);
			await selectShown(driver, 'nobody came');
			await driver.command('jtbd-forces:tag-habit');
			await untilEqual(driver, () => file(driver), NOTE.replace('**thing** she said.', '==**thing** she said.== #jtbd/habit').replace('nobody came', '==nobody came== #jtbd/habit'));
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 1/1, habit 1/2');
			assert.equal(await forces(driver), 'push 1/1, pull 0/0, anxiety 1/1, habit 1/2');
		},
	},
	{
		name: 'with the note in an editor beside it the tag goes there, one step of undo, what isn’t saved kept',
		async run(driver) {
			await driver.reset({ [INA]: NOTE }, { open: INA });
			await untilReady(driver);
			await driver.open(INA, 'split');
			await driver.mode('reading');
			assert.equal(await tabs(driver), 2);
			await driver.exec(({ app, obsidian }) => {
				for (const { view } of app.workspace.getLeavesOfType('markdown')) {
					if (view instanceof obsidian.MarkdownView && view.getMode() === 'source') {
						view.save = () => Promise.resolve();
						view.editor.replaceRange('Typed. ', { line: 6, ch: 0 });
					}
				}
			});
			await untilEqual(driver, () => driver.count(`${READ} p:has-text("Typed. First")`), 1);
			await selectShown(driver, 'thing she said.');
			await driver.command('jtbd-forces:tag-push');
			const typed = NOTE.replace('First', 'Typed. First');
			const tagged = typed.replace('**thing** she said.', '==**thing** she said.== #jtbd/push');
			await untilEqual(driver, () => driver.text(), tagged);
			assert.equal(await file(driver), NOTE);
			await driver.exec(({ app, obsidian }) => {
				for (const { view } of app.workspace.getLeavesOfType('markdown')) if (view instanceof obsidian.MarkdownView && view.getMode() === 'source') view.editor.undo();
			});
			await untilEqual(driver, () => driver.text(), typed);
		},
	},
	{
		name: 'words of an embedded note are not taken for words of the note',
		async run(driver) {
			await read(driver, '# Ina\n\nOwn words.\n\n![[Ben]]\n', { 'Ben.md': 'Words of Ben.\n' });
			await driver.until('the embed', async () => (await driver.texts(READ)).join('').includes('Words of Ben.'));
			await selectShown(driver, 'Words of Ben.');
			await driver.command('jtbd-forces:tag-push');
			await driver.until('the reason', async () => (await notices(driver)).length > 0);
			assert.equal(await driver.read('Ben.md'), 'Words of Ben.\n');
			assert.equal(await file(driver), '# Ina\n\nOwn words.\n\n![[Ben]]\n');
		},
	},
	{
		name: 'the interviewer’s words are tagged with a warning, as while editing',
		async run(driver) {
			await read(driver);
			await selectShown(driver, 'And then what?');
			await driver.command('jtbd-forces:tag-push');
			await untilSaid(driver, 'the interviewer');
			assert.equal(await file(driver), NOTE.replace('And then what?', '==And then what?== #jtbd/push'));
		},
	},
];
