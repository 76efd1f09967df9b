/** What a case is: a note or a command, and what must come of it. */

import type { Code } from '../../src/core/codes';
import type { Selected } from './notation';

/** A note as a case gives it. */
export interface CaseNote {
	readonly path: string;
	readonly text: string;
}

/** What the info string of a case's first fence sets. */
export interface CaseSettings {
	readonly namespace: string;
	readonly people: readonly string[];
	readonly jobPattern: string;
	readonly crlf: boolean;
	readonly highlightColours: boolean;
}

export interface CaseHead {
	readonly file: string;
	readonly line: number;
	readonly title: string;
	readonly settings: CaseSettings;
}

/** A passage as a case expects it; only what is written is checked. */
export interface ExpectedPassage {
	readonly codes: readonly { readonly code: string; readonly theme: string | null }[];
	readonly words: string | null;
	readonly facts: ReadonlyMap<FactName, string | null>;
}

/** A problem as a case expects it; what is null is not checked. */
export interface ExpectedProblem {
	readonly span: string | null;
	readonly says: string | null;
	/** `nothing` when there must be no fix. */
	readonly fix: string | null;
}

/** A block as a case expects it; its lines are not checked when none are written. */
export interface ExpectedBlock {
	readonly kind: string;
	readonly lines: readonly string[];
}

/** What reading a note must give; null for what is not checked. */
export interface ReadingCase extends CaseHead {
	readonly does: 'read';
	readonly note: CaseNote;
	readonly inVault: boolean;
	readonly also: readonly CaseNote[];
	readonly passages: readonly ExpectedPassage[] | null;
	readonly problems: readonly ExpectedProblem[] | null;
	readonly highlights: readonly string[] | null;
	readonly blocks: readonly ExpectedBlock[] | null;
	/** Jobs with the number of people whose words count for them. */
	readonly people: readonly (readonly [string, number])[] | null;
}

/** What an edit must give. */
export type ExpectedEdit =
	| {
			readonly kind: 'gives';
			readonly after: Selected;
			readonly addsSpace: boolean;
			readonly says: readonly string[] | null;
			readonly afterOffer: string | null;
	  }
	| { readonly kind: 'refuses'; readonly why: string }
	| { readonly kind: 'unchanged' | 'picker' };

/** What a command must do to a note. */
export interface EditCase extends CaseHead {
	readonly does: 'edit';
	readonly command: Command;
	readonly before: Selected;
	readonly expected: ExpectedEdit;
}

export type Case = ReadingCase | EditCase;

/** A command of a case: the code that it tags with, or null when it removes. */
export interface Command {
	readonly name: string;
	readonly code: Code | null;
}

/** Facts that a line of `passages` may name: those of the text first, those of the vault last. */
export const TEXT_FACTS = ['stage', 'stage~', 'strength', 'move', 'memo', 'speaker', 'time', 'span', 'marked', 'unmarked'] as const;
export const VAULT_FACTS = ['participant', 'jobs', 'nested'] as const;
export type FactName = (typeof TEXT_FACTS)[number] | (typeof VAULT_FACTS)[number];
