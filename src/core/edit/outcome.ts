/** Makes one edit of what several targets come to: changes in order, where the selections go, what is said. */

import { codeEntry } from '../codes';
import type { ReadOptions } from '../note';
import { readNote } from '../read-note';
import { applyChanges, mapperOf, type Change, type Edit, type EditResult, type Refused, type Said, type Selection } from './edit';
import { planOf, refusal, type Plan, type Replaced } from './plan';
import { blockNames } from './refusals';
import { addCode, replaceForce, unmark } from './retag';

/** What is known of an edit besides its plans. */
export interface Besides {
	/** For each selection where the tail of a new mark is put in that it is behind now, or null. */
	readonly tails?: readonly (number | null)[];
	/** What refused while the rest was done. */
	readonly skipped?: readonly Refused[];
	/** True when the skipped ones would have lost their tags. */
	readonly removes?: boolean;
}

/** The edit of these plans, which don't overlap and stand in order of place. */
export function finish(text: string, selections: readonly Selection[], plans: readonly Plan[], { tails = [], skipped = [], removes = false }: Besides = {}): Edit {
	const changes = plans.flatMap((plan) => plan.changes).sort((a, b) => a.from - b.from || a.to - b.to);
	const after = applyChanges(text, changes);
	return {
		ok: true,
		changes,
		selections: selectionsAfter(after, changes, selections, tails),
		said: withSkipped(saidOf(text, after, changes, plans), skipped, removes),
	};
}

/** Carets stay on their words, and go behind a new tail that ends its line. */
function selectionsAfter(after: string, changes: readonly Change[], selections: readonly Selection[], tails: readonly (number | null)[]): Selection[] {
	const map = mapperOf(changes);
	return selections.map(({ anchor, head }, i) => {
		const tailAt = tails[i] ?? null;
		if (tailAt !== null) {
			const end = map(tailAt, 1);
			const lineEnd = /[ \t]*(?:\^[A-Za-z0-9-]+[ \t]*)?(?:$|[\r\n])/y;
			lineEnd.lastIndex = end;
			if (lineEnd.test(after)) return { anchor: end, head: end };
		}
		if (anchor === head) {
			const at = map(head, tailAt !== null && head >= tailAt ? -1 : 1);
			return { anchor: at, head: at };
		}
		const from = map(Math.min(anchor, head), 1);
		const to = Math.max(from, map(Math.max(anchor, head), -1));
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
		const edit = (now: string): EditResult => (now === after ? { ok: true, changes: back, selections: [], said: null } : refusal('no-passage', 0));
		return { message, offer: { label: marks.length === 1 ? 'Keep highlight' : 'Keep highlights', edit } };
	}
	const replaced = plans.flatMap((plan) => plan.replaced ?? []);
	return replaced.length > 0 ? replacedSaid(after, changes, replaced) : null;
}

/** The changes that put the signs of marks back, which stand in `text`, after these changes. */
function putBack(text: string, changes: readonly Change[], signs: readonly Change[]): Change[] {
	const map = mapperOf(changes);
	return signs.map(({ from, to }, i) => {
		const place = map(from, i % 2 === 0 ? 1 : -1);
		return { from: place, to: place, text: text.slice(from, to) };
	});
}

/** True when the passages of a text keep their words and codes after changes: a highlight that is kept may meet the tail of another passage. */
function isQuiet(text: string, changes: readonly Change[], options: ReadOptions): boolean {
	const facts = (source: string): string => JSON.stringify(readNote(source, options).passages.map((passage) => [passage.text, passage.codes]));
	return facts(text) === facts(applyChanges(text, changes));
}

/** "Push → Habit"; of several passages how many they are. */
function replacedSaid(after: string, changes: readonly Change[], replaced: readonly Replaced[]): Said {
	const [first] = replaced;
	const olds = [...new Set(replaced.map(({ old }) => codeEntry(old).label))];
	const arrow = `${olds.join(', ')} → ${first ? codeEntry(first.code).label : ''}`;
	const keepBoth = (now: string): EditResult => {
		if (now !== after || !first) return refusal('no-passage', 0);
		const map = mapperOf(changes);
		const passages = new Map(readNote(after, first.options).passages.map((passage) => [passage.tail.from, passage]));
		const plans = replaced.flatMap(({ passage: { tail }, old, code, options }) => {
			const passage = passages.get(map(tail.from, 1));
			if (!passage) return [];
			return planOf([...replaceForce(after, passage, code, old, options), ...addCode(after, passage, code, options.namespace)]);
		});
		return plans.length === replaced.length ? finish(after, [], plans) : refusal('no-passage', 0);
	};
	return { message: replaced.length === 1 ? arrow : `${replaced.length} passages: ${arrow}`, offer: { label: 'Keep both', edit: keepBoth } };
}

function withSkipped(said: Said | null, skipped: readonly Refused[], removes: boolean): Said | null {
	if (skipped.length === 0) return said;
	const names = [...new Set(skipped.map(({ why }) => blockNames[why]))].join(', ');
	const message = `${removes ? 'Not removed' : 'Not tagged'}: ${names}.`;
	return said ? { ...said, message: `${said.message}. ${message}` } : { message, offer: null };
}
