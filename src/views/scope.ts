/** What an interview offers to look at: its jobs as a whole, or itself alone. */

import type { Subject } from '../core/summary';

/** A subject that the view offers beside the one on show. */
export interface ScopeChoice {
	readonly key: string;
	readonly words: string;
}

/** The jobs of an interview and the interview alone, in words. */
export function scopeChoices(interview: Subject, jobs: readonly Subject[]): ScopeChoice[] {
	return [...jobs.map((job) => ({ key: scopeKey(job), words: `All of ${job.name}` })), { key: scopeKey(interview), words: `Only ${interview.name}` }];
}

/** The key of a subject among the choices. */
export function scopeKey({ kind, path, name }: Subject): string {
	return `${kind} ${path ?? name}`;
}
