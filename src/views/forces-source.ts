/** What the forces view asks of whoever knows the evidence, and what it hands on to whoever can act. */

import type { PaneType } from 'obsidian';
import type { Subject } from '../core/summary';
import type { PlaceActs, Source } from './live-view';

/** The evidence, as the view pulls it. */
export type ForcesSource = Source<'jobs' | 'current' | 'summary' | 'subjectFor' | 'looseJobs' | 'isStageFromHeading'>;

/** What the view can't do by itself; `pane` is what `Keymap.isModEvent` says. */
export interface ForcesActs extends PlaceActs {
	/** Opens a note where it was left. */
	openNote(path: string, pane: PaneType | boolean): void;
	/** Makes the note of a job that has none, and opens it. */
	createJobNote(name: string): void;
	/** Offers the questions that tend to surface what a subject lacks. */
	askAboutGaps(subject: Subject): void;
}
