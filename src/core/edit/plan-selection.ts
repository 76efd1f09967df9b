/** What tagging means for a selection: in each block that it touches, new marks, a resized passage, or a second code. */

import type { TaggedPassage } from '../note';
import type { Span } from '../passage';
import { holdsWords } from '../read/turns';
import { isSpace, runStart } from '../read/white-space';
import { hasWords } from '../read/words';
import type { Refusal, Refused } from './edit';
import { markChanges } from './mark';
import { planAdoption, planMark } from './plan-mark';
import { planAddition, planPassage, planRemoval } from './plan-passage';
import { checked, clip, passableOf, planOf, refusal, type Asked, type Passable, type Plan, type Stopped } from './plan';
import { blocksIn, passagesIn, zoneOf } from './places';
import { codesOf, markNext, merged, unmark } from './retag';
import { trimmed, widened, withoutLeading } from './words-range';

/** Plans the tagging of a selection, block by block; blocks that refuse are skipped as long as one doesn't. */
export function planSelection(asked: Asked, selection: Span): Plan | Stopped {
	const { note } = asked;
	const plans: Plan[] = [];
	const stopped: Stopped[] = [];
	const indices = blocksIn(note, selection);
	for (const index of indices) {
		const block = note.blocks[index];
		if (!block) continue;
		const result = holdsWords(block.kind) ? planInBlock(asked, index, selection, indices.length > 1) : refusal(block.kind, block);
		if ('changes' in result) plans.push(result);
		else stopped.push(result);
	}
	if (plans.length === 0) return stopped.find(({ why }) => why !== 'blank') ?? stopped[0] ?? refusal('blank', selection.from);
	// Where some words have the code and some don't, all get it.
	const setting = plans.filter(({ removes }) => !removes);
	const chosen = setting.length > 0 ? setting : plans;
	return planOf(
		chosen.flatMap(({ changes }) => changes),
		{
			aimed: chosen.flatMap(({ aimed }) => aimed),
			meant: chosen.flatMap(({ meant }) => meant),
			tailAt: chosen[chosen.length - 1]?.tailAt ?? null,
			removes: setting.length === 0,
			said: plans.length === 1 ? (plans[0]?.said ?? null) : null,
			skipped: stopped.filter((result): result is Refused => result.why !== 'several-forces' && !quiet.has(result.why)),
		},
	);
}

/** Blocks whose refusal tells nothing to somebody who selected across them. */
const quiet: ReadonlySet<Refusal> = new Set<Refusal>(['blank', 'rule', 'table-delimiter', 'block-id', 'definition', 'touches-passage']);

function planInBlock(asked: Asked, index: number, selection: Span, isOneOfSeveral: boolean): Plan | Stopped {
	const { note, code } = asked;
	const passable = passableOf(note, index);
	const { content, words, block } = passable;
	const chosen = trimmed(passable, clip({ from: content.offsetOf(selection.from), to: content.offsetOf(selection.to) }, words));
	if (chosen.from >= chosen.to) return refusal('blank', block);
	const source = passable.content.spanOf(chosen);
	const described = note.passages.find(({ tail, memo }) => isWithin(source, { from: tail.from, to: memo?.span.to ?? tail.to }));
	if (described) return planPassage(asked, described);
	const touched = innermost(passagesIn(note, source), source);
	const [only] = touched;
	if (only && touched.length === 1) {
		const isInside = isWithin(source, zoneOf(only));
		if (codesOf(only).includes(code)) {
			if (!isOneOfSeveral) return planResize(asked, passable, only, chosen);
			if (isInside) return planRemoval(asked, only);
		} else if (isInside && !isOneOfSeveral) return planAddition(asked, only);
	}
	if (touched.length > 0) return planOutside(asked, passable, chosen, touched);
	const highlight = note.highlights.find((plain) => plain.from < source.to && plain.to > source.from);
	if (!highlight) return planMark(asked, passable, widened(passable, chosen));
	return isWithin(source, highlight) ? planAdoption(asked, passable, highlight) : refusal('overlaps-highlight', highlight);
}

function isWithin(inner: Span, outer: Span): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}

/** Of passages that stand in one another's words, those that the selection is really on. */
function innermost(passages: readonly TaggedPassage[], selection: Span): readonly TaggedPassage[] {
	const marked = passages.filter(({ mark }) => mark !== null && isWithin(selection, mark));
	return marked.length > 0 ? marked : passages;
}

/** The passage becomes what is selected; when it is that already, the code goes. */
function planResize(asked: Asked, passable: Passable, passage: TaggedPassage, chosen: Span): Plan | Stopped {
	const { text } = asked.note;
	const { mark, tail, memo } = passage;
	const wide = widened(passable, withoutTail(passable, passage, chosen));
	const words = passable.content.spanOf(wide);
	if (isWithin(passage, words) && isWithin(words, zoneOf(passage))) return planRemoval(asked, passage);
	const opening = mark && words.to === mark.to - 2 ? [unmark(text, mark)[0], { from: words.from, to: words.from, text: '==' }] : null;
	const meant = [{ words: null, codes: codesOf(passage) }];
	// Where the mark ends as before, its tail stays where it is.
	if (opening) return checked(asked, planOf(merged(opening), { aimed: [passage], meant }), words);
	const end = memo?.span.to ?? tail.to;
	const put = markChanges(passable, wide, text.slice(tail.from, end));
	if (typeof put === 'string') return refusal(put, words);
	const old = { from: runStart(text, 0, tail.from, isSpace), to: end, text: '' };
	const changes = merged([...(mark ? unmark(text, mark) : markNext(asked.note, passage)), old, ...put.changes]);
	const overlap = changes.some((change, i) => change.from < (changes[i - 1]?.to ?? 0));
	if (overlap) return refusal('touches-passage', words);
	return checked(asked, planOf(changes, { aimed: [passage], meant }), words);
}

/** A selection that ends in the passage's own tail means the words before it. */
function withoutTail(passable: Passable, { tail, memo }: TaggedPassage, { from, to }: Span): Span {
	const { content } = passable;
	const tailFrom = content.offsetOf(tail.from);
	const isInTail = to > tailFrom && to <= content.offsetOf(memo?.span.to ?? tail.to);
	return trimmed(passable, { from, to: isInTail ? tailFrom : to });
}

/** Marks what is selected outside passages. */
function planOutside(asked: Asked, passable: Passable, chosen: Span, touched: readonly TaggedPassage[]): Plan | Stopped {
	const { content, block } = passable;
	const plans: Plan[] = [];
	let refused: Refused | null = null;
	let from = chosen.from;
	const mark = (to: number): void => {
		const part = { from, to: Math.min(to, chosen.to) };
		const inner = part.from > chosen.from ? withoutLeading(passable, trimmed(passable, part)) : trimmed(passable, part);
		if (!hasWords(content.text.slice(inner.from, inner.to))) return;
		const result = planMark(asked, passable, clip(widened(passable, inner), part));
		if ('changes' in result) plans.push(result);
		else refused ??= result;
	};
	for (const zone of touched.map(zoneOf).sort((a, b) => a.from - b.from)) {
		mark(content.offsetOf(Math.max(zone.from, block.from)));
		from = Math.max(from, content.offsetOf(Math.min(zone.to, block.to)));
	}
	mark(chosen.to);
	if (plans.length === 0) return refused ?? refusal('touches-passage', passable.content.spanOf(chosen));
	return planOf(
		plans.flatMap(({ changes }) => changes),
		{ meant: plans.flatMap(({ meant }) => meant), tailAt: plans[plans.length - 1]?.tailAt ?? null },
	);
}

