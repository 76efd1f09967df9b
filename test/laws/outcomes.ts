/** Pairs the passages before an edit with those after it: what became of each that was aimed at, which are new, and that the others stay. */

import { expect } from 'vitest';
import type { Code } from '../../src/core/codes';
import type { Change } from '../../src/core/edit/edit';
import type { NoteText, TaggedPassage } from '../../src/core/note';
import { facts, factsAround } from './expected';
import { before } from './offsets';

/** What became of a passage. `moved`: it has other words; `more`, `less`, `other`: it has more, fewer or other codes. */
export interface Outcome {
	readonly passage: TaggedPassage;
	readonly what: 'same' | 'more' | 'less' | 'other' | 'moved' | 'gone';
	/** Its codes now. */
	readonly codes: readonly Code[];
}

/** What became of the passages that an edit was aimed at, and which are new; fails when another passage changed. */
export function outcomes(was: NoteText, now: NoteText, changes: readonly Change[], aimed: readonly TaggedPassage[]): { readonly found: readonly Outcome[]; readonly fresh: readonly TaggedPassage[] } {
	const left = new Set(now.passages);
	const take = (isIt: (passage: TaggedPassage) => boolean): TaggedPassage | null => {
		for (const passage of left) {
			if (!isIt(passage)) continue;
			left.delete(passage);
			return passage;
		}
		return null;
	};
	const inPlace = ({ tail }: TaggedPassage) => (other: TaggedPassage): boolean => before(other.tail.from, changes) === tail.from;
	const inAimed = ({ from, to }: TaggedPassage): boolean => aimed.some((passage) => from <= passage.from && passage.to <= to);
	for (const passage of was.passages) {
		if (aimed.includes(passage)) continue;
		const isThere = inPlace(passage);
		const found = take((other) => isThere(other) && (facts(other) === facts(passage) || (inAimed(passage) && factsAround(other) === factsAround(passage))));
		if (!found) expect(now.passages.filter(isThere).map(facts), 'A passage that nobody aimed at').toEqual([facts(passage)]);
	}
	const found: Outcome[] = [];
	const changed: TaggedPassage[] = [];
	for (const passage of aimed) {
		const isThere = (other: TaggedPassage): boolean => {
			const at = before(other.tail.from, changes);
			return passage.tail.from <= at && at < passage.tail.to;
		};
		const there = take((other) => isThere(other) && facts(other) === facts(passage)) ?? take((other) => isThere(other) && isStep(passage, other));
		if (there) found.push({ passage, what: stepOf(passage, there), codes: codesOf(there) });
		else changed.push(passage);
	}
	for (const passage of changed) {
		// Where a facet stood alone behind its new words, that is its own now.
		const moved = take((other) => JSON.stringify([other.codes, other.memo?.text]) === JSON.stringify([passage.codes, passage.memo?.text]));
		found.push({ passage, what: moved ? 'moved' : 'gone', codes: moved ? codesOf(moved) : [] });
	}
	return { found, fresh: [...left] };
}

function codesOf({ codes }: TaggedPassage): Code[] {
	return codes.map(({ code }) => code);
}

/** True when a passage has the other's words and facts, but not its codes. */
function isStep(passage: TaggedPassage, other: TaggedPassage): boolean {
	return factsAround({ ...passage, codes: [] }) === factsAround({ ...other, codes: [] });
}

function stepOf(had: TaggedPassage, has: TaggedPassage): Outcome['what'] {
	if (has.codes.length !== had.codes.length) return has.codes.length > had.codes.length ? 'more' : 'less';
	if (facts(had) === facts(has)) return 'same';
	return JSON.stringify(had.codes) === JSON.stringify(has.codes) ? 'moved' : 'other';
}
