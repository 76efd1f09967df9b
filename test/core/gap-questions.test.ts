/** What is missing for a job and in an interview, and what to ask about it. */

import { describe, expect, test } from 'vitest';
import type { EvidenceIndex } from '../../src/core/evidence-index';
import { ANY_TYPE, type Askable } from '../../src/core/questions/askable';
import { lacksIn, lacksOfInterview, questionsAbout, questionsForNext, type Lack } from '../../src/core/questions/gap-questions';
import { questionOf, questionsAt } from '../../src/core/questions-for';
import { indexOf } from './vault-of-notes';

const ALL = '- A #jtbd/push\n- B #jtbd/pull\n- C #jtbd/anxiety\n- D #jtbd/habit\n';
const FIVE = `${ALL}- E #jtbd/push\n`;

function vault(interviews: Record<string, string | readonly [properties: string, body: string]>): EvidenceIndex {
	return indexOf(Object.fromEntries(Object.entries(interviews).map(([name, note]) => {
		const [properties, body] = typeof note === 'string' ? ['', note] : note;
		return [`Interviews/${name}.md`, `---\ntype: interview\njob: "[[JTBD 1]]"\n${properties}\n---\n\n${body}\n`];
	})));
}

function ofJob(index: EvidenceIndex): Lack[] {
	const subject = index.subjectNamed('JTBD 1');
	if (!subject) throw new Error('no job');
	return lacksIn(index.summary(subject).gaps);
}

function ofInterview(index: EvidenceIndex, name: string): Lack[] {
	const followed = index.subjectFor(`Interviews/${name}.md`);
	if (!followed) throw new Error('no interview');
	return lacksOfInterview(index, followed);
}

const said = (lacks: readonly Lack[]): string[] => lacks.map(({ message }) => message);
const stages = (lacks: readonly Lack[]): unknown[] => lacks.flatMap(({ stage }) => stage ?? []);

describe('a job', () => {
	test('without interviews lacks every force', () => {
		expect(said(lacksIn(indexOf({ 'Jobs/JTBD 9.md': '---\ntype: job\n---\n' }).summary({ name: 'JTBD 9', path: 'Jobs/JTBD 9.md', kind: 'job' }).gaps))).toEqual([
			'No evidence of push yet.', 'No evidence of pull yet.', 'No evidence of anxiety yet.', 'No evidence of habit yet.',
		]);
	});

	test('lacks nothing when every interview with tags has every force', () => {
		expect(ofJob(vault({ P1: ALL, P2: ALL, P3: '' }))).toEqual([]);
	});

	test('lacks what nobody says before what some don’t, and these are counted', () => {
		const index = vault({ P1: '- A #jtbd/push\n- B #jtbd/pull\n- C #jtbd/anxiety', P2: '- A #jtbd/push', P3: '- A #jtbd/push\n- B #jtbd/pull' });
		expect(said(ofJob(index))).toEqual(['No evidence of habit yet.', 'P2 has no pull.', '2 interviews have no anxiety.']);
	});

	test('of leavers alone lacks the stages of leavers alone, and is asked as they are', () => {
		const leaver = ['interview-type: leaver', FIVE.replace(/$/gm, ' #jtbd/stage/deciding')] as const;
		const lacks = ofJob(vault({ P1: leaver, P2: leaver }));
		expect(stages(lacks)).toContain('purchase');
		expect(stages(lacks)).not.toContain('deciding');
		expect(lacks.length).toBeLessThan(ofJob(vault({ P1: ['', leaver[1]] })).length);
		for (const { questions } of lacks) expect(questions.length).toBeGreaterThan(0);
		expect(lacks.find(({ stage }) => stage === 'purchase')?.questions.map((id) => questionOf(id).types)).toSatisfy((types: string[][]) => types.every((each) => each.includes('leaver')));
		expect(stages(ofJob(vault({ P1: leaver, P2: ['interview-type: switch', leaver[1]] }))).length).toBeGreaterThan(lacks.length);
	});

	test('of people who bought nothing lacks no purchase', () => {
		const nonBuyer = ['interview-type: non-buyer', FIVE.replace(/$/gm, ' #jtbd/stage/first-thought')] as const;
		const lacks = ofJob(vault({ P1: nonBuyer }));
		expect(stages(lacks)).not.toContain('first-use');
		expect(stages(lacks)).toContain('deciding');
	});
});

describe('an interview', () => {
	test('is asked about what nobody says, then what it alone lacks', () => {
		const index = vault({ P1: '- A #jtbd/push', P2: '- A #jtbd/push\n- B #jtbd/pull\n- C #jtbd/anxiety' });
		expect(said(ofInterview(index, 'P1'))).toEqual(['No evidence of habit yet.', 'This interview has no pull yet.', 'This interview has no anxiety yet.', 'This interview has no habit yet.']);
		expect(said(ofInterview(vault({ P1: ALL, P2: '- A #jtbd/push' }), 'P1'))).toEqual([]);
	});

	test('without a job is asked about itself', () => {
		const index = indexOf({ 'Interviews/P1.md': '- A #jtbd/push\n- B #jtbd/pull' });
		expect(said(ofInterview(index, 'P1'))).toEqual(['This interview has no anxiety yet.', 'This interview has no habit yet.']);
	});

	test('is asked for the stages that it passes over, once most of it has one', () => {
		expect(stages(ofInterview(vault({ P1: FIVE.replace(/$/gm, ' #jtbd/stage/deciding') }), 'P1'))).toContain('first-thought');
	});
});

describe('the questions', () => {
	const lack = (force: Lack['force'], ...questions: string[]): Lack => ({ force, stage: null, message: `No ${force}.`, questions });
	const own = (words: string, of: Partial<Askable>): Askable => ({ id: null, kind: 'own', words, types: ANY_TYPE, stage: 'any', surfaces: null, caution: null, ...of });
	const ids = (asked: readonly { readonly question: Askable }[]): string[] => asked.map(({ question: { id, words } }) => id ?? words);

	test('come in the order of what is missing, each with it, and nothing is asked for twice', () => {
		const asked = questionsAbout([lack('habit', 'Q18', 'Q19'), { ...lack('habit', 'Q18', 'Q21'), message: 'Ina has no habit.' }, { ...lack(null, 'Q19', 'Q08'), stage: 'deciding' }, lack('push', 'Q08', 'Q11')], [], null, 4);
		expect(asked.map(({ question, why }) => `${question.id} ${why}`)).toEqual(['Q18 No habit', 'Q19 No habit', 'Q08 No null', 'Q11 No push']);
	});

	test('are those of the type of interview, as long as there are any', () => {
		expect(ids(questionsAbout([lack('push', 'Q08', 'Q65')], [], 'leaver', 4))).toEqual(['Q65']);
		expect(ids(questionsAbout([lack('push', 'Q08')], [], 'leaver', 4))).toEqual(['Q08']);
	});

	test('a person’s own come first, and there are no more than wished of each', () => {
		const mine = [own('Mine?', { surfaces: 'push' }), own('Not mine?', { surfaces: 'pull' })];
		expect(ids(questionsAbout([lack('push', 'Q08', 'Q11', 'Q12')], mine, null, 3))).toEqual(['Mine?', 'Q08', 'Q11']);
		expect(ids(questionsAbout([{ ...lack(null, 'Q08', 'Q09'), stage: 'deciding' }], [own('Then?', { stage: 'deciding' })], null, 4))).toEqual(['Then?', 'Q08']);
	});

	test('for the next interview are a few for each gap of the job, none while nothing is tagged', () => {
		expect(questionsForNext(vault({ P1: 'Nothing yet.' }), 'JTBD 1', null)).toEqual([]);
		const next = questionsForNext(vault({ P1: '- A #jtbd/push\n- B #jtbd/pull', P2: '- A #jtbd/push' }), 'JTBD 1', 'switch');
		expect(next.map(({ surfaces }) => surfaces)).toEqual(['anxiety', 'anxiety', 'habit', 'habit']);
		expect(questionsForNext(vault({ P1: ALL }), 'JTBD 1', null)).toEqual([]);
		expect(questionsForNext(vault({ P1: ALL }), 'JTBD 7', null)).toEqual([]);
	});

	test('about a stage are those that the templates ask there', () => {
		expect(questionsAt('purchase', 'leaver').map(({ id }) => id)).toContain('Q64');
		expect(questionsAt('purchase').every(({ stage }) => stage === 'purchase')).toBe(true);
	});
});
