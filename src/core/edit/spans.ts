/** How stretches of a text lie to one another. */

import type { Span } from '../passage';

/** True when they have a character in common, or one that is empty lies amid the other. */
export function meets(a: Span, b: Span): boolean {
	return a.from < b.to && a.to > b.from;
}

/** True when `inner` goes beyond `outer` on neither side. */
export function isWithin(inner: Span, outer: Span): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}

/** What of the range lies within the bounds. */
export function clip(range: Span, { from, to }: Span): Span {
	return { from: Math.max(range.from, from), to: Math.min(range.to, to) };
}
