/** Finds where in a note a question can stand, and the line breaks that it needs there. */

import { breaksAbove, breaksBelow, beginsLine } from '../edit/blank-lines';
import { lineAt } from '../edit/lines';
import type { NoteText } from '../note';
import { firstIndex } from '../read/first-index';
import { nextLine, placesFor } from '../templates/insert-place';
import { isInList, type QuestionForm } from './question-form';

/** A place for a question, an offset in the note, and the form that it has there. */
export interface QuestionPlace {
	readonly at: number;
	readonly form: QuestionForm;
	/** Where a line that is opened already begins, and what its opening lacks; null where the question begins a line. */
	readonly opened: { readonly from: number; readonly rest: string } | null;
}

/** Where a question in this form could go, the best place first. */
export function* placesOf(note: NoteText, caret: number, form: QuestionForm): Generator<QuestionPlace> {
	const { text, properties } = note;
	const bodyFrom = properties ? nextLine(text, properties.to) : text.startsWith('\uFEFF') ? 1 : 0;
	const at = Math.max(caret, bodyFrom);
	yield* openedAt(text, at, form);
	const joined = form.kind === 'plain' ? null : joinedAt(note, at, form);
	if (joined !== null) yield { at: joined, form, opened: null };
	for (const { from } of placesFor(note, bodyFrom, at)) yield { at: from, form: { ...form, isTight: false }, opened: null };
}

/** The caret's line, when it holds nothing but what opens a question. */
function openedAt(text: string, caret: number, form: QuestionForm): QuestionPlace[] {
	const { from, to } = lineAt(text, caret);
	const written = text.slice(from, to);
	const opening = written.trimEnd();
	const rest = form.before.slice(opening.length);
	if (opening.trim() === '' || !form.before.startsWith(opening) || !/^(?:[ \t]|$)/.test(rest)) return [];
	return [{ at: to, form, opened: { from, rest: opening === written ? rest : rest.trimStart() } }];
}

/** The start of a line at which the question goes on with the list or the transcript around the caret; null where there is none. */
function joinedAt(note: NoteText, caret: number, form: QuestionForm): number | null {
	const { text, blocks } = note;
	const next = firstIndex(blocks, ({ from }) => from > lineAt(text, caret).to);
	const block = blocks[next - 1];
	const isLike = block && (form.kind === 'turn' ? block.speaker !== null : isInList(text, block));
	if (!isLike) return null;
	const isOn = lineAt(text, caret).from <= block.to;
	// An empty line opened for an answer stands below the last words.
	const opened = isOn ? block.to : lastOpened(text, block.to, caret);
	const depth = indentOf(form.before);
	let at = nextLine(text, opened);
	for (let index = next; at < text.length; at = nextLine(text, at)) {
		while ((blocks[index]?.to ?? Infinity) <= at) index++;
		const inside = blocks[index];
		const isInside = inside !== undefined && inside.from < at && at < inside.to;
		const below = wordsBelow(text, at);
		if (!isInside && (form.kind === 'turn' || indentOf(text.slice(below, below + 200)) <= depth)) break;
	}
	return at;
}

/** The end of the last line from `from` to that of the caret that holds anything. */
function lastOpened(text: string, from: number, caret: number): number {
	const { to } = lineAt(text, caret);
	return from + text.slice(from, to).trimEnd().length;
}

/** Where the first line from `at` on begins that isn't blank; the text's end when there is none. */
function wordsBelow(text: string, at: number): number {
	const blank = /(?:[ \t]*(?:\r\n?|\n))*/y;
	blank.lastIndex = at;
	blank.test(text);
	return blank.lastIndex;
}

/** The columns of white space that a line begins with. */
function indentOf(line: string): number {
	let columns = 0;
	for (const sign of line) {
		if (sign === '\t') columns += 4 - (columns % 4);
		else if (sign === ' ') columns++;
		else break;
	}
	return columns;
}

/** The line feeds above a question in this form that goes to `at`. */
export function feedsAbove(text: string, at: number, { isTight }: QuestionForm): string {
	const above = text.slice(0, at);
	return isTight ? (beginsLine(above) ? '' : '\n') : breaksAbove(above);
}

/** The line feeds below it, where `body` is what goes there. */
export function feedsBelow(text: string, at: number, body: string, { kind, isTight }: QuestionForm): string {
	const below = text.slice(at);
	if (below === '' && body.endsWith('\n')) return '';
	const goesOn = isTight && (kind === 'item' ? /^(?:[ \t]*(?:\r\n?|\n))?[ \t]*(?:[-*+]|\d+[.)])[ \t]/ : /^(?:[ \t]*(?:\r\n?|\n))?[^#\s]/).test(below);
	return breaksBelow(below).slice(goesOn ? 1 : 0);
}
