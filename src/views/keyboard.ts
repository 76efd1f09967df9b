/** Arrow keys in the forces view: between quadrants by their place, between rows by their order. */

import { FORCES } from '../core/codes';

/** Makes the rows of `list` one stop of the tab key: the row that has the focus, else the one that had it, else the first. */
export function rove(list: HTMLElement): void {
	const rows = rowsOf(list);
	const focused = list.doc.activeElement;
	const stop = rows.find((row) => row === focused) ?? rows.find((row) => row.dataset['stop'] === 'true') ?? rows[0];
	for (const row of rows) {
		const tabIndex = row === stop ? 0 : -1;
		if (row.tabIndex !== tabIndex || !row.hasAttribute('tabindex')) row.tabIndex = tabIndex;
		if (row === stop) row.dataset['stop'] = 'true';
		else if (row.dataset['stop'] !== undefined) delete row.dataset['stop'];
	}
}

/** Where an arrow, Home or End leads from a row of `list`; null when nowhere. */
export function neighborRow(list: HTMLElement, row: HTMLElement, key: string): HTMLElement | null {
	const rows = rowsOf(list);
	const at = rows.indexOf(row);
	if (at < 0) return null;
	const to = key === 'ArrowDown' ? at + 1 : key === 'ArrowUp' ? at - 1 : key === 'Home' ? 0 : key === 'End' ? rows.length - 1 : -1;
	return rows[to] ?? null;
}

/** The quadrant that an arrow key leads to from another; null when there is none in that direction. */
export function neighborQuadrant(quadrant: HTMLElement, key: string, isRightToLeft: boolean): HTMLElement | null {
	const from = FORCES.find(({ code }) => code === quadrant.dataset['force']);
	if (!from) return null;
	const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
	const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
	const side = key === forward ? 'new' : key === backward ? 'present' : from.side;
	const effect = key === 'ArrowDown' ? 'blocks' : key === 'ArrowUp' ? 'promotes' : from.effect;
	const to = FORCES.find((entry) => entry.side === side && entry.effect === effect);
	if (!to || to === from) return null;
	return quadrant.parentElement?.querySelector<HTMLElement>(`.jtbd-quadrant[data-force="${to.code}"]`) ?? null;
}

/** The fold under which a row stands: a passage's theme or section, a theme's section; null for a section itself. */
export function headingAbove(row: HTMLElement): HTMLElement | null {
	for (const around of [row.closest('.jtbd-theme, .jtbd-remark'), row.closest('.jtbd-section')]) {
		const fold = around?.querySelector<HTMLElement>('.jtbd-fold') ?? null;
		if (fold !== null && fold !== row && !fold.hidden) return fold;
	}
	return null;
}

function rowsOf(list: HTMLElement): HTMLElement[] {
	return Array.from(list.querySelectorAll<HTMLElement>('button')).filter((row) => !row.hidden);
}
