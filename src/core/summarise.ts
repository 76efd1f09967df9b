/** Adds up the evidence of one subject: people before quotes, every row with the passages behind it. */

import { CODES, isForce, type Code } from './codes';
import { findGaps, type InterviewPassages } from './gaps';
import type { InterviewFacts } from './interview-facts';
import { byCodeUnits, nameKey } from './names';
import type { Passage, Problem } from './passage';
import type { Person } from './people';
import { STAGES } from './stages';
import type { CodeSummary, Ends, Filter, StageRow, Subject, Summary, ThemeRow } from './summary';
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
	readonly unassigned: readonly Passage[];
	readonly problems: readonly Problem[];
}

/** What the testimonies add up to for the subject, narrowed by the filter. */
export function summarise(subject: Subject, testimonies: readonly Testimony[], filter: Filter = {}): Summary {
	const heard = testimonies.filter((testimony) => matchesFacts(testimony, filter)).map((testimony) => ofParticipant(testimony, filter)).sort(inOrder);
	const interviews = heard.filter(({ isInterview }) => isInterview);
	const said = heard.flatMap(({ voices }) => voices);
	const shown = said.filter(({ passage }) => matchesPassage(passage, filter));
	const byCode = codeSummaries(shown, filter);
	return {
		subject,
		people: new Set(interviews.flatMap(({ people }) => people.map(({ key }) => key))).size,
		taggedPeople: peopleOf(said).size,
		interviews: interviews.length,
		forces: { push: byCode('push'), pull: byCode('pull'), anxiety: byCode('anxiety'), habit: byCode('habit') },
		elements: {
			struggle: byCode('struggle'),
			trigger: byCode('trigger'),
			alternative: byCode('alternative'),
			outcome: byCode('outcome'),
			aspiration: byCode('aspiration'),
			budget: byCode('budget'),
			idea: byCode('idea'),
		},
		stages: stageRows(shown, filter),
		gaps: findGaps(said.map(({ passage }) => passage), interviews.map(forGaps)),
		ends: ends(interviews),
		outcomes: outcomes(interviews),
		unknown: shown.filter(({ person }) => person === null).map(({ passage }) => passage),
		unassigned: heard.flatMap(({ unassigned }) => unassigned).filter((passage) => matchesPassage(passage, filter)),
		problems: heard.flatMap(({ problems }) => problems),
	};
}

function forGaps({ path, facts, voices }: Testimony): InterviewPassages {
	return { path, interviewType: facts.interviewType, passages: voices.map(({ passage }) => passage) };
}

/** Interviews by date, those without one last, then by path. */
function inOrder(a: Testimony, b: Testimony): number {
	if (a.facts.date !== b.facts.date) {
		if (a.facts.date === null) return 1;
		if (b.facts.date === null) return -1;
		return byCodeUnits(a.facts.date, b.facts.date);
	}
	return byCodeUnits(a.path, b.path);
}

function matchesFacts({ facts, people }: Testimony, filter: Filter): boolean {
	const isIn = (wanted: string | undefined, values: readonly (string | null)[]): boolean =>
		wanted === undefined || values.some((value) => value !== null && nameKey(value) === nameKey(wanted));
	return isIn(filter.segment, facts.segments)
		&& isIn(filter.interviewType, [facts.interviewType])
		&& isIn(filter.outcome, [facts.outcome])
		&& (filter.participant === undefined || people.some((person) => isPerson(person, filter.participant)));
}

function isPerson({ key, name }: Person, wanted: string | undefined): boolean {
	return wanted !== undefined && (key === wanted || nameKey(name) === nameKey(wanted));
}

/** The testimony of the one participant that the filter asks for, where it asks for one. */
function ofParticipant(testimony: Testimony, { participant }: Filter): Testimony {
	if (participant === undefined) return testimony;
	const people = testimony.people.filter((person) => isPerson(person, participant));
	const voices = testimony.voices.filter(({ person }) => people.some(({ key }) => key === person));
	const own = new Set(testimony.people.length === people.length ? testimony.unassigned : voices.map(({ passage }) => passage));
	return { ...testimony, people, voices, unassigned: testimony.unassigned.filter((passage) => own.has(passage)) };
}

function matchesPassage(passage: Passage, { stage, code, strength, text }: Filter): boolean {
	if (stage !== undefined && passage.stage !== stage) return false;
	if (strength !== undefined && passage.strength !== strength) return false;
	if (code !== undefined && !passage.codes.some((coding) => coding.code === code)) return false;
	if (text === undefined) return true;
	const wanted = nameKey(text);
	const words = [passage.text, passage.memo ?? '', ...passage.codes.map(({ theme }) => theme ?? '')];
	return words.some((part) => nameKey(part).includes(wanted));
}

function peopleOf(voices: readonly Voice[]): Set<string> {
	const people = new Set<string>();
	for (const { person } of voices) if (person !== null) people.add(person);
	return people;
}

function codeSummaries(voices: readonly Voice[], filter: Filter): (code: Code) => CodeSummary {
	const byCode = new Map<Code, Voice[]>(CODES.map(({ code }) => [code, []]));
	for (const voice of voices) {
		for (const code of new Set(voice.passage.codes.map((coding) => coding.code))) {
			if (filter.code === undefined || filter.code === code) byCode.get(code)?.push(voice);
		}
	}
	return (code) => {
		const under = byCode.get(code) ?? [];
		return { people: peopleOf(under).size, quotes: under.length, themes: themeRows(code, under) };
	};
}

interface Row {
	readonly key: string | null;
	readonly spellings: Map<string, number>;
	readonly voices: Voice[];
}

function themeRows(code: Code, voices: readonly Voice[]): ThemeRow[] {
	const rows = new Map<string | null, Row>();
	for (const voice of voices) {
		const spelled = new Map<string | null, string | null>();
		for (const coding of voice.passage.codes) {
			if (coding.code === code && coding.theme !== null) spelled.set(themeKey(coding.theme), coding.theme);
		}
		if (spelled.size === 0) spelled.set(null, null);
		for (const [key, theme] of spelled) {
			let row = rows.get(key);
			if (!row) rows.set(key, (row = { key, spellings: new Map(), voices: [] }));
			row.voices.push(voice);
			if (theme !== null) row.spellings.set(theme, (row.spellings.get(theme) ?? 0) + 1);
		}
	}
	return [...rows.values()].map(themeRow).sort(byWeight);
}

function themeRow({ spellings, voices }: Row): ThemeRow {
	const strongest = new Map<string, number>();
	for (const { person, passage } of voices) {
		if (person !== null && passage.strength !== null) strongest.set(person, Math.max(strongest.get(person) ?? 0, passage.strength));
	}
	const sum = [...strongest.values()].reduce((total, strength) => total + strength, 0);
	return {
		theme: mostUsed(spellings)[0] ?? null,
		people: peopleOf(voices).size,
		quotes: voices.length,
		strength: strongest.size === 0 ? null : sum / strongest.size,
		rated: strongest.size,
		passages: voices.map(({ passage }) => passage),
	};
}

function byWeight(a: ThemeRow, b: ThemeRow): number {
	if (a.theme === null || b.theme === null) return a.theme === b.theme ? 0 : a.theme === null ? 1 : -1;
	return b.people - a.people || (b.strength ?? 0) - (a.strength ?? 0) || NAMES.compare(a.theme, b.theme) || byCodeUnits(a.theme, b.theme);
}

const NAMES = new Intl.Collator('en', { numeric: true });

/** Spellings or names by how much they are used, then in order. */
function mostUsed(counts: ReadonlyMap<string, number>): string[] {
	return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || byCodeUnits(a, b)).map(([name]) => name);
}

function stageRows(voices: readonly Voice[], filter: Filter): StageRow[] {
	const people = new Map(STAGES.map(({ stage }) => [stage, { push: new Set<string>(), pull: new Set<string>(), anxiety: new Set<string>(), habit: new Set<string>() }]));
	for (const { person, passage } of voices) {
		const here = passage.stage === null ? undefined : people.get(passage.stage);
		if (!here || person === null) continue;
		for (const { code } of passage.codes) if (isForce(code) && (filter.code ?? code) === code) here[code].add(person);
	}
	return [...people].map(([stage, { push, pull, anxiety, habit }]) => ({ stage, push: push.size, pull: pull.size, anxiety: anxiety.size, habit: habit.size }));
}

function ends(interviews: readonly Testimony[]): Ends {
	const ranked = (side: 'switchedFrom' | 'switchedTo'): string[] => {
		const ways = new Map<string, { readonly spellings: Map<string, number>; readonly people: Set<string> }>();
		for (const { path, facts, people } of interviews) {
			for (const name of facts[side]) {
				const key = nameKey(name);
				let way = ways.get(key);
				if (!way) ways.set(key, (way = { spellings: new Map(), people: new Set() }));
				way.spellings.set(name, (way.spellings.get(name) ?? 0) + 1);
				for (const person of people.length > 0 ? people.map((one) => one.key) : [`unknown:${path}`]) way.people.add(person);
			}
		}
		return mostUsed(new Map([...ways.values()].map(({ spellings, people }) => [mostUsed(spellings)[0] ?? '', people.size])));
	};
	return { from: ranked('switchedFrom'), to: ranked('switchedTo') };
}

function outcomes(interviews: readonly Testimony[]): Record<string, number> {
	const people = new Map<string, Set<string>>();
	for (const { facts, people: here } of interviews) {
		const there = people.get(facts.outcome) ?? new Set();
		for (const { key } of here) there.add(key);
		people.set(facts.outcome, there);
	}
	return Object.fromEntries([...people].sort(([a], [b]) => byCodeUnits(a, b)).map(([outcome, those]) => [outcome, those.size]));
}
