/** The shapes of an edit: a pure function of text and selection gives changes, where the selection goes, and what to say. */

import type { ReadOptions } from '../note';
import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';

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

/** The text after the changes. */
export function applyChanges(text: string, changes: readonly Change[]): string {
	let result = '';
	let at = 0;
	for (const change of changes) {
		result += text.slice(at, change.from) + change.text;
		at = change.to;
	}
	return result + text.slice(at);
}

/** Where an offset is after the changes; at an insertion it goes in front of it (`side` -1) or behind it (1). */
export function mapped(offset: number, changes: readonly Change[], side: -1 | 1): number {
	return mapperOf(changes)(offset, side);
}

/** The same for many offsets. */
export function mapperOf(changes: readonly Change[]): (offset: number, side: -1 | 1) => number {
	let sum = 0;
	const shifts = changes.map(({ from, to, text }) => {
		const before = sum;
		sum += text.length - (to - from);
		return before;
	});
	return (offset, side) => {
		const index = firstIndex(changes, ({ from, to }) => to > offset || from > offset || (from === offset && side < 0));
		const { from = Infinity, text = '' } = changes[index] ?? {};
		const shift = shifts[index] ?? sum;
		const isInside = from < offset || (from === offset && side > 0);
		return isInside ? from + shift + (side > 0 ? text.length : 0) : offset + shift;
	};
}

/** Where selections are after the changes, behind what was put in at their ends. */
export function followed(selections: readonly Selection[], changes: readonly Change[]): Selection[] {
	return selections.map(({ anchor, head }) => ({ anchor: mapped(anchor, changes, 1), head: mapped(head, changes, 1) }));
}
