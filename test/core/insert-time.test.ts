/** The time of an interview goes where the reader takes it for the time of what is said there. */

import { describe, expect, test } from 'vitest';
import { insertTime, lastTimeIn } from '../../src/core/clock/insert-time';
import { applyChanges, followed } from '../../src/core/edit/changes';
import { placed, written } from '../specs/carets';

const OPTIONS = { namespace: 'jtbd', people: ['Ina'] };

/** The note after a press with its caret, which is written into both. */
function press(note: string, time = '12:40'): string {
	const { text, ranges: [selection = { anchor: 0, head: 0 }] } = placed(note);
	const result = insertTime(text, selection, time, OPTIONS);
	if (!result.ok) return result.message;
	const selections = result.selections.length > 0 ? result.selections : followed([selection], result.changes);
	return written({ text: applyChanges(text, result.changes), ranges: selections });
}

describe('the time goes', () => {
	test.each([
		['into an empty note', '‸', '[12:40] ‸'],
		['onto an empty line', '# Ina\n\n‸\n', '# Ina\n\n[12:40] ‸\n'],
		['onto a line of spaces', 'a\n\n  ‸\n', 'a\n\n  [12:40] ‸\n'],
		['behind an empty bullet', '- a\n- ‸', '- a\n- [12:40] ‸'],
		['behind a bullet without a space', '- a\n-‸', '- a\n- [12:40] ‸'],
		['behind a bullet, wherever the caret is', '- a\n‸- \n', '- a\n- [12:40] ‸\n'],
		['behind a number', '1. a\n2. ‸', '1. a\n2. [12:40] ‸'],
		['behind the box of a task', '- [ ] ‸\n', '- [ ] [12:40] ‸\n'],
		['into a nested item', '- a\n\t- ‸\n', '- a\n\t- [12:40] ‸\n'],
		['behind a bullet right below a line of text', 'She said\n- ‸\n', 'She said\n- [12:40] ‸\n'],
		['into an empty line of a quote', '> a\n>\n>‸', '> a\n>\n> [12:40] ‸'],
		['into a callout', '> [!note] Said\n> ‸', '> [!note] Said\n> [12:40] ‸'],
		['before the words', '‸Nobody came.\n', '[12:40] ‸Nobody came.\n'],
		['before the words, the caret stays on its own', 'Nobody ca‸me.\n', '[12:40] Nobody ca‸me.\n'],
		['before the words, which stay selected', 'Nobody «came».\n', '[12:40] Nobody «came».\n'],
		['before the words of an item', '- [x] Nobody came‸', '- [x] [12:40] Nobody came‸'],
		['before the caret’s line', 'First line\nSecond l‸ine\n', 'First line\n[12:40] Second l‸ine\n'],
		['before the speaker', 'Ina: Nobody c‸ame.\n', '[12:40] Ina: Nobody c‸ame.\n'],
		['before a speaker’s first line', 'Ina: Nobody came,\nnot o‸ne.\n', '[12:40] Ina: Nobody came,\nnot o‸ne.\n'],
		['before a passage over two lines', 'She ==waited\nand wai‸ted== #jtbd/push long.\n', '[12:40] She ==waited\nand wai‸ted== #jtbd/push long.\n'],
		['before a highlight over two lines', 'She ==waited\nand wai‸ted== long.\n', '[12:40] She ==waited\nand wai‸ted== long.\n'],
		['before code over two lines', 'She `waited\nand wai‸ted` long.\n', '[12:40] She `waited\nand wai‸ted` long.\n'],
		['before a link', '‸[[JTBD 1]] it was', '[12:40] ‸[[JTBD 1]] it was'],
		['into a cell', '| a | b |\n| - | - |\n| x‸ | y |\n', '| a | b |\n| - | - |\n| [12:40] x‸ | y |\n'],
		['below a recorder’s line of its own', 'Ina  0:02\n\nNobody c‸ame', 'Ina  0:02\n\n[12:40] Nobody c‸ame'],
		['above a paragraph, which stays one of its own', 'Nobody came.\n‸\nShe left.', 'Nobody came.\n[12:40] ‸\n\nShe left.'],
		['above a passage', '‸\n==She left.== #jtbd/push', '[12:40] ‸\n\n==She left.== #jtbd/push'],
		['above a passage over two lines', '‸\nThen ==what\nshe left== #jtbd/push', '[12:40] ‸\n\nThen ==what\nshe left== #jtbd/push'],
		['above a table', '‸\n| a |\n| - |\n', '[12:40] ‸\n\n| a |\n| - |\n'],
		['above a callout', '‸\n> [!warning] Mind\n> x', '[12:40] ‸\n> [!warning] Mind\n> x'],
		['above code', 'She said\n‸\n    ==x== #jtbd/push', 'She said\n[12:40] ‸\n\n    ==x== #jtbd/push'],
		['above a list that begins further on', '‸\n2. x', '[12:40] ‸\n\n2. x'],
		['above words of the same quote', '> a\n>‸\n> b', '> a\n> [12:40] ‸\n>\n> b'],
		['into an empty item above a paragraph', '- a\n- ‸\nb', '- a\n- [12:40] ‸\n\nb'],
		['above words in a note with line breaks of Windows', '‸\r\nb\r\n', '[12:40] ‸\r\n\r\nb\r\n'],
		['above a line with a time, right above it', '‸\n[13:05] b', '[12:40] ‸\n[13:05] b'],
		['below properties that are never closed', '---\ntype: interview\n\n‸', '---\ntype: interview\n\n[12:40] ‸'],
		['beside words with a comment', 'She said %%what?%% a lo‸t', '[12:40] She said %%what?%% a lo‸t'],
	])('%s', (_, note, expected) => {
		expect(press(note)).toBe(expected);
	});

	test.each([
		['a paragraph', '[12:40] She came.‸\n\nx', '[12:40] She came.\n[13:05] ‸\n\nx'],
		['blanks', '[12:40] She came.‸  \n', '[12:40] She came.  \n[13:05] ‸\n'],
		['tags', '[12:40] ==She came.== #jtbd/push‸', '[12:40] ==She came.== #jtbd/push\n[13:05] ‸'],
		['a bullet', '- x\n\t- [12:40] She came.‸\n- y', '- x\n\t- [12:40] She came.\n\t- [13:05] ‸\n- y'],
		['a number', '9. [12:40] She came.‸', '9. [12:40] She came.\n10. [13:05] ‸'],
		['a task', '- [x] [12:40] She came.‸', '- [x] [12:40] She came.\n- [ ] [13:05] ‸'],
		['a quote', '> [12:40] She came.‸', '> [12:40] She came.\n> [13:05] ‸'],
		['a speaker', '[12:40] Ina: Nobody came.‸', '[12:40] Ina: Nobody came.\n[13:05] ‸'],
		['a block’s name', '[12:40] She came. ^said‸\n', '[12:40] She came. ^said\n\n[13:05] ‸\n'],
		['line breaks of Windows', '[12:40] She came.‸\r\n\r\nx\r\n', '[12:40] She came.\r\n[13:05] ‸\r\n\r\nx\r\n'],
	])('at the end of words with a time onto a new line: %s', (_, note, expected) => {
		expect(press(note, '13:05')).toBe(expected);
	});

	test('a line of a timed block that has none gets its own', () => {
		expect(press('[12:40] She came\nand wai‸ted', '13:05')).toBe('[12:40] She came\n[13:05] and wai‸ted');
	});
});

describe('from a prompt it goes below', () => {
	test.each([
		['a prompt', '## A\n\n%%What h‸appened?%%\n', '## A\n\n%%What happened?%%\n\n[13:05] ‸\n'],
		['behind it', '%%One?‸%%\n\n%%Two?%%\n', '%%One?%%\n\n[13:05] ‸\n\n%%Two?%%\n'],
		['at its end', '%%One?%%‸\n\nwords\n', '%%One?%%\n\n[13:05] ‸\n\nwords\n'],
		['several lines', '%%\nask\n‸\n%%\n\n## B\n', '%%\nask\n\n%%\n\n[13:05] ‸\n\n## B\n'],
		['line breaks of Windows', '%%On‸e?%%\r\n\r\nb\r\n', '%%One?%%\r\n\r\n[13:05] ‸\r\n\r\nb\r\n'],
		['a note amid words', 'She %%no‸te%% said\n', 'She %%note%% said\n\n[13:05] ‸\n'],
	])('%s', (_, note, expected) => {
		expect(press(note, '13:05').trimEnd()).toBe(expected.trimEnd());
	});
});

describe('on a line that is nothing but a time it takes its place', () => {
	test.each([
		['right behind it', 'a\n\n[06:51] ‸\n', 'a\n\n[12:40] ‸\n'],
		['right before it', '‸[06:51]', '[12:40]‸'],
		['in a list', '- a\n- [06:51] ‸\n- b\n', '- a\n- [12:40] ‸\n- b\n'],
		['in a quote', '> [06:51] ‸', '> [12:40] ‸'],
		['above a prompt and a heading', '[06:51] ‸\n\n%%Two?%%\n\n## B\n', '[12:40] ‸\n\n%%Two?%%\n\n## B\n'],
		['with an hour', '[01:06:51] ‸', '[12:40] ‸'],
	])('%s', (_, note, expected) => {
		expect(press(note)).toBe(expected);
	});
});

describe('it is refused', () => {
	const own = 'This line has its time already. Go to its end to begin a new line.';
	test.each([
		['between the words of a line with a time', '[12:40] She c‸ame.', own],
		['in a timed cell', '| a |\n| - |\n| [12:40] x‸ |', own],
		['in a recorder’s turn', 'Ina  0:02\nShe c‸ame.', own],
		['in properties', '---\na: ‸1\n---\n', 'A time can’t be put into properties. Put the cursor on a line of text, or on an empty one.'],
		['in code', '```\nx‸\n```', /into code\./],
		['on an empty line of code', '```\n\n‸\n```', /into code\./],
		['in code that is never closed', '```\nx\n‸', /into code\.|changes?/],
		['in a comment that is never closed', 'a\n\n%%\nask‸\n', 'A time can’t be put below this prompt or comment without changing how the text around it is read. Put the cursor on an empty line.'],
		['on a time that is that of the words below too', '[06:51] ‸\n\nShe came.', 'This time is also that of the words below, so it stays as it is. Put the cursor on an empty line.'],
		['in math', '$$\nx‸\n$$', /into math\./],
		['in HTML', '<div>\nx‸\n</div>', /into HTML\./],
		['in a heading', '## First th‸ought', /into headings\./],
		['in a heading that is underlined', 'First thought\n--‸-', /into headings\./],
		['in a callout’s title', '> [!note] Sa‸id', /into callout titles\./],
		['in a table’s line', '| a |\n| -‸ |\n| b |', /into table lines\./],
		['in a definition', '[a]: /u‸rl', /into link definitions\./],
		['in a block’s name', 'x\n\n^na‸me', /into block names\./],
		['in a dividing line', 'x\n\n***‸', /into dividing lines\./],
		['in properties that are never closed', '---\n‸type: interview\n\nx', /^The properties of this note are never closed\./],
		['on their dashes', '---‸\ntype: interview\n', /^The properties of this note are never closed\./],
		['between a recorder’s line and its words', 'Ina  0:02\n‸\nNobody came.', /would change how/],
	])('%s', (_, note, expected) => {
		expect(press(note)).toMatch(expected);
	});
});

test('the latest time of a note counts, wherever it stands', () => {
	expect(lastTimeIn('No time.\n\n> at 12:40 she left [9:00] early', OPTIONS)).toBeNull();
	expect(lastTimeIn('[15:00] Purchase\n\n[12:40] First thought\n\n- (00:14:59) x\n\n```\n[59:00] x\n```', OPTIONS)).toBe(900_000);
	expect(lastTimeIn('Ina  1:02:03\n\nNobody came', OPTIONS)).toBe(3_723_000);
});
