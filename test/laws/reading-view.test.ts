/** The laws of finding words between a note's source and where it is read: what is found there is what was meant. */

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownOf } from '../../src/core/read/shown';
import { lettersOf, shownAt, sourceOf } from '../../src/core/read/shown-words';
import { anyNote, OPTIONS, place } from './asked';
import { readNote } from '../../src/core/read-note';
import { runs, timeLimit } from './runs';

const lines = (text: string): number => text.split(/\r\n?|\n/).length;

it('every letter on show comes from its place, in order, and line ends change nothing', { timeout: timeLimit() }, () => {
	fc.assert(
		fc.property(anyNote, (text) => {
			const { letters, places } = shownOf(text, 0, lines(text));
			expect(places.length).toBe(letters.length);
			for (const [i, { from, to }] of places.entries()) {
				expect(to).toBeGreaterThan(from);
				expect(from).toBeGreaterThanOrEqual(places[i - 1]?.from ?? 0);
				if (to === from + 1) expect(text[from]).toBe(letters[i]);
			}
			if (!text.includes('\r')) expect(shownOf(text.replace(/\n/g, '\r\n'), 0, lines(text)).letters).toBe(letters);
		}),
		runs(300),
	);
});

it('words on show are found at their own place or nowhere', { timeout: timeLimit() }, () => {
	fc.assert(
		fc.property(anyNote, fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 60 }), (text, at, length) => {
			const shown = shownOf(text, 0, lines(text));
			const from = place(shown.letters, at);
			const words = shown.letters.slice(from, place(shown.letters, Math.min(from + length, shown.letters.length)));
			const found = sourceOf(shown, words);
			if (lettersOf(words) === '' || words === '') expect(found).toBe('none');
			else if (typeof found === 'string') expect(found === 'several' && shown.letters.indexOf(words) !== shown.letters.lastIndexOf(words)).toBe(true);
			else expect([found.from, found.to]).toEqual([shown.places[from]?.from, shown.places[from + words.length - 1]?.to]);
		}),
		runs(300),
	);
});

it('a passage is shown where its own words are, whatever else is shown before and behind', { timeout: timeLimit() }, () => {
	fc.assert(
		fc.property(anyNote, fc.constantFrom('', 'more', 'the drawer'), (text, more) => {
			const shown = shownOf(text, 0, lines(text));
			for (const { from, to } of readNote(text, OPTIONS).passages) {
				const there = shownAt(shown, { from, to }, shown.letters);
				const other = shownAt(shown, { from, to }, lettersOf(more) + shown.letters);
				if (!there) continue;
				const words = shown.letters.slice(there.from, there.to);
				expect(shown.places[there.from]?.to).toBeGreaterThan(from);
				expect(shown.places[there.to - 1]?.from).toBeLessThan(to);
				if (other) expect([other.from - lettersOf(more).length, other.to - other.from]).toEqual([there.from, words.length]);
			}
		}),
		runs(300),
	);
});
