/** A list of passages, bounded: beyond its limit a button offers more. */

import type { Passage } from '../core/passage';
import { attribute, drawRows, part, show, write } from './keyed';
import { drawPassage, type PassageLook } from './passage';
import { counted } from './wording';

/** How many passages a list shows at first, and how many more each time. */
export const PASSAGES_AT_ONCE = 100;

/**
 * Draws `passages` into `el`; a row is known by its note and by which of the note's passages in this list it is. `key`
 * names the list: the button for more carries it as `data-more`.
 */
export function drawPassages(el: HTMLElement, key: string, passages: readonly Passage[], limit: number, look: PassageLook): void {
	const list = part(el, 'ul', 'jtbd-passages');
	const ordinals = new Map<string, number>();
	drawRows(list, passages.slice(0, limit), {
		key: ({ path }) => {
			const ordinal = ordinals.get(path) ?? 0;
			ordinals.set(path, ordinal + 1);
			return `${ordinal} ${path}`;
		},
		make: (parent) => parent.createEl('li', 'jtbd-row'),
		fill: (row, passage) => drawPassage(part(row, 'button', 'jtbd-passage'), passage, look),
	});
	const rest = passages.length - limit;
	const more = part(el, 'button', 'jtbd-more');
	show(more, rest > 0);
	attribute(more, { type: 'button', 'data-more': key });
	write(more, `Show ${counted(Math.min(Math.max(rest, 0), PASSAGES_AT_ONCE), 'more quote')}`);
}
