/** The diagram told in words, for whoever doesn't see it. */

import { FORCES, type ForceEntry } from '../core/codes';
import type { CodeSummary, Summary } from '../core/summary';
import { counted, numeral, share } from './wording';

const LEADING = 3;

/** What is said of a force without evidence, which a filter may have taken away. */
export function noneText(isNarrowed: boolean): string {
	return isNarrowed ? 'Nothing with these filters' : 'No evidence yet';
}

/** What a quadrant says in one breath: "Push, 5 of 8 people, 11 quotes". */
export function quadrantText({ label }: ForceEntry, of: CodeSummary, people: number, isNarrowed: boolean): string {
	return of.quotes === 0 ? `${label}, ${noneText(isNarrowed).toLowerCase()}` : `${label}, ${share(of.people, people)}, ${counted(of.quotes, 'quote')}`;
}

/** What the picture shows: a sentence for each force with its leading themes and their people, then what leads from where to where. */
export function diagramText({ forces, people, ends: { from, to } }: Summary, isNarrowed: boolean): string[] {
	const ofForces = FORCES.map((entry) => {
		const of = forces[entry.code];
		const themes = of.themes.flatMap((row) => (row.theme === null ? [] : `${row.theme} (${numeral(row.people)})`)).slice(0, LEADING);
		return `${quadrantText(entry, of, people, isNarrowed)}${themes.length === 0 ? '' : `; most of all ${themes.join(', ')}`}.`;
	});
	const named = (ways: readonly string[]): string => (ways.length === 0 ? '' : ` (${ways.join(', ')})`);
	return [...ofForces, `Push and pull lead from business as usual${named(from)} to new behavior${named(to)}; anxiety and habit hold back.`];
}
