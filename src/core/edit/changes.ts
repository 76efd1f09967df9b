/** Lists of changes: the text after them, and where its places are then. */

import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import type { Change, Selection } from './edit';

/** The text after the changes. */
export function applyChanges(text: string, changes: readonly Change[]): string {
	let result = '';
	let at = 0;
	for (const change of changes) {
		result += text.slice(at, change.from) + change.text;
		at = change.to;
	}
	return result + text.slice(at);
}

/** The changes in order of place; those of one place stay in the order in which they come. */
export function inOrder<T extends Span>(changes: readonly T[]): T[] {
	return [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The changes in order, those that delete and meet or overlap made one. */
export function merged(changes: readonly Change[]): Change[] {
	const result: Change[] = [];
	for (const change of inOrder(changes)) {
		const last = result[result.length - 1];
		if (last && change.from <= last.to && change.text === '' && last.text === '') {
			result[result.length - 1] = { from: last.from, to: Math.max(last.to, change.to), text: '' };
		} else result.push(change);
	}
	return result;
}

/** Where the text of each change stands afterwards. */
export function placesAfter(changes: readonly Change[]): Span[] {
	let shift = 0;
	return changes.map(({ from, to, text: { length } }) => {
		const start = from + shift;
		shift += length - (to - from);
		return { from: start, to: start + length };
	});
}

/** Says of offsets where they are after the changes; at an insertion one goes in front of it (`side` -1) or behind it (1). */
export function mapperOf(changes: readonly Change[]): (offset: number, side: -1 | 1) => number {
	const places = placesAfter(changes);
	return (offset, side) => {
		const index = firstIndex(changes, ({ from, to }) => to > offset || from > offset || (from === offset && side < 0));
		const [change, place] = [changes[index], places[index]];
		if (change && place && (change.from < offset || (change.from === offset && side > 0))) return side > 0 ? place.to : place.from;
		return offset + (places[index - 1]?.to ?? 0) - (changes[index - 1]?.to ?? 0);
	};
}

/** Where selections are after the changes, behind what was put in at their ends. */
export function followed(selections: readonly Selection[], changes: readonly Change[]): Selection[] {
	const map = mapperOf(changes);
	return selections.map(({ anchor, head }) => ({ anchor: map(anchor, 1), head: map(head, 1) }));
}
