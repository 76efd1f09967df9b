/** Finds the passages, the plain highlights and the words that an edit would make, change or lose without meaning to. */

import type { NoteText, TaggedPassage } from '../note';
import type { Coding, Span } from '../passage';
import type { Kept } from './kept';
import { leavesAt, type Leafy } from './shape';
import { clip } from './spans';
import type { Unchecked } from './unchecked';

/**
 * The places, before the edits, at which the passages afterwards are something else than the ones that no edit is aimed at, as
 * they were, and those that the edits mean to leave behind.
 */
export function strayPassages(before: NoteText, after: NoteText, edits: readonly Unchecked[], kept: Kept): Span[] {
	const aimed = new Set(edits.flatMap((edit) => edit.aimed));
	const others = new Map<number, TaggedPassage>();
	const strays: Span[] = [];
	const memos = new Set<number | undefined>();
	for (const passage of before.passages) {
		if (passage.memo) memos.add(kept.before(passage.memo.span)?.from);
		if (aimed.has(passage)) continue;
		const place = kept.before(passage.tail);
		if (place) others.set(place.from, passage);
		else strays.push(passage);
	}
	const meant = new Map<string, Span[]>();
	for (const { changes, aimed: own, meant: all } of edits) {
		for (const { words, codes } of all) {
			const key = words === 'same' ? keyOf(codes, own[0]?.text ?? '', null) : keyOf(codes, words && before.text.slice(words.from, words.to), words && kept.before(words));
			const places = meant.get(key);
			const place = words === 'same' ? own[0] : words;
			const { from, to } = place ?? changes[0] ?? { from: 0, to: 0 };
			if (places) places.push({ from, to });
			else meant.set(key, [{ from, to }]);
		}
	}
	for (const passage of after.passages) {
		const tail = kept.after(passage.tail);
		const other = tail ? others.get(tail.from) : undefined;
		if (tail && other && isSame(passage, other)) {
			others.delete(tail.from);
			continue;
		}
		const codes = passage.codes.map(({ code }) => code);
		const words = kept.after(passage);
		const memo = passage.memo && kept.after(passage.memo.span);
		// A comment that was there becomes the memo of no new mark, as it would go with the tail.
		const placed = memo === null || memos.has(memo.from) ? [keyOf(codes, after.text.slice(passage.from, passage.to), words)] : [];
		if (![...placed, keyOf(codes, passage.text, null), keyOf(codes, null, null)].some((key) => meant.get(key)?.pop())) strays.push(words ?? tail ?? { from: 0, to: 0 });
	}
	for (const passage of others.values()) strays.push(passage, passage.tail);
	return [...strays, ...[...meant.values()].flat()];
}

/** What the words and codes that are meant have in common with those that are found. */
function keyOf(codes: readonly Coding['code'][], text: string | null, place: Span | null): string {
	return `${(place ? [...codes] : [...new Set(codes)]).sort().join(' ')} ${place ? `${place.from} ${place.to}` : ''} ${text ?? ''}`;
}

function isSame(a: TaggedPassage, b: TaggedPassage): boolean {
	return (
		a.text === b.text && a.stage === b.stage && a.strength === b.strength && a.move === b.move && a.memo?.text === b.memo?.text &&
		a.codes.length === b.codes.length && a.codes.every(({ code, theme }, i) => b.codes[i]?.code === code && b.codes[i].theme === theme)
	);
}

/** The places, before an edit, of highlights without a tail that are new afterwards, or gone without having got one. */
export function strayHighlights(before: NoteText, after: NoteText, kept: Kept): Span[] {
	const key = ({ from, to }: Span): string => `${from} ${to}`;
	const was = new Set<string>();
	for (const highlight of before.highlights) was.add(key(kept.before(highlight) ?? highlight));
	const now = new Set<string>();
	const strays: Span[] = [];
	for (const highlight of after.highlights) {
		const place = kept.after(highlight);
		if (place && was.has(key(place))) now.add(key(place));
		else strays.push(place ?? { from: 0, to: 0 });
	}
	for (const { mark } of after.passages) {
		const place = mark && kept.after(mark);
		if (place) now.add(key(place));
	}
	return [...strays, ...before.highlights.filter((highlight) => !now.has(key(kept.before(highlight) ?? highlight)))];
}

/** The places at which edits would take words away: more than tags, memos and marks of the passages that they are aimed at, and what parts these. */
export function lostWords({ note: { text }, leaves }: Leafy, edits: readonly Unchecked[]): Span[] {
	const holdsWords = ({ from, to }: Span): boolean => isMore.test(text.slice(from, to));
	const areWords = (span: Span): boolean => {
		const [first, last] = leavesAt(leaves, span);
		return holdsWords(span) && leaves.slice(first, last + 1).some(({ lines }) => lines.some((line) => holdsWords(clip(line, span))));
	};
	return edits.flatMap(({ changes, aimed }) => {
		const own = aimed.flatMap(({ from, to, mark, tail, memo }) => [tail, ...(memo ? [memo.span] : []), ...(mark ? [{ from: mark.from, to: from }, { from: to, to: mark.to }] : [])]);
		return changes.filter((change) => without(change, own).some(areWords));
	});
}

const isMore = /[^\s,]/;

/** What is left of a span without the others. */
function without(span: Span, others: readonly Span[]): Span[] {
	const left: Span[] = [];
	let { from } = span;
	for (const other of [...others].sort((a, b) => a.from - b.from)) {
		if (other.to <= from || other.from >= span.to) continue;
		left.push({ from, to: other.from });
		from = other.to;
	}
	return [...left, { from, to: span.to }];
}
