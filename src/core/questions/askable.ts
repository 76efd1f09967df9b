/** What can be asked: the questions of the bank, the probes, and a person's own questions, in one shape. */

import { INTERVIEW_TYPES, PROBES, QUESTIONS, type BankStage, type InterviewType, type Question, type Surface } from '../bank';
import { codeEntry, isCode } from '../codes';
import { STAGES } from '../stages';

export interface Askable {
	/** `Q41` for a question of the bank; null for any other. */
	readonly id: string | null;
	readonly kind: 'bank' | 'probe' | 'own';
	/** Ready to be spoken. */
	readonly words: string;
	/** All six where it fits any interview. */
	readonly types: readonly InterviewType[];
	readonly stage: BankStage;
	/** What the answers tend to hold; null where nobody says. */
	readonly surfaces: Surface | null;
	/** What to bear in mind about the answers. */
	readonly caution: string | null;
}

/** Every type of interview. */
export const ANY_TYPE: readonly InterviewType[] = INTERVIEW_TYPES.map(({ type }) => type);

/** A question of the bank as something to ask. */
export function askableOf(question: Question): Askable {
	return { ...question, kind: 'bank' };
}

/** The questions of the bank in the order of the story. */
export const BANK: readonly Askable[] = QUESTIONS.map(askableOf);

/** The probes, which fit any answer. */
export const PROBE_LIST: readonly Askable[] = PROBES.map((words) => ({ id: null, kind: 'probe', words, types: ANY_TYPE, stage: 'any', surfaces: null, caution: null }));

/** The stage's name as it is shown. */
export function stageLabel(stage: BankStage): string {
	return STAGES.find((entry) => entry.stage === stage)?.label ?? (stage === 'leaving' ? 'Leaving' : 'Any time');
}

/** What the answers tend to hold as it is shown, in lower case. */
export function surfaceLabel(surface: Surface): string {
	return isCode(surface) ? codeEntry(surface).label.toLowerCase() : surface;
}

/** What is known of a question besides its words, in one line: "Deciding · brings out anxiety". */
export function detailOf({ kind, stage, surfaces, caution, words }: Askable): string {
	if (kind === 'probe') return 'Probe · fits any answer';
	const parts = [kind === 'own' ? 'Your own' : '', stageLabel(stage), surfaces === null ? '' : surfaceWords(surfaces), caution ?? (isAboutFuture(words) ? 'asks about the future' : '')];
	return parts.filter((part) => part !== '').join(' · ');
}

function surfaceWords(surface: Surface): string {
	return surface === 'context' ? 'gives context' : `brings out ${surfaceLabel(surface)}${surface === 'trade-off' ? 's' : ''}`;
}

/** True for a question about what somebody would do, whose answer tells less than what they did. */
export function isAboutFuture(words: string): boolean {
	return /\b(?:would(?:n['’]t)?|could(?!n['’]t)|might|will|won['’]t)\b/i.test(words);
}
