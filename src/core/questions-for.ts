/** Finds questions in the bank: by id, and for what the evidence still lacks. */

import { QUESTIONS, type InterviewType, type Question, type Surface } from './bank';
import { stageOf } from './read/headings';
import type { Stage } from './stages';
import { INTERVIEW_TEMPLATES } from './templates/interview-templates';

const byId: ReadonlyMap<string, Question> = new Map(QUESTIONS.map((question) => [question.id, question]));

/** The question of an id; throws when the bank has none, which is a bug. */
export function questionOf(id: string): Question {
	const question = byId.get(id);
	if (!question) throw new Error(`No such question: ${id}`);
	return question;
}

/** The questions that tend to surface something, those for these types of interview alone as long as there are any. */
export function questionsFor(surfaces: Surface, ...types: readonly InterviewType[]): readonly Question[] {
	return fitting(QUESTIONS.filter((question) => question.surfaces === surfaces), types);
}

/** The questions about a stage: those that the templates of these types ask under its heading, else all of the bank. */
export function questionsAt(stage: Stage, ...types: readonly InterviewType[]): readonly Question[] {
	const asked = sectionsOf(types).flatMap(({ heading, questions }) => (stageOf(heading) === stage ? questions.map(questionOf) : []));
	const ofStage = QUESTIONS.filter((question) => question.stage === stage);
	return asked.length > 0 ? [...new Set([...asked, ...ofStage.filter((question) => fits(question, types))])] : fitting(ofStage, types);
}

/** True for a stage that interviews of one of these types come to; for no types at all, true. */
export function isAskedFor(stage: Stage, ...types: readonly InterviewType[]): boolean {
	return types.length === 0 || sectionsOf(types).some(({ heading }) => stageOf(heading) === stage);
}

function sectionsOf(types: readonly InterviewType[]): readonly { readonly heading: string; readonly questions: readonly string[] }[] {
	return INTERVIEW_TEMPLATES.filter(({ id }) => types.includes(id)).flatMap(({ sections }) => sections);
}

function fitting(questions: readonly Question[], types: readonly InterviewType[]): readonly Question[] {
	const ofType = questions.filter((question) => fits(question, types));
	return ofType.length > 0 ? ofType : questions;
}

function fits(question: Question, types: readonly InterviewType[]): boolean {
	return question.types.some((type) => types.includes(type));
}
