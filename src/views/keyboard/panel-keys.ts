/** What arrow keys do in the forces view: along lists and rows, between quadrants, in and out of folds. */

import { Keymap } from 'obsidian';
import { isPageKey, type PageKey } from '../pages/page-key';
import { goToNeighbor, headingAbove, neighborQuadrant, rove, roveQuadrants } from './keyboard';

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
	if (key === 'Escape') return goTo(chosenAbove(button));
	if (list === null) return button.hasClass('jtbd-quadrant') && goToQuadrant(neighborQuadrant(button, key));
	if (list.hasClass('is-row')) return pressInRow(list, button, key, panel);
	if (!foldBy(button, key, panel)) return goToNeighbor(list, button, key) || (key === 'ArrowUp' && goTo(quadrantOf(list)));
	rove(list);
	return true;
}

/** True for the keys that undo, unless they are meant for a field that is typed in. */
export function isUndo(evt: KeyboardEvent): boolean {
	const isField = evt.targetNode?.instanceOf(Element) === true && evt.targetNode.matches('input, textarea, [contenteditable="true"]');
	return !isField && Keymap.isModifier(evt, 'Mod') && !evt.shiftKey && !evt.altKey && evt.key.toLowerCase() === 'z';
}

/** Selects the fold of this key. */
export function foldOf(key: string): string {
	return `.jtbd-fold[data-fold=${JSON.stringify(key)}]`;
}

function goToQuadrant(quadrant: HTMLElement | null): boolean {
	if (!goTo(quadrant)) return false;
	const diagram = quadrant?.closest<HTMLElement>('.jtbd-diagram-place');
	if (!diagram) return true;
	roveQuadrants(diagram);
	const list = quadrant?.closest('.jtbd-corner')?.querySelector<HTMLElement>('.jtbd-corner-list');
	if (list) rove(list);
	return true;
}

/** What in the diagram the words are shown by in which a button stands: their theme or quadrant; from a theme in the diagram its quadrant. Null elsewhere. */
function chosenAbove(button: HTMLElement): HTMLElement | null {
	const place = button.closest('.jtbd-page');
	const force = button.closest<HTMLElement>('.jtbd-section[data-force], .jtbd-corner')?.dataset['code'];
	if (!place || force === undefined || button.hasClass('jtbd-quadrant')) return null;
	const corner = place.querySelector(`.jtbd-corner[data-code="${force}"]`);
	const chosen = button.closest('.jtbd-corner') ? null : corner?.querySelector<HTMLElement>('[aria-pressed="true"]');
	return chosen ?? corner?.querySelector<HTMLElement>('.jtbd-quadrant') ?? null;
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
