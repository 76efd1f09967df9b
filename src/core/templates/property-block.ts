/** Reads the properties of a note as text: its top-level keys, each with the exact place of its lines and its value. */

import type { Span } from '../passage';
import { endOfProperties, hasUnclosedProperties } from '../read/properties-span';
import { readValue } from './property-value';
import type { PropertyValue } from './property-value';
import { endOfQuoted, wordsOfValue } from './yaml-scalars';

/** A top-level key with its value; the span goes from the key to the end of its last line, line break excluded. */
export interface PropertyEntry extends Span {
	readonly key: string;
	/** Where the comment lines right above it begin; `from` without any. */
	readonly withComments: number;
	/** Right after the colon. */
	readonly valueFrom: number;
	/** The end of the key's own line, before the line break. */
	readonly lineTo: number;
	readonly value: PropertyValue;
}

/** The properties block at the top of a note. */
export interface PropertyBlock {
	readonly kind: 'block';
	/** Where the first line below the opening fence begins. */
	readonly contentFrom: number;
	/** Where the closing fence begins. */
	readonly contentTo: number;
	/** Where the note's body begins: the line below the closing fence. */
	readonly bodyFrom: number;
	readonly entries: readonly PropertyEntry[];
}

export type NoteProperties =
	| PropertyBlock
	/** There are none; `at` is where a block goes. */
	| { readonly kind: 'none'; readonly at: number }
	| { readonly kind: 'unclosed'; readonly at: Span }
	/** `at` is the first line that isn't understood. */
	| { readonly kind: 'malformed'; readonly at: Span; readonly bodyFrom: number };

/** Reads a note's properties; never throws. */
export function readProperties(text: string): NoteProperties {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const end = endOfProperties(text, start);
	if (end === null) return hasUnclosedProperties(text) ? { kind: 'unclosed', at: { from: start, to: start + 3 } } : { kind: 'none', at: start };
	const contentFrom = text.indexOf('\n', start) + 1;
	const contentTo = end - 3;
	const feed = text.indexOf('\n', end);
	const bodyFrom = feed < 0 ? text.length : feed + 1;
	const entries = readEntries(text, contentFrom, contentTo);
	return 'kind' in entries ? { ...entries, bodyFrom } : { kind: 'block', contentFrom, contentTo, bodyFrom, entries };
}

interface Draft {
	readonly key: string;
	readonly withComments: number;
	readonly from: number;
	readonly valueFrom: number;
	readonly lineTo: number;
	to: number;
}

function readEntries(text: string, from: number, to: number): PropertyEntry[] | { readonly kind: 'malformed'; readonly at: Span } {
	const drafts: Draft[] = [];
	const keys = new Set<string>();
	let comments: number | null = null;
	for (let at = from; at < to; ) {
		const feed = text.indexOf('\n', at);
		const end = text[feed - 1] === '\r' ? feed - 1 : feed;
		const line = text.slice(at, end);
		const open = drafts[drafts.length - 1];
		if (line.trim() === '') comments = null;
		else if (/^[ \t]*#/.test(line) && !(open && isBlockText(text, open) && /^[ \t]/.test(line))) comments ??= at;
		else if (/^[ ]|^-(?:[ \t]|$)/.test(line) || (open && isBlockText(text, open) && line.startsWith('\t'))) {
			if (!open) return malformed(at, end);
			open.to = end;
			comments = null;
		} else {
			const key = keyOf(line);
			if (key === null || keys.has(key.key)) return malformed(at, end);
			keys.add(key.key);
			drafts.push({ key: key.key, withComments: comments ?? at, from: at, valueFrom: at + key.length, lineTo: end, to: end });
			comments = null;
		}
		at = feed + 1;
	}
	const entries: PropertyEntry[] = [];
	for (const draft of drafts) {
		const value = readValue(text, { from: draft.valueFrom, to: draft.to });
		if (value.kind === 'malformed') return malformed(draft.from, draft.to);
		entries.push({ ...draft, value });
	}
	return entries;
}

function malformed(from: number, to: number): { readonly kind: 'malformed'; readonly at: Span } {
	return { kind: 'malformed', at: { from, to } };
}

function isBlockText(text: string, { valueFrom, lineTo }: Draft): boolean {
	return /^[ \t]+[|>]/.test(text.slice(valueFrom, lineTo));
}

/** The key that opens a line, with its length up to and including the colon; null when none does. */
function keyOf(line: string): { readonly key: string; readonly length: number } | null {
	const quotedTo = /^["']/.test(line) ? endOfQuoted(line, 0) : 0;
	if (quotedTo === null) return null;
	const colon = /:(?=[ \t]|$)/g;
	colon.lastIndex = quotedTo;
	const found = colon.exec(line);
	if (!found) return null;
	const written = line.slice(0, found.index);
	if (quotedTo > 0 && written.slice(quotedTo).trim() !== '') return null;
	if (quotedTo === 0 && /^(?:[#&*!|>%@`{}[\],\s]|[-?:](?:\s|$)|$)|[ \t]#/.test(written)) return null;
	return { key: wordsOfValue(written), length: found.index + 1 };
}
