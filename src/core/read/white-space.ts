/** White space, by character codes, and stretches without it at their ends. */

import type { Span } from '../passage';

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

/** The stretch without the characters at its ends for which `isOuter` is true. */
export function trimmed(text: string, { from, to }: Span, isOuter: (code: number) => boolean): Span {
	let begin = from;
	let end = to;
	while (end > begin && isOuter(text.charCodeAt(end - 1))) end--;
	while (begin < end && isOuter(text.charCodeAt(begin))) begin++;
	return { from: begin, to: end };
}
