/** Reads transcripts of lines: with times, with names before colons, with headers above the words, or nothing of it. */

import { nameKey } from '../names';
import { isProper } from '../read/labels';
import { askedOpenings } from './asked-lines';
import { countedNames } from './labels';
import { openingOfLine, type LineOpening } from './opening';
import { ABOVE, ONCE, joined, paragraphsOf, type Piece, type Pieces } from './piece';
import type { NotUnderstood, TranscriptFormat } from './transcript';

/** What recorders write below the last words. */
const CREDIT = /^(?:Transcribed by https?:\/\/otter\.ai\S*|(?:Meeting|Transcription) ended after [\d:]+\P{L}*|This editable transcript was computer generated\b.*)$/u;
const LISTED = /^(?:speakers|participants|attendees|people)[ \t]*(?::[ \t]*(.*))?$/i;

/** Reads lines; `firstLine` is the number of the first of them, counted from 1. */
export function readSpokenLines(written: readonly string[], firstLine: number): Pieces {
	const lines = [...withoutCredits(written)];
	const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
	const openings: (LineOpening | null)[] = lines.map(() => null);
	for (const [nth, at] of filled.entries()) openings[at] = openingOfLine(lines[at] ?? '', (offset) => lines[filled[nth + offset] ?? -1] ?? '');
	let accepted = acceptedOpenings(lines, openings);
	if (accepted.every((opening) => opening === null)) accepted = askedOpenings(lines) ?? accepted;
	for (const [nth, at] of filled.entries()) {
		const next = accepted[at]?.takesNext === true ? filled[nth + 1] : undefined;
		if (next === undefined) continue;
		accepted[next] = null;
		lines[next] = '';
	}
	const first = accepted.findIndex((opening) => opening !== null);
	if (first < 0) return { format: 'plain', pieces: plain(lines), notUnderstood: [], preamble: '' };
	const above = lines.slice(0, first);
	const isNamed = accepted.some((opening) => (opening?.name ?? null) !== null);
	const odd: NotUnderstood[] = [];
	for (const [at, text] of lines.entries()) {
		const isOnce = isNamed && accepted[at] === null && isProper(openings[at]?.name ?? '');
		if (text.trim() !== '' && (at < first || isOnce)) odd.push({ line: firstLine + at, text, why: at < first ? ABOVE : ONCE });
	}
	return { format: formatOf(accepted), pieces: [...plain(above), ...spoken(lines, accepted, isNamed)], notUnderstood: odd, preamble: above.join('\n') };
}

/** The pieces that begin at the openings, with the lines below each of them. */
function spoken(lines: readonly string[], openings: readonly (LineOpening | null)[], isNamed: boolean): Piece[] {
	const pieces: Piece[] = [];
	let open: Omit<Piece, 'words'> | null = null;
	let words: string[] = [];
	let isAfterBlank = false;
	for (const [at, line] of lines.entries()) {
		const opening = openings[at] ?? null;
		const isSpoken = joined(words) !== '';
		if (isSpoken && open && (opening || (isAfterBlank && line.trim() !== ''))) {
			pieces.push({ ...open, words: joined(words) });
			open = { speaker: open.speaker, time: null, end: null, kind: 'paragraph' };
			words = [];
		}
		if (opening) {
			const { name, time, end, isBare } = opening;
			// Meet writes a time alone above what is said from then on, by whom the names behind it tell.
			const goesOn = name === null && isNamed && opening.words === '';
			open = { speaker: goesOn ? (open?.speaker ?? null) : name, time: time ?? open?.time ?? null, end, kind: name === null && isBare ? 'cue' : 'line' };
			words = [opening.words];
		} else if (open) words.push(line);
		isAfterBlank = line.trim() === '';
	}
	if (open && joined(words) !== '') pieces.push({ ...open, words: joined(words) });
	return pieces;
}

function plain(lines: readonly string[]): Piece[] {
	return paragraphsOf(lines).map((words) => ({ speaker: null, time: null, end: null, words, kind: 'paragraph' }));
}

function withoutCredits(lines: readonly string[]): readonly string[] {
	let end = lines.length;
	for (let at = end - 1; at >= 0; at--) {
		const line = lines[at]?.trim() ?? '';
		if (CREDIT.test(line)) end = at;
		else if (line !== '') break;
	}
	return lines.slice(0, end);
}

/** The openings that hold for this transcript: with their names where these are speakers', else with their times alone, else none. */
function acceptedOpenings(lines: readonly string[], openings: readonly (LineOpening | null)[]): (LineOpening | null)[] {
	const named = openings.flatMap((opening) => (opening?.name ? [opening] : []));
	const withTimes = named.filter(({ time }) => time !== null);
	// Where names come with times, a name without one is no speaker's.
	const counts = countedNames((withTimes.length > 2 && withTimes.length * 4 > named.length ? withTimes : named).flatMap(({ name }) => name ?? []));
	const listed = listedNames(lines, openings);
	const isSpeaker = ({ name, isSure, form }: LineOpening, isCertain: (form: LineOpening['form']) => boolean): boolean =>
		name !== null && (isSure || (counts.get(nameKey(name)) ?? 0) > 1 || listed.has(nameKey(name)) || (isCertain(form) && isProper(name)));
	const headers = openings.filter((opening) => opening?.form === 'header').length;
	const stamped = openings.filter((opening) => (opening?.unnamed ?? null) !== null);
	const isEveryStamped = stamped.length > 1 && stamped.every((opening) => opening?.name !== null);
	const isCertain = (form: LineOpening['form']): boolean => (form === 'tabs' ? named.length > 1 : form === 'header' && headers > 1);
	const isClocked = isClock(lines, openings);
	const timed = openings.filter((opening) => opening !== null && opening.time !== null && opening.unnamed !== '');
	// Where other times have brackets or lines of their own, one without is a word.
	const areBare = timed.filter((opening) => opening?.isBare).length * 2 > timed.length;
	return openings.map((opening) => {
		if (opening === null || (opening.isBare && opening.unnamed !== '' && !areBare)) return null;
		if (isSpeaker(opening, (form) => isCertain(form) || (isEveryStamped && opening.unnamed !== null))) return opening;
		if (opening.unnamed === null) return null;
		const isTime = !opening.isBare || isClocked || opening.unnamed === '';
		return isTime ? { ...opening, name: null, words: opening.unnamed } : null;
	});
}

/** The names that stand in a list above the conversation. */
function listedNames(lines: readonly string[], openings: readonly (LineOpening | null)[]): ReadonlySet<string> {
	const listed = new Set<string>();
	const first = openings.findIndex((opening) => opening?.isSure === true || (opening?.time ?? null) !== null);
	for (let at = 0; at < Math.min(lines.length, first < 0 ? 40 : first, 40); at++) {
		const list = LISTED.exec(lines[at]?.trim() ?? '');
		const names = list === null ? '' : list[1] || (lines[at + 1] ?? '');
		for (const name of names.slice(0, 500).split(/[,;]/)) if (name.trim() !== '') listed.add(nameKey(name));
	}
	return listed;
}

/** True where times without brackets open so many lines, one after the other, that they can't be words. */
function isClock(lines: readonly string[], openings: readonly (LineOpening | null)[]): boolean {
	const times = openings.flatMap((opening) => (opening?.isBare === true && opening.time !== null ? [opening.time] : []));
	const filled = lines.filter((line) => line.trim() !== '').length;
	const forward = times.filter((time, at) => at === 0 || time >= (times[at - 1] ?? 0)).length;
	return times.length > 2 && times.length * 3 >= filled && forward >= times.length * 0.9;
}

function formatOf(openings: readonly (LineOpening | null)[]): TranscriptFormat {
	const held = openings.flatMap((opening) => opening ?? []);
	const share = (test: (opening: LineOpening) => boolean): boolean => held.filter(test).length * 2 >= held.length;
	if (share(({ form }) => form === 'tabs')) return 'tabs';
	if (share(({ form, time, name }) => form === 'header' && time !== null && name !== null)) return 'otter';
	if (share(({ time }) => time !== null)) return 'times';
	return held.every(({ name }) => name === null || /^[qa]$/i.test(name)) ? 'questions' : 'names';
}
