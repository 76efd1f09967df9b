/** The matrix page: who has which theme. */

import { ELEMENTS, FORCES, isForce } from '../../core/codes';
import { arranged, factsIn, matrixOf, type RowFact, type RowOrder } from '../../core/summary/matrix';
import { part, say, show } from '../../draw/keyed';
import { drawMatrix } from '../../draw/matrix/matrix';
import { drawOption, drawToggle, type OptionChoice } from '../../draw/option';
import { goInGrid, roveGrids } from '../keyboard/grid-keyboard';
import type { Page, PageLook } from './page';

const ORDERS: Readonly<Record<RowOrder, string>> = { name: 'Name', date: 'Date', segment: 'Segment', outcome: 'Outcome', themes: 'Number of themes' };
const GROUPS: Readonly<Partial<Record<RowFact, string>>> = { segment: 'Segment', outcome: 'Outcome', type: 'Interview type' };

/** The matrix page. Its options: `matrix-sort`, `matrix-group`, `matrix-counts`, `matrix-elements`. */
export const matrixPage: Page = { key: 'matrix', label: 'Matrix', icon: 'lucide-table', draw, press: goInGrid };

function draw(el: HTMLElement, { testimonies, filter, summary, options, words }: PageLook): void {
	const order = isOrder(options['matrix-sort']) ? options['matrix-sort'] : 'name';
	const hasElements = options['matrix-elements'] === 'on' || (filter.code !== undefined && !isForce(filter.code));
	const matrix = matrixOf(testimonies, filter, summary, [...FORCES, ...(hasElements ? ELEMENTS : [])].map(({ code }) => code));
	const facts = factsIn(matrix.rows);
	const wished = options['matrix-group'];
	const grouping = facts.find((fact) => fact === wished && GROUPS[fact] !== undefined) ?? null;
	const isEmpty = matrix.columns.length === 0;

	const head = part(el, 'div', 'jtbd-page-head');
	show(head, !isEmpty);
	const bar = part(head, 'div', 'jtbd-page-options');
	drawOption(bar, 'matrix-sort', 'Sort', choices(ORDERS, (key) => key === 'name' || key === 'themes' || facts.some((fact) => fact === key)), order);
	drawOption(bar, 'matrix-group', 'Group', [{ value: '', words: 'None' }, ...choices(GROUPS, (key) => facts.some((fact) => fact === key))], grouping ?? '');
	drawToggle(bar, 'matrix-counts', 'Quote counts', options['matrix-counts'] === 'on');
	drawToggle(bar, 'matrix-elements', 'Around the forces', hasElements);
	say(head, 'p', 'jtbd-page-hint', 'Who spoke of what. Select a mark, a name or a theme to read its quotes.');

	const isNarrowed = Object.keys(filter).length > 0;
	say(el, 'p', 'jtbd-none', isEmpty ? (isNarrowed ? 'Nothing with these filters.' : 'Nothing to compare yet. Each theme becomes a column here once it stands behind somebody’s words.') : null);
	const place = part(el, 'div', 'jtbd-matrix-place');
	show(place, !isEmpty);
	drawMatrix(place, { matrix, summary, groups: arranged(matrix.rows, order, grouping), order, grouping, facts, hasCounts: options['matrix-counts'] === 'on', words });
	roveGrids(place);
}

function isOrder(option: string | undefined): option is RowOrder {
	return option !== undefined && Object.keys(ORDERS).includes(option);
}

function choices(words: Readonly<Record<string, string>>, isOffered: (key: string) => boolean): OptionChoice[] {
	return Object.entries(words).filter(([value]) => isOffered(value)).map(([value, each]) => ({ value, words: each }));
}
