/** The shapes of an edit: a pure function of text and selection gives changes, where the selection goes, and what to say. */

import type { BlockKind, ReadOptions } from '../note';
import type { Span } from '../passage';

/** What an edit that writes marks depends on besides text and selection. */
export interface EditOptions extends ReadOptions {
	/** Whether a new mark gets the highlight colour of its force. */
	readonly highlightColours: boolean;
}

/** Puts `text` in place of a span of the text as it was before the edit. */
export interface Change extends Span {
	readonly text: string;
}

/** A selection: `anchor` is where it began, `head` where the caret is; equal for a caret. */
export interface Selection {
	readonly anchor: number;
	readonly head: number;
}

/** Why an edit can't be made. */
export type Refusal =
	| 'blank'
	| 'properties'
	| 'code'
	| 'math'
	| 'comment'
	| 'html'
	| 'heading'
	| 'callout-title'
	| 'definition'
	| 'table-delimiter'
	| 'rule'
	| 'block-id'
	| 'ends-in-url'
	| 'breaks-emphasis'
	| 'touches-passage'
	| 'changes-reading'
	| 'overlaps-highlight'
	| 'unclosed-highlight'
	| 'begins-next'
	| 'memo'
	| 'no-passage'
	| 'unlinkable';

/** What a done edit has to tell, for its notice. */
export interface Said {
	/** Sentence case: "Push → Habit". */
	readonly message: string;
	/** A further edit of the text after this one, with the words of its button. */
	readonly offer: { readonly label: string; readonly edit: (text: string) => EditResult } | null;
}

/** Changes in order of place, none overlapping; an empty list means that nothing changes. */
export interface Edit {
	readonly ok: true;
	readonly changes: readonly Change[];
	/** Where the selections go, in the text after the changes. */
	readonly selections: readonly Selection[];
	readonly said: Said | null;
}

/** Nothing is written; `at` is the place that refused. */
export interface Refused {
	readonly ok: false;
	readonly why: Refusal;
	readonly at: Span;
}

/** An edit asks for the picker when only a person can tell which code is meant. */
export interface NeedsPicker {
	readonly ok: false;
	readonly why: 'several-forces';
	readonly at: Span;
}

export type EditResult = Edit | Refused | NeedsPicker;

/** An edit of these changes that moves no selection. */
export function editWith(changes: readonly Change[], said: Said | null = null): Edit {
	return { ok: true, changes, selections: [], said };
}

/** A refusal at a place. */
export function refusal(why: Refusal | BlockKind, at: Span | number): Refused {
	const { from, to } = typeof at === 'number' ? { from: at, to: at } : at;
	return { ok: false, why: why as Refusal, at: { from, to } };
}

/** The stretch of text that a selection holds, whichever end the caret is at. */
export function selected({ anchor, head }: Selection): Span {
	return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}
