/** Fills the placeholders of a template: `{{title}}`, `{{date}}`, `{{date:FORMAT}}`, `{{job}}` and the others. */

import { lineStart } from '../edit/lines';
import { endOfProperties } from '../read/properties-span';
import { QUOTED, yamlValue } from './yaml-values';

/** What the placeholders stand for; one that is left out or empty leaves nothing behind. */
export interface PlaceholderValues {
	/** The name of the note that is filled. */
	readonly title: string;
	/** As it is to be written, such as `[[JTBD 1]]`. */
	readonly job?: string;
	readonly participant?: string;
	readonly selection?: string;
	/** The present moment in one of Moment's formats. */
	readonly formatDate: (format: string) => string;
}

/** A template with its placeholders filled. */
export interface FilledTemplate {
	readonly text: string;
	/** Where the first `{{cursor}}` stood in `text`; null without one. */
	readonly cursor: number | null;
	/** True when the selected words are in the body of `text`: properties may be left out of a note that has them. */
	readonly hasSelection: boolean;
}

/**
 * The template with every known placeholder filled, in one pass, so that a value's own braces stay as they are. Names count in
 * any case. Unknown placeholders, Templater's `<% … %>` and QuickAdd's `{{date:FORMAT+3}}` stay untouched. Inside quotes of the properties a value is
 * written so that it can't break out of them; double quotes around nothing else go where it stays words without.
 */
export function fillPlaceholders(template: string, values: PlaceholderValues): FilledTemplate {
	const propertiesTo = endOfProperties(template, template.startsWith('\uFEFF') ? 1 : 0) ?? 0;
	const found = new RegExp(PLACEHOLDER);
	let text = '';
	let at = 0;
	let cursor: number | null = null;
	let hasSelection = false;
	let closes = 0;
	for (let match = found.exec(template); match; match = found.exec(template)) {
		if (match[0] === '<%') {
			if (closes >= 0 && closes < found.lastIndex) closes = template.indexOf('%>', found.lastIndex);
			if (closes >= 0) found.lastIndex = closes + 2;
			continue;
		}
		const [whole, plain, dated, format = ''] = match;
		const key = (plain ?? dated ?? '').toLowerCase();
		const to = match.index + whole.length;
		// Quotes around nothing but a value are there for YAML: they go where it needs none.
		const quote = key !== 'cursor' && to <= propertiesTo && isQuoted(template, match.index, to) ? 1 : 0;
		text += template.slice(at, match.index - quote);
		at = to + quote;
		if (key === 'cursor') cursor ??= text.length;
		else {
			const value = valueOf(key, format.trim(), values);
			const isMoment = key === 'date' || key === 'time';
			if (quote > 0) text += yamlValue(value);
			else text += to <= propertiesTo ? asYaml(value, isMoment, template, match.index, to) : value;
			hasSelection ||= key === 'selection' && value !== '' && to > propertiesTo;
		}
	}
	return { text: text + template.slice(at), cursor, hasSelection };
}

/** True when the template has this placeholder. */
export function hasPlaceholder(template: string, name: 'job' | 'participant' | 'selection'): boolean {
	return new RegExp(`\\{\\{[ \\t]*${name}[ \\t]*\\}\\}`, 'i').test(template);
}

const PLACEHOLDER = /<%|\{\{[ \t]*(title|job|participant|selection|cursor|date|time)[ \t]*\}\}|\{\{[ \t]*(date|time):(?![^{}\r\n]*[+-][ \t]*\d+[ \t]*\})([^{}\r\n]*)\}\}/gi;

function valueOf(key: string, format: string, { title, job = '', participant = '', selection = '', formatDate }: PlaceholderValues): string {
	if (key === 'date' || key === 'time') return formatDate(format || (key === 'date' ? 'YYYY-MM-DD' : 'HH:mm'));
	return new Map(Object.entries({ title, job, participant, selection })).get(key) ?? '';
}

/** A value in the properties: inside quotes it keeps to them; where it is a whole value it gets quotes where it needs them. The number of a year stays one. */
function asYaml(value: string, isMoment: boolean, template: string, from: number, to: number): string {
	const quote = OPEN_QUOTE.exec(lineBefore(template, from))?.[1];
	if (quote === '"') return JSON.stringify(value).slice(1, -1);
	if (quote === "'") return value.replace(/'/g, "''").replace(/\s*[\r\n]+\s*/g, ' ');
	return !isWhole(template, from, to) || value === '' || (isMoment && /^\d+$/.test(value)) ? value : yamlValue(value);
}

/** True when double quotes around this are a whole value and hold nothing else. */
function isQuoted(template: string, from: number, to: number): boolean {
	return template[from - 1] === '"' && template[to] === '"' && isWhole(template, from - 1, to + 1);
}

/** True when this is a whole value: alone after a key or a dash, or in brackets there. */
function isWhole(template: string, from: number, to: number): boolean {
	const before = lineBefore(template, from);
	const [, bracket] = VALUE_FROM.exec(before) ?? [];
	if (bracket === undefined || OPEN_QUOTE.test(before)) return false;
	return (bracket === '' ? /^[ \t]*(?:\r?\n|[ \t]#|$)/ : /^[ \t]*[,\]]/).test(template.slice(to, to + 200));
}

/** What stands before this on its line, values in quotes as one letter. */
function lineBefore(template: string, from: number): string {
	return template.slice(lineStart(template, from), from).replace(CLOSED, 'q');
}

/** What stands before a value on its line; the bracket that is open there, if any. */
const VALUE_FROM = /(?:^[^\s#][^#]*:|^[ \t]*-)[ \t]+((?:\[(?:[^[\]]*,)?)?)[ \t]*$/;
const CLOSED = new RegExp(QUOTED, 'g');
const OPEN_QUOTE = /(?:^|[\s[{,])(["'])/;
