/** What the head of the forces view lets somebody choose: an interview's jobs or itself alone, and whose outcome is shown. */

import type { Outcome } from '../core/interview-facts';
import type { Subject } from '../core/summary';

/** One of several choices, in words. */
export interface Choice {
	readonly key: string;
	readonly words: string;
}

/** The jobs of an interview and the interview alone. */
export function scopeChoices(interview: Subject, jobs: readonly Subject[]): Choice[] {
	return [...jobs.map((job) => ({ key: scopeKey(job), words: `All of ${job.name}` })), { key: scopeKey(interview), words: `Only ${interview.name}` }];
}

/** The key of a subject among the choices. */
export function scopeKey({ kind, path, name }: Subject): string {
	return `${kind} ${path ?? name}`;
}

const OUTCOMES: Readonly<Record<Outcome, string>> = { switched: 'switched', left: 'left', 'not-yet': 'not yet', missing: 'outcome unknown' };

/** The outcomes with their numbers of people ("5 switched"), buyers first; empty unless at least two known ones differ. */
export function outcomeChoices(people: Readonly<Record<string, number>>): Choice[] {
	const present = Object.entries(OUTCOMES).filter(([outcome]) => (people[outcome] ?? 0) > 0);
	const isMixed = present.filter(([outcome]) => outcome !== 'missing').length > 1;
	return isMixed ? present.map(([outcome, words]) => ({ key: outcome, words: `${people[outcome]} ${words}` })) : [];
}
