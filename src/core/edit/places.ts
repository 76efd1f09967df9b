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
export function passageAt({ passages }: NoteText, offset: number): TaggedPassage | null {
	const touching = passages.filter((passage) => {
		const from = passage.mark?.from ?? passage.from;
		return (from <= offset && offset <= Math.max(passage.mark?.to ?? passage.to, from)) || holds({ from: passage.tail.from, to: passage.memo?.span.to ?? passage.tail.to }, offset) || isBetween(passage, offset);
	});
	touching.sort((a, b) => Number(a.mark === null) - Number(b.mark === null) || a.from - b.from);
	return touching[0] ?? null;
}

/** True between the words of a passage and the tail behind them. */
function isBetween({ mark, to, tail }: TaggedPassage, offset: number): boolean {
	const end = mark?.to ?? to;
	return mark !== null && end <= offset && offset <= tail.from;
}

function holds({ from, to }: Span, offset: number): boolean {
	return from <= offset && offset <= to;
}

/** The passages of one block that share words with the span. */
export function passagesIn({ passages }: NoteText, { from, to }: Span): TaggedPassage[] {
	return passages.filter((passage) => {
		const zone = zoneOf(passage);
		return zone.from < to && zone.to > from;
	});
}
