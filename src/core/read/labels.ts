/** How times and names are written at the start of a line, in the transcripts that people paste. */

import type { Span } from '../passage';
import { isBlank } from './white-space';

/** A time, and where what follows it begins. */
export interface Stamp {
	readonly time: string;
	readonly to: number;
}

/** A name that could be a speaker's, how sure its form is, the time in it, and where what follows it begins. */
export interface Label {
	readonly name: string;
	/** True when the form alone makes the name a speaker's: bold, `<v Name>`, `Q`, `A`, `Speaker 1`. */
	readonly sure: boolean;
	readonly time: string | null;
	readonly to: number;
}

const TIME = '(\\d{1,2}(?::[0-5]\\d){1,2})';
const GAP = '[ \\t\\u00A0]';
const NAME = '\\p{L}[\\p{L}\\p{M}\\p{N} \\u00A0.\'’_-]{0,39}';
const ROLE = '\\(\\p{L}[^()\\n:]{0,39}\\)';

const timeForm = new RegExp(`[([]${TIME}[)\\]]${GAP}*`, 'y');
const bareTimeForm = new RegExp(`${TIME}(?:[.,]\\d{1,3})?(?=\\s|$)${GAP}*(?:[-–—|]${GAP}+)?`, 'y');
const voiceForm = /<v(?:\.[\w.-]+)?[ \t]+([^<>\n]{1,60})>[ \t]*/y;
const boldForm = /(?:\*\*([^*\n:]{1,60}):\*\*|\*\*([^*\n:]{1,60})\*\*:|__([^_\n:]{1,60}):__|__([^_\n:]{1,60})__:)(?=\s|$)[ \t]*/y;
const plainForm = new RegExp(`(${NAME})(?:\\(${TIME.replace('(', '(?<time>')}\\)|${ROLE})?:(?=\\s|$)[ \\t]*`, 'uy');
const headerForm = new RegExp(
	`^(?:(?:\\*\\*([^*\\n:]{1,60})\\*\\*|__([^_\\n:]{1,60})__)${GAP}*(?:[-–—|]${GAP}+)?|\\[([^\\]\\n:]{1,60})\\]${GAP}+|(\\S[^\\n]{0,59}?)(?:${GAP}{2,}|\\t))(?:\\[${TIME}\\]\\([^()\\s]*\\)|[([]?${TIME}[)\\]]?)${GAP}*$`,
);
const nameForm = new RegExp(`^${NAME}(?:${ROLE})?$`, 'u');
const properForm = /^(?=\p{L})(?:[\p{Lu}\p{Lt}][^\s.,;:!?]*\.?\s(?:\p{Ll}{2,3}\s)?){0,3}[\p{Lu}\p{Lt}\p{N}][^\s.,;:!?]*$/u;
const roleForm = new RegExp(`\\s*${ROLE}$`, 'u');
const knownLabels = /^(?:q|a|(?:unknown )?speaker(?: \d+)?)$/i;
const fieldForm = /(?:\*\*|__)?\p{L}[\p{L}\p{M}\p{N} _-]{0,39}(?:\*\*|__)?::(?=\s|$)[ \t]*/uy;
const mostWords = 4;

/** The time in brackets that stands at `from`, or null. */
export function timeAt(text: string, from: number, to: number): Stamp | null {
	const first = text.charAt(from);
	if (first !== '[' && first !== '(') return null;
	timeForm.lastIndex = from;
	const time = timeForm.exec(text)?.[1];
	const end = timeForm.lastIndex;
	if (time === undefined || end > to) return null;
	// `[12:40](…)` and `[12:40][…]` are links.
	if (first === '[' && text.charAt(end - 1) === ']' && /[([]/.test(text.charAt(end))) return null;
	return { time, to: end };
}

/** The time without brackets that opens the line, with a dash behind it, or null; it is one only where something else tells so. */
export function bareTimeAt(text: string, { from, to }: Span): Stamp | null {
	if (!isDigit(text.charCodeAt(from))) return null;
	bareTimeForm.lastIndex = from;
	const time = bareTimeForm.exec(text)?.[1];
	return time === undefined || bareTimeForm.lastIndex > to ? null : { time, to: bareTimeForm.lastIndex };
}

/** True for a line of subtitles that says from when to when its words are heard. */
export function isCue(text: string, { from, to }: Span): boolean {
	return to - from < 200 && /^[\d:.,]+[ \t]+-->[ \t]+\d/.test(text.slice(from, to));
}

/** True for the line above a cue that counts it. */
export function isCueNumber(text: string, { from, to }: Span): boolean {
	return to - from < 80 && /^(?:\d+|[\w-]+\/[\d-]+)[ \t]*$/.test(text.slice(from, to));
}

/** The name with a colon, or the voice tag, that stands at `from`, or null. */
export function labelAt(text: string, from: number, to: number): Label | null {
	const first = text.charAt(from);
	if (first === '<') return matched(voiceForm, text, from, to);
	if (first === '*' || first === '_') return matched(boldForm, text, from, to);
	if (!mayBeName(text, from, to)) return null;
	const label = matched(plainForm, text, from, to);
	return label && { ...label, sure: knownLabels.test(label.name) };
}

/** The name and the time that are all of a line; null for any other line. What is framed by signs is one only where `framed`. */
export function headerAt(text: string, { from, to }: Span, framed: boolean): (Label & Stamp) | null {
	const last = text.charCodeAt(to - 1);
	const isFramed = framed && /[*_[]/.test(text.charAt(from));
	if (to - from > (isFramed ? 300 : 90) || !(isDigit(last) || isBlank(last) || (isFramed && /[)\]]/.test(text.charAt(to - 1))))) return null;
	const [, bold, underlined, inBrackets, plain, linked, time = linked] = headerForm.exec(text.slice(from, to)) ?? [];
	const name = nameOf(bold ?? underlined ?? inBrackets ?? plain ?? '');
	if (time === undefined || !name || (plain === undefined && !framed)) return null;
	return { name, sure: (inBrackets ?? plain) === undefined || knownLabels.test(name), time, to };
}

/** The name that is all of this text, or null. */
export function nameIn(written: string): Omit<Label, 'time' | 'to'> | null {
	if (!nameForm.test(written)) return null;
	const name = nameOf(written);
	return { name, sure: knownLabels.test(name) };
}

/** True for a name that is written as one: each word with a capital letter, but short ones amid them. */
export function isProper(name: string): boolean {
	return properForm.test(name);
}

/** Where the words of a field begin that the line opens with, `key:: words`; -1 where it opens with none. */
export function fieldEnd(text: string, { from, to }: Span): number {
	const first = text.charAt(from);
	if (first !== '*' && first !== '_' && !mayBeName(text, from, to)) return -1;
	fieldForm.lastIndex = from;
	return fieldForm.test(text) && fieldForm.lastIndex <= to ? fieldForm.lastIndex : -1;
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

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

const SPACE = 32;
const COLON = 58;

function matched(form: RegExp, text: string, from: number, to: number): Label | null {
	form.lastIndex = from;
	const found = form.exec(text);
	const name = found && nameOf(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '');
	return name && form.lastIndex <= to ? { name, sure: true, time: found.groups?.['time'] ?? null, to: form.lastIndex } : null;
}

/** The name without what its bearer is said to be: "Anna (customer)" gives "Anna". */
function nameOf(written: string): string {
	const name = written.replace(/\s+/g, ' ').trim();
	return name.replace(roleForm, '') || name;
}
