/** Two sides compared: the same themes in the same rows, people on both sides, and what is offered. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/core/codes';
import { compared, contrasts, inBoth } from '../../src/core/summary/compare';
import type { Filter } from '../../src/core/summary/summary';
import { summarise } from '../../src/core/summary/summarise';
import { themeKey } from '../../src/core/themes';
import { runs, timeLimit } from '../laws/runs';
import { filters, interviews, studyOf, type Interviews } from './studies';

const BUYERS: Filter = { outcome: 'switched' };
const LEAVERS: Filter = { outcome: 'left' };

const NOTES: Interviews = {
	P1: ['outcome: switched\nsegment: gym', '- A #jtbd/push/two-rotas\n- B #jtbd/push/late\n- C #jtbd/pull'],
	P2: ['outcome: switched\nsegment: gym', '- D #jtbd/push/Two_rotas'],
	P3: ['outcome: left\nsegment: café', '- E #jtbd/push/TWO-ROTAS\n- F #jtbd/habit/phone\n- G #jtbd/trigger'],
};

function sides(notes: Interviews, left: Filter, right: Filter): Parameters<typeof compared> {
	return [studyOf(notes, left).summary, studyOf(notes, right).summary];
}

describe('rows', () => {
	test('a theme is one row however it is spelled; the larger share of either side comes first', () => {
		const [push, ...others] = compared(...sides(NOTES, BUYERS, LEAVERS));
		expect(push?.themes.map(({ key, theme, left, right }) => [key, theme, left?.people ?? null, right?.people ?? null])).toEqual([['two rotas', 'Two rotas', 2, 1], ['late', 'Late', 1, null]]);
		expect(others.map(({ code, left, right }) => [code, left.people, right.people])).toEqual([['pull', 1, 0], ['habit', 0, 1], ['trigger', 0, 1]]);
	});

	test('passages without a theme share a row, the last', () => {
		const [push] = compared(...sides({ P1: ['outcome: switched', '- A #jtbd/push'], P2: ['outcome: left', '- B #jtbd/push\n- C #jtbd/push/late'] }, BUYERS, LEAVERS));
		expect(push?.themes.map(({ theme, left, right }) => [theme, left?.quotes ?? null, right?.quotes ?? null])).toEqual([['Late', null, 1], [null, 1, 1]]);
	});

	test('nothing on either side is no row', () => {
		expect(compared(...sides({ P1: 'Nothing.' }, {}, {}))).toEqual([]);
	});
});

test('people on both sides are named', () => {
	const { testimonies } = studyOf({ A: ['participant: Bea\noutcome: switched', '- A #jtbd/push'], B: ['participants: [bea, Joe]\noutcome: left', 'Nothing.'] });
	expect(inBoth({ testimonies, filter: BUYERS }, { testimonies, filter: LEAVERS })).toEqual(['bea']);
	expect(inBoth({ testimonies, filter: BUYERS }, { testimonies, filter: { participant: 'Joe' } })).toEqual([]);
});

describe('what is offered', () => {
	const offered = (notes: Interviews, filter: Filter = {}): unknown =>
		contrasts({ testimonies: studyOf(notes).testimonies, filter }).map(({ left, right }) => [left.facet, left.name, left.people, right.name, right.people]);

	test('facts whose values differ, in pairs, those of most people first', () => {
		expect(offered(NOTES)).toEqual([['outcome', 'switched', 2, 'left', 1], ['segment', 'gym', 2, 'café', 1]]);
		expect(offered({ P1: ['segment: gym', ''], P2: ['segment: Gym', ''], P3: '' })).toEqual([]);
	});

	test('what narrows the view otherwise narrows the people of both', () => {
		expect(offered(NOTES, { segment: 'gym' })).toEqual([['segment', 'gym', 2, 'café', 1]]);
	});

	test('within one interview its people', () => {
		expect(offered({ Duo: ['participants: [Bea, Joe]\noutcome: left', 'Bea: A #jtbd/push'] })).toEqual([['participant', 'Bea', 1, 'Joe', 1]]);
	});
});

describe('laws', () => {
	test('each side of a comparison is that side’s summary: no theme lost, none twice, none mixed', () => {
		fc.assert(fc.property(interviews, filters, filters, (notes, one, other) => {
			const { subject, testimonies } = studyOf(notes);
			const summaries = { left: summarise(subject, testimonies, one), right: summarise(subject, testimonies, other) };
			const codes = compared(summaries.left, summaries.right);
			expect(codes.map(({ code }) => code)).toEqual(CODES.map(({ code }) => code).filter((code) => codes.some((each) => each.code === code)));
			for (const side of ['left', 'right'] as const) {
				const all = { ...summaries[side].forces, ...summaries[side].elements };
				for (const { code } of CODES) {
					const rows = codes.find((each) => each.code === code)?.themes ?? [];
					expect(new Set(rows.flatMap((row) => row[side] ?? []))).toEqual(new Set(all[code].themes));
					expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
					for (const row of rows) if (row[side] !== null) expect(row[side].theme === null ? null : themeKey(row[side].theme)).toBe(row.key);
				}
			}
		}), runs(200));
	}, timeLimit());

	test('swapped sides have the same rows', () => {
		fc.assert(fc.property(interviews, filters, filters, (notes, one, other) => {
			const [left, right] = sides(notes, one, other);
			const rows = (codes: ReturnType<typeof compared>): unknown => codes.map(({ code, themes }) => [code, themes.map(({ key }) => key)]);
			expect(rows(compared(left, right))).toEqual(rows(compared(right, left)));
		}), runs(150));
	}, timeLimit());
});
