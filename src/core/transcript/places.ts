/** How often a speaker's real name stands in a transcript, for the preview of what an alias replaces. */

import { isRenamed, renamerOf } from './rename';
import type { Casting, Transcript } from './transcript';

/** What an alias does to a transcript. */
export interface Places {
	/** In how many places the real name becomes the name in the note, labels of turns included. */
	readonly changed: number;
	/** What holds a part of the real name and stays, in order: words that may mean something else, addresses, links and files. */
	readonly left: readonly string[];
}

/** What the casting's name replaces and leaves; null where it is the speaker's own. */
export function placesOf(transcript: Transcript, casting: Casting): Places | null {
	if (!isRenamed(casting)) return null;
	const { inWords } = renamerOf(transcript, [casting]);
	const left: string[] = [];
	let changed = 0;
	for (const { speaker, words } of transcript.turns) {
		const renamed = inWords(words);
		changed += renamed.replaced + Number(speaker === casting.speaker);
		for (const word of renamed.left) left.push(word);
	}
	return { changed, left };
}
