/** How often a speaker's real name stands in a transcript, for the preview of what an alias replaces. */

import { isRenamed, renamerOf } from './rename';
import type { Casting, Transcript } from './transcript';

/** In how many places the casting's real name becomes its name in the note, labels of turns included; 0 where the two are one. */
export function placesOf(transcript: Transcript, casting: Casting): number {
	const labels = transcript.turns.filter(({ speaker }) => speaker === casting.speaker).length;
	return isRenamed(casting) ? labels + sumOf(transcript, casting, 'replaced') : 0;
}

/** In how many places a part of the casting's real name is left, as it may be an ordinary word or another person's name. */
export function unsurePlacesOf(transcript: Transcript, casting: Casting): number {
	return isRenamed(casting) ? sumOf(transcript, casting, 'unsure') : 0;
}

function sumOf(transcript: Transcript, casting: Casting, what: 'replaced' | 'unsure'): number {
	const { inWords } = renamerOf(transcript, [casting]);
	return transcript.turns.reduce((sum, { words }) => sum + inWords(words)[what], 0);
}
