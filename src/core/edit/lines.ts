/** Lines of a note, which `\n`, `\r\n` and a lone `\r` end. */

import type { Span } from '../passage';

/** The line around `offset`, without its line break. */
export function lineAt(text: string, offset: number): Span {
	const next = text.indexOf('\n', offset);
	const line = text.slice(offset, next < 0 ? text.length : next);
	const first = line.indexOf('\r');
	return { from: lineStart(text, offset), to: offset + (first < 0 ? line.length : first) };
}

/** Where the line around `offset` begins. */
export function lineStart(text: string, offset: number): number {
	const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	return from + text.slice(from, offset).lastIndexOf('\r') + 1;
}

/** True for the code of a character that ends a line. */
export function isLineEnd(code: number): boolean {
	return !isNoBreak(code);
}

/** True where a line begins. */
export function isLineStart(text: string, at: number): boolean {
	return at === 0 || !isNoBreak(text.charCodeAt(at - 1));
}

/** Where the line break stands that ends the line before the one that begins at `lineStart`. */
export function breakBefore(text: string, lineStart: number): number {
	return text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1;
}

function isNoBreak(code: number): boolean {
	return code !== 10 && code !== 13;
}
