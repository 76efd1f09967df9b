/** What the preview of a transcript says in words: what it was, how long, and how much. */

import type { Places } from '../../core/transcript/places';
import type { Speaker, Transcript, TranscriptFormat } from '../../core/transcript/transcript';
import { counted, firstOf } from '../../draw/wording';

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

/** What was recognised: "WebVTT captions, as Zoom and Teams write them: 214 captions became 61 turns, 48 minutes." */
export function recognisedWords({ format, cues, turns, duration }: Transcript): string {
	const made = counted(turns.length, format === 'plain' ? 'paragraph' : 'turn');
	const were = counted(cues, format === 'webvtt' || format === 'srt' ? 'caption' : 'line');
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

/** What the name of a speaker does: "Changed in 4 places. One speaker with Bea in the note."; "" for nothing. */
export function aliasWords(places: Places | null, namesakes: readonly string[]): string {
	const told: string[] = [];
	if (places) told.push(`Changed in ${counted(places.changed, 'place')}.`);
	if (places && places.left.length > 0) told.push(`${counted(places.left.length, 'place')} still ${places.left.length === 1 ? 'holds' : 'hold'} a part of the name: ${leftWords(places.left)}.`);
	if (namesakes.length > 0) told.push(`One speaker with ${namesakes.join(', ')} in the note.`);
	return told.join(' ');
}

/** Why two speakers of one name can't be brought in. */
export function clashWords([one, other]: readonly [string, string]): string {
	return `${one} and ${other} have one name here but two roles, so nobody could tell them apart. Give one of them another name.`;
}

/** How many different words are told, and how much of one, in characters. */
const MOST_LEFT = 6;
const LONGEST = 60;

function leftWords(left: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
	return firstOf([...counts].map(([word, count]) => `“${word.slice(0, LONGEST)}”${count > 1 ? ` (${count})` : ''}`), MOST_LEFT);
}
