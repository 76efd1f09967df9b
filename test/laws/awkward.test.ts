/** The laws on every awkward note, at every place in it: a key at each caret, a key for each stretch between two word ends, and each tag taken away. */

import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/core/codes';
import { readAwkward } from '../corpus/corpus';
import { caret, OPTIONS } from './asked';
import { splitsPair } from './offsets';
import { expectRemovalLaws } from './removing';
import { isLongRun, timeLimit } from './runs';
import { expectTaggingLaws } from './tagging';

/** Of so many places one is tried in every run of the tests, another one in each note; all of them in the long run. */
const step = isLongRun() ? 1 : 41;

/** The places of a text between two characters, as many as are to be tried, and others for each `shift`. */
function places(text: string, shift: number): number[] {
	const all: number[] = [];
	for (let at = (shift * 7) % step; at <= text.length; at += step) if (!splitsPair(text, at)) all.push(at);
	return all;
}

describe.each(readAwkward().map(({ name, text }, index) => ({ name, text, index })))('$name', ({ text, index }) => {
	it('is tagged at any caret by the laws', () => {
		for (const at of places(text, index)) {
			const code = CODES[(at + index) % CODES.length]?.code ?? 'push';
			expectAt(at, () => expectTaggingLaws({ text, selections: [caret(at)], code, options: { ...OPTIONS, highlightColours: at % 3 === 0 } }));
		}
	}, timeLimit());

	it('is tagged from any place to some others by the laws', () => {
		for (const from of places(text, index + 1)) {
			for (const length of isLongRun() ? [3, 17, 60] : [[3, 17, 60][from % 3] ?? 3]) {
				const to = Math.min(from + length, text.length);
				if (to === from || splitsPair(text, to)) continue;
				expectAt(from, () => expectTaggingLaws({ text, selections: [from % 2 ? { anchor: to, head: from } : { anchor: from, head: to }], code: 'push', options: OPTIONS }));
			}
		}
	}, timeLimit());

	it('loses its tags at any caret by the laws', () => {
		for (const at of places(text, index + 2)) expectAt(at, () => expectRemovalLaws({ text, selections: [caret(at)], code: 'push', options: OPTIONS }));
	}, timeLimit());
});

/** Runs a law, and says where it was broken. */
function expectAt(place: number, law: () => unknown): void {
	try {
		law();
	} catch (error) {
		expect.fail(`At ${place}: ${error instanceof Error ? error.message : String(error)}`);
	}
}
