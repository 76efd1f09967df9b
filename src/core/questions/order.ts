/** The order in which questions are offered before anything is typed. */

import { beginsWithName } from '../names';
import { stageOf } from '../read/headings';
import { INTERVIEW_TEMPLATES } from '../templates/interview-templates';
import { BANK, type Askable } from './askable';
import type { Standing } from './asked';
import type { CaretFacts } from './caret-facts';

/**
 * The questions as they suit the caret: probes in an answer, then those for the stage or the section, those of the note's type of
 * interview before others and a person's own before the built-in ones; then all others in the order of the story. What stands in the note already comes last.
 */
export function inOrderFor(list: readonly Askable[], facts: CaretFacts, standing: ReadonlyMap<Askable, Standing>): Askable[] {
	const here = askedUnder(facts);
	const places = list.map((question, index) => {
		const { id, kind, stage, types } = question;
		const isNear = stage === facts.stage || (id !== null && here.has(id));
		const isOfType = facts.type === null || types.includes(facts.type);
		const probe = kind !== 'probe' ? 1 : facts.isInAnswer ? 0 : 2;
		return { question, keys: [standing.has(question), probe, !isNear, !isOfType, isNear && kind !== 'own', isNear ? 0 : inStory(question), index].map(Number) };
	});
	return places.sort((a, b) => compared(a.keys, b.keys)).map(({ question }) => question);
}

/** Where a question stands in the story: a person's own right before the bank's of the same stage. */
function inStory(question: Askable): number {
	return question.kind === 'own' ? BANK.findIndex(({ stage }) => stage === question.stage) - 0.5 : BANK.indexOf(question);
}

/** The questions as they are given, but those that stand in the note already last. */
export function askedLast(list: readonly Askable[], standing: ReadonlyMap<Askable, Standing>): Askable[] {
	return [...list.filter((question) => !standing.has(question)), ...list.filter((question) => standing.has(question))];
}

/** The ids of the questions that the templates of the note's type ask under the innermost heading that they know. */
function askedUnder({ headings, stage, type }: CaretFacts): ReadonlySet<string> {
	const sections = INTERVIEW_TEMPLATES.filter(({ id }) => type === null || id === type).flatMap((template) => template.sections);
	for (const words of headings) {
		const named = sections.filter(({ heading, questions }) => questions.length > 0 && beginsWithName(words, heading));
		if (named.length > 0) return new Set(named.flatMap(({ questions }) => questions));
	}
	return new Set(sections.flatMap(({ heading, questions }) => (stage !== null && stageOf(heading) === stage ? questions : [])));
}

function compared(a: readonly number[], b: readonly number[]): number {
	for (let i = 0; i < a.length; i++) {
		const difference = (a[i] ?? 0) - (b[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
