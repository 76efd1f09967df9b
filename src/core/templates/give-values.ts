/** Gives a note a value of a property, such as its job: text edits of its properties that keep all that is there. */

import type { Change } from '../edit/edit';
import { withLineEndsOf } from '../edit/line-ends';
import { mentionsIn } from '../properties';
import { mergeProperties, type MergeRefusal, type MergeResult } from './merge-properties';
import { readProperties, type PropertyEntry } from './property-entries';
import { wordsOfValue, yamlValue } from './yaml-values';

/** Every refusal in a sentence or two: what is in the way and what to do. */
export const VALUE_REFUSALS: Readonly<Record<MergeRefusal, string>> = {
	'properties-unclosed': 'Its properties are never closed. Put a line of three dashes below the last one.',
	'properties-malformed': 'Its properties can’t be read. Mend them or write them plainer.',
	'properties-nested': 'Its property holds something already to which nothing can be added. Look at it in the note.',
	'template-properties': 'These words can’t be written into a property.',
};

/**
 * Adds values to the list that a property is: insertions only, but for a value that says nothing, such as "" or null. A single value
 * that is there becomes the first of a list; a link to the same note, or the same words, is not added again.
 */
export function addValues(text: string, key: string, values: readonly string[]): MergeResult {
	const own = entryOf(text, key);
	const known = new Set(own?.value.items.map(wordsOfValue).flatMap(meantBy));
	const added = values.filter((value) => !meantBy(value).every((meant) => known.has(meant)));
	if (added.length === 0) return { ok: true, changes: [] };
	if (own && saysNothing(own)) return instead(text, own, `[${added.map(yamlValue).join(', ')}]`);
	if (own?.value.kind === 'single') return joined(text, own, added);
	return merged(text, own, `${key}:${added.map((value) => `\n  - ${yamlValue(value)}`).join('')}`);
}

/** Gives a property a value; refuses where it has another one that is no list. */
export function fillValue(text: string, key: string, value: string): MergeResult {
	const own = entryOf(text, key);
	if (own && saysNothing(own)) return instead(text, own, yamlValue(value));
	if (own?.value.items.some((raw) => wordsOfValue(raw) === value)) return { ok: true, changes: [] };
	if (own?.value.kind === 'single') return { ok: false, why: 'properties-nested', at: own };
	return merged(text, own, `${key}: ${yamlValue(value)}`);
}

/** True for a single value that YAML has for none, or that is no words. */
function saysNothing({ value: { kind, items } }: PropertyEntry): boolean {
	return kind === 'single' && /^(?:""|''|~|null|Null|NULL)$/.test(items[0] ?? '');
}

/** Puts a value in place of a single one. */
function instead(text: string, { valueFrom, value: { items: [raw = ''] } }: PropertyEntry, value: string): MergeResult {
	const from = text.indexOf(raw, valueFrom);
	return { ok: true, changes: [{ from, to: from + raw.length, text: value }] };
}

function entryOf(text: string, key: string): PropertyEntry | undefined {
	const properties = readProperties(text);
	return properties.kind === 'block' ? properties.entries.get(key) : undefined;
}

function merged(text: string, own: PropertyEntry | undefined, property: string): MergeResult {
	const result = mergeProperties(text, `---\n${property}\n---\n`);
	// What is there wins over what can't be joined to it.
	if (own && result.ok && result.changes.length === 0) return { ok: false, why: 'properties-nested', at: own };
	return result.ok ? { ...result, changes: result.changes.map((change) => ({ ...change, text: withLineEndsOf(text, change.text) })) } : result;
}

/** What the words lead to, or say: an alias and a heading in a link make no difference. */
function meantBy(words: string): string[] {
	return mentionsIn([words]).map(({ target, text }) => (target ?? text).normalize('NFC').toLowerCase());
}

/** Puts brackets around a single value and others behind it. */
function joined(text: string, { valueFrom, value: { items }, from, to }: PropertyEntry, added: readonly string[]): MergeResult {
	const [raw = ''] = items;
	const start = text.indexOf(raw, valueFrom);
	const isQuoted = /^["']/.test(raw);
	// In brackets these part or end what stands there.
	const needsQuotes = !isQuoted && /[,[\]{}]/.test(raw);
	if (needsQuotes && /["\\]/.test(raw)) return { ok: false, why: 'properties-nested', at: { from, to } };
	const quote = needsQuotes ? '"' : '';
	const changes: Change[] = [
		{ from: start, to: start, text: `[${quote}` },
		{ from: start + raw.length, to: start + raw.length, text: `${quote}, ${added.map(yamlValue).join(', ')}]` },
	];
	return { ok: true, changes };
}
