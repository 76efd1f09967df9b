/** What the forces view asks of whoever knows the evidence, and what it hands on to whoever can act. */

import type { PaneType } from 'obsidian';
import type { FollowedNote } from '../core/evidence-index';
import type { Passage, Span } from '../core/passage';
import type { Filter, JobEntry, Subject, Summary } from '../core/summary';

/** The evidence, as the view pulls it. */
export interface ForcesSource {
	/** False until the notes have been read once. */
	readonly isReady: boolean;
	/** Calls back after each change, and gives the way to stop that. */
	onChange(changed: () => void): () => void;
	/** Every job, with its counts. */
	jobs(): readonly JobEntry[];
	/** The subject as it is now, after its note was created or deleted; null when nothing is left of it. */
	current(subject: Subject): Subject | null;
	/** What the evidence of a subject adds up to. */
	summary(subject: Subject, filter?: Filter): Summary;
	/** What a note means for the view; null when it means nothing. */
	subjectFor(path: string): FollowedNote | null;
	/** The jobs that an interview bears on only because it links to them, where these are several. */
	looseJobs(path: string): readonly string[];
	/** True when a passage owes its stage to a heading. */
	isStageFromHeading(passage: Passage): boolean;
}

/** A place in a note. */
export interface Place extends Span {
	readonly path: string;
}

/** What the view can't do by itself; `pane` is what `Keymap.isModEvent` says. */
export interface ForcesActs {
	/** Opens the note with the place selected, in editing and in reading view. */
	openPlace(place: Place, pane: PaneType | boolean): void;
	/** Opens a note where it was left. */
	openNote(path: string, pane: PaneType | boolean): void;
	/** Makes the note of a job that has none, and opens it. */
	createJobNote(name: string): void;
}
