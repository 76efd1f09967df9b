/** The shapes of what is found in notes: passages and problems, as scripts and views see them. */

import { isForce, type Code, type Force } from './codes';
import type { Stage } from './stages';

/** A half-open stretch of a note's text, in UTF-16 offsets. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** How the story moved at a passage. */
export type Move = 'forward' | 'hesitate' | 'back' | 'struggle' | 'back-on-track';

/** How strongly something was said: 1 is mild, 3 is strong. */
export type Strength = 1 | 2 | 3;

/** A code on a passage, with the theme that stands under it, as it is shown ("Rota not true"). */
export interface Coding {
	readonly code: Code;
	readonly theme: string | null;
}

/** A passage's codes, one for each tag that carries one. */
export function codesOf({ codes }: { readonly codes: readonly Coding[] }): Code[] {
	return codes.map(({ code }) => code);
}

/** The forces among a passage's codes, each once. */
export function forcesOf(passage: { readonly codes: readonly Coding[] }): Force[] {
	return [...new Set(codesOf(passage))].filter(isForce);
}

/** A tagged passage with everything known of it; `from` and `to` span its words in the note, marks outside. */
export interface Passage extends Span {
	/** The note it stands in. */
	readonly path: string;
	/** The words, cleaned of marks, tails, list and quote markers. */
	readonly text: string;
	readonly codes: readonly Coding[];
	readonly stage: Stage | null;
	readonly strength: Strength | null;
	readonly move: Move | null;
	/** The comment right after the tail. */
	readonly memo: string | null;
	/** The list items nested under its own, at any depth, cleaned of marks and tails, in order, the last one "…" where there are more than thirty; where the passage is no list item, none. */
	readonly nested: readonly string[];
	/** The person who is counted, as shown; null when unknown. */
	readonly participant: string | null;
	/** Who says the words, when the block names a speaker. */
	readonly speaker: string | null;
	/** The time in the recording, as written, without brackets. */
	readonly time: string | null;
	/** Names of the jobs it counts for. */
	readonly jobs: readonly string[];
}

/** Something in a note that was not understood. */
export interface Problem extends Span {
	readonly path: string;
	/** What stands at the place, as written; the beginning of it when it is long. */
	readonly text: string;
	/** One plain sentence or two: what is wrong and what to do. */
	readonly message: string;
	/** The text that would mend it in place of the span, where one is certain. */
	readonly fix: string | null;
}
