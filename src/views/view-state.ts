/** What a forces view remembers across restarts, and how it follows the active note. */

import type { FollowedNote } from '../core/evidence-index';
import { nameKey, noteName } from '../core/names';
import { changedFilter, readFilter } from '../core/summary/read-filter';
import type { Filter, Subject } from '../core/summary/summary';
import { isPageKey, type PageKey } from './pages/page-key';

/** A subject as it is narrowed. */
export interface Narrowed {
	readonly subject: Subject;
	readonly filter: Filter;
}

/** What a forces view remembers. */
export interface ForcesState {
	/** What it is about; null before anything was. */
	readonly subject: Subject | null;
	/** True while it stays on its subject whatever note is active. */
	readonly isPinned: boolean;
	/** The interview whose share stands out, or that is seen alone though it has a job. */
	readonly interview: Subject | null;
	readonly page: PageKey;
	/** What each subject was narrowed to, by its `subjectKey`. */
	readonly filters: Readonly<Record<string, Filter>>;
	/** What was chosen on the pages, by name. */
	readonly options: Readonly<Record<string, string>>;
	/** What the subject is compared with, as it is narrowed; null for nothing yet. */
	readonly beside: Narrowed | null;
	/** What the subject was narrowed to before it was compared with anything; null while it isn't. */
	readonly before: Narrowed | null;
}

/** A view that has seen nothing yet. */
export const NO_STATE: ForcesState = { subject: null, isPinned: false, interview: null, page: 'forces', filters: {}, options: {}, beside: null, before: null };

/** Reads what was stored of a view, leaving out whatever isn't understood. */
export function readState(stored: unknown): ForcesState {
	if (!isRecord(stored)) return NO_STATE;
	const subject = readSubject(stored['subject']);
	const state: ForcesState = {
		subject,
		isPinned: stored['isPinned'] === true,
		interview: readSubject(stored['interview']),
		page: isPageKey(stored['page']) ? stored['page'] : NO_STATE.page,
		filters: Object.fromEntries(entriesOf(stored['filters']).map(([key, filter]) => [key, readFilter(filter)] as const).filter(([, filter]) => !isWhole(filter))),
		options: Object.fromEntries(entriesOf(stored['options']).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
		beside: readNarrowed(stored['beside']),
		before: readNarrowed(stored['before']),
	};
	// The outcome was once kept apart from the other filters.
	return subject !== null && 'outcome' in stored ? withFilter(state, subject, { ...readFilter({ outcome: stored['outcome'] }), ...filterOf(state, subject) }) : state;
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

/** The state with another subject; what that was narrowed to before it had its note is its own from now on. */
export function about(state: ForcesState, subject: Subject, interview: Subject | null): ForcesState {
	return withFilter({ ...state, subject, interview }, subject, filterOf(state, subject));
}

/** What tells a subject from all others while neither its note nor, without a note, its name changes. */
export function subjectKey({ kind, path, name }: Subject): string {
	return `${kind} ${path ?? nameKey(name)}`;
}

/** What the subject was narrowed to, also before its note was made. */
export function filterOf({ filters }: ForcesState, subject: Subject): Filter {
	return filters[subjectKey(subject)] ?? filters[subjectKey({ ...subject, path: null })] ?? {};
}

/** The state with the subject narrowed to this and nothing else. */
export function withFilter(state: ForcesState, subject: Subject, filter: Filter): ForcesState {
	const others = { ...state.filters };
	delete others[subjectKey(subject)];
	delete others[subjectKey({ ...subject, path: null })];
	return { ...state, filters: isWhole(filter) ? others : { ...others, [subjectKey(subject)]: filter } };
}

/** True for a filter that leaves everything. */
export function isWhole(filter: Filter): boolean {
	return Object.keys(filter).length === 0;
}

/** The state with this chosen on a page; "" forgets what was chosen. */
export function chosenOption(state: ForcesState, name: string, value: string): ForcesState {
	const options = { ...state.options, [name]: value };
	if (value === '') delete options[name];
	return { ...state, options };
}

/** The state with its subject compared with this, which remembers what the subject was narrowed to. */
export function comparedWith(state: ForcesState, beside: Narrowed): ForcesState {
	const { subject, before } = state;
	return { ...state, beside, before: state.beside !== null || subject === null ? before : { subject, filter: filterOf(state, subject) } };
}

/** The state without a comparison, narrowed to what it was before. */
export function notCompared(state: ForcesState): ForcesState {
	const { before } = state;
	const alone: ForcesState = { ...state, beside: null, before: null };
	return before === null ? alone : withFilter(alone, before.subject, before.filter);
}

/** The state once its subject is known as `now`: with or without a note, or as something else; what it was narrowed to goes along. */
export function settledAs(state: ForcesState, now: Subject): ForcesState {
	const { subject } = state;
	const known: ForcesState = { ...state, subject: now };
	return subject === null || subjectKey(subject) === subjectKey(now) ? known : withFilter(withFilter(known, subject, {}), now, filterOf(state, subject));
}

/** The state after a note or a folder went from one path to another. */
export function renamed(state: ForcesState, from: string, to: string): ForcesState {
	const narrowed = (filter: Filter): Filter => {
		const path = filter.participant?.startsWith(NOTE) ? movedPath(filter.participant.slice(NOTE.length), from, to) : null;
		return path === null ? filter : changedFilter(filter, 'participant', NOTE + path);
	};
	const narrowedTo = (one: Narrowed | null): Narrowed | null => one && { subject: moved(one.subject, from, to) ?? one.subject, filter: narrowed(one.filter) };
	return {
		...state,
		subject: moved(state.subject, from, to),
		interview: moved(state.interview, from, to),
		filters: Object.fromEntries(Object.entries(state.filters).map(([key, filter]) => [movedKey(key, from, to), narrowed(filter)])),
		beside: narrowedTo(state.beside),
		before: narrowedTo(state.before),
	};
}

/** The key of the same subject after a note or a folder went from one path to another. */
export function movedKey(key: string, from: string, to: string): string {
	const at = key.indexOf(' ') + 1;
	return key.slice(0, at) + (movedPath(key.slice(at), from, to) ?? key.slice(at));
}

/** True when both are the same subject: the same note, or the same name before and after it got one. */
export function isSame(one: Subject | null, other: Subject | null): boolean {
	if (one === null || other === null || one.kind !== other.kind) return one === other;
	return one.path !== null && other.path !== null ? one.path === other.path : nameKey(one.name) === nameKey(other.name);
}

/** How the key of a person begins whom a note stands for. */
const NOTE = 'note:';

function moved(subject: Subject | null, from: string, to: string): Subject | null {
	const path = subject?.path && movedPath(subject.path, from, to);
	if (!subject || !path) return subject;
	// A name that was the note's changes with it; any other one, such as an alias, stays.
	return { ...subject, path, name: subject.path === from && subject.name === noteName(from) ? noteName(to) : subject.name };
}

/** Where the note at `path` is now; null when it didn't move. */
function movedPath(path: string, from: string, to: string): string | null {
	if (path === from) return to;
	return path.startsWith(`${from}/`) ? to + path.slice(from.length) : null;
}

function readNarrowed(stored: unknown): Narrowed | null {
	const subject = isRecord(stored) ? readSubject(stored['subject']) : null;
	return subject && isRecord(stored) ? { subject, filter: readFilter(stored['filter']) } : null;
}

function readSubject(stored: unknown): Subject | null {
	if (!isRecord(stored)) return null;
	const { name, path, kind } = stored;
	if (typeof name !== 'string' || (typeof path !== 'string' && path !== null)) return null;
	if (kind !== 'job' && kind !== 'interview' && kind !== 'note') return null;
	return { name, path, kind };
}

function entriesOf(stored: unknown): [string, unknown][] {
	return isRecord(stored) ? Object.entries(stored) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
