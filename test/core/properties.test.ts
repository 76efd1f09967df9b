/** Properties are found under any spelling of their key, and links in any form of their values. */
import { describe, expect, test } from 'vitest';
import { hasInterviewProperty, interviewFacts, namedPeople, speakersNamed, unknownOutcome } from '../../src/core/interview-facts';
import { linkTargets, mentionsIn, propertyTexts, withoutLinks } from '../../src/core/properties';

describe('keys', () => {
	test.each(['interview-type', 'Interview type', 'interview_type', ' INTERVIEW-TYPE '])('%s', (key) => {
		expect(propertyTexts({ [key]: 'switch' }, 'interview-type')).toEqual(['switch']);
	});

	test('the first name with a value answers', () => {
		expect(propertyTexts({ interviewee: 'Bea', participant: '' }, 'participant', 'interviewee')).toEqual(['Bea']);
	});

	test('values of any kind become text', () => {
		expect(propertyTexts({ x: [1, true, null, ' a ', ['b', { c: 'd' }]] }, 'x')).toEqual(['1', 'true', 'a', 'b', 'd']);
	});
});

describe('links', () => {
	test.each<[string, string | null, string]>([
		['[[JTBD 1]]', 'JTBD 1', 'JTBD 1'],
		['[[JTBD 1|the rota]]', 'JTBD 1', 'the rota'],
		['[[Jobs/JTBD 1.md#Forces|x]]', 'Jobs/JTBD 1.md', 'x'],
		['[[Jobs/JTBD 1]]', 'Jobs/JTBD 1', 'JTBD 1'],
		['see [[JTBD 1#^abc]] there', 'JTBD 1', 'JTBD 1'],
		['[the rota](Jobs/JTBD%201.md#Forces)', 'Jobs/JTBD 1.md', 'the rota'],
		['[](<Jobs/JTBD 1.md>)', 'Jobs/JTBD 1.md', 'JTBD 1'],
		['JTBD 1', null, 'JTBD 1'],
		['[[#Forces]]', null, '[[#Forces]]'],
		['[site](https://example.com/a)', null, '[site](https://example.com/a)'],
		['[bad](%E0%A4%A)', '%E0%A4%A', 'bad'],
	])('%s', (text, target, shown) => {
		expect(mentionsIn([text])).toEqual([{ target, text: shown }]);
	});

	test('several in one text, in their order', () => {
		expect(mentionsIn(['[b](b.md) and [[a]]']).map(({ target }) => target)).toEqual(['b.md', 'a']);
	});

	test('targets in all properties, once each', () => {
		expect(linkTargets({ jobs: ['[[A]]', '[[B|b]]'], up: { deep: 'see [[A]]' }, tags: ['x'] })).toEqual(['A', 'B']);
	});

	test('words without link syntax', () => {
		expect(withoutLinks('from [[Hexrota|Hex]] to [Shiftlark](Shiftlark.md)')).toBe('from Hex to Shiftlark');
	});

	test('many opening brackets take no time', () => {
		expect(linkTargets({ x: '['.repeat(100_000) })).toEqual([]);
	});
});

describe('facts', () => {
	test('of an interview', () => {
		expect(interviewFacts({ date: '2026-09-14', segment: 'café', 'interview-type': 'leaver', outcome: 'Left', 'switched-from': '[[Shiftlark]]', 'switched-to': ['Hexrota', 'paper'] })).toEqual({
			date: '2026-09-14',
			segments: ['café'],
			interviewType: 'leaver',
			outcome: 'left',
			switchedFrom: ['Shiftlark'],
			switchedTo: ['Hexrota', 'paper'],
			product: [],
			purchased: null,
		});
		expect(interviewFacts({ purchased: '2026-08-22' }).purchased).toBe('2026-08-22');
	});

	test.each([['switched', 'switched'], ['Not yet', 'not-yet'], ['not_yet', 'not-yet'], ['CANCELLED', 'left'], ['perhaps', 'missing'], [undefined, 'missing']])('outcome %s is %s', (written, outcome) => {
		expect(interviewFacts({ outcome: written }).outcome).toBe(outcome);
	});

	test('an outcome that is none is told', () => {
		expect([unknownOutcome({ outcome: 'perhaps' }), unknownOutcome({ outcome: 'left' }), unknownOutcome({})]).toEqual(['perhaps', null, null]);
	});

	test('people, one or several', () => {
		const one = { target: null, text: 'Bea' };
		const other = { target: null, text: 'Joe' };
		expect(namedPeople({ Interviewee: 'Bea' })).toMatchObject({ participant: one, participants: [] });
		expect(namedPeople({ 'Participant ID': 7 })).toMatchObject({ participant: { target: null, text: '7' } });
		expect(namedPeople({ participant: ['Bea', 'Joe'] })).toMatchObject({ participant: null, participants: [one, other] });
		expect(namedPeople({ participants: 'Bea, Joe' })).toMatchObject({ participant: null, participants: [one, other] });
		expect(namedPeople({ participants: ['[[Hart, Bea]]'] }).participants).toEqual([{ target: 'Hart, Bea', text: 'Hart, Bea' }]);
		expect(namedPeople({ interviewer: 'Bea and Joe' }).interviewers).toEqual([one, other]);
	});

	test('names that open a line', () => {
		expect(speakersNamed({ participant: '[[People/Bea Hart|Bea]]', interviewer: 'Ana', 'note-taker': 'Tom' })).toEqual(['Bea', 'Bea Hart', 'Ana', 'Tom']);
	});

	test('which properties make an interview', () => {
		expect(hasInterviewProperty({ Interviewer: 'Ana' })).toBe(true);
		expect(hasInterviewProperty({ date: '2026-09-14', product: 'x', segment: 'y', outcome: 'left', job: 'z', participant: '' })).toBe(false);
	});
});
