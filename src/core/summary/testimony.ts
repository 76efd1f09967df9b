/** What one note has to say of a subject: the evidence before it is added up. */

import type { InterviewFacts } from '../interview-facts';
import type { Passage, Problem, Span } from '../passage';
import type { Person } from '../people';
import type { Stage } from '../stages';

/** A passage with the key of the person that it counts for; null when that person is unknown. */
export interface Voice {
	readonly passage: Passage;
	readonly person: string | null;
}

/** What a stage heading of a note says behind its stage, such as a rough date; `from` and `to` span the heading. */
export interface StageAnchor extends Span {
	readonly stage: Stage;
	readonly words: string;
	/** Whom it is about; null when that person is unknown. */
	readonly person: Person | null;
}

/** What one note has to say of a subject. */
export interface Testimony {
	readonly path: string;
	/** False for a job note with passages of its own, which is no interview and has no people. */
	readonly isInterview: boolean;
	readonly facts: InterviewFacts;
	/** Every known participant, tagged or not. */
	readonly people: readonly Person[];
	/** Its passages that count for the subject, in order of place. */
	readonly voices: readonly Voice[];
	/** Its passages that count for no job. */
	readonly unassigned: readonly Voice[];
	/** What its stage headings say, in order of place. */
	readonly anchors: readonly StageAnchor[];
	readonly problems: readonly Problem[];
}
