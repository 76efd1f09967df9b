/** Tables: where one begins, and where its cells are. */

import type { Span } from '../passage';
import { isBlank, trimmed } from './white-space';

const PIPE = 124;
const BACKSLASH = 92;

/** True when `delimiter` is a delimiter row with as many cells as `header`. */
export function isTableStart(text: string, header: Span, delimiter: Span): boolean {
	const row = text.slice(delimiter.from, delimiter.to);
	if (!/^[|:-]/.test(row) || !/^[|:\- \t]+$/.test(row) || !row.includes('-')) return false;
	const cells = cellsOf(text, delimiter);
	if (!cells.every(({ from, to }) => /^:?-+:?$/.test(text.slice(from, to)))) return false;
	const line = text.slice(header.from, header.to);
	return (line.includes('|') || row.includes('|') || row.includes(':')) && cellsOf(text, header).length === cells.length;
}

/** The cells of a row, trimmed, an empty one with the white space in it; a pipe after a backslash parts none. */
export function cellsOf(text: string, row: Span): Span[] {
	const line = trimmed(text, row, isBlank);
	const cells: Span[] = [];
	let from = line.from;
	if (text.charCodeAt(from) === PIPE) from++;
	for (let i = from; i < line.to; i++) {
		const code = text.charCodeAt(i);
		if (code === BACKSLASH) i++;
		else if (code === PIPE) {
			cells.push(cell(text, { from, to: i }));
			from = i + 1;
		}
	}
	if (from < line.to || cells.length === 0) cells.push(cell(text, { from, to: line.to }));
	return cells;
}

/** An empty cell keeps its white space, which is its place. */
function cell(text: string, span: Span): Span {
	const words = trimmed(text, span, isBlank);
	return words.from < words.to ? words : span;
}
