/** Merges a template's properties into a note's as text: existing values win, lists are united, missing keys are added at the end. */

import type { Change } from '../edit/edit';
import type { Span } from '../passage';
import { readProperties, type PropertyEntry } from './property-entries';
import { wordsOfValue, yamlValue } from './yaml-values';

/** Why properties can't be merged. */
export type MergeRefusal = 'properties-unclosed' | 'properties-malformed' | 'properties-nested' | 'template-properties';

/** What merging properties comes to. */
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
	const pointing = [...given.entries.values()].find((entry) => POINTS.test(template.slice(entry.valueFrom, entry.to)));
	if (pointing) return { ok: false, why: 'template-properties', at: pointing };
	const own = readProperties(text);
	if ('at' in own) return { ok: false, why: `properties-${own.kind}`, at: own.at };
	const changes: Change[] = [];
	let missing = '';
	for (const [key, entry] of given.entries) {
		const into = own.kind === 'none' ? undefined : own.entries.get(key);
		// A comment that is indented could become part of the text above it.
		if (!into) missing += `${template.slice(entry.withComments, entry.from).replace(/^[ \t]+/gm, '')}${template.slice(entry.from, entry.valueFrom)}${valueText(template, entry)}\n`;
		else if (into.value.kind === 'empty') changes.push(...filled(text, into, template, entry));
		else if (isInTheWay(into, entry)) return { ok: false, why: 'properties-nested', at: into };
		else if (into.value.kind === 'list') changes.push(...united(text, into, entry));
	}
	changes.sort((a, b) => a.from - b.from);
	if (missing !== '') changes.push(own.kind === 'none' ? insertion(own.bodyFrom, `---\n${missing}---\n`) : insertion(own.contentTo, missing));
	return { ok: true, changes };
}

/** A value that takes its words from another one, which may stay behind. */
const POINTS = /^[ \t]*[*&!]|^[ \t]*(?:[[{]|\n)(?:[^]*[\s[{,])?\*\S/;

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

/** Writes the template's value after a key that has none: what stands on the key's line there, the rest below. A comment that is there stays the only one. */
function filled(text: string, { valueFrom, lineTo }: PropertyEntry, template: string, entry: PropertyEntry): Change[] {
	const value = valueText(template, entry);
	const { kind, items, indent } = entry.value;
	const [first = ''] = value.split(/\r?\n/, 1);
	const below = value.slice(first.length);
	if (kind === 'empty' || value === '') return [];
	// Text under a bar would take an indented comment below it for its own.
	if (kind === 'text' && /^\s*\n[ \t]+#/.test(text.slice(lineTo))) return [];
	const lines = (onLine: string, rest: string): Change[] => [insertion(valueFrom, onLine), insertion(lineTo, rest)].filter((change) => change.text.trim() !== '');
	if (text.slice(valueFrom, lineTo).trim() === '') return lines(first, below);
	if (kind === 'single') return lines(` ${items.join()}`, '');
	if (kind === 'list') return indent === null ? lines(` [${items.join(', ')}]`, '') : lines('', below);
	// Text that begins on the key's line can't go on below the comment there.
	const isParted = kind === 'text' && below !== '' && !/^[ \t]*[|>]/.test(first);
	return isParted || first.includes('#') ? [] : lines(first, below);
}

/** A value as it is written into a note: nothing where its placeholders came to nothing. */
function valueText(template: string, { valueFrom, to, value: { items } }: PropertyEntry): string {
	return items.length > 0 && items.every((raw) => wordsOfValue(raw) === '') ? '' : template.slice(valueFrom, to);
}
