/** What the parts of the matrix draw from, and their words. */

import { codeEntry, type Code } from '../../core/codes';
import { noteName } from '../../core/names';
import type { Passage } from '../../core/passage';
import type { Matrix, MatrixColumn, MatrixRow, RowFact, RowGroup, RowOrder } from '../../core/summary/matrix';
import type { Summary } from '../../core/summary/summary';
import type { Chosen } from '../chosen';
import { outcomeWords, raised } from '../wording';
import type { WordsLook } from '../words';

/** What the matrix shows. */
export interface MatrixLook {
	readonly matrix: Matrix;
	/** What the same testimonies add up to under the same filter. */
	readonly summary: Summary;
	/** The rows of the matrix, in order. */
	readonly groups: readonly RowGroup[];
	/** By what they are in order. */
	readonly order: RowOrder;
	/** What the rows of a group share; null for one group of everybody. */
	readonly grouping: RowFact | null;
	/** The facts beside the rows. */
	readonly facts: readonly RowFact[];
	/** True for numbers of quotes in place of dots. */
	readonly hasCounts: boolean;
	readonly words: WordsLook;
}

/** The columns of a code that are drawn. */
export interface CodeColumns {
	readonly code: Code;
	readonly columns: readonly MatrixColumn[];
}

/** What the parts of the matrix draw from. */
export interface MatrixDrawing extends MatrixLook {
	readonly codes: readonly CodeColumns[];
	/** Makes a button choose what this key names, said as `label`. */
	readonly choose: (el: HTMLElement, key: string, label: string) => void;
	/** The key of what was chosen, "" for nothing. */
	readonly chosenKey: string;
	/** What was chosen under a column. */
	readonly chosenUnder: (column: MatrixColumn) => Chosen | null;
}

/** The theme of a column in words. */
export function columnWords({ code, theme }: MatrixColumn): string {
	return theme ?? `${codeEntry(code).label}, no theme`;
}

/** Who a row is about. */
export function rowWords({ name, path }: MatrixRow): string {
	return name ?? `Person unknown in ${noteName(path)}`;
}

/** What the rows of a group share, in words. */
export function groupWords(grouping: RowFact, { name }: RowGroup): string {
	if (name === null) return NONE[grouping];
	return grouping === 'outcome' ? raised(outcomeWords(name)) : name;
}

const NONE: Readonly<Record<RowFact, string>> = { segment: 'No segment', outcome: 'Outcome unknown', type: 'No interview type', date: 'No date' };

/** What these rows say under a column, in order of the rows. */
export function saidUnder(column: MatrixColumn, rows: readonly MatrixRow[]): readonly Passage[] {
	return rows.flatMap(({ cells }) => cells.get(column.key) ?? []);
}
