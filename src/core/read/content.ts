/** A block's lines as one string, with the way back to offsets in the note. */

import type { Block } from '../note';

/** The content of a block: its lines joined by `\n`, and where each begins in the string and in the note. */
export interface Content {
	readonly text: string;
	/** Offset in the note for an offset in `text`. */
	readonly sourceOf: (offset: number) => number;
	/** Offset in `text` for an offset in the note; an offset between two lines goes to the end of the first. */
	readonly offsetOf: (source: number) => number;
}

/** The content of `block` in the note's `text`. */
export function contentOf(text: string, { lines, from, to }: Pick<Block, 'lines' | 'from' | 'to'>): Content {
	if (lines.length <= 1) {
		return {
			text: text.slice(from, to),
			sourceOf: (offset) => from + offset,
			offsetOf: (source) => Math.min(Math.max(source - from, 0), to - from),
		};
	}
	const starts: number[] = [];
	let length = 0;
	for (const line of lines) {
		starts.push(length);
		length += line.to - line.from + 1;
	}
	const lineBefore = (isBefore: (index: number) => boolean): number => {
		let low = 0;
		let high = lines.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (isBefore(middle)) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	return {
		text: lines.map((line) => text.slice(line.from, line.to)).join('\n'),
		sourceOf: (offset) => {
			const index = lineBefore((i) => (starts[i] ?? 0) <= offset);
			return (lines[index]?.from ?? from) + offset - (starts[index] ?? 0);
		},
		offsetOf: (source) => {
			const index = lineBefore((i) => (lines[i]?.from ?? 0) <= source);
			const line = lines[index];
			if (!line) return 0;
			return (starts[index] ?? 0) + Math.min(Math.max(source - line.from, 0), line.to - line.from);
		},
	};
}
