/** What arrow keys do in the forces view: along lists and rows, between quadrants, in and out of folds. */

import { goToNeighbor, headingAbove, neighborQuadrant, rove } from './keyboard';
import { isPageKey, type PageKey } from './pages/page-key';

/** Lists whose rows are one stop of the tab key. */
export const LISTS = '.jtbd-remarks-place, .jtbd-words-place, .jtbd-roving';

/** What keys change of the view. */
export interface KeyedPanel {
	readonly setFold: (key: string, isOpen: boolean) => void;
	readonly showPage: (page: PageKey) => void;
}

/** Does what an arrow key, Home or End is for on a button of the view; false when it is for nothing. */
export function pressOn(button: HTMLElement, key: string, panel: KeyedPanel): boolean {
	const list = button.closest<HTMLElement>(LISTS);
	if (list === null) return goTo(button.hasClass('jtbd-quadrant') ? neighborQuadrant(button, key) : null);
	if (list.hasClass('is-row')) return pressInRow(list, button, key, panel);
	if (!foldBy(button, key, panel)) return goToNeighbor(list, button, key) || (key === 'ArrowUp' && goTo(quadrantOf(list)));
	rove(list);
	return true;
}

/** Goes along a row of buttons; the page of a tab that is reached is shown. */
function pressInRow(list: HTMLElement, button: HTMLElement, key: string, panel: KeyedPanel): boolean {
	const along = key === 'ArrowRight' ? 'ArrowDown' : key === 'ArrowLeft' ? 'ArrowUp' : key;
	if (along === key && key.startsWith('Arrow')) return false;
	if (!goToNeighbor(list, button, along)) return false;
	const { page } = (list.doc.activeElement as HTMLElement).dataset;
	if (isPageKey(page)) panel.showPage(page);
	return true;
}

/** Opens or closes a fold by the arrow keys along the line, as in a tree; from a passage back to its heading. */
function foldBy(button: HTMLElement, key: string, panel: KeyedPanel): boolean {
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
	const opens = key === 'ArrowRight';
	const { fold } = button.dataset;
	if (fold !== undefined && (button.getAttribute('aria-expanded') === 'true') !== opens) {
		panel.setFold(fold, opens);
		return true;
	}
	return !opens && goTo(headingAbove(button));
}

/** The quadrant in which a list stands; null for any other list. */
function quadrantOf(list: HTMLElement): HTMLElement | null {
	return list.closest('.jtbd-corner')?.querySelector<HTMLElement>('.jtbd-quadrant') ?? null;
}

function goTo(button: HTMLElement | null): boolean {
	button?.focus();
	return button !== null;
}
