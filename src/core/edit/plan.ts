/** What one target comes to, before the plans are joined to one edit. */

import type { Code } from '../codes';
import type { NoteText, ReadOptions, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { refusal, type Change, type EditOptions, type NeedsPicker, type Refused } from './edit';
import type { Unchecked } from './unchecked';
import { objectionsTo, objectionTo } from './verify';

/** A note that is to be edited. */
export interface Edited<Options extends ReadOptions = ReadOptions> {
	readonly note: NoteText;
	readonly options: Options;
}

/** What an edit of one note is asked for. */
export interface Asked extends Edited<EditOptions> {
	readonly code: Code;
}

/** What is changed for one target, with what there is to tell of it. */
export interface Plan extends Unchecked {
	/** Where the tail of a new mark is put in, or null. */
	readonly tailAt: number | null;
	/** A passage whose tags go altogether. */
	readonly stripped: Stripped | null;
	/** A passage whose force gives place to another. */
	readonly replaced: Replaced | null;
}

/** A passage without its tags, with what reading it depends on. */
export interface Stripped {
	readonly passage: TaggedPassage;
	/** True when its block holds no other passage, whose tail its highlight could meet. */
	readonly isAlone: boolean;
	readonly options: ReadOptions;
}

/** A passage whose force `old` becomes `code`. */
export interface Replaced {
	readonly passage: TaggedPassage;
	readonly old: Code;
	readonly code: Code;
	readonly options: EditOptions;
}

/** Why a target comes to nothing. */
export type Stopped = Refused | NeedsPicker;

/** A plan with these changes and nothing else to tell. */
export function planOf(changes: readonly Change[], more: Partial<Plan> = {}): Plan {
	return { changes, aimed: [], meant: [], tailAt: null, removes: false, stripped: null, replaced: null, ...more };
}

/** The plan, unless it harms something. */
export function checked({ note, options }: Edited, plan: Plan, at: Span): Plan | Refused {
	const why = objectionTo(note, plan, options);
	return why ? refusal(why, at) : plan;
}

/** A target with what it comes to. */
export interface Planned<T> {
	readonly target: T;
	/** Where the target stands. */
	readonly at: Span;
	readonly result: Plan | Stopped;
}

/** What targets come to when all is done that may be done together. */
export interface Done<T> {
	readonly done: ReadonlyMap<T, Plan>;
	readonly stopped: readonly Stopped[];
}

/** Checks the plans for the targets of one edit, which stand in order of place, together. */
export function allChecked<T>({ note, options }: Edited, planned: readonly Planned<T>[]): Done<T> {
	const done = new Map<T, Plan>();
	const stopped: Stopped[] = [];
	const reasons = objectionsTo(note, planned.flatMap(({ result }) => ('changes' in result ? [result] : [])), options);
	let next = 0;
	for (const { target, at, result } of planned) {
		const why = 'changes' in result ? (reasons[next++] ?? null) : null;
		if (!('changes' in result)) stopped.push(result);
		else if (why) stopped.push(refusal(why, at));
		else done.set(target, result);
	}
	return { done, stopped };
}
