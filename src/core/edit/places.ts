/** What stands at a place of a note: its block, its plain highlights. */

import type { NoteText } from '../note';
import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { holdsWords } from '../read/turns';
import { lineAt } from './lines';

/** The index of the block at `offset`: the one around it, of two that meet there the one with words, else the nearest on its line; -1 on a line without any. */
export function blockAt({ text, blocks }: NoteText, offset: number): number {
	const line = lineAt(text, offset);
	let nearest = -1;
	let least = Infinity;
	for (let i = firstIndex(blocks, ({ to }) => to >= line.from); i < blocks.length; i++) {
		const block = blocks[i];
		if (!block || block.from > line.to) break;
		if (block.from <= offset && (offset < block.to || (offset === block.to && holdsWords(block.kind)))) return i;
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
