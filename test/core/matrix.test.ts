/** Who has which theme: rows, columns, cells, order and groups, and that they add up to the summary. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES, FORCES, type Code } from '../../src/core/codes';
import { arranged, columnKey, factsIn, matrixOf, type Matrix, type RowFact, type RowGroup, type RowOrder } from '../../src/core/summary/matrix';
import type { Filter } from '../../src/core/summary/summary';
import { runs, timeLimit } from '../laws/runs';
import { filters, interviews, studyOf, type Interviews } from './studies';

const forces: readonly Code[] = FORCES.map(({ code }) => code);

function matrix(notes: Interviews, filter: Filter = {}, codes = forces): Matrix {
	const { testimonies, summary } = studyOf(notes, filter);
	return matrixOf(testimonies, filter, summary, codes);
}

/** A row in short: its name and where it has how many quotes. */
function shown({ rows }: Matrix): unknown {
	return rows.map(({ name, cells }) => [name, Object.fromEntries([...cells].map(([key, passages]) => [key, passages.length]))]);
}

describe('rows and columns', () => {
	test('a row for each participant of each interview, by date; tagged or not', () => {
		expect(shown(matrix({
			P1: ['date: 2026-09-20', '- A #jtbd/push/late\n- B #jtbd/push/Late #jtbd/pull'],
			Trio: ['date: 2026-09-10\nparticipants: [Bea, Joe, Mia]', 'Bea: C #jtbd/push\n\nJoe: D #jtbd/habit/rota'],
		}))).toEqual([
			['Bea', { push: 1 }],
			['Joe', { 'habit/rota': 1 }],
			['Mia', {}],
			['P1', { 'push/late': 2, pull: 1 }],
		]);
	});

	test('one person in two interviews has two rows, and counts once in a column', () => {
		const { rows, columns } = matrix({ A: ['participant: Bea', '- A #jtbd/push/late'], B: ['participant: Bea', '- B #jtbd/push/late'] });
		expect(rows.map(({ name, path }) => [name, path])).toEqual([['Bea', 'Interviews/A.md'], ['Bea', 'Interviews/B.md']]);
		expect(columns.map(({ people, quotes }) => [people, quotes])).toEqual([[1, 2]]);
	});

	test('words of nobody known stand in a row of their own that counts no person', () => {
		const { rows, columns } = matrix({ Trio: ['participants: [Bea, Joe]', '- All of us. #jtbd/push/late'] });
		expect(rows.map(({ name, person, cells }) => [name, person === null, cells.size])).toEqual([['Bea', false, 0], ['Joe', false, 0], [null, true, 1]]);
		expect(columns.map(({ people, quotes }) => [people, quotes])).toEqual([[0, 1]]);
		expect(matrix({ '2026-09-14': 'Nothing yet.', P1: '- A #jtbd/push' }).rows.map(({ name }) => name)).toEqual([null, 'P1']);
	});

	test('columns follow the forces, then the summary; what has no theme comes last; elements on demand', () => {
		const notes = { P1: '- A #jtbd/habit\n- B #jtbd/push\n- C #jtbd/push/one\n- D #jtbd/push/two\n- E #jtbd/trigger/bell', P2: '- F #jtbd/push/two\n- G #jtbd/pull/calm' };
		expect(matrix(notes).columns.map(({ key }) => key)).toEqual(['push/two', 'push/one', 'push', 'pull/calm', 'habit']);
		expect(matrix(notes, {}, CODES.map(({ code }) => code)).columns.at(-1)).toMatchObject({ key: 'trigger/bell', theme: 'Bell', people: 1, quotes: 1 });
	});

	test('a filter of facts takes rows away, one of passages only marks', () => {
		const notes: Interviews = { P1: ['outcome: left', '- A #jtbd/push/late'], P2: ['outcome: switched', '- B #jtbd/push/late\n- C #jtbd/pull'] };
		expect(shown(matrix(notes, { outcome: 'left' }))).toEqual([['P1', { 'push/late': 1 }]]);
		expect(shown(matrix(notes, { code: 'pull' }))).toEqual([['P1', {}], ['P2', { pull: 1 }]]);
	});
});

describe('order and groups', () => {
	const { rows } = matrix({
		P10: ['date: 2026-09-01\nsegment: gym\noutcome: left', '- A #jtbd/push/late\n- B #jtbd/pull'],
		P9: ['date: 2026-09-03\nsegment: [Gym, café]\noutcome: switched', '- A #jtbd/push/late\n- B #jtbd/push/rota'],
		P1: ['date: 2026-09-02', 'Nothing.'],
	});
	const names = (group: RowGroup): unknown => [group.name, group.people, ...group.rows.map(({ name }) => name)];

	test.each<[RowOrder, string[]]>([
		['name', ['P1', 'P9', 'P10']],
		['date', ['P10', 'P1', 'P9']],
		['segment', ['P9', 'P10', 'P1']],
		['outcome', ['P9', 'P10', 'P1']],
		['themes', ['P9', 'P10', 'P1']],
	])('by %s', (order, expected) => {
		expect(arranged(rows, order, null).map(names)).toEqual([[null, 3, ...expected]]);
	});

	test('by a fact: most people first, those that don’t say last; two segments stand in both groups', () => {
		expect(arranged(rows, 'name', 'segment').map(names)).toEqual([['Gym', 2, 'P9', 'P10'], ['café', 1, 'P9'], [null, 1, 'P1']]);
		expect(arranged(rows, 'name', 'outcome').map(names)).toEqual([['switched', 1, 'P9'], ['left', 1, 'P10'], [null, 1, 'P1']]);
		expect(Object.fromEntries(arranged(rows, 'name', 'segment')[0]?.counts ?? [])).toEqual({ 'push/late': 2, 'push/rota': 1, pull: 1 });
	});

	test('only facts that somebody has', () => {
		expect(factsIn(rows)).toEqual(['segment', 'outcome', 'date']);
		expect(factsIn(matrix({ P1: '- A #jtbd/push' }).rows)).toEqual([]);
	});
});

describe('laws', () => {
	const codes = CODES.map(({ code }) => code);
	const orders: readonly RowOrder[] = ['name', 'date', 'segment', 'outcome', 'themes'];
	const facts: readonly (RowFact | null)[] = [null, 'segment', 'outcome', 'type', 'date'];

	test('every column adds up to the summary’s people and quotes of its theme, and the rows to N', () => {
		fc.assert(fc.property(interviews, filters, (notes, filter) => {
			const { testimonies, summary } = studyOf(notes, filter);
			const { rows, columns } = matrixOf(testimonies, filter, summary, codes);
			const all = { ...summary.forces, ...summary.elements };
			const expected = codes.flatMap((code) => all[code].themes.map(({ theme, people, quotes }) => [columnKey(code, theme), people, quotes]));
			expect(columns.map(({ key }) => {
				const having = rows.filter(({ cells }) => cells.has(key));
				return [key, new Set(having.flatMap(({ person }) => person ?? [])).size, having.reduce((total, { cells }) => total + (cells.get(key)?.length ?? 0), 0)];
			})).toEqual(expected);
			expect(new Set(rows.flatMap(({ person }) => person ?? [])).size).toBe(summary.people);
			expect(rows.flatMap(({ cells }) => [...cells.keys()]).every((key) => columns.some((column) => column.key === key))).toBe(true);
			expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
		}), runs(300));
	}, timeLimit());

	test('order and groups lose no row, and a group’s people of a theme are never more than its people or the theme’s', () => {
		fc.assert(fc.property(interviews, fc.constantFrom(...orders), fc.constantFrom(...facts), (notes, order, fact) => {
			const { rows, columns } = matrix(notes, {}, codes);
			const groups = arranged(rows, order, fact);
			expect(new Set(groups.flatMap(({ rows: some }) => some))).toEqual(new Set(rows));
			for (const { rows: some, people, counts } of groups) {
				expect(people).toBe(new Set(some.flatMap(({ person }) => person ?? [])).size);
				for (const { key, people: most } of columns) {
					const here = counts.get(key) ?? 0;
					expect(here).toBe(new Set(some.filter(({ cells }) => cells.has(key)).flatMap(({ person }) => person ?? [])).size);
					expect(here).toBeLessThanOrEqual(Math.min(people, most));
				}
			}
		}), runs(200));
	}, timeLimit());
});
