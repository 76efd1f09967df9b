/** Finds questions in the bank: by id, for a point in the story, and for what the evidence still lacks. */

import { QUESTIONS } from './bank';
import type { BankStage, InterviewType, Question, Surface } from './bank';

/** Where a question is to be asked; what is left out doesn't matter. */
export interface Asking {
	readonly type?: InterviewType | null;
	readonly stage?: BankStage | null;
}

const byId: ReadonlyMap<string, Question> = new Map(QUESTIONS.map((question) => [question.id, question]));

/** The question of an id; throws when the bank has none, which is a bug. */
export function questionOf(id: string): Question {
	const question = byId.get(id);
	if (!question) throw new Error(`No such question: ${id}`);
	return question;
}

/** The questions that fit an interview type and a stage, in the order of the story; those for any stage come last. */
export function questionsToAsk(asking: Asking): readonly Question[] {
	const fitting = QUESTIONS.filter((question) => fitsType(question, asking) && fitsStage(question, asking));
	if (!asking.stage || asking.stage === 'any') return fitting;
	return [...fitting.filter(({ stage }) => stage !== 'any'), ...fitting.filter(({ stage }) => stage === 'any')];
}

/**
 * The questions that tend to surface something, those that fit the stage and the type alone as long as there are any:
 * first the stage is let go, then the type, so that the answer is empty only when the whole bank has none.
 */
export function questionsFor(surfaces: Surface, asking: Asking = {}): readonly Question[] {
	const all = QUESTIONS.filter((question) => question.surfaces === surfaces);
	const ofType = all.filter((question) => fitsType(question, asking));
	const ofBoth = ofType.filter((question) => fitsStage(question, asking));
	return [ofBoth, ofType].find(({ length }) => length > 0) ?? all;
}

function fitsType(question: Question, { type }: Asking): boolean {
	return !type || question.types.includes(type);
}

function fitsStage(question: Question, { stage }: Asking): boolean {
	return !stage || question.stage === stage || question.stage === 'any';
}
