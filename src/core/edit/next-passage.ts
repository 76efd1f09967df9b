/** Finds the passage that comes next in a note, or the one before. */

import type { NoteText, TaggedPassage } from '../note';

/** A passage to go to. */
export interface Onward {
	readonly passage: TaggedPassage;
	/** True when there was none further on, so that it is the first again, or the last. */
	readonly wrapped: boolean;
}

/** The passage whose words begin behind `at`, or before it, in UTF-16 units; of two that begin together the longer. Null in a note without any. */
export function nextPassage({ passages }: NoteText, at: number, direction: 'next' | 'previous'): Onward | null {
	const inOrder = [...passages].sort((a, b) => a.from - b.from || b.to - a.to);
	const begins = inOrder.filter(({ from }, i) => from !== inOrder[i - 1]?.from);
	if (direction === 'previous') begins.reverse();
	const onward = begins.find(({ from }) => (direction === 'next' ? from > at : from < at));
	const [first] = begins;
	return onward ? { passage: onward, wrapped: false } : first ? { passage: first, wrapped: true } : null;
}
