/** What stands at a place of a note: its block, its passages, its plain highlights. */

import type { Block, NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';

/** The index of the block at `offset`: the one around it, else the nearest on its line; -1 on a line without any. */
export function blockAt({ text, blocks }: NoteText, offset: number): number {
	const lineFrom = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
	const found = /[\r\n]/g;
	found.lastIndex = offset;
	const lineTo = found.exec(text)?.index ?? text.length;
	let nearest = -1;
	let least = Infinity;
	for (let i = firstEndingAt(blocks, lineFrom); i < blocks.length; i++) {
		const block = blocks[i];
		if (!block || block.from > lineTo) break;
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
	for (let i = firstEndingAt(blocks, from + 1); i < blocks.length; i++) {
		const block = blocks[i];
		if (!block || block.from >= to) break;
		found.push(i);
	}
	return found;
}

function firstEndingAt(blocks: readonly Block[], offset: number): number {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.to ?? 0) >= offset) high = middle;
		else low = middle + 1;
	}
	return low;
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
		return (from <= offset && offset <= Math.max(passage.mark?.to ?? passage.to, from)) || holds(passage.tail, offset) || isBetween(passage, offset);
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
