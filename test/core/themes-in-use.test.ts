/** The themes that the picker completes from: whose they are, how they are written, which come first. */
import { describe, expect, test } from 'vitest';
import { themeKey, themeLabel, themeTag } from '../../src/core/themes';
import { evidenceOfText, indexOf } from './vault-of-notes';

const interview = (job: string, ...tags: readonly string[]): string => `---\ntype: interview\njob: "[[${job}]]"\n---\n\n${tags.map((tag) => `- Words. ${tag}`).join('\n')}\n`;

const NOTES = {
	'Ina.md': interview('JTBD 1', '#jtbd/push/rota-not-true', '#jtbd/push/rota-not-true', '#jtbd/push/phone_calls', '#jtbd/habit/old-way'),
	'Ben.md': interview('JTBD 1', '#jtbd/push/Rota_not_true #jtbd/push', '#jtbd/push'),
	'Zoe.md': interview('JTBD 2', '#jtbd/push/late-pay', '#jtbd/push/rota-not-true'),
	'2026-09-14.md': interview('JTBD 2', '#jtbd/push/late-pay'),
};

describe('themes in use', () => {
	const index = indexOf(NOTES);
	const told = (path: string | null): string[] => index.themes('push', path).map(({ theme, people, quotes, written }) => `${theme}: ${people}/${quotes} ${written}`);

	test('most people first, spelled as most passages have them', () => {
		expect(told(null)).toEqual(['Rota not true: 3/4 rota-not-true', 'Late pay: 1/2 late-pay', 'Phone calls: 1/1 phone_calls']);
	});

	test('those of the note’s jobs come before all others', () => {
		expect(told('Zoe.md').map((row) => row.split(':')[0])).toEqual(['Rota not true', 'Late pay', 'Phone calls']);
		expect(told('Ina.md').map((row) => row.split(':')[0])).toEqual(['Rota not true', 'Phone calls', 'Late pay']);
		expect(told('Nowhere.md')).toEqual(told(null));
	});

	test('as one theme, in any spelling, each person and each passage once', () => {
		expect(index.themesAsOne('push', ['Rota not true', 'Late pay'])).toEqual({ people: 3, quotes: 6 });
		expect(index.themesAsOne('push', ['rota_NOT-true'])).toEqual({ people: 3, quotes: 4 });
		expect(index.themesAsOne('push', ['Nothing'])).toEqual({ people: 0, quotes: 0 });
		const both = indexOf({ 'Ina.md': interview('JTBD 1', '#jtbd/push/a #jtbd/push/b #jtbd/pull/c', '#jtbd/push/b') });
		expect([both.themesAsOne('push', ['A', 'B']), both.themesAsOne('push', ['A', 'C'])]).toEqual([{ people: 1, quotes: 2 }, { people: 1, quotes: 1 }]);
	});

	test('the notes that have one, in any spelling', () => {
		expect(index.notesWithTheme('push', 'ROTA_not true')).toEqual(['Ben.md', 'Ina.md', 'Zoe.md']);
		expect(index.notesWithTheme('pull', 'Rota not true')).toEqual([]);
	});

	test('follow what is told later', () => {
		const later = indexOf(NOTES);
		expect(later.themes('habit', null)).toEqual([{ theme: 'Old way', written: 'old-way', people: 1, quotes: 1 }]);
		later.set(evidenceOfText('Ina.md', interview('JTBD 1', '#jtbd/habit/older')));
		expect(later.themes('habit', null).map(({ theme }) => theme)).toEqual(['Older']);
		later.remove('Ina.md');
		expect(later.themes('habit', null)).toEqual([]);
		expect(later.themes('push', null).map(({ quotes }) => quotes)).toEqual([2, 2]);
	});
});

test.each([
	['Rota not true', 'rota-not-true'],
	['VAT rules', 'VAT-rules'],
	['don’t trust it', 'don-t-trust-it'],
	['#hash, and: more!', 'hash-and-more'],
	['a--b', 'a--b'],
	[' / x //y/ ', 'x/y'],
	['…', ''],
	['-_-', ''],
	['E\u0301cole', '\u00e9cole'],
	['3', '3'],
])('a theme typed as %j is written %j', (typed, written) => {
	expect(themeTag(typed)).toBe(written);
	expect(themeTag(written)).toBe(written);
	if (written !== '') expect(themeKey(themeLabel(written))).toBe(themeKey(written));
});
