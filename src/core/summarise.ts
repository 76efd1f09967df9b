/** Adds up the evidence of one subject: people before quotes, every row with the passages behind it. */

import { ELEMENTS, FORCES, type Code, type CodeEntry } from './codes';
import { findGaps } from './gaps';
import { grouped } from './group';
import type { InterviewFacts } from './interview-facts';
import { byCodeUnits, mostUsed, nameKey } from './names';
import type { Passage, Problem } from './passage';
import type { Person } from './people';
import { STAGES } from './stages';
import type { CodeSummary, Filter, StageRow, Subject, Summary, ThemeRow } from './summary';
import { themeKey } from './themes';

/** A passage with the key of the person that it counts for; null when that person is unknown. */
export interface Voice {
	readonly passage: Passage;
	readonly person: string | null;
}

/** What one note has to say of a subject. */
export interface Testimony {
	readonly path: string;
	/** False for a job note with passages of its own, which is no interview and has no people. */
	readonly isInterview: boolean;
	readonly facts: InterviewFacts;
	/** Every known participant, tagged or not. */
	readonly people: readonly Person[];
	/** Its passages that count for the subject, in order of place. */
	readonly voices: readonly Voice[];
	/** Its passages that count for no job. */
	readonly unassigned: readonly Voice[];
	readonly problems: readonly Problem[];
}

/** What the testimonies add up to for the subject, narrowed by the filter. */
export function summarise(subject: Subject, testimonies: readonly Testimony[], filter: Filter = {}): Summary {
	const heard = testimonies.filter((testimony) => matchesFacts(testimony, filter)).map((testimony) => ofParticipant(testimony, filter)).sort(inOrder);
	const interviews = heard.filter(({ isInterview }) => isInterview);
	const said = heard.flatMap(({ voices }) => voices);
	const shown = said.filter(({ passage }) => matchesPassage(passage, filter));
	const counted = (code: Code): CodeSummary => {
		const voices = under(shown, code, filter);
		return { people: peopleOf(voices).size, quotes: voices.length, themes: themeRows(code, voices) };
	};
	return {
		subject,
		people: new Set(interviews.flatMap(({ people }) => people.map(({ key }) => key))).size,
		taggedPeople: peopleOf(said).size,
		interviews: interviews.length,
		forces: byCode(FORCES, counted),
		elements: byCode(ELEMENTS, counted),
		stages: STAGES.map(({ stage }): StageRow => {
			const here = shown.filter(({ passage }) => passage.stage === stage);
			return { stage, ...byCode(FORCES, (code) => peopleOf(under(here, code, filter)).size) };
		}),
		gaps: findGaps(said.map(({ passage }) => passage), interviews.map(({ path, facts, voices }) => ({ path, interviewType: facts.interviewType, passages: voices.map(({ passage }) => passage) }))),
		ends: { from: ways(interviews, 'switchedFrom'), to: ways(interviews, 'switchedTo') },
		outcomes: outcomes(interviews),
		unknown: shown.filter(({ person }) => person === null).map(({ passage }) => passage),
		unassigned: heard.flatMap(({ unassigned }) => unassigned).map(({ passage }) => passage).filter((passage) => matchesPassage(passage, filter)),
		problems: heard.flatMap(({ problems }) => problems),
	};
}

/** Interviews by date, those without one last, then by path. */
function inOrder(a: Testimony, b: Testimony): number {
	return byCodeUnits(a.facts.date ?? LAST, b.facts.date ?? LAST) || byCodeUnits(a.path, b.path);
}

const LAST = '\uFFFF';

function matchesFacts({ facts, people }: Testimony, { segment, interviewType, outcome, participant }: Filter): boolean {
	const isIn = (wanted: string | undefined, values: readonly (string | null)[]): boolean =>
		wanted === undefined || values.some((value) => value !== null && nameKey(value) === nameKey(wanted));
	return isIn(segment, facts.segments)
		&& isIn(interviewType, [facts.interviewType])
		&& isIn(outcome, [facts.outcome])
		&& (participant === undefined || people.some((person) => isPerson(person, participant)));
}

function isPerson({ key, name }: Person, wanted: string): boolean {
	return key === wanted || nameKey(name) === nameKey(wanted);
}

/** The testimony of the one participant that the filter asks for, where it asks for one. */
function ofParticipant(testimony: Testimony, { participant }: Filter): Testimony {
	if (participant === undefined) return testimony;
	const people = testimony.people.filter((person) => isPerson(person, participant));
	const isTheirs = ({ person }: Voice): boolean => people.some(({ key }) => key === person);
	return { ...testimony, people, voices: testimony.voices.filter(isTheirs), unassigned: testimony.unassigned.filter(isTheirs) };
}

function matchesPassage(passage: Passage, { stage, strength, code, text }: Filter): boolean {
	return (stage === undefined || passage.stage === stage)
		&& (strength === undefined || passage.strength === strength)
		&& (code === undefined || passage.codes.some((coding) => coding.code === code))
		&& (text === undefined || [passage.text, passage.memo, ...passage.codes.map(({ theme }) => theme)].some((part) => nameKey(part ?? '').includes(nameKey(text))));
}

function peopleOf(voices: readonly Voice[]): Set<string> {
	const people = new Set<string>();
	for (const { person } of voices) if (person !== null) people.add(person);
	return people;
}

function byCode<C extends Code, T>(entries: readonly CodeEntry<C>[], valueOf: (code: C) => T): Record<C, T> {
	return Object.fromEntries(entries.map(({ code }) => [code, valueOf(code)])) as Record<C, T>;
}

function under(voices: readonly Voice[], code: Code, filter: Filter): Voice[] {
	return (filter.code ?? code) === code ? voices.filter(({ passage }) => passage.codes.some((coding) => coding.code === code)) : [];
}

interface Row {
	readonly voices: Voice[];
	readonly spellings: string[];
}

function themeRows(code: Code, voices: readonly Voice[]): ThemeRow[] {
	const rows = new Map<string | null, Row>();
	for (const voice of voices) {
		const spelled = new Map<string | null, string[]>();
		for (const coding of voice.passage.codes) if (coding.code === code && coding.theme !== null) spelled.set(themeKey(coding.theme), [coding.theme]);
		if (spelled.size === 0) spelled.set(null, []);
		for (const [key, spelling] of spelled) {
			let row = rows.get(key);
			if (!row) rows.set(key, (row = { voices: [], spellings: [] }));
			row.voices.push(voice);
			row.spellings.push(...spelling);
		}
	}
	return [...rows.values()].map(themeRow).sort(byWeight);
}

function themeRow({ voices, spellings }: Row): ThemeRow {
	const strongest = new Map<string, number>();
	for (const { person, passage } of voices) {
		if (person !== null && passage.strength !== null) strongest.set(person, Math.max(strongest.get(person) ?? 0, passage.strength));
	}
	const rated = strongest.size;
	return {
		theme: mostUsed(spellings) ?? null,
		people: peopleOf(voices).size,
		quotes: voices.length,
		strength: rated === 0 ? null : [...strongest.values()].reduce((total, strength) => total + strength, 0) / rated,
		rated,
		passages: voices.map(({ passage }) => passage),
	};
}

function byWeight(a: ThemeRow, b: ThemeRow): number {
	if (a.theme === null || b.theme === null) return Number(a.theme === null) - Number(b.theme === null);
	return b.people - a.people || (b.strength ?? 0) - (a.strength ?? 0) || NAMES.compare(a.theme, b.theme) || byCodeUnits(a.theme, b.theme);
}

const NAMES = new Intl.Collator('en', { numeric: true });

/** What interviews name at one end of the axis, most people first; an interview of nobody known counts for one. */
function ways(interviews: readonly Testimony[], side: 'switchedFrom' | 'switchedTo'): string[] {
	const named = interviews.flatMap(({ path, facts, people }) => facts[side].map((name): [string, { name: string; people: string[] }] => [
		nameKey(name),
		{ name, people: people.length > 0 ? people.map(({ key }) => key) : [`unknown:${path}`] },
	]));
	return [...grouped(named).values()]
		.map((namings) => ({ name: mostUsed(namings.map(({ name }) => name)) ?? '', people: new Set(namings.flatMap(({ people }) => people)).size }))
		.sort((a, b) => b.people - a.people || byCodeUnits(a.name, b.name))
		.map(({ name }) => name);
}

function outcomes(interviews: readonly Testimony[]): Record<string, number> {
	const people = grouped(interviews.map(({ facts, people: here }) => [facts.outcome, here.map(({ key }) => key)] as const));
	return Object.fromEntries([...people].sort(([a], [b]) => byCodeUnits(a, b)).map(([outcome, those]) => [outcome, new Set(those.flat()).size]));
}
