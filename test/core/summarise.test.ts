/** What evidence adds up to: people before quotes, themes, strength, filters, ends, outcomes, gaps. */
import { describe, expect, test } from 'vitest';
import { questionOf } from '../../src/core/questions-for';
import type { Filter, Summary } from '../../src/core/summary/summary';
import { indexOf } from './vault-of-notes';

/** The summary of JTBD 1 over interviews given by name: their body, or properties and body. */
function summary(interviews: Record<string, string | readonly [properties: string, body: string]>, filter?: Filter): Summary {
	const notes = Object.entries(interviews).map(([name, note]) => {
		const [properties, body] = typeof note === 'string' ? ['', note] : note;
		return [`Interviews/${name}.md`, `---\njob: "[[JTBD 1]]"\n${properties}\n---\n\n${body}\n`];
	});
	const index = indexOf(Object.fromEntries(notes) as Record<string, string>);
	const subject = index.subjectNamed('JTBD 1');
	if (!subject) throw new Error('no job');
	return index.summary(subject, filter);
}

const NOBODY = '- Nobody came. #jtbd/push\n';

describe('counting', () => {
	test('people, not quotes', () => {
		const { people, taggedPeople, interviews, forces } = summary({ P1: NOBODY.repeat(9), P2: NOBODY, P3: 'Nothing yet.' });
		expect({ people, taggedPeople, interviews, push: [forces.push.people, forces.push.quotes] }).toEqual({ people: 3, taggedPeople: 2, interviews: 3, push: [2, 10] });
	});

	test('a passage with a code and the same code with a theme is one quote, under the theme', () => {
		const { push } = summary({ P1: '- Nobody came. #jtbd/push #jtbd/push/late #jtbd/push/Late' }).forces;
		expect([push.quotes, push.themes.map(({ theme, quotes }) => [theme, quotes])]).toEqual([1, [['Late', 1]]]);
	});

	test('a passage with two codes counts under each', () => {
		const { forces, elements } = summary({ P1: '- Nobody came. #jtbd/push #jtbd/habit #jtbd/trigger' });
		expect([forces.push.quotes, forces.habit.quotes, elements.trigger.quotes]).toEqual([1, 1, 1]);
	});

	test('words of an unknown person are quotes of nobody', () => {
		const { people, taggedPeople, forces, unknown, stages } = summary({ '2026-09-14': '- Nobody came. #jtbd/push #jtbd/strength/3 #jtbd/stage/deciding' });
		expect([people, taggedPeople, forces.push.people, forces.push.quotes, unknown.length]).toEqual([0, 0, 0, 1, 1]);
		expect(forces.push.themes[0]?.strength).toBeNull();
		expect(stages.find(({ stage }) => stage === 'deciding')?.push).toBe(0);
	});
});

describe('themes', () => {
	test('are the same across case, - and _, and composed letters', () => {
		const { themes } = summary({ P1: '- A #jtbd/push/Two-rotas\n- B #jtbd/push/two_rotas\n- C #jtbd/push/caf\u00e9', P2: '- D #jtbd/push/TWO-ROTAS\n- E #jtbd/push/cafe\u0301' }).forces.push;
		expect(themes.map(({ theme, people, quotes }) => [theme, people, quotes])).toEqual([['Café', 2, 2], ['Two rotas', 2, 3]]);
	});

	test('are ordered by people, then strength, then name; passages without one come last', () => {
		const { themes } = summary({
			P1: '- A #jtbd/push\n- A #jtbd/push/zeta #jtbd/strength/3\n- A #jtbd/push/many\n- A #jtbd/push/beta\n- A #jtbd/push/alpha\n- A #jtbd/push/item-10\n- A #jtbd/push/item-9',
			P2: '- A #jtbd/push\n- A #jtbd/push/many',
		}).forces.push;
		expect(themes.map(({ theme }) => theme)).toEqual(['Many', 'Zeta', 'Alpha', 'Beta', 'Item 9', 'Item 10', null]);
	});

	test('have the mean of each person’s highest strength, over those rated', () => {
		const { themes } = summary({
			P1: '- A #jtbd/push/x #jtbd/strength/1\n- B #jtbd/push/x #jtbd/strength/3',
			P2: '- A #jtbd/push/x #jtbd/strength/2',
			P3: '- A #jtbd/push/x',
		}).forces.push;
		expect(themes[0]).toMatchObject({ people: 3, quotes: 4, strength: 2.5, rated: 2 });
	});

	test('list passages by the interview’s date, then by place', () => {
		const late = ['date: 2026-09-21', '- L1 #jtbd/push\n- L2 #jtbd/push'] as const;
		const { themes } = summary({ A: late, B: ['date: 2026-09-14', '- E #jtbd/push'], C: '- U #jtbd/push' }).forces.push;
		expect(themes[0]?.passages.map(({ text }) => text)).toEqual(['E', 'L1', 'L2', 'U']);
	});
});

describe('filters', () => {
	const all = {
		P1: ['segment: Café\noutcome: switched\ninterview-type: switch', '- Nobody came. #jtbd/push #jtbd/strength/3 #jtbd/stage/deciding\n- They left. #jtbd/pull/peace'],
		P2: ['segment: gym\noutcome: left', '- Too dear. #jtbd/push'],
		P3: ['participants: [Bea, Joe]', 'Bea: At last. #jtbd/pull\n\nJoe: Never. #jtbd/habit'],
	} as const;

	test.each<[Filter, number, number]>([
		[{}, 4, 5],
		[{ segment: 'CAFÉ' }, 1, 2],
		[{ outcome: 'left' }, 1, 1],
		[{ outcome: 'missing' }, 2, 2],
		[{ interviewType: 'Switch' }, 1, 2],
		[{ participant: 'bea' }, 1, 1],
		[{ participant: 'nobody' }, 0, 0],
		[{ stage: 'deciding' }, 4, 1],
		[{ code: 'push' }, 4, 2],
		[{ strength: 3 }, 4, 1],
		[{ text: 'DEAR' }, 4, 1],
		[{ text: 'peace' }, 4, 1],
		[{ segment: 'gym', code: 'pull' }, 1, 0],
	])('%j: N = %i, %i quotes', (filter, people, quotes) => {
		const filtered = summary(all, filter);
		expect(filtered.people).toBe(people);
		expect(Object.values(filtered.forces).reduce((sum, force) => sum + force.quotes, 0)).toBe(quotes);
	});

	test('people count as tagged and gaps stay, whatever the passages’ filter', () => {
		const filtered = summary(all, { stage: 'deciding' });
		expect([filtered.taggedPeople, filtered.gaps]).toEqual([4, summary(all).gaps]);
	});
});

test('stages count people per force', () => {
	const { stages } = summary({ P1: '- A #jtbd/push #jtbd/habit #jtbd/stage/purchase\n- B #jtbd/push #jtbd/stage/purchase', P2: '## Purchase\n\n- C #jtbd/push' });
	expect(stages).toHaveLength(10);
	expect(stages.find(({ stage }) => stage === 'purchase')).toEqual({ stage: 'purchase', push: 2, pull: 0, anxiety: 0, habit: 1 });
});

test('the ends of the axis, most people first', () => {
	const { ends } = summary({ P1: ['switched-from: paper', ''], P2: ['switched-from: Spreadsheet', ''], P3: ['switched-from: spreadsheet\nswitched-to: "[[Shiftlark]]"', ''] });
	expect(ends).toEqual({ from: ['Spreadsheet', 'paper'], to: ['Shiftlark'] });
});

test('outcomes count people', () => {
	expect(summary({ P1: ['outcome: switched', ''], P2: ['outcome: left\nparticipants: [A, B]', ''], P3: '' }).outcomes).toEqual({ left: 2, missing: 1, switched: 1 });
});

describe('gaps', () => {
	const kinds = ({ gaps }: Summary): unknown[] => gaps.map(({ kind, force, stage, path }) => [kind, force ?? stage, path]);

	test('forces without evidence; pushes without pulls', () => {
		expect(kinds(summary({ P1: NOBODY }))).toEqual([
			['force-missing', 'pull', null],
			['force-missing', 'anxiety', null],
			['force-missing', 'habit', null],
			['push-without-pull', 'pull', null],
		]);
		expect(kinds(summary({ P1: '- A #jtbd/pull #jtbd/anxiety #jtbd/habit' }))).toEqual([['force-missing', 'push', null], ['pull-without-push', 'push', null]]);
	});

	test('an interview that lacks a force which others have; one without passages is only not tagged yet', () => {
		expect(kinds(summary({ P1: '- A #jtbd/push #jtbd/pull #jtbd/anxiety #jtbd/habit', P2: '- A #jtbd/push #jtbd/pull', P3: '' }))).toEqual([
			['interview-lacks-force', 'anxiety', 'Interviews/P2.md'],
			['interview-lacks-force', 'habit', 'Interviews/P2.md'],
		]);
	});

	test('stages nobody speaks of, once most passages and at least five have one', () => {
		const forces = '- A #jtbd/push #jtbd/pull #jtbd/anxiety #jtbd/habit';
		expect(kinds(summary({ P1: `${forces} #jtbd/stage/deciding\n${forces}` }))).toEqual([]);
		const staged = (count: number, others: number): unknown[] => kinds(summary({ P1: `${`${forces} #jtbd/stage/deciding\n`.repeat(count)}${`${forces}\n`.repeat(others)}` }));
		expect([staged(4, 0), staged(5, 5)]).toEqual([[], []]);
		const missing = staged(5, 4);
		expect(missing).toHaveLength(9);
		expect(missing).not.toContainEqual(['stage-missing', 'deciding', null]);
	});

	test('each offers questions of the bank that fit the interview', () => {
		const { gaps } = summary({ P1: ['interview-type: leaver', '- A #jtbd/push'], P2: '- A #jtbd/habit' });
		for (const { questions, force } of gaps) expect(questions.map((id) => questionOf(id).surfaces)).toEqual(questions.map(() => force));
		const lacks = gaps.find(({ path }) => path === 'Interviews/P1.md');
		expect(lacks?.questions.length).toBeGreaterThan(0);
		for (const id of lacks?.questions ?? []) expect(questionOf(id).types).toContain('leaver');
	});
});
