/** Inserts a filled template into a note: its properties merged, its body on lines of its own at the caret, as one list of changes. */

import { breaksAbove, breaksBelow } from '../edit/blank-lines';
import { applyChanges } from '../edit/changes';
import { selected, type Change, type Selection } from '../edit/edit';
import { withLineEndsOf } from '../edit/line-ends';
import { lineStart } from '../edit/lines';
import type { NoteText, ReadOptions } from '../note';
import type { Span } from '../passage';
import { readNote } from '../read-note';
import { keptOf } from './insert-kept';
import { endsFor, isParting, nextLine, placesFor } from './insert-place';
import { mergeProperties, type MergeRefusal } from './merge-properties';
import type { FilledTemplate } from './placeholders';
import { readProperties } from './property-entries';

/** Why a template can't be inserted. */
export type InsertRefusal = MergeRefusal | 'selection-cuts' | 'unclosed' | 'template-unclosed' | 'changes-passages';

/** Every refusal in a sentence or two: what is in the way and what to do. */
export const INSERT_REFUSALS: Readonly<Record<InsertRefusal, string>> = {
	'properties-unclosed': 'The properties of this note are never closed. Put a line of three dashes below the last one.',
	'properties-malformed': 'The properties of this note can’t be read. Mend them or write them plainer, then insert the template.',
	'properties-nested': 'A property of this note holds other properties, so the template’s values can’t be added to it.',
	'template-properties': 'The properties of the template can’t be read. Mend the template first.',
	'selection-cuts': 'The template takes the selected words, but they are only part of a paragraph, list, table, quote or code. Select whole paragraphs.',
	unclosed: 'A comment, code block or formula above is never closed and would swallow the template. Close it first.',
	'changes-passages': 'The template would change the words, stage or person that tags around it belong to. Put the cursor or the selection somewhere else.',
	'template-unclosed': 'A comment, code block or formula in the template is never closed and would swallow the rest of the note. Mend the template first.',
};

/** What inserting a template comes to. */
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
 * below what the caret stands in; at the end of the section, or of one around it, where its headings would say something else of
 * tagged words below; at the note's end when the caret is in the properties. Selected words stay where they are unless the
 * template took them. Every byte of the note outside the insertions stays, and line breaks are the note's.
 */
export function insertTemplate(text: string, selection: Selection, template: FilledTemplate, options: ReadOptions): InsertResult {
	const merged = mergeProperties(text, template.text);
	if (!merged.ok) return merged;
	const properties = merged.changes.map((change) => ({ ...change, text: withLineEndsOf(text, change.text) }));
	const body = bodyOf(template);
	if (body.text.trim() === '') return { ok: true, changes: properties, caret: moved(selection.head, properties) };
	const note = readNote(text, options);
	const { kind, bodyFrom } = readProperties(text);
	const at = selected(selection);
	const above = kind === 'none' && properties.length > 0 ? '---\n' : '';
	let result: InsertResult = { ok: false, why: 'selection-cuts', at };
	const places = template.hasSelection ? placeOfSelection(note, bodyFrom, at) : placesFor(note, bodyFrom, at.to);
	let isAtEnds = template.hasSelection;
	for (let place = places.shift(); place; place = places.shift()) {
		const lead = withLineEndsOf(text, breaksAbove(above + text.slice(0, place.from)));
		const written = lead + withLineEndsOf(text, body.text);
		const changes = joinTouching([...properties, { ...place, text: written + withLineEndsOf(text, breaksBelow(text.slice(place.to))) }]);
		const from = moved(place.from, properties);
		const inserted = { from: from + lead.length, to: from + written.length };
		const after = readNote(applyChanges(text, changes), options);
		const swallowed = swallowing(after, inserted);
		if (swallowed !== null) return result.ok ? result : { ok: false, why: swallowed, at: swallowed === 'unclosed' ? place : { from: 0, to: template.text.length } };
		const done: InsertResult = { ok: true, changes, caret: inserted.from + withLineEndsOf(text, body.text.slice(0, body.cursor)).length };
		const kept = keptOf(note, after, changes, inserted, options);
		if (kept === 'all') return done;
		// Further down the section it would only stand between other words.
		if (kept === 'words' && !isAtEnds) places.splice(0, places.length, ...endsFor(note, bodyFrom, place.from));
		isAtEnds ||= kept === 'words';
		// Labels of the template can make speakers of equal ones in the note, wherever it goes.
		if (!result.ok) result = kept === 'passages' ? done : { ok: false, why: 'changes-passages', at: place };
	}
	return result;
}

/** The template below its properties, without blank lines around it but those up to its cursor, which is its end where it has none. */
function bodyOf({ text, cursor }: FilledTemplate): { readonly text: string; readonly cursor: number } {
	const { bodyFrom } = readProperties(text);
	const caret = cursor !== null && cursor >= bodyFrom ? cursor : null;
	const top = bodyFrom + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(bodyFrom))?.[0].length ?? 0);
	const from = Math.min(top, caret ?? top);
	const end = text.trimEnd().length;
	const item = EMPTY_ITEM.test(text.slice(lineStart(text, end), end + 1)) ? 1 : 0;
	const to = Math.max(end + item, from, caret ?? 0);
	return { text: text.slice(from, to), cursor: (caret ?? to) - from };
}

/** A list item without words; the space is what makes it one. */
const EMPTY_ITEM = /^[ \t]*[-*+] $/;

/** The selected words, when whole lines are selected and taking them out cuts through nothing. */
function placeOfSelection(note: NoteText, bodyFrom: number, { from, to }: Span): Span[] {
	const { text } = note;
	const line = lineStart(text, from);
	const next = nextLine(text, to);
	const isWhole = text.slice(line, from).trim() === '' && text.slice(to, next).trim() === '';
	return isWhole && from >= bodyFrom && isParting(note, bodyFrom, line) && isParting(note, bodyFrom, next) ? [{ from, to }] : [];
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

/** What reaches into the body from above, or out of it into the note below. */
function swallowing({ text, blocks }: NoteText, { from, to }: Span): 'unclosed' | 'template-unclosed' | null {
	if (blocks.some((block) => block.from < from && block.to > from)) return 'unclosed';
	const isLast = text.slice(to).trim() === '';
	return !isLast && blocks.some((block) => block.from >= from && block.from < to && block.to > to) ? 'template-unclosed' : null;
}
