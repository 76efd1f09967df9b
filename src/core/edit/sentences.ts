/** Finds the sentences of a block: what a caret in prose stands for. */

import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import type { Inline } from '../read/inline';
import { remembered } from '../remember';
import { isSpace } from '../read/white-space';
import type { Passable } from './passable';
import { isBreak } from './words-range';

/** The sentence around `at` within `range`, or the last one before it; abbreviations end none, and signs of a pair that other sentences share stay out. */
export function sentenceAround(passable: Passable, range: Span, at: number): Span {
	const sentences = sentencesIn(passable, range);
	return paired(passable.content.text, sentences[firstIndex(sentences, ({ to }) => to > at)] ?? sentences[sentences.length - 1] ?? range);
}

const PAIRS = ['“”', '„“', '‘’', '«»', '()', '[]', '「」', '『』', '（）', '""'];

/** The sentence without a sign at its ends whose partner stands outside of it, as where one quotation is several sentences. */
function paired(text: string, { from, to }: Span): Span {
	let end = to;
	while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
	const words = text.slice(from, end);
	const isAlone = (sign: string, at: 0 | 1): boolean =>
		PAIRS.some((pair) => pair[at] === sign) && PAIRS.every((pair) => pair[at] !== sign || (pair[0] === pair[1] ? words.split(sign).length % 2 === 0 : !words.includes(pair[1 - at] ?? '')));
	const first = isAlone(words.charAt(0), 0) ? 1 : 0;
	const last = isAlone(words.slice(-1), 1) ? 1 : 0;
	return end - from > first + last ? { from: from + first, to: last > 0 ? end - 1 : to } : { from, to };
}

const known = new WeakMap<Passable, Map<number, readonly Span[]>>();

/** The sentences of a stretch between passages; what begins at one place is the same stretch. */
function sentencesIn(passable: Passable, range: Span): readonly Span[] {
	return remembered(remembered(known, passable, () => new Map<number, readonly Span[]>()), range.from, () => sentencesOf(passable, range));
}

function sentencesOf({ content, inline, notes }: Passable, range: Span): readonly Span[] {
	const masked = mask(content.text, inline, notes, range);
	const sentences: Span[] = [];
	let from = range.from;
	for (const end of sentenceEnds(masked)) {
		const to = range.from + end;
		if (to < range.to && abbreviation.test(masked.slice(Math.max(0, end - 12), end + 1))) continue;
		// Without a space before it the segmenter leaves an opening bracket with the sentence before.
		const open = to < range.to ? (opening.exec(masked.slice(Math.max(from - range.from, end - 12), end))?.[0].length ?? 0) : 0;
		if (to - open <= from) continue;
		sentences.push({ from, to: to - open });
		from = to - open;
	}
	return sentences;
}

/** How much of a text the segmenter is given at a time, as its time grows faster than the text. */
const WINDOW = 2000;

/** Where the sentences of a text end. */
function* sentenceEnds(text: string): Iterable<number> {
	const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
	for (let from = 0, size = WINDOW; from < text.length; ) {
		const isLast = from + size >= text.length;
		const ends: number[] = [];
		for (const { index, segment } of segmenter.segment(text.slice(from, from + size))) ends.push(from + index + segment.length);
		// The last one of a window may go on behind it.
		if (!isLast) ends.pop();
		yield* ends;
		from = isLast ? text.length : (ends[ends.length - 1] ?? from);
		size = ends.length > 0 ? WINDOW : size * 4;
	}
}

/** Seen with the first character behind it: “No.” is mostly an answer, and short for “number” before one. */
const abbreviation = /(?:^|[\s(])(?:(?:Mr|Mrs|Ms|Dr|Prof|St|vs|approx|e\.g|i\.e|\p{L})\.\s+\S|(?:No|Nr|[Cc]a)\.\s+\d)$/u;

const opening = /[\p{Ps}\p{Pi}]+$/u;

/** The stretch as the segmenter should see it: line breaks as spaces, inert stretches as letters, markers as quotation marks. */
function mask(text: string, { inert: stretches }: Inline, notes: readonly Span[], range: Span): string {
	const inert = notes.length === 0 ? stretches : [...stretches.filter(({ from }) => !holding(notes, from)), ...notes.map((note) => ({ kind: 'footnote', ...note }))].sort((a, b) => a.from - b.from);
	let masked = '';
	let at = range.from;
	const plain = (part: string): string => part.replace(/\\?\n/g, (found) => ' '.repeat(found.length)).replace(/[*_~]/g, '"').replace(/!\[/g, 'X[');
	for (let i = firstIndex(inert, ({ to }) => to > range.from); i < inert.length; i++) {
		const { kind, from, to } = inert[i] ?? { kind: 'escape', ...range };
		if (from >= range.to) break;
		const length = Math.min(to, range.to) - Math.max(from, at);
		masked += plain(text.slice(at, from)) + (kind === 'escape' ? '\\' + text.slice(from + 1, to) : (kind === 'footnote' ? '"' : isBreak(text, from) ? ' ' : 'X').repeat(length));
		at = to;
	}
	return masked + plain(text.slice(at, range.to));
}

function holding(spans: readonly Span[], at: number): boolean {
	const span = spans[firstIndex(spans, ({ to }) => to > at)];
	return span !== undefined && span.from <= at;
}
