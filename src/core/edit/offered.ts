/** Keeps an edit that was offered for one text good for the same text changed elsewhere. */

import type { ReadOptions } from '../note';
import type { Span } from '../passage';
import { readNote } from '../read-note';
import { applyChanges, placesAfter } from './changes';
import { refusal, type Change, type EditResult } from './edit';
import { movedBy } from './moved';
import { factsOf } from './passage-facts';
import { meets } from './spans';

/** The edit of `text` as one of whatever it is by then: its changes go along with their places. `no-passage` where these have changed, or where it would come to something else by now. */
export function offered(text: string, options: ReadOptions, edit: () => EditResult): (now: string) => EditResult {
	return (now) => {
		const result = edit();
		if (now === text || !result.ok) return result;
		const [was, meant] = bothSides(text, result.changes, options);
		for (const changes of movedChanges(text, now, result.changes)) {
			const [is, found] = bothSides(now, changes, options);
			if (is.near === was.near && found.near === meant.near && found.others === is.others) return { ...result, changes };
		}
		return refusal('no-passage', 0);
	};
}

/** Where the changes may have gone: all of them with what they enclose, or each by itself. */
function movedChanges(text: string, now: string, changes: readonly Change[]): Change[][] {
	// What was typed right beside a place leaves it as it was.
	const shiftOf = ({ from, to }: Span): number | null => movedBy(text, now, { from: from + 1, to: to - 1 });
	const together = shiftOf({ from: changes[0]?.from ?? 0, to: changes[changes.length - 1]?.to ?? 0 });
	return [changes.map(() => together), changes.map(shiftOf)].flatMap((shifts) => {
		const moved = changes.flatMap((change, i) => {
			const shift = shifts[i] ?? null;
			return shift === null ? [] : { ...change, from: change.from + shift, to: change.to + shift };
		});
		return moved.length === changes.length ? [moved] : [];
	});
}

/** What a text says at the places of changes, and in its other passages. */
interface Told {
	readonly near: string;
	readonly others: string;
}

/** What it says before the changes, and after them. */
function bothSides(text: string, changes: readonly Change[], options: ReadOptions): readonly [before: Told, after: Told] {
	return [toldOf(text, changes, options), toldOf(applyChanges(text, changes), placesAfter(changes), options)];
}

function toldOf(text: string, places: readonly Span[], options: ReadOptions): Told {
	const { passages, highlights } = readNote(text, options);
	const isNear = ({ from, to }: Span): boolean => places.some((place) => meets(place, { from: from - 1, to: to + 1 }));
	const near = passages.filter(({ from, mark, tail }) => isNear({ from: mark?.from ?? from, to: tail.to }));
	return {
		near: JSON.stringify([near.map((passage) => [passage.text, passage.codes]), highlights.filter(isNear).map(({ from, to }) => text.slice(from, to))]),
		others: factsOf(passages.filter((passage) => !near.includes(passage))),
	};
}
