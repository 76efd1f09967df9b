/** Reads a transcript, whatever wrote it: the format is known by the text alone, every spoken word is kept in order. */

import { nameKey } from '../names';
import { isProper } from '../read/labels';
import { hasWords } from '../read/words';
import { readProperties } from '../templates/property-entries';
import { dateIn } from './date-in';
import { isKnownLabel } from './labels';
import { speakersOf } from './speakers';
import { readSpokenLines } from './spoken-lines';
import { isSubtitles, readSubtitles } from './subtitles';
import type { NotUnderstood, Transcript } from './transcript';
import { turnsOf } from './turns';

/** The most that is read, in UTF-16 units or bytes. */
export const MOST = 10 * 1024 * 1024;

export type ReadTranscript = { readonly ok: true; readonly transcript: Transcript } | { readonly ok: false; readonly why: string };

/** Reads a transcript; what can't be one is refused with a sentence for people. Never throws; the properties of what `isNote` are left out. */
export function readTranscript(written: string, isNote = false): ReadTranscript {
	if (written.length > MOST) return { ok: false, why: 'This text is longer than 10 MB. Bring it in in parts.' };
	if (written.includes('\0')) return { ok: false, why: 'This is no plain text: there are characters in it that no text holds. Copy the words once more, or save them as plain text.' };
	const text = written.replace(/\r\n?/g, '\n');
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	const body = isNote ? endOfFacts(text, start) : start;
	const lines = text.slice(body).split('\n');
	const firstLine = text.slice(0, body).split('\n').length;
	const { format, pieces, notUnderstood: odd, preamble } = isSubtitles(lines) ? readSubtitles(lines, firstLine) : readSpokenLines(lines, firstLine);
	const turns = turnsOf(pieces);
	if (!turns.some(({ words }) => hasWords(words))) return { ok: false, why: hasWords(text) ? 'There are times or names in this text, but no words.' : 'There is no text in it.' };
	const times = pieces.flatMap(({ time, end }) => end ?? time ?? []);
	const duration = times.length === 0 ? null : times.reduce((most, time) => Math.max(most, time), 0);
	const date = dateIn(`${text.slice(start, body)}\n${preamble}`);
	return { ok: true, transcript: { format, turns, speakers: speakersOf(turns), notUnderstood: stretches(odd), cues: pieces.length, duration, date } };
}

/** Where a note's words begin: below its properties, but at `start` where these are a conversation between two rules. */
function endOfFacts(text: string, start: number): number {
	const properties = readProperties(text);
	if (properties.kind !== 'block') return start;
	const { bodyFrom, entries } = properties;
	const labels = new Set([...text.slice(bodyFrom).matchAll(/^([^:\n]{1,60}):[ \t]/gm)].map(([, label = '']) => nameKey(label)));
	const isTalk = [...entries].some(([key, { from, valueFrom, value }]) => {
		const isSentence = isProper(text.slice(from, valueFrom - 1).trim()) && value.items.length === 1 && /\s.*[.!?…]["'”’]?$/.test(value.items[0] ?? '');
		return isKnownLabel(key) || /^\d+:\d/.test(key) || isSentence || labels.has(key);
	});
	return isTalk ? start : bodyFrom;
}

/** What is wrong with neighbouring lines for one reason as one. */
function stretches(odd: readonly NotUnderstood[]): NotUnderstood[] {
	const joined: { line: number; why: string; lines: string[] }[] = [];
	for (const { line, text, why } of [...odd].sort((a, b) => a.line - b.line)) {
		const last = joined[joined.length - 1];
		if (last?.why === why && last.line + last.lines.length === line) last.lines.push(text);
		else joined.push({ line, why, lines: [text] });
	}
	return joined.map(({ line, why, lines }) => ({ line, why, text: lines.join('\n') }));
}
