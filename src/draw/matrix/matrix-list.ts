/** The matrix where there is no room for a table: theme by theme, each with the names of those who spoke of it. */

import { codeEntry } from '../../core/codes';
import type { MatrixColumn, MatrixRow, RowGroup } from '../../core/summary/matrix';
import { drawChosen } from '../chosen';
import { drawIcon } from '../icon';
import { attribute, button, drawFrom, drawRows, part, readAs, say, write } from '../keyed';
import { drawMore } from '../passage-list';
import { counted, numeral, share } from '../wording';
import { keyOfColumn } from './matrix-chosen';
import { columnWords, groupWords, rowWords, type CodeColumns, type MatrixDrawing } from './matrix-look';

/** How many names of a theme are shown at first. */
const NAMES = 12;

/** Draws the list into `el`; what was chosen under a theme stands there. */
export function drawMatrixList(el: HTMLElement, drawing: MatrixDrawing): void {
	drawRows(el, drawing.codes, { tag: 'section', cls: 'jtbd-matrix-section', key: ({ code }) => code, fill: (section, columns) => drawCode(section, columns, drawing) });
}

function drawCode(section: HTMLElement, { code, columns }: CodeColumns, drawing: MatrixDrawing): void {
	const { label, icon } = codeEntry(code);
	const { summary, words } = drawing;
	attribute(section, { 'data-code': code });
	const heading = part(section, 'h3', 'jtbd-matrix-heading');
	drawIcon(heading, icon, words.icon);
	say(heading, 'span', 'jtbd-matrix-name', label);
	say(heading, 'span', 'jtbd-matrix-of', share({ ...summary.forces, ...summary.elements }[code].people, summary.people));
	drawRows(part(section, 'ul', 'jtbd-matrix-columns'), columns, {
		tag: 'li',
		cls: 'jtbd-matrix-column',
		key: ({ key }) => key,
		fill: (item, column) => {
			item.addClass('jtbd-marks-line');
			drawColumn(item, column, drawing);
			drawChosen(part(item, 'div', 'jtbd-chosen-place'), drawing.chosenUnder(column), words);
		},
	});
}

function drawColumn(item: HTMLElement, column: MatrixColumn, drawing: MatrixDrawing): void {
	const { groups, grouping, hasCounts, summary, words, chosenKey, chosenUnder } = drawing;
	const theme = columnWords(column);
	const key = `matrix-names ${column.key}`;
	const most = words.limit(key, NAMES);
	let shown = 0;
	let all = 0;
	const named = groups.map((group) => {
		const having = group.rows.filter(({ cells }) => cells.has(column.key));
		const rows = having.slice(0, Math.max(0, most - shown));
		shown += rows.length;
		all += having.length;
		return { group, rows };
	});
	const from = [
		theme, column.people, column.quotes, summary.people, grouping, hasCounts, shown, all, chosenUnder(column) === null ? '' : chosenKey,
		...named.flatMap(({ group, rows }) => [group.name, group.people, group.counts.get(column.key), ...rows.flatMap((row) => [row.key, row.name, row.cells.get(column.key)?.length])]),
	];
	drawFrom(item, from.join('\n'), () => {
		drawTitle(part(item, 'div', 'jtbd-matrix-title'), column, theme, drawing);
		drawNamed(part(item, 'div', 'jtbd-matrix-people'), named.filter(({ rows }) => rows.length > 0), column, theme, drawing);
		drawMore(item, key, shown, all, 'name');
	});
}

function drawTitle(title: HTMLElement, column: MatrixColumn, theme: string, { summary, choose }: MatrixDrawing): void {
	const el = button(title, 'jtbd-matrix-button', {});
	choose(el, keyOfColumn(column), `${theme}, ${share(column.people, summary.people)}, ${counted(column.quotes, 'quote')}`);
	say(el, 'span', 'jtbd-matrix-name', column.theme ?? 'No theme').toggleClass('is-unnamed', column.theme === null);
	// The button says it, too.
	attribute(say(title, 'span', 'jtbd-matrix-of', `${numeral(column.people)} of ${numeral(summary.people)}`), { 'aria-hidden': 'true' });
}

function drawNamed(people: HTMLElement, named: readonly { readonly group: RowGroup; readonly rows: readonly MatrixRow[] }[], column: MatrixColumn, theme: string, { grouping, hasCounts, choose }: MatrixDrawing): void {
	drawRows(people, named, {
		tag: 'div',
		cls: 'jtbd-matrix-named',
		key: ({ group }) => group.name ?? '',
		fill: (place, { group, rows }) => {
			const label = grouping === null ? null : groupWords(grouping, group);
			say(place, 'span', 'jtbd-matrix-label', label);
			say(place, 'span', 'jtbd-matrix-of', label === null ? null : `${numeral(group.counts.get(column.key) ?? 0)} of ${numeral(group.people)}`);
			const list = part(place, 'ul', 'jtbd-matrix-names');
			readAs(list, label ?? theme);
			drawRows(list, rows, {
				tag: 'li',
				cls: 'jtbd-matrix-row',
				key: (row) => row.key,
				fill: (name, row) => {
					const passages = row.cells.get(column.key) ?? [];
					const mark = button(name, 'jtbd-matrix-mark', {});
					choose(mark, keyOfColumn(column, row), `${rowWords(row)}, ${theme}, ${counted(passages.length, 'quote')}`);
					mark.toggleClass('is-unnamed', row.name === null);
					write(part(mark, 'span', 'jtbd-matrix-name'), row.name ?? 'Person unknown');
					write(part(name, 'span', 'jtbd-matrix-of'), hasCounts ? numeral(passages.length) : '');
				},
			});
		},
	});
}
