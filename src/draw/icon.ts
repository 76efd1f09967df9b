/** Icons, drawn by whoever hands over the means to draw them. */

import { attribute, part } from './keyed';

/** Draws the Lucide icon of this name into an element. */
export type DrawIcon = (el: HTMLElement, icon: string) => void;

/** Puts an icon into `parent`, once; it says nothing to a screen reader, the words beside it do. */
export function drawIcon(parent: HTMLElement, icon: string, draw: DrawIcon): void {
	const el = part(parent, 'span', 'jtbd-icon');
	if (el.dataset['icon'] === icon) return;
	attribute(el, { 'data-icon': icon, 'aria-hidden': 'true' });
	draw(el, icon);
}
