/** What the head of the forces view lets somebody choose: an interview's jobs or itself alone, and whose outcome is shown. */

import type { Outcome } from '../../core/interview-facts';
import type { Subject } from '../../core/summary/summary';
import type { OptionChoice } from '../../draw/option';
import { outcomeWords } from '../../draw/wording';
import { subjectKey } from '../view-state';

/** The jobs of an interview and the interview alone. */
export function scopeChoices(interview: Subject, jobs: readonly Subject[]): OptionChoice[] {
	return [...jobs.map((job) => ({ value: subjectKey(job), words: `All of ${job.name}` })), { value: subjectKey(interview), words: `Only ${interview.name}` }];
}

const OUTCOMES: readonly Outcome[] = ['switched', 'left', 'not-yet', 'missing'];

/** The outcomes with their numbers of people ("5 switched"), buyers first; empty unless at least two known ones differ. */
export function outcomeChoices(people: Readonly<Record<string, number>>): OptionChoice[] {
	const present = OUTCOMES.filter((outcome) => (people[outcome] ?? 0) > 0);
	const isMixed = present.filter((outcome) => outcome !== 'missing').length > 1;
	return isMixed ? present.map((outcome) => ({ value: outcome, words: `${people[outcome]} ${outcomeWords(outcome)}` })) : [];
}
