/** Made-up evidence for the tests of drawing and views: a summary from a short list of passages. */

import { ELEMENTS, FORCES, type Code } from '../../src/core/codes';
import type { Passage } from '../../src/core/passage';
import type { CodeSummary, Summary, ThemeRow } from '../../src/core/summary/summary';
import type { WordsLook } from '../../src/draw/words';

/** A look in which everything is as usual and nothing was chosen. */
export const LOOK: WordsLook = { only: null, questions: {}, isOpen: (_, usual) => usual, limit: (_, usual = 100) => usual, isChosen: () => false, isStageFromHeading: () => false, ownPath: null, icon: () => undefined };

/** A passage with everything unknown but its words. */
export function passage(text: string, known: Partial<Passage> = {}): Passage {
	return {
		path: 'Interviews/P01.md', from: 0, to: text.length, text, codes: [{ code: 'push', theme: null }], stage: null, strength: null,
		move: null, memo: null, nested: [], participant: 'P01', speaker: null, time: null, jobs: ['JTBD 1'], ...known,
	};
}

/** What these passages add up to, counted the plain way. */
export function summaryOf(passages: readonly Passage[], known: Partial<Summary> = {}): Summary {
	const of = (code: Code): CodeSummary => {
		const own = passages.filter(({ codes }) => codes.some((coding) => coding.code === code));
		const themes = [...new Set(own.flatMap(({ codes }) => codes.filter((coding) => coding.code === code).map(({ theme }) => theme)))];
		const rows = themes.map((theme): ThemeRow => {
			const under = own.filter(({ codes }) => codes.some((coding) => coding.code === code && coding.theme === theme));
			return { theme, people: peopleIn(under), quotes: under.length, strength: null, rated: 0, passages: under };
		});
		rows.sort((one, other) => Number(one.theme === null) - Number(other.theme === null) || other.people - one.people);
		return { people: peopleIn(own), quotes: own.length, themes: rows };
	};
	const forces = Object.fromEntries(FORCES.map(({ code }) => [code, of(code)]));
	const elements = Object.fromEntries(ELEMENTS.map(({ code }) => [code, of(code)]));
	return {
		subject: { name: 'JTBD 1', path: 'Jobs/JTBD 1.md', kind: 'job' },
		people: peopleIn(passages),
		taggedPeople: peopleIn(passages),
		interviews: new Set(passages.map(({ path }) => path)).size,
		forces: forces as Summary['forces'],
		elements: elements as Summary['elements'],
		stages: [], gaps: [], ends: { from: [], to: [] }, outcomes: {}, unknown: [], unassigned: [], problems: [],
		...known,
	};
}

function peopleIn(passages: readonly Passage[]): number {
	return new Set(passages.flatMap(({ participant }) => (participant === null ? [] : [participant]))).size;
}
