/** Merges a template's properties into a note's as text: existing values win, lists are united, missing keys are added at the end. */

import type { Change } from '../edit/edit';
import type { Span } from '../passage';
import type { ListItem } from './flow-list';
import type { PropertyBlock, PropertyEntry } from './property-block';
import { readProperties } from './property-block';
import type { PropertyValue } from './property-value';
import { yamlValue } from './yaml-scalars';

/** Why properties can't be merged. */
export type MergeRefusal = 'properties-unclosed' | 'properties-malformed' | 'properties-nested' | 'template-properties';

export type MergeResult =
	| { readonly ok: true; readonly changes: readonly Change[] }
	/** Nothing is written; `at` is the place in the note, or in the template for `template-properties`. */
	| { readonly ok: false; readonly why: MergeRefusal; readonly at: Span };

/**
 * What brings the template's properties into the note: insertions only, so that every byte that is there stays, with line
 * breaks as `eol`. Values are the same when they say the same, quoted or not; keys in any case. A key without a value takes
 * the template's; a single value of the template joins a list of the note. A list that would have to be united with
 * a value that holds others refuses.
 */
export function mergeProperties(text: string, template: string, eol: string): MergeResult {
	const given = readProperties(template);
	if (given.kind === 'none') return { ok: true, changes: [] };
	if (given.kind !== 'block') return { ok: false, why: 'template-properties', at: given.at };
	if (given.entries.length === 0) return { ok: true, changes: [] };
	const own = readProperties(text);
	if (own.kind === 'unclosed') return { ok: false, why: 'properties-unclosed', at: own.at };
	if (own.kind === 'malformed') return { ok: false, why: 'properties-malformed', at: own.at };
	if (own.kind === 'none') {
		const block = `---${eol}${withEol(wholeText(template, given), eol)}---${eol}`;
		return { ok: true, changes: [{ from: own.at, to: own.at, text: block }] };
	}
	return mergeInto(text, own, template, given, eol);
}

function mergeInto(text: string, own: PropertyBlock, template: string, given: PropertyBlock, eol: string): MergeResult {
	const existing = new Map(own.entries.map((entry) => [foldKey(entry.key), entry]));
	const changes: Change[] = [];
	let missing = '';
	for (const entry of given.entries) {
		const into = existing.get(foldKey(entry.key));
		if (!into) missing += withEol(`${template.slice(entry.withComments, entry.from)}${entryText(template, entry)}\n`, eol);
		else if (into.value.kind === 'empty') changes.push(...filled(text, into, template, entry, eol));
		else if (into.value.kind === 'list' && entry.value.kind === 'nested') return { ok: false, why: 'properties-nested', at: into };
		else if (into.value.kind === 'list') changes.push(...united(into.value, itemsOf(template, entry), eol));
		else if (into.value.kind === 'nested' && entry.value.kind === 'list') return { ok: false, why: 'properties-nested', at: into };
	}
	changes.sort((a, b) => a.from - b.from);
	if (missing !== '') changes.push({ from: own.contentTo, to: own.contentTo, text: missing });
	return { ok: true, changes };
}

/** A value of the template that may join a list: as written, and what it says. */
interface GivenItem {
	readonly raw: string;
	readonly words: string;
}

function itemsOf(template: string, { value }: PropertyEntry): readonly GivenItem[] {
	const items = value.kind === 'scalar' ? [value.item] : value.kind === 'list' ? value.items : [];
	return items.map(({ from, to, words }) => ({ raw: template.slice(from, to), words }));
}

function united(list: Extract<PropertyValue, { kind: 'list' }>, items: readonly GivenItem[], eol: string): Change[] {
	const known = new Set(list.items.map(({ words }) => words).concat(''));
	const added: string[] = [];
	for (const { raw, words } of items) {
		if (known.has(words)) continue;
		known.add(words);
		added.push(list.style === 'block' || /^["']|^[^,[\]{}]*$/.test(raw) ? raw : yamlValue(words));
	}
	if (added.length === 0) return [];
	const text = list.style === 'block' ? added.map((raw) => `${eol}${list.indent}- ${raw}`).join('') : joined(list, added);
	return [{ from: list.addAt, to: list.addAt, text }];
}

function joined({ items, addAt }: { readonly items: readonly ListItem[]; readonly addAt: number }, added: readonly string[]): string {
	const last = items[items.length - 1];
	const text = added.join(', ');
	if (!last) return text;
	return addAt === last.to ? `, ${text}` : ` ${text}`;
}

/** Writes the template's value after a key that has none: what stands on the key's line there, the rest below. */
function filled(text: string, into: PropertyEntry, template: string, entry: PropertyEntry, eol: string): Change[] {
	const value = entryText(template, entry).slice(entry.valueFrom - entry.from);
	if (value.trim() === '' || entry.value.kind === 'empty') return [];
	const feed = value.indexOf('\n');
	const onLine = (feed < 0 ? value : value.slice(0, feed)).trimEnd();
	const below = feed < 0 ? '' : withEol(value.slice(feed), eol);
	const hasComment = text.slice(into.valueFrom, into.lineTo).includes('#');
	if (hasComment && below !== '' && entry.value.kind === 'text' && !/^\s*[|>]/.test(value)) return [];
	if (into.lineTo === into.valueFrom) return [{ from: into.lineTo, to: into.lineTo, text: onLine + below }];
	const changes: Change[] = [];
	if (onLine !== '') changes.push({ from: into.valueFrom, to: into.valueFrom, text: onLine });
	if (below !== '') changes.push({ from: into.lineTo, to: into.lineTo, text: below });
	return changes;
}

/** An entry as it is written into a note; one whose placeholders came to nothing is a key without a value. */
function entryText(template: string, { from, to, valueFrom, value }: PropertyEntry): string {
	const saysNothing = value.kind === 'scalar' ? value.item.words === '' : value.kind === 'list' && value.items.length > 0 && value.items.every(({ words }) => words === '');
	return template.slice(from, saysNothing ? valueFrom : to);
}

function wholeText(template: string, { contentFrom, contentTo, entries }: PropertyBlock): string {
	let whole = '';
	let at = contentFrom;
	for (const entry of entries) {
		whole += template.slice(at, entry.from) + entryText(template, entry);
		at = entry.to;
	}
	return whole + template.slice(at, contentTo);
}

function foldKey(key: string): string {
	return key.normalize('NFC').toLowerCase();
}

function withEol(text: string, eol: string): string {
	return text.replace(/\r\n|\n/g, eol);
}
