/** What the forces view asks of whoever knows the evidence, and what it hands on to whoever can act. */

import type { PaneType } from 'obsidian';
import type { Code, Force } from '../core/codes';
import type { AimedChange, Listed } from '../core/edit/passage-change';
import type { Passage } from '../core/passage';
import type { Gap, Subject } from '../core/summary/summary';
import type { PlaceActs, Source } from './live-view';

/** The evidence, as the view pulls it. */
export type ForcesSource = Source<'revision' | 'jobs' | 'others' | 'current' | 'summary' | 'subjectFor' | 'testimonies' | 'themes' | 'looseJobs' | 'isStageFromHeading' | 'interviews' | 'taggedNotes'>;

/** What the view can't do by itself; `pane` is what `Keymap.isModEvent` says. */
export interface ForcesActs extends PlaceActs {
	/** Opens a note where it was left. */
	openNote(path: string, pane: PaneType | boolean): void;
	/** Makes the note of a job that has none, and opens it. */
	createJobNote(name: string): void;
	/** Offers the questions that tend to surface what a subject lacks: all of it, or this force or stage alone. */
	askAboutGaps(subject: Subject, only?: Pick<Gap, 'force' | 'stage'>): void;
	/** Asks about a new interview for a job, by its name, and makes its note. */
	createInterview(job: string): void;
	/** Changes passages in their notes, each note whole or not at all; says what wasn't changed and why, and offers to take it back. */
	changePassages(changes: readonly AimedChange[]): void;
	/** Takes back the change that was made last and can be, and says what that was, or that there is none. */
	takeLastBack(): void;
	/** Asks for a theme of the code, offering those in use, and moves passages there from where they are listed. */
	chooseTheme(listed: readonly Listed[], code: Code): void;
	/** Puts quotes with their sources, without marks, on the clipboard. */
	copyQuotes(passages: readonly Passage[]): void;
	/** What is copied of quotes with their sources. */
	quotesText(passages: readonly Passage[]): string;
	/** Plants a block id where there is none, and puts the link to the passage on the clipboard. */
	copyPassageLink(passage: Passage): void;
	/** Asks for a job and adds it to the `jobs` property of the notes of these paths; null for the note that was active last. */
	giveJob(paths: readonly string[] | null): void;
	/** Asks which of the jobs that a note merely links to it is for. */
	settleJobs(path: string): void;
	/** Asks for the participant of the note that the passages stand in, and writes that down in its properties. */
	nameParticipant(passages: readonly Passage[]): void;
	/** Asks for another name of a theme and gives it that across notes. */
	renameTheme(code: Code, theme: string): void;
	/** Inserts an interview template into the note at hand, or into a new one. */
	insertTemplate(): void;
	/** Tags the words at hand in the note that was active last. */
	tagPassage(force: Force): void;
}
