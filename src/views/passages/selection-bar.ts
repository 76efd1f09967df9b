/** The bar that says how much is selected, and what can be done with it. */

import { Platform, setIcon } from 'obsidian';
import { attribute, button, part, say, show } from '../../draw/keyed';
import { counted } from '../../draw/wording';

const BUTTONS = [['menu', 'lucide-more-vertical', 'More for the selected quotes'], ['clear', 'lucide-x', 'Clear selection']] as const;

/** Draws the bar at the end of `el`, its buttons with `data-selected`; with nothing selected it takes no room. */
export function drawSelectionBar(el: HTMLElement, size: number): void {
	const bar = part(el, 'div', 'jtbd-selection');
	bar.toggleClass('is-empty', size === 0);
	// It has to be there before it has something to tell.
	attribute(say(bar, 'span', 'jtbd-selection-count', size === 0 ? '' : `${counted(size, 'quote')} selected`), { role: 'status' });
	say(bar, 'span', 'jtbd-selection-hint', size === 0 ? null : Platform.isMobile ? 'Tap more quotes to add them.' : 'Shift+click or Alt+click selects more.');
	const acts = part(bar, 'div', 'jtbd-selection-acts');
	show(acts, size > 0);
	say(button(acts, 'jtbd-selection-move', { 'data-selected': 'move' }), 'span', 'jtbd-selection-words', 'Move to…');
	for (const [act, icon, label] of BUTTONS) {
		const one = button(acts, `jtbd-selection-${act}`, { 'data-selected': act, 'aria-label': label });
		one.addClass('clickable-icon');
		if (one.firstElementChild === null) setIcon(one, icon);
	}
}
