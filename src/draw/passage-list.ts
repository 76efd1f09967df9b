/** A list of passages, bounded: beyond its limit a button offers more. */

import type { Passage } from '../core/passage';
import { button, drawRows, part, show, write } from './keyed';
import { drawPassage, type PassageLook } from './passage';
import { counted } from './wording';

/** How many passages a list shows at first, and how many more each time. */
export const PASSAGES_AT_ONCE = 100;

/**
 * Draws `passages` into `el`; a row is known by its note and by which of the note's passages in this list it is. `key`
 * names the list: the button for more carries it as `data-more`.
 */
export function drawPassages(el: HTMLElement, key: string, passages: readonly Passage[], limit: number, look: PassageLook): void {
	const ordinals = new Map<string, number>();
	drawRows(part(el, 'ul', 'jtbd-passages'), passages.slice(0, limit), {
		tag: 'li',
		cls: 'jtbd-row',
		key: ({ path }) => {
			const ordinal = ordinals.get(path) ?? 0;
			ordinals.set(path, ordinal + 1);
			return `${ordinal} ${path}`;
		},
		fill: (row, passage) => drawPassage(row, passage, look),
	});
	const rest = passages.length - limit;
	const more = button(el, 'jtbd-more', { 'data-more': key });
	show(more, rest > 0);
	if (rest > 0) write(more, `Show ${counted(Math.min(rest, PASSAGES_AT_ONCE), 'more quote')}`);
}
