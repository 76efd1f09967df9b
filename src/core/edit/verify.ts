/** The last check before an edit is given out: it reads the text as it would be and compares. */

import type { NoteText, ReadOptions } from '../note';
import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { readNote } from '../read-note';
import { applyChanges, inOrder } from './changes';
import type { Refusal } from './edit';
import { keptBy } from './kept';
import { leafSpan, leavesAt, reshaped, withLeaves, type Leafy } from './shape';
import { lostWords, strayHighlights, strayPassages } from './strays';
import type { Unchecked } from './unchecked';

/** Something that edits would harm: where it stands in the text before, and why that can't be. */
interface Harm extends Span {
	readonly why: Refusal;
}

/**
 * Why an edit must not be made, or null when it may: afterwards every passage that it isn't aimed at has its words and codes,
 * the passages that are meant are found, plain highlights are what they were, and so are blocks, emphasis, code and links.
 */
export function objectionTo(before: NoteText, edit: Unchecked, options: ReadOptions): Refusal | null {
	const [harm] = harmsOf(withLeaves(before), [edit], options);
	return harm ? reasonFor(edit, harm.why) : null;
}

/** How often the text is read at most to find out which of many edits are sound. */
const ROUNDS = 12;

/**
 * Why each of these edits of one text must not be made together with the others, or null for those that may. Where some get
 * into each other's way, those that come first may stay. Edits with the same changes count as one.
 */
export function objectionsTo(before: NoteText, edits: readonly Unchecked[], options: ReadOptions): (Refusal | null)[] {
	const text = withLeaves(before);
	const reasons = new Map<Unchecked, Refusal>();
	const distinct = new Map<string, Unchecked>();
	const first = edits.map((edit) => {
		const key = JSON.stringify(edit.changes);
		const known = distinct.get(key) ?? edit;
		distinct.set(key, known);
		return known;
	});
	// What is put in at one place is put in in this order.
	const all = withoutClashes([...distinct.values()], reasons);
	const sound = new Set<Unchecked>();
	let waiting = all;
	for (let round = 0; waiting.length > 0 && round < ROUNDS; round++) {
		// All at once, as a rule. Where edits share a harmed leaf, one of them after the other.
		const tried = round === 0 ? waiting : oneForEachLeaf(text, waiting);
		const together = new Set([...sound, ...tried]);
		const blamed = blame(text, tried, harmsOf(text, all.filter((edit) => together.has(edit)), options));
		const isAlone = new Set(round === 0 ? aloneInLeaf(text, tried) : tried);
		for (const [edit, why] of blamed) if (isAlone.has(edit)) reasons.set(edit, why);
		for (const edit of tried) if (!blamed.has(edit)) sound.add(edit);
		waiting = waiting.filter((edit) => !sound.has(edit) && !reasons.has(edit));
	}
	for (const edit of waiting) reasons.set(edit, reasonFor(edit, 'touches-passage'));
	if (reasons.size > 0 && harmsOf(text, all.filter((edit) => sound.has(edit)), options).length > 0) for (const edit of sound) reasons.set(edit, reasonFor(edit, 'touches-passage'));
	return first.map((edit) => reasons.get(edit) ?? null);
}

function reasonFor({ removes }: Unchecked, why: Refusal): Refusal {
	return removes && why !== 'touches-passage' ? 'changes-reading' : why;
}

function harmsOf(before: Leafy, edits: readonly Unchecked[], options: ReadOptions): Harm[] {
	const changes = inOrder(edits.flatMap((edit) => edit.changes));
	const after = withLeaves(readNote(applyChanges(before.note.text, changes), options));
	const kept = keptBy(changes);
	const harms = (why: Refusal, places: readonly Span[]): Harm[] => places.map(({ from, to }) => ({ from, to, why }));
	return [
		...harms('breaks-emphasis', [...lostWords(before, edits), ...reshaped(before, after, changes, kept)]),
		...harms('touches-passage', strayPassages(before.note, after.note, edits, kept)),
		...harms('overlaps-highlight', strayHighlights(before.note, after.note, kept)),
	];
}

/** The edits whose changes don't overlap those of others before them. */
function withoutClashes(edits: readonly Unchecked[], reasons: Map<Unchecked, Refusal>): Unchecked[] {
	let end = 0;
	for (const { edit, from, to } of inOrder(edits.flatMap((edit) => edit.changes.map((change) => ({ ...change, edit }))))) {
		if (from < end) reasons.set(edit, 'touches-passage');
		else end = to;
	}
	return edits.filter((edit) => !reasons.has(edit));
}

/** Of these edits those that change a leaf which is harmed, with the reason; all of them, where the harm is elsewhere. */
function blame({ leaves }: Leafy, edits: readonly Unchecked[], harms: readonly Harm[]): Map<Unchecked, Refusal> {
	const places: Harm[] = [];
	const whole = harms.map((harm) => {
		const [first, last] = leavesAt(leaves, harm).map((index) => leaves[index]);
		return { why: harm.why, from: Math.min(harm.from, first ? leafSpan(first).from : harm.from), to: Math.max(harm.to, last ? leafSpan(last).to : harm.to) };
	});
	for (const place of whole.sort((a, b) => a.from - b.from)) {
		const last = places[places.length - 1];
		if (last && place.from <= last.to) places[places.length - 1] = { ...last, to: Math.max(last.to, place.to) };
		else places.push(place);
	}
	const blamed = new Map<Unchecked, Refusal>();
	for (const edit of edits) {
		for (const { from, to } of edit.changes) {
			const place = places[firstIndex(places, (harmed) => harmed.to >= from)];
			if (place && place.from <= to && !blamed.has(edit)) blamed.set(edit, reasonFor(edit, place.why));
		}
	}
	const [harm] = harms;
	if (harm && blamed.size === 0) for (const edit of edits) blamed.set(edit, reasonFor(edit, harm.why));
	return blamed;
}

/** The leaves that an edit changes, by index. */
function leavesOf({ leaves }: Leafy, { changes }: Unchecked): number[] {
	return changes.flatMap((change) => leavesAt(leaves, change));
}

/** The edits that share no leaf with another one. */
function aloneInLeaf(text: Leafy, edits: readonly Unchecked[]): Unchecked[] {
	const users = new Map<number, Unchecked | null>();
	for (const edit of edits) for (const leaf of leavesOf(text, edit)) users.set(leaf, users.has(leaf) && users.get(leaf) !== edit ? null : edit);
	return edits.filter((edit) => leavesOf(text, edit).every((leaf) => users.get(leaf) === edit));
}

/** As many of the edits as share no leaf, the first ones first. */
function oneForEachLeaf(text: Leafy, edits: readonly Unchecked[]): Unchecked[] {
	const taken = new Set<number>();
	return edits.filter((edit) => {
		const own = leavesOf(text, edit);
		if (own.some((leaf) => taken.has(leaf))) return false;
		for (const leaf of own) taken.add(leaf);
		return true;
	});
}
