/** How headings, fenced code, callouts, tasks and block ids are known by the beginning of a line, by CommonMark 0.31 and Obsidian. */

import type { Span } from '../passage';
import { isBlank, runStart, trimmed } from './white-space';

/** The number of `#` that open a heading; 0 when none does. */
export function headingLevel(rest: string): number {
	return /^#{1,6}(?=[ \t]|$)/.exec(rest)?.[0].length ?? 0;
}

/** A heading's words without the `#`s that may close it. */
export function headingWords(text: string, span: Span): Span {
	const words = trimmed(text, span, isBlank);
	const hashes = runStart(text, words.from, words.to, (code) => code === 35);
	const isClosed = hashes === words.from || isBlank(text.charCodeAt(hashes - 1));
	return isClosed ? { from: words.from, to: runStart(text, words.from, hashes, isBlank) } : words;
}

/** The run of characters that opens fenced code at the beginning of `rest`, or null. */
export function fenceStart(rest: string): string | null {
	return /^(?:`{3,}(?!.*`)|~{3,})/.exec(rest)?.[0] ?? null;
}

/** True when `rest` closes the code that `fence` opened. */
export function isFenceEnd(fence: string, rest: string): boolean {
	if (!rest.startsWith(fence)) return false;
	const sign = fence.charCodeAt(0);
	let at = fence.length;
	while (rest.charCodeAt(at) === sign) at++;
	return rest.slice(at).trim() === '';
}

/** True for a line that is a block id and nothing else. */
export function isBlockId(text: string, line: Span | undefined): boolean {
	return line !== undefined && text.charAt(line.from) === '^' && /^\^[A-Za-z0-9-]+[ \t]*$/.test(text.slice(line.from, line.to));
}

/** True when `line` is a callout's first: `[!kind]` and a title. */
export function isCalloutTitle(text: string, { from, to }: Span): boolean {
	return text.startsWith('[!', from) && /^\[![^\]]+\][+-]?(?:[ \t]|$)/.test(text.slice(from, to));
}

/** A list item's text without the box of a task. */
export function afterTaskBox(text: string, line: Span): Span {
	if (text.charAt(line.from) !== '[') return line;
	const box = /^\[.\][ \t]+/u.exec(text.slice(line.from, Math.min(line.to, line.from + 80)));
	return box ? { from: line.from + box[0].length, to: line.to } : line;
}
