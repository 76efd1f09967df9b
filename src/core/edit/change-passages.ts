/** Changes several passages of one note that somebody sees elsewhere, such as in the forces view. */

import type { NamedPeople } from '../interview-facts';
import type { NoteText, TaggedPassage } from '../note';
import { codesOf } from '../passage';
import { readNote } from '../read-note';
import { isDone, planChange } from './change-passage';
import { applyChanges, inOrder } from './changes';
import { composed } from './compose';
import { editWith, type Change, type Edit, type EditOptions, type Refusal } from './edit';
import { foundAgain, type SeenPassage } from './found-again';
import type { PassageChange } from './passage-change';
import { allChecked, type Planned, type Stopped } from './plan';

/** What becomes of one passage: it is changed, it is so already, or why it is left as it is; `no-passage` where it isn't found again. */
export type Fate = 'changed' | 'same' | Refusal;

/** A change and the passage that it is for, as that was seen. */
export interface Aimed {
	readonly passage: SeenPassage;
	readonly change: PassageChange;
}

/** One edit of a note, and what it makes of each passage that was asked for, each once, in the order in which they come first. */
export interface PassagesChanged {
	readonly edit: Edit;
	readonly fates: readonly Fate[];
}

/** How a note is edited, who is named in its properties, and whether its line ends can't have been others where passages were seen. */
export interface ChangeOptions extends EditOptions {
	readonly named: NamedPeople;
	readonly isAsSeen?: boolean;
}

/**
 * Makes these changes, as many of them as are for passages that can be found again and harm nothing else; several of one passage in the
 * order in which they come. Pure; moves no selection.
 */
export function changePassages(text: string, changes: readonly Aimed[], options: ChangeOptions): PassagesChanged {
	const seen = [...new Map(changes.map(({ passage }) => [passageKey(passage), passage])).values()];
	const keys = seen.map(passageKey);
	const waiting = keys.map((key) => changes.flatMap(({ passage, change }) => (passageKey(passage) === key ? change : [])));
	const start = readNote(text, options);
	const fates = foundAgain(start, seen, options.named, options.isAsSeen).map((passage): { now: TaggedPassage | null; fate: Fate } => ({ now: passage, fate: passage ? 'same' : 'no-passage' }));
	let note = start;
	let made: readonly Change[] = [];
	for (let turn = 0; waiting.some((list) => turn < list.length); turn++) {
		const wanted = new Map<TaggedPassage, PassageChange>();
		for (const [i, { now }] of fates.entries()) {
			const change = waiting[i]?.[turn];
			if (now && change) wanted.set(now, change);
		}
		const { changes: next, fates: all, after, becomes } = changeEach(note, wanted, options);
		for (const told of fates) {
			const fate = told.now && all.get(told.now);
			if (fate && fate !== 'same' && told.fate !== 'changed') told.fate = fate;
			told.now &&= becomes(told.now);
		}
		made = turn === 0 ? next : composed(text, made, next);
		note = after;
	}
	return { edit: editWith(made), fates: fates.map(({ fate }) => fate) };
}

/** What tells a passage that was seen from the others of its note. */
export function passageKey({ from, text, codes }: SeenPassage): string {
	return JSON.stringify([from, text, codes]);
}

/** What one change of each of some passages comes to. */
interface Changed {
	readonly changes: readonly Change[];
	readonly fates: ReadonlyMap<TaggedPassage, Fate>;
	readonly after: NoteText;
	/** What a passage is in the note afterwards; null where it is none any more. */
	readonly becomes: (passage: TaggedPassage) => TaggedPassage | null;
}

function changeEach(note: NoteText, wanted: ReadonlyMap<TaggedPassage, PassageChange>, options: EditOptions): Changed {
	const fates = new Map<TaggedPassage, Fate>();
	const asked = { note, options };
	for (let targets = [...wanted].sort(([a], [b]) => a.tail.from - b.tail.from); ; ) {
		const going = new Set(targets.flatMap(([passage, change]) => (isStripped(passage, change) ? passage : [])));
		const planned = targets.flatMap(([target, change]): Planned<TaggedPassage>[] => {
			const result = planChange(asked, target, change, going);
			if (!result) fates.set(target, 'same');
			return result ? [{ target, at: target, result }] : [];
		});
		const { done, stopped } = allChecked(asked, planned);
		for (const [i, { target }] of planned.filter((plan) => !done.has(plan.target)).entries()) fates.set(target, whyNot(wanted.get(target), stopped[i]));
		for (const target of done.keys()) fates.set(target, 'changed');
		const changes = inOrder([...done.values()].flatMap((plan) => plan.changes));
		const after = changes.length > 0 ? readNote(applyChanges(note.text, changes), options) : note;
		const gone = new Set([...done].flatMap(([target, { stripped }]) => (stripped ? target : [])));
		const left = note.passages.filter((passage) => !gone.has(passage));
		const now = left.length === after.passages.length ? new Map(left.map((passage, i) => [passage, after.passages[i]])) : null;
		const isFine = ([passage, change]: readonly [TaggedPassage, PassageChange]): boolean => now !== null && (gone.has(passage) || isDone(asked, passage, now.get(passage), change));
		const undone = targets.filter((target) => done.has(target[0]) && !isFine(target));
		if (undone.length === 0) return { changes, fates, after, becomes: (passage) => now?.get(passage) ?? null };
		for (const [passage, change] of undone) fates.set(passage, whyNot(change));
		targets = targets.filter((target) => done.has(target[0]) && isFine(target));
	}
}

function isStripped(passage: TaggedPassage, change: PassageChange): boolean {
	return change.kind === 'remove' || (change.kind === 'remove-code' && codesOf(passage).every((code) => code === change.code));
}

function whyNot(change: PassageChange | undefined, stopped?: Stopped): Refusal {
	if (change?.kind === 'memo') return 'memo';
	return !stopped || stopped.why === 'several-forces' ? 'touches-passage' : stopped.why;
}
