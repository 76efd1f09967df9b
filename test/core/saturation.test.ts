/** Saturation: what each interview added, in the order of their dates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saturationOf, type Saturation } from '../../src/core/summary/saturation';
import type { Filter } from '../../src/core/summary/summary';
import { themeKey } from '../../src/core/themes';
import { runs } from '../laws/runs';
import { interviewsOf, theJob, type Interviews } from './interviews';

function saturation(interviews: Interviews, filter?: Filter, withElements?: boolean): Saturation {
	return saturationOf(theJob(interviews).testimonies, filter, withElements);
}

/** Per interview its name, what was new, how much was known, and the total. */
function added({ interviews }: Saturation): unknown {
	return interviews.map(({ path, fresh, known, total }) => [path.slice('Interviews/'.length, -'.md'.length), fresh.map(({ theme }) => theme), known.length, total]);
}

describe('interviews', () => {
	test('stand by date, each with the themes that nobody spoke of before', () => {
		expect(added(saturation({
			P1: ['date: 2026-09-20', '- A #jtbd/push/two-rotas\n- B #jtbd/pull/peace'],
			P2: ['date: 2026-09-14', '- C #jtbd/push/two-rotas\n- D #jtbd/push/late'],
		}))).toEqual([['P2', ['Two rotas', 'Late'], 0, 2], ['P1', ['Peace'], 1, 3]]);
	});

	test('without a date that can be ordered come last, by path', () => {
		const body = '- A #jtbd/push/x';
		const { interviews, undated } = saturation({ P1: body, P2: ['date: 14 September', body], P3: ['date: 2026-09', body], P4: ['date: 2026-08-30', body], P5: ['date: 2027', body] });
		expect(interviews.map(({ path, date }) => [path.slice(11, 13), date])).toEqual([['P4', '2026-08-30'], ['P3', '2026-09'], ['P5', '2027'], ['P1', null], ['P2', '14 September']]);
		expect(undated).toBe(2);
	});

	test('without themes or quotes are there too', () => {
		const { interviews, themes } = saturation({ P1: '- A #jtbd/push\n- B #jtbd/habit', P2: 'Nothing yet.', P3: '- C #jtbd/idea/clock' });
		expect(interviews.map(({ quotes, fresh, total }) => [quotes, fresh.length, total])).toEqual([[2, 0, 0], [0, 0, 0], [0, 0, 0]]);
		expect(themes).toBe(0);
	});

	test('a job note with passages of its own is none of them', () => {
		const { testimonies } = theJob({ P1: '- A #jtbd/push/x' }, { 'Jobs/JTBD 1.md': '---\ntype: job\n---\n- B #jtbd/push/y\n' });
		expect(added(saturationOf(testimonies))).toEqual([['P1', ['X'], 0, 1]]);
	});
});

describe('themes', () => {
	test('are the same however they are written, and others under another force', () => {
		const { interviews } = saturation({ P1: '- A #jtbd/push/two-rotas\n- B #jtbd/push/Two_Rotas\n- C #jtbd/habit/two-rotas', P2: '- D #jtbd/push/TWO-ROTAS\n- E #jtbd/push/two-rotas' });
		expect(interviews.map(({ fresh, known }) => [fresh.map(({ key }) => key), known.map(({ key }) => key)])).toEqual([[['push/two rotas', 'habit/two rotas'], []], [[], ['push/two rotas']]]);
		expect(interviews[0]?.fresh[0]).toMatchObject({ theme: 'Two rotas', people: 2, quotes: 4, first: ['P1'] });
	});

	test('a passage with a theme twice is one quote of it', () => {
		expect(saturation({ P1: '- A #jtbd/push/x #jtbd/push/X #jtbd/push/y' }).interviews[0]?.fresh.map(({ theme, quotes }) => [theme, quotes])).toEqual([['X', 1], ['Y', 1]]);
	});

	test('of elements count when they are asked for', () => {
		const notes = { P1: '- A #jtbd/trigger/flood\n- B #jtbd/push/x' };
		expect([saturation(notes).themes, saturation(notes, {}, true).themes]).toEqual([1, 2]);
	});

	test('know who said them first, and that nobody may be known', () => {
		const first = (notes: Interviews): unknown => saturation(notes).interviews.flatMap(({ fresh }) => fresh.map(({ first: names }) => names));
		expect(first({ Tea: ['participants: [Bea, Joe]', 'Bea: At last. #jtbd/pull/peace\n\nJoe: Oh. #jtbd/pull/peace\n\nJoe: Never. #jtbd/habit/paper'] })).toEqual([['Bea', 'Joe'], ['Joe']]);
		expect(first({ '2026-09-14': '- A #jtbd/push/x' })).toEqual([[]]);
	});

	test('are narrowed by the filters', () => {
		const notes = { P1: '- A #jtbd/push/x #jtbd/pull/y\n- B #jtbd/push/z #jtbd/strength/3', P2: '- C #jtbd/push/x' };
		expect(added(saturation(notes, { code: 'push' }))).toEqual([['P1', ['X', 'Z'], 0, 2], ['P2', [], 1, 2]]);
		expect(added(saturation(notes, { strength: 3 }))).toEqual([['P1', ['Z'], 0, 1], ['P2', [], 0, 1]]);
		expect(added(saturation(notes, { participant: 'P2' }))).toEqual([['P2', ['X'], 0, 1]]);
		expect(saturation(notes, { code: 'idea' }).themes).toBe(0);
		expect(saturation({ P1: '- A #jtbd/idea/clock' }, { code: 'idea' }, true).themes).toBe(1);
	});
});

describe('how many of the last interviews added nothing', () => {
	const one = '- A #jtbd/push/x';
	test.each<[number, Interviews]>([
		[0, {}],
		[0, { P1: 'Nothing.' }],
		[0, { P1: one }],
		[2, { P1: one, P2: one, P3: one }],
		[0, { P1: one, P2: one, P3: '- B #jtbd/pull/y' }],
		[1, { P1: one, P2: '- B #jtbd/pull/y', P3: one }],
	])('%i', (still, notes) => {
		expect(saturationOf(Object.keys(notes).length === 0 ? [] : theJob(notes).testimonies).still).toBe(still);
	});

	test('one without themes is no interview that added nothing', () => {
		expect(saturation({ P1: one, P2: one, P3: '- C #jtbd/push', P4: 'Nothing.' }).still).toBe(1);
	});
});

describe('laws', () => {
	test('what was new adds up to the themes that there are, each new once, and the total never falls', () => {
		fc.assert(fc.property(interviewsOf(), fc.boolean(), (interviews, withElements) => {
			const { testimonies, summary } = theJob(interviews);
			const { interviews: rows, themes } = saturationOf(testimonies, {}, withElements);
			const fresh = rows.flatMap((row) => row.fresh.map(({ key }) => key));
			expect(new Set(fresh).size).toBe(fresh.length);
			expect(fresh.length).toBe(themes);
			const { forces, elements } = summary();
			const counted = [...Object.values(forces), ...(withElements ? Object.values(elements) : [])].flatMap((code) => code.themes.filter(({ theme }) => theme !== null));
			expect(themes).toBe(counted.length);
			let total = 0;
			for (const row of rows) {
				total += row.fresh.length;
				expect(row.total).toBe(total);
				for (const { key } of row.known) expect(fresh.indexOf(key)).toBeLessThan(total - row.fresh.length);
				const own = testimonies.find(({ path }) => path === row.path)?.voices ?? [];
				for (const { code, theme, passages } of [...row.fresh, ...row.known]) {
					expect(own.some(({ passage }) => passages.includes(passage) && passage.codes.some((coding) => coding.code === code && themeKey(coding.theme ?? '') === themeKey(theme)))).toBe(true);
				}
			}
			expect(rows.length).toBe(Object.keys(interviews).length);
		}), runs(60));
	});

	test('a theme has the people and quotes that the summary gives it', () => {
		fc.assert(fc.property(interviewsOf(), (interviews) => {
			const { testimonies, summary } = theJob(interviews);
			const { forces } = summary();
			for (const { code, theme, people, quotes } of saturationOf(testimonies).interviews.flatMap(({ fresh }) => fresh)) {
				const row = (forces as Record<string, { themes: readonly { theme: string | null; people: number; quotes: number }[] }>)[code]?.themes.find((one) => one.theme !== null && themeKey(one.theme) === themeKey(theme));
				expect({ theme, people, quotes }).toEqual({ theme: row?.theme, people: row?.people, quotes: row?.quotes });
			}
		}), runs(40));
	});
});
