/** The matrix as a table: people in rows, themes in columns, marks where somebody's words stand under a theme. */

import { codeEntry } from '../core/codes';
import { factOf, type MatrixColumn, type MatrixRow, type RowFact, type RowGroup } from '../core/matrix';
import { noteName } from '../core/names';
import { drawIcon } from './icon';
import { attribute, button, drawRows, part, say, show, write } from './keyed';
import { columnWords, groupWords, rowWords, saidUnder, type MatrixDrawing } from './matrix-look';
import { drawMore } from './passage-list';
import { counted, countedPeople, numeral, outcomeWords, raised, share } from './wording';

/** How many rows are shown at first. */
const ROWS = 50;

/** A cell behind the person: a fact of the interview, how many themes it has, or what stands under a theme. */
type Cell = { readonly key: string } & ({ readonly column: MatrixColumn; readonly fact: null } | { readonly column: null; readonly fact: RowFact | 'themes' });

const FACTS: Readonly<Record<RowFact | 'themes', string>> = { segment: 'Segment', outcome: 'Outcome', type: 'Interview type', date: 'Date', themes: 'Themes' };

/** Draws the table into `el`; its first rows where there are many, with a button for more. */
export function drawMatrixTable(el: HTMLElement, drawing: MatrixDrawing): void {
	const { groups, grouping, order, facts, codes, words } = drawing;
	const cells: Cell[] = [
		...([...facts, 'themes'] as const).map((fact) => ({ key: fact, fact, column: null })),
		...codes.flatMap(({ columns }) => columns.map((column) => ({ key: column.key, fact: null, column }))),
	];
	const table = part(part(el, 'div', 'jtbd-matrix-scroll'), 'table', 'jtbd-matrix');
	table.addClass('jtbd-grid');
	attribute(table, { 'data-order': order });
	write(part(table, 'caption', 'jtbd-matrix-caption'), 'Who spoke of what. Select a mark, a name or a theme to read the quotes.');
	drawHead(part(table, 'thead', 'jtbd-matrix-head'), cells, drawing);
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
				fill: (tr, row) => drawPerson(tr, row, row.name === null || (names.get(row.name) ?? 0) > 1, cells, drawing),
			});
		},
	});
	drawMore(el, 'matrix-rows', shown, groups.reduce((count, { rows }) => count + rows.length, 0), 'row');
}

function drawHead(head: HTMLElement, cells: readonly Cell[], { codes, facts, summary, groups, words, choose }: MatrixDrawing): void {
	const all = groups.flatMap(({ rows }) => rows);
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
			const { people, quotes, themes } = { ...summary.forces, ...summary.elements }[code];
			attribute(th, { scope: 'colgroup', colspan: columns.length, 'data-code': code });
			const el = button(th, 'jtbd-matrix-button', {});
			choose(el, `matrix all ${code}`, `${label}, ${share(people, summary.people)}, ${counted(quotes, 'quote')}`, null, () => ({
				heading: label, passages: [...new Set(themes.flatMap(({ passages }) => passages))], under: code,
			}));
			drawIcon(el, icon, words.icon);
			say(el, 'span', 'jtbd-matrix-name', label);
			say(th, 'span', 'jtbd-matrix-of', share(people, summary.people));
		},
	});
	const names = part(head, 'tr', 'jtbd-matrix-themes');
	drawCells(names, 'th', cells.filter(({ column }) => column !== null), (th, { column }) => {
		attribute(th, { scope: 'col' });
		if (column === null) return;
		const el = button(th, 'jtbd-matrix-button', {});
		const theme = columnWords(column);
		choose(el, `matrix ${column.key}`, `${theme}, ${share(column.people, summary.people)}, ${counted(column.quotes, 'quote')}`, column, () => ({
			heading: theme, passages: [...new Set(saidUnder(column, all))], under: column.code,
		}));
		say(el, 'span', 'jtbd-matrix-name', column.theme ?? 'No theme').toggleClass('is-unnamed', column.theme === null);
		say(th, 'span', 'jtbd-matrix-of', `${numeral(column.people)} of ${numeral(summary.people)}`);
	});
}

function drawGroup(tr: HTMLElement, { name, rows, people, counts }: RowGroup, label: string, cells: readonly Cell[], { choose }: MatrixDrawing): void {
	const head = part(tr, 'th', 'jtbd-matrix-person');
	attribute(head, { scope: 'rowgroup' });
	say(head, 'span', 'jtbd-matrix-name', label);
	say(head, 'span', 'jtbd-matrix-of', countedPeople(people));
	drawCells(tr, 'td', cells, (td, { column }) => {
		const said = column === null ? [] : saidUnder(column, rows);
		const count = column === null ? 0 : (counts.get(column.key) ?? 0);
		const el = markIn(td, said.length > 0);
		if (el === null || column === null) return;
		const theme = columnWords(column);
		choose(el, `matrix ${name ?? ''} / ${column.key}`, `${label}, ${theme}, ${share(count, people)}`, column, () => ({ heading: `${label}: ${theme}`, passages: said, under: column.code }));
		write(el, `${numeral(count)} of ${numeral(people)}`);
	});
}

function drawPerson(tr: HTMLElement, row: MatrixRow, isNoteNamed: boolean, cells: readonly Cell[], { hasCounts, choose }: MatrixDrawing): void {
	const head = part(tr, 'th', 'jtbd-matrix-person');
	attribute(head, { scope: 'row', title: noteName(row.path) });
	const name = rowWords(row);
	const said = [...new Set([...row.cells.values()].flat())];
	const el = button(head, 'jtbd-matrix-button', {});
	show(el, said.length > 0);
	const words = row.name ?? 'Person unknown';
	choose(el, `matrix ${row.key}`, `${name}, ${counted(row.themes, 'theme')}, ${counted(said.length, 'quote')}`, null, () => ({ heading: name, passages: said, under: null }));
	say(el, 'span', 'jtbd-matrix-name', words).toggleClass('is-unnamed', row.name === null);
	say(head, 'span', 'jtbd-matrix-name', said.length > 0 ? null : words);
	say(head, 'span', 'jtbd-matrix-note', isNoteNamed ? noteName(row.path) : null);
	say(head, 'span', 'jtbd-matrix-none', said.length > 0 ? null : 'Nothing here');
	drawCells(tr, 'td', cells, (td, { fact, column }) => {
		if (fact === 'themes') return write(td, numeral(row.themes));
		if (fact !== null) return write(td, factOf(row, fact).map((value) => (fact === 'outcome' ? raised(outcomeWords(value)) : value)).join(', '));
		const passages = row.cells.get(column.key) ?? [];
		const mark = markIn(td, passages.length > 0);
		if (mark === null) return;
		const theme = columnWords(column);
		choose(mark, `matrix ${row.key} / ${column.key}`, `${name}, ${theme}, ${counted(passages.length, 'quote')}`, column, () => ({ heading: `${name}: ${theme}`, passages, under: column.code }));
		write(mark, hasCounts ? numeral(passages.length) : '●');
	});
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
