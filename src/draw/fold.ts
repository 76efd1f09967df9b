/** A heading that folds what stands under it, as a real button. */

import { button, svgPart } from './keyed';

/** Draws the button of a fold into `parent`; `key` is what a click on it toggles, carried as `data-fold`. */
export function drawFold(parent: HTMLElement, key: string, isOpen: boolean): HTMLButtonElement {
	const el = button(parent, 'jtbd-fold', { 'data-fold': key, 'aria-expanded': String(isOpen) });
	const chevron = svgPart(el, 'svg', 'jtbd-chevron', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
	svgPart(chevron, 'path', 'jtbd-chevron-line', { d: 'M6 4l4 4-4 4' });
	return el;
}
