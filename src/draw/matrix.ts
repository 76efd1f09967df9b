/** Who has which theme, as a table; where there is no room for one, theme by theme with the people's names. */

import { grouped } from '../core/group';
import type { MatrixColumn } from '../core/matrix';
import { chooses, drawChosen, type Chosen } from './chosen';
import { part } from './keyed';
import { drawMatrixList } from './matrix-list';
import type { CodeColumns, MatrixDrawing, MatrixLook } from './matrix-look';
import { drawMatrixTable } from './matrix-table';
import { drawMore } from './passage-list';

/** How many themes of each code are shown at first. */
const THEMES = 12;

/** Draws the matrix into `el`, with the quotes of what was chosen in it. */
export function drawMatrix(el: HTMLElement, look: MatrixLook): void {
	const { words, matrix: { columns } } = look;
	const most = words.limit('matrix-themes', THEMES);
	const codes = [...grouped(columns.map((column) => [column.code, column]))].map(([code, all]): CodeColumns => ({ code, columns: all.slice(0, most) }));
	const found: { what: Chosen | null; column: MatrixColumn | null } = { what: null, column: null };
	const drawing: MatrixDrawing = {
		...look,
		codes,
		choose: (button, key, label, column, what) => {
			const isChosen = words.isChosen(key);
			if (isChosen) Object.assign(found, { what: { key, ...what() }, column });
			chooses(button, key, isChosen, label);
		},
		chosenUnder: (column) => (found.column?.key === column.key ? found.what : null),
	};
	drawMatrixTable(part(el, 'div', 'jtbd-matrix-wide'), drawing);
	const list = part(el, 'div', 'jtbd-matrix-list');
	list.addClass('jtbd-marks');
	drawMatrixList(list, drawing);
	drawMore(part(el, 'div', 'jtbd-matrix-more'), 'matrix-themes', codes.reduce((count, { columns: shown }) => count + shown.length, 0), columns.length, 'theme');
	// In the list the quotes stand under their theme.
	drawChosen(part(el, 'div', 'jtbd-chosen-place'), found.column !== null && list.isShown() ? null : found.what, words);
}
