/** Tells the notes that wait for a transcript. */

import { evidenceOf } from '../evidence';
import { namedPeople, speakersNamed } from '../interview-facts';
import { isInterviewItself } from '../jobs';
import { nameKey } from '../names';
import { isInterviewer } from '../people';
import type { Properties } from '../properties';
import { readNote } from '../read-note';
import type { Settings } from '../settings';

/** A note as it is now. */
interface NoteNow {
	readonly path: string;
	readonly text: string;
	readonly properties: Properties;
}

/** Nothing, or a question. */
const ASKED = /(?:^|[?？؟])[\s*_]*$/;

/** True for an interview in which nobody has said anything yet but whoever asks: no answer, no time, no passage, no paragraph but questions. */
export function isPrepared({ path, text, properties }: NoteNow, settings: Settings): boolean {
	const note = readNote(text, { namespace: settings.namespace, people: speakersNamed(properties) });
	if (note.passages.length > 0 || !isInterviewItself(evidenceOf({ path, text: note, properties }, settings).kind)) return false;
	const people = namedPeople(properties);
	return note.blocks.every(({ kind, speaker, time, wordsFrom, wordsTo }) => {
		if (time !== null) return false;
		if (speaker !== null) return nameKey(speaker) === 'q' || isInterviewer(speaker, people);
		return kind !== 'paragraph' || ASKED.test(text.slice(wordsFrom, wordsTo).replace(/%%[^]*?%%/g, ''));
	});
}
