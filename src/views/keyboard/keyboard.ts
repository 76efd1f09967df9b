/** Arrow keys in the forces view: between quadrants by their place, between rows by their order. */

import { FORCES } from '../../core/codes';
import { attribute } from '../../draw/keyed';

/** Makes the rows of `list` one stop of the tab key: the row that has the focus, else the one that had it, else the first. */
export function rove(list: HTMLElement): void {
	// A list within it has a stop of its own.
	const rows = rowsOf(list).filter((row) => row.closest('.jtbd-roving')?.contains(list) !== false);
	const focused = list.doc.activeElement;
	const stop = rows.find((row) => row === focused) ?? rows.find((row) => row.dataset['stop'] === 'true') ?? rows[0];
	for (const row of rows) attribute(row, { tabindex: row === stop || isBeside(row, stop) ? 0 : -1, 'data-stop': row === stop ? 'true' : null });
}

/** Makes the quadrants of each diagram in `el` one stop of the tab key, and what lies on that quadrant the next; gives the lists that lie on the others. */
export function roveQuadrants(el: HTMLElement): ReadonlySet<Element> {
	const apart = new Set<Element>();
	for (const diagram of Array.from(el.querySelectorAll<HTMLElement>('.jtbd-diagram'))) {
		const corners = Array.from(diagram.querySelectorAll<HTMLElement>('.jtbd-corner'));
		const stop = corners.find((corner) => corner.contains(el.doc.activeElement)) ?? corners.find((corner) => corner.dataset['stop'] === 'true') ?? FORCES.flatMap(({ code }) => corners.find((corner) => corner.dataset['code'] === code) ?? [])[0];
		for (const corner of corners) {
			attribute(corner, { 'data-stop': corner === stop ? 'true' : null });
			const list = corner.querySelector<HTMLElement>('.jtbd-corner-list');
			for (const button of Array.from(corner.querySelectorAll<HTMLElement>('button'))) {
				if (corner !== stop) attribute(button, { tabindex: -1 });
				else if (list?.contains(button) !== true) attribute(button, { tabindex: 0 });
			}
			if (corner !== stop && list) apart.add(list);
		}
	}
	return apart;
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

/** Draws, and where what has the focus is gone then, hands it on: to the row in its place, to what chose the quotes that were closed, else to the button before it. */
export function keepingFocus(el: HTMLElement, draw: () => void): void {
	const focused = el.doc.activeElement;
	if (!focused?.instanceOf(HTMLElement) || !el.contains(focused)) return draw();
	const row = focused.closest('.jtbd-row');
	const at = row === null ? -1 : Array.from(el.querySelectorAll('.jtbd-row')).indexOf(row);
	const buttons = Array.from(el.querySelectorAll('button'));
	draw();
	const isThere = (one: HTMLElement): boolean => el.contains(one) && !one.closest('[hidden]');
	if (el.doc.activeElement === focused ? isThere(focused) : el.contains(el.doc.activeElement)) return;
	const rows = at < 0 ? [] : Array.from(el.querySelectorAll<HTMLElement>('.jtbd-row > button:first-child'));
	const { choose, act } = focused.dataset;
	// A filter that is taken back has a place of its own to go to.
	if (rows.length === 0 && act !== undefined && /-filters?$/.test(act)) return;
	const opener = choose === undefined ? undefined : Array.from(el.querySelectorAll<HTMLElement>('[data-choose]')).find((one) => one.dataset['choose'] === choose && isThere(one));
	const before = buttons.slice(0, Math.max(0, buttons.findIndex((one) => one === focused))).reverse().find(isThere);
	(rows[Math.min(at, rows.length - 1)] ?? opener ?? before)?.focus({ preventScroll: true });
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
