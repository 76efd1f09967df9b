/** The notes that were taken in, and which of them must be settled anew when another changes. */

import type { NoteEvidence } from './evidence';
import { add, drop } from './group';
import { everyParticipant } from './interview-facts';
import { isInterviewItself, isJobNote, jobPattern } from './jobs';
import { byCodeUnits, isNotePath, nameKey, noteName } from './names';
import type { PeopleLookup } from './people';
import { mentionKey, mentionName, type Mention } from './properties';
import { jobNameKey, jobNoteKey, pathOfJob, type JobLookup } from './settle-note';
import type { Settings } from './settings';

/** The note that a link's target or a name leads to from a note, or null: the host's own way of resolving links. */
export type ResolveLink = (linkpath: string, sourcePath: string) => string | null;

/** The notes taken in, with what each needs to know of the others. */
export interface NoteRegister {
	readonly notes: ReadonlyMap<string, NoteEvidence>;
	readonly jobs: JobLookup;
	readonly people: PeopleLookup;
	/** The note that a link or name leads to. */
	readonly resolve: ResolveLink;
	/** The notes of a name or alias, by its key. */
	readonly called: (name: string) => readonly string[];
	/** The notes that mention a name, by its key. */
	readonly mentioning: (name: string) => Iterable<string>;
	readonly set: (evidence: NoteEvidence) => void;
	readonly remove: (path: string) => void;
	/** Tells that links to a name may lead elsewhere now. */
	readonly moved: (name: string) => void;
	/** The notes that must be settled anew since they were last taken; a note that is gone may be among them. */
	readonly takeStale: () => ReadonlySet<string>;
}

interface Entry {
	readonly evidence: NoteEvidence;
	/** The names that it mentions, and those by which others mention it. */
	readonly mentions: ReadonlySet<string>;
	readonly names: readonly string[];
	/** What of it bears on other notes, to be compared. */
	readonly outward: string;
	/** Keys of the jobs that it names as an interview. */
	named: readonly string[];
}

/** A new register without notes. */
export function createNoteRegister(settings: Settings, resolveLink: ResolveLink): NoteRegister {
	const entries = new Map<string, Entry>();
	const notes = new Map<string, NoteEvidence>();
	const mentionedBy = new Map<string, Set<string>>();
	const called = new Map<string, Set<string>>();
	const naming = new Map<string, Set<string>>();
	const touched = new Set<string>();
	const fresh = new Set<string>();
	const matches = jobPattern(settings.jobPattern);

	const resolve: ResolveLink = (linkpath, sourcePath) => {
		const path = resolveLink(linkpath, sourcePath);
		return path !== null && isNotePath(path) ? path : null;
	};
	const isJob = (path: string): boolean => isJobNote(path, notes.get(path)?.kind ?? null, naming.has(jobNoteKey(path)), settings.jobsFolder, matches);
	const notesCalled = (name: string): string[] => [...(called.get(name) ?? NONE)].sort(byCodeUnits);

	function jobMeant(mention: Mention, sourcePath: string): ReturnType<JobLookup['jobMeant']> {
		const path = resolve(mention.target ?? mention.text, sourcePath) ?? notesCalled(mentionKey(mention)).find(isJob) ?? null;
		if (path !== null) return isJob(path) ? { key: jobNoteKey(path), name: noteName(path) } : null;
		const name = mentionName(mention);
		const key = jobNameKey(name);
		return naming.has(key) || matches(name) ? { key, name } : null;
	}

	/** Marks whoever mentions this name, and whoever mentions a note that stands for somebody of this name. */
	function touch(name: string): void {
		if (touched.has(name)) return;
		touched.add(name);
		for (const path of mentionedBy.get(name) ?? []) {
			fresh.add(path);
			const entry = entries.get(path);
			if (entry?.evidence.people.participant) entry.names.forEach(touch);
		}
	}

	function touchJob(key: string): void {
		const path = pathOfJob(key);
		if (path === null) return touch(key.slice(jobNameKey('').length));
		fresh.add(path);
		touch(nameKey(noteName(path)));
		entries.get(path)?.names.forEach(touch);
	}

	/** Puts down which jobs an interview names; where a name becomes or stops being a job by it, that is news to others. */
	function putDown(entry: Entry, path: string, named: readonly string[]): void {
		const before = entry.named;
		entry.named = named;
		for (const key of named) if (!before.includes(key) && add(naming, key, path)) touchJob(key);
		for (const key of before) if (!named.includes(key) && drop(naming, key, path)) touchJob(key);
	}

	function namedBy({ path, kind, jobs }: NoteEvidence): string[] {
		if (!isInterviewItself(kind)) return [];
		return [...new Set(jobs.map((mention) => {
			const to = resolve(mention.target ?? mention.text, path);
			return to === null ? jobNameKey(mentionName(mention)) : jobNoteKey(to);
		}))];
	}

	function set(evidence: NoteEvidence): void {
		const { path } = evidence;
		const before = entries.get(path);
		const entry = entryOf(evidence, before?.named ?? []);
		entries.set(path, entry);
		notes.set(path, evidence);
		replace(mentionedBy, path, before?.mentions ?? NONE, entry.mentions);
		replace(called, path, new Set(before?.names), new Set(entry.names));
		fresh.add(path);
		if (before?.outward !== entry.outward) [...(before?.names ?? []), ...entry.names].forEach(touch);
	}

	function remove(path: string): void {
		const entry = entries.get(path);
		if (!entry) return;
		putDown(entry, path, []);
		entries.delete(path);
		notes.delete(path);
		replace(mentionedBy, path, entry.mentions, NONE);
		replace(called, path, new Set(entry.names), NONE);
		fresh.add(path);
		entry.names.forEach(touch);
	}

	function takeStale(): ReadonlySet<string> {
		const stale = new Set<string>();
		for (const path of fresh) {
			fresh.delete(path);
			stale.add(path);
			const entry = entries.get(path);
			if (entry) putDown(entry, path, namedBy(entry.evidence));
		}
		touched.clear();
		return stale;
	}

	return {
		notes,
		jobs: { isJob, jobMeant },
		people: { resolve, noteCalled: (name) => notesCalled(name)[0] ?? null, participantOf: (path) => notes.get(path)?.people.participant ?? null },
		resolve,
		called: notesCalled,
		mentioning: (key) => mentionedBy.get(key) ?? NONE,
		set,
		remove,
		moved: (linkpath) => touch(nameKey(noteName(linkpath))),
		takeStale,
	};
}

const NONE: ReadonlySet<string> = new Set();

function entryOf(evidence: NoteEvidence, named: readonly string[]): Entry {
	const { path, aliases, kind, people, jobs, links } = evidence;
	const mentions = new Set(links.map((target) => nameKey(noteName(target))));
	for (const mention of [...jobs, ...everyParticipant(people)]) {
		mentions.add(mentionKey(mention)).add(nameKey(noteName(mention.target ?? mention.text)));
	}
	const names = [...new Set([noteName(path), ...aliases].map(nameKey))];
	return { evidence, mentions, names, outward: JSON.stringify([kind, names, people.participant]), named };
}

function replace(map: Map<string, Set<string>>, path: string, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
	for (const key of after) if (!before.has(key)) add(map, key, path);
	for (const key of before) if (!after.has(key)) drop(map, key, path);
}
