/** Makes one edit of what several targets come to: changes in order, where the selections go, what is said. */

import { codeEntry } from '../codes';
import type { ReadOptions } from '../note';
import { codesOf } from '../passage';
import { readNote } from '../read-note';
import { isBlank, runEnd } from '../read/white-space';
import { applyChanges, inOrder, mapperOf } from './changes';
import { editWith, refusal, selected, type Change, type Edit, type EditResult, type Said, type Selection } from './edit';
import { isLineEnd } from './lines';
import { offered } from './offered';
import { factsOf } from './passage-facts';
import { planOf, type Plan, type Replaced, type Stopped } from './plan';
import { blockNames } from './refusals';
import { addCode, replaceCode } from './retag';
import { unmark } from './strip';
import { objectionsTo } from './verify';

/** What is known of an edit besides its plans. */
export interface Besides {
	/** For each selection what is done for it. */
	readonly own?: readonly (readonly Plan[])[];
	/** What refused while the rest was done. */
	readonly skipped?: readonly Stopped[];
	/** True when the skipped ones would have lost their tags. */
	readonly removes?: boolean;
}

/** The edit of these plans, which don't overlap and stand in order of place. */
export function finish(text: string, selections: readonly Selection[], plans: readonly Plan[], { own = [], skipped = [], removes = false }: Besides = {}): Edit {
	const changes = inOrder(plans.flatMap((plan) => plan.changes));
	const after = applyChanges(text, changes);
	return {
		ok: true,
		changes,
		selections: selectionsAfter(after, changes, selections, own),
		said: withSkipped(saidOf(text, after, changes, plans), skipped, removes),
	};
}

/**
 * Carets stay on their words, and go behind a new tail that ends its line, or stay behind the white space there. What one
 * selection came to when that is several marks stays selected, so that the next key is for all of them.
 */
function selectionsAfter(after: string, changes: readonly Change[], selections: readonly Selection[], own: readonly (readonly Plan[])[]): Selection[] {
	const map = mapperOf(changes);
	return selections.map((selection, i) => {
		const { anchor, head } = selection;
		const [plan, ...more] = own[i] ?? [];
		const tailAt = more.length === 0 ? (plan?.tailAt ?? null) : null;
		const was = selected(selection);
		if (tailAt !== null) {
			const end = map(tailAt, 1);
			const lineEnd = runEnd(after, end, after.length, isBlank);
			if (lineEnd === after.length || isLineEnd(after.charCodeAt(lineEnd))) {
				const at = anchor === head ? Math.min(Math.max(map(head, 1), end), lineEnd) : end;
				return { anchor: at, head: at };
			}
		}
		if (anchor === head) {
			const at = map(head, tailAt !== null && head >= tailAt ? -1 : 1);
			return { anchor: at, head: at };
		}
		const from = map(was.from, 1);
		const to = Math.max(from, map(was.to, more.length > 0 ? 1 : -1));
		return anchor < head ? { anchor: from, head: to } : { anchor: to, head: from };
	});
}

/** What can't be seen of an edit: tags that went with all that was in them, and forces that gave place. */
function saidOf(text: string, after: string, changes: readonly Change[], plans: readonly Plan[]): Said | null {
	const stripped = plans.flatMap((plan) => plan.stripped ?? []);
	const [one] = stripped;
	if (one) {
		const message = stripped.length === 1 ? 'Tag removed' : `${stripped.length} tags removed`;
		const marks = stripped.flatMap(({ passage }) => passage.mark ?? []).sort((a, b) => a.from - b.from);
		if (marks.length === 0) return { message, offer: null };
		const back = putBack(text, changes, marks.flatMap((mark) => unmark(text, mark)));
		if (!stripped.every(({ isAlone }) => isAlone) && !isQuiet(after, back, one.options)) return { message, offer: null };
		return { message, offer: { label: marks.length === 1 ? 'Keep highlight' : 'Keep highlights', edit: offered(after, one.options, () => editWith(back)) } };
	}
	const replaced = plans.flatMap((plan) => plan.replaced ?? []);
	const [first] = replaced;
	return first ? replacedSaid(after, changes, replaced, first) : null;
}

/** The changes that put the signs of marks back, which stand in `text`, after these changes. */
function putBack(text: string, changes: readonly Change[], signs: readonly Change[]): Change[] {
	const map = mapperOf(changes);
	return signs.map(({ from, to }, i) => {
		const place = map(from, i % 2 === 0 ? 1 : -1);
		return { from: place, to: place, text: text.slice(from, to) };
	});
}

/** True when the passages of a text stay what they are after changes: a highlight that is kept may meet the tail of another passage. */
function isQuiet(text: string, changes: readonly Change[], options: ReadOptions): boolean {
	return factsOf(readNote(text, options).passages) === factsOf(readNote(applyChanges(text, changes), options).passages);
}

/** "Push → Habit"; of several passages how many they are. */
function replacedSaid(after: string, changes: readonly Change[], replaced: readonly Replaced[], first: Replaced): Said {
	const olds = [...new Set(replaced.map(({ old }) => codeEntry(old).label))];
	const arrow = `${olds.join(', ')} → ${codeEntry(first.code).label}`;
	const keepBoth = (): EditResult => {
		const map = mapperOf(changes);
		const note = readNote(after, first.options);
		const passages = new Map(note.passages.map((passage) => [passage.tail.from, passage]));
		const plans = replaced.flatMap(({ passage: { tail }, old, code, options }) => {
			const passage = passages.get(map(tail.from, 1));
			if (!passage) return [];
			const codes = [...codesOf(passage).map((each) => (each === code ? old : each)), code];
			const both = [...replaceCode(after, passage, code, old, options), ...addCode(after, passage, code, options.namespace)];
			return planOf(both, { aimed: [passage], meant: [{ words: 'same', codes }] });
		});
		if (plans.length < replaced.length) return refusal('no-passage', 0);
		const why = objectionsTo(note, plans, first.options).find((reason) => reason !== null);
		return why ? refusal(why, plans[0]?.aimed[0] ?? 0) : finish(after, [], plans);
	};
	return { message: replaced.length === 1 ? arrow : `${replaced.length} passages: ${arrow}`, offer: { label: 'Keep both', edit: offered(after, first.options, keepBoth) } };
}

function withSkipped(said: Said | null, skipped: readonly Stopped[], removes: boolean): Said | null {
	const names = [...new Set(skipped.flatMap(({ why }) => (why === 'several-forces' ? [] : blockNames[why])))].join(', ');
	if (names === '') return said;
	const message = `${removes ? 'Not removed' : 'Not tagged'}: ${names}.`;
	return said ? { ...said, message: `${said.message}. ${message}` } : { message, offer: null };
}
