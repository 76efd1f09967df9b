/** Finds what a mark should hold: the unit around a caret, and the whole words and spans of a selection. */

import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { inertAt } from '../read/inline';
import { colourEnd } from '../read/marks';
import { LEADING } from '../read/passages';
import { isBlank, isSpace, runEnd, runStart } from '../read/white-space';
import { nestAt, type Nest } from './nests';
import type { Passable } from './passable';
import { wordEnd, wordStart } from './whole-words';

/** True for a line break of HTML. */
export function isBreak(text: string, at: number): boolean {
	return /^<br\b/i.test(text.slice(at, at + 4));
}

/** The range without what stays outside a mark at its ends: white space, tags, comments, line breaks, stray `=`, the emoji of a highlight's colour at its start. */
export function trimmed({ content: { text }, inline, words }: Passable, range: Span): Span {
	let { from, to } = range;
	const tagAt = (at: number): Span | undefined => inline.tags[firstIndex(inline.tags, (tag) => tag.to > at)];
	/** The tag or comment that holds the character at `at`. */
	const outerAt = (at: number): Span | null => {
		const tag = tagAt(at);
		if (tag && tag.from <= at) return tag;
		const inert = inertAt(inline.inert, at);
		return inert?.kind === 'comment' || (inert?.kind === 'html' && isBreak(text, inert.from)) ? inert : null;
	};
	const first = tagAt(from);
	if (first && first.from < from) from = Math.min(first.to, to);
	const last = tagAt(to);
	if (last && last.from < to) to = Math.max(last.from, from);
	for (;;) {
		while (from < to && isOutside(text.charCodeAt(from))) from++;
		const outer = from < to ? outerAt(from) : null;
		if (outer && outer.from === from && outer.to <= to) from = outer.to;
		else {
			const coloured = Math.min(colourEnd(text, from), to);
			if (coloured <= from) break;
			from = coloured;
		}
	}
	for (;;) {
		while (to > from && isOutside(text.charCodeAt(to - 1))) to--;
		if (to > from && text[to - 1] === '\\' && (to === words.to || text[to] === '\n')) {
			to--;
			continue;
		}
		const outer = to > from ? outerAt(to - 1) : null;
		if (!outer || outer.to !== to || outer.from < from) break;
		to = outer.from;
	}
	return { from, to };
}

/** The range without the punctuation that a highlight, a tag or a passage before it left there; at the block's start all stays. */
export function withoutLeading({ content, words }: Passable, { from, to }: Span): Span {
	const lead = from > words.from ? (LEADING.exec(content.text.slice(from, to))?.[0].length ?? 0) : 0;
	return { from: from + lead, to };
}

/** The range with a comment right behind it, or behind the tags there: behind the tail it would be taken for the passage's memo. */
export function withComment({ content: { text }, inline, words }: Passable, range: Span): Span {
	let { to } = range;
	for (;;) {
		const from = runEnd(text, tagsEnd(text, inline.tags, to, words.to), words.to, isBlank);
		const comment = inertAt(inline.inert, from);
		if (comment?.kind !== 'comment' || comment.from !== from || comment.to > words.to || range.from >= range.to) return { from: range.from, to };
		to = comment.to;
	}
}

/** Where the run of tags ends that follows `at`, parted from it and by spaces, tabs, commas or a line break; `at` without any. */
function tagsEnd(text: string, tags: readonly Span[], at: number, most: number): number {
	let end = at;
	for (let i = firstIndex(tags, ({ from }) => from >= at); i < tags.length; i++) {
		const tag = tags[i];
		if (!tag || tag.to > most || !isTagGap(text.slice(end, tag.from))) break;
		end = tag.to;
	}
	return end;
}

/** True for what parts the tags of one tail. */
export function isTagGap(gap: string): boolean {
	return /^[ \t,]*\n?[ \t,]*$/.test(gap);
}

function isOutside(code: number): boolean {
	return isSpace(code) || code === 0x200b || code === 61;
}

/** The range moved out to whole words and to whole links, code, URLs and emphasis, within the block's words. */
export function widened({ content: { text }, words, atoms, nests }: Passable, range: Span): Span {
	let { from, to } = range;
	for (;;) {
		let begin = wordStart(text, from, words.from);
		let end = wordEnd(text, to, words.to);
		// Parted by `==`, a run of tildes would strike words through that it didn't before.
		if (text[begin] === '~') begin = runStart(text, words.from, begin, isTilde);
		if (text[end - 1] === '~') end = runEnd(text, end, words.to, isTilde);
		const first = atoms[firstIndex(atoms, (atom) => atom.to > begin)];
		if (first && first.from < end) begin = Math.min(begin, first.from);
		const last = atoms[firstIndex(atoms, (atom) => atom.from >= end) - 1];
		if (last && last.to > begin) end = Math.max(end, last.to);
		for (const at of [begin, end]) {
			for (let nest = nestAt(nests, at); nest; nest = nest.around) {
				if (!isCut(nest, begin, end)) break;
				begin = Math.min(begin, nest.from);
				end = Math.max(end, nest.to);
			}
		}
		begin = Math.max(begin, words.from);
		end = Math.min(end, words.to);
		if (begin === from && end === to) return { from, to };
		from = begin;
		to = end;
	}
}

/** True when one end of the range lies in an emphasis or link and the other outside of it, or an end in what a mark takes whole. */
export function cutsSpan({ nests, atoms }: Pick<Passable, 'nests' | 'atoms'>, { from, to }: Span): boolean {
	return nestAt(nests, from) !== nestAt(nests, to) || [from, to].some((at) => (atoms[firstIndex(atoms, (atom) => atom.to > at)]?.from ?? at) < at);
}

/** True when the range holds a part of the emphasis with one of its markers, or all that it emphasises. */
function isCut(emphasis: Nest, from: number, to: number): boolean {
	const { innerFrom, innerTo } = emphasis;
	if (to <= emphasis.from || from >= emphasis.to) return false;
	if (from <= emphasis.from && to >= emphasis.to) return false;
	return from < innerFrom || to > innerTo || (from === innerFrom && to === innerTo);
}

function isTilde(code: number): boolean {
	return code === 126;
}
