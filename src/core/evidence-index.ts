/** The evidence of all notes, kept up to date note by note: who said what, for which job. */

import { isAlike } from './alike';
import type { Code } from './codes';
import type { NoteEvidence } from './evidence';
import { byCodeUnits } from './names';
import { createNoteRegister, type ResolveLink } from './note-register';
import type { Passage, Problem } from './passage';
import { knownPeople, type KnownPerson } from './people';
import type { Settings } from './settings';
import { createSettledNotes } from './settled-notes';
import { createSubjects, type Subjects } from './subjects';
import { summarise } from './summary/summarise';
import type { Filter, Subject, Summary } from './summary/summary';
import { countThemes, hasTheme, themesOf, type ThemedPassage, type ThemeInUse, type ThemesOfCode } from './themes-in-use';

export type { FollowedNote } from './subjects';

/**
 * The evidence of all notes. It is derived from what it is told and nothing else, so that after any sequence of events it
 * answers as one built anew from the notes as they are.
 */
export interface EvidenceIndex extends Subjects {
	/** Rises with every event that may change an answer. */
	readonly revision: number;
	/** Takes a note in, in place of what was known of its path; nothing happens when that was the same. */
	readonly set: (evidence: NoteEvidence) => void;
	/** Forgets a note. */
	readonly remove: (path: string) => void;
	/** Tells that links to these names may lead elsewhere now, because a file of this path or name came, went or moved. */
	readonly moved: (names: readonly string[]) => void;
	/** Works out what changed until `isTimeUp` says so; true when nothing is left. Every question does all that is left. */
	readonly settle: (isTimeUp: () => boolean) => boolean;
	/** True for a note that was taken in. */
	readonly has: (path: string) => boolean;
	/** The paths of all notes taken in. */
	readonly paths: () => string[];
	/** How many notes are interviews, tagged or not. */
	readonly interviews: () => number;
	/** How many notes have a passage. */
	readonly taggedNotes: () => number;
	/** What the evidence of a subject adds up to; all zeros when nothing is left of it. */
	readonly summary: (subject: Subject, filter?: Filter) => Summary;
	/** The passages of a note in order of place; none for a note that was not taken in. */
	readonly passages: (path: string) => readonly Passage[];
	/** True when a passage of the index owes its stage to a heading. */
	readonly isStageFromHeading: (passage: Passage) => boolean;
	/** The jobs that an interview bears on only because it links to them, where these are several. */
	readonly looseJobs: (path: string) => readonly string[];
	/** The themes in use under a code, those of the jobs of the note at `path` first, then by people; interviewers' words count for none. */
	readonly themes: (code: Code, path: string | null) => readonly ThemeInUse[];
	/** What themes under a code, in any spelling, would come to as one. */
	readonly themesAsOne: (code: Code, themes: readonly string[]) => Pick<ThemeInUse, 'people' | 'quotes'>;
	/** The paths of the notes with a passage of a theme under a code, in any spelling, in order. */
	readonly notesWithTheme: (code: Code, theme: string) => string[];
	/** Everybody who is known to have been interviewed, each once, by name. */
	readonly people: () => KnownPerson[];
	/** Every problem, by path and place. */
	readonly problems: () => Problem[];
}

/** A new index without notes. */
export function createEvidenceIndex(settings: Settings, resolveLink: ResolveLink): EvidenceIndex {
	const register = createNoteRegister(settings, resolveLink);
	const settled = createSettledNotes(register);
	const subjects = createSubjects(register, settled);
	let revision = 0;
	const themes = new Map<Code, { readonly revision: number; readonly known: ThemesOfCode }>();

	function counted<A extends unknown[]>(change: (...told: A) => void): (...told: A) => void {
		return (...told) => {
			change(...told);
			revision++;
		};
	}

	function* themed(): Generator<ThemedPassage> {
		for (const { path, persons, jobsOf } of settled.all()) {
			const { passages, spellings } = register.notes.get(path) ?? {};
			for (const [i, { codes }] of (passages ?? []).entries()) {
				yield { codes, person: persons[i]?.key ?? null, jobs: jobsOf[i] ?? [], spellingOf: (theme) => spellings?.get(theme) };
			}
		}
	}

	return {
		...subjects,
		get revision() {
			return revision;
		},
		set: (evidence) => {
			// A note is read again whenever it is saved or typed in, mostly with nothing new to tell.
			if (isAlike(evidence, register.notes.get(evidence.path))) return;
			register.set(evidence);
			revision++;
		},
		remove: counted(register.remove),
		moved: counted((names) => names.forEach(register.moved)),
		settle: settled.settle,
		has: (path) => register.notes.has(path),
		paths: () => [...register.notes.keys()],
		interviews: () => [...settled.all()].filter(({ kind }) => kind === 'interview').length,
		taggedNotes: () => [...register.notes.values()].filter(({ passages }) => passages.length > 0).length,
		summary: (subject, filter) => summarise(subject, subjects.testimonies(subject), filter),
		passages: (path) => settled.get(path)?.passages() ?? [],
		isStageFromHeading: ({ path, from, to }) =>
			register.notes.get(path)?.passages.find((passage) => passage.from === from && passage.to === to)?.stageFromHeading ?? false,
		looseJobs: (path) => {
			const note = settled.get(path);
			return note?.isLoose && note.bearsOn.size > 1 ? note.jobs.filter(({ key }) => note.bearsOn.has(key)).map(({ name }) => name) : [];
		},
		themes: (code, path) => {
			let entry = themes.get(code);
			if (entry?.revision !== revision) themes.set(code, (entry = { revision, known: themesOf(code, themed()) }));
			const note = path === null ? undefined : settled.get(path);
			return entry.known.forJobs(note ? (note.bearsOn.size > 0 ? note.bearsOn : new Set(note.jobs.map(({ key }) => key))) : new Set());
		},
		themesAsOne: (code, names) => countThemes(code, names, themed()),
		notesWithTheme: (code, theme) => {
			const has = hasTheme(code, [theme]);
			return [...register.notes.values()].flatMap(({ path, passages }) => (passages.some(has) ? path : [])).sort(byCodeUnits);
		},
		people: () => knownPeople([...settled.all()].flatMap(({ kind, people }) => (kind === 'interview' ? people : []))),
		problems: () => [...settled.all()].flatMap(({ problems }) => problems).sort((a, b) => byCodeUnits(a.path, b.path) || a.from - b.from),
	};
}
