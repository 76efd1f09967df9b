/** A heading that folds what stands under it, as a real button. */

import { attribute, part } from './keyed';

/** Draws the button of a fold into `parent`; `key` is what a click on it toggles, carried as `data-fold`. */
export function drawFold(parent: HTMLElement, key: string, isOpen: boolean): HTMLButtonElement {
	const button = part(parent, 'button', 'jtbd-fold');
	attribute(button, { type: 'button', 'data-fold': key, 'aria-expanded': String(isOpen) });
	if (button.querySelector(':scope > .jtbd-chevron') === null) {
		const chevron = button.createSvg('svg', { cls: 'jtbd-chevron', attr: { viewBox: '0 0 16 16', 'aria-hidden': 'true' } });
		chevron.createSvg('path', { attr: { d: 'M6 4l4 4-4 4' } });
	}
	return button;
}
