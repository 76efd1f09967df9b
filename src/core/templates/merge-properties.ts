/** Merges a template's properties into a note's as text: existing values win, lists are united, missing keys are added at the end. */

import type { Change } from '../edit/edit';
import type { Span } from '../passage';
import { readProperties, type PropertyEntry } from './property-entries';
import { wordsOfValue, yamlValue } from './yaml-values';

/** Why properties can't be merged. */
export type MergeRefusal = 'properties-unclosed' | 'properties-malformed' | 'properties-nested' | 'template-properties';

export type MergeResult =
	| { readonly ok: true; readonly changes: readonly Change[] }
	/** Nothing is written; `at` is the place in the note, or in the template for `template-properties`. */
	| { readonly ok: false; readonly why: MergeRefusal; readonly at: Span };

/**
 * What brings the template's properties into the note: insertions only, so that every byte that is there stays. Values are the
 * same when they say the same, quoted or not; keys in any case. A key without a value takes the template's; a single value of
 * the template joins a list of the note. A list that would have to be united with a value that holds others refuses.
 */
export function mergeProperties(text: string, template: string): MergeResult {
	const given = readProperties(template);
	if (given.kind === 'none') return { ok: true, changes: [] };
	if (given.kind !== 'block') return { ok: false, why: 'template-properties', at: given.at };
	const own = readProperties(text);
	if ('at' in own) return { ok: false, why: `properties-${own.kind}`, at: own.at };
	const changes: Change[] = [];
	let missing = '';
	for (const [key, entry] of given.entries) {
		const into = own.kind === 'none' ? undefined : own.entries.get(key);
		if (!into) missing += `${template.slice(entry.withComments, entry.valueFrom)}${valueText(template, entry)}\n`;
		else if (into.value.kind === 'empty') changes.push(...filled(into, template, entry));
		else if (isInTheWay(into, entry)) return { ok: false, why: 'properties-nested', at: into };
		else if (into.value.kind === 'list') changes.push(...united(text, into, entry));
	}
	changes.sort((a, b) => a.from - b.from);
	if (missing !== '') changes.push(own.kind === 'none' ? insertion(own.bodyFrom, `---\n${missing}---\n`) : insertion(own.contentTo, missing));
	return { ok: true, changes };
}

function insertion(at: number, text: string): Change {
	return { from: at, to: at, text };
}

function isInTheWay({ value: own }: PropertyEntry, { value: given }: PropertyEntry): boolean {
	return (own.kind === 'list' && given.kind === 'nested') || (own.kind === 'nested' && given.kind === 'list');
}

/** Adds to a list what it lacks of the template's single values. */
function united(text: string, { valueFrom, to, value: { items, indent } }: PropertyEntry, { value: given }: PropertyEntry): Change[] {
	const known = new Set(['', ...items.map(wordsOfValue)]);
	const added = given.items.filter((raw) => {
		const words = wordsOfValue(raw);
		return !known.has(words) && known.add(words);
	});
	if (added.length === 0) return [];
	if (indent !== null) return [insertion(to, added.map((raw) => `\n${indent}- ${raw}`).join(''))];
	const last = items.reduce((at, raw) => text.indexOf(raw, at) + raw.length, text.indexOf('[', valueFrom) + 1);
	const hasComma = /^\s*,/.exec(text.slice(last, to))?.[0].length ?? 0;
	const words = added.map((raw) => (/^["']|^[^,[\]{}]*$/.test(raw) ? raw : yamlValue(wordsOfValue(raw)))).join(', ');
	return [insertion(last + hasComma, items.length === 0 ? words : hasComma > 0 ? ` ${words}` : `, ${words}`)];
}

/** Writes the template's value after a key that has none: what stands on the key's line there, the rest below. */
function filled({ valueFrom, lineTo }: PropertyEntry, template: string, entry: PropertyEntry): Change[] {
	const value = valueText(template, entry);
	const [onLine = ''] = value.split(/\r?\n/, 1);
	const below = value.slice(onLine.length);
	// Text in quotes can't go on behind the comment that stands on the key's line.
	if (/^\s*["']/.test(value) && below !== '' && lineTo > valueFrom) return [];
	return [insertion(valueFrom, onLine), insertion(lineTo, below)].filter((change) => change.text.trim() !== '');
}

/** A value as it is written into a note: nothing where its placeholders came to nothing. */
function valueText(template: string, { valueFrom, to, value: { items } }: PropertyEntry): string {
	return items.length > 0 && items.every((raw) => wordsOfValue(raw) === '') ? '' : template.slice(valueFrom, to);
}
