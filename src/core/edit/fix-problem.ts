/** Puts what was meant in place of what was not understood. */

import type { NoteText, ReadOptions, TaggedPassage, TextProblem } from '../note';
import type { Problem, Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { readNote } from '../read-note';
import { fixWords } from '../tag';
import { applyChanges, type Change, type EditResult, type Said } from './edit';
import { inLineEndsOf, withPlainLineEnds } from './line-ends';
import { refusal } from './plan';

/** What is needed of a problem to find it again. */
export type FixableProblem = Pick<Problem, 'from' | 'message' | 'fix'>;

/**
 * Makes the fixes of problems that were found in a note. Pure; offsets are UTF-16 units of the text that they were found in,
 * whose line ends may be others than those of `text`. Gives `no-passage` when one of them isn't at its place any more, and
 * `touches-passage` when another passage would not keep its words and codes; then nothing changes. Offers to undo it.
 */
export function fixProblems(text: string, problems: readonly FixableProblem[], options: ReadOptions): EditResult {
	const before = readNote(text, options);
	const fixed = foundAgain(before, problems);
	if (!fixed) return refusal('no-passage', 0);
	const changes = fixed.map(({ from, to, fix }): Change => ({ from, to, text: fix ?? '' }));
	const after = readNote(applyChanges(text, changes), options);
	const places = placesAfter(changes);
	const met = new Map(places.map(({ from }, i) => [from, fixed[i]?.message]));
	const isLeft = after.problems.some(({ from, message }) => met.get(from) === message);
	if (isLeft || factsOfOthers(before, changes) !== factsOfOthers(after, places)) return refusal('touches-passage', changes[0]?.from ?? 0);
	return { ok: true, changes, selections: [], said: fixedSaid(text, after.text, changes, places) };
}

/** These problems in the note, by their messages and places, in order; their places may be counted with other line ends. Null when one is missing. */
function foundAgain({ text, problems }: NoteText, wanted: readonly FixableProblem[]): TextProblem[] | null {
	const byPlace = [new Map<string, TextProblem>(), new Map<string, TextProblem>(), new Map<string, TextProblem>()] as const;
	let at = 0;
	let breaks = 0;
	let returns = 0;
	for (const problem of problems) {
		for (; at < problem.from; at++) {
			if (text.charCodeAt(at) !== 10) continue;
			breaks++;
			if (text.charCodeAt(at - 1) === 13) returns++;
		}
		for (const [i, place] of [at, at - returns, at - returns + breaks].entries()) byPlace[i]?.set(keyOf(place, problem), problem);
	}
	for (const places of byPlace) {
		const found = wanted.flatMap((problem) => places.get(keyOf(problem.from, problem)) ?? []).filter(({ fix }) => fix !== null);
		if (found.length === wanted.length) return found.sort((a, b) => a.from - b.from);
	}
	return null;
}

function keyOf(from: number, { message, fix }: FixableProblem): string {
	return `${from} ${fix} ${message}`;
}

/** Where the texts of changes stand after them. */
function placesAfter(changes: readonly Change[]): Span[] {
	let shift = 0;
	return changes.map(({ from, to, text: { length } }) => {
		const start = from + shift;
		shift += length - (to - from);
		return { from: start, to: start + length };
	});
}

/** What is known of the passages whose tails lie outside these places. */
function factsOfOthers({ passages }: NoteText, places: readonly Span[]): string {
	const others = passages.filter(({ tail }) => {
		const place = places[firstIndex(places, ({ to }) => to > tail.from)];
		return !place || place.from < tail.from || place.to > tail.to;
	});
	return JSON.stringify(others.map(({ text, codes, stage, strength, move, memo }: TaggedPassage) => [text, codes, stage, strength, move, memo?.text]));
}

function fixedSaid(before: string, after: string, changes: readonly Change[], places: readonly Span[]): Said {
	const [first] = changes;
	const message = changes.length === 1 && first ? `Changed to ${fixWords(before.slice(first.from, first.to), first.text)}` : `${changes.length} tags changed`;
	return {
		message,
		offer: {
			label: 'Undo',
			edit: (now) => {
				const isSame = now === after;
				if (!isSame && withPlainLineEnds(now) !== withPlainLineEnds(after)) return refusal('no-passage', 0);
				const back = places.map(({ from }, i) => {
					const { from: start = 0, to: end = 0, text = '' } = changes[i] ?? {};
					const at = isSame ? from : inLineEndsOf(now, after, from);
					return { from: at, to: at + text.length, text: before.slice(start, end) };
				});
				return { ok: true, changes: back, selections: [], said: null };
			},
		},
	};
}
