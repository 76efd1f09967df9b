/** A block's text as the lexer wants it, with the way back to offsets in the note. */

import type { Block } from '../note';
import type { Span } from '../passage';
import { firstIndex } from './first-index';

/** A line of a block, with where it begins in the content. */
interface ContentLine extends Span {
	readonly start: number;
}

/** The content of a block: the stretch `from`..`to` of `text`. */
export class Content implements Span {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** What an offset lacks to the one in the note, where there is but one line. */
	readonly #shift: number;
	/** Null where there is but one line. */
	readonly #lines: readonly ContentLine[] | null;

	constructor(text: string, { from, to }: Span, shift: number, lines: readonly ContentLine[] | null) {
		this.text = text;
		this.from = from;
		this.to = to;
		this.#shift = shift;
		this.#lines = lines;
	}

	/** Offset in the note for an offset in `text`. */
	sourceOf(offset: number): number {
		const lines = this.#lines;
		if (!lines) return offset + this.#shift;
		const line = lines[firstIndex(lines, ({ start }) => start > offset) - 1];
		return line ? line.from + offset - line.start : this.#shift;
	}

	/** Offset in `text` for an offset in the note; an offset between two lines goes to the end of the first. */
	offsetOf(source: number): number {
		const lines = this.#lines;
		if (!lines) return Math.min(Math.max(source - this.#shift, this.from), this.to);
		const line = lines[firstIndex(lines, ({ from }) => from > source) - 1];
		return line ? line.start + Math.min(source, line.to) - line.from : 0;
	}

	/** Offset in the note for an offset in `text` that ends something. */
	sourceEnd(offset: number): number {
		return offset > 0 ? this.sourceOf(offset - 1) + 1 : this.sourceOf(0);
	}

	/** The span in the note of a stretch of `text`. */
	spanOf({ from, to }: Span): Span {
		const begin = this.sourceOf(from);
		return { from: begin, to: to > from ? this.sourceEnd(to) : begin };
	}

	/** The stretch of `text` for a span in the note that is not empty. */
	stretchOf({ from, to }: Span): Span {
		return { from: this.offsetOf(from), to: this.offsetOf(to - 1) + 1 };
	}

	/** The spans in the note of stretches of `text`. */
	spansOf(stretches: readonly Span[]): readonly Span[] {
		return this.#shift === 0 && !this.#lines ? stretches : stretches.map((stretch) => this.spanOf(stretch));
	}

	/** The stretch of `text` where a block's words are. */
	wordsOf({ wordsFrom, wordsTo }: Pick<Block, 'wordsFrom' | 'wordsTo'>): Span {
		return { from: this.offsetOf(wordsFrom), to: this.offsetOf(wordsTo) };
	}
}

/** The content of a block of these lines, joined by `\n`, as a text of its own. */
export function contentOf(note: string, { lines }: Pick<Block, 'lines'>): Content {
	const text = lines.map(({ from, to }) => note.slice(from, to)).join('\n');
	let start = 0;
	const joined = lines.map(({ from, to }) => {
		const line = { from, to, start };
		start += to - from + 1;
		return line;
	});
	const shift = lines[0]?.from ?? 0;
	return new Content(text, { from: 0, to: text.length }, shift, joined.length > 1 ? joined : null);
}

/** The same, but a single line stays where it is, in the note. */
export function contentIn(note: string, block: Pick<Block, 'lines'>): Content {
	const [only] = block.lines;
	return only && block.lines.length === 1 ? new Content(note, only, 0, null) : contentOf(note, block);
}
