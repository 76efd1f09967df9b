/** Reads the cues of subtitles, WebVTT and SRT, well formed or not: whatever isn't known for a part of the format was said. */

import { ABOVE } from './piece';
import { STAMP, millisecondsOf } from './stamps';
import type { NotUnderstood } from './transcript';

/** A cue with its lines as they are written. */
export interface Cue {
	/** Milliseconds; null where its time can't be read. */
	readonly time: number | null;
	readonly end: number | null;
	readonly lines: string[];
	/** The number of the first of its lines. */
	line: number;
	/** A cue, lines that stand apart from the cue above and go on with it, or a line that nobody said. */
	readonly kind: 'cue' | 'stray' | 'kept';
}

export interface Cues {
	readonly cues: readonly Cue[];
	readonly notUnderstood: readonly NotUnderstood[];
	/** What stands above the first cue and is none of the format's signs. */
	readonly preamble: readonly string[];
	/** The lines of the header of WebVTT. */
	readonly header: string;
}

const TIMING = new RegExp(`^[ \\t]*(\\[?)(${STAMP})[ \\t]*(?:-{1,3}>|→)[ \\t]*(${STAMP})(\\]?)(?:[ \\t]+(.*))?[ \\t]*$`);
const EXACT = '\\d{1,2}(?::[0-5]?\\d){1,2}[.,]\\d{3}';
const BROKEN = new RegExp(`^[ \\t]*\\[?(?:\\d+[:.][^>]{0,40}-->|${STAMP}[ \\t]*(?:-+>|→)|${EXACT}(?:[^A-Za-z\\d]{1,8}|[ \\t]+to[ \\t]+)${EXACT}[ \\t]*\\]?$)`);
const SETTINGS = /^(?:(?:vertical|line|position|size|align|region|[XY][12]):[\w.,%-]+[ \t]*)*$/i;

const NO_TIME = 'The time of this cue can’t be read. Its words are kept, without a time.';
const STRAY = 'No time stands above these lines. They are kept as words of the cue before.';
const NAME_OF_CUE = 'This stands where the number of the cue below stands. It is kept in its place.';
const UNSURE_NUMBER = 'This may be the number of the cue below. It is kept among the words.';

/** From when to when words are heard, and the words behind it on the same line. */
interface Timing {
	readonly time: number | null;
	readonly end: number | null;
	readonly words: string;
}

/** What a line says that is the timing of a cue; null for any other line. */
export function timingOf(line: string | undefined): Timing | null {
	if (line === undefined || !/^[ \t]*\[?\d/.test(line)) return null;
	const [, open, from, to, close, rest = ''] = TIMING.exec(line) ?? [];
	if (from === undefined || to === undefined || (open === '[') !== (close === ']')) return null;
	return { time: millisecondsOf(from), end: millisecondsOf(to), words: SETTINGS.test(rest) ? '' : rest };
}

/** Reads the cues of a text that has any; never throws. */
export function readCues(lines: readonly string[], firstLine: number): Cues {
	const cues: Cue[] = [];
	const notUnderstood: NotUnderstood[] = [];
	const preamble: string[] = [];
	const header: string[] = [];
	const isVtt = /^WEBVTT(?:[ \t]|$)/.test(lines.find((line) => line.trim() !== '') ?? '');
	/** What the next line belongs to. */
	let inside: 'nothing' | 'header' | 'comment' | 'cue' = 'nothing';
	let isAfterBlank = true;
	let nextNumber: number | null = null;
	const list = (at: number, text: string, why: string): void => void notUnderstood.push({ line: firstLine + at, text, why });
	const open = (at: number, { time = null, end = null, words = '' }: Partial<Timing>, kind: Cue['kind'] = 'cue'): void => {
		cues.push({ time, end, lines: words === '' ? [] : [words], line: firstLine + at, kind });
		inside = 'cue';
	};
	lines.forEach((line, at) => {
		const wasAfterBlank = isAfterBlank;
		const current = cues[cues.length - 1];
		isAfterBlank = line.trim() === '';
		if (isAfterBlank) {
			// A line of nothing but spaces opens some cues of YouTube's.
			if (inside !== 'cue' || line === '' || (current?.lines.length ?? 0) > 0) inside = 'nothing';
			return;
		}
		const timing = timingOf(line);
		if (timing) return open(at, timing);
		if (inside === 'header' && /^(?:kind|language|region|style|x-[\w-]+)[:=]/i.test(line)) return void header.push(line);
		if (inside === 'comment') return;
		if (cues.length === 0 && header.length === 0 && isVtt && /^WEBVTT/.test(line)) {
			inside = 'header';
			return void header.push(line.slice(6));
		}
		if (isVtt && wasAfterBlank && inside === 'nothing' && /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(line)) {
			inside = 'comment';
			return;
		}
		const isAboveCue = timingOf(lines[at + 1]) !== null || isBrokenTiming(lines[at + 1] ?? '');
		if (isAboveCue && isNumberOf(line, wasAfterBlank, nextNumber ?? cues.length + 1)) {
			if (/^\d+$/.test(line.trim())) nextNumber = Number(line) + 1;
			return;
		}
		if (isBrokenTiming(line)) {
			list(at, line, NO_TIME);
			open(at, { words: line }, 'kept');
			return open(at, {});
		}
		if (inside === 'cue') {
			if (isAboveCue && /^[ \t]*\d+[ \t]*$/.test(line)) list(at, line, UNSURE_NUMBER);
			if (current?.lines.length === 0) current.line = firstLine + at;
			return void current?.lines.push(line);
		}
		if (isAboveCue && wasAfterBlank && /^\S+$/.test(line.trim()) && cues.length > 0) {
			list(at, line, NAME_OF_CUE);
			return open(at, { words: line }, 'kept');
		}
		if (cues.length === 0) {
			preamble.push(line);
			return list(at, line, ABOVE);
		}
		list(at, line, STRAY);
		open(at, { words: line }, 'stray');
	});
	return { cues, notUnderstood, preamble, header: header.join('\n') };
}

/** True for a line that looks like the timing of a cue and is none. */
function isBrokenTiming(line: string): boolean {
	return BROKEN.test(line) && timingOf(line) === null;
}

/** True for what identifies the cue below: its number, or below a blank line any word with a digit. */
function isNumberOf(line: string, isAfterBlank: boolean, expected: number): boolean {
	const id = line.trim();
	if (/^\d{1,9}$/.test(id)) return isAfterBlank || Math.abs(Number(id) - expected) <= 1;
	return id.length < 120 && (isAfterBlank ? /^\S*\d\S*$/ : /^[\w-]{8,}\/[\d-]+$/).test(id);
}

/**
 * The cues without the lines that captions roll on: each begins with the last lines of the one before. They are taken for that
 * only where nearly every cue does so.
 */
export function withoutRolling(cues: readonly Cue[]): readonly Cue[] {
	const shown = cues.map(({ lines }) => lines.map((line) => line.replace(/<[^<>]{0,200}>/g, '').trim()).filter((line) => line !== ''));
	const repeated = shown.map((lines, at) => (at === 0 ? 0 : overlap(shown[at - 1] ?? [], lines)));
	const rolling = repeated.filter((count) => count > 0).length;
	if (cues.length < 5 || rolling < (cues.length - 1) * 0.9) return cues;
	return cues.map((cue, at) => {
		const filled = cue.lines.filter((line) => line.trim() !== '');
		return repeated[at] ? { ...cue, lines: filled.slice(repeated[at]) } : cue;
	});
}

/** How many of the last lines above are the first ones below; none where all are, as that is a cue said twice. */
function overlap(above: readonly string[], below: readonly string[]): number {
	const most = Math.min(above.length, below.length, 4);
	for (let count = above.length === below.length ? most - 1 : most; count > 0; count--) {
		if (above.slice(-count).every((line, at) => line === below[at])) return count;
	}
	return 0;
}
