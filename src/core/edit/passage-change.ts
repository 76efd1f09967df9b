/** What somebody wants of passages that they see elsewhere than in their notes, such as in the forces view. */

import type { Code } from '../codes';
import type { Passage } from '../passage';
import type { Wanted } from './wanted';

/** A change of a passage that has the code `old`. */
export type PassageChange =
	| Wanted
	/** From a code, and from its theme where several are there, to a code and a theme; null for none, undefined keeps the one that it has. */
	| { readonly kind: 'move'; readonly old: Code; readonly oldTheme: string | null; readonly code: Code; readonly theme: string | null | undefined }
	/** Takes tail, memo and mark away, as `remove-tag` does. */
	| { readonly kind: 'remove' };

/** A change and the passage that it is for, as that was seen. */
export interface AimedChange {
	readonly passage: Passage;
	readonly change: PassageChange;
}

/** A passage as it is listed: under one of its codes, and under a theme of that one; null for none. */
export interface Listed {
	readonly passage: Passage;
	readonly code: Code;
	readonly theme: string | null;
}
