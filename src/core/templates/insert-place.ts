/** Finds where a template's body can stand in a note without cutting through anything that is there. */

import type { Block, NoteText } from '../note';

/** The first start of a line, at or below the line of `caret`, where a body parts nothing: no block, list, table, quote or passage. */
export function placeFor(note: NoteText, bodyFrom: number, caret: number): number {
	const { text } = note;
	if (caret < bodyFrom) return text.length;
	const line = Math.max(text.lastIndexOf('\n', caret - 1) + 1, bodyFrom);
	const isAtStart = text.slice(line, caret).trim() === '';
	let at = isAtStart ? line : nextLine(text, line);
	while (at < text.length && !isParting(note, bodyFrom, at)) at = nextLine(text, at);
	return at;
}

/** True when a body at the start of the line at `at` leaves everything around it whole. */
export function isParting(note: NoteText, bodyFrom: number, at: number): boolean {
	const { text, blocks, passages } = note;
	if (at >= text.length) return true;
	const lineAfter = firstWords(text, at);
	if (/^[ \t]/.test(lineAfter)) return false;
	const found = blocks.findIndex(({ from }) => from >= at);
	const next = found < 0 ? blocks.length : found;
	const before = blocks[next - 1];
	const after = blocks[next];
	if (before && before.to > at) return false;
	if (passages.some((passage) => Math.min(passage.from, passage.mark?.from ?? passage.from) < at && at <= (passage.memo?.span ?? passage.tail).from)) return false;
	if (before && after && isSpeakerOf(before, after)) return false;
	if (after?.kind === 'block-id' || (after && TAGS_ALONE.test(text.slice(after.wordsFrom, after.wordsTo)))) return false;
	if (text.slice(bodyFrom, at).trim() === '') return true;
	const lineBefore = text.slice(text.lastIndexOf('\n', at - 2) + 1, at).trim();
	if (lineBefore === '' || lineOf(text, at).trim() === '') return true;
	if (isTable(before) && isTable(after)) return false;
	if (lineBefore.startsWith('>')) return false;
	return !(before && before.kind === after?.kind && (before.kind === 'item' || before.kind === 'footnote'));
}

/** True when the block is a recorder's line of name and time that stands apart from the words below it. */
function isSpeakerOf(line: Block, words: Block): boolean {
	return line.speaker !== null && line.wordsFrom >= line.wordsTo && line.speaker === words.speaker && line.time === words.time;
}

/** Tags without words of their own: they would go to the words of a body above them. */
const TAGS_ALONE = /^(?:#[^\s#,]+[\s,]*)+(?:%%[^]*|[^\p{L}\p{N}#]*)$/u;

function isTable(block: Block | undefined): boolean {
	return block?.kind === 'cell' || block?.kind === 'table-delimiter';
}

/** The first line from `at` on that isn't blank. */
function firstWords(text: string, at: number): string {
	let from = at;
	while (from < text.length && lineOf(text, from).trim() === '') from = nextLine(text, from);
	return lineOf(text, from);
}

function lineOf(text: string, at: number): string {
	const feed = text.indexOf('\n', at);
	return text.slice(at, feed < 0 ? text.length : feed);
}

/** Where the line below that of `at` begins; the end of the text for the last. */
export function nextLine(text: string, at: number): number {
	const feed = text.indexOf('\n', at);
	return feed < 0 ? text.length : feed + 1;
}
