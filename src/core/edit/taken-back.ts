/** Takes an edit back in a text that is still as it left it. */

import { placesAfter } from './changes';
import { editWith, refusal, type Change, type EditResult } from './edit';
import { inLineEndsOf, saysSame, withLineEndsOf, withPlainLineEnds } from './line-ends';

/** The edit that takes these changes, which made `after` of `before`, back; nothing where that has been done, and refused where the text says something else by now. Line ends may be others. */
export function takenBack(before: string, after: string, changes: readonly Change[]): (now: string) => EditResult {
	return (now) => {
		if (saysSame(now, before)) return editWith([]);
		if (!saysSame(now, after)) return refusal('no-passage', 0);
		const at = (place: number): number => (now === after ? place : inLineEndsOf(now, after, place));
		return editWith(placesAfter(changes).map(({ from, to }, i) => {
			const was = before.slice(changes[i]?.from, changes[i]?.to);
			return { from: at(from), to: at(to), text: now === after ? was : withLineEndsOf(now, withPlainLineEnds(was)) };
		}));
	};
}
