/** What the evidence of one subject adds up to. */

import type { Element, Force } from '../codes';
import type { Passage, Problem } from '../passage';
import type { Stage } from '../stages';

/** What a summary is about. */
export interface Subject {
	/** The name shown: a job's, an interview's or a note's. */
	readonly name: string;
	/** The note of that name; null for a job that has no note yet. */
	readonly path: string | null;
	readonly kind: 'job' | 'interview' | 'note';
}

/** A row of a summary: one theme under a code. Counts of people are distinct known participants. */
export interface ThemeRow {
	/** The theme as shown, or null for passages without one. */
	readonly theme: string | null;
	readonly people: number;
	readonly quotes: number;
	/** Mean over the people who rated it of their highest strength; null when nobody did. */
	readonly strength: number | null;
	/** How many people's strength is known. */
	readonly rated: number;
	readonly passages: readonly Passage[];
}

/** All that is under one code. */
export interface CodeSummary {
	readonly people: number;
	readonly quotes: number;
	/** By people, then strength, then name; passages without a theme come last. */
	readonly themes: readonly ThemeRow[];
}

/** People per force at one stage. */
export interface StageRow extends Readonly<Record<Force, number>> {
	readonly stage: Stage;
}

/** Something that the evidence lacks. */
export interface Gap {
	readonly kind: 'force-missing' | 'push-without-pull' | 'pull-without-push' | 'interview-lacks-force' | 'stage-missing';
	/** A plain sentence. */
	readonly message: string;
	readonly force: Force | null;
	readonly stage: Stage | null;
	/** The interview that lacks it, for gaps of one interview. */
	readonly path: string | null;
	/** Ids of bank questions that tend to surface it. */
	readonly questions: readonly string[];
}

/** What leads from, to: the ways that interviews name at the ends of the axis, most people first. */
export interface Ends {
	readonly from: readonly string[];
	readonly to: readonly string[];
}

/** What the evidence of one subject adds up to. */
export interface Summary {
	readonly subject: Subject;
	/** N: distinct participants of all interviews that bear on the subject, tagged or not. */
	readonly people: number;
	/** Those of N with at least one tagged passage here. */
	readonly taggedPeople: number;
	/** How many interviews bear on the subject. */
	readonly interviews: number;
	readonly forces: Readonly<Record<Force, CodeSummary>>;
	readonly elements: Readonly<Record<Element, CodeSummary>>;
	readonly stages: readonly StageRow[];
	readonly gaps: readonly Gap[];
	/** Switched-from and switched-to of its interviews. */
	readonly ends: Ends;
	/** Outcomes of its interviews with their number of people; more than one key means buyers and others are mixed. */
	readonly outcomes: Readonly<Record<string, number>>;
	/** Passages that count for no person because their participant is unknown. */
	readonly unknown: readonly Passage[];
	/** Passages of its interviews that belong to no job. */
	readonly unassigned: readonly Passage[];
	/** Problems in the notes of this subject. */
	readonly problems: readonly Problem[];
}

/** Narrows a summary; facts of interviews shrink N, facts of passages don't. */
export interface Filter {
	readonly participant?: string;
	readonly segment?: string;
	readonly interviewType?: string;
	readonly outcome?: string;
	readonly stage?: Stage;
	readonly code?: Force | Element;
	readonly strength?: 1 | 2 | 3;
	readonly text?: string;
}

/** A job in the picker. */
export interface JobEntry {
	readonly name: string;
	/** Null while the job has no note. */
	readonly path: string | null;
	readonly people: number;
	/** Passages that count for it, those with elements included, each once. */
	readonly quotes: number;
	readonly interviews: number;
}

/** An interview or another note that interviews link to, as it can be chosen. */
export interface SubjectEntry extends Subject {
	readonly people: number;
	readonly interviews: number;
}
