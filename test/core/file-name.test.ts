/** Names of notes: what is refused, what any words become, and which name is free. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeName, legalNoteName, nextJobName, tidyNoteName, wrongNoteName } from '../../src/core/file-name';
import { nameKey } from '../../src/core/names';
import { runs, timeLimit } from '../laws/runs';

const FAMILY = '👩‍👩‍👧‍👦';
/** The most that a file of this name may take in any of the common file systems, `.md` aside. */
const bytesOf = (name: string): number => new TextEncoder().encode(name).length;

/** Names as people, recorders, other programs and adversaries write them. */
const PIECES = ['Bea', 'JTBD 1', ' ', '  ', '\t', '\n', '\u00A0', '.', '..', '/', '\\', ':', '|', '#', '^', '[[', ']]', '"', '<', '>', '?', '*', '%%', '%', '-', 'é', 'e\u0301', '\u0301', '\uD83D', '\uDE00',
	'\u200B', '\u200D', '\u202E', '\u2066', '\uFEFF', '\u0000', '\u007F', '\u0085', '\u2028', 'CON', 'nul', 'com1', 'LPT¹', '{{date}}', FAMILY, '日本', 'שלום', 'مرحبا', 'ไทย', 'ß', 'İ', 'x'.repeat(115), '😀'.repeat(57)];
const words = fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 300 }));

describe('a name is refused that', () => {
	test.each([
		['', 'Give the note a name.'],
		[' \n', 'Give the note a name.'],
		['.hidden', 'A name can’t begin or end with a dot.'],
		['Bea.', 'A name can’t begin or end with a dot.'],
		['a/b', 'A name can’t hold “/”. Leave out \\ / : * ? " < > | # ^ [ ]'],
		['Who?', 'A name can’t hold “?”. Leave out \\ / : * ? " < > | # ^ [ ]'],
		['5 %% 6', 'A name can’t hold “%%”. Leave out \\ / : * ? " < > | # ^ [ ]'],
		['Be\u200Ba', 'This name holds characters that can’t be seen. Type it anew.'],
		['Bea\u202Efdp', 'This name holds characters that can’t be seen. Type it anew.'],
		['half \uD83D', 'This name holds characters that can’t be seen. Type it anew.'],
		['con', 'Windows keeps the name “con” for itself. Add a word to it.'],
		['Aux .notes', 'Windows keeps the name “Aux” for itself. Add a word to it.'],
		['x'.repeat(121), 'This name is too long for a file. Shorten it.'],
		['😀'.repeat(58), 'This name is too long for a file. Shorten it.'],
	])('%j', (name, why) => {
		expect(wrongNoteName(name)).toBe(why);
	});

	test.each(['Bea', 'v1.2', 'Conny', 'con air', '日本語', 'שלום', FAMILY, 'می‌خواهم', '100 %', 'C–D', "O’Brien & sons (2)", ' Bea ', 'x'.repeat(120)])('but not %j', (name) => {
		expect(wrongNoteName(name)).toBeNull();
	});
});

describe('any words become a name', () => {
	test.each([
		['Bea', 'Bea'],
		['  Bea \n Smith ', 'Bea Smith'],
		['a/b\\c', 'a-b-c'],
		['12:40', '12-40'],
		['Bea: the rota', 'Bea the rota'],
		['[[JTBD #1]]', 'JTBD 1'],
		['"Who?" <b>', 'Who b'],
		['...Bea...', 'Bea'],
		['CON', 'CON_'],
		['nul.md', 'nul_.md'],
		['Cafe\u0301', 'Café'],
		['Be\u200B\u202Ea', 'Bea'],
		['e\u200B\u0301', 'é'],
		['a %%b%% c', 'a b c'],
		['', 'Untitled'],
		['///', 'Untitled'],
		['. . .', 'Untitled'],
		['x'.repeat(300), 'x'.repeat(120)],
		[FAMILY.repeat(20), FAMILY.repeat(9)],
		[`a${'\u0301'.repeat(400)}`, `á${'\u0301'.repeat(114)}`],
	])('%j', (given, name) => {
		expect(legalNoteName(given)).toBe(name);
	});
});

describe('laws', () => {
	test('what words become is always a legal name, and stays as it is', () => {
		fc.assert(fc.property(words, (given) => {
			const name = legalNoteName(given);
			expect(wrongNoteName(name)).toBeNull();
			expect(legalNoteName(name)).toBe(name);
			expect(tidyNoteName(name)).toBe(name);
			expect(bytesOf(`${name}.md`)).toBeLessThanOrEqual(240);
			expect(name).not.toMatch(/[\p{Cc}\p{Cs}\\/:*?"<>|#^[\]]|^[.\s]|[.\s]$/u);
		}), runs(3000));
	}, timeLimit());

	test('a legal name stays as it is, tidied', () => {
		let legal = 0;
		fc.assert(fc.property(words, (given) => {
			if (wrongNoteName(given) !== null) return;
			legal++;
			expect(legalNoteName(given)).toBe(tidyNoteName(given));
		}), runs(3000));
		expect(legal).toBeGreaterThan(100);
	}, timeLimit());

	test('the free name is legal, is free, and begins like the name', () => {
		fc.assert(fc.property(words, fc.integer({ min: 1, max: 12 }), (given, times) => {
			const name = legalNoteName(given);
			const taken = new Set<string>();
			for (let time = 0; time < times; time++) {
				const free = freeName(name, (tried) => taken.has(nameKey(tried)));
				expect(taken.has(nameKey(free))).toBe(false);
				expect(wrongNoteName(free)).toBeNull();
				expect(time === 0 ? free : free.startsWith(name.slice(0, 1))).toBe(time === 0 ? name : true);
				taken.add(nameKey(free));
			}
		}), runs(500));
	}, timeLimit());
});

test('a name that is taken gets the next number', () => {
	const taken = ['Bea', 'Bea 2', 'Bea 4'];
	expect(freeName('Bea', (name) => taken.includes(name))).toBe('Bea 3');
	expect(freeName('Joe', (name) => taken.includes(name))).toBe('Joe');
	const long = 'x'.repeat(120);
	expect(freeName(long, (name) => name === long)).toBe(`${'x'.repeat(118)} 2`);
});

test('the next job', () => {
	expect(nextJobName('JTBD #', ['jtbd 1', 'JTBD 3'])).toBe('JTBD 2');
	expect(nextJobName('Job', [])).toBe('');
});
