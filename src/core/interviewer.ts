/** The words of the interviewer: they are tagged like any other, and not counted. */

import type { NamedPeople } from './interview-facts';
import type { NoteText, TaggedPassage } from './note';
import { isInterviewer } from './people';

/** The name by which the interviewer says these words; null when somebody else does, or nobody knows who. */
export function interviewerOf({ blocks }: NoteText, { block }: TaggedPassage, people: NamedPeople): string | null {
	const speaker = blocks[block]?.speaker ?? null;
	return speaker !== null && isInterviewer(speaker, people) ? speaker : null;
}

/** What is said of the interviewer's words. */
export function interviewerWords(name: string): string {
	const who = /^interviewer\b/i.test(name) ? 'the interviewer' : `${name}, the interviewer`;
	return `These are the words of ${who}. They are not counted.`;
}
