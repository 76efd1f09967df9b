/** Pairs the `==` of a content into marks. */

import type { Inline } from './inline';

/** A mark: from its opening `==` to the end of the closing one; `innerFrom`..`innerTo` is what it marks, highlight colour left out. */
export interface Mark {
	readonly from: number;
	readonly to: number;
	readonly innerFrom: number;
	readonly innerTo: number;
}

/** Marks in order, and the `==` that nothing closes or opens. */
export interface Marks {
	readonly marks: readonly Mark[];
	/** Offsets of `==` that could open a mark and stand alone. */
	readonly unclosed: readonly number[];
	/** Offsets of `==` that could only close a mark and stand alone. */
	readonly unopened: readonly number[];
}

/** An emoji that Obsidian 1.14 reads as a highlight's colour, with the white space after it. */
const colour = /(?:🔴|🟠|🟢|🔵|🟣)\uFE0F?[ \t]*/uy;

/** The marks of a content. A closing `==` belongs to the nearest opening one; marks never overlap. */
export function marksOf({ text, equals }: Inline): Marks {
	const marks: Mark[] = [];
	const unclosed: number[] = [];
	const unopened: number[] = [];
	let open = -1;
	for (const { at, opens, closes } of equals) {
		if (closes && open >= 0 && at > open + 2) {
			marks.push(markBetween(text, open, at));
			open = -1;
		} else if (opens) {
			if (open >= 0) unclosed.push(open);
			open = at;
		} else if (open < 0) unopened.push(at);
	}
	if (open >= 0) unclosed.push(open);
	return { marks, unclosed, unopened };
}

function markBetween(text: string, open: number, close: number): Mark {
	const coloured = openingEnd(text, open);
	return { from: open, to: close + 2, innerFrom: coloured < close ? coloured : open + 2, innerTo: close };
}

/** Where the opening of the mark at `open` ends: behind its `==` and its colour. */
export function openingEnd(text: string, open: number): number {
	return colourEnd(text, open + 2);
}

/** Where a highlight's colour at `from` ends; `from` where none stands there. */
export function colourEnd(text: string, from: number): number {
	colour.lastIndex = from;
	return colour.test(text) ? colour.lastIndex : from;
}
