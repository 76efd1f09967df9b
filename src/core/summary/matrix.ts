/** Who has which theme: a row for each participant of each interview, a column for each theme. */

import type { Code } from '../codes';
import { grouped } from '../group';
import type { InterviewFacts, Outcome } from '../interview-facts';
import { byCodeUnits, byName, mostUsed, nameKey, noteName } from '../names';
import type { Coding, Passage } from '../passage';
import { themeKey } from '../themes';
import { heard, isShown } from './narrow';
import type { CodeSummary, Filter, Summary } from './summary';
import type { Testimony } from './testimony';

/** A theme under a code, or what stands there without a theme. */
export interface MatrixColumn {
	readonly key: string;
	readonly code: Code;
	readonly theme: string | null;
	readonly people: number;
	readonly quotes: number;
}

/** One participant's story in one note. */
export interface MatrixRow {
	readonly key: string;
	readonly path: string;
	/** The key of the person that it counts for; null when nobody knows who speaks: such a row counts for none. */
	readonly person: string | null;
	readonly name: string | null;
	readonly facts: InterviewFacts;
	/** The passages under each column that it has any in, by the column's key. */
	readonly cells: ReadonlyMap<string, readonly Passage[]>;
	/** How many themes it has; what stands under no theme is none. */
	readonly themes: number;
}

export interface Matrix {
	readonly columns: readonly MatrixColumn[];
	/** By the date of the interview, as `heard` orders them. */
	readonly rows: readonly MatrixRow[];
}

/** The columns of these codes in the order of the summary, and the rows of everybody heard, tagged or not; `summary` is what the testimonies add up to under the filter. */
export function matrixOf(testimonies: readonly Testimony[], filter: Filter, summary: Summary, codes: readonly Code[]): Matrix {
	const of: Readonly<Partial<Record<Code, CodeSummary>>> = { ...summary.forces, ...summary.elements };
	const columns = codes.flatMap((code) => (of[code]?.themes ?? []).map(({ theme, people, quotes }): MatrixColumn => ({ key: columnKey(code, theme), code, theme, people, quotes })));
	const columnsOf = columnsAmong(codes, filter);
	return { columns, rows: heard(testimonies, filter).flatMap((testimony) => rowsOf(testimony, filter, columnsOf)) };
}

/** The key of the column that a passage of this code and theme stands in. */
export function columnKey(code: Code, theme: string | null): string {
	return theme === null ? code : `${code}/${themeKey(theme)}`;
}

function rowsOf({ path, facts, people, voices, isInterview }: Testimony, filter: Filter, columnsOf: ColumnsOf): MatrixRow[] {
	const rows = new Map<string | null, { readonly name: string | null; readonly cells: Map<string, Passage[]> }>();
	for (const { key, name } of people) rows.set(key, { name, cells: new Map() });
	for (const voice of voices) {
		if (!isShown(voice, filter)) continue;
		const { person, passage } = voice;
		const row = rows.get(person) ?? { name: passage.participant, cells: new Map<string, Passage[]>() };
		rows.set(person, row);
		for (const column of columnsOf(passage)) {
			const cell = row.cells.get(column);
			if (cell) cell.push(passage);
			else row.cells.set(column, [passage]);
		}
	}
	// An interview whose participant nobody knows bears on the subject all the same.
	if (rows.size === 0 && isInterview) rows.set(null, { name: null, cells: new Map() });
	return [...rows].map(([person, { name, cells }]): MatrixRow =>
		({ key: `${path}\n${person ?? ''}`, path, person, name, facts, cells, themes: [...cells.keys()].filter((key) => key.includes('/')).length }));
}

/** The keys of the columns that a passage stands in, each once. */
type ColumnsOf = (passage: Passage) => Iterable<string>;

function columnsAmong(codes: readonly Code[], filter: Filter): ColumnsOf {
	const wanted = new Set(codes.filter((code) => (filter.code ?? code) === code));
	const keys = new Map(codes.map((code) => [code, new Map<string | null, string>()]));
	const keyOf = ({ code, theme }: Coding): string => {
		const known = keys.get(code)?.get(theme);
		const key = known ?? columnKey(code, theme);
		if (known === undefined) keys.get(code)?.set(theme, key);
		return key;
	};
	return (passage) => {
		const own = passage.codes.filter(({ code }) => wanted.has(code));
		if (own.length < 2) return own.map(keyOf);
		// A code that has a theme here as well says nothing more without one.
		return new Set(own.filter(({ code, theme }) => theme !== null || !own.some((other) => other.code === code && other.theme !== null)).map(keyOf));
	};
}

/** A fact of an interview that stands beside its rows. */
export type RowFact = 'segment' | 'outcome' | 'type' | 'date';

/** By what the rows are put in order. */
export type RowOrder = 'name' | 'date' | 'segment' | 'outcome' | 'themes';

/** Rows that belong together. */
export interface RowGroup {
	/** What they share, as most of them write it; null for those that don't say. */
	readonly name: string | null;
	readonly rows: readonly MatrixRow[];
	/** Distinct known people. */
	readonly people: number;
	/** Distinct known people in each column, by its key; a column without any is missing. */
	readonly counts: ReadonlyMap<string, number>;
}

/** The facts that any of the rows has. */
export function factsIn(rows: readonly MatrixRow[]): RowFact[] {
	return ROW_FACTS.filter((fact) => rows.some((row) => factOf(row, fact).length > 0));
}

const ROW_FACTS: readonly RowFact[] = ['segment', 'outcome', 'type', 'date'];

/** What the interview of a row says of a fact; only of segments it may say several. */
export function factOf({ facts }: MatrixRow, fact: RowFact): readonly string[] {
	if (fact === 'segment') return facts.segments;
	const value = { outcome: facts.outcome === 'missing' ? null : facts.outcome, type: facts.interviewType, date: facts.date }[fact];
	return value === null ? [] : [value];
}

/** The rows in this order, those without the fact last, and grouped by a fact: the groups with the most people first. A row of two segments stands in both groups. */
export function arranged(rows: readonly MatrixRow[], order: RowOrder, group: RowFact | null): RowGroup[] {
	const sorted = [...rows].sort((a, b) => byOrder(a, b, order) || byOrder(a, b, 'name') || byText(a.facts.date, b.facts.date) || byCodeUnits(a.path, b.path));
	if (group === null) return [groupOf(null, sorted)];
	const groups = grouped(sorted.flatMap((row) => {
		const values = factOf(row, group);
		return (values.length > 0 ? [...new Map(values.map((value) => [nameKey(value), value]))] : [[null, null] as const]).map(([key, value]) => [key, { row, value }] as const);
	}));
	return [...groups.values()]
		.map((members) => groupOf(mostUsed(members.flatMap(({ value }) => value ?? [])) ?? null, members.map(({ row }) => row)))
		.sort((a, b) => Number(a.name === null) - Number(b.name === null) || (group === 'outcome' ? byOutcome(a.name, b.name) : b.people - a.people) || byText(a.name, b.name));
}

function groupOf(name: string | null, rows: readonly MatrixRow[]): RowGroup {
	const columns = grouped(rows.flatMap(({ cells, person }) => (person === null ? [] : [...cells.keys()].map((key) => [key, person] as const))));
	return {
		name,
		rows,
		people: distinct(rows.flatMap(({ person }) => person ?? [])),
		counts: new Map([...columns].map(([key, people]) => [key, distinct(people)])),
	};
}

function distinct(keys: readonly string[]): number {
	return new Set(keys).size;
}

function byOrder(a: MatrixRow, b: MatrixRow, order: RowOrder): number {
	switch (order) {
		case 'name':
			return byText(a.name, b.name) || byText(noteName(a.path), noteName(b.path));
		case 'date':
			return byText(a.facts.date, b.facts.date);
		case 'segment':
			return byText(segmentKey(a), segmentKey(b));
		case 'outcome':
			return byOutcome(a.facts.outcome, b.facts.outcome);
		case 'themes':
			return b.themes - a.themes;
	}
}

function segmentKey({ facts: { segments: [segment] } }: MatrixRow): string | null {
	return segment === undefined ? null : nameKey(segment);
}

function byOutcome(a: string | null, b: string | null): number {
	return rankOf(a) - rankOf(b);
}

function rankOf(outcome: string | null): number {
	const rank = OUTCOMES.findIndex((known) => known === outcome);
	return rank < 0 ? OUTCOMES.length : rank;
}

const OUTCOMES: readonly Outcome[] = ['switched', 'left', 'not-yet'];

function byText(a: string | null, b: string | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return byName(a, b);
}
