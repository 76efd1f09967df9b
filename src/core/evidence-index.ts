/** The evidence of all notes, kept up to date note by note: who said what, for which job. */

import type { NoteEvidence } from './evidence';
import { byCodeUnits, nameKey, noteName } from './names';
import { createNoteRegister, type ResolveLink } from './note-register';
import type { Passage, Problem } from './passage';
import { jobNameKey, jobNoteKey, pathOfJob, settleNote, type SettledNote } from './settle-note';
import type { Settings } from './settings';
import { summarise, type Testimony, type Voice } from './summarise';
import type { Filter, JobEntry, Subject, Summary } from './summary';

/**
 * The evidence of all notes. It is derived from what it is told and nothing else, so that after any sequence of events it
 * answers as one built anew from the notes as they are.
 */
export interface EvidenceIndex {
	/** Rises with every event that may change an answer. */
	readonly revision: number;
	/** Takes a note in, in place of what was known of its path. */
	readonly set: (evidence: NoteEvidence) => void;
	/** Forgets a note. */
	readonly remove: (path: string) => void;
	/** Tells that links to these names may lead elsewhere now, because a file of this path or name came, went or moved. */
	readonly moved: (names: readonly string[]) => void;
	/** Works out what changed until `isTimeUp` says so; true when nothing is left. Every question below does all that is left. */
	readonly settle: (isTimeUp: () => boolean) => boolean;
	/** True for a note that was taken in. */
	readonly has: (path: string) => boolean;
	/** The paths of all notes taken in. */
	readonly paths: () => string[];
	/** Every job that a note is or links to: most people first, then most quotes, then by name. */
	readonly jobs: () => JobEntry[];
	/** The job of this name; else the note of this path or name; else whatever interviews link to by this name. */
	readonly subjectNamed: (nameOrPath: string) => Subject | null;
	/** What a view that follows the notes shows for the note of this path; null when it has nothing to say of it. */
	readonly subjectFor: (path: string) => FollowedNote | null;
	/** The subject as it is now, after its note was created or deleted; null when nothing is left of it. */
	readonly current: (subject: Subject) => Subject | null;
	/** What the evidence of a subject adds up to; all zeros when nothing is left of it. */
	readonly summary: (subject: Subject, filter?: Filter) => Summary;
	/** The passages of a note in order of place; none for a note that was not taken in. */
	readonly passages: (path: string) => readonly Passage[];
	/** True when a passage of the index owes its stage to a heading. */
	readonly isStageFromHeading: (passage: Passage) => boolean;
	/** Every passage that counts for no job. */
	readonly unassigned: () => Passage[];
	/** The jobs that an interview bears on only because it links to them, where these are several. */
	readonly looseJobs: (path: string) => readonly string[];
	/** Every problem, by path and place. */
	readonly problems: () => Problem[];
}

/** What a view shows for a note. */
export interface FollowedNote {
	/** The job, interview or other note that interviews link to; for a note that is none of these, the first job that it links to. */
	readonly subject: Subject;
	/** For an interview, the jobs that it bears on, in the order in which it names them. */
	readonly jobs: readonly Subject[];
}

/** A new index without notes. */
export function createEvidenceIndex(settings: Settings, resolveLink: ResolveLink): EvidenceIndex {
	const register = createNoteRegister(settings, resolveLink);
	const settled = new Map<string, SettledNote>();
	const mentioning = new Map<string, Set<string>>();
	const unsettled = new Set<string>();
	let revision = 0;

	function settle(isTimeUp: () => boolean): boolean {
		for (const path of register.takeStale()) unsettled.add(path);
		for (const path of unsettled) {
			unsettled.delete(path);
			settleAnew(path);
			if (unsettled.size > 0 && isTimeUp()) return false;
		}
		return true;
	}

	function settleAnew(path: string): void {
		for (const { key } of settled.get(path)?.jobs ?? []) {
			const there = mentioning.get(key);
			there?.delete(path);
			if (there?.size === 0) mentioning.delete(key);
		}
		settled.delete(path);
		const evidence = register.notes.get(path);
		if (!evidence) return;
		const note = settleNote(evidence, register.jobs, register.people);
		settled.set(path, note);
		for (const { key } of note.jobs) {
			const there = mentioning.get(key);
			if (there) there.add(path);
			else mentioning.set(key, new Set([path]));
		}
	}

	const settleAll = (): void => void settle(() => false);
	const sortedNotes = (): [string, SettledNote][] => {
		settleAll();
		return [...settled].sort(([a], [b]) => byCodeUnits(a, b));
	};

	function jobSubject(key: string): Subject {
		const path = pathOfJob(key);
		if (path !== null) return { name: noteName(path), path, kind: 'job' };
		const spellings = new Map<string, number>();
		for (const { jobs } of notesOf(mentioning.get(key) ?? [])) {
			for (const job of jobs) if (job.key === key) spellings.set(job.name, (spellings.get(job.name) ?? 0) + 1);
		}
		const [common] = [...spellings].sort(([a, timesA], [b, timesB]) => timesB - timesA || byCodeUnits(a, b));
		return { name: common?.[0] ?? key, path, kind: 'job' };
	}

	function jobEntry(key: string): JobEntry {
		const people = new Set<string>();
		let quotes = 0;
		let interviews = 0;
		for (const note of notesOf(mentioning.get(key) ?? [])) {
			if (!note.bearsOn.has(key)) continue;
			if (note.kind === 'interview') {
				interviews++;
				for (const person of note.people) people.add(person.key);
			}
			for (const jobs of note.jobsOf) if (jobs.includes(key)) quotes++;
		}
		const { name, path } = jobSubject(key);
		return { name, path, people: people.size, quotes, interviews };
	}

	function* notesOf(paths: Iterable<string>): Generator<SettledNote> {
		for (const path of paths) {
			const note = settled.get(path);
			if (note) yield note;
		}
	}

	function jobs(): JobEntry[] {
		settleAll();
		return [...mentioning.keys()].map(jobEntry).sort((a, b) =>
			b.people - a.people || b.quotes - a.quotes || byCodeUnits(nameKey(a.name), nameKey(b.name)) || byCodeUnits(a.path ?? '', b.path ?? ''));
	}

	/** The notes whose links, people or jobs lead to this note, or to no note but by this name. */
	function linking(path: string | null, name: string): string[] {
		const names = new Set([nameKey(name), ...(path === null ? [] : (register.notes.get(path)?.aliases ?? []).map(nameKey))]);
		const candidates = new Set([...names].flatMap((key) => [...register.mentioning(key)]));
		return [...candidates].filter((from) => {
			const evidence = register.notes.get(from);
			if (!evidence || from === path || settled.get(from)?.kind !== 'interview') return false;
			const { participant, participants } = evidence.people;
			const texts = [...participants, ...(participant ? [participant] : []), ...evidence.jobs].map(({ target, text }) => target ?? text);
			return [...evidence.links, ...texts].some((link) => {
				if (!names.has(nameKey(noteName(link)))) return false;
				const to = register.resolve(link, from);
				return path === null ? to === null : to === path || (to === null && nameKey(noteName(link)) !== nameKey(noteName(path)));
			});
		}).sort(byCodeUnits);
	}

	function subjectOfNote(path: string): Subject | null {
		const note = settled.get(path);
		if (note?.kind === 'job' || (!note && mentioning.has(jobNoteKey(path)))) return { name: noteName(path), path, kind: 'job' };
		if (note?.kind === 'interview') return { name: noteName(path), path, kind: 'interview' };
		return linking(path, noteName(path)).length > 0 ? { name: noteName(path), path, kind: 'note' } : null;
	}

	function subjectNamed(nameOrPath: string): Subject | null {
		settleAll();
		const name = nameKey(noteName(nameOrPath));
		const bySpelling = [...mentioning.keys()].filter((key) => nameKey(noteName(pathOfJob(key) ?? key.slice(jobNameKey('').length))) === name);
		const exact = bySpelling.find((key) => pathOfJob(key) === nameOrPath);
		const [job] = bySpelling.sort(byCodeUnits);
		if (exact ?? (job !== undefined && !nameOrPath.includes('/'))) return jobSubject(exact ?? job ?? '');
		const path = register.resolve(nameOrPath, '') ?? register.people.noteCalled(name);
		if (path !== null) return subjectOfNote(path);
		if (job !== undefined) return jobSubject(job);
		return linking(null, nameOrPath).length > 0 ? { name: noteName(nameOrPath), path: null, kind: 'note' } : null;
	}

	function subjectFor(path: string): FollowedNote | null {
		settleAll();
		const subject = subjectOfNote(path);
		const note = settled.get(path);
		const jobs = (note?.jobs ?? []).filter(({ key }) => subject?.kind === 'interview' && note?.bearsOn.has(key)).map(({ key }) => jobSubject(key));
		if (subject) return { subject, jobs };
		const [first] = note?.jobs ?? [];
		return first ? { subject: jobSubject(first.key), jobs } : null;
	}

	function current(subject: Subject): Subject | null {
		settleAll();
		return (subject.path === null ? null : subjectOfNote(subject.path)) ?? subjectNamed(subject.name);
	}

	function testimony(path: string, isAbout: (note: SettledNote, at: number) => boolean): Testimony | null {
		const note = settled.get(path);
		const evidence = register.notes.get(path);
		if (!note || !evidence) return null;
		const voices: Voice[] = [];
		const unassigned: Passage[] = [];
		note.passages().forEach((passage, at) => {
			if (isAbout(note, at)) voices.push({ passage, person: note.persons[at]?.key ?? null });
			if (note.jobsOf[at]?.length === 0) unassigned.push(passage);
		});
		return { path, isInterview: note.kind === 'interview', facts: evidence.facts, people: note.people, voices, unassigned, problems: note.problems };
	}

	function testimonies(subject: Subject): Testimony[] {
		const own = subject.path;
		const key = own === null ? jobNameKey(subject.name) : jobNoteKey(own);
		const about = (paths: Iterable<string>, isAbout: (note: SettledNote, at: number) => boolean): Testimony[] =>
			[...paths].flatMap((path) => testimony(path, isAbout) ?? []);
		if (subject.kind === 'interview') return about(own === null ? [] : [own], () => true);
		if (subject.kind === 'note') return about(linking(own, subject.name), () => true);
		const bearing = [...(mentioning.get(key) ?? [])].filter((path) => path === own || settled.get(path)?.bearsOn.has(key));
		return about(bearing, (note, at) => note.jobsOf[at]?.includes(key) ?? false);
	}

	const counted = (change: () => void): void => {
		change();
		revision++;
	};

	return {
		get revision() {
			return revision;
		},
		set: (evidence) => counted(() => register.set(evidence)),
		remove: (path) => counted(() => register.remove(path)),
		moved: (names) => counted(() => names.forEach(register.moved)),
		settle,
		has: (path) => register.notes.has(path),
		paths: () => [...register.notes.keys()],
		jobs,
		subjectNamed,
		subjectFor,
		current,
		summary: (subject, filter) => {
			settleAll();
			return summarise(subject, testimonies(subject), filter);
		},
		passages: (path) => {
			settleAll();
			return settled.get(path)?.passages() ?? [];
		},
		isStageFromHeading: ({ path, from, to }) =>
			register.notes.get(path)?.passages.find((passage) => passage.from === from && passage.to === to)?.stageFromHeading ?? false,
		unassigned: () => sortedNotes().flatMap(([, { passages, jobsOf }]) => passages().filter((_, at) => jobsOf[at]?.length === 0)),
		looseJobs: (path) => {
			settleAll();
			const note = settled.get(path);
			return note?.isLoose && note.bearsOn.size > 1 ? note.jobs.filter(({ key }) => note.bearsOn.has(key)).map(({ name }) => name) : [];
		},
		problems: () => sortedNotes().flatMap(([, { problems }]) => [...problems].sort((a, b) => a.from - b.from)),
	};
}
