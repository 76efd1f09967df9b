/** What is shown of a note where it is read, and the way from there to its source and back. */
import { describe, expect, test } from 'vitest';
import { shownOf } from '../../src/core/read/shown';
import { lettersOf, shownAt, sourceOf } from '../../src/core/read/shown-words';

const shown = (text: string, first = 0, last = Infinity): string => shownOf(text, first, Math.min(last, text.split('\n').length)).letters;

/** The source of the words, in brackets. */
function source(text: string, words: string, first = 0, last = text.split('\n').length): string {
	const place = sourceOf(shownOf(text, first, last), words);
	return typeof place === 'string' ? place : `${text.slice(0, place.from)}⟦${text.slice(place.from, place.to)}⟧${text.slice(place.to)}`;
}

describe('what is shown', () => {
	test.each([
		['==It **broke** – _again_.== #jtbd/push %%loud%% end ^id-1', 'Itbroke–again.end'],
		['a [[Note|the rota]] b ![[pic.png]] c [md](x.md) ![alt](i.png) d', 'atherotabcmdd'],
		['a `x == y` b $m$ c <b>d</b> e[^1] \\* f', 'ax==ybcde*f'],
		['> [!note]- Title here\n> Words\n> more #mine', 'TitlehereWordsmore'],
		['| a | b \\| c |\n| --- | --- |\n| ==d== #jtbd/push | e |', 'ab|cde'],
		['- [x] one\n\t- two\n3. three', 'onetwothree'],
		['# Head\n\ntext\\\nmore\n\n```\ncode\n```\n\n%%\nhidden\n%%\n\n---', 'Headtextmore```code```'],
		['---\na: b\n---\ntext', 'text'],
		['==🔴 red== #jtbd/push', 'red'],
	])('%s', (text, expected) => expect(shown(text)).toBe(expected));

	test('is that of the lines alone, whatever the line ends', () => {
		expect(shown('one\n\ntwo\n\nthree', 2, 2)).toBe('two');
		expect(shownOf('one\r\n\r\ntwo\r\nmore\r\n\r\nthree', 2, 3).letters).toBe('twomore');
	});
});

describe('the source of words', () => {
	test.each([
		['It **broke** again.', 'broke again', 'It **⟦broke** again⟧.'],
		['a\nsoft break', 'a soft', '⟦a\nsoft⟧ break'],
		['> one\n> two three', 'one two', '> ⟦one\n> two⟧ three'],
		['see [[Note|the rota]] now', 'rota', 'see ⟦[[Note|the rota]]⟧ now'],
		['- one\n- two', 'onetwo', '- ⟦one\n- two⟧'],
		['the end, the end', 'the end', 'several'],
		['the end, then', 'the end, the', '⟦the end, the⟧n'],
		['aaa', 'aa', 'several'],
		['a #jtbd/push b', '#jtbd/push', 'none'],
		['a ==b== #jtbd/push c', 'b c', 'a ==⟦b== #jtbd/push c⟧'],
		['👍🏽 yes', '👍🏽', '⟦👍🏽⟧ yes'],
		['x', ' ', 'none'],
	])('%s, %s', (text, words, expected) => expect(source(text, words)).toBe(expected));
});

test('words that are drawn of other source as well, or of none of this, have no place', () => {
	const text = 'R&amp;D was slow. Then R&D was gone.';
	expect(sourceOf(shownOf(text, 0, 0), 'R&D', 'R&Dwasslow.ThenR&Dwasgone.')).toBe('several');
	expect(sourceOf(shownOf(text, 0, 0), 'Then R&D', 'R&Dwasslow.ThenR&Dwasgone.')).toEqual({ from: 18, to: 26 });
	expect(sourceOf(shownOf(text, 0, 0), 'R&D', 'Somethingelse')).toBe('none');
});

describe('where the source is shown', () => {
	const text = 'It broke. It broke. [[x|It]] broke.';

	test('the right one of several that are alike', () => {
		const all = shownOf(text, 0, 0);
		for (const at of [0, 10]) expect(shownAt(all, { from: at, to: at + 9 }, all.letters)).toEqual({ from: lettersOf(text.slice(0, at)).length, to: lettersOf(text.slice(0, at + 9)).length });
		// Something else is shown as well.
		expect(shownAt(all, { from: 10, to: 19 }, `New!${all.letters}`)).toEqual({ from: 12, to: 20 });
		expect(shownAt(all, { from: 10, to: 19 }, `Itbroke.${all.letters}`)).toBeNull();
	});

	test('nowhere, where nothing of it is', () => {
		const all = shownOf('a %%hidden%% b', 0, 0);
		expect(shownAt(all, { from: 4, to: 10 }, all.letters)).toBeNull();
	});
});
