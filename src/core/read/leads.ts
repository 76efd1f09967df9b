/** What may open a line before its words: a time in the recording, the name of who speaks, the key of a field, a dash of dialogue. */

import { nameKey } from '../names';
import type { Span } from '../passage';
import { bareTimeAt, fieldEnd, headerAt, isCue, isCueNumber, isProper, labelAt, nameIn, timeAt } from './labels';

/** A line's time and speaker, and where its words begin behind them. */
export interface Lead {
	readonly time: string | null;
	readonly speaker: string | null;
	readonly to: number;
	/** True for a line that holds no words, as transcripts have them above a turn. */
	readonly isHeader: boolean;
}

/** A line's opening as its form alone tells it: whether a name is a speaker's, the whole note decides. */
export interface Opening {
	/** The name as it is compared; "" when there is none. */
	readonly key: string;
	/** True when the form alone makes the name a speaker's, or there is none. */
	readonly sure: boolean;
	/** What it says without a name, or when the name is a speaker's. */
	readonly lead: Lead;
	/** What it says when the name is no speaker's. */
	readonly otherwise: Lead | null;
}

/**
 * Adds the openings of the lines of one leaf, null for a line that begins with its words; `isProse` says that a line alone can
 * stand above what others say.
 */
export function addOpenings(openings: (Opening | null)[], text: string, lines: readonly Span[], isProse: boolean): void {
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		const above = lines[i - 1];
		const below = lines[i + 1] ?? null;
		if (!line) continue;
		const opening = openingOf(text, line, below, isProse);
		const last = openings.length - 1;
		if (above && opening?.lead.isHeader && !openings[last] && isCue(text, line) && isCueNumber(text, above)) {
			openings[last] = opening;
			openings.push(null);
		} else if (opening || !above || !isField(text, above, openings[last])) openings.push(opening ?? dashOf(text, line, above, below));
		else openings.push(certain(line.from));
	}
}

/** The opening of this line, or null for one that begins with its words; `below` is the next line of its leaf. */
export function openingOf(text: string, line: Span, below: Span | null = null, isProse = true): Opening | null {
	const { from, to } = line;
	const inBrackets = timeAt(text, from, to);
	const stamp = inBrackets ?? bareTimeAt(text, line);
	const timed = inBrackets && leadTo(inBrackets.to, inBrackets.time);
	const label = labelAt(text, stamp?.to ?? from, to);
	if (label) {
		const behind = stamp ?? timeAt(text, label.to, to);
		const isHeader = label.time !== null && label.to >= to;
		const lead = { ...leadTo(Math.max(label.to, behind?.to ?? 0), behind?.time ?? label.time), speaker: label.name, isHeader };
		return { key: nameKey(label.name), sure: label.sure, lead, otherwise: timed ?? (isHeader && below ? nameless(lead) : null) };
	}
	const heads = isProse || below !== null;
	if (stamp) {
		if (isCue(text, line) || (stamp.to >= to && heads)) return certain(to, stamp.time, true);
		// A name alone behind its time, and below it words.
		const isAlone = below !== null && to - stamp.to <= 60 && !/[\d([]/.test(text.charAt(below.from));
		const named = isAlone ? nameIn(text.slice(stamp.to, to).trim()) : null;
		if (!named) return timed && { key: '', sure: true, lead: timed, otherwise: null };
		const lead = { ...leadTo(to, stamp.time), speaker: named.name, isHeader: true };
		return { key: nameKey(named.name), sure: named.sure, lead, otherwise: timed ?? nameless(lead) };
	}
	const field = fieldEnd(text, line);
	if (field > 0) return certain(field);
	const header = headerAt(text, line, heads);
	if (!header) return null;
	const lead = { ...leadTo(to, header.time), speaker: header.name, isHeader: true };
	return { key: nameKey(header.name), sure: header.sure, lead, otherwise: below && nameless(lead) };
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

function leadTo(to: number, time: string | null = null): Lead {
	return { time, speaker: null, to, isHeader: false };
}

/** An opening without a name. */
function certain(to: number, time: string | null = null, isHeader = false): Opening {
	return { key: '', sure: true, lead: { ...leadTo(to, time), isHeader }, otherwise: null };
}

/** The header of somebody whom nobody knows; null when what stands there is no name. */
function nameless(header: Lead): Lead | null {
	return isProper(header.speaker ?? '') ? { ...header, speaker: null } : null;
}

/** True for the opening of a field, which ends with its line. */
function isField(text: string, { from }: Span, opening: Opening | null | undefined): boolean {
	return opening?.key === '' && opening.lead.time === null && text.slice(from, opening.lead.to).includes('::');
}

/** The opening of a line of dialogue, which begins with a long dash right below or above another one. */
function dashOf(text: string, line: Span, above: Span | undefined, below: Span | null): Opening | null {
	const isDash = (other: Span | null | undefined): boolean => other !== null && other !== undefined && /^[—–][ \u00A0]/.test(text.slice(other.from, other.from + 2));
	return text.charCodeAt(line.from) > 127 && isDash(line) && (isDash(above) || isDash(below)) ? certain(line.from + 2) : null;
}
