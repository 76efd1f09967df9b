/** Takes a tag away with what parts it from its neighbours, so that the line keeps its shape. */

import type { TaggedPassage } from '../note';
import type { Span } from '../passage';
import { isBlank, runEnd, runStart, type IsPart } from '../read/white-space';
import type { Change } from './edit';
import { breakBefore, isLineEnd, isLineStart, lineAt, lineStart } from './lines';

/** Takes tags of a passage away; others stay. */
export function withoutTags(text: string, passage: TaggedPassage, tags: readonly Span[]): Change[] {
	return runsOf(text, tags).map((run) => withoutTag(text, passage, run));
}

/** Tags that nothing but white space and commas parts, made one. */
export function runsOf(text: string, tags: readonly Span[]): Span[] {
	const runs: Span[] = [];
	for (const { from, to } of tags) {
		const last = runs[runs.length - 1];
		if (last && /^[\s,]*$/.test(text.slice(last.to, from))) runs[runs.length - 1] = { from: last.from, to };
		else runs.push({ from, to });
	}
	return runs;
}

/** Takes a memo away with the white space before it. */
export function withoutMemo(text: string, { from, to }: Span): Change {
	return { from: gapBefore(text, from, isBlank), to, text: '' };
}

/** Takes a tag, or a run of them, away with what parts it from what stands before it; a list item that holds nothing else goes with its line. */
export function withoutTag(text: string, { tail, memo, mark, ...words }: TaggedPassage, { from, to }: Span): Change {
	const isFirst = from === tail.from;
	// Of a list the first one's comma goes with it.
	const comma = isFirst && to < tail.to && text[to] === ',' ? to + 1 : to;
	const end = runEnd(text, comma, text.length, isBlank);
	const isLast = end === text.length || isLineEnd(text.charCodeAt(end));
	const opening = openingBefore(text, from);
	// The memo has to stay on the line of what it belongs to.
	if (opening !== 'words' && !isFirst && memo && to === tail.to) return { from: runStart(text, tail.from, from, isBetweenLines), to, text: '' };
	if (opening === 'words') return { from: gapBefore(text, from, isFirst ? isBlank : isSeparator), to: comma, text: '' };
	const lineFrom = lineStart(text, from);
	if (opening === 'item' && isFirst && to === (memo?.span.to ?? tail.to) && isLast && lineFrom > 0 && !isDeeper(text, { from: lineFrom, to: end })) {
		return { from: breakBefore(text, lineFrom), to: end, text: '' };
	}
	// A tag that begins its line: with its line when nothing else is on it and text stands above, else with the white space behind it.
	const isBelowWords = opening === 'indentation' && tail.from > (mark?.to ?? words.to) && lineFrom > 0 && !/^[ \t>]*$/.test(lineTextAt(text, breakBefore(text, lineFrom)));
	const isHard = (end - comma > 1 && end < text.length) || (text[end] === '\\' && isLineEnd(text.charCodeAt(end + 1)));
	// A hard line break behind it stays, behind the line above.
	if (isBelowWords && (isLast || isHard)) return { from: breakBefore(text, lineFrom), to: isHard ? comma : end, text: '' };
	return { from, to: isLast ? comma : end, text: '' };
}

/** What stands before `at` on its line: words, nothing but its indentation and quote markers, or besides them an item's or a task's marker. */
function openingBefore(text: string, at: number): 'words' | 'indentation' | 'item' | 'task' {
	if (isLineStart(text, runStart(text, 0, at, isIndentation))) return 'indentation';
	const marker = /(?:[-*+]|\d{1,9}[.)])[ \t]+(\[.\][ \t]+)?$/.exec(text.slice(Math.max(0, at - 40), at));
	if (!marker || !isLineStart(text, runStart(text, 0, at - marker[0].length, isIndentation))) return 'words';
	return marker[1] === undefined ? 'item' : 'task';
}

/** True for what may stand before all else on a line. */
function isIndentation(code: number): boolean {
	return isBlank(code) || code === 62;
}

/** True for what may part two tags of one tail on two lines. */
function isBetweenLines(code: number): boolean {
	return isSeparator(code) || isIndentation(code) || isLineEnd(code);
}

/** True when the line below is indented deeper, as what belongs to a list item is. */
function isDeeper(text: string, line: Span): boolean {
	const indent = (at: string): number => /^[ \t>]*/.exec(at)?.[0].length ?? 0;
	const below = /^(?:\r\n?|\n)([^\r\n]*)/.exec(text.slice(line.to, line.to + 500))?.[1] ?? '';
	return below.trim() !== '' && indent(below) > indent(text.slice(line.from, line.to));
}

function lineTextAt(text: string, at: number): string {
	const line = lineAt(text, at);
	return text.slice(line.from, line.to);
}

/** Where the run before `at` begins, unless it begins its line and so is an indentation. */
function gapBefore(text: string, at: number, isPart: IsPart): number {
	const from = runStart(text, 0, at, isPart);
	return isLineStart(text, from) ? at : from;
}

function isSeparator(code: number): boolean {
	return isBlank(code) || code === 44;
}
