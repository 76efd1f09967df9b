/** Who is one person, and whose name a note bears. */
import { describe, expect, test } from 'vitest';
import { isNamedByDate, participantHeading, personMeant, type PeopleLookup } from '../../src/core/people';
import type { Mention } from '../../src/core/properties';
import { indexOf } from './vault-of-notes';

describe('a note named by a date is nobody', () => {
	test.each(['2026-09-14', '20260914', '2026-09-14 Monday', 'Mon 14.09.2026', '14 September 2026', 'September 14th, 2026', '2026-W38', '2026-09-14 1530', 'Calls/2026_09_14'])('%s', (name) => {
		expect(isNamedByDate(`${name}.md`)).toBe(true);
	});

	test.each(['P01', 'P01 bakery owner', '2026-09-14 bakery owner', 'May', 'April Jones 2', 'Interview 3', '7', 'March 7 Bea'])('%s is a name', (name) => {
		expect(isNamedByDate(`${name}.md`)).toBe(false);
	});
});

describe('a heading that begins with a participant', () => {
	const participants: Mention[] = [{ target: null, text: 'P1' }, { target: 'People/Bea Hart', text: 'Bea' }, { target: null, text: 'Bea Hartley' }];

	test.each([
		['P1, bakery', 'P1'],
		['p1', 'P1'],
		['P12, gym', undefined],
		['Bea: the rota', 'Bea'],
		['Bea Hart at work', 'Bea'],
		['Bea Hartley', 'Bea Hartley'],
		['About P1', undefined],
		['P1’s day', 'P1'],
	])('%s: %s', (heading, name) => {
		expect(participantHeading(heading, participants)?.text).toBe(name);
	});
});

describe('one person', () => {
	const none: PeopleLookup = { resolve: () => null, noteCalled: () => null, participantOf: () => null };
	const plain = (text: string): Mention => ({ target: null, text });

	test('text is compared without case and white space', () => {
		expect(personMeant(plain(' bea  HART'), 'a.md', none).key).toBe(personMeant(plain('Bea Hart'), 'b.md', none).key);
		expect(personMeant(plain('Bea Hart'), 'a.md', none).name).toBe('Bea Hart');
	});

	test('an unresolved link is the text of its name', () => {
		expect(personMeant({ target: 'People/Bea', text: 'the baker' }, 'a.md', none)).toEqual({ key: 'text:bea', name: 'the baker' });
	});

	test('notes that name one another are one person, wherever one begins', () => {
		const ring: PeopleLookup = {
			resolve: (link) => `${link}.md`,
			noteCalled: () => null,
			participantOf: (path) => plain(({ 'A.md': 'B', 'B.md': 'C', 'C.md': 'A' } as Record<string, string>)[path] ?? ''),
		};
		expect(['A', 'B', 'C'].map((name) => personMeant(plain(name), 'x.md', ring).key)).toEqual(['note:A.md', 'note:A.md', 'note:A.md']);
	});
});

describe('N', () => {
	const people = (notes: Record<string, string>): number => {
		const index = indexOf(notes);
		const subject = index.subjectNamed('JTBD 1');
		return subject ? index.summary(subject).people : -1;
	};
	const of = (properties: string, body = ''): string => `---\ntype: interview\njob: JTBD 1\n${properties}\n---\n${body}`;

	test.each<[string, Record<string, string>, number]>([
		['interviews without a tag count', { 'P1.md': of(''), 'P2.md': of('') }, 2],
		['two interviews with one person', { 'May.md': of('participant: Bea'), 'June.md': of('participant: BEA') }, 1],
		['participants of one note', { 'Three.md': of('participants: [P5, P6, P7]') }, 3],
		['the interviewer is none of them', { 'Three.md': of('participants: [Ana, P6]\ninterviewer: Ana') }, 1],
		['a note named by a date is nobody', { '2026-09-14.md': of('') }, 0],
		['a meeting is no interview without a passage', { 'M.md': of('').replace('type: interview', 'type: meeting') }, 0],
		['a meeting with a passage has nobody unless it says who', { 'M.md': of('', 'Nobody came. #jtbd/push').replace('type: interview', 'type: meeting') }, 0],
		['a passage in a job note is nobody’s', { 'P1.md': of(''), 'JTBD 1.md': '---\ntype: job\n---\nNobody came. #jtbd/push' }, 1],
	])('%s', (_, notes, expected) => {
		expect(people(notes)).toBe(expected);
	});
});
