/** Adds up the evidence of one subject: people before quotes, every row with the passages behind it. */

import { ELEMENTS, FORCES, type Code, type CodeEntry } from '../codes';
import { grouped } from '../group';
import { byCodeUnits, byName, mostUsed } from '../names';
import { remembered } from '../remember';
import { STAGES } from '../stages';
import { themeKey } from '../themes';
import { waysAt } from './ends';
import { findGaps } from './gaps';
import { heard, isShown, peopleOf, underCodes } from './narrow';
import type { CodeSummary, Filter, StageRow, Subject, Summary, ThemeRow } from './summary';
import type { Testimony, Voice } from './testimony';

/** What the testimonies add up to for the subject, narrowed by the filter. */
export function summarise(subject: Subject, testimonies: readonly Testimony[], filter: Filter = {}): Summary {
	const narrowed = heard(testimonies, filter);
	const interviews = narrowed.filter(({ isInterview }) => isInterview);
	const said = narrowed.flatMap(({ voices }) => voices);
	const shown = said.filter((voice) => isShown(voice, filter));
	const under = underCodes(shown, filter);
	const counted = (code: Code): CodeSummary => {
		const voices = under.get(code) ?? [];
		return { people: peopleOf(voices).size, quotes: voices.length, themes: themeRows(code, voices) };
	};
	return {
		subject,
		people: new Set(interviews.flatMap(({ people }) => people.map(({ key }) => key))).size,
		taggedPeople: peopleOf(said).size,
		interviews: interviews.length,
		forces: byCode(FORCES, counted),
		elements: byCode(ELEMENTS, counted),
		stages: stageRows(under),
		gaps: findGaps(said.map(({ passage }) => passage), interviews.map(({ path, facts, voices }) => ({ path, interviewType: facts.interviewType, passages: voices.map(({ passage }) => passage) }))),
		ends: { from: waysAt('switchedFrom', narrowed).map(({ name }) => name), to: waysAt('switchedTo', narrowed).map(({ name }) => name) },
		outcomes: outcomes(interviews),
		unknown: shown.filter(({ person }) => person === null).map(({ passage }) => passage),
		unassigned: narrowed.flatMap(({ unassigned }) => unassigned).filter((voice) => isShown(voice, filter)).map(({ passage }) => passage),
		problems: narrowed.flatMap(({ problems }) => problems),
	};
}

function byCode<C extends Code, T>(entries: readonly CodeEntry<C>[], valueOf: (code: C) => T): Record<C, T> {
	return Object.fromEntries(entries.map(({ code }) => [code, valueOf(code)])) as Record<C, T>;
}

function stageRows(under: ReadonlyMap<Code, readonly Voice[]>): StageRow[] {
	const people = byCode(FORCES, (code) => {
		const stages = grouped((under.get(code) ?? []).map((voice) => [voice.passage.stage, voice] as const));
		return new Map([...stages].map(([stage, voices]) => [stage, peopleOf(voices).size]));
	});
	return STAGES.map(({ stage }) => ({ stage, ...byCode(FORCES, (code) => people[code].get(stage) ?? 0) }));
}

interface Row {
	readonly voices: Voice[];
	readonly spellings: string[];
}

function themeRows(code: Code, voices: readonly Voice[]): ThemeRow[] {
	const rows = new Map<string | null, Row>();
	for (const voice of voices) {
		let isThemed = false;
		for (const { code: own, theme } of voice.passage.codes) {
			if (own !== code || theme === null) continue;
			isThemed = true;
			const { voices: there, spellings } = remembered(rows, themeKey(theme), newRow);
			// Two spellings of one theme are one.
			if (there[there.length - 1] === voice) continue;
			there.push(voice);
			spellings.push(theme);
		}
		if (!isThemed) remembered(rows, null, newRow).voices.push(voice);
	}
	return [...rows.values()].map(themeRow).sort(byWeight);
}

function newRow(): Row {
	return { voices: [], spellings: [] };
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
	return b.people - a.people || (b.strength ?? 0) - (a.strength ?? 0) || byName(a.theme, b.theme);
}

function outcomes(interviews: readonly Testimony[]): Record<string, number> {
	const people = grouped(interviews.map(({ facts, people: here }) => [facts.outcome, here.map(({ key }) => key)] as const));
	return Object.fromEntries([...people].sort(([a], [b]) => byCodeUnits(a, b)).map(([outcome, those]) => [outcome, new Set(those.flat()).size]));
}
