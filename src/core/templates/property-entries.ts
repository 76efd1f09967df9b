/** Reads the properties of a note as text, as far as adding to them needs: their top-level keys, with the place and kind of each value. */

import type { Span } from '../passage';
import { endOfProperties, hasUnclosedProperties } from '../read/properties-span';
import { QUOTED, wordsOfValue } from './yaml-values';

/** A top-level key with its value; the span goes from the key to the end of its last line, line break excluded. */
export interface PropertyEntry extends Span {
	/** Where the comment lines right above it begin; `from` without any. */
	readonly withComments: number;
	/** Right after the colon. */
	readonly valueFrom: number;
	/** The end of the key's own line, before the line break. */
	readonly lineTo: number;
	readonly value: PropertyValue;
}

/** The value of a property, as far as merging has to understand it. */
export interface PropertyValue {
	/** `text` is one that stands over several lines or has a type, `nested` a map, or a list with anything but single values in it. */
	readonly kind: 'empty' | 'single' | 'list' | 'text' | 'nested';
	/** The single value, or those of the list, as written. */
	readonly items: readonly string[];
	/** What stands before the dashes of a list without brackets; null for any other value. */
	readonly indent: string | null;
}

/** The properties at the top of a note. */
export type NoteProperties =
	| {
			readonly kind: 'block';
			/** Where the closing fence begins. */
			readonly contentTo: number;
			/** Where the note's body begins: the line below the closing fence. */
			readonly bodyFrom: number;
			/** By key as keys are compared: without quotes, in lower case. */
			readonly entries: ReadonlyMap<string, PropertyEntry>;
	  }
	/** There are none; `bodyFrom` is where a block goes. */
	| { readonly kind: 'none'; readonly bodyFrom: number }
	/** `at` is what isn't closed, or the first property that isn't understood. */
	| { readonly kind: 'unclosed' | 'malformed'; readonly at: Span; readonly bodyFrom: number };

/** Reads a note's properties; never throws. What YAML allows and hardly anybody writes counts as malformed. */
export function readProperties(text: string): NoteProperties {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const end = endOfProperties(text, start);
	if (end === null) return hasUnclosedProperties(text) ? { kind: 'unclosed', at: { from: start, to: start + 3 }, bodyFrom: start } : { kind: 'none', bodyFrom: start };
	const feed = text.indexOf('\n', end);
	const bodyFrom = feed < 0 ? text.length : feed + 1;
	const entries = new Map<string, PropertyEntry>();
	for (const draft of draftsIn(text, text.indexOf('\n', start) + 1, end - 3)) {
		const { key, from, to, valueFrom } = draft;
		const value = key === null || entries.has(key) ? null : readValue(text.slice(valueFrom, to));
		if (key === null || value === null) return { kind: 'malformed', at: { from, to }, bodyFrom };
		entries.set(key, { ...draft, value });
	}
	return { kind: 'block', contentTo: end - 3, bodyFrom, entries };
}

/** A key with the lines that belong to it; the key is null for a line that has none. */
interface Draft {
	readonly key: string | null;
	readonly withComments: number;
	readonly from: number;
	readonly valueFrom: number;
	readonly lineTo: number;
	to: number;
}

function draftsIn(text: string, from: number, end: number): Draft[] {
	const drafts: Draft[] = [];
	let comments: number | null = null;
	let at = from;
	for (const written of text.slice(from, end).split('\n')) {
		const line = written.endsWith('\r') ? written.slice(0, -1) : written;
		const lineTo = at + line.length;
		const open = drafts[drafts.length - 1];
		const isInText = open !== undefined && line.startsWith(' ') && /^[ \t]+[|>]/.test(text.slice(open.valueFrom, open.lineTo));
		if (!isInText && /^[ \t]*#/.test(line)) comments ??= at;
		else {
			const isMore = open && (line.startsWith(' ') || /^-(?:[ \t]|$)/.test(line));
			if (isMore && line.trim() !== '') open.to = lineTo;
			else if (line.trim() !== '') {
				const [opening, key] = KEY.exec(line) ?? ['', null];
				drafts.push({ key: key && wordsOfValue(key).normalize('NFC').toLowerCase(), withComments: comments ?? at, from: at, valueFrom: at + opening.length, lineTo, to: lineTo });
			}
			comments = null;
		}
		at += written.length + 1;
	}
	return drafts;
}

function readValue(value: string): PropertyValue | null {
	const [own = '', ...lines] = value.split(/\r?\n/).filter((line, at) => at === 0 || /^[ \t]*[^ \t#]/.test(line));
	if (/^[ \t]*(?:[ \t]#|$)/.test(own)) return lines.length === 0 ? valueOf('empty') : readBelow(lines);
	const single = SINGLE.exec(value)?.[1];
	if (single !== undefined) return single.includes('\n') ? valueOf('text') : valueOf('single', [single]);
	const inside = LIST.exec(value)?.[1];
	if (inside !== undefined) return valueOf('list', inside.match(ITEMS) ?? []);
	if (/^[ \t]+[|>&*!]/.test(own)) return valueOf('text');
	return /^[ \t]+(?:\[[^]*\]|\{[^]*\})/.test(value) ? valueOf('nested') : null;
}

function readBelow(lines: readonly string[]): PropertyValue | null {
	const indents = lines.map((line) => /^ */.exec(line)?.[0] ?? '');
	const [indent = ''] = indents;
	if (indents.some(({ length }) => length < indent.length)) return null;
	const items = lines.flatMap((line, at) => {
		const dash = DASH.exec(line);
		return dash && indents[at] === indent ? [dash[1] ?? ''] : [];
	});
	return items.length === lines.length ? valueOf('list', items, indent) : valueOf('nested');
}

function valueOf(kind: PropertyValue['kind'], items: readonly string[] = [], indent: string | null = null): PropertyValue {
	return { kind, items, indent };
}

/** Words without quotes, but for these characters: no colon and no number sign in them can be taken for one of YAML's. */
function plain(without: string): string {
	const word = `(?:[^\\s:${without}]|:(?=[^\\s${without}]))+`;
	return `(?![-?:](?:\\s|$))[^\\s,[\\]{}#&*!|>'"%@\`](?:${word})?(?:[ \\t]+(?!#)${word})*`;
}

const END = '(?:[ \\t]+#.*|[ \\t]*)$';
const ITEM = `(?:${QUOTED}|${plain(',[\\]{}')})`;
const KEY = new RegExp(`^(${QUOTED}|${plain('')})[ \\t]*:(?=[ \\t]|$)`);
const SINGLE = new RegExp(`^[ \\t]+(${QUOTED}|${plain('')})${END}`);
const DASH = new RegExp(`^ *-(?:[ \\t]+(${QUOTED}|${plain('')}))?${END}`);
const LIST = new RegExp(`^[ \\t]+\\[((?:\\s*${ITEM}\\s*,)*\\s*(?:${ITEM}\\s*)?)\\]${END}`);
const ITEMS = new RegExp(ITEM, 'g');
