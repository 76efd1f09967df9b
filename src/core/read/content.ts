/** A block's lines as one string, with the way back to offsets in the note. */

import type { Block } from '../note';
import type { Span } from '../passage';
import { firstIndex } from './first-index';

/** A line of a block, with where it begins in the content. */
interface ContentLine extends Span {
	readonly start: number;
}

/** The content of a block: its lines joined by `\n`. */
export class Content {
	readonly text: string;
	readonly #from: number;
	/** Null where there is but one line. */
	readonly #lines: readonly ContentLine[] | null;

	constructor(note: string, lines: readonly Span[]) {
		this.#from = lines[0]?.from ?? 0;
		if (lines.length === 1) {
			this.text = note.slice(this.#from, lines[0]?.to);
			this.#lines = null;
			return;
		}
		let start = 0;
		this.text = lines.map(({ from, to }) => note.slice(from, to)).join('\n');
		this.#lines = lines.map(({ from, to }) => {
			const line = { from, to, start };
			start += to - from + 1;
			return line;
		});
	}

	/** Offset in the note for an offset in `text`. */
	sourceOf(offset: number): number {
		const lines = this.#lines;
		if (!lines) return this.#from + offset;
		const line = lines[firstIndex(lines, ({ start }) => start > offset) - 1];
		return line ? line.from + offset - line.start : this.#from;
	}

	/** Offset in `text` for an offset in the note; an offset between two lines goes to the end of the first. */
	offsetOf(source: number): number {
		const lines = this.#lines;
		if (!lines) return Math.min(Math.max(source - this.#from, 0), this.text.length);
		const line = lines[firstIndex(lines, ({ from }) => from > source) - 1];
		return line ? line.start + Math.min(source, line.to) - line.from : 0;
	}

	/** The span in the note of a stretch of `text`. */
	spanOf({ from, to }: Span): Span {
		const begin = this.sourceOf(from);
		return { from: begin, to: to > from ? this.sourceOf(to - 1) + 1 : begin };
	}

	/** The stretch of `text` where a block's words are. */
	wordsOf({ wordsFrom, wordsTo }: Pick<Block, 'wordsFrom' | 'wordsTo'>): Span {
		return { from: this.offsetOf(wordsFrom), to: this.offsetOf(wordsTo) };
	}
}

/** The content of `block` in the note's `text`. */
export function contentOf(text: string, { lines }: Pick<Block, 'lines'>): Content {
	return new Content(text, lines);
}
