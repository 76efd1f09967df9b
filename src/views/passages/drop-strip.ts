/** The four forces as targets at the upper edge, while quotes are dragged where the diagram is out of view. */

import { setIcon } from 'obsidian';
import { FORCES } from '../../core/codes';
import { drawIcon } from '../../draw/icon';
import { attribute, part, say, show } from '../../draw/keyed';

/** Shows the targets, each with `data-code`, while the diagram in `el` is out of view or there is none; gives how high they stand, in pixels. */
export function drawDropStrip(el: HTMLElement): number {
	const diagram = el.querySelector('.jtbd-diagram')?.getBoundingClientRect();
	const { top, bottom } = el.getBoundingClientRect();
	const isOut = diagram === undefined || diagram.bottom < top || diagram.top > bottom;
	if (!isOut && el.querySelector(':scope > .jtbd-drop-strip') === null) return 0;
	const strip = part(el, 'div', 'jtbd-drop-strip');
	if (el.firstElementChild !== strip) el.prepend(strip);
	const forces = part(strip, 'div', 'jtbd-drop-forces');
	show(forces, isOut);
	// Shown while something is dragged; the menu offers the same to those who don't drag.
	attribute(strip, { 'aria-hidden': 'true' });
	for (const { code, icon, label } of FORCES) {
		const force = part(forces, 'div', `jtbd-drop-${code}`);
		force.addClass('jtbd-drop-force');
		attribute(force, { 'data-code': code, 'data-force': code });
		drawIcon(force, icon, setIcon);
		say(force, 'span', 'jtbd-drop-name', label);
	}
	return forces.getBoundingClientRect().height;
}

/** Takes the targets away. */
export function removeDropStrip(el: HTMLElement): void {
	el.querySelector(':scope > .jtbd-drop-strip')?.remove();
}
