/** Finds passages that somebody sees elsewhere again in their note, which may have changed since then. */

import { interviewerOf } from '../interviewer';
import type { NamedPeople } from '../interview-facts';
import type { NoteText, TaggedPassage } from '../note';
import type { Passage } from '../passage';
import { placesByLineEnds } from './line-ends';

/** What is needed of a passage to find it again; offsets are those of the text in which it was seen, whatever its line ends. */
export type SeenPassage = Pick<Passage, 'from' | 'text' | 'codes'>;

/**
 * For each of these the passage that has its words and codes: the one at its place, else the only one that is left in the note; null
 * where there is none or only guessing would tell. The interviewer's words are none of them. `isAsSeen` says that the line ends can't
 * have been others where they were seen.
 */
export function foundAgain(note: NoteText, seen: readonly SeenPassage[], people: NamedPeople, isAsSeen = false): (TaggedPassage | null)[] {
	const byKey = new Map<string, TaggedPassage[]>();
	const byPlace = [new Map<string, TaggedPassage>(), new Map<string, TaggedPassage>(), new Map<string, TaggedPassage>()];
	const placesOf = placesByLineEnds(note.text);
	for (const passage of [...note.passages].sort((a, b) => a.from - b.from)) {
		if (interviewerOf(note, passage, people) !== null) continue;
		const key = keyOf(passage);
		const same = byKey.get(key);
		if (same) same.push(passage);
		else byKey.set(key, [passage]);
		for (const [i, place] of placesOf(passage.from).entries()) byPlace[i]?.set(`${place} ${key}`, passage);
	}
	const atPlaces = byPlace.slice(0, isAsSeen ? 1 : 3).map((places) => seen.map((one) => places.get(`${one.from} ${keyOf(one)}`) ?? null));
	const most = Math.max(...atPlaces.map(countOf));
	const likely = atPlaces.filter((all) => countOf(all) === most);
	// Equal words at even distances may stand at one place with the one kind of line ends, and at another with the other.
	const found = seen.map((_, i) => (new Set(likely.map((all) => all[i])).size === 1 ? (likely[0]?.[i] ?? null) : null));
	const claimed = new Set(found);
	const asked = new Map<string, number>();
	for (const [i, one] of seen.entries()) if (!found[i]) asked.set(keyOf(one), (asked.get(keyOf(one)) ?? 0) + 1);
	return seen.map((one, i) => {
		const there = found[i];
		if (there) return there;
		const left = (byKey.get(keyOf(one)) ?? []).filter((passage) => !claimed.has(passage));
		return left.length === 1 && asked.get(keyOf(one)) === 1 ? (left[0] ?? null) : null;
	});
}

function countOf(found: readonly (TaggedPassage | null)[]): number {
	return found.filter((passage) => passage !== null).length;
}

function keyOf({ text, codes }: Pick<Passage, 'text' | 'codes'>): string {
	return JSON.stringify([text, codes.map(({ code, theme }) => [code, theme])]);
}
