/** Who has which theme, as a table; where there is no room for one, theme by theme with the people's names. */

import { grouped } from '../../core/group';
import { chooses, drawChosen } from '../chosen';
import { part } from '../keyed';
import { drawMore } from '../passage-list';
import { chosenInMatrix } from './matrix-chosen';
import { drawMatrixList } from './matrix-list';
import type { CodeColumns, MatrixDrawing, MatrixLook } from './matrix-look';
import { drawMatrixTable } from './matrix-table';

/** How many themes of each code are shown at first. */
const THEMES = 12;

/** Draws the matrix into `el`, with the quotes of what was chosen in it. */
export function drawMatrix(el: HTMLElement, look: MatrixLook): void {
	const { words, matrix: { columns } } = look;
	const most = words.limit('matrix-themes', THEMES);
	const codes = [...grouped(columns.map((column) => [column.code, column]))].map(([code, all]): CodeColumns => ({ code, columns: all.slice(0, most) }));
	const found = chosenInMatrix(look, codes);
	const drawing: MatrixDrawing = {
		...look,
		codes,
		choose: (button, key, label) => chooses(button, key, words.isChosen(key), label),
		chosenKey: found?.what.key ?? '',
		chosenUnder: (column) => (found?.column?.key === column.key ? found.what : null),
	};
	const table = part(el, 'div', 'jtbd-matrix-wide');
	const list = part(el, 'div', 'jtbd-matrix-list');
	list.addClass('jtbd-marks');
	const isList = list.isShown();
	// The style sheet shows one of the two; where there is none, both are there to be seen.
	if (table.isShown() || !isList) drawMatrixTable(table, drawing);
	else table.empty();
	if (isList) drawMatrixList(list, drawing);
	else list.empty();
	drawMore(part(el, 'div', 'jtbd-matrix-more'), 'matrix-themes', codes.reduce((count, { columns: shown }) => count + shown.length, 0), columns.length, 'theme');
	// In the list the quotes stand under their theme.
	drawChosen(part(el, 'div', 'jtbd-chosen-place'), isList && found?.column ? null : (found?.what ?? null), words);
}
