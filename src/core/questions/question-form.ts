/** Reads from a note in which form its questions and answers are written. */

import { nameKey } from '../names';
import type { Block, NoteText } from '../note';
import { firstIndex } from '../read/first-index';
import { lineStart } from '../edit/lines';

/** How a question is written, and how the line is opened on which its answer goes. */
export interface QuestionForm {
	readonly kind: 'item' | 'turn' | 'plain';
	/** What stands before the words on their line: indentation, marker, name, what makes them bold. */
	readonly before: string;
	/** What stands behind them. */
	readonly after: string;
	/** What opens the answer's line. */
	readonly answer: string;
	/** True where the answer stands right below, with no blank line between. */
	readonly isClose: boolean;
	/** True where what is said next stands right below, with no blank line between. */
	readonly isTight: boolean;
}

/** Words on lines of their own, apart by blank lines. */
export const PLAIN: QuestionForm = { kind: 'plain', before: '', after: '', answer: '', isClose: false, isTight: false };

/**
 * The form of the question nearest to `at`: those above in its section first, then those below, then the rest of the note. Without
 * any, that of the words around; `interviewers` are the names that the properties give.
 */
export function formAt(note: NoteText, at: number, interviewers: readonly string[]): QuestionForm {
	const lines = writtenIn(note, interviewers);
	const next = firstIndex(lines, ({ block }) => block.from > at);
	const heading = firstIndex(note.headings, ({ from }) => from > at) - 1;
	const around = [...lines.slice(0, next).reverse(), ...lines.slice(next)];
	const here = around.filter(({ block }) => block.heading === heading);
	const [near] = here;
	// A sentence in prose elsewhere says less of the form than what is written here.
	const model = here.find(isQuestion) ?? around.find((line) => isQuestion(line) && (!near || kindOf(line) !== 'plain' || EMPHASIS.test(line.words)));
	if (model) return formOf(note, lines, model, model.block.from <= at && model.block.heading === heading);
	if (near) return formBeside(note, lines, near, interviewers);
	const [item] = lines.filter(({ indent }) => indent === '');
	const turn = lines.find(({ block }) => block.speaker !== null);
	if (turn) return formBeside(note, lines, turn, interviewers);
	return item && lines.filter(({ marker }) => marker !== '').length * 2 > lines.length ? formBeside(note, lines, item, interviewers) : PLAIN;
}

/** A block with words that could be the model of another, outside quotes, tables and comments. */
interface Written {
	readonly block: Block;
	readonly index: number;
	/** Of a list item: the white space before its marker; null for any other. */
	readonly indent: string | null;
	/** The list marker with the white space and the empty task box behind it; "" without any. */
	readonly marker: string;
	/** Who speaks as it is written, without the time. */
	readonly name: string;
	/** The first line of its words. */
	readonly words: string;
	readonly isAsker: boolean;
}

/** What stands on a block's first line before its content. */
function openingOf(text: string, { from, lines }: Block): string {
	const first = lines[0]?.from ?? from;
	return text.slice(lineStart(text, first), first);
}

/** True for what stands in a list. */
export function isInList(text: string, block: Block): boolean {
	const opening = openingOf(text, block);
	return ITEM.test(opening) || (opening !== '' && opening.trim() === '');
}

const ITEM = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)(\[.\][ \t]+)?$/u;
const ASKS = /[?？؟]["”’'»)\]*_~\s]*$/;
const COMMENTS = /%%[^]*?%%/g;

function writtenIn(note: NoteText, interviewers: readonly string[]): Written[] {
	const { text } = note;
	const asker = askerOf(note, interviewers);
	return note.blocks.flatMap((block, index): Written[] => {
		const opening = openingOf(text, block);
		const [isItem, indent = null, sign = '', box = ''] = ITEM.exec(opening) ?? [];
		// An item above one that is still empty looks like an underlined heading.
		if (block.kind !== 'paragraph' && block.kind !== 'item' && !(block.kind === 'heading' && isItem !== undefined)) return [];
		const whole = text.slice(block.wordsFrom, block.wordsTo).replace(COMMENTS, '').trim();
		if ((isItem === undefined && opening !== '') || (whole === '' && block.speaker === null)) return [];
		const [words = ''] = whole.split(/\r\n?|\n/);
		return [{ block, index, indent, marker: sign + box.replace(/\[.\]/u, '[ ]'), name: nameBefore(text, block), words, isAsker: block.speaker !== null && asker(block.speaker) }];
	});
}

/** Says of a speaker whether they ask: the interviewers named, `Q`, or else whoever ends most turns with a question mark. */
function askerOf({ text, blocks }: NoteText, interviewers: readonly string[]): (speaker: string) => boolean {
	const named = new Set(['q', 'interviewer', ...interviewers.map(nameKey)]);
	const asked = new Map<string, number>();
	for (const { speaker, wordsFrom, wordsTo } of blocks) {
		if (speaker === null) continue;
		const key = nameKey(speaker);
		if (named.has(key)) return (name) => named.has(nameKey(name));
		asked.set(key, (asked.get(key) ?? 0) + (ASKS.test(text.slice(Math.max(wordsFrom, wordsTo - 20), wordsTo)) ? 1 : 0));
	}
	const [most] = asked.size > 1 ? [...asked].sort(([, a], [, b]) => b - a) : [];
	return (name) => most !== undefined && most[1] > 0 && nameKey(name) === most[0];
}

/** The speaker as the block's line has it, without a time; a name that stands on a line of its own gets a colon. */
function nameBefore(text: string, { from, wordsFrom, speaker }: Block): string {
	if (speaker === null) return '';
	const lead = text.slice(from, wordsFrom).replace(TIME, '').trimStart();
	return LABEL.test(lead) ? lead : `${speaker}: `;
}

const TIME = /[[(]?\d{1,2}(?::[0-5]\d){1,2}(?:[.,]\d{1,3})?[\])]?[ \t]*(?:[-–—|][ \t]+)?/;
const LABEL = /^[^\r\n]*(?::(?:\*\*|__)?|(?:\*\*|__):|>)[ \t]*$/;

function isQuestion({ block, words, isAsker }: Written): boolean {
	return block.speaker === null ? ASKS.test(words) : isAsker;
}

function formOf(note: NoteText, lines: readonly Written[], model: Written, isAbove: boolean): QuestionForm {
	const { indent, marker, name, words } = model;
	const sign = name === '' ? (EMPHASIS.exec(words)?.[1] ?? '') : '';
	const alike = lines.filter((line) => isQuestion(line) && kindOf(line) === kindOf(model) && line.indent === indent);
	// The one nearest to the model that has an answer tells how answers are written.
	const nearest = [model, ...alike.filter((line) => line.index < model.index).reverse(), ...alike];
	const answered = firstAnswer(note, lines, nearest);
	const before = `${indent ?? ''}${numbered(marker, isAbove)}${name}${sign}`;
	const shared = { kind: kindOf(model), before, after: sign, isTight: isTightAt(note, lines, model) };
	if (answered) return { ...shared, ...answered };
	return indent === null ? { ...shared, answer: '', isClose: false } : { ...shared, answer: `${indent}${unitOf(lines)}${bare(marker)}`, isClose: true };
}

const EMPHASIS = /^(\*{1,3}|_{1,3})(?=[^\s*_]).*[^\s*_]\1$/;

/** How the answer to the first of these questions that has one is opened; null when none has. */
function firstAnswer(note: NoteText, lines: readonly Written[], asked: readonly Written[]): Answer | null {
	const isOneAnswering = answering(lines).size === 1;
	for (const question of asked) {
		const answer = question.name !== '' && !isOneAnswering ? null : answerTo(note, lines, question);
		if (answer) return answer;
	}
	return null;
}

type Answer = Pick<QuestionForm, 'answer' | 'isClose'>;

/** Everybody who speaks and doesn't ask. */
function answering(lines: readonly Written[]): ReadonlySet<string> {
	return new Set(lines.flatMap(({ block: { speaker }, isAsker }) => (speaker === null || isAsker ? [] : nameKey(speaker))));
}

function answerTo(note: NoteText, lines: readonly Written[], { block, index, indent, name }: Written): Answer | null {
	const below = lines[firstIndex(lines, (line) => line.index > index)];
	if (!below || below.index !== index + 1 || below.block.heading !== block.heading || isQuestion(below)) return null;
	const isClose = !isBlankBetween(note.text, block, below.block);
	if (name !== '') return below.block.speaker !== null && below.indent === indent ? { answer: `${indent ?? ''}${numbered(below.marker, false)}${below.name}`, isClose } : null;
	// An empty item right below a paragraph would be no item yet.
	return below.indent === null ? { answer: '', isClose: false } : { answer: below.indent + bare(below.marker), isClose: isClose && indent !== null };
}

/** The form of what is said around, where nobody asks anything yet. */
function formBeside(note: NoteText, lines: readonly Written[], near: Written, interviewers: readonly string[]): QuestionForm {
	const { block, indent, marker, name } = near;
	const opening = indent === null ? '' : indent + bare(marker);
	const isTight = isTightAt(note, lines, near);
	if (block.speaker === null) return indent === null ? PLAIN : { kind: 'item', before: opening, after: '', answer: opening, isClose: isTight, isTight };
	const asker = near.isAsker ? name : name.replace(block.speaker, () => interviewers[0] ?? 'Q');
	const isAlone = answering(lines).size === 1;
	return { kind: 'turn', before: opening + asker, after: '', answer: isAlone && !near.isAsker ? opening + name : '', isClose: isAlone && isTight, isTight };
}

function kindOf({ block, indent }: Written): QuestionForm['kind'] {
	return indent !== null ? 'item' : block.speaker !== null ? 'turn' : 'plain';
}

/** True when what stands next to a line of its kind stands right above or below it. */
function isTightAt({ text }: NoteText, lines: readonly Written[], line: Written): boolean {
	if (kindOf(line) === 'plain') return false;
	const beside = (other: Written | undefined): boolean => other !== undefined && Math.abs(other.index - line.index) === 1 && kindOf(other) === kindOf(line);
	const at = lines.indexOf(line);
	const [above, below] = [lines[at - 1], lines[at + 1]];
	if (above && beside(above)) return !isBlankBetween(text, above.block, line.block);
	return below && beside(below) ? !isBlankBetween(text, line.block, below.block) : line.indent !== null;
}

function isBlankBetween(text: string, above: Block, below: Block): boolean {
	return /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)/.test(text.slice(above.to, below.from));
}

/** A list marker: one further when it counts and goes on a list, the first one when it begins a list. */
function numbered(marker: string, goesOn: boolean): string {
	return marker.replace(/^\d+/, (number) => (goesOn ? String(Number(number) + 1) : '1'));
}

/** A list marker without a task box, the first of a list. */
function bare(marker: string): string {
	return numbered(marker, false).replace(/\[ \][ \t]+$/, '');
}

/** By what the note indents a list within a list. */
function unitOf(lines: readonly Written[]): string {
	return lines.find(({ indent }) => indent !== null && indent !== '')?.indent ?? '\t';
}
