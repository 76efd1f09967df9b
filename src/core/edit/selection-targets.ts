/** What tagging means for a selection: in each block that it touches the words outside of passages, or the passage that it is on. */

import type { NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { holdsWords } from '../read/turns';
import { hasWords } from '../read/words';
import { refusal, type Refusal, type Refused } from './edit';
import { passableOf, saysSomething, type Passable } from './passable';
import { freeAround, passagesAt, tailZone, zoneOf } from './passages-at';
import { blocksIn, highlightsIn } from './places';
import { clip, isWithin, meets } from './spans';
import type { Meaning, Target } from './targets';
import { trimmed, widened, withoutLeading } from './words-range';

/** What a selection is on, block by block. */
export function meaningOf(note: NoteText, selection: Span): Meaning {
	const indices = blocksIn(note, selection);
	const targets: Target[] = [];
	const refused: Refused[] = [];
	for (const index of indices) {
		const block = note.blocks[index];
		if (!block) continue;
		if (!holdsWords(block.kind)) refused.push(refusal(block.kind, block));
		else {
			const before = targets.length + refused.length;
			inBlock(note, index, selection, indices.length > 1, { targets, refused });
			if (targets.length + refused.length === before) refused.push(refusal('blank', block));
		}
	}
	if (indices.length === 0) refused.push(refusal('blank', selection.from));
	return { targets, refused: refused.map((one) => ({ ...one, isTold: targets.length === 0 || !quiet.has(one.why) })) };
}

/** Blocks whose refusal tells nothing to somebody who selected across them. */
const quiet: ReadonlySet<Refusal> = new Set<Refusal>(['blank', 'rule', 'table-delimiter', 'block-id', 'definition']);

/** A selection on just one passage, in one block, with the words that are selected there, in the content's offsets. */
export interface OnPassage {
	readonly passage: TaggedPassage;
	readonly passable: Passable;
	readonly chosen: Span;
}

/** The one passage that a selection in one block is on, or null; a selection in its tail alone is on none of its words. */
export function onPassage(note: NoteText, selection: Span): OnPassage | null {
	const [index, ...more] = blocksIn(note, selection);
	const block = index === undefined ? undefined : note.blocks[index];
	if (index === undefined || !block || more.length > 0 || !holdsWords(block.kind)) return null;
	const passable = passableOf(note, index);
	const chosen = trimmed(passable, givenIn(passable, selection));
	const source = passable.content.spanOf(chosen);
	const [passage, ...others] = touchedIn(note, index, source);
	return passage && others.length === 0 && chosen.from < chosen.to && !isWithin(source, tailZone(passage)) ? { passage, passable, chosen } : null;
}

/** What of the block's words is selected, in the content's offsets. */
function givenIn({ content, words }: Passable, { from, to }: Span): Span {
	return clip({ from: content.offsetOf(from), to: content.offsetOf(to) }, words);
}

function inBlock(note: NoteText, index: number, selection: Span, isOneOfSeveral: boolean, into: { readonly targets: Target[]; readonly refused: Refused[] }): void {
	const passable = passableOf(note, index);
	const { content, inline, words, block } = passable;
	const given = givenIn(passable, selection);
	const chosen = trimmed(passable, given);
	if (chosen.from >= chosen.to) {
		const isComment = inline.inert.some((inert) => inert.kind === 'comment' && meets(inert, given));
		if (isComment) into.refused.push(refusal('comment', block));
		return;
	}
	const source = content.spanOf(chosen);
	const described = passagesAt(note, index).find((passage) => isWithin(source, tailZone(passage)));
	if (described) {
		into.targets.push({ kind: 'passage', passage: described, by: 'caret' });
		return;
	}
	const touched = touchedIn(note, index, source);
	const [only] = touched;
	if (only && touched.length === 1 && !isOneOfSeveral && isWithin(source, zoneOf(only))) {
		into.targets.push({ kind: 'passage', passage: only, by: 'inside' });
		return;
	}
	const bounds = freeAround(note, index, source);
	let from = Math.max(words.from, content.offsetOf(bounds.from));
	const free = (bounds: Span): void => {
		const part = clip(chosen, bounds);
		const inner = part.from > chosen.from ? withoutLeading(passable, trimmed(passable, part)) : trimmed(passable, part);
		if (inner.from >= inner.to || (touched.length > 0 && !hasWords(content.text.slice(inner.from, inner.to)))) return;
		const place = content.spanOf(inner);
		const highlight = highlightsIn(note, place).find((plain) => meets(plain, place));
		const range = clip(widened(passable, inner), bounds);
		if (!highlight && saysSomething(passable, range)) into.targets.push({ kind: 'words', passable, range, bounds });
		else if (!highlight) into.refused.push(refusal('blank', block));
		else if (!hasWords(outside(content.text, inner, content.offsetOf(highlight.from), content.offsetOf(highlight.to)))) into.targets.push({ kind: 'highlight', passable, highlight });
		else into.refused.push(refusal('overlaps-highlight', highlight));
	};
	for (const { passage, ...zone } of touched.map((passage) => ({ passage, ...zoneOf(passage) })).sort((a, b) => a.from - b.from)) {
		free({ from, to: content.offsetOf(Math.max(zone.from, block.from)) });
		from = Math.max(from, content.offsetOf(Math.min(zone.to, block.to)));
		into.targets.push({ kind: 'passage', passage, by: 'over' });
	}
	free({ from, to: Math.min(words.to, content.offsetOf(bounds.to)) });
}

/** What of the range lies before and behind a stretch of the text. */
function outside(text: string, { from, to }: Span, begin: number, end: number): string {
	return text.slice(from, Math.max(from, begin)) + text.slice(Math.min(end, to), to);
}

/** The passages of a block that the selection touches; of those that stand in one another's words the ones that it is really on. */
function touchedIn(note: NoteText, index: number, selection: Span): readonly TaggedPassage[] {
	const touched = passagesAt(note, index).filter((passage) => meets(zoneOf(passage), selection));
	const marked = touched.filter(({ mark }) => mark !== null && isWithin(selection, mark));
	return marked.length > 0 ? marked : touched;
}
