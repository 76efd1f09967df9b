/** The axis of the diagram and its ends: what people come from, and what they go to. */

import type { Ends } from '../../core/summary/summary';
import { attribute, button, drawRows, part, readAs, say, show } from '../keyed';
import { drawAxis } from './arrow';

const WAYS = 2;

/** Draws the axis into `el`; of many names at an end the first are shown, the rest by a button that folds (`data-fold`). */
export function drawEnds(el: HTMLElement, { from, to }: Ends, isOpen: (key: string, usual: boolean) => boolean): void {
	drawAxis(el);
	for (const [end, name, ways] of [['from', 'Business as usual', from], ['to', 'New behavior', to]] as const) {
		const key = `ends/${end}`;
		const place = part(el, 'div', `jtbd-end-${end}`);
		place.addClass('jtbd-end');
		say(place, 'span', 'jtbd-end-name', name);
		// One more name takes no more room than the button would.
		const rest = ways.length - WAYS > 1 ? ways.length - WAYS : 0;
		const open = rest > 0 && isOpen(key, false);
		const list = part(place, 'ul', 'jtbd-end-ways');
		show(list, ways.length > 0);
		drawRows(list, rest > 0 && !open ? ways.slice(0, WAYS) : ways, {
			tag: 'li',
			cls: 'jtbd-end-way',
			key: (way) => way,
			fill: (row, way) => attribute(say(row, 'span', 'jtbd-end-way-name', way), { dir: 'auto' }),
		});
		const more = button(place, 'jtbd-end-more', { 'data-fold': key, 'aria-expanded': String(open) });
		show(more, rest > 0);
		say(more, 'span', 'jtbd-end-more-words', open ? 'Show fewer' : `and ${rest} more`);
		readAs(more, open ? `Show fewer under ${name}` : `and ${rest} more under ${name}`);
	}
}
