/** What may open a line before its words: a time in the recording and the name of who speaks. */

import { nameKey } from '../names';
import type { Span } from '../passage';

/** A line's opening: where its words begin, the time and the name that stand before them. */
export interface Lead {
	readonly to: number;
	readonly time: string | null;
	readonly speaker: string | null;
	/** True for a line that is nothing but a name and a time, as Otter writes them above a turn. */
	readonly isHeader: boolean;
}

/** A name that could be a speaker's, and how sure its form is. */
interface Label {
	readonly name: string;
	readonly to: number;
	/** True when the form alone makes it a speaker: bold, `<v Name>`, `Q`, `A`, `Speaker 1`. */
	readonly sure: boolean;
}

const timeForm = /[([](\d{1,2}(?::[0-5]\d){1,2})[)\]][ \t]*/y;
const voiceForm = /<v(?:\.[\w.-]+)?[ \t]+([^<>\n]{1,60})>[ \t]*/y;
const boldForm = /(?:\*\*([^*\n:]{1,60}):\*\*|\*\*([^*\n:]{1,60})\*\*:|__([^_\n:]{1,60}):__|__([^_\n:]{1,60})__:)(?=\s|$)[ \t]*/y;
const plainForm = /(\p{L}[\p{L}\p{M}\p{N} .'’_-]{0,39}):(?=\s|$)[ \t]*/uy;
const headerForm = /^(\S[^\n]{0,59}?)[ \t]{2,}(\d{1,2}(?::[0-5]\d){1,2})[ \t]*$/;
const knownLabels = /^(?:q|a|(?:unknown )?speaker(?: \d+)?)$/i;
const mostWords = 4;

/**
 * Counts how often a name opens one of these lines in a form that alone proves nothing, so that a name which opens two or
 * more is known for a speaker's.
 */
export function repeatedLabels(text: string, lines: Iterable<Span>): ReadonlySet<string> {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const line of lines) {
		const name = openingName(text, line);
		if (name === null) continue;
		const key = nameKey(name);
		if (seen.has(key)) repeated.add(key);
		seen.add(key);
	}
	return repeated;
}

function openingName(text: string, line: Span): string | null {
	const from = afterTime(text, line)?.to ?? line.from;
	const label = labelAt(text, { from, to: line.to });
	return label ? label.name : (headerOf(text, line)?.name ?? null);
}

/** The opening of this line; `people` are the keys of the names that are known for speakers'. */
export function leadOf(text: string, line: Span, people: ReadonlySet<string>): Lead {
	const header = headerOf(text, line);
	if (header && (people.has(nameKey(header.name)) || knownLabels.test(header.name))) {
		return { to: line.to, time: header.time, speaker: header.name, isHeader: true };
	}
	let time = afterTime(text, line);
	const label = labelAt(text, { from: time?.to ?? line.from, to: line.to });
	if (!label || !(label.sure || people.has(nameKey(label.name)))) {
		return { to: time?.to ?? line.from, time: time?.time ?? null, speaker: null, isHeader: false };
	}
	let to = label.to;
	if (!time) {
		time = afterTime(text, { from: to, to: line.to });
		to = time?.to ?? to;
	}
	return { to, time: time?.time ?? null, speaker: label.name, isHeader: false };
}

/** True when the line opens with a time or a speaker, and so begins a turn of its own. */
export function opensTurn(lead: Lead): boolean {
	return lead.time !== null || lead.speaker !== null;
}

function afterTime(text: string, { from, to }: Span): { readonly time: string; readonly to: number } | null {
	const first = text.charCodeAt(from);
	if (first !== 91 && first !== 40) return null;
	timeForm.lastIndex = from;
	const found = timeForm.exec(text);
	const time = found?.[1];
	if (time === undefined || timeForm.lastIndex > to) return null;
	// `[12:40](…)` and `[12:40][…]` are links.
	const after = text.charAt(timeForm.lastIndex);
	const closed = text.charAt(timeForm.lastIndex - 1) === ']';
	if (first === 91 && closed && (after === '(' || after === '[')) return null;
	return { time, to: timeForm.lastIndex };
}

function labelAt(text: string, { from, to }: Span): Label | null {
	const first = text.charCodeAt(from);
	if (first === 60) return matchLabel(voiceForm, text, from, to, true);
	if (first === 42 || first === 95) return matchLabel(boldForm, text, from, to, true);
	if (!hasColon(text, from, Math.min(to, from + 41))) return null;
	const label = matchLabel(plainForm, text, from, to, false);
	if (!label || label.name.split(/\s+/).length > mostWords) return null;
	return { ...label, sure: knownLabels.test(label.name) };
}

function hasColon(text: string, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (text.charCodeAt(i) === 58) return true;
	return false;
}

function matchLabel(form: RegExp, text: string, from: number, to: number, sure: boolean): Label | null {
	form.lastIndex = from;
	const found = form.exec(text);
	const name = found?.slice(1).find((group) => group !== undefined)?.trim();
	if (name === undefined || name === '' || form.lastIndex > to) return null;
	return { name, to: form.lastIndex, sure };
}

function headerOf(text: string, { from, to }: Span): { readonly name: string; readonly time: string } | null {
	const last = text.charCodeAt(to - 1);
	if (to - from > 90 || !((last >= 48 && last <= 57) || last === 32 || last === 9)) return null;
	const [, name, time] = headerForm.exec(text.slice(from, to)) ?? [];
	return name === undefined || time === undefined ? null : { name, time };
}
