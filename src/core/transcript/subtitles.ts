/** Reads subtitles, WebVTT, SRT and the lines that Whisper writes: cues in, words with times and speakers out. */

import { nameKey } from '../names';
import { isProper } from '../read/labels';
import { voicesOf, type Voice } from './cue-text';
import { readCues, timingOf, withoutRolling, type Cue } from './cues';
import { countedNames, isKnownLabel, namedLine } from './labels';
import { ONCE, joined, type Piece, type Pieces } from './piece';
import type { NotUnderstood, TranscriptFormat } from './transcript';

/** A cue with its voices. */
interface Heard extends Cue {
	readonly voices: readonly Voice[];
}

/** True for lines that hold cues. */
export function isSubtitles(lines: readonly string[]): boolean {
	return /^WEBVTT(?:[ \t]|$)/.test(lines.find((line) => line.trim() !== '') ?? '') || lines.some((line) => timingOf(line) !== null);
}

/** Reads subtitles; `firstLine` is the number of the first of the lines, counted from 1. */
export function readSubtitles(lines: readonly string[], firstLine: number): Pieces {
	const { cues: written, notUnderstood, preamble, header } = readCues(lines, firstLine);
	const cues = withoutRolling(written).map((cue): Heard => ({ ...cue, voices: cue.kind === 'kept' ? [] : voicesOf(cue.lines) }));
	const known: Known = { speakers: speakersIn(cues), hasNamesAbove: hasNamesAbove(cues, lines), odd: [...notUnderstood] };
	const pieces: Piece[] = preamble.map((line) => kept([line]));
	let last: string | null = null;
	for (const cue of cues) {
		if (cue.kind === 'kept') pieces.push(kept(cue.lines));
		for (const voice of cue.voices) last = addVoice(pieces, cue, voice, last, known);
	}
	return { format: formatOf(lines), pieces, notUnderstood: known.odd, preamble: [header, ...preamble].join('\n') };
}

/** What is known of all cues. */
interface Known {
	readonly speakers: ReadonlySet<string>;
	readonly hasNamesAbove: boolean;
	readonly odd: NotUnderstood[];
}

function kept(lines: readonly string[]): Piece {
	return { speaker: null, time: null, end: null, words: joined(lines), kind: 'paragraph' };
}

/** Adds what a voice says in a cue; gives who speaks at its end, where `last` spoke before it. */
function addVoice(pieces: Piece[], { time, end, kind, line: firstOfCue, lines }: Heard, voice: Voice, last: string | null, { speakers, hasNamesAbove, odd }: Known): string | null {
	// Where names stand before colons a cue without one goes on with the last; a voice tag holds for its cue alone.
	let speaker = voice.speaker ?? (speakers.size > 0 || hasNamesAbove || kind === 'stray' ? last : null);
	let words: string[] = [];
	const add = (): void => {
		if (joined(words) !== '') pieces.push({ speaker, time, end, words: joined(words), kind: 'cue' });
		words = [];
	};
	for (const [at, line] of voice.lines.entries()) {
		const named = voice.speaker === null ? namedLine(line.trimStart()) : null;
		const isAbove = hasNamesAbove && at === 0 && kind === 'cue';
		if (isAbove) {
			speaker = line.trim();
		} else if (named && speakers.has(nameKey(named.name))) {
			add();
			speaker = named.name;
			words.push(named.words);
		} else {
			if (named && at === 0 && speakers.size > 0 && isProper(named.name)) odd.push({ line: firstOfCue, text: lines[0] ?? '', why: ONCE });
			words.push(line);
		}
	}
	add();
	return speaker;
}

function formatOf(lines: readonly string[]): TranscriptFormat {
	const timing = lines.find((line) => timingOf(line) !== null) ?? '';
	if (timing.trimStart().startsWith('[')) return 'times';
	return /^\s*[\d:]+,/.test(timing) ? 'srt' : 'webvtt';
}

/** The keys of the names before colons that are speakers': they open two cues, or every cue opens with a name. */
function speakersIn(cues: readonly Heard[]): ReadonlySet<string> {
	const open = cues.flatMap(({ voices }) => voices.map(({ speaker, lines }) => (speaker === null ? lines.slice(0, 1).flatMap((line) => namedLine(line.trimStart())?.name ?? []) : [])));
	const counts = countedNames(open.flat());
	const isEvery = open.length > 1 && open.every((names) => names.length > 0);
	return new Set(open.flat().filter((name) => isKnownLabel(name) || (counts.get(nameKey(name)) ?? 0) > 1 || (isEvery && isProper(name))).map(nameKey));
}

/** True where the first line of every cue is nothing but a name, as Teams wrote them once. */
function hasNamesAbove(cues: readonly Heard[], lines: readonly string[]): boolean {
	const named = cues.filter(({ kind }) => kind === 'cue');
	if (named.length === 0 || !lines.some((line) => /^\d{1,2}:\d{1,2}:\d{1,2}\.\d+ --> /.test(line))) return false;
	const names = named.map(({ voices }) => (voices.length === 1 && voices[0]?.speaker === null && voices[0].lines.length > 1 ? (voices[0].lines[0]?.trim() ?? '') : ''));
	const isOldTeams = lines.some((line) => /^\d:\d{1,2}:\d{1,2}\.\d+ --> /.test(line));
	return names.every(isProper) && (isOldTeams || (named.length > 3 && new Set(names.map(nameKey)).size * 2 <= names.length));
}
