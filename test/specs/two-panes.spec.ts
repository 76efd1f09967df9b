/** One note in two panes: what is done in one shows in the other, which stays where it was, and is told and counted once. */

import assert from 'node:assert/strict';
import { openPlaced, placed, select, shown, written, type Placed } from './carets';
import type { Context, Driver, Spec } from './driver';
import { forces, notices, settle, showForces, untilEqual, untilForces, watchWrites, writes } from './forces';

const NOTE = '[[JTBD 1]]\n\nThey came. Nobody stayed.\n\n==We closed.== #jtbd/push\n';
const TAGGED = NOTE.replace('They came.', '==They came.== #jtbd/pull');

/** What the panes hold, in the order of the tabs. */
const panes = (driver: Driver): Promise<string[]> => driver.exec(({ app, obsidian }: Context) => {
	const found: Placed[] = [];
	app.workspace.iterateRootLeaves(({ view }) => {
		if (!(view instanceof obsidian.MarkdownView)) return;
		const { editor } = view;
		found.push({ text: editor.getValue(), ranges: editor.listSelections().map(({ anchor, head }) => ({ anchor: editor.posToOffset(anchor), head: editor.posToOffset(head) })) });
	});
	return found;
}).then((found) => found.map(written));

/** Makes the pane of this place among the tabs the active one. */
function goTo(driver: Driver, index: number): Promise<void> {
	return driver.exec(({ app, obsidian }: Context, wanted: number) => {
		const leaves = app.workspace.getLeavesOfType('markdown');
		const leaf = leaves[wanted];
		if (!(leaf?.view instanceof obsidian.MarkdownView)) throw new Error('There is no such pane.');
		app.workspace.setActiveLeaf(leaf, { focus: true });
		if (leaf.view.getMode() === 'source') leaf.view.editor.focus();
	}, index);
}

/** Opens the note twice, each pane with its selections; the first is active. */
async function openTwice(driver: Driver, first: string, second: string): Promise<void> {
	await openPlaced(driver, 'Ina.md', first);
	await driver.open('Ina.md', 'split');
	await select(driver, placed(second).ranges);
	await goTo(driver, 0);
}

const at = (words: string, note = NOTE): string => note.replace(placed(words).text, () => words);

export const specs: readonly Spec[] = [
	{
		name: 'a tag shows in the other pane, whose selection stays on its words; one undo takes it back from both',
		async run(driver) {
			await openTwice(driver, at('They c‸ame.'), at('»Nobody« stayed.'));
			await watchWrites(driver);
			await driver.command('jtbd-forces:tag-pull');
			assert.deepEqual(await panes(driver), [at('They c‸ame.', TAGGED), at('»Nobody« stayed.', TAGGED)]);
			await untilEqual(driver, () => driver.read('Ina.md'), TAGGED);
			assert.deepEqual(await writes(driver), ['modify Ina.md']);
			await driver.press('Mod+z');
			assert.deepEqual(await panes(driver), [at('They c‸ame.'), at('»Nobody« stayed.')]);
			await goTo(driver, 1);
			await driver.command('jtbd-forces:tag-habit');
			await goTo(driver, 0);
			await driver.command('jtbd-forces:remove-tag');
			assert.deepEqual(await notices(driver), ['There is no tagged passage here. Put the cursor in one.']);
			assert.deepEqual((await panes(driver)).map((pane) => placed(pane).text), Array(2).fill(NOTE.replace('Nobody', '==Nobody== #jtbd/habit')));
		},
	},
	{
		name: 'what is said is said once, counted once, and an offer is taken up once',
		async run(driver) {
			await openTwice(driver, at('We clo‸sed.'), at('We ‸closed.'));
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await goTo(driver, 0);
			await driver.command('jtbd-forces:tag-habit');
			assert.deepEqual(await driver.texts('.notice-message span'), ['Push → Habit']);
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 1/1');
			await goTo(driver, 1);
			await driver.click('.notice button:has-text("Keep both")');
			const both = NOTE.replace('#jtbd/push', '#jtbd/push #jtbd/habit');
			await untilEqual(driver, async () => (await panes(driver)).map((pane) => placed(pane).text), [both, both]);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 1/1');
			await untilEqual(driver, () => driver.read('Ina.md'), both);
			assert.equal(await forces(driver), 'push 1/1, pull 0/0, anxiety 0/0, habit 1/1');
			assert.deepEqual(await notices(driver), []);
		},
	},
	{
		name: 'a reading pane shows the tag and its undoing',
		async run(driver) {
			await openTwice(driver, at('They c‸ame.'), at('We ‸closed.'));
			await goTo(driver, 1);
			await driver.mode('reading');
			await goTo(driver, 0);
			const marks = (): Promise<(string | null)[]> => driver.exec(() => [...document.querySelectorAll('.markdown-preview-view .jtbd-mark')].map((el) => el.getAttribute('data-force')));
			await untilEqual(driver, marks, ['push']);
			await driver.command('jtbd-forces:tag-pull');
			await untilEqual(driver, marks, ['pull', 'push']);
			await untilEqual(driver, () => driver.read('Ina.md'), TAGGED);
			await driver.press('Mod+z');
			await untilEqual(driver, marks, ['push']);
			assert.equal(await shown(driver), at('They c‸ame.'));
		},
	},
	{
		name: 'the other pane does not scroll, edited or read',
		needs: 'layout',
		async run(driver) {
			const lines = Array.from({ length: 120 }, (_, i) => `Line ${String(i)} is said.\n\n`).join('');
			await driver.reset({ 'Ina.md': lines }, { open: 'Ina.md' });
			await driver.open('Ina.md', 'split');
			for (const mode of ['live', 'reading'] as const) {
				await goTo(driver, 1);
				await driver.mode(mode);
				await driver.exec(({ app, obsidian }) => {
					const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
					const from = { line: 160, ch: 0 };
					if (view?.getMode() === 'source') view.editor.scrollIntoView({ from, to: from }, true);
					else view?.previewMode.applyScroll(160);
				});
				await settle(driver);
				const place = (): Promise<number | undefined> => driver.exec(() => {
					const [, second] = [...document.querySelectorAll<HTMLElement>('.mod-root .workspace-leaf')].filter((el) => el.isShown());
					return [...(second?.querySelectorAll<HTMLElement>('.cm-line, .markdown-preview-view p') ?? [])].find((el) => el.isShown() && el.textContent === 'Line 80 is said.')?.getBoundingClientRect().top;
				});
				const before = await place();
				assert.equal(typeof before, 'number');
				await goTo(driver, 0);
				await driver.select(3);
				await driver.command('jtbd-forces:tag-pull');
				await settle(driver);
				await untilEqual(driver, () => driver.read('Ina.md'), lines.replace('Line 0 is said.', '==Line 0 is said.== #jtbd/pull'));
				await settle(driver);
				assert.ok(Math.abs(((await place()) ?? 0) - (before ?? 0)) < 2, `${mode}: ${String(before)} → ${String(await place())}`);
				await driver.press('Mod+z');
				await settle(driver);
				assert.ok(Math.abs(((await place()) ?? 0) - (before ?? 0)) < 2, `${mode}, undone: ${String(before)} → ${String(await place())}`);
			}
		},
	},
	{
		name: 'what is offered in a note that is read by now is written in its file, and editing shows it',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', at('We clo‸sed.'));
			await driver.command('jtbd-forces:tag-habit');
			await driver.mode('reading');
			await driver.click('.notice button:has-text("Keep both")');
			const both = NOTE.replace('#jtbd/push', '#jtbd/push #jtbd/habit');
			await untilEqual(driver, () => driver.read('Ina.md'), both);
			assert.deepEqual(await notices(driver), []);
			await driver.mode('live');
			assert.equal(await driver.text(), both);
			await driver.exec(async ({ app, obsidian }) => app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.save());
			assert.equal(await driver.read('Ina.md'), both);
		},
	},
	{
		name: 'what was typed right before reading is kept when a fix is made',
		async run(driver) {
			const note = 'They came. #jtbd/pain\n\nEnd\n';
			await openPlaced(driver, 'Ina.md', note);
			await driver.command('jtbd-forces:check-tags');
			const button = '.jtbd-problem-row .jtbd-fix';
			await driver.until('the fix', async () => (await driver.count(button)) === 1);
			await driver.exec(async ({ app, obsidian }) => {
				const view = app.workspace.getLeavesOfType('markdown')[0]?.view;
				if (!(view instanceof obsidian.MarkdownView)) throw new Error('No note is open.');
				view.editor.replaceRange(' of it', { line: 2, ch: 3 });
				await view.setState({ ...view.getState(), mode: 'preview' }, { history: false });
				document.querySelector<HTMLElement>('.jtbd-problem-row .jtbd-fix')?.click();
			});
			const fixed = 'They came. #jtbd/push\n\nEnd of it\n';
			await untilEqual(driver, () => driver.read('Ina.md'), fixed);
			await untilEqual(driver, () => driver.text(), fixed);
			await settle(driver);
			await driver.exec(async ({ app, obsidian }) => {
				for (const { view } of app.workspace.getLeavesOfType('markdown')) if (view instanceof obsidian.MarkdownView) await view.save();
			});
			assert.equal(await driver.read('Ina.md'), fixed);
		},
	},
];
