/** One note's evidence with its mentions settled: which person, which jobs, which kind of note. */

import type { NoteEvidence, NotePassage } from './evidence';
import { isInterviewItself, narrowed } from './jobs';
import { nameKey, noteName } from './names';
import type { Passage, Problem } from './passage';
import { isNamedByDate, noteAsPerson, personMeant, type PeopleLookup, type Person } from './people';
import { mentionKey, type Mention } from './properties';

/** A job: `key` is the same for every mention of one job, `name` is how this mention shows it. */
export interface Job {
	readonly key: string;
	readonly name: string;
}

/** What finding a job needs to know of the vault. */
export interface JobLookup {
	/** True when the note of this path is a job. */
	readonly isJob: (path: string) => boolean;
	/** The job that a mention in a note means, or null when it is none. */
	readonly jobMeant: (mention: Mention, sourcePath: string) => Job | null;
}

/** A note with everything known of it. */
export interface SettledNote {
	readonly path: string;
	readonly kind: 'job' | 'interview' | 'note';
	/** Every job that it is or mentions. */
	readonly jobs: readonly Job[];
	/** Keys of the jobs that its passages, or all of it as an interview, bear on. */
	readonly bearsOn: ReadonlySet<string>;
	/** True when loose links alone say which jobs these are. */
	readonly isLoose: boolean;
	/** Its known participants. */
	readonly people: readonly Person[];
	/** Its passages in order of place, the same objects every time. */
	readonly passages: () => readonly Passage[];
	/** Per passage the person that it counts for. */
	readonly persons: readonly (Person | null)[];
	/** Per passage the keys of the jobs that it counts for. */
	readonly jobsOf: readonly (readonly string[])[];
	/** Per stage anchor of the note the person whom it is about. */
	readonly anchored: readonly (Person | null)[];
	readonly problems: readonly Problem[];
}

/** The key of a note as a job. */
export function jobNoteKey(path: string): string {
	return `note:${path}`;
}

/** The note of a job by its key; null when it has none. */
export function pathOfJob(key: string): string | null {
	const scheme = jobNoteKey('');
	return key.startsWith(scheme) ? key.slice(scheme.length) : null;
}

/** The key of a job that has no note, by its name. */
export function jobNameKey(name: string): string {
	return `name:${nameKey(name)}`;
}

/** The note with its mentions settled by what is known of the others. */
export function settleNote(evidence: NoteEvidence, lookup: JobLookup, everybody: PeopleLookup): SettledNote {
	const { path } = evidence;
	const kind = lookup.isJob(path) ? 'job' : isInterviewItself(evidence.kind) ? 'interview' : 'note';
	const mentioned = new Map<string, string>();
	/** The keys of the jobs among some mentions, once each; every job met is put down with the name that this note gives it first. */
	const jobsIn = (mentions: readonly Mention[]): string[] => {
		const keys = new Set<string>();
		for (const { key, name } of mentions.flatMap((mention) => lookup.jobMeant(mention, path) ?? [])) {
			keys.add(key);
			if (!mentioned.has(key)) mentioned.set(key, name);
		}
		return [...keys];
	};
	const inProperties = jobsIn(evidence.jobs);
	const linked = jobsIn(evidence.links.map(asMention));
	const isLoose = kind !== 'job' && inProperties.length === 0;
	if (kind === 'job') mentioned.set(jobNoteKey(path), noteName(path));
	const ofNote = kind === 'job' ? [jobNoteKey(path)] : isLoose ? linked : inProperties;

	const fallback = kind === 'interview' ? personOfNote(evidence, everybody) : null;
	const met = new Map<string, Person>();
	const meet = (mention: Mention | null): Person | null => {
		const person = mention ? personMeant(mention, path, everybody) : fallback;
		if (person && !met.has(person.key)) met.set(person.key, person);
		return person;
	};
	if (kind === 'interview') {
		const interviewers = new Set(evidence.people.interviewers.map(mentionKey));
		for (const mention of evidence.people.participants) if (!interviewers.has(mentionKey(mention))) meet(mention);
		meet(null);
	}

	const persons = evidence.passages.map(({ person }) => (kind === 'interview' ? meet(person) : null));
	const anchored = evidence.anchors.map(({ person }) => (kind === 'interview' ? meet(person) : null));
	const jobsOf = evidence.passages.map(({ links }) => (links.length === 0 ? ofNote : narrowed(ofNote, jobsIn(links.map(asMention)))));
	return {
		path,
		kind,
		jobs: [...mentioned].map(([key, name]) => ({ key, name })),
		bearsOn: new Set([kind === 'interview' ? ofNote : [], ...jobsOf].flat()),
		isLoose,
		people: [...met.values()],
		passages: once(() => evidence.passages.map((passage, at) => {
			const jobs = (jobsOf[at] ?? []).map((key) => mentioned.get(key) ?? key);
			return shownPassage(path, passage, persons[at] ?? null, jobs);
		})),
		persons,
		jobsOf,
		anchored,
		problems: evidence.problems.map((problem) => ({ path, ...problem })),
	};
}

/** Whom the note's own properties or name give as its one participant. */
function personOfNote({ path, kind, people }: NoteEvidence, everybody: PeopleLookup): Person | null {
	if (people.participant) return personMeant(people.participant, path, everybody);
	const isOther = kind.type !== null && kind.type !== 'interview';
	return isOther || people.participants.length > 0 || isNamedByDate(path) ? null : noteAsPerson(path);
}

function shownPassage(path: string, { from, to, text, codes, stage, strength, move, memo, nested, speaker, time }: NotePassage, person: Person | null, jobs: readonly string[]): Passage {
	return { path, from, to, text, codes, stage, strength, move, memo, nested, participant: person?.name ?? null, speaker, time, jobs };
}

function asMention(target: string): Mention {
	return { target, text: noteName(target) };
}

/** Passages are made when somebody asks, and few of a large vault's are ever asked for. */
function once<T>(make: () => T): () => T {
	let made: T | null = null;
	return () => (made ??= make());
}
