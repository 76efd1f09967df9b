/** What the head of the forces view lets somebody choose: an interview's jobs or itself alone, and whose outcome is shown. */

import type { Outcome } from '../core/interview-facts';
import type { Subject } from '../core/summary';
import { outcomeWords } from '../draw/wording';
import { subjectKey } from './view-state';

/** One of several choices, in words. */
export interface Choice {
	readonly key: string;
	readonly words: string;
}

/** The jobs of an interview and the interview alone. */
export function scopeChoices(interview: Subject, jobs: readonly Subject[]): Choice[] {
	return [...jobs.map((job) => ({ key: subjectKey(job), words: `All of ${job.name}` })), { key: subjectKey(interview), words: `Only ${interview.name}` }];
}

const OUTCOMES: readonly Outcome[] = ['switched', 'left', 'not-yet', 'missing'];

/** The outcomes with their numbers of people ("5 switched"), buyers first; empty unless at least two known ones differ. */
export function outcomeChoices(people: Readonly<Record<string, number>>): Choice[] {
	const present = OUTCOMES.filter((outcome) => (people[outcome] ?? 0) > 0);
	const isMixed = present.filter((outcome) => outcome !== 'missing').length > 1;
	return isMixed ? present.map((outcome) => ({ key: outcome, words: `${people[outcome]} ${outcomeWords(outcome)}` })) : [];
}
