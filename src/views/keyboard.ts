/** Arrow keys in the forces view: between quadrants by their place, between rows by their order. */

import { FORCES } from '../core/codes';
import { attribute } from '../draw/keyed';

/** Makes the rows of `list` one stop of the tab key: the row that has the focus, else the one that had it, else the first. */
export function rove(list: HTMLElement): void {
	const rows = rowsOf(list);
	const focused = list.doc.activeElement;
	const stop = rows.find((row) => row === focused) ?? rows.find((row) => row.dataset['stop'] === 'true') ?? rows[0];
	for (const row of rows) attribute(row, { tabindex: row === stop ? 0 : -1, 'data-stop': row === stop ? 'true' : null });
}

/** Where an arrow, Home or End leads from a row of `list`; null when nowhere. */
export function neighborRow(list: HTMLElement, row: HTMLElement, key: string): HTMLElement | null {
	const rows = rowsOf(list);
	const at = rows.indexOf(row);
	if (at < 0) return null;
	const to = key === 'ArrowDown' ? at + 1 : key === 'ArrowUp' ? at - 1 : key === 'Home' ? 0 : key === 'End' ? rows.length - 1 : -1;
	return rows[to] ?? null;
}

/** The key as it is meant where lines run from right to left. */
export function mirrored(key: string): string {
	return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

/** The quadrant that an arrow key leads to from another; null when there is none in that direction. */
export function neighborQuadrant(quadrant: HTMLElement, key: string): HTMLElement | null {
	const from = FORCES.find(({ code }) => code === quadrant.dataset['force']);
	const side = key === 'ArrowRight' ? 'new' : key === 'ArrowLeft' ? 'present' : from?.side;
	const effect = key === 'ArrowDown' ? 'blocks' : key === 'ArrowUp' ? 'promotes' : from?.effect;
	const to = FORCES.find((entry) => entry.side === side && entry.effect === effect);
	return to === from ? null : (quadrant.parentElement?.querySelector<HTMLElement>(`[data-force="${to?.code}"]`) ?? null);
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
