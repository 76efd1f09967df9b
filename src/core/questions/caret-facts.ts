/** What the place of the caret says of the question that is asked next. */

import { INTERVIEW_TYPES, type InterviewType } from '../bank';
import { interviewFacts, namedPeople } from '../interview-facts';
import type { NoteText } from '../note';
import { isInterviewer } from '../people';
import { propertyKey, type Properties } from '../properties';
import { firstIndex } from '../read/first-index';
import { stageAbove } from '../read-note';
import type { Stage } from '../stages';

export interface CaretFacts {
	/** The stage that the enclosing headings name. */
	readonly stage: Stage | null;
	/** The words of the enclosing headings, the innermost first. */
	readonly headings: readonly string[];
	/** The note's type of interview; null where its properties name none that is known. */
	readonly type: InterviewType | null;
	/** True in a passage, and in what a participant says. */
	readonly isInAnswer: boolean;
}

/** What is known at an offset of a note with these properties. */
export function caretFacts(note: NoteText, at: number, properties: Properties): CaretFacts {
	const heading = firstIndex(note.headings, ({ from }) => from > at) - 1;
	const block = firstIndex(note.blocks, ({ to }) => to >= at);
	const here = note.blocks[block];
	const isIn = here !== undefined && here.from <= at;
	const speaker = isIn ? here.speaker : null;
	return {
		stage: stageAbove(note.headings, heading),
		headings: headingsAround(note, heading),
		type: typeNamed(interviewFacts(properties).interviewType),
		isInAnswer: isIn && ((speaker !== null && !isInterviewer(speaker, namedPeople(properties))) || note.passages.some((passage) => passage.block === block)),
	};
}

/** The type of interview that words name; null for any other words. */
export function typeNamed(written: string | null): InterviewType | null {
	const key = propertyKey(written ?? '');
	return INTERVIEW_TYPES.find(({ type }) => type === key)?.type ?? null;
}

function headingsAround({ headings }: NoteText, index: number): string[] {
	const words: string[] = [];
	for (let i = index; i >= 0; i = headings[i]?.parent ?? -1) words.push(headings[i]?.text ?? '');
	return words;
}
