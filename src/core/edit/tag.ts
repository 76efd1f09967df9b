/** Tags words with a code: what `tag-push` and its sisters do to a text. */

import { isForce, type Code } from '../codes';
import { readNote } from '../read-note';
import type { EditOptions, EditResult, Refused, Selection } from './edit';
import { finish } from './outcome';
import { refusal, type Asked, type Plan, type Stopped } from './plan';
import { targetAt } from './plan-caret';
import { planAdoption, planMark } from './plan-mark';
import { planAddition, planPassage, planSetting, removalOf } from './plan-passage';
import { planResize } from './plan-resize';
import { meaningOf, onPassage } from './plan-selection';
import { codesOf, forcesOf } from './retag';
import { hasCode, placeOf, united, type Meaning, type Target } from './targets';
import { objectionsTo } from './verify';

/**
 * Tags what each selection means with `code`, as design section 5 has it: a caret stands for the passage, the plain highlight,
 * the sentence, item or cell around it. Of several targets the code goes when all have it; else all get it. Pure; offsets are
 * UTF-16 units of `text`. Gives a typed refusal, and then changes nothing, where every mark would break the note.
 */
export function tagPassages(text: string, selections: readonly Selection[], code: Code, options: EditOptions): EditResult {
	const asked = { note: readNote(text, options), code, options };
	const meanings = selections.map((selection) => meaningFor(asked, selection));
	const { each, standing } = united(meanings.flatMap(({ targets }) => targets));
	const planned = plansFor(asked, each, selections);
	const reasons = objectionsTo(asked.note, planned.flatMap(({ result }) => ('changes' in result ? [result] : [])), options);
	const done = new Map<Target, Plan>();
	const stopped: Stopped[] = [];
	let next = 0;
	for (const { target, result } of planned) {
		const why = 'changes' in result ? (reasons[next++] ?? null) : null;
		if (!('changes' in result)) stopped.push(result);
		else if (why) stopped.push(refusal(why, placeOf(target)));
		else done.set(target, result);
	}
	const refused = meanings.flatMap((meaning) => meaning.refused);
	if (done.size === 0) {
		// Passages that a selection goes over and that are left as they are.
		const [left] = stopped.length > 0 ? [] : each;
		return firstOf([...stopped, ...refused, ...(left ? [refusal('touches-passage', placeOf(left))] : [])]) ?? refusal('blank', 0);
	}
	const told = refused.flatMap(({ isTold, ...one }) => (isTold ? [one] : []));
	return finish(text, selections, [...done.values()], {
		tails: meanings.map(({ targets }) => lastTail(targets.flatMap((target) => done.get(standing.get(target) ?? target) ?? []))),
		skipped: [...stopped.filter((one): one is Refused => one.why !== 'several-forces'), ...told],
	});
}

function meaningFor({ note }: Asked, { anchor, head }: Selection): Meaning {
	if (anchor !== head) return meaningOf(note, { from: Math.min(anchor, head), to: Math.max(anchor, head) });
	const target = targetAt(note, head);
	return 'kind' in target ? { targets: [target], refused: [] } : { targets: [], refused: [{ ...target, isTold: target.why !== 'blank' }] };
}

interface Planned {
	readonly target: Target;
	readonly result: Plan | Stopped;
}

/** The plans for those of the targets that are to be changed, none of them checked. */
function plansFor(asked: Asked, targets: readonly Target[], selections: readonly Selection[]): Planned[] {
	const resized = planForOne(asked, targets, selections);
	if (resized) return [resized];
	const lacking = targets.filter((target) => !hasCode(target, asked.code));
	const going = new Set(targets.flatMap((target) => (target.kind === 'passage' && codesOf(target.passage).every((code) => code === asked.code) ? target.passage : [])));
	return (lacking.length > 0 ? lacking : targets).flatMap((target) => {
		const result = lacking.length > 0 ? settingOf(asked, target) : target.kind === 'passage' ? removalOf(asked, target.passage, going) : null;
		return result ? [{ target, result }] : [];
	});
}

/** The plan that gives a target the code; null for a passage with other forces that a selection goes over, as that means the words around it. */
function settingOf(asked: Asked, target: Target): Plan | Stopped | null {
	if (target.kind === 'words') return planMark(asked, target.passable, target.range);
	if (target.kind === 'highlight') return planAdoption(asked, target.passable, target.highlight);
	if (target.by === 'over' && (!isForce(asked.code) || forcesOf(target.passage).length > 0)) return null;
	return target.by === 'caret' ? planSetting(asked, target.passage) : planAddition(asked, target.passage);
}

/** The plan where all is about one passage: then the selection is what the passage becomes, and a person may have to choose. */
function planForOne(asked: Asked, targets: readonly Target[], selections: readonly Selection[]): Planned | null {
	const [selection, ...more] = selections;
	if (selection && more.length === 0 && selection.anchor !== selection.head) {
		const on = onPassage(asked.note, { from: Math.min(selection.anchor, selection.head), to: Math.max(selection.anchor, selection.head) });
		const target: Target | null = on && { kind: 'passage', passage: on.passage, by: 'inside' };
		if (on && target && hasCode(target, asked.code)) return { target, result: planResize(asked, on) };
	}
	const [target, ...others] = targets;
	if (target?.kind !== 'passage' || target.by !== 'caret' || others.length > 0) return null;
	return { target, result: planPassage(asked, target.passage) };
}

function lastTail(plans: readonly Plan[]): number | null {
	return plans[plans.length - 1]?.tailAt ?? null;
}

/** The first by place, one that isn't just blank before others. */
function firstOf(stopped: readonly Stopped[]): Stopped | null {
	const [first] = [...stopped].sort((a, b) => Number(a.why === 'blank') - Number(b.why === 'blank') || a.at.from - b.at.from);
	return first ?? null;
}
