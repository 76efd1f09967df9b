/** Cuts a note's text into its leaves: paragraphs, cells, headings, code and the rest, as CommonMark and Obsidian do. */

import type { Span } from '../passage';
import { fenceStart, headingLevel, headingWords, isFenceEnd } from './block-starts';
import { itemMarker, openContainer, staysIn } from './containers';
import { FarFences, isFenceAt, type FarFence } from './far-fences';
import { htmlStart, isHtmlEnd, type HtmlKind } from './html';
import { isText, Leaves, type Leaf } from './leaves';
import { LineCursor } from './line';
import { endOfProperties } from './properties-span';
import { cellsOf, isTableStart } from './tables';
import { isBlank } from './white-space';

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
	readonly #leaves: Leaves;
	/** What opened the open leaf, when it is fenced code. */
	#fence: string | null = null;
	/** What it is, when it is HTML. */
	#html: HtmlKind = 0;
	/** Where a character stands that makes no rule of whatever begins before it. */
	#unruly = 0;

	constructor(text: string) {
		this.#text = text;
		this.#line = new LineCursor(text);
		this.#leaves = new Leaves(text);
		this.#farFences = new FarFences(text);
	}

	run(): Scan {
		const text = this.#text;
		const line = this.#line;
		const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
		const to = endOfProperties(text, from);
		if (to !== null) {
			this.#leaves.add('properties', { from, to });
			line.enter(to);
		}
		for (let at = to === null ? from : line.next; at < text.length; at = line.next) {
			line.enter(at);
			this.#readLine();
		}
		this.#leaves.close();
		return { properties: to === null ? null : { from, to }, leaves: this.#leaves.all, headings: this.#leaves.headings };
	}

	#readLine(): void {
		const line = this.#line;
		let depth = 0;
		for (const container of this.#leaves.containers) {
			if (!staysIn(container, line)) break;
			depth++;
		}
		const isInside = depth === this.#leaves.containers.length;
		if (isInside && this.#continues()) return;
		// A paragraph goes on even in a line that has left its quote or list.
		let mayGoOn = this.#leaves.open !== null && isText(this.#leaves.open.kind);
		while (!line.blank) {
			const isInParagraph = mayGoOn && isInside;
			if (line.indent >= 4) {
				if (mayGoOn) break;
				this.#leaves.leave(depth);
				this.#leaves.start('code', { from: line.at, to: line.to });
				this.#fence = null;
				return;
			}
			if (isInParagraph && (this.#underline(depth) || this.#table())) return;
			if (this.#leaf(depth, mayGoOn)) return;
			const container = openContainer(line, isInParagraph);
			if (!container) break;
			this.#leaves.leave(depth);
			this.#leaves.enter(container);
			depth++;
			mayGoOn = false;
		}
		const span = { from: line.content, to: line.to };
		if (mayGoOn && !line.blank) {
			this.#leaves.open?.lines.push(span);
			return;
		}
		this.#leaves.leave(depth);
		if (!line.blank) this.#leaves.startText(span);
	}

	/** True when the line goes on with the open leaf, or ends it, and nothing is left to read. */
	#continues(): boolean {
		const line = this.#line;
		const open = this.#leaves.open;
		if (!open) return false;
		if (open.kind === 'table-delimiter') {
			if (line.blank || this.#endsTable()) return false;
			this.#leaves.addCells(cellsOf(this.#text, { from: line.content, to: line.to }));
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
		if (isEnd) this.#leaves.close();
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
				this.#leaves.leave(depth);
				this.#leaves.addHeading(level, [headingWords(this.#text, { from: from + level, to })], null);
				return true;
			}
			case BACKTICK:
			case TILDE: {
				const fence = fenceStart(line.rest);
				if (fence === null) return false;
				this.#leaves.leave(depth);
				this.#leaves.start('code', { from, to });
				this.#fence = fence;
				return true;
			}
			case LESS: {
				const html = htmlStart(line.rest, interrupts);
				if (html === 0) return false;
				this.#leaves.leave(depth);
				this.#leaves.start('html', { from, to });
				this.#html = html;
				if (isHtmlEnd(html, line.rest)) this.#leaves.close();
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
				this.#leaves.leave(depth);
				this.#leaves.add('rule', { from, to });
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
		this.#leaves.leave(depth);
		this.#leaves.add(fence === '%%' ? 'comment' : 'math', { from, to }, unclosed);
		line.enter(to);
		if (!line.blank) this.#leaves.startText({ from: line.content, to: line.to });
		return true;
	}

	/** Turns the open paragraph into a heading when this line underlines it. */
	#underline(depth: number): boolean {
		const { code, rest, to } = this.#line;
		if ((code !== EQUALS && code !== DASH) || !/^(?:=+|-+)[ \t]*$/.test(rest)) return false;
		return depth === this.#leaves.containers.length && this.#leaves.underline(code === EQUALS ? 1 : 2, to);
	}

	/** Turns the open one-line paragraph into a table's header when this line is its delimiter row. */
	#table(): boolean {
		const { open } = this.#leaves;
		const header = open?.lines.length === 1 ? open.lines[0] : undefined;
		const delimiter = { from: this.#line.content, to: this.#line.to };
		if (!header || !isTableStart(this.#text, header, delimiter)) return false;
		this.#leaves.addCells(cellsOf(this.#text, header));
		this.#leaves.open = this.#leaves.add('table-delimiter', delimiter);
		return true;
	}
}
