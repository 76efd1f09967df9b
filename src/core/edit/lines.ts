/** Lines of a note, which `\n`, `\r\n` and a lone `\r` end. */

import type { Span } from '../passage';
import { runEnd, runStart } from '../read/white-space';

/** The line around `offset`, without its line break. */
export function lineAt(text: string, offset: number): Span {
	return { from: runStart(text, 0, offset, isNoBreak), to: runEnd(text, offset, text.length, isNoBreak) };
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
