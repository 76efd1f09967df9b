/** What may open a line before its words: a time in the recording and the name of who speaks. */

import { nameKey } from '../names';
import type { Span } from '../passage';
import { isBlank } from './white-space';

/** A line's time and speaker, and where its words begin behind them. */
export interface Lead {
	readonly time: string | null;
	readonly speaker: string | null;
	readonly to: number;
	/** True for a line that is nothing but a name and a time, as Otter writes them above a turn. */
	readonly isHeader: boolean;
}

/** A line's opening as its form alone tells it: whether a name is a speaker's, the whole note decides. */
export interface Opening {
	/** The name as it is compared; "" when there is none. */
	readonly key: string;
	/** True when the form alone makes the name a speaker's: bold, `<v Name>`, `Q`, `A`, `Speaker 1`. */
	readonly sure: boolean;
	/** What it says without a name, or when the name is a speaker's. */
	readonly lead: Lead;
	/** What it says when the name is no speaker's. */
	readonly otherwise: Lead | null;
}

/** A name that could be a speaker's, how sure its form is, and where it ends. */
interface Label {
	readonly name: string;
	readonly sure: boolean;
	readonly to: number;
}

const timeForm = /[([](\d{1,2}(?::[0-5]\d){1,2})[)\]][ \t]*/y;
const voiceForm = /<v(?:\.[\w.-]+)?[ \t]+([^<>\n]{1,60})>[ \t]*/y;
const boldForm = /(?:\*\*([^*\n:]{1,60}):\*\*|\*\*([^*\n:]{1,60})\*\*:|__([^_\n:]{1,60}):__|__([^_\n:]{1,60})__:)(?=\s|$)[ \t]*/y;
const plainForm = /(\p{L}[\p{L}\p{M}\p{N} .'’_-]{0,39}):(?=\s|$)[ \t]*/uy;
const headerForm = /^(\S[^\n]{0,59}?)[ \t]{2,}(\d{1,2}(?::[0-5]\d){1,2})[ \t]*$/;
const knownLabels = /^(?:q|a|(?:unknown )?speaker(?: \d+)?)$/i;
const mostWords = 4;

/** The opening of this line, or null for one that begins with its words. */
export function openingOf(text: string, line: Span): Opening | null {
	const time = timeAt(text, line.from, line.to);
	const label = labelAt(text, time?.to ?? line.from, line.to);
	if (label) {
		const stamp = time ?? timeAt(text, label.to, line.to);
		const lead = { time: stamp?.time ?? null, speaker: label.name, to: Math.max(label.to, stamp?.to ?? 0), isHeader: false };
		return { key: nameKey(label.name), sure: label.sure, lead, otherwise: time };
	}
	const header = headerOf(text, line);
	if (header) return { key: nameKey(header.speaker ?? ''), sure: knownLabels.test(header.speaker ?? ''), lead: header, otherwise: time };
	return time && { key: '', sure: true, lead: time, otherwise: null };
}

/** What an opening says, where `speakers` are the keys of the names that are known for speakers'. */
export function leadOf(opening: Opening | null, speakers: ReadonlySet<string>): Lead | null {
	if (!opening) return null;
	const { key, sure, lead, otherwise } = opening;
	return sure || speakers.has(key) ? lead : otherwise;
}

/** The keys of the names that open two or more lines. */
export function repeatedNames(openings: readonly (Opening | null)[]): Set<string> {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const opening of openings) {
		if (!opening?.key) continue;
		if (seen.has(opening.key)) repeated.add(opening.key);
		seen.add(opening.key);
	}
	return repeated;
}

function timeAt(text: string, from: number, to: number): Lead | null {
	const first = text.charAt(from);
	if (first !== '[' && first !== '(') return null;
	timeForm.lastIndex = from;
	const time = timeForm.exec(text)?.[1];
	const end = timeForm.lastIndex;
	if (time === undefined || end > to) return null;
	// `[12:40](…)` and `[12:40][…]` are links.
	if (first === '[' && text.charAt(end - 1) === ']' && /[([]/.test(text.charAt(end))) return null;
	return { time, speaker: null, to: end, isHeader: false };
}

function labelAt(text: string, from: number, to: number): Label | null {
	const first = text.charAt(from);
	if (first === '<') return matched(voiceForm, text, from, to);
	if (first === '*' || first === '_') return matched(boldForm, text, from, to);
	if (!mayBeName(text, from, to)) return null;
	const label = matched(plainForm, text, from, to);
	return label && { name: label.name, sure: knownLabels.test(label.name), to: label.to };
}

/** True when a colon stands behind four words at most, the first of which may begin with a letter. */
function mayBeName(text: string, from: number, to: number): boolean {
	const end = Math.min(to, from + 41);
	if (!mayBeLetter(text.charCodeAt(from))) return false;
	let words = 1;
	for (let i = from; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === COLON) return true;
		if (code !== SPACE) continue;
		const next = text.charCodeAt(i + 1);
		if (next !== SPACE && next !== COLON && ++words > mostWords) return false;
	}
	return false;
}

function mayBeLetter(code: number): boolean {
	return code > 127 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const SPACE = 32;
const COLON = 58;

function matched(form: RegExp, text: string, from: number, to: number): Label | null {
	form.lastIndex = from;
	const found = form.exec(text);
	const name = found && (found[1] ?? found[2] ?? found[3] ?? found[4])?.trim();
	return name && form.lastIndex <= to ? { name, sure: true, to: form.lastIndex } : null;
}

function headerOf(text: string, { from, to }: Span): Lead | null {
	const last = text.charCodeAt(to - 1);
	if (to - from > 90 || !((last >= 48 && last <= 57) || isBlank(last))) return null;
	const [, speaker, time] = headerForm.exec(text.slice(from, to)) ?? [];
	return speaker === undefined || time === undefined ? null : { time, speaker, to, isHeader: true };
}
