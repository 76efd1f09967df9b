/** Which names, notes and links are jobs. */
import { describe, expect, test } from 'vitest';
import { isInterviewItself, isJobNote, jobPattern, narrowed, type NoteKind } from '../../src/core/jobs';
import { indexOf } from './vault-of-notes';

describe('the job pattern', () => {
	test.each([
		['JTBD #', 'JTBD 1', true],
		['JTBD #', 'jtbd 12', true],
		['JTBD #', 'JTBD', false],
		['JTBD #', 'JTBD 1 rota', false],
		['JTBD #', 'My JTBD 1', false],
		['JTBD #', 'JTBD-1', false],
		['J#', 'J7', true],
		['#. Job (draft)', '3. Job (draft)', true],
		['Job', 'Job', true],
		['', '', false],
		[' ', 'JTBD 1', false],
	])('%s and %s: %s', (pattern, name, matches) => {
		expect(jobPattern(pattern)(name)).toBe(matches);
	});
});

const PLAIN: NoteKind = { type: null, folder: null, hasJobTag: false, hasPassage: false, hasInterviewProperty: false };

describe('a note is a job', () => {
	test.each<[string, Partial<NoteKind>, string, boolean, boolean]>([
		['by its type', { type: 'job' }, 'Rota.md', false, true],
		['by its tag', { hasJobTag: true }, 'Rota.md', false, true],
		['by its folder', { folder: 'jobs' }, 'Jobs/Rota.md', false, true],
		['by an interview that names it', {}, 'Rota.md', true, true],
		['by its name', {}, 'JTBD 1.md', false, true],
		['not otherwise', {}, 'Rota.md', false, false],
		['not by its name, with a type of its own', { type: 'book' }, 'JTBD 1.md', false, false],
		['not by its name, as an interview', { hasInterviewProperty: true }, 'JTBD 1.md', false, false],
		['by its name, also with a passage', { hasPassage: true }, 'JTBD 1.md', false, true],
		['with a passage, when an interview names it', { hasPassage: true }, 'JTBD 1.md', true, true],
		['not when it says that it is an interview', { type: 'interview', folder: 'jobs' }, 'Jobs/JTBD 1.md', true, false],
	])('%s', (_, kind, path, isNamed, expected) => {
		expect(isJobNote(path, { ...PLAIN, ...kind }, isNamed, 'Jobs', jobPattern('JTBD #'))).toBe(expected);
	});

	test('without being read: by folder, name and interviews', () => {
		const matches = jobPattern('JTBD #');
		expect([isJobNote('Jobs/x.md', null, false, 'Jobs', matches), isJobNote('JTBD 2.md', null, false, 'Jobs', matches), isJobNote('x.md', null, true, '', matches), isJobNote('x.md', null, false, '', matches)]).toEqual([true, true, true, false]);
	});
});

describe('a note is an interview', () => {
	test.each<[string, Partial<NoteKind>, boolean]>([
		['by its type', { type: 'interview' }, true],
		['by a passage', { hasPassage: true }, true],
		['by a passage, with another type', { hasPassage: true, type: 'meeting' }, true],
		['by its folder', { folder: 'interviews' }, true],
		['not by its folder, with another type', { folder: 'interviews', type: 'product' }, false],
		['by a property', { hasInterviewProperty: true }, true],
		['not as a job', { hasPassage: true, type: 'job' }, false],
		['not otherwise', {}, false],
	])('%s', (_, kind, expected) => {
		expect(isInterviewItself({ ...PLAIN, ...kind })).toBe(expected);
	});
});

test.each([
	[['a', 'b'], [], ['a', 'b']],
	[['a', 'b'], ['b'], ['b']],
	[['a', 'b'], ['b', 'c'], ['b']],
	[['a', 'b'], ['c'], ['a', 'b', 'c']],
	[[], ['c', 'c'], ['c']],
])('jobs %j narrowed by %j: %j', (ofNote, ofPlace, expected) => {
	expect(narrowed(ofNote, ofPlace)).toEqual(expected);
});

describe('the same job by every link', () => {
	const others = { 'Jobs/JTBD 1.md': '', 'Archive/JTBD 1.md': '---\ntype: job\n---' };

	test.each([
		'[[JTBD 1]]',
		'[[jtbd 1|the rota]]',
		'[[JTBD 1#Forces]]',
		'[[JTBD 1#^abc]]',
		'![[JTBD 1]]',
		'[[Jobs/JTBD 1]]',
		'[[/Jobs/JTBD 1.md]]',
		'[the rota](Jobs/JTBD%201.md)',
		'[the rota](<Jobs/JTBD 1.md#Forces>)',
		'**their [[JTBD 1]]**',
	])('%s', (link) => {
		const index = indexOf({ ...others, 'P1.md': `See ${link}.\n\nNobody came. #jtbd/push` });
		expect(index.subjectFor('P1.md')?.jobs).toEqual([{ name: 'JTBD 1', path: 'Jobs/JTBD 1.md', kind: 'job' }]);
	});

	test('a link whose folder is gone counts for the job note of that name', () => {
		const index = indexOf({ 'Jobs/JTBD 1.md': '', 'P1.md': 'See [[Gone/JTBD 1]].\n\nNobody came. #jtbd/push' });
		expect(index.jobs()).toMatchObject([{ path: 'Jobs/JTBD 1.md', quotes: 1 }]);
	});

	test('with a folder, another note of that name is another job', () => {
		const index = indexOf({ ...others, 'P1.md': 'See [[Archive/JTBD 1]].\n\nNobody came. #jtbd/push' });
		expect(index.subjectFor('P1.md')?.jobs).toEqual([{ name: 'JTBD 1', path: 'Archive/JTBD 1.md', kind: 'job' }]);
	});

	test.each(['[[JTBD 1]]', '[[Jobs/JTBD 1]]', '[x](JTBD%201.md)', '[[jtbd 1]]'])('%s, without a note', (link) => {
		const index = indexOf({ 'P1.md': `See ${link} and [[JTBD 1]].\n\nNobody came. #jtbd/push` });
		expect(index.jobs()).toMatchObject([{ path: null, quotes: 1 }]);
	});

	test.each(['`[[JTBD 1]]`', '%%[[JTBD 1]]%%', '[[JTBD]]', '[[P1#Part]]', 'JTBD 1'])('%s is no link to a job', (text) => {
		expect(indexOf({ 'P1.md': `See ${text}.\n\nNobody came. #jtbd/push` }).jobs()).toEqual([]);
	});
});
