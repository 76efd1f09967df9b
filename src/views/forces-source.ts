/** What the forces view asks of whoever knows the evidence, and what it hands on to whoever can act. */

import type { PaneType } from 'obsidian';
import type { EvidenceIndex } from '../core/evidence-index';
import type { Span } from '../core/passage';

/** The evidence, as the view pulls it. */
export interface ForcesSource {
	/** False until the notes have been read once. */
	readonly isReady: boolean;
	/** Calls back after each change, and gives the way to stop that. */
	onChange(changed: () => void): () => void;
	/** Asked anew each time: it may be another one after a change. */
	readonly evidence: Pick<EvidenceIndex, 'jobs' | 'current' | 'summary' | 'subjectFor' | 'looseJobs' | 'isStageFromHeading'>;
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
