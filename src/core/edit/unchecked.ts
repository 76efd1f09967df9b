/** The shape of an edit that waits to be checked. */

import type { TaggedPassage } from '../note';
import type { Coding, Span } from '../passage';
import type { Change } from './edit';

/**
 * A passage that the edit means to leave behind: its codes, and its words, in the text before the edit; `same` are those of the
 * passage that it is aimed at, null is any.
 */
export interface Meant {
	readonly words: Span | 'same' | null;
	readonly codes: readonly Coding['code'][];
}

/** An edit that waits to be checked. */
export interface Unchecked {
	readonly changes: readonly Change[];
	/** The passages that it is about. */
	readonly aimed: readonly TaggedPassage[];
	/** The passages that it leaves behind in their place. */
	readonly meant: readonly Meant[];
	/** True when it takes tags away. */
	readonly removes: boolean;
}
