/** Makes one edit of what several selections come to: changes in order, where the selections go, what is said. */

import { applyChanges, mapped, type Change, type Edit, type Said, type Selection } from './edit';
import type { Plan } from './plan';
import { blockNames } from './refusals';

/** The edit of these plans, one for each selection at most; what two plans would change alike is changed once. */
export function finish(text: string, selections: readonly Selection[], plans: readonly Plan[]): Edit {
	const changes: Change[] = [];
	for (const change of plans.flatMap((plan) => plan.changes).sort((a, b) => a.from - b.from || a.to - b.to)) {
		const last = changes[changes.length - 1];
		const isRepeated = last?.from === change.from && last.to === change.to && last.text === change.text;
		if (!isRepeated && (!last || change.from >= last.to)) changes.push(change);
	}
	const after = applyChanges(text, changes);
	const tails = plans.map(({ tailAt }) => tailAt);
	return {
		ok: true,
		changes,
		selections: selections.map((selection, i) => selectionAfter(after, changes, selection, tails[Math.min(i, tails.length - 1)] ?? null)),
		said: saidOf(plans),
	};
}

/** The caret stays on its words; it goes behind a new tail that ends its line. */
function selectionAfter(after: string, changes: readonly Change[], { anchor, head }: Selection, tailAt: number | null): Selection {
	if (tailAt !== null) {
		const end = mapped(tailAt, changes, 1);
		const lineEnd = /[ \t]*(?:\^[A-Za-z0-9-]+[ \t]*)?(?:$|[\r\n])/y;
		lineEnd.lastIndex = end;
		if (lineEnd.test(after)) return { anchor: end, head: end };
	}
	if (anchor === head) {
		const at = mapped(head, changes, tailAt !== null && head >= tailAt ? -1 : 1);
		return { anchor: at, head: at };
	}
	const from = mapped(Math.min(anchor, head), changes, 1);
	const to = Math.max(from, mapped(Math.max(anchor, head), changes, -1));
	return anchor < head ? { anchor: from, head: to } : { anchor: to, head: from };
}

function saidOf(plans: readonly Plan[]): Said | null {
	const said = plans.find((plan) => plan.said)?.said ?? null;
	const skipped = new Set(plans.flatMap((plan) => plan.skipped).map(({ why }) => blockNames[why]));
	if (said || skipped.size === 0) return said;
	return { message: `Not tagged: ${[...skipped].join(', ')}.`, offer: null };
}
