/** Puts a time into a note where it is read as the time of what is said there, and finds the times that are in it. */

import { breaksAbove, breaksBelow } from '../edit/blank-lines';
import { applyChanges } from '../edit/changes';
import { editWith, type Edit, type Refusal, type Selection } from '../edit/edit';
import { isKeptAround } from '../edit/kept-around';
import { withLineEndsOf } from '../edit/line-ends';
import { lineAt } from '../edit/lines';
import { factsOf } from '../edit/passage-facts';
import { blockAt } from '../edit/places';
import { blockNames } from '../edit/refusals';
import type { Block, NoteText, ReadOptions } from '../note';
import type { Span } from '../passage';
import { contentOf } from '../read/content';
import { inertAt, lexInline } from '../read/inline';
import { hasUnclosedProperties } from '../read/properties-span';
import { openingOf } from '../read/leads';
import { readNote } from '../read-note';
import { holdsWords } from '../read/turns';
import { INSERT_REFUSALS } from '../templates/insert';
import { placesFor } from '../templates/insert-place';
import { millisecondsOf } from './interview-clock';

/** What puts the time in, or a sentence that says why it can't be and what to do. */
export type TimeResult = Edit | { readonly ok: false; readonly message: string };

/**
 * Puts `[time] ` before the words of the caret's line, or of its block where that would part a speaker's words, a passage or
 * formatting; the caret stays on its words. Behind words that have a time already it begins a new line of their kind; on an empty
 * line a blank one follows where the words below would go on with it. From a prompt or another comment it goes below that, and on a
 * line that is nothing but a time it takes its place. Else it only inserts, and only where the reader takes it for the time of its
 * block and everything else for what it was.
 */
export function insertTime(text: string, { head }: Selection, time: string, options: ReadOptions): TimeResult {
	const note = readNote(text, options);
	const found = note.blocks[blockAt(note, head)];
	const line = lineAt(text, head);
	// To Markdown an empty item below a line of text underlines it.
	const isEmptyItem = found?.kind === 'heading' && /^[ \t>]*-[ \t]*$/.test(text.slice(line.from, line.to));
	const isBare = found?.kind === 'item' && found.from === line.to;
	const block = isEmptyItem || isBare ? undefined : found;
	const refused = (message: string): TimeResult => ({ ok: false, message });
	if (hasUnclosedProperties(text) && !BLANK_LINE.test(text.slice(0, line.to))) return refused(INSERT_REFUSALS['properties-unclosed']);
	const isPrompt = block !== undefined && isInComment(note, block, head);
	if (block && !isPrompt && !holdsWords(block.kind)) return refused(outOfPlace(block));
	const isTimed = block !== undefined && !isPrompt && hasOwnTime(note, block);
	const refreshed = isTimed ? inPlaceOf(note, block, line, time, options) : null;
	if (refreshed) return refreshed.isSound ? refreshed.edit : refused('This time is also that of the words below, so it stays as it is. Put the cursor on an empty line.');
	const places = isPrompt ? belowPrompt(note, block) : block ? lineStarts(note, block, head, isTimed) : onEmptyLine(text, line);
	// Without its marker the line above is read as the words that it is.
	const known = isEmptyItem ? readNote(text.slice(0, line.from) + text.slice(line.from, line.to).replace('-', ' ') + text.slice(line.to), options) : note;
	for (const place of places) {
		const { at, before, after = '' } = place;
		const timed = `${before}[${time}] `;
		const change = { from: at, to: at, text: timed + after };
		const caret = at + timed.length;
		if (!isSound(known, text, { ...place, timed, time }, options)) continue;
		const edit = editWith([change]);
		return at === head || !block || isPrompt || before !== '' ? { ...edit, selections: [{ anchor: caret, head: caret }] } : edit;
	}
	if (isPrompt) return refused('A time can’t be put below this prompt or comment without changing how the text around it is read. Put the cursor on an empty line.');
	return refused(isTimed ? 'This line has its time already. Go to its end to begin a new line.' : 'A time here would change how the text around it is read. Put the cursor on an empty line.');
}

/** The latest time that a block of the note has, in milliseconds; null without any. */
export function lastTimeIn(text: string, options: ReadOptions): number | null {
	const times = readNote(text, options).blocks.flatMap(({ time }) => (time === null ? [] : [millisecondsOf(time)]));
	return times.length === 0 ? null : times.reduce((last, each) => Math.max(last, each));
}

function outOfPlace({ kind }: Block): string {
	return `A time can’t be put into ${blockNames[kind as Refusal]}. Put the cursor on a line of text, or on an empty one.`;
}

/** True in a comment, and in a block of nothing but comments. */
function isInComment({ text }: NoteText, block: Block, head: number): boolean {
	if (block.kind === 'comment') return true;
	if (!holdsWords(block.kind)) return false;
	const content = contentOf(text, block);
	const { inert } = lexInline(content.text);
	const at = content.offsetOf(head);
	if (inert.some(({ kind, from, to }) => kind === 'comment' && from < at && at < to)) return true;
	const isComment = inert.some(({ kind }) => kind === 'comment');
	return isComment && inert.filter(({ kind }) => kind === 'comment').reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), content.text).trim() === '';
}

/** True when a line of the block itself says its time, which may also come from a line above it. */
function hasOwnTime({ text }: NoteText, { kind, lines, time }: Block): boolean {
	const [first, second] = lines;
	return time !== null && first !== undefined && (openingOf(text, first, second ?? null, kind === 'paragraph')?.lead.time ?? null) !== null;
}

/** Where a time may go, what stands before and behind it there, and what of the note it may change. */
interface Place {
	readonly at: number;
	readonly before: string;
	readonly after?: string;
	readonly own: Span;
	/** True where words are to be typed behind it. */
	readonly isOpen: boolean;
}

/** The places for a time on a line of its own below a comment, in the order in which to try them. */
function belowPrompt(note: NoteText, { to: end }: Block): Place[] {
	const { text } = note;
	return placesFor(note, 0, lineAt(text, end).to).map(({ from: at }) => {
		const before = withLineEndsOf(text, breaksAbove(text.slice(0, at)));
		const after = at === text.length ? '' : withLineEndsOf(text, breaksBelow(text.slice(at)));
		return { at, before, after, own: { from: at, to: at }, isOpen: true };
	});
}

/** Puts the time in place of the one that is all of a line but its markers; null for any other line. Unsound where it is also that of words further down. */
function inPlaceOf(note: NoteText, block: Block, line: Span, time: string, options: ReadOptions): { readonly edit: Edit; readonly isSound: boolean } | null {
	const { text } = note;
	const [, before, old] = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?)?\[)(\d[\d:]*)\][ \t]*$/u.exec(text.slice(line.from, line.to)) ?? [];
	if (before === undefined || old === undefined || block.wordsFrom < block.wordsTo) return null;
	const from = line.from + before.length;
	const change = { from, to: from + old.length, text: time };
	// What nobody says has no time that counts.
	const others = (read: NoteText): string => JSON.stringify(read.blocks.map((each) => [each.kind, each.from === block.from || isInComment(read, each, each.from) ? null : each.time, each.speaker]));
	const caret = line.to + time.length - old.length;
	return {
		edit: { ...editWith([change]), selections: [{ anchor: caret, head: caret }] },
		isSound: others(readNote(applyChanges(text, [change]), options)) === others(note),
	};
}

const BLANK_LINE = /\n[ \t\r]*(?:\n|$)/;

/** The places for a time in a block of words, in the order in which to try them. */
function lineStarts(note: NoteText, block: Block, head: number, isTimed: boolean): Place[] {
	const { text } = note;
	const found = block.lines.findIndex(({ to }) => head <= to);
	const index = found < 0 ? block.lines.length - 1 : found;
	const line = block.lines[index] ?? block;
	const content = contentOf(text, block);
	const { inert } = lexInline(content.text);
	const isFree = (at: number): boolean => {
		const offset = content.offsetOf(at);
		return (inertAt(inert, offset)?.from ?? offset) === offset;
	};
	const mayPart = block.speaker === null && !(isTimed && (block.lines[0]?.to ?? 0) < block.wordsFrom);
	return [
		...(index > 0 && mayPart && isFree(line.from) ? [{ at: line.from, before: '', own: block, isOpen: false }] : []),
		...(isTimed ? newLine(text, block, line, head) : [{ at: block.from, before: '', own: block, isOpen: false }]),
	];
}

/** The place for a new line of the same kind behind the last one of a block, when the caret is at its end; none in a table or a footnote. */
function newLine(text: string, { kind, lines, wordsFrom, wordsTo }: Block, line: Span, head: number): Place[] {
	const { from, to } = lineAt(text, line.from);
	const isAtEnd = line === lines[lines.length - 1] && wordsFrom < wordsTo && text.slice(head, to).trim() === '';
	if (!isAtEnd || (kind !== 'paragraph' && kind !== 'item')) return [];
	const marker = text.slice(from, line.from).replace(/\d+(?=[.)][ \t]+(?:\[.\][ \t]+)?$)/, (number) => String(Number(number) + 1)).replace(/\[.\](?=[ \t]+$)/u, '[ ]');
	// A block's name has to stay at the end of its block.
	const isNamed = kind === 'paragraph' && text.slice(wordsTo, to).trim() !== '';
	const lineBreak = withLineEndsOf(text, '\n');
	return [{ at: to, before: lineBreak + (isNamed ? marker.trimEnd() + lineBreak : '') + marker, own: { from: to, to }, isOpen: true }];
}

/** The end of a line that holds nothing but markers, first with what stands below right below it, then with a blank line of the same quote between. */
function onEmptyLine(text: string, own: Span): Place[] {
	const written = text.slice(own.from, own.to);
	const place = { at: own.to, before: written !== '' && written.trimEnd() === written ? ' ' : '', own, isOpen: true };
	const [quote = ''] = /^[ \t>]*/.exec(written) ?? [];
	return [place, { ...place, after: withLineEndsOf(text, '\n') + quote.trimEnd() }];
}

/** True when the time is read as that of the block that it begins, and everything else as before; where it is open, once words are typed. */
function isSound(known: NoteText, text: string, { at, timed, time, after = '', own, isOpen }: Place & { readonly timed: string; readonly time: string }, options: ReadOptions): boolean {
	const from = at + timed.length - `[${time}] `.length;
	return (isOpen ? ['', 'x'] : ['']).every((typed) => {
		const change = { from: at, to: at, text: timed + typed + after };
		const now = readNote(applyChanges(text, [change]), options);
		return now.blocks.some((block) => block.from === from && block.time === time)
			// A time alone on its line is that of the words below, until there are words behind it.
			&& ((isOpen && typed === '') || isKeptAround(known, now, change, own))
			&& factsOf(now.passages) === factsOf(known.passages)
			&& wordsOf(now, now.highlights) === wordsOf(known, known.highlights)
			&& wordsOf(now, now.links) === wordsOf(known, known.links);
	});
}

function wordsOf({ text }: NoteText, spans: readonly Span[]): string {
	return spans.map(({ from, to }) => text.slice(from, to)).join('\n');
}
