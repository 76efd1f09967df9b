/** Says that the words just tagged are the interviewer's: they may be tagged, and are not counted. */

import { namedPeople } from '../interview-facts';
import { interviewerOf, interviewerWords } from '../interviewer';
import type { ReadOptions } from '../note';
import type { Span } from '../passage';
import type { Properties } from '../properties';
import { readNote } from '../read-note';
import { applyChanges, mapped, type EditResult } from './edit';

/** The same edit of `text`; when it tags words of the interviewer, as the note's properties name them, what it says warns of that. */
export function warningOfInterviewer(text: string, result: EditResult, options: ReadOptions, properties: Properties): EditResult {
	if (!result.ok || result.changes.length === 0) return result;
	const { changes, said } = result;
	const note = readNote(applyChanges(text, changes), options);
	const written = changes.filter((change) => change.text !== '').map(({ from, to, text: { length } }) => {
		const end = mapped(to, changes, 1);
		return { from: from === to ? end - length : mapped(from, changes, -1), to: end };
	});
	const isWritten = (span: Span | null): boolean => span !== null && written.some(({ from, to }) => from < span.to && to > span.from);
	const people = namedPeople(properties);
	const [name] = note.passages.filter(({ tail, mark }) => isWritten(tail) || isWritten(mark)).flatMap((passage) => interviewerOf(note, passage, people) ?? []);
	if (name === undefined) return result;
	const warning = interviewerWords(name);
	return { ...result, said: said ? { ...said, message: `${said.message.replace(/[.]?$/, '.')} ${warning}` } : { message: warning, offer: null } };
}
