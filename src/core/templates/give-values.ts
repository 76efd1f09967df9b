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
	'properties-nested': 'What its property holds is written in a way that nothing can be added to. Write it as a list.',
	'template-properties': 'These words can’t be written into a property.',
};

/**
 * Adds values to the list that a property is: insertions only. A single value that is there becomes the first of a list; a link to
 * the same note, or the same words, is not added again.
 */
export function addValues(text: string, key: string, values: readonly string[]): MergeResult {
	const own = entryOf(text, key);
	const known = new Set(own?.value.items.map(wordsOfValue).flatMap(meantBy));
	const added = values.filter((value) => !meantBy(value).every((meant) => known.has(meant)));
	if (added.length === 0) return { ok: true, changes: [] };
	if (own?.value.kind === 'single') return joined(text, own, added);
	if (own?.value.kind === 'text') return { ok: false, why: 'properties-nested', at: own };
	return merged(text, `${key}:${added.map((value) => `\n  - ${yamlValue(value)}`).join('')}`);
}

/** Gives a property a value, unless it has one. */
export function fillValue(text: string, key: string, value: string): MergeResult {
	return merged(text, `${key}: ${yamlValue(value)}`);
}

function entryOf(text: string, key: string): PropertyEntry | undefined {
	const properties = readProperties(text);
	return properties.kind === 'block' ? properties.entries.get(key) : undefined;
}

function merged(text: string, property: string): MergeResult {
	const result = mergeProperties(text, `---\n${property}\n---\n`);
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
