/** What stands at a place of a note: its block, its passages, its plain highlights. */

import type { NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { lineAt } from './lines';

/** The index of the block at `offset`: the one around it, else the nearest on its line; -1 on a line without any. */
export function blockAt({ text, blocks }: NoteText, offset: number): number {
	const line = lineAt(text, offset);
	let nearest = -1;
	let least = Infinity;
	for (let i = firstIndex(blocks, ({ to }) => to >= line.from); i < blocks.length; i++) {
		const block = blocks[i];
		if (!block || block.from > line.to) break;
		if (block.from <= offset && offset <= block.to) return i;
		const distance = Math.max(block.from - offset, offset - block.to);
		if (distance <= least) {
			nearest = i;
			least = distance;
		}
	}
	return nearest;
}

/** The indices of the blocks that share at least one character with the span. */
export function blocksIn({ blocks }: NoteText, { from, to }: Span): number[] {
	const found: number[] = [];
	for (let i = firstIndex(blocks, (block) => block.to > from); i < blocks.length; i++) {
		const block = blocks[i];
		if (!block || block.from >= to) break;
		found.push(i);
	}
	return found;
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
	const touching = [...near(marked), ...near(unmarked), ...orphans.slice(0, 1), ...near(tails)].filter((passage) => {
		const from = passage.mark?.from ?? passage.from;
		return (from <= offset && offset <= Math.max(passage.mark?.to ?? passage.to, from)) || holds(tailZone(passage), offset) || isBetween(passage, offset);
	});
	touching.sort((a, b) => Number(a.mark === null) - Number(b.mark === null) || a.from - b.from);
	return touching[0] ?? null;
}

/** A passage's tail with its memo. */
export function tailZone({ tail, memo }: TaggedPassage): Span {
	return { from: tail.from, to: memo?.span.to ?? tail.to };
}

/** True between the words of a passage and the tail behind them. */
function isBetween({ mark, to, tail }: TaggedPassage, offset: number): boolean {
	const end = mark?.to ?? to;
	return mark !== null && end <= offset && offset <= tail.from;
}

function holds({ from, to }: Span, offset: number): boolean {
	return from <= offset && offset <= to;
}

/** The passages that share something with the span: mark, words or tail. */
export function passagesIn(note: NoteText, { from, to }: Span): TaggedPassage[] {
	const there = new Set(blocksIn(note, { from, to }).flatMap((index) => passagesAt(note, index)));
	return [...there].filter((passage) => {
		const zone = zoneOf(passage);
		return zone.from < to && zone.to > from;
	});
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
	let byBlock = known.get(note);
	if (!byBlock) {
		byBlock = passagesByBlock(note);
		known.set(note, byBlock);
	}
	return byBlock.get(index) ?? nothing;
}

function passagesByBlock({ blocks, passages }: NoteText): ReadonlyMap<number, There> {
	const byBlock = new Map<number, There>();
	const add = (index: number, list: Exclude<keyof There, 'all'>, passage: TaggedPassage): void => {
		const there = byBlock.get(index) ?? { all: [], marked: [], unmarked: [], orphans: [], tails: [] };
		byBlock.set(index, there);
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

/** The plain highlights that share something with the span, ends included. */
export function highlightsIn({ highlights }: NoteText, { from, to }: Span): Span[] {
	const found: Span[] = [];
	for (let i = firstIndex(highlights, (highlight) => highlight.to >= from); i < highlights.length; i++) {
		const highlight = highlights[i];
		if (!highlight || highlight.from > to) break;
		found.push(highlight);
	}
	return found;
}
