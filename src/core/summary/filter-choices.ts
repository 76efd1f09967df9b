/** What a subject can be narrowed by: every value that its evidence has, with the people behind it. */

import { CODES } from '../codes';
import { grouped } from '../group';
import { byCodeUnits, mostUsed, nameKey, noteName } from '../names';
import type { Strength } from '../passage';
import { STAGES } from '../stages';
import { heard, isShown, peopleOf } from './narrow';
import { changedFilter } from './read-filter';
import type { Filter } from './summary';
import type { Testimony, Voice } from './testimony';

/** What a filter asks about. */
export type FilterFacet = keyof Filter;

/** One value of one facet. */
export type FilterChoice = { readonly [F in FilterFacet]-?: { readonly facet: F; readonly value: NonNullable<Filter[F]> } }[FilterFacet];

/** A value that the evidence has. */
export type CountedChoice = FilterChoice & {
	/** The value as it is shown; of outcome, stage, code and strength the key. */
	readonly name: string;
	/** Distinct known participants: of facts of interviews all those of such interviews, of facts of passages those who said such a thing. */
	readonly people: number;
};

/** The facets in the order in which they are offered; text is whatever somebody types. */
export const FILTER_FACETS: readonly FilterFacet[] = ['segment', 'outcome', 'interviewType', 'participant', 'stage', 'code', 'strength', 'text'];

/** The filter with this value, or without it when it has that already. */
export function toggled(filter: Filter, { facet, value }: FilterChoice): Filter {
	return changedFilter(filter, facet, filter[facet] === value ? undefined : value);
}

/** The values that a filter has, in the order of the facets. */
export function chosenIn(filter: Filter): FilterChoice[] {
	return FILTER_FACETS.flatMap((facet) => (filter[facet] === undefined ? [] : [{ facet, value: filter[facet] } as FilterChoice]));
}

/**
 * Every value that can be chosen beside what the filter holds of the other facets: within a facet most people first, stages,
 * codes and strengths in their own order.
 */
export function filterChoices(testimonies: readonly Testimony[], filter: Filter): CountedChoice[] {
	return FILTER_FACETS.flatMap((facet) => choicesOf[facet](narrowedBut(testimonies, filter, facet)));
}

/** What it comes to to ask for these words beside what the filter holds otherwise. */
export function textChoice(testimonies: readonly Testimony[], filter: Filter, text: string): CountedChoice {
	const { voices } = narrowedBut(testimonies, filter, 'text');
	return { facet: 'text', value: text, name: text, people: peopleOf(voices.filter((voice) => isShown(voice, { text }))).size };
}

/** Whether any evidence is left by this one value of the filter alone. */
export function leavesAny(testimonies: readonly Testimony[], { facet, value }: FilterChoice): boolean {
	const filter: Filter = { [facet]: value };
	const left = heard(testimonies, filter);
	return ABOUT_PASSAGES.has(facet) ? left.some(({ voices }) => voices.some((voice) => isShown(voice, filter))) : left.length > 0;
}

/** How a value is shown that no evidence tells the name of: a person's key without what only tells keys apart. */
export function bareName({ facet, value }: FilterChoice): string {
	return facet === 'participant' ? noteName(value.replace(/^(?:note|text):/, '')) : String(value);
}

const ABOUT_PASSAGES: ReadonlySet<FilterFacet> = new Set(['stage', 'code', 'strength', 'text']);

interface Left {
	readonly interviews: readonly Testimony[];
	readonly voices: readonly Voice[];
}

/** What every other facet of the filter leaves. */
function narrowedBut(testimonies: readonly Testimony[], filter: Filter, facet: FilterFacet): Left {
	const others = changedFilter(filter, facet, undefined);
	const left = heard(testimonies, others);
	return {
		interviews: left.filter(({ isInterview }) => isInterview),
		voices: left.flatMap(({ voices }) => voices).filter((voice) => isShown(voice, others)),
	};
}

const choicesOf: Readonly<Record<FilterFacet, (left: Left) => CountedChoice[]>> = {
	participant: ({ interviews }) => {
		const names = new Map(interviews.flatMap(({ people }) => people.map(({ key, name }) => [key, name] as const)));
		return [...names].map(([value, name]) => ({ facet: 'participant' as const, value, name, people: 1 })).sort(byPeople);
	},
	segment: ({ interviews }) => spelled(interviews, ({ segments }) => segments).map((each) => ({ facet: 'segment', ...each })),
	interviewType: ({ interviews }) => spelled(interviews, ({ interviewType }) => (interviewType === null ? [] : [interviewType])).map((each) => ({ facet: 'interviewType', ...each })),
	outcome: ({ interviews }) => {
		const found = spelled(interviews, ({ outcome }) => [outcome]);
		const known = found.filter(({ value }) => value !== 'missing');
		// That nobody's outcome is known tells nobody apart.
		return known.length === 0 ? [] : [...known, ...found.filter((each) => !known.includes(each))].map((each) => ({ facet: 'outcome', ...each }));
	},
	stage: ({ voices }) => STAGES.flatMap(({ stage }) => said(voices, ({ passage }) => passage.stage === stage).map((people) => ({ facet: 'stage' as const, value: stage, name: stage, people }))),
	code: ({ voices }) => CODES.flatMap(({ code }) => said(voices, ({ passage }) => passage.codes.some((coding) => coding.code === code)).map((people) => ({ facet: 'code' as const, value: code, name: code, people }))),
	strength: ({ voices }) => STRENGTHS.flatMap((value) => said(voices, ({ passage }) => passage.strength === value).map((people) => ({ facet: 'strength' as const, value, name: String(value), people }))),
	text: () => [],
};

const STRENGTHS: readonly Strength[] = [3, 2, 1];

/** How many people said something of the kind, as the one item of a list; none when nobody did, known or not. */
function said(voices: readonly Voice[], isMeant: (voice: Voice) => boolean): number[] {
	const meant = voices.filter(isMeant);
	return meant.length === 0 ? [] : [peopleOf(meant).size];
}

interface Spelled {
	readonly value: string;
	readonly name: string;
	readonly people: number;
}

/** What interviews say of themselves, each value once in its usual spelling. */
function spelled(interviews: readonly Testimony[], valuesOf: (facts: Testimony['facts']) => readonly string[]): Spelled[] {
	const named = interviews.flatMap(({ facts, people }) => valuesOf(facts).map((value) => [nameKey(value), { value, people }] as const));
	return [...grouped(named).values()].map((namings) => {
		const name = mostUsed(namings.map(({ value }) => value)) ?? '';
		return { value: name, name, people: new Set(namings.flatMap(({ people }) => people.map(({ key }) => key))).size };
	}).sort(byPeople);
}

function byPeople(a: { readonly people: number; readonly name: string }, b: { readonly people: number; readonly name: string }): number {
	return b.people - a.people || NAMES.compare(a.name, b.name) || byCodeUnits(a.name, b.name);
}

const NAMES = new Intl.Collator('en', { numeric: true });
