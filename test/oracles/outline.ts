/** The comparable form of a note that each parser's result is turned into: what every line is, and where its opaque parts stand. */

/** What a line or a cell is; `title` is a callout's title, `id` a block id that stands alone. */
export type OutlineKind =
	| 'paragraph'
	| 'item'
	| 'cell'
	| 'footnote'
	| 'id'
	| 'heading'
	| 'title'
	| 'definition'
	| 'delimiter'
	| 'rule'
	| 'code'
	| 'math'
	| 'comment'
	| 'html'
	| 'properties';

/** A line of a block, or one of a table's cells. Words are given by their trimmed span, everything else by whole lines. */
export interface OutlineLine {
	readonly kind: OutlineKind;
	readonly from: number;
	readonly to: number;
	/** True for the first line of a block of words, a comment or math. */
	readonly opens: boolean;
}

/** What stands inside a block's words and is not read as words. */
export interface OutlineSpan {
	readonly kind: 'code' | 'math' | 'comment' | 'link';
	readonly from: number;
	readonly to: number;
	/** A link's target as written, without alias; "" for the rest. */
	readonly target: string;
}

export interface Outline {
	readonly lines: readonly OutlineLine[];
	readonly spans: readonly OutlineSpan[];
}

const WORDS: ReadonlySet<OutlineKind> = new Set(['paragraph', 'item', 'cell', 'footnote']);

/** True for the kinds whose words are read. */
export function hasWords(kind: OutlineKind): boolean {
	return WORDS.has(kind);
}

/** Where each line of `text` begins and ends, without its line break; `\n`, `\r\n` and a lone `\r` break lines. */
export function sourceLines(text: string): { readonly from: number; readonly to: number }[] {
	const lines: { from: number; to: number }[] = [];
	const breaks = /\r\n?|\n/g;
	let from = 0;
	for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
		lines.push({ from, to: found.index });
		from = found.index + found[0].length;
	}
	lines.push({ from, to: text.length });
	return lines;
}

/** Collects lines and spans while a parser's result is walked, and hands them out in order of place. */
export class OutlineBuilder {
	readonly #text: string;
	readonly #source: readonly { readonly from: number; readonly to: number }[];
	readonly #lines: OutlineLine[] = [];
	readonly #spans: OutlineSpan[] = [];

	constructor(text: string) {
		this.#text = text;
		this.#source = sourceLines(text);
	}

	/** The index of the source line that holds an offset. */
	lineAt(offset: number): number {
		let low = 0;
		let high = this.#source.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#source[middle]?.from ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The span of a source line, without its line break. */
	lineSpan(index: number): { readonly from: number; readonly to: number } {
		const line = this.#source[index];
		if (!line) throw new Error(`No line ${index}`);
		return line;
	}

	/** Adds a paragraph, or a block id when that is all it holds. */
	paragraph(kind: OutlineKind, lines: readonly { readonly from: number; readonly to: number }[]): void {
		const [first] = lines;
		const alone = lines.length === 1 && first !== undefined && /^\^[A-Za-z0-9-]+$/.test(this.#text.slice(first.from, first.to).trim());
		this.words(alone ? 'id' : kind, lines);
	}

	/** Adds a block of words by its lines; blanks around each are dropped, and so are lines that are nothing but blanks. */
	words(kind: OutlineKind, lines: readonly { readonly from: number; readonly to: number }[]): void {
		const trimmed: { readonly from: number; readonly to: number }[] = [];
		for (const line of lines) {
			let { from, to } = line;
			while (from < to && isBlank(this.#text.charCodeAt(from))) from++;
			while (to > from && isBlank(this.#text.charCodeAt(to - 1))) to--;
			if (from < to) trimmed.push({ from, to });
		}
		trimmed.forEach((line, index) => this.#lines.push({ kind, ...line, opens: index === 0 }));
	}

	/** Adds a block that holds no words, by every source line it stands on that isn't blank. */
	opaque(kind: OutlineKind, from: number, to: number): void {
		const first = this.lineAt(from);
		const last = this.lineAt(Math.max(from, to - 1));
		for (let index = first; index <= last; index++) {
			const line = this.lineSpan(index);
			if (/^[\s>]*$/.test(this.#text.slice(line.from, line.to))) continue;
			this.#lines.push({ kind, ...line, opens: index === first && (kind === 'comment' || kind === 'math') });
		}
	}

	span(kind: OutlineSpan['kind'], from: number, to: number, target = ''): void {
		this.#spans.push({ kind, from, to, target });
	}

	finish(): Outline {
		const byPlace = (a: { from: number; to: number }, b: { from: number; to: number }): number => a.from - b.from || a.to - b.to;
		return { lines: [...this.#lines].sort(byPlace), spans: [...this.#spans].sort(byPlace) };
	}
}

function isBlank(code: number): boolean {
	return code === 32 || code === 9;
}
