/** Cleans stretches of a content into the words that people read. */

import type { Span } from '../passage';
import { emphasisOf } from './emphasis';
import { firstIndex } from './first-index';
import type { Inline } from './inline';
import type { Marks } from './marks';

/** True for text with something to say: letters, digits, pictures, money; punctuation alone says nothing. */
export function hasWords(text: string): boolean {
	return /[\p{L}\p{N}\p{So}\p{Sc}]/u.test(text);
}

/** Gives the clean words of a stretch of one content. */
export type Cleaner = (span: Span) => string;

/** A stretch that isn't shown as it is written, with what is shown instead. */
export interface Cut extends Span {
	readonly text: string;
}

/**
 * Makes the cleaner of a content. Words are without marks, comments, tails with their memos, and the markers of inline
 * Markdown; links by what they show, line breaks and runs of white space as one space.
 */
export function cleanerOf(inline: Inline, marks: Marks, tails: readonly Dropped[]): Cleaner {
	let cuts: readonly Cut[] | null = null;
	return ({ from, to }) => {
		const source = inline.text.slice(from, to);
		if (!special.test(source)) return source;
		cuts ??= cutsOf(inline, marks, tails);
		return assemble(inline.text, { from, to }, cuts);
	};
}

/** A tail's place. */
interface Dropped {
	readonly from: number;
	readonly end: number;
}

/** What a stretch with nothing to clean has none of. */
const special = /[\\`*_~[\]<>%$=#&^\n\t\u00A0\u200B\u2060\uFEFF\u3000]| {2}|^ | $/;

/** What isn't shown as it is written of a content, in order and apart; `tails` are dropped whole. */
export function cutsOf(inline: Inline, marks: Marks, tails: readonly Dropped[]): readonly Cut[] {
	const { text } = inline;
	const cuts: Cut[] = [];
	const cut = (from: number, to: number, instead = ''): void => {
		if (to > from) cuts.push({ from, to, text: instead });
	};
	for (const { from, end } of tails) cut(from, end);
	for (const { from, to, innerFrom, innerTo } of marks.marks) {
		cut(from, innerFrom);
		cut(innerTo, to);
	}
	for (const at of marks.unclosed) cut(at, at + 2);
	for (const { kind, from, to, textFrom, textTo } of inline.inert) {
		if (kind === 'html') cut(from, to, /^<br\b/i.test(text.slice(from, from + 4)) ? ' ' : '');
		else if (kind === 'comment' || kind === 'footnote' || kind === 'target') cut(from, to);
		else if (kind === 'escape') cut(from, from + 1);
		else if (kind === 'wikilink') cut(from, to, shownOf(text, textFrom, textTo));
		else if (kind !== 'math') {
			cut(from, textFrom);
			cut(textTo, to);
		}
	}
	for (const { from, textFrom, textTo, to } of inline.brackets) {
		cut(from, textFrom);
		cut(textTo, to);
	}
	for (const { from, to, width } of emphasisOf(inline)) {
		cut(from, from + width);
		cut(to - width, to);
	}
	return disjoint(cuts);
}

/** White space other than one space: runs of it, line breaks with the backslash of a hard one, what has no width. */
const uneven = /(?:\\\n|[\s\u200B\u2060\uFEFF]){2,}|\\\n|[^\S ]|[\u200B\u2060\uFEFF]/g;

/** The cuts in order, what an earlier one covers left out. */
function disjoint(cuts: Cut[]): Cut[] {
	cuts.sort((a, b) => a.from - b.from || b.to - a.to);
	const result: Cut[] = [];
	let at = 0;
	for (const { from, to, text } of cuts) {
		if (to <= at) continue;
		result.push(from >= at ? { from, to, text } : { from: at, to, text: '' });
		at = to;
	}
	return result;
}

function assemble(text: string, span: Span, cuts: readonly Cut[]): string {
	let words = '';
	let at = span.from;
	for (let i = firstIndex(cuts, ({ to }) => to > span.from); i < cuts.length; i++) {
		const cut = cuts[i];
		if (!cut || cut.from >= span.to) break;
		if (cut.from > at) words += text.slice(at, cut.from);
		if (cut.from >= at) words += cut.text;
		at = Math.max(at, cut.to);
	}
	if (at < span.to) words += text.slice(at, span.to);
	return words.replace(uneven, ' ').trim();
}

/** What a wikilink shows: its alias, else its target, where `a#b` reads "a > b" as in Obsidian. */
function shownOf(text: string, from: number, to: number): string {
	const shown = text.slice(from, to);
	if (text[from - 1] === '|') return shown;
	return shown.replace(/#\^?/g, ' > ').replace(/^ > /, '');
}
