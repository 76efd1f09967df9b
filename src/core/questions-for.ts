/** Finds questions in the bank: by id, and for what the evidence still lacks. */

import { QUESTIONS, type InterviewType, type Question, type Surface } from './bank';

const byId: ReadonlyMap<string, Question> = new Map(QUESTIONS.map((question) => [question.id, question]));

/** The question of an id; throws when the bank has none, which is a bug. */
export function questionOf(id: string): Question {
	const question = byId.get(id);
	if (!question) throw new Error(`No such question: ${id}`);
	return question;
}

/** The questions that tend to surface something, those for this type of interview alone as long as there are any. */
export function questionsFor(surfaces: Surface, type: InterviewType | null = null): readonly Question[] {
	const all = QUESTIONS.filter((question) => question.surfaces === surfaces);
	const ofType = all.filter(({ types }) => type !== null && types.includes(type));
	return ofType.length > 0 ? ofType : all;
}
