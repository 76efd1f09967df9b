/** Cuts a note's text into its leaves: paragraphs, cells, headings, code and the rest, as CommonMark and Obsidian do. */

import type { BlockKind } from '../note';
import type { Span } from '../passage';
import { fenceStart, htmlStart, isFenceEnd, isHtmlEnd, isRule, type Fence, type HtmlKind } from './block-starts';
import { definedLines } from './definitions';
import { isBlankCode, LineCursor } from './line';
import { endOfProperties } from './properties-span';
import { cellsOf, isTableStart } from './tables';

/** A part of a note that holds no other part. */
export interface Leaf {
	kind: BlockKind;
	/** The content of its lines, without the markers of what it stands in. */
	lines: Span[];
	/** An index into the headings: the nearest one above at the note's root, or -1. */
	heading: number;
	/** Of a heading: 1 to 6, and 0 for one that stands in a quote or list, which opens no section. */
	level: number;
	/** Where it ends when that is not where its lines end: behind the line that underlines a heading. */
	end: number | null;
	/** For a comment that nothing closes. */
	unclosed: boolean;
}

/** The leaves of a note in order. */
export interface Scan {
	readonly properties: Span | null;
	readonly leaves: readonly Leaf[];
	/** Indices of the leaves that are headings at the note's root. */
	readonly headings: readonly number[];
}

interface Container {
	readonly kind: 'quote' | 'item' | 'footnote';
	/** The columns by which a line must be indented to stay inside. */
	readonly indent: number;
	/** True until something stands in it. */
	empty: boolean;
}

/** The leaf that the next line may go on with. */
interface Open {
	readonly leaf: Leaf;
	readonly fence: Fence | null;
	readonly html: HtmlKind;
	/** Columns of a table's header; 0 elsewhere. */
	readonly columns: number;
}

const GREATER = 62;
const HASH = 35;
const BACKTICK = 96;
const TILDE = 126;
const LESS = 60;
const PERCENT = 37;
const DOLLAR = 36;
const OPEN = 91;

/** Reads the leaves of `text` in one pass; never throws, whatever the text. */
export function scan(text: string): Scan {
	return new Scanner(text).run();
}

class Scanner {
	readonly #text: string;
	readonly #line: LineCursor;
	readonly #leaves: Leaf[] = [];
	readonly #headings: number[] = [];
	readonly #stack: Container[] = [];
	readonly #closers: Record<'%%' | '$$', number> = { '%%': -1, $$: -1 };
	#open: Open | null = null;

	constructor(text: string) {
		this.#text = text;
		this.#line = new LineCursor(text);
	}

	run(): Scan {
		const start = this.#text.charCodeAt(0) === 0xfeff ? 1 : 0;
		const end = endOfProperties(this.#text, start);
		if (end !== null) this.#leaves.push(this.#leaf('properties', { from: start, to: end }));
		let at = end === null ? start : end;
		if (end !== null) {
			this.#line.enter(end);
			at = this.#line.next;
		}
		while (at < this.#text.length) {
			this.#line.enter(at);
			this.#readLine();
			at = this.#line.next;
		}
		this.#close();
		return {
			properties: end === null ? null : { from: start, to: end },
			leaves: this.#leaves,
			headings: this.#headings,
		};
	}

	#readLine(): void {
		const line = this.#line;
		const matched = this.#matchContainers();
		const inside = matched === this.#stack.length;
		if (inside && this.#open && this.#continues(this.#open)) return;
		let lazy = !inside && this.#open?.leaf.kind !== undefined && isText(this.#open);
		let paragraph = inside && isText(this.#open);
		let depth = matched;
		const enter = (container: Container): void => {
			this.#leave(depth);
			this.#close();
			this.#touch();
			this.#stack.push(container);
			depth = this.#stack.length;
			lazy = false;
			paragraph = false;
		};
		for (;;) {
			if (line.blank) break;
			if (line.indent >= 4) {
				if (paragraph || lazy) break;
				this.#leave(depth);
				this.#close();
				this.#start(this.#leaf('code', { from: line.at, to: line.to }));
				return;
			}
			const code = line.code;
			if (code === GREATER) {
				line.skipContent(1);
				enter({ kind: 'quote', indent: 0, empty: true });
				this.#skipOneBlank();
				continue;
			}
			if (paragraph && this.#underline(depth)) return;
			if (paragraph && this.#table()) return;
			const leaf = this.#leafStart(code, paragraph || lazy);
			if (leaf) {
				this.#leave(depth);
				this.#close();
				leaf();
				return;
			}
			const item = this.#item(paragraph);
			if (item) {
				enter(item);
				continue;
			}
			const footnote = code === OPEN ? footnoteStart(line.rest) : 0;
			if (footnote > 0) {
				line.skipContent(footnote);
				line.skipColumns(line.indent);
				enter({ kind: 'footnote', indent: 4, empty: true });
				continue;
			}
			break;
		}
		if (line.blank) {
			this.#leave(depth);
			this.#close();
			return;
		}
		const span = { from: line.content, to: line.to };
		if (lazy || paragraph) {
			this.#open?.leaf.lines.push(span);
			return;
		}
		this.#leave(depth);
		this.#close();
		this.#startText(span);
	}

	/** Goes through the containers that this line stays in; gives how many. */
	#matchContainers(): number {
		const line = this.#line;
		let matched = 0;
		for (const { kind, indent, empty } of this.#stack) {
			if (kind === 'quote') {
				if (line.indent > 3 || line.code !== GREATER) break;
				line.skipContent(1);
				this.#skipOneBlank();
			} else if (line.blank) {
				if (kind === 'item' && empty) break;
			} else if (line.indent >= indent) {
				line.skipColumns(indent);
			} else {
				break;
			}
			matched++;
		}
		return matched;
	}

	/** After `>`: one space belongs to the marker. */
	#skipOneBlank(): void {
		if (this.#line.at < this.#line.to && isBlankCode(this.#text.charCodeAt(this.#line.at))) this.#line.skipColumns(1);
	}

	/** True when the line goes on with the open leaf, or ends it, and nothing is left to read. */
	#continues(open: Open): boolean {
		const line = this.#line;
		const { leaf, fence, html, columns } = open;
		if (fence) {
			leaf.lines.push({ from: line.at, to: line.to });
			if (line.indent < 4 && isFenceEnd(fence, line.rest)) this.#close();
			return true;
		}
		if (html !== 0) {
			if (html >= 6 && line.blank) return false;
			leaf.lines.push({ from: line.at, to: line.to });
			if (isHtmlEnd(html, line.rest)) this.#close();
			return true;
		}
		if (leaf.kind === 'code') {
			if (!line.blank && line.indent < 4) return false;
			leaf.lines.push({ from: line.at, to: line.to });
			return true;
		}
		if (columns > 0) {
			if (line.blank || this.#startsBlock()) return false;
			this.#row();
			return true;
		}
		return false;
	}

	/** True when something other than a table's row begins here. */
	#startsBlock(): boolean {
		const line = this.#line;
		if (line.indent >= 4) return true;
		const { code, rest } = line;
		return (
			code === GREATER ||
			(code === HASH && headingStart(rest) > 0) ||
			((code === BACKTICK || code === TILDE) && fenceStart(rest) !== null) ||
			(code === LESS && htmlStart(rest, false) !== 0) ||
			(code === PERCENT && this.#fenced('%%', 'comment') !== null) ||
			(code === DOLLAR && this.#fenced('$$', 'math') !== null) ||
			isRule(rest) ||
			itemMarker(rest) !== null
		);
	}

	/** What makes a leaf of its own begin here, or null; `interrupts` says that text would go on otherwise. */
	#leafStart(code: number, interrupts: boolean): (() => void) | null {
		const line = this.#line;
		switch (code) {
			case HASH: {
				const level = headingStart(line.rest);
				return level > 0 ? () => this.#heading(level, [headingWords(this.#text, { from: line.content + level, to: line.to })], null) : null;
			}
			case BACKTICK:
			case TILDE: {
				const fence = fenceStart(line.rest);
				if (!fence) return null;
				return () => this.#start(this.#leaf('code', { from: line.content, to: line.to }), { fence });
			}
			case LESS: {
				const html = htmlStart(line.rest, interrupts);
				if (html === 0) return null;
				return () => {
					const { rest } = line;
					this.#start(this.#leaf('html', { from: line.content, to: line.to }), { html });
					if (isHtmlEnd(html, rest)) this.#close();
				};
			}
			case PERCENT:
				return this.#fenced('%%', 'comment');
			case DOLLAR:
				return this.#fenced('$$', 'math');
		}
		if ((code === 42 || code === 45 || code === 95) && isRule(line.rest)) return () => void this.#leaves.push(this.#leaf('rule', { from: line.content, to: line.to }));
		return null;
	}

	/** A block comment or block math: from here to the next fence, however far; only when it doesn't end in this line's text. */
	#fenced(fence: '%%' | '$$', kind: 'comment' | 'math'): (() => void) | null {
		const line = this.#line;
		const from = line.content;
		if (!isFenceAt(this.#text, from, fence)) return null;
		const end = this.#nextFence(fence, from + 2);
		const closed = end < this.#text.length;
		if (!closed && kind === 'math') return null;
		if (closed && end < line.to && (kind === 'comment' || this.#text.slice(end + 2, line.to).trim() !== '')) return null;
		return () => {
			const leaf = this.#leaf(kind, { from, to: closed ? end + 2 : this.#text.length });
			leaf.unclosed = !closed;
			this.#leaves.push(leaf);
			if (!closed) {
				line.next = this.#text.length;
				return;
			}
			line.resume(end + 2);
			if (!line.blank) this.#startText({ from: line.content, to: line.to });
		};
	}

	/** The next fence of exactly two characters from `from` on, or the text's end. */
	#nextFence(fence: '%%' | '$$', from: number): number {
		const known = this.#closers[fence];
		if (known >= from) return known;
		let at = from;
		for (;;) {
			at = this.#text.indexOf(fence, at);
			if (at < 0) at = this.#text.length;
			else if (!isFenceAt(this.#text, at, fence)) {
				while (this.#text[at] === fence[0]) at++;
				continue;
			}
			this.#closers[fence] = at;
			return at;
		}
	}

	/** A list item's marker here, as the container that it opens. */
	#item(interruptsParagraph: boolean): Container | null {
		const line = this.#line;
		const { code } = line;
		const canBegin = code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57);
		const marker = canBegin ? itemMarker(line.rest) : null;
		if (!marker) return null;
		const { width, number } = marker;
		const bare = /^[ \t]*$/.test(this.#text.slice(line.content + width, line.to));
		if (interruptsParagraph && (bare || (number !== null && number !== 1))) return null;
		const outer = line.indent;
		line.skipContent(width);
		const padding = bare || line.indent > 4 ? 1 : line.indent;
		line.skipColumns(padding);
		return { kind: 'item', indent: outer + width + padding, empty: true };
	}

	/** Turns the open paragraph into a heading when this line underlines it. */
	#underline(depth: number): boolean {
		const line = this.#line;
		const { code, rest } = line;
		const open = this.#open;
		if (!open || (code !== 61 && code !== 45) || !/^(?:=+|-+)[ \t]*$/.test(rest)) return false;
		if (depth !== this.#stack.length || definedLines(this.#text, open.leaf.lines) === open.leaf.lines.length) return false;
		this.#open = null;
		const lines = this.#takeDefinitions(open.leaf);
		this.#heading(code === 61 ? 1 : 2, lines, line.to);
		return true;
	}

	/** Turns the open one-line paragraph into a table's header when this line is its delimiter row. */
	#table(): boolean {
		const open = this.#open;
		const line = this.#line;
		const header = open?.leaf.lines[0];
		if (!open || !header || open.leaf.lines.length !== 1) return false;
		if (!isTableStart(this.#text, header, { from: line.content, to: line.to })) return false;
		this.#open = null;
		const cells = cellsOf(this.#text, header);
		for (const cell of cells) this.#cell(cell);
		const delimiter = this.#leaf('table-delimiter', { from: line.content, to: line.to });
		this.#leaves.push(delimiter);
		this.#open = { leaf: delimiter, fence: null, html: 0, columns: cells.length };
		return true;
	}

	#row(): void {
		for (const cell of cellsOf(this.#text, { from: this.#line.content, to: this.#line.to })) this.#cell(cell);
	}

	#cell(span: Span): void {
		this.#leaves.push(this.#leaf('cell', span));
	}

	#heading(level: number, lines: Span[], end: number | null): void {
		const atRoot = this.#stack.length === 0;
		const leaf: Leaf = { kind: 'heading', lines, heading: this.#headings.length - 1, level: atRoot ? level : 0, end, unclosed: false };
		this.#touch();
		if (atRoot) this.#headings.push(this.#leaves.length);
		this.#leaves.push(leaf);
	}

	/** Begins a paragraph, or what looks like one at first. */
	#startText(span: Span): void {
		const parent = this.#stack[this.#stack.length - 1];
		if (parent?.kind === 'quote' && parent.empty && isCalloutTitle(this.#text, span)) {
			this.#leaves.push(this.#leaf('callout-title', span));
			// A line that goes on lazily is the callout's.
			this.#start({ ...this.#leaf('paragraph', span), lines: [] });
			return;
		}
		const own = parent?.kind === 'item' && parent.empty;
		const kind = own ? 'item' : this.#stack.some((container) => container.kind === 'footnote') ? 'footnote' : 'paragraph';
		this.#start(this.#leaf(kind, own ? afterTaskBox(this.#text, span) : span));
	}

	#leaf(kind: BlockKind, span: Span): Leaf {
		this.#touch();
		return { kind, lines: [span], heading: this.#headings.length - 1, level: 0, end: null, unclosed: false };
	}

	#touch(): void {
		for (let i = this.#stack.length - 1; i >= 0; i--) {
			const container = this.#stack[i];
			if (!container?.empty) break;
			container.empty = false;
		}
	}

	#start(leaf: Leaf, { fence = null, html = 0 }: { fence?: Fence | null; html?: HtmlKind } = {}): void {
		this.#open = { leaf, fence, html, columns: 0 };
	}

	/** Leaves the containers deeper than `depth`. */
	#leave(depth: number): void {
		if (this.#stack.length > depth) {
			this.#close();
			this.#stack.length = depth;
		}
	}

	/** Ends the open leaf. */
	#close(): void {
		const open = this.#open;
		this.#open = null;
		if (!open || open.columns > 0) return;
		if (isText(open)) this.#endText(open.leaf);
		else this.#leaves.push(open.leaf);
	}

	/** Makes leaves of the link definitions that open a paragraph, and gives the lines below them. */
	#takeDefinitions(leaf: Leaf): Span[] {
		const defined = definedLines(this.#text, leaf.lines);
		if (defined > 0) this.#leaves.push({ ...leaf, kind: 'definition', lines: leaf.lines.slice(0, defined) });
		return leaf.lines.slice(defined);
	}

	/** A paragraph is known whole: what opens it may be link definitions, and a lone `^id` is no paragraph. */
	#endText(leaf: Leaf): void {
		const lines = this.#takeDefinitions(leaf);
		const [only] = lines;
		if (!only) return;
		const isId = lines.length === 1 && this.#text[only.from] === '^' && /^\^[A-Za-z0-9-]+[ \t]*$/.test(this.#text.slice(only.from, only.to));
		this.#leaves.push({ ...leaf, kind: isId ? 'block-id' : leaf.kind, lines });
	}
}

/** True when the open leaf takes lines as a paragraph does. */
function isText(open: Open | null): boolean {
	return open !== null && (open.leaf.kind === 'paragraph' || open.leaf.kind === 'item' || open.leaf.kind === 'footnote');
}

/** True when exactly two of the fence's character stand at `at`. */
export function isFenceAt(text: string, at: number, fence: '%%' | '$$'): boolean {
	return text.startsWith(fence, at) && text[at + 2] !== fence[0] && (at === 0 || text[at - 1] !== fence[0]);
}

/** The number of `#` that open a heading; 0 when none does. */
function headingStart(rest: string): number {
	const level = /^#{1,6}(?=[ \t]|$)/.exec(rest);
	return level ? level[0].length : 0;
}

/** A heading's words without the `#`s that may close it. */
function headingWords(text: string, { from, to }: Span): Span {
	let begin = from;
	let end = to;
	const trimEnd = (): void => {
		while (end > begin && isBlankCode(text.charCodeAt(end - 1))) end--;
	};
	while (begin < end && isBlankCode(text.charCodeAt(begin))) begin++;
	trimEnd();
	let hashes = end;
	while (hashes > begin && text.charCodeAt(hashes - 1) === HASH) hashes--;
	if (hashes < end && (hashes === begin || isBlankCode(text.charCodeAt(hashes - 1)))) {
		end = hashes;
		trimEnd();
	}
	return { from: begin, to: end };
}

/** A list item's marker: its width, and the number of an ordered one. */
function itemMarker(rest: string): { readonly width: number; readonly number: number | null } | null {
	const marker = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest);
	if (!marker) return null;
	return { width: marker[0].length, number: marker[1] === undefined ? null : Number(marker[1]) };
}

/** The width of a footnote's label with its colon; 0 when none stands here. */
function footnoteStart(rest: string): number {
	const label = /^\[\^[^\]\s[]+\]:/.exec(rest);
	return label ? label[0].length : 0;
}

function isCalloutTitle(text: string, { from, to }: Span): boolean {
	return text.startsWith('[!', from) && /^\[![^\]]+\][+-]?(?:[ \t]|$)/.test(text.slice(from, to));
}

/** A list item's text without the box of a task. */
function afterTaskBox(text: string, { from, to }: Span): Span {
	const box = /^\[.\][ \t]+/u.exec(text.slice(from, Math.min(to, from + 80)));
	return box ? { from: from + box[0].length, to } : { from, to };
}
