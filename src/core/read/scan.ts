/** Cuts a note's text into its leaves: paragraphs, cells, headings, code and the rest, as CommonMark and Obsidian do. */

import type { BlockKind } from '../note';
import type { Span } from '../passage';
import { afterTaskBox, fenceStart, headingLevel, headingWords, isBlockId, isCalloutTitle, isFenceEnd } from './block-starts';
import { itemMarker, openContainer, staysIn, type Container } from './containers';
import { definedLines } from './definitions';
import { FarFences, isFenceAt, type FarFence } from './far-fences';
import { htmlStart, isHtmlEnd, type HtmlKind } from './html';
import { LineCursor } from './line';
import { endOfProperties } from './properties-span';
import { cellsOf, isTableStart } from './tables';
import { isBlank } from './white-space';

/** A part of a note that holds no other part. */
export interface Leaf {
	kind: BlockKind;
	/** The content of its lines, without the markers of what it stands in. */
	lines: Span[];
	/** An index into the headings: the nearest one above at the note's root, or -1. */
	readonly heading: number;
	/** Of a heading: 1 to 6, and 0 for one that stands in a quote or list, which opens no section. */
	readonly level: number;
	/** Where it ends when that is not where its lines end: behind the line that underlines a heading. */
	readonly end: number | null;
	/** For a comment that nothing closes. */
	readonly unclosed: boolean;
}

/** The leaves of a note in order. */
export interface Scan {
	readonly properties: Span | null;
	readonly leaves: readonly Leaf[];
	/** Indices of the leaves that are headings at the note's root. */
	readonly headings: readonly number[];
}

const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const STAR = 42;
const DASH = 45;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;

/** Reads the leaves of `text` in one pass; never throws, whatever the text. */
export function scan(text: string): Scan {
	return new Scanner(text).run();
}

class Scanner {
	readonly #text: string;
	readonly #line: LineCursor;
	readonly #farFences: FarFences;
	readonly #leaves: Leaf[] = [];
	readonly #headings: number[] = [];
	readonly #stack: Container[] = [];
	/** The leaf that the next line may go on with. */
	#open: Leaf | null = null;
	/** What opened it, when it is fenced code. */
	#fence: string | null = null;
	/** What it is, when it is HTML. */
	#html: HtmlKind = 0;
	/** Where a character stands that makes no rule of whatever begins before it. */
	#unruly = 0;

	constructor(text: string) {
		this.#text = text;
		this.#line = new LineCursor(text);
		this.#farFences = new FarFences(text);
	}

	run(): Scan {
		const text = this.#text;
		const line = this.#line;
		const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
		const to = endOfProperties(text, from);
		if (to !== null) {
			this.#add('properties', { from, to });
			line.enter(to);
		}
		for (let at = to === null ? from : line.next; at < text.length; at = line.next) {
			line.enter(at);
			this.#readLine();
		}
		this.#close();
		return { properties: to === null ? null : { from, to }, leaves: this.#leaves, headings: this.#headings };
	}

	#readLine(): void {
		const line = this.#line;
		let depth = 0;
		for (const container of this.#stack) {
			if (!staysIn(container, line)) break;
			depth++;
		}
		const isInside = depth === this.#stack.length;
		if (isInside && this.#continues()) return;
		// A paragraph goes on even in a line that has left its quote or list.
		let mayGoOn = this.#open !== null && isText(this.#open.kind);
		while (!line.blank) {
			const isInParagraph = mayGoOn && isInside;
			if (line.indent >= 4) {
				if (mayGoOn) break;
				this.#leave(depth);
				this.#start('code', { from: line.at, to: line.to });
				return;
			}
			if (isInParagraph && (this.#underline(depth) || this.#table())) return;
			if (this.#leaf(depth, mayGoOn)) return;
			const container = openContainer(line, isInParagraph);
			if (!container) break;
			this.#leave(depth);
			this.#fill();
			depth = this.#stack.push(container);
			mayGoOn = false;
		}
		const span = { from: line.content, to: line.to };
		if (mayGoOn && !line.blank) {
			this.#open?.lines.push(span);
			return;
		}
		this.#leave(depth);
		if (!line.blank) this.#startText(span);
	}

	/** True when the line goes on with the open leaf, or ends it, and nothing is left to read. */
	#continues(): boolean {
		const line = this.#line;
		const open = this.#open;
		if (!open) return false;
		if (open.kind === 'table-delimiter') {
			if (line.blank || this.#endsTable()) return false;
			for (const cell of cellsOf(this.#text, { from: line.content, to: line.to })) this.#add('cell', cell);
			return true;
		}
		let isEnd = false;
		if (open.kind === 'html') {
			if (this.#html >= 6 && line.blank) return false;
			isEnd = isHtmlEnd(this.#html, line.rest);
		} else if (open.kind !== 'code') return false;
		else if (this.#fence !== null) isEnd = line.indent < 4 && isFenceEnd(this.#fence, line.rest);
		else if (!line.blank && line.indent < 4) return false;
		open.lines.push({ from: line.at, to: line.to });
		if (isEnd) this.#close();
		return true;
	}

	/** True when something other than a table's row begins here. */
	#endsTable(): boolean {
		const line = this.#line;
		const { code, rest } = line;
		return (
			line.indent >= 4 ||
			code === GREATER ||
			(code === HASH && headingLevel(rest) > 0) ||
			((code === BACKTICK || code === TILDE) && fenceStart(rest) !== null) ||
			(code === LESS && htmlStart(rest, false) !== 0) ||
			(code === PERCENT && this.#farEnd('%%') !== null) ||
			(code === DOLLAR && this.#farEnd('$$') !== null) ||
			this.#isRule() ||
			itemMarker(line) > 0
		);
	}

	/** Reads the leaf that begins here with a sign of its own, if one does; `interrupts` says that text would go on otherwise. */
	#leaf(depth: number, interrupts: boolean): boolean {
		const line = this.#line;
		const { content: from, to } = line;
		switch (line.code) {
			case HASH: {
				const level = headingLevel(line.rest);
				if (level === 0) return false;
				this.#leave(depth);
				this.#addHeading(level, [headingWords(this.#text, { from: from + level, to })], null);
				return true;
			}
			case BACKTICK:
			case TILDE: {
				const fence = fenceStart(line.rest);
				if (fence === null) return false;
				this.#leave(depth);
				this.#start('code', { from, to });
				this.#fence = fence;
				return true;
			}
			case LESS: {
				const html = htmlStart(line.rest, interrupts);
				if (html === 0) return false;
				this.#leave(depth);
				this.#start('html', { from, to });
				this.#html = html;
				if (isHtmlEnd(html, line.rest)) this.#close();
				return true;
			}
			case PERCENT:
				return this.#farFenced(depth, '%%');
			case DOLLAR:
				return this.#farFenced(depth, '$$');
			case DASH:
			case STAR:
			case UNDERSCORE:
				if (!this.#isRule()) return false;
				this.#leave(depth);
				this.#add('rule', { from, to });
				return true;
			default:
				return false;
		}
	}

	/** True when a thematic break is here. */
	#isRule(): boolean {
		const { code, content, to } = this.#line;
		if (content < this.#unruly || (code !== DASH && code !== STAR && code !== UNDERSCORE)) return false;
		let signs = 0;
		for (let i = content; i < to; i++) {
			const next = this.#text.charCodeAt(i);
			if (next === code) signs++;
			else if (!isBlank(next)) {
				this.#unruly = i;
				return false;
			}
		}
		return signs >= 3;
	}

	/** Where the block comment or block math that opens here closes, or the text's end; null when none opens, or it ends in this line's text. */
	#farEnd(fence: FarFence): number | null {
		const { content, to } = this.#line;
		const text = this.#text;
		if (!isFenceAt(text, content, fence)) return null;
		const end = this.#farFences.next(fence, content + 2);
		if (end === text.length) return fence === '%%' ? end : null;
		return end >= to || (fence === '$$' && text.slice(end + 2, to).trim() === '') ? end : null;
	}

	#farFenced(depth: number, fence: FarFence): boolean {
		const line = this.#line;
		const from = line.content;
		const end = this.#farEnd(fence);
		if (end === null) return false;
		const unclosed = end === this.#text.length;
		const to = unclosed ? end : end + 2;
		this.#leave(depth);
		this.#leaves.push({ ...this.#newLeaf(fence === '%%' ? 'comment' : 'math', [{ from, to }]), unclosed });
		line.enter(to);
		if (!line.blank) this.#startText({ from: line.content, to: line.to });
		return true;
	}

	/** Turns the open paragraph into a heading when this line underlines it. */
	#underline(depth: number): boolean {
		const { code, rest, to } = this.#line;
		const open = this.#open;
		if (!open || (code !== EQUALS && code !== DASH) || !/^(?:=+|-+)[ \t]*$/.test(rest)) return false;
		if (depth !== this.#stack.length || definedLines(this.#text, open.lines) === open.lines.length) return false;
		this.#open = null;
		this.#takeDefinitions(open);
		this.#addHeading(code === EQUALS ? 1 : 2, open.lines, to);
		return true;
	}

	/** Turns the open one-line paragraph into a table's header when this line is its delimiter row. */
	#table(): boolean {
		const header = this.#open?.lines.length === 1 ? this.#open.lines[0] : undefined;
		const delimiter = { from: this.#line.content, to: this.#line.to };
		if (!header || !isTableStart(this.#text, header, delimiter)) return false;
		for (const cell of cellsOf(this.#text, header)) this.#add('cell', cell);
		this.#add('table-delimiter', delimiter);
		this.#open = this.#leaves[this.#leaves.length - 1] ?? null;
		return true;
	}

	#addHeading(level: number, lines: Span[], end: number | null): void {
		const isAtRoot = this.#stack.length === 0;
		this.#fill();
		const leaf: Leaf = { kind: 'heading', lines, heading: this.#headings.length - 1, level: isAtRoot ? level : 0, end, unclosed: false };
		if (isAtRoot) this.#headings.push(this.#leaves.length);
		this.#leaves.push(leaf);
	}

	/** Begins a paragraph, or what looks like one at first. */
	#startText(span: Span): void {
		const parent = this.#stack[this.#stack.length - 1];
		const isFirst = parent?.empty === true;
		if (isFirst && parent.kind === 'quote' && isCalloutTitle(this.#text, span)) {
			this.#add('callout-title', span);
			// A line that goes on lazily is the callout's.
			this.#start('paragraph');
		} else if (isFirst && parent.kind === 'item') this.#start('item', afterTaskBox(this.#text, span));
		else this.#start(this.#stack.some(({ kind }) => kind === 'footnote') ? 'footnote' : 'paragraph', span);
	}

	#add(kind: BlockKind, span: Span): void {
		this.#leaves.push(this.#newLeaf(kind, [span]));
	}

	#start(kind: BlockKind, ...lines: Span[]): void {
		this.#open = this.#newLeaf(kind, lines);
		this.#fence = null;
		this.#html = 0;
	}

	#newLeaf(kind: BlockKind, lines: Span[]): Leaf {
		this.#fill();
		return { kind, lines, heading: this.#headings.length - 1, level: 0, end: null, unclosed: false };
	}

	/** Something stands in the open containers now. */
	#fill(): void {
		for (let i = this.#stack.length - 1; i >= 0; i--) {
			const container = this.#stack[i];
			if (!container?.empty) break;
			container.empty = false;
		}
	}

	/** Ends the open leaf and leaves the containers deeper than `depth`. */
	#leave(depth: number): void {
		this.#close();
		if (this.#stack.length > depth) this.#stack.length = depth;
	}

	/** Ends the open leaf. */
	#close(): void {
		const open = this.#open;
		this.#open = null;
		if (!open || open.kind === 'table-delimiter') return;
		if (isText(open.kind)) this.#endText(open);
		else this.#leaves.push(open);
	}

	/** A paragraph is known whole: what opens it may be link definitions, and a lone `^id` is no paragraph. */
	#endText(leaf: Leaf): void {
		this.#takeDefinitions(leaf);
		if (leaf.lines.length === 1 && isBlockId(this.#text, leaf.lines[0])) leaf.kind = 'block-id';
		if (leaf.lines.length > 0) this.#leaves.push(leaf);
	}

	/** Makes a leaf of the link definitions that open a paragraph, and leaves it the lines below them. */
	#takeDefinitions(leaf: Leaf): void {
		const defined = definedLines(this.#text, leaf.lines);
		if (defined > 0) this.#leaves.push({ ...leaf, kind: 'definition', lines: leaf.lines.splice(0, defined) });
	}
}

/** True for the kinds that take lines as a paragraph does. */
function isText(kind: BlockKind): boolean {
	return kind === 'paragraph' || kind === 'item' || kind === 'footnote';
}
