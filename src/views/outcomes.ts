/** How the outcomes of interviews are told, and when they are mixed. */

import type { Outcome } from '../core/interview-facts';
import { counted } from '../draw/wording';

const WORDS: Readonly<Record<Outcome, string>> = { switched: 'switched', left: 'left', 'not-yet': 'not yet', missing: 'outcome unknown' };

/** One outcome with its number of people, in words. */
export interface OutcomeChoice {
	readonly outcome: string;
	/** "5 switched". */
	readonly words: string;
}

/** The outcomes to choose from, buyers first; empty unless at least two known ones differ. */
export function outcomeChoices(outcomes: Readonly<Record<string, number>>): OutcomeChoice[] {
	const people = new Map(Object.entries(outcomes));
	const present = Object.entries(WORDS).flatMap(([outcome, words]) => {
		const count = people.get(outcome) ?? 0;
		return count > 0 ? [{ outcome, words: `${count} ${words}` }] : [];
	});
	return present.filter(({ outcome }) => outcome !== 'missing').length < 2 ? [] : present;
}

/** The one sentence that says who is mixed. */
export function mixedWords(choices: readonly OutcomeChoice[]): string {
	return `Different outcomes together: ${choices.map(({ words }) => words).join(', ')}.`;
}

/** The choice that filters nothing. */
export function everyone(people: number): string {
	return `Everyone (${counted(people, 'person', 'people')})`;
}
