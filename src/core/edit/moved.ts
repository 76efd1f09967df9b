/** Follows a place through changes that somebody else made to a text. */

import type { Span } from '../passage';

/** How far the span is moved in `after`, in UTF-16 units, when `before` became it; null when something in it or right at it has changed. */
export function movedBy(before: string, after: string, { from, to }: Span): number | null {
	if (before === after) return 0;
	const least = Math.min(before.length, after.length);
	let start = 0;
	while (start < least && before.charCodeAt(start) === after.charCodeAt(start)) start++;
	if (start > to) return 0;
	let end = 0;
	while (end < least - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
	return before.length - end < from ? after.length - before.length : null;
}
