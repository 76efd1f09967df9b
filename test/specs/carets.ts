/** Notes written together with their carets and selections: `‸` is a caret, `«…»` a selection from where it began to where the caret is, `»…«` one made backwards. */

import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { untilEqual } from './forces';
import { hasFocus, untilReady } from './open-note';

/** A selection in UTF-16 offsets. */
interface Range {
	readonly anchor: number;
	readonly head: number;
}

/** A text and its selections, in order of place. */
export interface Placed {
	readonly text: string;
	readonly ranges: readonly Range[];
}

/** Reads a note that is written with its selections. */
export function placed(written: string): Placed {
	const ranges: Range[] = [];
	let text = '';
	let open: { readonly sign: string; readonly at: number } | null = null;
	for (const sign of written) {
		const at = text.length;
		if (sign === '‸') ranges.push({ anchor: at, head: at });
		else if (sign !== '«' && sign !== '»') text += sign;
		else if (!open) open = { sign, at };
		else {
			ranges.push(open.sign === '«' ? { anchor: open.at, head: at } : { anchor: at, head: open.at });
			open = null;
		}
	}
	assert.equal(open, null, written);
	return { text, ranges };
}

/** Writes a note with its selections. */
export function written({ text, ranges }: Placed): string {
	let result = '';
	let at = 0;
	for (const { anchor, head } of [...ranges].sort((a, b) => a.anchor + a.head - b.anchor - b.head)) {
		const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
		const [begin, end] = anchor === head ? ['‸', ''] : anchor < head ? ['«', '»'] : ['»', '«'];
		result += text.slice(at, from) + begin + text.slice(from, to) + end;
		at = to;
	}
	return result + text.slice(at);
}

/** The same note after `letters` were typed in all of its selections, right after a command: a word doesn't grow the tags that it is typed behind. */
export function typed(note: string, letters: string): string {
	const apart = /^[\p{L}\p{N}]/u.test(letters) ? note.replace(/(?<=#jtbd\/[^\s#]+)‸(?![\w/])/g, ' ‸') : note;
	return apart.replace(/‸|«[^»]*»|»[^«]*«/g, `${letters}‸`);
}

/** The note that was active last as it stands in its editor, with its selections. */
export async function shown(driver: Driver): Promise<string> {
	return written(await driver.exec(({ app, obsidian }): Placed => {
		const view = app.workspace.getMostRecentLeaf()?.view;
		if (!(view instanceof obsidian.MarkdownView)) throw new Error('No note is open.');
		const { editor } = view;
		const ranges = editor.listSelections().map(({ anchor, head }) => ({ anchor: editor.posToOffset(anchor), head: editor.posToOffset(head) }));
		return { text: editor.getValue(), ranges };
	}));
}

/** Waits until the note that was active last stands so in its editor. */
export async function untilShown(driver: Driver, note: string): Promise<void> {
	await untilEqual(driver, () => shown(driver), note);
}

/** Gives the editor of the note that was active last the focus; its selections stay. */
export function focusEditor(driver: Driver): Promise<void> {
	return driver.exec(({ app, obsidian }) => {
		const leaf = app.workspace.getMostRecentLeaf();
		if (!(leaf?.view instanceof obsidian.MarkdownView)) throw new Error('No note is open.');
		app.workspace.setActiveLeaf(leaf, { focus: true });
		leaf.view.editor.focus();
	});
}

/** Sets the selections of the note that was active last, which has the focus from then on. */
export async function select(driver: Driver, ranges: readonly Range[]): Promise<void> {
	await focusEditor(driver);
	await driver.exec(({ app }, all) => {
		const editor = app.workspace.activeEditor?.editor;
		editor?.setSelections(all.map(({ anchor, head }) => ({ anchor: editor.offsetToPos(anchor), head: editor.offsetToPos(head) })));
	}, ranges);
}

/** Sets the selections in these words of the note that was active last: `Nobody «came».` */
export async function selectIn(driver: Driver, words: string): Promise<void> {
	const { text, ranges } = placed(words);
	const at = (await driver.text()).indexOf(text);
	assert.notEqual(at, -1, `The note doesn’t say “${text}”.`);
	await select(driver, ranges.map(({ anchor, head }) => ({ anchor: anchor + at, head: head + at })));
}

/** Starts over with a note written with its selections, and others, the first open in the editor. */
export async function openPlaced(driver: Driver, path: string, note: string, others: Readonly<Record<string, string>> = {}): Promise<void> {
	const { text, ranges } = placed(note);
	await driver.reset({ [path]: text, ...others }, { open: path });
	await untilReady(driver);
	if (ranges.length > 0) await select(driver, ranges);
}

/** Does it again. */
export function redo(driver: Driver): Promise<void> {
	return driver.exec(({ app }) => app.workspace.activeEditor?.editor?.redo());
}

/** Takes the notices away without pressing their buttons. */
function dismissNotices(driver: Driver): Promise<void> {
	return driver.exec(() => {
		for (const notice of document.querySelectorAll<HTMLElement>('.notice')) notice.click();
	});
}

/** Types at the selections of the note that was active last, wherever the focus is. */
async function typeOn(driver: Driver, letters: string): Promise<void> {
	if (await hasFocus(driver)) {
		await driver.type(letters);
		return;
	}
	await focusEditor(driver);
	// After a click elsewhere Chromium may put a typed letter where the caret was earlier.
	await driver.exec(({ app }, words) => app.workspace.activeEditor?.editor?.replaceSelection(words, 'input.type'), letters);
}

/**
 * Fails unless `act` makes the note so in one step of undo. A letter is typed before it, where `isTyped` says so, and one after it,
 * at once: neither must be joined with it. In the end the note and its selections are as they were.
 */
export async function expectOneStep(driver: Driver, act: () => Promise<void>, after: string, isTyped = true): Promise<void> {
	const first = await shown(driver);
	if (isTyped) await driver.type('Q');
	const before = await shown(driver);
	await act();
	await untilShown(driver, after);
	await typeOn(driver, 'z');
	assert.equal(await shown(driver), typed(after, 'z'));
	await driver.press('Mod+z');
	assert.equal(await shown(driver), after, 'typing on is a step of its own');
	await driver.press('Mod+z');
	assert.equal(await shown(driver), before, 'one undo gives all back');
	await redo(driver);
	assert.equal(await driver.text(), placed(after).text, 'redo');
	await driver.press('Mod+z');
	assert.equal(await shown(driver), before, 'one undo gives all back again');
	if (isTyped) await driver.press('Mod+z');
	assert.equal(await shown(driver), first, 'what was typed before is a step of its own');
	await dismissNotices(driver);
}
