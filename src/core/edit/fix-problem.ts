/** Puts what was meant in place of what was not understood. */

import type { NoteText, ReadOptions, TextProblem } from '../note';
import type { Problem, Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { readNote } from '../read-note';
import { fixWords } from '../tag';
import { applyChanges, placesAfter } from './changes';
import { editWith, refusal, type Change, type Edit, type EditResult, type Said } from './edit';
import { inLineEndsOf, placesByLineEnds, withPlainLineEnds } from './line-ends';
import { offered } from './offered';
import { factsOf } from './passage-facts';

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
	return editWith(changes, fixedSaid(text, after.text, { changes, places, options }));
}

/** These problems in the note, by their messages and places, in order; their places may be counted with other line ends. Null when one is missing. */
function foundAgain({ text, problems }: NoteText, wanted: readonly FixableProblem[]): TextProblem[] | null {
	const byPlace = [new Map<string, TextProblem>(), new Map<string, TextProblem>(), new Map<string, TextProblem>()] as const;
	const placesOf = placesByLineEnds(text);
	for (const problem of problems) for (const [i, place] of placesOf(problem.from).entries()) byPlace[i]?.set(keyOf(place, problem), problem);
	for (const places of byPlace) {
		const found = wanted.flatMap((problem) => places.get(keyOf(problem.from, problem)) ?? []).filter(({ fix }) => fix !== null);
		if (found.length === wanted.length) return found.sort((a, b) => a.from - b.from);
	}
	return null;
}

function keyOf(from: number, { message, fix }: FixableProblem): string {
	return `${from} ${fix} ${message}`;
}

/** What is known of the passages whose tails lie outside these places. */
function factsOfOthers({ passages }: NoteText, places: readonly Span[]): string {
	const others = passages.filter(({ tail }) => {
		const place = places[firstIndex(places, ({ to }) => to > tail.from)];
		return !place || place.from < tail.from || place.to > tail.to;
	});
	return factsOf(others);
}

function fixedSaid(before: string, after: string, { changes, places, options }: Fixed): Said {
	const [first] = changes;
	const message = changes.length === 1 && first ? `Changed to ${fixWords(before.slice(first.from, first.to), first.text)}` : `${changes.length} tags changed`;
	const back = (at: (place: number) => number): Edit => editWith(places.map(({ from }, i) => {
		const { from: start = 0, to: end = 0, text = '' } = changes[i] ?? {};
		return { from: at(from), to: at(from) + text.length, text: before.slice(start, end) };
	}));
	const undo = offered(after, options, () => back((place) => place));
	const saysSame = (now: string): boolean => now !== after && withPlainLineEnds(now) === withPlainLineEnds(after);
	return { message, offer: { label: 'Undo', edit: (now) => (saysSame(now) ? back((place) => inLineEndsOf(now, after, place)) : undo(now)) } };
}

/** What was changed, and where it stands now. */
interface Fixed {
	readonly changes: readonly Change[];
	readonly places: readonly Span[];
	readonly options: ReadOptions;
}
