/** Finds the sentences of a block: what a caret in prose stands for. */

import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import type { Inline } from '../read/inline';
import type { Passable } from './plan';
import { isBreak } from './words-range';

/** The sentence around `at` within `range`, or the last one before it; abbreviations end none. */
export function sentenceAround(passable: Passable, range: Span, at: number): Span {
	const sentences = sentencesIn(passable, range);
	return sentences[firstIndex(sentences, ({ to }) => to > at)] ?? sentences[sentences.length - 1] ?? range;
}

const known = new WeakMap<Passable, Map<number, readonly Span[]>>();

/** The sentences of a stretch between passages; what begins at one place is the same stretch. */
function sentencesIn(passable: Passable, range: Span): readonly Span[] {
	const stretches = known.get(passable) ?? new Map<number, readonly Span[]>();
	known.set(passable, stretches);
	const found = stretches.get(range.from) ?? sentencesOf(passable, range);
	stretches.set(range.from, found);
	return found;
}

function sentencesOf({ content, inline, notes }: Passable, range: Span): readonly Span[] {
	const masked = mask(content.text, inline, notes, range);
	const sentences: Span[] = [];
	let from = range.from;
	for (const end of sentenceEnds(masked)) {
		const to = range.from + end;
		if (to < range.to && abbreviation.test(masked.slice(Math.max(0, end - 12), end))) continue;
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

const abbreviation = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|vs|No|approx|e\.g|i\.e|\p{L})\.\s+$/u;

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
