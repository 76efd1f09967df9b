/** Fills the placeholders of a template: `{{title}}`, `{{date}}`, `{{date:FORMAT}}`, `{{job}}` and the others. */

import { endOfProperties } from '../read/properties-span';
import { endOfQuoted, insideDoubleQuotes, insideSingleQuotes, yamlValue } from './yaml-scalars';

/** What the placeholders stand for; an empty text leaves nothing behind. */
export interface PlaceholderValues {
	/** The name of the note that is filled. */
	readonly title: string;
	/** As it is to be written, such as `[[JTBD 1]]`. */
	readonly job: string;
	readonly participant: string;
	readonly selection: string;
	/** The present moment in one of Moment's formats. */
	readonly formatDate: (format: string) => string;
}

/** A template with its placeholders filled. */
export interface FilledTemplate {
	readonly text: string;
	/** Where the first `{{cursor}}` stood in `text`; null without one. */
	readonly cursor: number | null;
	/** True when the selected words are part of `text`. */
	readonly hasSelection: boolean;
}

/**
 * The template with every known placeholder filled, in one pass, so that a value's own braces stay as they are. Names count in
 * any case. Unknown placeholders and Templater's `<% … %>` stay untouched. Inside quotes of the properties a value is
 * written so that it can't break out of them.
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
		text += template.slice(at, match.index);
		at = match.index + whole.length;
		const key = (plain ?? dated ?? '').toLowerCase();
		if (key === 'cursor') cursor ??= text.length;
		else {
			const value = valueOf(key, format.trim(), values);
			text += at <= propertiesTo ? asYaml(value, template, match.index, at) : value;
			hasSelection ||= key === 'selection' && value !== '';
		}
	}
	return { text: text + template.slice(at), cursor, hasSelection };
}

const PLACEHOLDER = /<%|\{\{[ \t]*(title|job|participant|selection|cursor|date|time)[ \t]*\}\}|\{\{[ \t]*(date|time):([^{}\r\n]*)\}\}/gi;

function valueOf(key: string, format: string, values: PlaceholderValues): string {
	switch (key) {
		case 'date':
			return values.formatDate(format || 'YYYY-MM-DD');
		case 'time':
			return values.formatDate(format || 'HH:mm');
		case 'job':
			return values.job;
		case 'participant':
			return values.participant;
		case 'selection':
			return values.selection;
		default:
			return values.title;
	}
}

/** A value in the properties: inside quotes it keeps to them; alone after a key or a dash it gets quotes where it needs them. */
function asYaml(value: string, template: string, from: number, to: number): string {
	const before = template.slice(template.lastIndexOf('\n', from - 1) + 1, from);
	const quote = openQuote(before);
	if (quote === '"') return insideDoubleQuotes(value);
	if (quote === "'") return insideSingleQuotes(value);
	const isAlone = /(?:^[^\s#][^#]*:|^[ \t]*-)[ \t]+$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(template.slice(to, to + 200));
	return isAlone && value !== '' ? yamlValue(value) : value;
}

function openQuote(before: string): string | null {
	for (let at = 0; at < before.length; at++) {
		const char = before.charAt(at);
		if ((char !== '"' && char !== "'") || (at > 0 && !/[\s[{,]/.test(before.charAt(at - 1)))) continue;
		const end = endOfQuoted(before, at);
		if (end === null) return char;
		at = end - 1;
	}
	return null;
}
