/** The matrix as a table: people in rows, themes in columns, marks where somebody's words stand under a theme. */

import { codeEntry } from '../../core/codes';
import { noteName } from '../../core/names';
import { factOf, type MatrixColumn, type MatrixRow, type RowFact, type RowGroup } from '../../core/summary/matrix';
import { drawIcon } from '../icon';
import { attribute, button, drawFrom, drawRows, part, say, show, write } from '../keyed';
import { drawMore } from '../passage-list';
import { counted, countedPeople, numeral, outcomeWords, raised, share } from '../wording';
import { keyOfCode, keyOfColumn, keyOfRow } from './matrix-chosen';
import { columnWords, groupWords, rowWords, type MatrixDrawing } from './matrix-look';

/** How many rows are shown at first. */
const ROWS = 50;

/** A cell behind the person: a fact of the interview, how many themes it has, or what stands under a theme. */
type Cell = { readonly key: string } & ({ readonly column: MatrixColumn; readonly fact: null } | { readonly column: null; readonly fact: RowFact | 'themes' });

const FACTS: Readonly<Record<RowFact | 'themes', string>> = { segment: 'Segment', outcome: 'Outcome', type: 'Interview type', date: 'Date', themes: 'Themes' };

/** Draws the table into `el`; its first rows where there are many, with a button for more. */
export function drawMatrixTable(el: HTMLElement, drawing: MatrixDrawing): void {
	const { groups, grouping, order, facts, codes, hasCounts, words, chosenKey } = drawing;
	const cells: Cell[] = [
		...([...facts, 'themes'] as const).map((fact) => ({ key: `fact ${fact}`, fact, column: null })),
		...codes.flatMap(({ columns }) => columns.map((column) => ({ key: column.key, fact: null, column }))),
	];
	const table = part(part(el, 'div', 'jtbd-matrix-scroll'), 'table', 'jtbd-matrix');
	table.addClass('jtbd-grid');
	attribute(table, { 'data-order': order });
	write(part(table, 'caption', 'jtbd-matrix-caption'), 'Who spoke of what');
	drawHead(part(table, 'thead', 'jtbd-matrix-head'), cells, drawing);
	/** What every row is drawn from. */
	const columns = [hasCounts, ...cells.map(({ key, column }) => (column === null ? key : `${key} ${columnWords(column)}`))].join('\n');
	const most = words.limit('matrix-rows', ROWS);
	const names = new Map<string | null, number>();
	for (const { name } of drawing.matrix.rows) names.set(name, (names.get(name) ?? 0) + 1);
	let shown = 0;
	const drawn = groups.map((group) => {
		const rows = group.rows.slice(0, most - shown);
		shown += rows.length;
		return { group, rows };
	});
	drawRows(table, drawn.filter(({ rows }) => rows.length > 0), {
		tag: 'tbody',
		cls: 'jtbd-matrix-group',
		key: ({ group }) => group.name ?? '',
		fill: (body, { group, rows }) => {
			const head = part(body, 'tr', 'jtbd-matrix-group-row');
			show(head, grouping !== null);
			if (grouping !== null) drawGroup(head, group, groupWords(grouping, group), cells, drawing);
			drawRows(body, rows, {
				tag: 'tr',
				cls: 'jtbd-matrix-row',
				key: ({ key }) => key,
				fill: (tr, row) => {
					const isNoteNamed = row.name === null || (names.get(row.name) ?? 0) > 1;
					const said = new Set([...row.cells.values()].flat()).size;
					const from = [columns, row.name, isNoteNamed, row.themes, said, ...cells.map(({ fact, column }) => (column === null ? factWords(row, fact) : row.cells.get(column.key)?.length))];
					const isChosen = chosenKey.startsWith(keyOfRow(row));
					drawFrom(tr, [...from, isChosen ? chosenKey : ''].join('\n'), () => drawPerson(tr, row, said, isNoteNamed, cells, drawing));
				},
			});
		},
	});
	drawMore(el, 'matrix-rows', shown, groups.reduce((count, { rows }) => count + rows.length, 0), 'row');
}

function drawHead(head: HTMLElement, cells: readonly Cell[], { codes, facts, summary, words, choose }: MatrixDrawing): void {
	const top = part(head, 'tr', 'jtbd-matrix-codes');
	const person = part(top, 'th', 'jtbd-matrix-person');
	attribute(person, { scope: 'col', rowspan: 2 });
	write(person, 'Person');
	const tops = [...[...facts, 'themes' as const].map((fact) => ({ key: `fact ${fact}`, fact, of: null })), ...codes.map((of) => ({ key: of.code, fact: null, of }))];
	drawRows(top, tops, {
		tag: 'th',
		cls: 'jtbd-matrix-top',
		key: ({ key }) => key,
		fill: (th, { fact, of }) => {
			if (fact !== null) {
				attribute(th, { scope: 'col', rowspan: 2, 'data-fact': fact });
				return write(th, FACTS[fact]);
			}
			const { code, columns } = of;
			const { label, icon } = codeEntry(code);
			const { people, quotes } = { ...summary.forces, ...summary.elements }[code];
			attribute(th, { scope: 'colgroup', colspan: columns.length, 'data-code': code });
			const el = button(th, 'jtbd-matrix-button', {});
			choose(el, keyOfCode(code), `${label}, ${share(people, summary.people)}, ${counted(quotes, 'quote')}`);
			drawIcon(el, icon, words.icon);
			say(el, 'span', 'jtbd-matrix-name', label);
			// The button says it, too.
			attribute(say(th, 'span', 'jtbd-matrix-of', share(people, summary.people)), { 'aria-hidden': 'true' });
		},
	});
	const names = part(head, 'tr', 'jtbd-matrix-themes');
	drawCells(names, 'th', cells.filter(({ column }) => column !== null), (th, { column }) => {
		attribute(th, { scope: 'col' });
		if (column === null) return;
		const el = button(th, 'jtbd-matrix-button', {});
		choose(el, keyOfColumn(column), `${columnWords(column)}, ${share(column.people, summary.people)}, ${counted(column.quotes, 'quote')}`);
		say(el, 'span', 'jtbd-matrix-name', column.theme ?? 'No theme').toggleClass('is-unnamed', column.theme === null);
		attribute(say(th, 'span', 'jtbd-matrix-of', `${numeral(column.people)} of ${numeral(summary.people)}`), { 'aria-hidden': 'true' });
	});
}

function drawGroup(tr: HTMLElement, group: RowGroup, label: string, cells: readonly Cell[], { choose }: MatrixDrawing): void {
	const { rows, people, counts } = group;
	const head = part(tr, 'th', 'jtbd-matrix-person');
	attribute(head, { scope: 'rowgroup' });
	say(head, 'span', 'jtbd-matrix-name', label);
	say(head, 'span', 'jtbd-matrix-of', countedPeople(people));
	drawCells(tr, 'td', cells, (td, { column }) => {
		const count = column === null ? 0 : (counts.get(column.key) ?? 0);
		const el = markIn(td, column !== null && rows.some(({ cells }) => cells.has(column.key)));
		if (el === null || column === null) return;
		write(el, `${numeral(count)} of ${numeral(people)}`);
		choose(el, keyOfColumn(column, group), `${label}, ${columnWords(column)}, ${share(count, people)}`);
	});
}

function drawPerson(tr: HTMLElement, row: MatrixRow, said: number, isNoteNamed: boolean, cells: readonly Cell[], { hasCounts, choose }: MatrixDrawing): void {
	const head = part(tr, 'th', 'jtbd-matrix-person');
	attribute(head, { scope: 'row', title: noteName(row.path) });
	const name = rowWords(row);
	const el = button(head, 'jtbd-matrix-button', {});
	show(el, said > 0);
	const words = row.name ?? 'Person unknown';
	choose(el, keyOfRow(row), `${name}, ${counted(row.themes, 'theme')}, ${counted(said, 'quote')}`);
	say(el, 'span', 'jtbd-matrix-name', words).toggleClass('is-unnamed', row.name === null);
	say(head, 'span', 'jtbd-matrix-name', said > 0 ? null : words);
	say(head, 'span', 'jtbd-matrix-note', isNoteNamed ? noteName(row.path) : null);
	say(head, 'span', 'jtbd-matrix-none', said > 0 ? null : 'Nothing here');
	drawCells(tr, 'td', cells, (td, { fact, column }) => {
		if (column === null) return write(td, factWords(row, fact));
		const passages = row.cells.get(column.key) ?? [];
		const mark = markIn(td, passages.length > 0);
		if (mark === null) return;
		write(mark, hasCounts ? numeral(passages.length) : '●');
		choose(mark, keyOfColumn(column, row), `${name}, ${columnWords(column)}, ${counted(passages.length, 'quote')}`);
	});
}

function factWords(row: MatrixRow, fact: RowFact | 'themes'): string {
	if (fact === 'themes') return numeral(row.themes);
	return factOf(row, fact).map((value) => (fact === 'outcome' ? raised(outcomeWords(value)) : value)).join(', ');
}

function drawCells(tr: HTMLElement, tag: 'td' | 'th', cells: readonly Cell[], fill: (el: HTMLElement, cell: Cell) => void): void {
	drawRows(tr, cells, {
		tag,
		cls: 'jtbd-matrix-cell',
		key: ({ key }) => key,
		fill: (el, cell) => {
			attribute(el, { 'data-fact': cell.fact, 'data-code': cell.column?.code ?? null });
			fill(el, cell);
		},
	});
}

/** The button in a cell that holds something; one that holds nothing is empty. */
function markIn(td: HTMLElement, holds: boolean): HTMLElement | null {
	if (holds) return button(td, 'jtbd-matrix-mark', {});
	if (td.firstChild !== null) td.empty();
	return null;
}
