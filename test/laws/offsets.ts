/** Leads offsets of a text after changes back to the text before them. */

import type { Change } from '../../src/core/edit/edit';

/** The offset before the changes; within text that was put in, the place where it was put. */
export function before(offset: number, changes: readonly Change[]): number {
	let shift = 0;
	for (const { from, to, text } of changes) {
		const start = from + shift;
		if (offset < start) break;
		if (offset < start + text.length) return from;
		shift += text.length - (to - from);
		if (offset === start + text.length) return text.length > 0 ? to : offset - shift;
	}
	return offset - shift;
}

/** The offset after the changes; at a place where text was put in, behind that text. */
export function after(offset: number, changes: readonly Change[]): number {
	let shift = 0;
	for (const { from, to, text } of changes) {
		if (from > offset) break;
		shift += text.length - (Math.min(to, offset) - from);
	}
	return offset + shift;
}

/** The changes that undo these. */
export function inverse(text: string, changes: readonly Change[]): Change[] {
	let shift = 0;
	return changes.map(({ from, to, text: put }) => {
		const undone = { from: from + shift, to: from + shift + put.length, text: text.slice(from, to) };
		shift += put.length - (to - from);
		return undone;
	});
}

/** True when an offset stands between the halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
	const [high, low] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
	return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
