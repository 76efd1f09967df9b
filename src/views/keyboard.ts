/** Arrow keys in the forces view: between quadrants by their place, between rows by their order. */

import { FORCES } from '../core/codes';
import { attribute } from '../draw/keyed';

/** Makes the rows of `list` one stop of the tab key: the row that has the focus, else the one that had it, else the first. */
export function rove(list: HTMLElement): void {
	const rows = rowsOf(list);
	const focused = list.doc.activeElement;
	const stop = rows.find((row) => row === focused) ?? rows.find((row) => row.dataset['stop'] === 'true') ?? rows[0];
	for (const row of rows) attribute(row, { tabindex: row === stop || isBeside(row, stop) ? 0 : -1, 'data-stop': row === stop ? 'true' : null });
}

/** True for a problem and its fix: they are one row, and the tab key goes from one to the other. */
function isBeside(one: HTMLElement, other: HTMLElement | undefined): boolean {
	const row = one.closest('.jtbd-problem-row');
	return row !== null && row === other?.closest('.jtbd-problem-row');
}

/** Gives the focus to the row of `list` that an arrow, Home or End leads to, from a problem to the fix beside it as well; false when that is none. */
export function goToNeighbor(list: HTMLElement, row: HTMLElement, key: string): boolean {
	const neighbor = neighborRow(list, row, key);
	if (neighbor === null) return false;
	neighbor.focus();
	rove(list);
	return true;
}

function neighborRow(list: HTMLElement, row: HTMLElement, key: string): HTMLElement | null {
	const problem = row.closest('.jtbd-problem-row')?.querySelector<HTMLElement>('.jtbd-problem') ?? row;
	if (key === 'ArrowRight' || key === 'ArrowLeft') return rowsOf(list).find((one) => isBeside(one, row) && (one === problem) === (key === 'ArrowLeft')) ?? null;
	const rows = rowsOf(list).filter((one) => !one.matches('.jtbd-problem-row .jtbd-fix'));
	const at = rows.indexOf(problem);
	if (at < 0) return null;
	const to = key === 'ArrowDown' ? at + 1 : key === 'ArrowUp' ? at - 1 : key === 'Home' ? 0 : key === 'End' ? rows.length - 1 : -1;
	return rows[to] ?? null;
}

/** Draws, and where the row with the focus is gone then, the one in its place gets it. */
export function keepingFocus(el: HTMLElement, draw: () => void): void {
	const row = el.doc.activeElement?.closest('.jtbd-row') ?? null;
	const at = row !== null && el.contains(row) ? Array.from(el.querySelectorAll('.jtbd-row')).indexOf(row) : -1;
	draw();
	if (at < 0 || el.contains(el.doc.activeElement)) return;
	const rows = el.querySelectorAll<HTMLElement>('.jtbd-row > button:first-child');
	rows[Math.min(at, rows.length - 1)]?.focus({ preventScroll: true });
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
	return to === from ? null : (quadrant.closest('.jtbd-diagram')?.querySelector<HTMLElement>(`[data-force="${to?.code}"]`) ?? null);
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
