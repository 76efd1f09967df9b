/** Takes tags away: what `remove-tag` does to a text. */

import type { NoteText, ReadOptions, TaggedPassage } from '../note';
import { readNote } from '../read-note';
import type { EditResult, Refused, Selection } from './edit';
import { finish } from './outcome';
import { passageAt, passagesIn } from './places';
import { strippingOf } from './plan-passage';
import { refusal, type Plan } from './plan';
import { objectionsTo } from './verify';

/**
 * Takes tail, memo and `==` of each passage that a caret is in or a selection touches. Pure; offsets are UTF-16 units of
 * `text`. Gives `no-passage`, and then changes nothing, when there is none; the reason, when none of them can go.
 */
export function removeTags(text: string, selections: readonly Selection[], options: ReadOptions): EditResult {
	const note = readNote(text, options);
	const going = new Set(selections.flatMap((selection) => passagesOf(note, selection)));
	if (going.size === 0) return refusal('no-passage', selections[0]?.head ?? 0);
	const plans: Plan[] = [];
	const skipped: Refused[] = [];
	for (const passage of [...going].sort((a, b) => a.tail.from - b.tail.from)) {
		const plan = strippingOf({ note, options }, passage, going);
		if ('changes' in plan) plans.push(plan);
		else skipped.push(plan);
	}
	const reasons = objectionsTo(note, plans, options);
	const done = plans.filter((plan, i) => {
		const why = reasons[i] ?? null;
		if (why) skipped.push(refusal(why, plan.stripped?.passage ?? 0));
		return why === null;
	});
	const [first] = skipped;
	if (done.length === 0 && first) return first;
	return finish(text, selections, done, { skipped, removes: true });
}

/** The passage that a caret is in, or those that a selection touches. */
export function passagesOf(note: NoteText, { anchor, head }: Selection): readonly TaggedPassage[] {
	if (anchor !== head) return passagesIn(note, { from: Math.min(anchor, head), to: Math.max(anchor, head) });
	const passage = passageAt(note, head);
	return passage ? [passage] : [];
}
