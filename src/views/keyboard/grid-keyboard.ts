/** Arrow keys in tables and lists whose buttons are one stop of the tab key: by place, over what holds nothing. */

import { attribute } from '../../draw/keyed';

/** Makes the buttons of every table and list of marks within `place` one stop of the tab key each: the one with the focus, else the one that had it, else the first. */
export function roveGrids(place: HTMLElement): void {
	for (const grid of Array.from(place.querySelectorAll<HTMLElement>(GRIDS))) {
		const active = grid.doc.activeElement;
		const stop = [active, ...Array.from(grid.querySelectorAll('[data-stop]'))].find((one) => one?.instanceOf(HTMLButtonElement) && grid.contains(one) && isPart(one)) ?? buttonsIn(grid)[0];
		// Of thousands few are new, or were the stop.
		for (const button of Array.from(grid.querySelectorAll<HTMLElement>('button:not([tabindex="-1"])'))) {
			if (button !== stop && isPart(button)) attribute(button, { 'tabindex': -1, 'data-stop': null });
		}
		if (stop) attribute(stop, { 'tabindex': 0, 'data-stop': 'true' });
	}
}

/** Gives the focus to the button that an arrow, Home or End leads to from another of its table or list; false when there is none. */
export function goInGrid(button: HTMLElement, key: string): boolean {
	const grid = button.closest<HTMLElement>(GRIDS);
	if (grid === null || button.closest(APART) !== null) return false;
	const to = grid.instanceOf(HTMLTableElement) ? inTable(grid, button, key) : inList(grid, button, key);
	if (to === null) return false;
	to.focus();
	roveGrids(grid.parentElement ?? grid);
	return true;
}

const GRIDS = 'table.jtbd-grid, .jtbd-marks';

/** Quotes that stand within a table or list are no part of it. */
const APART = '.jtbd-chosen';

function buttonsIn(grid: Element): HTMLElement[] {
	return Array.from(grid.querySelectorAll<HTMLElement>('button')).filter(isPart);
}

function isPart(button: HTMLElement): boolean {
	return !button.hidden && button.closest(APART) === null;
}

function inTable(table: HTMLTableElement, button: HTMLElement, key: string): HTMLElement | null {
	const row = button.closest('tr');
	if (row === null) return null;
	const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
	if (step === 0) return inLine(buttonsIn(row), button, key);
	const columns = columnsOf(table);
	const placeOf = (other: HTMLElement): readonly [number, number] => columns.get(other.closest('td, th') ?? other) ?? [-1, -1];
	const [column] = placeOf(button);
	const rows = Array.from(table.rows);
	for (let at = rows.indexOf(row) + step; rows[at] !== undefined; at += step) {
		const there = buttonsIn(rows[at] ?? row).find((other) => placeOf(other)[0] <= column && column < placeOf(other)[1]);
		if (there !== undefined) return there;
	}
	return null;
}

function inList(list: HTMLElement, button: HTMLElement, key: string): HTMLElement | null {
	const lines = Array.from(list.querySelectorAll('.jtbd-marks-line')).map(buttonsIn);
	const at = lines.findIndex((line) => line.includes(button));
	if (key === 'ArrowDown') return lines[at + 1]?.[0] ?? null;
	if (key === 'ArrowUp') return lines[at]?.[0] === button ? (lines[at - 1]?.[0] ?? null) : (lines[at]?.[0] ?? null);
	return inLine(lines[at] ?? [], button, key);
}

function inLine(buttons: readonly HTMLElement[], button: HTMLElement, key: string): HTMLElement | null {
	const at = buttons.indexOf(button);
	const to = key === 'ArrowRight' ? at + 1 : key === 'ArrowLeft' ? at - 1 : key === 'Home' ? 0 : key === 'End' ? buttons.length - 1 : -1;
	return at < 0 || to === at ? null : (buttons[to] ?? null);
}

/** The first column and the first beyond of each cell, where cells above reach down into its row. */
function columnsOf(table: HTMLTableElement): ReadonlyMap<Element, readonly [number, number]> {
	const columns = new Map<Element, readonly [number, number]>();
	let above: readonly number[] = [];
	for (const row of Array.from(table.rows)) {
		const reaching: number[] = [];
		let next = 0;
		for (const cell of Array.from(row.cells)) {
			while ((above[next] ?? 1) > 1) next++;
			columns.set(cell, [next, next + cell.colSpan]);
			for (let at = next; at < next + cell.colSpan; at++) reaching[at] = cell.rowSpan;
			next += cell.colSpan;
		}
		above = above.map((rows, at) => reaching[at] ?? rows - 1).concat(reaching.slice(above.length));
	}
	return columns;
}
