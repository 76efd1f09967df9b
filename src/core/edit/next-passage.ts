/** Finds the passage that comes next in a note, or the one before. */

import type { NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';
import type { Selection } from './edit';

/** A passage to go to. */
export interface Onward {
	readonly passage: TaggedPassage;
	/** True when there was none further on, so that it is the first again, or the last. */
	readonly wrapped: boolean;
}

/** The passage behind a selection by where its words begin, or before it; of two that begin together the longer is first. Null in a note without any. */
export function nextPassage({ passages }: NoteText, { anchor, head }: Selection, direction: 'next' | 'previous'): Onward | null {
	const here = { from: Math.min(anchor, head), to: Math.max(anchor, head) };
	const sign = direction === 'next' ? 1 : -1;
	let onward: TaggedPassage | null = null;
	let first: TaggedPassage | null = null;
	for (const passage of passages) {
		if (!first || order(passage, first) * sign < 0) first = passage;
		if (order(passage, here) * sign > 0 && (!onward || order(passage, onward) * sign < 0)) onward = passage;
	}
	return onward ? { passage: onward, wrapped: false } : first && { passage: first, wrapped: true };
}

function order(a: Span, b: Span): number {
	return a.from - b.from || b.to - a.to;
}
