/** Two summaries side by side: the same themes in the same rows, and what is worth comparing. */

import { CODES, type Code } from '../codes';
import { byName } from '../names';
import { themeKey } from '../themes';
import { filterChoices, type CountedChoice, type FilterFacet } from './filter-choices';
import { heard } from './narrow';
import type { CodeSummary, Filter, Summary, ThemeRow } from './summary';
import type { Testimony } from './testimony';

/** One theme on both sides; null where a side has nobody's words of it. */
export interface ComparedTheme {
	/** The same for every spelling; null for passages without a theme. */
	readonly key: string | null;
	/** As the left side shows it, else the right. */
	readonly theme: string | null;
	readonly left: ThemeRow | null;
	readonly right: ThemeRow | null;
}

/** One code on both sides. */
export interface ComparedCode {
	readonly code: Code;
	readonly left: CodeSummary;
	readonly right: CodeSummary;
	/** Those of the most people of both sides first, then by the larger share of either; passages without a theme come last. */
	readonly themes: readonly ComparedTheme[];
}

/** Every code that either side has evidence of, forces first. */
export function compared(left: Summary, right: Summary): ComparedCode[] {
	const sides = { left: { ...left.forces, ...left.elements }, right: { ...right.forces, ...right.elements } };
	return CODES.map(({ code }) => ({ code, left: sides.left[code], right: sides.right[code] }))
		.filter(({ left: one, right: other }) => one.quotes + other.quotes > 0)
		.map((both) => ({ ...both, themes: themesOf(both.left, both.right).sort((a, b) => byPeople(a, b, left.people, right.people)) }));
}

function themesOf(left: CodeSummary, right: CodeSummary): ComparedTheme[] {
	const keyOf = ({ theme }: ThemeRow): string | null => theme && themeKey(theme);
	const others = new Map(right.themes.map((row) => [keyOf(row), row]));
	const both = left.themes.map((row) => ({ key: keyOf(row), theme: row.theme, left: row, right: others.get(keyOf(row)) ?? null }));
	const known = new Set(both.map(({ key }) => key));
	return [...both, ...[...others].filter(([key]) => !known.has(key)).map(([key, row]) => ({ key, theme: row.theme, left: null, right: row }))];
}

function byPeople(a: ComparedTheme, b: ComparedTheme, left: number, right: number): number {
	const largest = ({ left: one, right: other }: ComparedTheme): number => Math.max((one?.people ?? 0) / Math.max(1, left), (other?.people ?? 0) / Math.max(1, right));
	const people = ({ left: one, right: other }: ComparedTheme): number => (one?.people ?? 0) + (other?.people ?? 0);
	if (a.theme === null || b.theme === null) return Number(a.theme === null) - Number(b.theme === null);
	return people(b) - people(a) || largest(b) - largest(a) || byName(a.key ?? '', b.key ?? '');
}

/** One side of a comparison: what every note has to say, and how that is narrowed. */
export interface Side {
	readonly testimonies: readonly Testimony[];
	readonly filter: Filter;
}

/** The names of the people who count on both sides, in order of name. */
export function inBoth(left: Side, right: Side): string[] {
	const there = peopleHeard(left);
	return [...peopleHeard(right)].filter(([key]) => there.has(key)).map(([, name]) => name).sort(byName);
}

/** Everybody who counts on a side, tagged or not: their names by their keys. */
export function peopleHeard({ testimonies, filter }: Side): ReadonlyMap<string, string> {
	const interviews = heard(testimonies, filter).filter(({ isInterview }) => isInterview);
	return new Map(interviews.flatMap(({ people }) => people.map(({ key, name }) => [key, name])));
}

/** Two values of one facet, each with the people who have it. */
export interface Contrast {
	readonly left: CountedChoice;
	readonly right: CountedChoice;
}

/** Buyers are what others are compared with. */
const OUTCOMES: readonly unknown[] = ['switched', 'left', 'not-yet'];

/** How many values of each facet are paired off, and of how few people a pair is offered only for want of a better one. */
const LEADING = 3;
const FEW = 2;

/** What this evidence offers to be compared within itself: of each fact of interviews the values that most people have, in pairs; within one interview its people. */
export function contrasts({ testimonies, filter }: Side): Contrast[] {
	const facets: readonly FilterFacet[] = testimonies.length === 1 ? ['participant'] : ['outcome', 'interviewType', 'segment'];
	const choices = filterChoices(testimonies, filter).filter(({ people, value }) => people > 0 && value !== 'missing');
	return facets.flatMap((facet) => {
		const own = choices.filter((choice) => choice.facet === facet);
		const leading = (facet === 'outcome' ? own.sort((a, b) => OUTCOMES.indexOf(a.value) - OUTCOMES.indexOf(b.value)) : own).slice(0, LEADING);
		const pairs = leading.flatMap((left, at) => leading.slice(at + 1).map((right) => ({ left, right })));
		return pairs.filter(({ left, right }, at) => at === 0 || left.people + right.people > FEW);
	});
}
