/** Finds where a template's body can stand in a note without cutting through anything that is there. */

import { lineStart } from '../edit/lines';
import type { Block, NoteText } from '../note';
import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';

/** How many places below the caret are tried before the end of the note. */
const TRIED = 12;

/**
 * Starts of lines at which a body parts no block, list, table or quote, in the order in which to try them: at or below the line
 * of `caret`, then the end of the note. A caret above the body gives the end alone.
 */
export function placesFor(note: NoteText, bodyFrom: number, caret: number): Span[] {
	const { text } = note;
	const places: Span[] = [];
	if (caret >= bodyFrom) {
		const line = Math.max(lineStart(text, caret), bodyFrom);
		let at = text.slice(line, caret).trim() === '' ? line : nextLine(text, line);
		while (at < text.length && places.length < TRIED) {
			const words = firstWords(text, at);
			// Who stands on a blank line between two items wants it there.
			const isWished = at === line && lineOf(text, line).trim() === '';
			if (isParting(note, bodyFrom, at) && (isWished || !isInList(note, at))) places.push({ from: at, to: at });
			at = words > at ? words : nextLine(text, at);
		}
	}
	return [...places, { from: text.length, to: text.length }];
}

/** Where the section around `at` ends and then those around that, the nearest first, as far as a body can stand there; each lies below `at`. */
export function endsFor(note: NoteText, bodyFrom: number, at: number): Span[] {
	const { text, headings } = note;
	const below = firstIndex(headings, ({ from }) => from > at);
	let { level } = headings[below - 1] ?? { level: 6 };
	const places: Span[] = [];
	for (const heading of headings.slice(below)) {
		if (heading.level > level) continue;
		const from = lineStart(text, heading.from);
		level = heading.level - 1;
		if (from > at && isParting(note, bodyFrom, from)) places.push({ from, to: from });
	}
	return at < text.length ? [...places, { from: text.length, to: text.length }] : places;
}

/** True when a body at the start of the line at `at` leaves the blocks, lists, tables and quotes around it whole. */
export function isParting(note: NoteText, bodyFrom: number, at: number): boolean {
	const { text, blocks } = note;
	if (at >= text.length) return true;
	if (/^[ \t]/.test(lineOf(text, firstWords(text, at)))) return false;
	const next = firstIndex(blocks, ({ from }) => from >= at);
	const before = blocks[next - 1];
	const after = blocks[next];
	if ((before && before.to > at) || after?.kind === 'block-id' || (before && after && isSpeakerOf(before, after))) return false;
	if (text.slice(bodyFrom, at).trim() === '') return true;
	const lineBefore = text.slice(text.lastIndexOf('\n', at - 2) + 1, at).trimEnd();
	if (lineBefore === '' || lineOf(text, at).trim() === '') return true;
	if (isTable(before) && isTable(after)) return false;
	if (/^\uFEFF?[ \t]*>/.test(lineBefore)) return false;
	if (after?.kind === 'item' && /^[ \t]/.test(lineBefore)) return false;
	return !(before && before.kind === after?.kind && (before.kind === 'item' || before.kind === 'footnote'));
}

/** True between two items of one list, whose items stand apart. */
function isInList({ text, blocks }: NoteText, at: number): boolean {
	const next = firstIndex(blocks, ({ from }) => from >= at);
	const [before, after] = [blocks[next - 1], blocks[next]];
	if (!before || after?.kind !== 'item') return false;
	const above = lineOf(text, lineStart(text, before.from));
	return /^[ \t]/.test(above) || (before.kind === 'item' && signOf(above) === signOf(lineOf(text, firstWords(text, at))));
}

/** What stands before the words of each item of a list, its number aside. */
function signOf(line: string): string | undefined {
	return /^(?:\d+[.)]|[-*+])/.exec(line)?.[0].replace(/\d+/, '');
}

/** True when the block is a recorder's line of name and time that stands apart from the words below it. */
function isSpeakerOf(line: Block, words: Block): boolean {
	return line.speaker !== null && line.wordsFrom >= line.wordsTo && line.speaker === words.speaker && line.time === words.time;
}

function isTable(block: Block | undefined): boolean {
	return block?.kind === 'cell' || block?.kind === 'table-delimiter';
}

/** Where the first line from `at` on begins that isn't blank. */
function firstWords(text: string, at: number): number {
	let from = at;
	while (from < text.length && lineOf(text, from).trim() === '') from = nextLine(text, from);
	return from;
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
