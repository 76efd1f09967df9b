/** Places in a text as Obsidian's cache writes them. */

import type { Loc, Pos } from 'obsidian';

/** Turns offsets of one text into places with line and column. */
export interface Locator {
	readonly loc: (offset: number) => Loc;
	readonly pos: (from: number, to: number) => Pos;
	/** Offset at which the line of `offset` starts. */
	readonly lineStart: (offset: number) => number;
}

/** A locator for `text`; a look-up takes logarithmic time. */
export function locator(text: string): Locator {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	const lineOf = (offset: number): number => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	const lineStart = (offset: number): number => starts[lineOf(offset)] ?? 0;
	const loc = (offset: number): Loc => ({ line: lineOf(offset), col: offset - lineStart(offset), offset });
	return { loc, lineStart, pos: (from, to) => ({ start: loc(from), end: loc(to) }) };
}
