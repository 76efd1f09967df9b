/** What the preview of a transcript says in words: what it was, how long, and how much. */

import type { Speaker, Transcript, TranscriptFormat } from '../core/transcript/transcript';
import { counted } from '../draw/wording';

const FORMATS: Readonly<Record<TranscriptFormat, string>> = {
	webvtt: 'WebVTT captions, as Zoom and Teams write them',
	srt: 'SRT captions',
	otter: 'An Otter transcript',
	tabs: 'Lines with tabs, as Zoom writes them',
	times: 'Lines that begin with times',
	names: 'Lines that begin with names',
	questions: 'Questions and answers',
	plain: 'Plain text',
};

/** What was recognised: "WebVTT captions, as Zoom and Teams write them: 214 cues became 61 turns, 48 minutes." */
export function recognisedWords({ format, cues, turns, duration }: Transcript): string {
	const made = counted(turns.length, format === 'plain' ? 'paragraph' : 'turn');
	const were = counted(cues, format === 'webvtt' || format === 'srt' ? 'cue' : 'line');
	// Some recorders write the time of day.
	const length = duration === null ? '' : `, ${durationWords(duration - (turns[0]?.time ?? 0))}`;
	return `${FORMATS[format]}: ${cues === turns.length ? made : `${were} became ${made}`}${length}.`;
}

/** A length in milliseconds: "48 minutes", "1 hour 5 minutes"; seconds where there is no whole minute. */
export function durationWords(milliseconds: number): string {
	if (milliseconds < 59_500) return counted(Math.round(milliseconds / 1000), 'second');
	const minutes = Math.round(milliseconds / 60_000);
	const hours = Math.floor(minutes / 60);
	return [hours > 0 ? counted(hours, 'hour') : '', minutes % 60 > 0 ? counted(minutes % 60, 'minute') : ''].filter((part) => part !== '').join(' ');
}

/** How much a speaker says: "31 turns, 2,412 words". */
export function saidWords({ turns, words }: Speaker): string {
	return `${counted(turns, 'turn')}, ${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`;
}
