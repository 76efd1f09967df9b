/** Inserts a filled template into a note: its properties merged, its body on lines of its own at the caret, as one list of changes. */

import type { Change, Selection } from '../edit/edit';
import { applyChanges } from '../edit/edit';
import type { NoteText, ReadOptions } from '../note';
import type { Span } from '../passage';
import { readNote } from '../read-note';
import { breaksAbove, breaksBelow } from './body-breaks';
import { isParting, placeFor } from './insert-place';
import { mergeProperties } from './merge-properties';
import type { MergeRefusal } from './merge-properties';
import type { FilledTemplate } from './placeholders';
import { readProperties } from './property-block';

/** Why a template can't be inserted. */
export type InsertRefusal = MergeRefusal | 'selection-cuts' | 'unclosed' | 'template-unclosed';

/** Every refusal in a sentence or two: what is in the way and what to do. */
export const INSERT_REFUSALS: Readonly<Record<InsertRefusal, string>> = {
	'properties-unclosed': 'The properties of this note are never closed. Put a line of three dashes below the last one.',
	'properties-malformed': 'The properties of this note can’t be read. Mend them first, then insert the template.',
	'properties-nested': 'A property of this note holds other properties, so the template’s values can’t be added to it.',
	'template-properties': 'The properties of the template can’t be read. Mend the template first.',
	'selection-cuts': 'The template takes the selected words, but they are only part of a list, table, quote, tagged passage or code. Select whole paragraphs.',
	unclosed: 'A comment, code block or formula above is never closed and would swallow the template. Close it first.',
	'template-unclosed': 'A comment, code block or formula in the template is never closed and would swallow the rest of the note. Mend the template first.',
};

export type InsertResult =
	| {
			readonly ok: true;
			/** In order of place, none overlapping; empty when the template brings nothing new. */
			readonly changes: readonly Change[];
			/** Where the caret goes, in the text after the changes: the template's cursor, else the end of its body. */
			readonly caret: number;
	  }
	/** Nothing is written; `at` is what is in the way, in the note, or in the template where the reason names it. */
	| { readonly ok: false; readonly why: InsertRefusal; readonly at: Span };

/**
 * What inserts the template at the selection. The body goes on lines of its own, apart by blank lines, at the caret or right
 * below what the caret stands in; at the note's end when that is the properties. Selected words stay where they are unless the
 * template took them. Every byte of the note outside the insertions stays, and line breaks are the note's.
 */
export function insertTemplate(text: string, selection: Selection, template: FilledTemplate, options: ReadOptions): InsertResult {
	const eol = lineBreakOf(text);
	const merged = mergeProperties(text, template.text, eol);
	if (!merged.ok) return merged;
	const body = bodyOf(template, eol);
	if (body.text.trim() === '') return { ok: true, changes: merged.changes, caret: moved(selection.head, merged.changes) };
	const note = readNote(text, options);
	const bodyFrom = bodyStart(text);
	const place = template.hasSelection ? placeOfSelection(note, bodyFrom, selection) : onePlace(placeFor(note, bodyFrom, Math.max(selection.anchor, selection.head)));
	if (!place) return { ok: false, why: 'selection-cuts', at: spanOf(selection) };
	const hasNewBlock = merged.changes.length > 0 && readProperties(text).kind === 'none';
	const lead = breaksAbove(text, bodyFrom, place.from, eol, hasNewBlock);
	const inserted: Change = { ...place, text: lead + body.text + breaksBelow(text, place.to, eol) };
	const changes = joinTouching([...merged.changes, inserted]);
	const from = moved(place.from, merged.changes) + lead.length;
	const swallowed = swallowing(applyChanges(text, changes), { from, to: from + body.text.length }, options);
	if (swallowed) return { ok: false, why: swallowed, at: swallowed === 'unclosed' ? place : { from: 0, to: template.text.length } };
	return { ok: true, changes, caret: from + (body.cursor ?? body.text.length) };
}

interface Body {
	readonly text: string;
	readonly cursor: number | null;
}

/** The template below its properties, without blank lines around it but those up to its cursor, with the note's line breaks. */
function bodyOf({ text, cursor }: FilledTemplate, eol: string): Body {
	const start = bodyStart(text);
	const caret = cursor !== null && cursor >= start ? cursor : null;
	let from = start + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(start))?.[0].length ?? 0);
	let to = text.length;
	while (to > from && /\s/.test(text.charAt(to - 1))) to--;
	if (caret !== null) {
		from = Math.min(from, caret);
		to = Math.max(to, caret);
	}
	const before = caret === null ? '' : withEol(text.slice(from, caret), eol);
	return caret === null ? { text: withEol(text.slice(from, to), eol), cursor: null } : { text: before + withEol(text.slice(caret, to), eol), cursor: before.length };
}

function bodyStart(text: string): number {
	const properties = readProperties(text);
	if (properties.kind === 'none') return properties.at;
	return properties.kind === 'unclosed' ? properties.at.from : properties.bodyFrom;
}

function onePlace(at: number): Span {
	return { from: at, to: at };
}

/** The selected words, when taking them out cuts through nothing but paragraphs. */
function placeOfSelection(note: NoteText, bodyFrom: number, selection: Selection): Span | null {
	const span = spanOf(selection);
	return span.from >= bodyFrom && [span.from, span.to].every((at) => isOpen(note, bodyFrom, at)) ? span : null;
}

function isOpen(note: NoteText, bodyFrom: number, at: number): boolean {
	const { text, blocks, passages } = note;
	const line = text.lastIndexOf('\n', at - 1) + 1;
	const feed = text.indexOf('\n', at);
	const end = feed < 0 ? text.length : feed;
	if (passages.some((passage) => (passage.mark ?? passage).from < at && at < (passage.memo?.span ?? passage.tail).to)) return false;
	const around = blocks.find(({ from, to }) => from < at && at < to);
	if (around) return around.kind === 'paragraph' && /^[^>\s]/.test(text.slice(line, end));
	if (text.slice(line, at).trim() === '') return isParting(note, bodyFrom, line);
	return text.slice(at, end).trim() === '' && isParting(note, bodyFrom, Math.min(end + 1, text.length));
}

function spanOf({ anchor, head }: Selection): Span {
	return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}

function joinTouching(changes: readonly Change[]): Change[] {
	const joined: Change[] = [];
	for (const change of changes) {
		const last = joined[joined.length - 1];
		if (last && last.to === change.from) joined[joined.length - 1] = { from: last.from, to: change.to, text: last.text + change.text };
		else joined.push(change);
	}
	return joined;
}

/** Where a place of the text stands after the changes, behind what is inserted there. */
function moved(at: number, changes: readonly Change[]): number {
	return changes.reduce((place, { from, to, text }) => (from <= at ? place + text.length - (to - from) : place), at);
}

/** Reads the note as it would be: nothing from above may reach into the body, and nothing out of the body below it. */
function swallowing(text: string, { from, to }: Span, options: ReadOptions): 'unclosed' | 'template-unclosed' | null {
	const { blocks } = readNote(text, options);
	if (blocks.some((block) => block.from < from && block.to > from)) return 'unclosed';
	const isLast = text.slice(to).trim() === '';
	return !isLast && blocks.some((block) => block.from >= from && block.from < to && block.to > to) ? 'template-unclosed' : null;
}

function lineBreakOf(text: string): string {
	const feed = text.indexOf('\n');
	return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

function withEol(text: string, eol: string): string {
	return text.replace(/\r\n|\n/g, eol);
}
