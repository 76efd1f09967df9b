/** Follows the characters that an edit keeps: spans of the text before and after it become comparable. */

import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import type { Change } from './edit';

/** Leads spans to the characters in them that an edit keeps, in offsets of the text before it. */
export interface Kept {
	/** For a span of the text before: from the first character in it that stays to the last one; null when none does. */
	readonly before: (span: Span) => Span | null;
	/** The same for a span of the text after. */
	readonly after: (span: Span) => Span | null;
}

/** What these changes, in order and apart, keep. */
export function keptBy(changes: readonly Change[]): Kept {
	/** Where each change's text begins after the edit, and how much longer all is behind it. */
	let shift = 0;
	const places = changes.map((change) => {
		const at = change.from + shift;
		shift += change.text.length - (change.to - change.from);
		return { change, at, end: at + change.text.length, shift };
	});
	const firstKept = (offset: number): number => {
		let at = offset;
		for (let i = firstIndex(changes, ({ to }) => to > at); (changes[i]?.from ?? Infinity) <= at; i++) at = Math.max(at, changes[i]?.to ?? at);
		return at;
	};
	const lastKept = (offset: number): number => {
		let at = offset;
		for (let i = firstIndex(changes, ({ from }) => from >= at) - 1; (changes[i]?.to ?? -1) >= at; i--) at = Math.min(at, changes[i]?.from ?? at);
		return at;
	};
	const before = ({ from, to }: Span): Span | null => {
		const kept = { from: firstKept(from), to: lastKept(to) };
		return kept.from < kept.to ? kept : null;
	};
	return {
		before,
		after: ({ from, to }) => {
			const first = places[firstIndex(places, ({ at }) => at > from) - 1];
			const last = places[firstIndex(places, ({ at }) => at >= to) - 1];
			return before({
				from: !first ? from : from < first.end ? first.change.to : from - first.shift,
				to: !last ? to : to <= last.end ? last.change.from : to - last.shift,
			});
		},
	};
}
