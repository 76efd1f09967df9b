/** Changes the codes of a passage that is there, or takes its tags away. */

import { isForce, type Code } from '../codes';
import type { NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { openingEnd } from '../read/marks';
import { readTag } from '../tag';
import type { Change } from './edit';
import { tagText } from './mark';

interface CodeTag {
	readonly span: Span;
	readonly code: Code;
}

/** The tags of a passage that carry a code, in order. */
export function codeTags(text: string, passage: TaggedPassage, namespace: string): CodeTag[] {
	const found: CodeTag[] = [];
	for (const span of passage.tags) {
		const tag = readTag(text.slice(span.from + 1, span.to), namespace);
		if (tag?.kind === 'code') found.push({ span, code: tag.code });
	}
	return found;
}

/** The forces among a passage's codes, each once. */
export function forcesOf({ codes }: TaggedPassage): Code[] {
	return [...new Set(codes.map(({ code }) => code))].filter(isForce);
}

/** Adds a code behind the ones that the passage has. */
export function addCode(text: string, passage: TaggedPassage, code: Code, namespace: string): Change[] {
	const tags = codeTags(text, passage, namespace);
	const at = tags[tags.length - 1]?.span.to ?? passage.tail.to;
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

/** Takes a code away; with the last one everything that `stripPassage` takes. */
export function removeCode(note: NoteText, passage: TaggedPassage, code: Code, namespace: string): Change[] {
	const tags = codeTags(note.text, passage, namespace);
	if (tags.every((tag) => tag.code === code)) return stripPassage(note, passage);
	return tags.filter((tag) => tag.code === code).map(({ span }) => withoutTag(note, passage, span));
}

/** Takes our tags, the memo and the mark of a passage away; other people's tags stay where they are. */
export function stripPassage(note: NoteText, passage: TaggedPassage): Change[] {
	const { mark, memo } = passage;
	const changes: Change[] = mark ? [...unmark(note.text, mark)] : [...markNext(note, passage)];
	for (const tag of passage.tags) changes.push(withoutTag(note, passage, tag));
	if (memo) changes.push({ from: whiteBefore(note.text, memo.span.from), to: memo.span.to, text: '' });
	return merged(changes);
}

/** Takes the `==` of a mark away, with its colour. */
export function unmark(text: string, { from, to }: Span): readonly [Change, Change] {
	return [
		{ from, to: Math.min(openingEnd(text, from), to - 2), text: '' },
		{ from: to - 2, to, text: '' },
	];
}

/** The words of an unmarked passage begin at the unmarked tail before; when that goes, a mark keeps them as they are. */
function markNext({ passages }: NoteText, { block, tail }: TaggedPassage): readonly Change[] {
	const next = passages.find((other) => other.mark === null && other.block === block && other.from >= tail.to && other.tail.from >= other.to);
	if (!next) return [];
	return [
		{ from: next.from, to: next.from, text: '==' },
		{ from: next.to, to: next.to, text: '==' },
	];
}

/** Takes one tag away with what parts it from what stands before it; a list item that holds nothing else goes with its line. */
function withoutTag({ text }: NoteText, passage: TaggedPassage, { from, to }: Span): Change {
	const lineFrom = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
	const isItemAlone = from === passage.tail.from && to === passage.tail.to && lineFrom > 0 && isLineEnd(text, to);
	if (isItemAlone && /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(text.slice(lineFrom, from))) return { from: breakBefore(text, lineFrom), to, text: '' };
	if (/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?$/.test(text.slice(lineFrom, from))) {
		const white = /[ \t]*/y;
		white.lastIndex = to;
		white.test(text);
		return { from, to: isLineEnd(text, white.lastIndex) ? to : white.lastIndex, text: '' };
	}
	const before = from > passage.tail.from ? separatorBefore(text, from) : whiteBefore(text, from);
	if (before < from) return { from: before, to, text: '' };
	const lineStart = from === 0 || isBreak(text, from - 1);
	if (!lineStart) return { from, to, text: '' };
	// A tag that begins its line: with its line when nothing else is on it and text stands above, else with the white space behind it.
	let end = to;
	while (text[end] === ' ' || text[end] === '\t') end++;
	const alone = isLineEnd(text, end);
	const above = from > 0 && passage.tail.from > (passage.mark?.to ?? passage.to) && !isBlankBefore(text, from);
	if (alone && above) return { from: breakBefore(text, from), to, text: '' };
	return { from, to: alone ? to : end, text: '' };
}

function isBlankBefore(text: string, lineStart: number): boolean {
	const end = breakBefore(text, lineStart);
	return end === 0 || isBreak(text, end - 1);
}

function breakBefore(text: string, lineStart: number): number {
	const before = lineStart - 1;
	return text[before] === '\n' && text[before - 1] === '\r' ? before - 1 : before;
}

function isLineEnd(text: string, at: number): boolean {
	return at === text.length || isBreak(text, at);
}

function isBreak(text: string, at: number): boolean {
	return text[at] === '\n' || text[at] === '\r';
}

function whiteBefore(text: string, at: number): number {
	let from = at;
	while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
	return from > 0 && !isBreak(text, from - 1) ? from : at;
}

function separatorBefore(text: string, at: number): number {
	let from = at;
	while (text[from - 1] === ' ' || text[from - 1] === '\t' || text[from - 1] === ',') from--;
	return from > 0 && !isBreak(text, from - 1) ? from : at;
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
