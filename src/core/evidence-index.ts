/** The evidence of all notes, kept up to date note by note: who said what, for which job. */

import type { NoteEvidence } from './evidence';
import { byCodeUnits } from './names';
import { createNoteRegister, type ResolveLink } from './note-register';
import type { Passage, Problem } from './passage';
import { createSettledNotes } from './settled-notes';
import type { SettledNote } from './settle-note';
import type { Settings } from './settings';
import { createSubjects, type Subjects } from './subjects';
import { summarise } from './summarise';
import type { Filter, Subject, Summary } from './summary';

export type { FollowedNote } from './subjects';

/**
 * The evidence of all notes. It is derived from what it is told and nothing else, so that after any sequence of events it
 * answers as one built anew from the notes as they are.
 */
export interface EvidenceIndex extends Omit<Subjects, 'testimonies'> {
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

/** A new index without notes. */
export function createEvidenceIndex(settings: Settings, resolveLink: ResolveLink): EvidenceIndex {
	const register = createNoteRegister(settings, resolveLink);
	const settled = createSettledNotes(register);
	const subjects = createSubjects(register, settled);
	let revision = 0;

	function settledNow<A extends unknown[], T>(answer: (...asked: A) => T): (...asked: A) => T {
		return (...asked) => {
			settled.settle(() => false);
			return answer(...asked);
		};
	}

	function counted<A extends unknown[]>(change: (...told: A) => void): (...told: A) => void {
		return (...told) => {
			change(...told);
			revision++;
		};
	}

	const inOrder = (): SettledNote[] => [...settled.all()].sort((a, b) => byCodeUnits(a.path, b.path));

	return {
		get revision() {
			return revision;
		},
		set: counted(register.set),
		remove: counted(register.remove),
		moved: counted((names) => names.forEach(register.moved)),
		settle: settled.settle,
		has: (path) => register.notes.has(path),
		paths: () => [...register.notes.keys()],
		jobs: settledNow(subjects.jobs),
		subjectNamed: settledNow(subjects.subjectNamed),
		subjectFor: settledNow(subjects.subjectFor),
		current: settledNow(subjects.current),
		summary: settledNow((subject, filter) => summarise(subject, subjects.testimonies(subject), filter)),
		passages: settledNow((path) => settled.get(path)?.passages() ?? []),
		isStageFromHeading: ({ path, from, to }) =>
			register.notes.get(path)?.passages.find((passage) => passage.from === from && passage.to === to)?.stageFromHeading ?? false,
		unassigned: settledNow(() => inOrder().flatMap(({ passages, jobsOf }) => passages().filter((_, at) => jobsOf[at]?.length === 0))),
		looseJobs: settledNow((path) => {
			const note = settled.get(path);
			return note?.isLoose && note.bearsOn.size > 1 ? note.jobs.filter(({ key }) => note.bearsOn.has(key)).map(({ name }) => name) : [];
		}),
		problems: settledNow(() => inOrder().flatMap(({ problems }) => [...problems].sort((a, b) => a.from - b.from))),
	};
}
