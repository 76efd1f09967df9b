/** Changes the codes of a passage that is there, or takes its tags away. */

import { highlightOf, isForce, type Code } from '../codes';
import type { NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { openingEnd } from '../read/marks';
import { isBlank, runEnd, runStart, type IsPart } from '../read/white-space';
import { readTag } from '../tag';
import type { Change, EditOptions } from './edit';
import { breakBefore, isLineEnd, isLineStart, lineAt, lineStart } from './lines';
import { tagText } from './mark';
import { passagesAt } from './places';

interface CodeTag {
	readonly span: Span;
	readonly code: Code;
}

/** The tags of a passage that carry a code, in order. */
function codeTags(text: string, passage: TaggedPassage, namespace: string): CodeTag[] {
	const found: CodeTag[] = [];
	for (const span of passage.tags) {
		const tag = readTag(text.slice(span.from + 1, span.to), namespace);
		if (tag?.kind === 'code') found.push({ span, code: tag.code });
	}
	return found;
}

/** A passage's codes, one for each tag that carries one. */
export function codesOf({ codes }: TaggedPassage): Code[] {
	return codes.map(({ code }) => code);
}

/** The forces among a passage's codes, each once. */
export function forcesOf(passage: TaggedPassage): Code[] {
	return [...new Set(codesOf(passage))].filter(isForce);
}

/** Adds a code, or a code with its theme (`push/rota`), behind the codes that the passage has. */
export function addCode(text: string, passage: TaggedPassage, code: string, namespace: string): Change[] {
	const at = codeTags(text, passage, namespace).pop()?.span.to ?? passage.tail.to;
	return [{ from: at, to: at, text: ` ${tagText(namespace, code)}` }];
}

/** Puts `code` in place of `old` wherever the passage has it; themes stay. */
export function replaceCode(text: string, passage: TaggedPassage, old: Code, code: Code, namespace: string): Change[] {
	return codeTags(text, passage, namespace)
		.filter((tag) => tag.code === old)
		.map(({ span }) => {
			const from = span.from + namespace.length + 2;
			return { from, to: from + old.length, text: code };
		});
}

/** The same for a force; where a mark has exactly the old one's colour and colours are written, it gets the new one's. */
export function replaceForce(text: string, passage: TaggedPassage, old: Code, code: Code, { namespace, highlightColours }: EditOptions): Change[] {
	const at = (passage.mark?.from ?? 0) + 2;
	const [was, now] = [highlightOf(old), highlightOf(code)];
	const isColoured = highlightColours && passage.mark !== null && was !== '' && now !== '' && text.startsWith(was, at);
	return [...(isColoured ? [{ from: at, to: at + was.length, text: now }] : []), ...replaceCode(text, passage, old, code, namespace)];
}

const NOBODY: ReadonlySet<TaggedPassage> = new Set();

/** Takes a code away; with the last one everything that `stripPassage` takes. */
export function removeCode(note: NoteText, passage: TaggedPassage, code: Code, namespace: string, going = NOBODY): Change[] {
	const tags = codeTags(note.text, passage, namespace);
	if (tags.every((tag) => tag.code === code)) return stripPassage(note, passage, namespace, going);
	const gone = tags.filter((tag) => tag.code === code).map(({ span }) => span);
	return runsOf(note.text, gone).map((run) => withoutTag(note, passage, run));
}

/**
 * Takes our tags, the memo and the mark of a passage away; other people's tags stay where they are, and so do those of ours
 * that stood there before its first code. `going` are passages whose tags go as well.
 */
export function stripPassage(note: NoteText, passage: TaggedPassage, namespace: string, going = NOBODY): Change[] {
	const { text } = note;
	const { mark, memo, tail } = passage;
	const changes: Change[] = mark ? [...unmark(text, mark)] : [...markNext(note, passage, going)];
	const runs = runsOf(text, describing(text, passage, namespace));
	const [whole] = runs;
	if (whole && whole.from === tail.from && whole.to === tail.to) {
		changes.push(withoutTag(note, passage, { from: tail.from, to: memo?.span.to ?? tail.to }));
		return merged(changes);
	}
	for (const run of runs) changes.push(withoutTag(note, passage, run));
	if (memo) changes.push(withoutMemo(text, memo.span));
	return merged(changes);
}

/** The tags that describe a passage: its codes, and what of ours stands behind the first of them; `#jtbd/job` says something of the note. */
export function describing(text: string, passage: TaggedPassage, namespace: string): Span[] {
	const first = codeTags(text, passage, namespace)[0]?.span.from ?? passage.tail.from;
	return passage.tags.filter(({ from, to }) => from >= first && readTag(text.slice(from + 1, to), namespace)?.kind !== 'job');
}

/** All that describes a passage, as one line: its tail and memo as they stand, without tags of other people between them. */
export function tailText(text: string, passage: TaggedPassage, namespace: string): string {
	const { tail, memo } = passage;
	const tags = describing(text, passage, namespace);
	const [run, ...more] = runsOf(text, tags);
	const whole = text.slice(tail.from, memo?.span.to ?? tail.to);
	if (run && more.length === 0 && run.from === tail.from && run.to === tail.to && !/[\r\n]/.test(whole)) return whole;
	return [...tags, ...(memo ? [memo.span] : [])].map(({ from, to }) => text.slice(from, to)).join(' ');
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

/** Takes the `==` of a mark away, with its colour. */
export function unmark(text: string, { from, to }: Span): readonly [Change, Change] {
	return [
		{ from, to: Math.min(openingEnd(text, from), to - 2), text: '' },
		{ from: to - 2, to, text: '' },
	];
}

/** The words of an unmarked passage begin at the unmarked tail before; when that goes, a mark keeps them as they are. */
export function markNext(note: NoteText, passage: TaggedPassage, going = NOBODY): readonly Change[] {
	const next = nextUnmarked(note, passage);
	if (!next || going.has(next)) return [];
	return [
		{ from: next.from, to: next.from, text: '==' },
		{ from: next.to, to: next.to, text: '==' },
	];
}

/** The unmarked passage whose words begin at this one's unmarked tail. */
export function nextUnmarked(note: NoteText, { block, mark, tail }: TaggedPassage): TaggedPassage | null {
	if (mark) return null;
	const there = passagesAt(note, block);
	for (let i = firstIndex(there, (other) => other.tail.from >= tail.to); i < there.length; i++) {
		const other = there[i];
		if (other?.mark === null && other.block === block && other.from >= tail.to && other.tail.from >= other.to) return other;
	}
	return null;
}

/** Takes a tag, or a run of them, away with what parts it from what stands before it; a list item that holds nothing else goes with its line. */
export function withoutTag({ text }: NoteText, { tail, memo, mark, ...words }: TaggedPassage, { from, to }: Span): Change {
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

/** The changes in order, those that meet or overlap made one. */
export function merged(changes: readonly Change[]): Change[] {
	const result: Change[] = [];
	for (const change of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
		const last = result[result.length - 1];
		if (last && change.from <= last.to && change.text === '' && last.text === '') {
			result[result.length - 1] = { from: last.from, to: Math.max(last.to, change.to), text: '' };
		} else result.push(change);
	}
	return result;
}
