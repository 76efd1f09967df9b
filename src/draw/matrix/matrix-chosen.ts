/** What was chosen in the matrix, found among what it shows, whatever layout its button stands in. */

import { codeEntry, type Code } from '../../core/codes';
import type { MatrixColumn, MatrixRow, RowGroup } from '../../core/summary/matrix';
import type { Chosen } from '../chosen';
import { columnWords, groupWords, rowWords, saidUnder, type CodeColumns, type MatrixLook } from './matrix-look';

/** What a button of a code chooses: all of its quotes. */
export function keyOfCode(code: Code): string {
	return `matrix all ${code}`;
}

/** What a button of a column chooses: its quotes, of one group or of one row where that is given. */
export function keyOfColumn({ key }: MatrixColumn, of?: RowGroup | MatrixRow): string {
	return of === undefined ? `matrix ${key}` : `matrix ${'key' in of ? of.key : (of.name ?? '')} / ${key}`;
}

/** What a button of a row chooses: its quotes. */
export function keyOfRow({ key }: MatrixRow): string {
	return `matrix ${key}`;
}

/** What was chosen. */
export interface ChosenInMatrix {
	readonly what: Chosen;
	/** The column that it stands under; null for none. */
	readonly column: MatrixColumn | null;
}

/** What was chosen among these columns and the rows of the look; null for nothing. */
export function chosenInMatrix({ groups, grouping, summary, words: { isChosen } }: MatrixLook, codes: readonly CodeColumns[]): ChosenInMatrix | null {
	const rows = groups.flatMap((group) => group.rows);
	const quotes = (key: string, heading: string, passages: Chosen['passages'], column: MatrixColumn | null, under = column?.code ?? null): ChosenInMatrix =>
		({ what: { key, heading, passages: [...new Set(passages)], under }, column });
	for (const { code, columns } of codes) {
		if (isChosen(keyOfCode(code))) return quotes(keyOfCode(code), codeEntry(code).label, { ...summary.forces, ...summary.elements }[code].themes.flatMap(({ passages }) => passages), null, code);
		for (const column of columns) {
			if (isChosen(keyOfColumn(column))) return quotes(keyOfColumn(column), columnWords(column), saidUnder(column, rows), column);
			for (const group of groups) {
				const key = keyOfColumn(column, group);
				if (grouping !== null && isChosen(key)) return quotes(key, `${groupWords(grouping, group)}: ${columnWords(column)}`, saidUnder(column, group.rows), column);
			}
			for (const row of rows) {
				const passages = row.cells.get(column.key);
				const key = keyOfColumn(column, row);
				if (passages !== undefined && isChosen(key)) return quotes(key, `${rowWords(row)}: ${columnWords(column)}`, passages, column);
			}
		}
	}
	const row = rows.find((each) => isChosen(keyOfRow(each)));
	return row === undefined ? null : quotes(keyOfRow(row), rowWords(row), [...row.cells.values()].flat(), null);
}
