/** Says that the words just tagged are the interviewer's, or a question: they may be tagged all the same. */

import { BANK, PROBE_LIST } from '../questions/askable';
import { isOneOf } from '../questions/asked';
import { namedPeople } from '../interview-facts';
import { interviewerOf, interviewerWords } from '../interviewer';
import type { NoteText, ReadOptions, TaggedPassage } from '../note';
import type { Span } from '../passage';
import type { Properties } from '../properties';
import { readNote } from '../read-note';
import { applyChanges, placesAfter } from './changes';
import type { Change, EditResult } from './edit';
import { meets } from './spans';

/** The same edit of `text`; when it tags words of the interviewer, as the note's properties name them, or a question of the bank or a probe that nobody is said to say, what it says warns of that. */
export function warningOfInterviewer(text: string, result: EditResult, options: ReadOptions, properties: Properties): EditResult {
	if (!result.ok || result.changes.length === 0) return result;
	const { changes, said } = result;
	const note = readNote(applyChanges(text, changes), options);
	const people = namedPeople(properties);
	const [warning] = writtenIn(note, changes).flatMap((passage) => {
		const name = interviewerOf(note, passage, people);
		if (name !== null) return interviewerWords(name);
		return (note.blocks[passage.block]?.speaker ?? null) === null && isOneOf(passage.text, ASKABLE) ? QUESTION_WORDS : [];
	});
	if (warning === undefined) return result;
	return { ...result, said: said ? { ...said, message: `${said.message.replace(/[.]?$/, '.')} ${warning}` } : { message: warning, offer: null } };
}

const ASKABLE = [...BANK, ...PROBE_LIST];

const QUESTION_WORDS = 'These words are a question, and they are counted as if the participant had said them. Tag the answer instead.';

/** The passages of a note whose marks or tails these changes have written, which made its text. */
export function writtenIn({ passages }: NoteText, changes: readonly Change[]): TaggedPassage[] {
	const written = placesAfter(changes).filter(({ from, to }) => from < to);
	const isWritten = (span: Span | null): boolean => span !== null && written.some((place) => meets(place, span));
	return passages.filter(({ tail, mark }) => isWritten(tail) || isWritten(mark));
}
