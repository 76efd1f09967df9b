/** What holds blocks: quotes, list items and footnotes, and the markers that open them. */

import type { LineCursor } from './line';
import { isBlank } from './white-space';

export interface Container {
	readonly kind: 'quote' | 'item' | 'footnote';
	/** The columns by which a line must be indented to stay inside. */
	readonly indent: number;
	/** True until something stands in it. */
	empty: boolean;
	/** What it stands in itself; null at the note's root. */
	outer: Container | null;
}

const GREATER = 62;
const BRACKET = 91;

/** Reads the marker that opens a container here; null, and nothing read, when none does. A paragraph goes on over some items. */
export function openContainer(line: LineCursor, interruptsParagraph: boolean): Container | null {
	const { code } = line;
	if (code === GREATER) {
		skipQuoteMarker(line);
		return { kind: 'quote', indent: 0, empty: true, outer: null };
	}
	if (code === BRACKET) {
		const width = footnoteLabel(line.rest);
		if (width === 0) return null;
		line.skipContent(width);
		line.skipColumns(line.indent);
		return { kind: 'footnote', indent: 4, empty: true, outer: null };
	}
	const width = itemMarker(line);
	if (width === 0 || (interruptsParagraph && !mayInterrupt(line, width))) return null;
	const outer = line.indent;
	line.skipContent(width);
	const padding = line.blank || line.indent > 4 ? 1 : line.indent;
	line.skipColumns(padding);
	return { kind: 'item', indent: outer + width + padding, empty: true, outer: null };
}

/** Reads what the line must begin with to stay in the container; false when it doesn't. */
export function staysIn({ kind, indent, empty }: Container, line: LineCursor): boolean {
	if (kind === 'quote') {
		if (line.indent > 3 || line.code !== GREATER) return false;
		skipQuoteMarker(line);
		return true;
	}
	if (line.blank) return kind === 'footnote' || !empty;
	if (line.indent < indent) return false;
	line.skipColumns(indent);
	return true;
}

/** One space or tab behind `>` belongs to it. */
function skipQuoteMarker(line: LineCursor): void {
	line.skipContent(1);
	if (line.indent > 0) line.skipColumns(1);
}

/** The width of the list item's marker here, such as `-` or `12.`; 0 when none stands here. */
export function itemMarker({ text, code, content, to }: LineCursor): number {
	let at = content;
	if (code === 42 || code === 43 || code === 45) at++;
	else {
		while (at - content <= 9 && isDigit(text.charCodeAt(at))) at++;
		const sign = text.charAt(at);
		if (at === content || at - content > 9 || (sign !== '.' && sign !== ')')) return 0;
		at++;
	}
	return at >= to || isBlank(text.charCodeAt(at)) ? at - content : 0;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** Only an item with words interrupts a paragraph, and of numbered ones only the first. */
function mayInterrupt({ rest }: LineCursor, width: number): boolean {
	const isFirst = width === 1 || Number(rest.slice(0, width - 1)) === 1;
	return isFirst && /[^ \t]/.test(rest.slice(width));
}

/** The width of a footnote's label with its colon; 0 when none stands here. */
function footnoteLabel(rest: string): number {
	return /^\[\^[^\]\s[]+\]:/.exec(rest)?.[0].length ?? 0;
}
