/** What a forces view remembers across restarts, and how it follows the active note. */

import type { FollowedNote } from '../core/evidence-index';
import { noteName } from '../core/names';
import type { Subject } from '../core/summary';

/** What a forces view remembers. */
export interface ForcesState {
	/** What it is about; null before anything was. */
	readonly subject: Subject | null;
	/** True while it stays on its subject whatever note is active. */
	readonly isPinned: boolean;
	/** The interview whose share stands out, or that is seen alone though it has a job. */
	readonly interview: Subject | null;
	/** The only outcome shown, or null for all. */
	readonly outcome: string | null;
}

/** A view that has seen nothing yet. */
export const NO_STATE: ForcesState = { subject: null, isPinned: false, interview: null, outcome: null };

/** Reads what was stored of a view, leaving out whatever isn't understood. */
export function readState(stored: unknown): ForcesState {
	if (!isRecord(stored)) return NO_STATE;
	return {
		subject: readSubject(stored['subject']),
		isPinned: stored['isPinned'] === true,
		interview: readSubject(stored['interview']),
		outcome: typeof stored['outcome'] === 'string' ? stored['outcome'] : null,
	};
}

/**
 * The state once the note at hand is `note`. A job is shown itself; an interview shows its job, the one on view when it is
 * among several, or itself when it has no job or was chosen to be seen alone; a note that interviews link to is shown itself.
 */
export function follow(state: ForcesState, { subject, jobs }: FollowedNote): ForcesState {
	if (subject.kind !== 'interview') return about(state, subject, null);
	const job = jobs.find((candidate) => isSame(candidate, state.subject)) ?? jobs[0] ?? null;
	if (job === null) return about(state, subject, null);
	// Without the interview beside it, it was on view only for want of a job.
	const isAlone = isSame(state.subject, subject) && state.interview !== null;
	return about(state, isAlone ? subject : job, subject);
}

/** The state with another subject; an outcome that was chosen for the old one is forgotten. */
export function about(state: ForcesState, subject: Subject, interview: Subject | null): ForcesState {
	return { ...state, subject, interview, outcome: isSame(state.subject, subject) ? state.outcome : null };
}

/** The state after a note or a folder went from one path to another. */
export function renamed(state: ForcesState, from: string, to: string): ForcesState {
	return { ...state, subject: moved(state.subject, from, to), interview: moved(state.interview, from, to) };
}

/** True when both are the same subject: the same note, or the same job before and after it got one. */
export function isSame(one: Subject | null, other: Subject | null): boolean {
	if (one === null || other === null || one.kind !== other.kind) return one === other;
	if (one.path !== null && other.path !== null) return one.path === other.path;
	return one.kind === 'job' && one.name.toLowerCase() === other.name.toLowerCase();
}

function moved(subject: Subject | null, from: string, to: string): Subject | null {
	if (subject === null || subject.path === null) return subject;
	// A name that was the note's changes with it; any other one, such as an alias, stays.
	if (subject.path === from) return { ...subject, path: to, name: subject.name === noteName(from) ? noteName(to) : subject.name };
	return subject.path.startsWith(`${from}/`) ? { ...subject, path: to + subject.path.slice(from.length) } : subject;
}

function readSubject(stored: unknown): Subject | null {
	if (!isRecord(stored)) return null;
	const { name, path, kind } = stored;
	if (typeof name !== 'string' || (typeof path !== 'string' && path !== null)) return null;
	if (kind !== 'job' && kind !== 'interview' && kind !== 'note') return null;
	return { name, path, kind };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
