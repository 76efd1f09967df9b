/** Quotes as they are pasted elsewhere. */
import { expect, test } from 'vitest';
import type { Passage } from '../../src/core/passage';
import { quotesText } from '../../src/core/quotes-text';

const QUOTE: Passage = {
	path: 'Talks/P01 bakery.md', from: 0, to: 1, text: 'Nobody came.', codes: [{ code: 'push', theme: null }], stage: null, strength: null, move: null,
	memo: 'mine', nested: [], participant: 'Lea', speaker: null, time: '12:40', jobs: [],
};

test.each<readonly [Partial<Passage>, string]>([
	[{}, '“Nobody came.” — Lea, [[P01 bakery]], 12:40'],
	[{ time: null }, '“Nobody came.” — Lea, [[P01 bakery]]'],
	[{ participant: 'p01 Bakery' }, '“Nobody came.” — [[P01 bakery]], 12:40'],
	[{ participant: null, speaker: 'A' }, '“Nobody came.” — A, [[P01 bakery]], 12:40'],
	[{ participant: null, time: null }, '“Nobody came.” — [[P01 bakery]]'],
	[{ text: '“Nobody” came.' }, '““Nobody” came.” — Lea, [[P01 bakery]], 12:40'],
	[{ text: '“Nobody came.”' }, '“Nobody came.” — Lea, [[P01 bakery]], 12:40'],
	[{ text: '„Niemand kam.“' }, '„Niemand kam.“ — Lea, [[P01 bakery]], 12:40'],
	[{ text: '“No,” he said, “never.”' }, '““No,” he said, “never.”” — Lea, [[P01 bakery]], 12:40'],
])('%o', (more, expected) => expect(quotesText([{ ...QUOTE, ...more }])).toBe(expected));

test('several are a list, with links as they are asked for', () => {
	expect(quotesText([QUOTE, { ...QUOTE, text: 'She left.' }], (path) => `[note](${path})`)).toBe('- “Nobody came.” — Lea, [note](Talks/P01 bakery.md), 12:40\n- “She left.” — Lea, [note](Talks/P01 bakery.md), 12:40\n');
});
