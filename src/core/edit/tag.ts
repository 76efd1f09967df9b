/** Tags words with a code: what `tag-push` and its sisters do to a text. */

import { isForce, type Code } from '../codes';
import { codesOf, forcesOf } from '../passage';
import { readNote } from '../read-note';
import { targetAt } from './caret-target';
import { refusal, selected, type EditOptions, type EditResult, type Selection } from './edit';
import { finish } from './outcome';
import { allChecked, type Asked, type Plan, type Planned, type Stopped } from './plan';
import { planAdoption, planMark } from './plan-mark';
import { planAddition, planPassage, planSetting, removalOf } from './plan-passage';
import { planResize } from './plan-resize';
import { meaningOf, onPassage } from './selection-targets';
import { hasCode, placeOf, united, type Meaning, type Target } from './targets';

/**
 * Tags what each selection means with `code`, as design section 5 has it: a caret stands for the passage, the plain highlight,
 * the sentence, item or cell around it. Of several targets the code goes when all have it; else all get it. Pure; offsets are
 * UTF-16 units of `text`. Gives a typed refusal, and then changes nothing, where every mark would break the note.
 */
export function tagPassages(text: string, selections: readonly Selection[], code: Code, options: EditOptions): EditResult {
	const asked = { note: readNote(text, options), code, options };
	const meanings = selections.map((selection) => meaningFor(asked, selection));
	const { each, standing } = united(meanings.flatMap(({ targets }) => targets));
	const { done, stopped } = allChecked(asked, plansFor(asked, each, selections));
	const refused = meanings.flatMap((meaning) => meaning.refused);
	if (done.size === 0) {
		// Passages that a selection goes over and that are left as they are.
		const [left] = stopped.length > 0 ? [] : each;
		return firstOf([...stopped, ...refused, ...(left ? [refusal('touches-passage', placeOf(left))] : [])]) ?? refusal('blank', 0);
	}
	const told = refused.flatMap(({ isTold, ...one }) => (isTold ? [one] : []));
	return finish(text, selections, [...done.values()], {
		own: meanings.map(({ targets }) => [...new Set(targets.flatMap((target) => done.get(standing.get(target) ?? target) ?? []))]),
		skipped: [...stopped, ...told],
	});
}

function meaningFor({ note }: Asked, selection: Selection): Meaning {
	if (selection.anchor !== selection.head) return meaningOf(note, selected(selection));
	const target = targetAt(note, selection.head);
	return 'kind' in target ? { targets: [target], refused: [] } : { targets: [], refused: [{ ...target, isTold: target.why !== 'blank' }] };
}

/** The plans for those of the targets that are to be changed, none of them checked. */
function plansFor(asked: Asked, targets: readonly Target[], selections: readonly Selection[]): Planned<Target>[] {
	const { code } = asked;
	const forOne = planForOne(asked, targets, selections);
	if (forOne) return [forOne];
	const lacking = targets.filter((target) => !hasCode(target, code));
	const going = new Set(targets.flatMap((target) => (target.kind === 'passage' && codesOf(target.passage).every((other) => other === code) ? target.passage : [])));
	return (lacking.length > 0 ? lacking : targets).flatMap((target) => {
		const result = lacking.length > 0 ? settingOf(asked, target) : target.kind === 'passage' ? removalOf(asked, target.passage, going) : null;
		return result ? [{ target, at: placeOf(target), result }] : [];
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
function planForOne(asked: Asked, targets: readonly Target[], selections: readonly Selection[]): Planned<Target> | null {
	const [selection, ...more] = selections;
	if (selection && more.length === 0 && selection.anchor !== selection.head) {
		const on = onPassage(asked.note, selected(selection));
		if (on && codesOf(on.passage).includes(asked.code)) return { target: { kind: 'passage', passage: on.passage, by: 'inside' }, at: on.passage, result: planResize(asked, on) };
	}
	const [target, ...others] = targets;
	if (target?.kind !== 'passage' || target.by !== 'caret' || others.length > 0) return null;
	return { target, at: target.passage, result: planPassage(asked, target.passage) };
}

/** The first by place, one that isn't just blank before others. */
function firstOf(stopped: readonly Stopped[]): Stopped | null {
	const [first] = [...stopped].sort((a, b) => Number(a.why === 'blank') - Number(b.why === 'blank') || a.at.from - b.at.from);
	return first ?? null;
}
