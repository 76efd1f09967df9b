/** A list of passages, bounded: beyond its limit a button offers more. */

import type { Passage } from '../core/passage';
import { button, drawRows, part, show, write } from './keyed';
import { drawPassage, type PassageLook } from './passage';
import { counted } from './wording';

/** How many passages a list shows at first, and how many more each time. */
export const PASSAGES_AT_ONCE = 100;

/**
 * Draws `passages` into `el`; a row is known by its note and by which of the note's passages in this list it is. `key`
 * names the list: it carries it as `data-list`, and the button for more as `data-more`.
 */
export function drawPassages(el: HTMLElement, key: string, passages: readonly Passage[], limit: number, look: PassageLook): void {
	const ordinals = new Map<string, number>();
	const list = part(el, 'ul', 'jtbd-passages');
	list.dataset['list'] = key;
	drawRows(list, passages.slice(0, limit), {
		tag: 'li',
		cls: 'jtbd-row',
		key: ({ path }) => {
			const ordinal = ordinals.get(path) ?? 0;
			ordinals.set(path, ordinal + 1);
			return `${ordinal} ${path}`;
		},
		fill: (row, passage) => drawPassage(row, passage, look),
	});
	drawMore(el, key, Math.min(limit, passages.length), passages.length, 'quote');
}

/** Draws the button that shows more of a list into `el`; nothing where `shown` of them are `all`. */
export function drawMore(el: HTMLElement, key: string, shown: number, all: number, noun: string): void {
	if (shown === all && !el.querySelector(':scope > .jtbd-more')) return;
	const more = button(el, 'jtbd-more', { 'data-more': key, 'data-shown': shown });
	show(more, shown < all);
	write(more, `Show ${counted(Math.min(all - shown, PASSAGES_AT_ONCE), shown === 0 ? noun : `more ${noun}`)}`);
}
