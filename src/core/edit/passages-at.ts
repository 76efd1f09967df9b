/** The passages at a place of a note, and what they leave free around it. */

import type { NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { remembered } from '../remember';
import { selected, type Selection } from './edit';
import { blockAt, blocksIn } from './places';
import { meets } from './spans';

/** The passage that a caret is in, or those that a selection touches. */
export function passagesOf(note: NoteText, selection: Selection): readonly TaggedPassage[] {
	if (selection.anchor !== selection.head) return passagesIn(note, selected(selection));
	const passage = passageAt(note, selection.head);
	return passage ? [passage] : [];
}

/** All that a passage takes up where its words stand: mark, words and, when it is there, the tail with its memo. */
export function zoneOf({ mark, from, to, tail, memo }: TaggedPassage): Span {
	const begin = mark?.from ?? from;
	const end = mark?.to ?? to;
	// The tail of a passage may stand in a block of its own below.
	return { from: begin, to: tail.from < end ? end : Math.max(end, memo?.span.to ?? tail.to) };
}

/** The passage at a caret: in its mark, words or tail, ends included; the innermost, then the leftmost. */
export function passageAt(note: NoteText, offset: number): TaggedPassage | null {
	const { marked, unmarked, orphans, tails } = thereAt(note, blockAt(note, offset));
	const near = (list: readonly TaggedPassage[]): readonly TaggedPassage[] => {
		const index = firstIndex(list, (passage) => tailZone(passage).to >= offset);
		return list.slice(index, index + 2);
	};
	const touching = [...near(marked), ...near(unmarked), ...orphans.slice(0, 1), ...near(tails)].filter((passage) => holds(passage.mark ? zoneOf(passage) : passage, offset) || holds(tailZone(passage), offset));
	touching.sort((a, b) => Number(a.mark === null) - Number(b.mark === null) || a.from - b.from);
	return touching[0] ?? null;
}

/** A passage's tail with its memo. */
export function tailZone({ tail, memo }: TaggedPassage): Span {
	return { from: tail.from, to: memo?.span.to ?? tail.to };
}

function holds({ from, to }: Span, offset: number): boolean {
	return from <= offset && offset <= to;
}

/** The passages that share something with the span: mark, words or tail. */
function passagesIn(note: NoteText, span: Span): TaggedPassage[] {
	const there = new Set(blocksIn(note, span).flatMap((index) => passagesAt(note, index)));
	return [...there].filter((passage) => meets(zoneOf(passage), span));
}

/** The passages of one block, each list in order of their tails. */
interface There {
	/** All whose words or tail stand there. */
	readonly all: TaggedPassage[];
	readonly marked: TaggedPassage[];
	readonly unmarked: TaggedPassage[];
	/** Those whose tail stands in a block below. */
	readonly orphans: TaggedPassage[];
	/** Those whose words stand in a block above. */
	readonly tails: TaggedPassage[];
}

const known = new WeakMap<NoteText, ReadonlyMap<number, There>>();
const nothing: There = { all: [], marked: [], unmarked: [], orphans: [], tails: [] };

/** The passages whose words or tail stand in the block of that index. */
export function passagesAt(note: NoteText, index: number): readonly TaggedPassage[] {
	return thereAt(note, index).all;
}

function thereAt(note: NoteText, index: number): There {
	return remembered(known, note, () => passagesByBlock(note)).get(index) ?? nothing;
}

function passagesByBlock({ blocks, passages }: NoteText): ReadonlyMap<number, There> {
	const byBlock = new Map<number, There>();
	const add = (index: number, list: Exclude<keyof There, 'all'>, passage: TaggedPassage): void => {
		const there = remembered(byBlock, index, (): There => ({ all: [], marked: [], unmarked: [], orphans: [], tails: [] }));
		there.all.push(passage);
		there[list].push(passage);
	};
	for (const passage of passages) {
		const { block, mark, tail } = passage;
		if (tail.from <= (blocks[block]?.to ?? 0)) add(block, mark ? 'marked' : 'unmarked', passage);
		else {
			add(block, 'orphans', passage);
			add(firstIndex(blocks, ({ to }) => to >= tail.from), 'tails', passage);
		}
	}
	return byBlock;
}

/** The stretch of a block around a span in it from the passage or plain highlight before it to the one behind it, or the block's ends. */
export function freeAround(note: NoteText, index: number, span: Span): Span {
	const { marked, unmarked, orphans } = thereAt(note, index);
	let { from, to } = note.blocks[index] ?? span;
	for (const list of [marked, unmarked]) {
		const before = list[firstIndex(list, (passage) => zoneOf(passage).to > span.from) - 1];
		if (before) from = Math.max(from, zoneOf(before).to);
		const behind = list[firstIndex(list, (passage) => zoneOf(passage).from >= span.to)];
		if (behind) to = Math.min(to, zoneOf(behind).from);
	}
	const [orphan] = orphans;
	if (orphan && orphan.from >= span.to) to = Math.min(to, orphan.from);
	const { highlights } = note;
	from = Math.max(from, highlights[firstIndex(highlights, (plain) => plain.to > span.from) - 1]?.to ?? from);
	to = Math.min(to, highlights[firstIndex(highlights, (plain) => plain.from >= span.to)]?.from ?? to);
	return { from, to };
}
