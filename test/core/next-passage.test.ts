/** Going from passage to passage: where the caret stands decides, and the end leads to the beginning. */

import { describe, expect, it } from 'vitest';
import { nextPassage } from '../../src/core/edit/next-passage';
import { readNote } from '../../src/core/read-note';

const TEXT = `# Ina

First ==one== #jtbd/push here. Then ==two== #jtbd/pull there.

- unmarked with ==three== #jtbd/habit in it #jtbd/anxiety
- after
`;
const note = readNote(TEXT, { namespace: 'jtbd', people: [] });
const at = (words: string): number => TEXT.indexOf(words);

/** The words gone to from a place; with a sign when it went around. */
function goes(direction: 'next' | 'previous', from: number): string {
	const onward = nextPassage(note, from, direction);
	return onward ? `${onward.wrapped ? '↻ ' : ''}${TEXT.slice(onward.passage.from, onward.passage.to)}` : 'nowhere';
}

describe('the next passage', () => {
	it('is the first below the top', () => {
		expect(goes('next', 0)).toBe('one');
	});

	it('begins behind the caret, also when the caret is in a passage', () => {
		expect(goes('next', at('one'))).toBe('two');
		expect(goes('next', at('one') + 2)).toBe('two');
		expect(goes('next', at('here'))).toBe('two');
	});

	it('follows the one whose words begin there', () => {
		expect(goes('next', at('two'))).toBe('unmarked with ==three== #jtbd/habit in it');
	});

	it('is the inner one after the one that holds it', () => {
		expect(goes('next', at('unmarked'))).toBe('three');
	});

	it('is the first again behind the last', () => {
		expect(goes('next', at('after'))).toBe('↻ one');
		expect(goes('next', at('three'))).toBe('↻ one');
	});
});

describe('the previous passage', () => {
	it('is the one that the caret is in, then the one before', () => {
		expect(goes('previous', at('two') + 2)).toBe('two');
		expect(goes('previous', at('two'))).toBe('one');
	});

	it('is the one that was just tagged, with the caret behind its tail', () => {
		expect(goes('previous', at(' here'))).toBe('one');
	});

	it('is the last again before the first', () => {
		expect(goes('previous', 0)).toBe('↻ three');
	});
});

it('a note without passages leads nowhere', () => {
	const plain = readNote('Words and a ==highlight==.', { namespace: 'jtbd', people: [] });
	expect(nextPassage(plain, 0, 'next')).toBeNull();
});
