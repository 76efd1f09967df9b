/** Changes the codes of a passage that is there, or takes its tags away. */

import { isForce, type Code } from '../codes';
import type { NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { openingEnd } from '../read/marks';
import { isBlank, runEnd, runStart, type IsPart } from '../read/white-space';
import { readTag } from '../tag';
import type { Change } from './edit';
import { breakBefore, isLineStart, lineAt } from './lines';
import { tagText } from './mark';

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

/** Adds a code behind the ones that the passage has. */
export function addCode(text: string, passage: TaggedPassage, code: Code, namespace: string): Change[] {
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

/** Takes a code away; with the last one everything that `stripPassage` takes. */
export function removeCode(note: NoteText, passage: TaggedPassage, code: Code, namespace: string): Change[] {
	const tags = codeTags(note.text, passage, namespace);
	if (tags.every((tag) => tag.code === code)) return stripPassage(note, passage, namespace);
	return tags.filter((tag) => tag.code === code).map(({ span }) => withoutTag(note, passage, span));
}

/** Takes our tags, the memo and the mark of a passage away; other people's tags stay where they are. */
export function stripPassage(note: NoteText, passage: TaggedPassage, namespace: string): Change[] {
	const { text } = note;
	const { mark, memo, tail } = passage;
	const changes: Change[] = mark ? [...unmark(text, mark)] : [...markNext(note, passage)];
	// `#jtbd/job` says something of the note, not of the passage.
	const tags = passage.tags.filter(({ from, to }) => readTag(text.slice(from + 1, to), namespace)?.kind !== 'job');
	const others = tags.reduceRight((rest, { from, to }) => rest.slice(0, from - tail.from) + rest.slice(to - tail.from), text.slice(tail.from, tail.to));
	if (/^[\s,]*$/.test(others)) {
		changes.push(withoutTag(note, passage, { from: tail.from, to: memo?.span.to ?? tail.to }));
		return merged(changes);
	}
	for (const tag of tags) changes.push(withoutTag(note, passage, tag));
	if (memo) changes.push({ from: gapBefore(text, memo.span.from, isBlank), to: memo.span.to, text: '' });
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
export function markNext({ passages }: NoteText, { block, tail }: TaggedPassage): readonly Change[] {
	const next = passages.find((other) => other.mark === null && other.block === block && other.from >= tail.to && other.tail.from >= other.to);
	if (!next) return [];
	return [
		{ from: next.from, to: next.from, text: '==' },
		{ from: next.to, to: next.to, text: '==' },
	];
}

/** Takes one tag away with what parts it from what stands before it; a list item that holds nothing else goes with its line. */
function withoutTag({ text }: NoteText, passage: TaggedPassage, { from, to }: Span): Change {
	const { tail, memo } = passage;
	const line = lineAt(text, from);
	const end = runEnd(text, to, line.to, isBlank);
	const isLast = end === line.to;
	const prefix = text.slice(line.from, from);
	const marker = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(\[.\][ \t]+)?$/.exec(prefix);
	if (marker) {
		const isWhole = from === tail.from && to === (memo?.span.to ?? tail.to);
		const isItemAlone = isWhole && !marker[1] && isLast && line.from > 0 && !isDeeper(text, line);
		if (isItemAlone) return { from: breakBefore(text, line.from), to: end, text: '' };
		return { from, to: isLast ? to : end, text: '' };
	}
	if (!/^[ \t>]*$/.test(prefix)) return { from: gapBefore(text, from, from > tail.from ? isSeparator : isBlank), to, text: '' };
	// A tag that begins its line: with its line when nothing else is on it and text stands above, else with the white space behind it.
	const isBelowWords = tail.from > (passage.mark?.to ?? passage.to) && line.from > 0;
	if (isLast && isBelowWords && !/^[ \t>]*$/.test(lineTextAt(text, breakBefore(text, line.from)))) return { from: breakBefore(text, line.from), to: end, text: '' };
	return { from, to: isLast ? to : end, text: '' };
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
