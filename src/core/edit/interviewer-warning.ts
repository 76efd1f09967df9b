/** Says that the words just tagged are the interviewer's: they may be tagged, and are not counted. */

import { namedPeople } from '../interview-facts';
import { interviewerOf, interviewerWords } from '../interviewer';
import type { NoteText, ReadOptions, TaggedPassage } from '../note';
import type { Span } from '../passage';
import type { Properties } from '../properties';
import { readNote } from '../read-note';
import { applyChanges, placesAfter } from './changes';
import type { Change, EditResult } from './edit';
import { meets } from './spans';

/** The same edit of `text`; when it tags words of the interviewer, as the note's properties name them, what it says warns of that. */
export function warningOfInterviewer(text: string, result: EditResult, options: ReadOptions, properties: Properties): EditResult {
	if (!result.ok || result.changes.length === 0) return result;
	const { changes, said } = result;
	const note = readNote(applyChanges(text, changes), options);
	const people = namedPeople(properties);
	const [name] = writtenIn(note, changes).flatMap((passage) => interviewerOf(note, passage, people) ?? []);
	if (name === undefined) return result;
	const warning = interviewerWords(name);
	return { ...result, said: said ? { ...said, message: `${said.message.replace(/[.]?$/, '.')} ${warning}` } : { message: warning, offer: null } };
}

/** The passages of a note whose marks or tails these changes have written, which made its text. */
export function writtenIn({ passages }: NoteText, changes: readonly Change[]): TaggedPassage[] {
	const written = placesAfter(changes).filter(({ from, to }) => from < to);
	const isWritten = (span: Span | null): boolean => span !== null && written.some((place) => meets(place, span));
	return passages.filter(({ tail, mark }) => isWritten(tail) || isWritten(mark));
}
