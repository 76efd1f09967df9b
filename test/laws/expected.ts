/** What the laws compare passages by. */

import type { Selection } from '../../src/core/edit/edit';
import { passableOf } from '../../src/core/edit/passable';
import type { NoteText, TaggedPassage } from '../../src/core/note';
import type { Span } from '../../src/core/passage';
import { spanOf } from './asked';

/** All that belongs to a passage: from its mark or words to its tail and memo; both apart, where the tail stands inside the mark. */
function zonesOf({ mark, from, to, tail, memo }: TaggedPassage): Span[] {
	const words = mark ?? { from, to };
	const end = memo?.span.to ?? tail.to;
	return words.to <= tail.from ? [{ from: words.from, to: end }] : [words, { from: tail.from, to: end }];
}

/** True when a caret is in a passage, ends included, or a selection shares a character with it. */
export function isAt(passage: TaggedPassage, { from, to }: Span): boolean {
	return zonesOf(passage).some((zone) => (from === to ? zone.from <= from && from <= zone.to : zone.from < to && from < zone.to));
}

/** The passages that an edit at these places may be about: those that are there, and for a caret beside the words of a block the one that begins or ends them. */
export function aimedAt(note: NoteText, selections: readonly Selection[]): TaggedPassage[] {
	return note.passages.filter((passage) => selections.some((selection) => isAt(passage, spanOf(selection)) || (selection.anchor === selection.head && isNext(note, passage, selection.head))));
}

/** True when no words stand between a caret and a passage of its block. */
function isNext(note: NoteText, { mark, from, tail, memo, block }: TaggedPassage, caret: number): boolean {
	const begin = mark?.from ?? from;
	const end = memo?.span.to ?? tail.to;
	if (begin < caret && caret < end) return false;
	const between = caret <= begin ? { from: caret, to: begin } : { from: end, to: caret };
	const { text } = note;
	const { block: around, content, words: own } = passableOf(note, block);
	const [wordsFrom, wordsTo] = [Math.max(around.wordsFrom, content.sourceOf(own.from)), Math.min(around.wordsTo, content.sourceEnd(own.to))];
	const words = text.slice(Math.max(between.from, wordsFrom), Math.max(wordsFrom, Math.min(between.to, wordsTo)));
	const isOnLine = (text.lastIndexOf('\n', around.from - 1) < caret && caret <= around.to) || !/[\r\n]/.test(text.slice(between.from, between.to));
	return isOnLine && !/[\p{L}\p{N}]/u.test(words);
}

/** True at a caret in the mark, the words or the tail, ends included. */
export function isIn({ mark, from, to, tail }: TaggedPassage, caret: number): boolean {
	const words = mark ?? { from, to };
	return [words, tail].some((part) => part.from <= caret && caret <= part.to);
}

/** All that is known of a passage, in one string. */
export function facts({ text, codes, stage, strength, move, memo }: TaggedPassage): string {
	return JSON.stringify([text, codes, stage, strength, move, memo?.text ?? null]);
}

/** The same for a passage that holds another one: by its letters, since what the edit leaves of that one's tail, the tags of others, is then its own. */
export function factsAround(passage: TaggedPassage): string {
	return facts({ ...passage, text: passage.text.replace(/#[^\s,]+/g, '').replace(/[^\p{L}\p{N}]/gu, '') });
}

/** What one list has and the other hasn't, counted. */
export function without(list: readonly string[], other: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const entry of other) left.set(entry, (left.get(entry) ?? 0) + 1);
	return list.filter((entry) => {
		const count = left.get(entry) ?? 0;
		if (count > 0) left.set(entry, count - 1);
		return count === 0;
	});
}

/** Everything that looks like a tag, anywhere; one of digits alone is none. */
export function tagsIn(text: string): string[] {
	return (text.match(/(?<=^|\s)#[^\s!-,.:-@[-^`{-~\u2000-\u206f\u2e00-\u2e7f]+/g) ?? []).filter((tag) => /[^#\d]/.test(tag));
}
