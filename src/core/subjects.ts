/** Finds what can be shown: jobs, interviews and other notes, each with the testimonies about it. */

import { grouped } from './group';
import { everyParticipant } from './interview-facts';
import { byCodeUnits, mostUsed, nameKey, noteName } from './names';
import type { NoteRegister } from './note-register';
import { jobNameKey, jobNoteKey, pathOfJob, type SettledNote } from './settle-note';
import type { SettledNotes } from './settled-notes';
import type { JobEntry, Subject, SubjectEntry } from './summary/summary';
import type { Testimony, Voice } from './summary/testimony';

/** What a view shows for a note. */
export interface FollowedNote {
	/** The job, interview or other note that interviews link to; for a note that is none of these, the first job that it links to. */
	readonly subject: Subject;
	/** For an interview, the jobs that it bears on, in the order in which it names them; for a note that is none of these, those that it links to. */
	readonly jobs: readonly Subject[];
}

/** Whatever evidence can be about. */
export interface Subjects {
	/** Every job that a note is or links to: most people first, then most quotes, then by name. */
	readonly jobs: () => JobEntry[];
	/** Every interview by name, then the other notes, and names without one, that interviews link to: most people first, then by name. */
	readonly others: () => SubjectEntry[];
	/** The job of this name; else the note of this path or name; else whatever interviews link to by this name. */
	readonly subjectNamed: (nameOrPath: string) => Subject | null;
	/** What a view that follows the notes shows for the note of this path; null when it has nothing to say of it. */
	readonly subjectFor: (path: string) => FollowedNote | null;
	/** The subject as it is now, after its note was created or deleted; null when nothing is left of it. */
	readonly current: (subject: Subject) => Subject | null;
	/** What every note has to say of a subject. */
	readonly testimonies: (subject: Subject) => Testimony[];
}

/** What no path begins with. */
const UNRESOLVED = '\n';

/** Names of files that the app shows but that are no notes. */
const ATTACHMENT = /\.(?:avif|base|bmp|canvas|csv|docx?|flac|gif|jpe?g|m4a|mkv|mov|mp[34]|og[gv]|pdf|png|pptx?|svg|txt|wav|web[mp]|xlsx?|3gp)$/i;

/** The subjects among settled notes. */
export function createSubjects(register: NoteRegister, settled: SettledNotes): Subjects {
	function jobSubject(key: string): Subject {
		const path = pathOfJob(key);
		if (path !== null) return { name: noteName(path), path, kind: 'job' };
		const spellings = settled.mentioning(key).flatMap((note) => note.jobs.flatMap((job) => (job.key === key ? [job.name] : [])));
		return { name: mostUsed(spellings) ?? key, path, kind: 'job' };
	}

	function jobEntry(key: string): JobEntry {
		const people = new Set<string>();
		let quotes = 0;
		let interviews = 0;
		for (const note of settled.mentioning(key)) {
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

	function jobs(): JobEntry[] {
		return settled.jobKeys().map(jobEntry).sort((a, b) =>
			b.people - a.people || b.quotes - a.quotes || byCodeUnits(nameKey(a.name), nameKey(b.name)) || byCodeUnits(a.path ?? '', b.path ?? ''));
	}

	function others(): SubjectEntry[] {
		const interviews = [...settled.all()].filter(({ kind }) => kind === 'interview');
		const linked = grouped(interviews.flatMap((note) => [...linkedBy(note.path)].map(([key, name]) => [key, { name, note }] as const)));
		const notes = [...linked].map(([key, links]): SubjectEntry => {
			const path = key.startsWith(UNRESOLVED) ? null : key;
			const name = path === null ? (mostUsed(links.map((link) => link.name)) ?? '') : noteName(path);
			return { name, path, kind: 'note', people: new Set(links.flatMap(({ note }) => note.people.map((person) => person.key))).size, interviews: links.length };
		});
		const byName = (a: SubjectEntry, b: SubjectEntry): number => byCodeUnits(nameKey(a.name), nameKey(b.name)) || byCodeUnits(a.path ?? '', b.path ?? '');
		return [
			...interviews.map(({ path, people }): SubjectEntry => ({ name: noteName(path), path, kind: 'interview', people: people.length, interviews: 1 })).sort(byName),
			...notes.sort((a, b) => b.people - a.people || b.interviews - a.interviews || byName(a, b)),
		];
	}

	/** What an interview links to that is neither job nor interview: by path or, where no note is, by name, each with the name that it goes by there. */
	function linkedBy(from: string): Map<string, string> {
		const found = new Map<string, string>();
		for (const text of textsOf(from)) {
			const name = noteName(text);
			const to = register.resolve(text, from);
			const called = to === null ? register.called(nameKey(name)) : [to];
			for (const path of called) {
				// A link into a folder where no such note is doesn't mean the note of that name elsewhere.
				const isMeant = to !== null || nameKey(noteName(path)) !== nameKey(name);
				if (isMeant && path !== from && kindOf(path) === 'note') found.set(path, name);
			}
			const isNameOnly = called.length === 0 && !ATTACHMENT.test(name) && register.jobs.jobMeant({ target: text, text: name }, from) === null;
			if (isNameOnly) found.set(UNRESOLVED + nameKey(name), name);
		}
		return found;
	}

	/** Whatever a note links to, and the names of its people and jobs. */
	function textsOf(from: string): string[] {
		const evidence = register.notes.get(from);
		if (!evidence) return [];
		return [...evidence.links, ...[...everyParticipant(evidence.people), ...evidence.jobs].map(({ target, text }) => target ?? text)];
	}

	/** The notes whose links, people or jobs lead to this note, or to no note but by this name. */
	function linking(path: string | null, name: string): string[] {
		const names = new Set([nameKey(name), ...(path === null ? [] : (register.notes.get(path)?.aliases ?? []).map(nameKey))]);
		const candidates = new Set([...names].flatMap((key) => [...register.mentioning(key)]));
		return [...candidates].filter((from) => {
			if (from === path || settled.get(from)?.kind !== 'interview') return false;
			return textsOf(from).some((link) => {
				if (!names.has(nameKey(noteName(link)))) return false;
				const to = register.resolve(link, from);
				return path === null ? to === null : to === path || (to === null && nameKey(noteName(link)) !== nameKey(noteName(path)));
			});
		}).sort(byCodeUnits);
	}

	function kindOf(path: string): Subject['kind'] {
		const note = settled.get(path);
		if (note?.kind === 'job' || (!note && settled.jobKeys().includes(jobNoteKey(path)))) return 'job';
		return note?.kind === 'interview' ? 'interview' : 'note';
	}

	function subjectOfNote(path: string): Subject | null {
		const [name, kind] = [noteName(path), kindOf(path)];
		return kind !== 'note' || linking(path, name).length > 0 ? { name, path, kind } : null;
	}

	function subjectNamed(nameOrPath: string): Subject | null {
		const name = nameKey(noteName(nameOrPath));
		const bySpelling = settled.jobKeys().filter((key) => nameKey(noteName(pathOfJob(key) ?? key.slice(jobNameKey('').length))) === name);
		const exact = bySpelling.find((key) => pathOfJob(key) === nameOrPath);
		const [job] = bySpelling.sort(byCodeUnits);
		if (exact ?? (job !== undefined && !nameOrPath.includes('/'))) return jobSubject(exact ?? job ?? '');
		const path = register.resolve(nameOrPath, '') ?? register.people.noteCalled(name);
		if (path !== null) return subjectOfNote(path);
		if (job !== undefined) return jobSubject(job);
		return linking(null, nameOrPath).length > 0 ? { name: noteName(nameOrPath), path: null, kind: 'note' } : null;
	}

	function subjectFor(path: string): FollowedNote | null {
		const subject = subjectOfNote(path);
		const note = settled.get(path);
		const jobs = (note?.jobs ?? []).filter(({ key }) => subject?.kind === 'interview' && note?.bearsOn.has(key)).map(({ key }) => jobSubject(key));
		if (subject) return { subject, jobs };
		const [first] = note?.jobs ?? [];
		return note && first ? { subject: jobSubject(first.key), jobs: note.jobs.map(({ key }) => jobSubject(key)) } : null;
	}

	function current(subject: Subject): Subject | null {
		return (subject.path === null ? null : subjectOfNote(subject.path)) ?? subjectNamed(subject.name);
	}

	function testimony(path: string, isAbout: (note: SettledNote, at: number) => boolean): Testimony | null {
		const note = settled.get(path);
		const evidence = register.notes.get(path);
		if (!note || !evidence) return null;
		const said = note.passages().map((passage, at): Voice => ({ passage, person: note.persons[at]?.key ?? null }));
		const voices = said.filter((_, at) => isAbout(note, at));
		const unassigned = said.filter((_, at) => note.jobsOf[at]?.length === 0);
		const anchors = evidence.anchors.map((anchor, at) => ({ ...anchor, person: note.anchored[at] ?? null }));
		return { path, isInterview: note.kind === 'interview', facts: evidence.facts, people: note.people, voices, unassigned, anchors, problems: note.problems };
	}

	function testimonies(subject: Subject): Testimony[] {
		const own = subject.path;
		const key = own === null ? jobNameKey(subject.name) : jobNoteKey(own);
		const about = (paths: Iterable<string>, isAbout: (note: SettledNote, at: number) => boolean): Testimony[] =>
			[...paths].flatMap((path) => testimony(path, isAbout) ?? []);
		if (subject.kind === 'interview') return about(own === null ? [] : [own], () => true);
		if (subject.kind === 'note') return about(linking(own, subject.name), () => true);
		const bearing = settled.mentioning(key).filter((note) => note.path === own || note.bearsOn.has(key)).map(({ path }) => path);
		return about(bearing, (note, at) => note.jobsOf[at]?.includes(key) ?? false);
	}

	return { jobs, others, subjectNamed, subjectFor, current, testimonies };
}
