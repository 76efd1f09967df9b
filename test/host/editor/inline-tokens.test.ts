/** Tokens inside formatting, where Live Preview would hide too much or too little. */

import { expect, test } from 'vitest';
import { inlineTokens } from './inline-tokens';

const MARK = 'formatting formatting-';

test.each([
	['==a **b** c==', [['==', `${MARK}highlight highlight`], ['a ', ' highlight'], ['**', `${MARK}strong strong highlight`], ['b', ' strong highlight'], ['**', `${MARK}strong strong highlight`], [' c', ' highlight'], ['==', `${MARK}highlight highlight`]]],
	['***b***', [['**', `${MARK}strong strong`], ['*', `${MARK}em em strong`], ['b', ' em strong'], ['*', `${MARK}em em strong`], ['**', `${MARK}strong strong`]]],
	['==a====b==', [['==', `${MARK}highlight highlight`], ['a', ' highlight'], ['==', `${MARK}highlight highlight`]]],
	['*a `*` b*', [['*', `${MARK}em em`], ['a ', ' em'], ['`', 'formatting formatting-code inline-code em'], ['*', 'inline-code em'], ['`', 'formatting formatting-code inline-code em'], [' b', ' em'], ['*', `${MARK}em em`]]],
	[String.raw`~~a\~~ b~~`, [['~~', `${MARK}strikethrough strikethrough`], [String.raw`a\~~ b`, ' strikethrough'], ['~~', `${MARK}strikethrough strikethrough`]]],
])('%s', (text, tokens) => {
	expect(inlineTokens(text, ' ')).toEqual(tokens);
});

test.each(['== a==', '===a===', '==a ==', '**', '_a_b', '*', '**a', '=='])('%s is words', (text) => {
	expect(inlineTokens(text, ' ')).toBe(null);
});

test('an underscore inside a word is words', () => {
	expect(inlineTokens('_b_', 'a')).toBe(null);
	expect(inlineTokens('_b_', ' ')).not.toBe(null);
});

test('a mark that is once known to have no partner in its line is not asked for again', () => {
	const unpaired = new Set<string>();
	expect(inlineTokens('**a b', ' ', unpaired)).toBe(null);
	expect([...unpaired]).toEqual(['**']);
	expect(inlineTokens('**a** b', ' ', unpaired)).toBe(null);
	expect(inlineTokens('~~a~~ b', ' ', unpaired)).not.toBe(null);
});
