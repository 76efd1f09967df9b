/** Settings read from whatever was stored. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, wrongNamespace, type Settings } from '../../src/core/settings';

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

describe('wrongNamespace', () => {
	it.each(['jtbd', 'JTBD', 'forces-of-progress', 'research/jtbd', 'fuerzas_2', 'сила', '力'])('takes %s', (namespace) => {
		expect(wrongNamespace(namespace)).toBeNull();
	});

	it.each(['', '#jtbd', 'two words', '2026', '/jtbd', 'jtbd/', 'a//b', 'a.b', 'a\u2009b'])('refuses %j with a sentence', (namespace) => {
		expect(wrongNamespace(namespace)).toMatch(/^[A-Z].*\.$/);
	});
});
