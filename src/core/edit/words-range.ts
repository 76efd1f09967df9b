/** Finds what a mark should hold: the unit around a caret, and the whole words and spans of a selection. */

import type { Span } from '../passage';
import { emphasisOf } from '../read/emphasis';
import { inertAt, type Inline } from '../read/inline';
import { charAt, charBefore, isSpacedLetter, isUnspacedLetter } from '../read/letters';
import { LEADING } from '../read/passages';
import { isSpace } from '../read/white-space';
import { isTagCharacter } from '../tag-characters';
import type { Passable } from './plan';

/** The sentence around `at` within `range`, or the last one before it; abbreviations end none. */
export function sentenceAround({ content, inline }: Passable, range: Span, at: number): Span {
	const masked = mask(content.text, inline).slice(range.from, range.to);
	let sentence = range;
	let from = range.from;
	let to = range.from;
	for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(masked)) {
		to += segment.length;
		if (to < range.to && abbreviation.test(masked.slice(Math.max(0, to - range.from - 12), to - range.from))) continue;
		sentence = { from, to };
		if (to > at) break;
		from = to;
	}
	return sentence;
}

const abbreviation = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|vs|No|approx|e\.g|i\.e|\p{L})\.\s+$/u;

/** The text as the segmenter should see it: line breaks as spaces, inert stretches as letters, markers as quotation marks. */
function mask(text: string, { inert }: Inline): string {
	let masked = '';
	let at = 0;
	const plain = (part: string): string => part.replace(/\\?\n/g, (found) => ' '.repeat(found.length)).replace(/[*_~]/g, '"');
	for (const { kind, from, to } of inert) {
		masked += plain(text.slice(at, from)) + (kind === 'escape' ? '\\' + text.slice(from + 1, to) : (kind === 'footnote' ? '"' : 'X').repeat(to - from));
		at = to;
	}
	return masked + plain(text.slice(at));
}

/** The range without what stays outside a mark at its ends: white space, tags, comments, hard breaks, stray `=`. */
export function trimmed({ content, inline }: Passable, range: Span): Span {
	let { from, to } = range;
	for (const tag of inline.tags) {
		if (tag.from < from && from < tag.to) from = Math.min(tag.to, to);
		if (tag.from < to && to < tag.to) to = Math.max(tag.from, from);
	}
	const outer = [...inline.tags, ...inline.inert.filter(({ kind }) => kind === 'comment')];
	for (;;) {
		while (from < to && isOutside(content.text.charCodeAt(from))) from++;
		const leading = outer.find((stretch) => stretch.from === from && stretch.to <= to);
		if (!leading) break;
		from = leading.to;
	}
	for (;;) {
		while (to > from && isOutside(content.text.charCodeAt(to - 1))) to--;
		if (content.text[to - 1] === '\\' && content.text[to] === '\n') {
			to--;
			continue;
		}
		const trailing = outer.find((stretch) => stretch.to === to && stretch.from >= from);
		if (!trailing) break;
		to = trailing.from;
	}
	return { from, to };
}

/** The range without the punctuation that a highlight, a tag or a passage before it left there; at the block's start all stays. */
export function withoutLeading({ content, words }: Passable, { from, to }: Span): Span {
	const lead = from > words.from ? (LEADING.exec(content.text.slice(from, to))?.[0].length ?? 0) : 0;
	return { from: from + lead, to };
}

/** The range with a comment right behind it: behind the tail it would be taken for the passage's memo. */
export function withComment({ content, inline, words }: Passable, range: Span): Span {
	let { to } = range;
	for (;;) {
		let from = to;
		while (from < words.to && isSpace(content.text.charCodeAt(from)) && content.text[from] !== '\n') from++;
		const comment = inertAt(inline.inert, from);
		if (comment?.kind !== 'comment' || comment.from !== from || comment.to > words.to || range.from >= range.to) return { from: range.from, to };
		to = comment.to;
	}
}

function isOutside(code: number): boolean {
	return isSpace(code) || code === 0x200b || code === 61;
}

/** The range moved out to whole words and to whole links, code, URLs and emphasis, within the block's words. */
export function widened(passable: Passable, range: Span): Span {
	const { content, inline, words } = passable;
	let { from, to } = range;
	const emphasis = emphasisOf(inline);
	for (;;) {
		let begin = wordStart(content.text, from, words.from);
		let end = wordEnd(content.text, to, words.to);
		for (const stretch of [...inline.inert, ...inline.brackets]) {
			if (stretch.from < end && stretch.to > begin) {
				begin = Math.min(begin, stretch.from);
				end = Math.max(end, stretch.to);
			}
		}
		for (const { from: outer, to: outerTo, width } of emphasis) {
			if (isCut({ from: outer, to: outerTo, width }, begin, end)) {
				begin = Math.min(begin, outer);
				end = Math.max(end, outerTo);
			}
		}
		begin = Math.max(begin, words.from);
		end = Math.min(end, words.to);
		if (begin === from && end === to) return { from, to };
		from = begin;
		to = end;
	}
}

/** True when one end of the range lies in an emphasis or link and the other outside of it. */
export function cutsSpan({ inline }: Passable, range: Span): boolean {
	return [...emphasisOf(inline), ...inline.brackets].some(({ from, to }) => {
		const holdsFrom = from < range.from && range.from < to;
		const holdsTo = from < range.to && range.to < to;
		return holdsFrom !== holdsTo;
	});
}

/** True when the range holds a part of the emphasis with one of its markers, or all that it emphasises. */
function isCut(emphasis: { readonly from: number; readonly to: number; readonly width: number }, from: number, to: number): boolean {
	const innerFrom = emphasis.from + emphasis.width;
	const innerTo = emphasis.to - emphasis.width;
	if (to <= emphasis.from || from >= emphasis.to) return false;
	if (from <= emphasis.from && to >= emphasis.to) return false;
	return from < innerFrom || to > innerTo || (from === innerFrom && to === innerTo);
}

function wordStart(text: string, at: number, least: number): number {
	let from = at;
	while (from > least && isInsideWord(text, from)) from -= charBefore(text, from).length;
	return from;
}

function wordEnd(text: string, at: number, most: number): number {
	let to = at;
	while (to < most && (isInsideWord(text, to) || runsOn(charAt(text, to)))) to += charAt(text, to).length;
	return to;
}

/** True where a word, or one character of several code points, goes on from before `at` to after it. */
function isInsideWord(text: string, at: number): boolean {
	const before = charBefore(text, at);
	const after = charAt(text, at);
	if (before === '' || after === '') return false;
	if (extending.test(after) || before === '\u200D') return true;
	if (regional.test(before) && regional.test(after)) return true;
	if (isSpacedLetter(after)) return isSpacedLetter(before) || (joining.test(before) && isSpacedLetter(charBefore(text, at - before.length)));
	return joining.test(after) && isSpacedLetter(before) && isSpacedLetter(charAt(text, at + after.length));
}

/** True for a character that a tail's tag would take in, were it to follow at once. */
function runsOn(char: string): boolean {
	return isTagCharacter(char) && !isUnspacedLetter(char);
}

const extending = /^(?:\p{M}|\u200D|\uFE0E|\uFE0F|\p{Emoji_Modifier})$/u;
const regional = /^[\u{1F1E6}-\u{1F1FF}]$/u;
const joining = /^['’\-_/.]$/u;
