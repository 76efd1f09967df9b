/** The last check before an edit is given out: it reads the text as it would be and compares. */

import type { NoteText, ReadOptions, TaggedPassage } from '../note';
import type { Coding, Span } from '../passage';
import { contentOf } from '../read/content';
import { emphasisOf } from '../read/emphasis';
import { lexInline } from '../read/inline';
import { readNote } from '../read-note';
import { applyChanges, mapped, type Change, type Refusal } from './edit';

/** A passage that the edit means to leave behind: its words, in the text before the edit, and its codes; null where any will do. */
export interface Meant {
	readonly words: Span | null;
	readonly codes: readonly Coding['code'][];
}

/** An edit that waits to be checked. */
export interface Unchecked {
	readonly changes: readonly Change[];
	/** The passages that it is about. */
	readonly aimed: readonly TaggedPassage[];
	/** The passages that it leaves behind in their place. */
	readonly meant: readonly Meant[];
}

/**
 * Why an edit that tags must not be made, or null when it may: afterwards every passage that it isn't aimed at has its words
 * and codes, the passages that are meant are found, and blocks, emphasis, code and links are the same as before.
 */
export function objectionToTagging(before: NoteText, edit: Unchecked, options: ReadOptions): Refusal | null {
	const after = readNote(applyChanges(before.text, edit.changes), options);
	if (!isSameStructure(before, after, edit.changes)) return 'breaks-emphasis';
	return isFoundAmongOthers(before, after, edit) ? null : 'touches-passage';
}

/** Why an edit that takes tags away must not be made, or null when it may: every other passage keeps its words and codes. */
export function objectionToRemoval(before: NoteText, edit: Unchecked, options: ReadOptions): Refusal | null {
	const after = readNote(applyChanges(before.text, edit.changes), options);
	return isFoundAmongOthers(before, after, edit) ? null : 'touches-passage';
}

/** True when the passages afterwards are the others as they were, in their order, and between them those that are meant. */
function isFoundAmongOthers(before: NoteText, after: NoteText, { changes, aimed, meant }: Unchecked): boolean {
	const others = before.passages.filter((passage) => !aimed.includes(passage));
	const awaited = meant.map(({ words, codes }) => ({ codes, words: words && { from: mapped(words.from, changes, 1), to: mapped(words.to, changes, -1) } }));
	const take = (passage: TaggedPassage, isPlaced: boolean): boolean => {
		const at = awaited.findIndex(({ words, codes }) => (words !== null) === isPlaced && isMeant(passage, words, codes));
		if (at >= 0) awaited.splice(at, 1);
		return at >= 0;
	};
	let next = 0;
	for (const passage of after.passages) {
		if (take(passage, true)) continue;
		if (isSame(passage, others[next])) next++;
		else if (!take(passage, false)) return false;
	}
	return next === others.length && awaited.length === 0;
}

function isMeant(passage: TaggedPassage, words: Span | null, codes: readonly Coding['code'][]): boolean {
	const found = new Set(passage.codes.map(({ code }) => code));
	if (found.size !== new Set(codes).size || !codes.every((code) => found.has(code))) return false;
	return words === null || (passage.from === words.from && passage.to === words.to);
}

function isSame(a: TaggedPassage, b: TaggedPassage | undefined): boolean {
	if (!b) return false;
	const facts = ({ text, codes, stage, strength, move, memo }: TaggedPassage): string =>
		JSON.stringify([text, codes, stage, strength, move, memo?.text]);
	return facts(a) === facts(b);
}

function isSameStructure(before: NoteText, after: NoteText, changes: readonly Change[]): boolean {
	if (before.blocks.length !== after.blocks.length || before.links.length !== after.links.length) return false;
	return before.blocks.every((block, i) => {
		const now = after.blocks[i];
		if (!now || now.kind !== block.kind || now.lines.length !== block.lines.length) return false;
		if (!changes.some(({ from, to }) => from <= block.to && to >= block.from)) return true;
		return spansOf(before, i, (at) => at) === spansOf(after, i, (at) => unmoved(at, changes));
	});
}

/** The inline spans of a block by their places, through `place`. */
function spansOf({ text, blocks }: NoteText, index: number, place: (at: number) => number): string {
	const block = blocks[index];
	if (!block) return '';
	const content = contentOf(text, block);
	const inline = lexInline(content.text);
	const inert = inline.inert.filter(({ kind }) => kind !== 'comment');
	const spans = [...inert, ...inline.brackets, ...emphasisOf(inline)];
	return spans
		.map(({ from, to, ...rest }) => `${place(content.sourceOf(from))} ${place(content.sourceOf(to - 1))} ${'kind' in rest ? rest.kind : 'width' in rest ? rest.width : ''}`)
		.sort()
		.join('\n');
}

/** The offset before the changes of an offset after them. */
function unmoved(at: number, changes: readonly Change[]): number {
	let shift = 0;
	for (const { from, to, text } of changes) {
		if (at < from + shift) break;
		if (at < from + shift + text.length) return from;
		shift += text.length - (to - from);
	}
	return at - shift;
}
