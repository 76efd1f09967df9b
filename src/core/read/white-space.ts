/** White space, by character codes, and where runs of characters begin and end. */

import type { Span } from '../passage';

/** Says of a character's code whether it belongs to a run. */
export type IsPart = (code: number) => boolean;

/** True for a space or a tab. */
export function isBlank(code: number): boolean {
	return code === 32 || code === 9;
}

/** True for what a regular expression's `\s` takes. */
export function isSpace(code: number): boolean {
	if (code < 128) return code === 32 || (code >= 9 && code <= 13);
	return (
		code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
	);
}

/** Where the run begins that ends at `to`, no further back than `from`. */
export function runStart(text: string, from: number, to: number, isPart: IsPart): number {
	let at = to;
	while (at > from && isPart(text.charCodeAt(at - 1))) at--;
	return at;
}

/** Where the run ends that begins at `from`, no further than `to`. */
export function runEnd(text: string, from: number, to: number, isPart: IsPart): number {
	let at = from;
	while (at < to && isPart(text.charCodeAt(at))) at++;
	return at;
}

/** The stretch without the runs at its ends. */
export function trimmed(text: string, { from, to }: Span, isPart: IsPart): Span {
	const begin = runEnd(text, from, to, isPart);
	return { from: begin, to: runStart(text, begin, to, isPart) };
}
