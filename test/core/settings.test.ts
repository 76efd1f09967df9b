/** Settings read from whatever was stored. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, movedSettings, readSettings, wrongNamespace, type Settings } from '../../src/core/settings';

describe('readSettings', () => {
	it.each([undefined, null, 7, 'jtbd', [], {}, { version: 9 }])('gives the defaults for %j', (stored) => {
		expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
	});

	it('gives a fresh object each time', () => {
		const settings = readSettings(null);
		settings.namespace = 'other';
		expect(readSettings(null).namespace).toBe('jtbd');
		expect(DEFAULT_SETTINGS.namespace).toBe('jtbd');
	});

	it('keeps every good field', () => {
		const stored: Settings = {
			version: 1, namespace: 'research/forces', interviewsFolder: 'Talks', jobsFolder: '', templatesFolder: 'Own/Templates',
			excludedFolders: 'Archive\nOld/Talks', interviewNames: '{{participant}} {{date:YYYY}}',
			questionsNote: 'Own/Questions.md', jobPattern: 'Job #', prompts: 'bullets', highlightColours: true, compactTails: false,
		};
		expect(readSettings(stored)).toEqual(stored);
		expect(readSettings(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
	});

	it('drops each bad field alone, and what it does not know', () => {
		const stored = { namespace: 'a b', interviewsFolder: 3, jobsFolder: 'Jobs to do', prompts: 'loud', compactTails: 'no', color: 'red' };
		expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, jobsFolder: 'Jobs to do' });
	});

	it('writes folders as paths have them', () => {
		const stored = { interviewsFolder: '/Talks//2026/ ', excludedFolders: ' Archive/ \r\n\r\n/Old\n' };
		expect(readSettings(stored)).toMatchObject({ interviewsFolder: 'Talks/2026', excludedFolders: 'Archive\nOld' });
	});

	it('reads nothing from a prototype', () => {
		expect(readSettings(Object.create({ namespace: 'other' }))).toEqual(DEFAULT_SETTINGS);
	});
});

describe('movedSettings', () => {
	const settings: Settings = {
		...DEFAULT_SETTINGS, interviewsFolder: 'Study/Interviews', jobsFolder: 'Jobs', templatesFolder: 'Study/Forms', excludedFolders: 'Old\nStudy/Raw', questionsNote: 'Study/Questions.md',
	};

	it('follows a folder that is one of them', () => {
		expect(movedSettings(settings, 'Study/Interviews', 'Talks')).toEqual({ ...settings, interviewsFolder: 'Talks' });
		expect(movedSettings(settings, 'Jobs', 'Study/Aims')).toEqual({ ...settings, jobsFolder: 'Study/Aims' });
		expect(movedSettings(settings, 'Study/Forms', 'Forms')).toEqual({ ...settings, templatesFolder: 'Forms' });
		expect(movedSettings(settings, 'Old', 'Archive')).toEqual({ ...settings, excludedFolders: 'Archive\nStudy/Raw' });
	});

	it('follows a folder that they lie in, once, though what lies in it is told as well', () => {
		const after = { ...settings, interviewsFolder: '2026/Study/Interviews', templatesFolder: '2026/Study/Forms', excludedFolders: 'Old\n2026/Study/Raw', questionsNote: '2026/Study/Questions.md' };
		expect(movedSettings(settings, 'Study', '2026/Study')).toEqual(after);
		expect(movedSettings(after, 'Study/Interviews', '2026/Study/Interviews')).toBeNull();
		expect(movedSettings(after, 'Study/Questions.md', '2026/Study/Questions.md')).toBeNull();
	});

	it('finds folders in any case, as they are read', () => {
		expect(movedSettings({ ...settings, jobsFolder: 'jobs/now' }, 'Jobs', 'Aims')?.jobsFolder).toBe('Aims/now');
		expect(movedSettings(settings, 'jobs', 'Aims')?.jobsFolder).toBe('Aims');
	});

	it('follows the note of questions, its ending written or not', () => {
		expect(movedSettings(settings, 'Study/Questions.md', 'Mine.md')).toEqual({ ...settings, questionsNote: 'Mine.md' });
		expect(movedSettings({ ...settings, questionsNote: 'Study/Questions' }, 'Study/Questions.md', 'Mine.md')?.questionsNote).toBe('Mine.md');
	});

	it('changes nothing for anything else', () => {
		for (const from of ['Jobs.md', 'Jobs/JTBD 1.md', 'Study/Interviews/Ina.md', 'Stud', 'Study/Inter', 'Other', '.md']) expect(movedSettings(settings, from, 'Elsewhere')).toBeNull();
		for (const from of ['Study', '.md', 'Questions.md']) expect(movedSettings(DEFAULT_SETTINGS, from, 'Elsewhere')).toBeNull();
	});
});

describe('wrongNamespace', () => {
	it.each(['jtbd', 'JTBD', 'forces-of-progress', 'research/jtbd', 'fuerzas_2', 'сила', '力'])('takes %s', (namespace) => {
		expect(wrongNamespace(namespace)).toBeNull();
	});

	it.each(['', '#jtbd', 'two words', '2026', '/jtbd', 'jtbd/', 'a//b', 'a.b', 'a\u2009b'])('refuses %j with a sentence', (namespace) => {
		expect(wrongNamespace(namespace)).toMatch(/^[A-Z].*\.$/);
	});
});
