import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import { insertQuestion } from '../../src/core/questions/insert-question';

/** Notes are written with `‸` for the caret; the result shows its caret as `‸`. */
function insert(note: string, words: readonly string[] = ['New?'], interviewers: readonly string[] = []): string {
	const at = note.indexOf('‸');
	const text = note.replace('‸', '');
	const result = insertQuestion(text, { anchor: at, head: at }, words, { namespace: 'jtbd', people: interviewers, interviewers });
	if (!result.ok) return result.why;
	const after = applyChanges(text, result.changes);
	return `${after.slice(0, result.caret)}‸${after.slice(result.caret)}`;
}

describe('in the form that questions have around the caret', () => {
	test.each([
		['an empty note', '‸', 'New?\n\n‸'],
		['a note with properties', '---\na: 1\n---\n‸', '---\na: 1\n---\n\nNew?\n\n‸'],
		['a template with its prompts as comments', '## Deciding\n\n%%One?%%\n%%Two?%%\n\n‸\n\n## First use\n', '## Deciding\n\n%%One?%%\n%%Two?%%\n\nNew?\n\n‸\n\n## First use\n'],
		['a template with bullets: nested', '## Deciding\n\n- One?\n- Two?\n\n‸\n\n## First use\n', '## Deciding\n\n- One?\n- Two?\n- New?\n\t- ‸\n\n\n## First use\n'],
		['bullets with nested answers', '- One?\n  - yes\n- Two?\n  - n‸o\n- Three?\n', '- One?\n  - yes\n- Two?\n  - no\n- New?\n  - ‸\n- Three?\n'],
		['bullets with answers beside them', '* One?\n* yes‸\n', '* One?\n* yes\n* New?\n* ‸\n'],
		['nested questions', '- Price\n\t- One?\n\t\t- yes‸\n\t- Two?\n', '- Price\n\t- One?\n\t\t- yes\n\t- New?\n\t\t- ‸\n\t- Two?\n'],
		['numbered questions count on', '1. One?\n\t- yes\n2. Two?\n\t- no‸\n', '1. One?\n\t- yes\n2. Two?\n\t- no\n3. New?\n\t- ‸\n'],
		['tasks', '- [x] One?\n\t- yes\n- [ ] Two?‸\n', '- [x] One?\n\t- yes\n- [ ] Two?\n- [ ] New?\n\t- ‸\n'],
		['a loose list', '- One?\n\n\t- yes\n\n- Two?\n\n\t- no‸\n', '- One?\n\n\t- yes\n\n- Two?\n\n\t- no\n\n- New?\n\n\t- ‸\n'],
		['bold bullets', '- **One?**\n\t- yes‸\n', '- **One?**\n\t- yes\n- **New?**\n\t- ‸\n'],
		['bold lines with words below', '**One?**\nyes\n\n**Two?**\n\nno‸\n\nmore\n', '**One?**\nyes\n\n**Two?**\n\nno\n\n**New?**\n\n‸\n\nmore\n'],
		['bold lines with bullets below', '**One?**\n- yes\n- and‸\n\n**Two?**\n', '**One?**\n- yes\n- and\n\n**New?**\n\n- ‸\n\n**Two?**\n'],
		['plain lines', 'One?\n\nyes‸\n', 'One?\n\nyes\n\nNew?\n\n‸'],
		['Q and A without blank lines', 'Q: One?\nA: yes‸\nQ: Two?\nA: no\n', 'Q: One?\nA: yes\nQ: New?\nA: ‸\nQ: Two?\nA: no\n'],
		['Q and A with blank lines', 'Q: One?\n\nA: yes‸\n\nQ: Two?\n\nA: no\n', 'Q: One?\n\nA: yes\n\nQ: New?\n\nA: ‸\n\nQ: Two?\n\nA: no\n'],
		['names', 'Tom: One?\nIna: yes\nTom: Two?\nIna: no‸\n', 'Tom: One?\nIna: yes\nTom: Two?\nIna: no\nTom: New?\nIna: ‸\n'],
		['bold names with times', '[00:12] **Ana:** One?\n\n[00:20] **P02:** Yes‸.\n\n[00:31] **Ana:** And then.\n', '[00:12] **Ana:** One?\n\n[00:20] **P02:** Yes.\n\n**Ana:** New?\n\n**P02:** ‸\n\n[00:31] **Ana:** And then.\n'],
		['a recorder’s lines', 'Ana  0:02\nOne?\n\nSpeaker 2  0:11\nYes‸.\n\nAna  0:48\nTwo?\n', 'Ana  0:02\nOne?\n\nSpeaker 2  0:11\nYes.\n\nAna: New?\n\nSpeaker 2: ‸\n\nAna  0:48\nTwo?\n'],
		['several participants: none is chosen', 'Tom: One?\nIna: yes\nIna: and\nBen: no\nTom: Two?\nBen: ok‸\n', 'Tom: One?\nIna: yes\nIna: and\nBen: no\nTom: Two?\nBen: ok\nTom: New?\n\n‸'],
		['flat notes without a question', '## A\n\n- [02:10] Saturday.\n- Paid.‸\n\n## B\n', '## A\n\n- [02:10] Saturday.\n- Paid.\n- New?\n- ‸\n\n## B\n'],
		['bullets here, a question in prose elsewhere', '# Ina\n\nDid she hesitate?\n\n## A\n\n- Paid.‸\n', '# Ina\n\nDid she hesitate?\n\n## A\n\n- Paid.\n- New?\n- ‸\n'],
		['bullets here, bold questions elsewhere', '## A\n\n**One?**\n\n- yes\n\n## B\n\n- Paid.‸\n', '## A\n\n**One?**\n\n- yes\n\n## B\n\n- Paid.\n\n**New?**\n\n- ‸\n'],
		['an empty section of a note in bullets', '## A\n\n- Saturday.\n- Paid.\n\n## B\n\n‸\n\n## C\n', '## A\n\n- Saturday.\n- Paid.\n\n## B\n\n- New?\n- ‸\n\n## C\n'],
	])('%s', (_, note, expected) => {
		expect(insert(note)).toBe(expected);
	});
});

describe('where the caret stands', () => {
	test.each([
		['in the properties: right below them', '---\na: ‸1\n---\n\n## A\n', '---\na: 1\n---\n\nNew?\n\n‸\n\n## A\n'],
		['in a heading: below it', '## Dec‸iding\n\n%%One?%%\n', '## Deciding\n\nNew?\n\n‸\n\n%%One?%%\n'],
		['in code: below it', '```\na‸\n```\ntext\n', '```\na\n```\n\nNew?\n\n‸\n\ntext\n'],
		['in a table: below it', '| a | b |\n| --- | --- |\n| c‸ | d |\n\ntext\n', '| a | b |\n| --- | --- |\n| c | d |\n\nNew?\n\n‸\n\ntext\n'],
		['in a comment: below all prompts', '## A\n\n%%On‸e?%%\n%%Two?%%\n', '## A\n\n%%One?%%\n%%Two?%%\n\nNew?\n\n‸'],
		['in a comment of several lines: below it', '%%\na‸\n\nb\n%%\n\ntext\n', '%%\na\n\nb\n%%\n\nNew?\n\n‸\n\ntext\n'],
		['in a callout: below it', '> [!note] One\n> tw‸o\n> three\n', '> [!note] One\n> two\n> three\n\nNew?\n\n‸'],
		['in a passage: below its paragraph', '==She c‸ame late.== #jtbd/push %%memo%%\n\nmore\n', '==She came late.== #jtbd/push %%memo%%\n\nNew?\n\n‸\n\nmore\n'],
		['in words whose tail stands alone below them: below the tail', 'She came‸ late.\n\n#jtbd/push\n', 'She came late.\n\n#jtbd/push\n\nNew?\n\n‸'],
		['amid nested items: below what belongs to the item', '- One?\n\t- y‸es\n\t- and\n\t\t- more\n- Two?\n', '- One?\n\t- yes\n\t- and\n\t\t- more\n- New?\n\t- ‸\n- Two?\n'],
		['in an empty bullet: there', '- One.\n- ‸\n- Two.\n', '- One.\n- New?\n- ‸\n- Two.\n'],
		['in an empty bullet of a note that asks in bold: there', '**One?**\n\nfine\n\n- one\n- ‸\n', '**One?**\n\nfine\n\n- one\n- **New?**\n\t- ‸\n'],
		['in an empty bullet of a note with names: there', 'Tom: One?\nIna: yes\n\n- a\n- ‸\n\nTom: Two?\n', 'Tom: One?\nIna: yes\n\n- a\n- New?\n- ‸\n\nTom: Two?\n'],
		['in an empty nested bullet: there', '- One?\n- a\n\t- b\n\t- ‸\n', '- One?\n- a\n\t- b\n\t- New?\n\t\t- ‸\n'],
		['in an empty task and number: there', '**One?**\n\n1. [x] a\n2. [ ] ‸\n', '**One?**\n\n1. [x] a\n2. [ ] **New?**\n\t- ‸\n'],
		['in the empty answer to a bold question: below it', '**One?**\n\n- ‸\n', '**One?**\n\n- \n\n**New?**\n\n‸'],
		['behind a name that was typed already: there', 'Tom: One?\nIna: yes\nTom: Two?\nIna: no\nTom: ‸', 'Tom: One?\nIna: yes\nTom: Two?\nIna: no\nTom: New?\nIna: ‸\n'],
		['in an empty answer: below it', '- One?\n\t- yes\n- Two?\n\t- ‸\n', '- One?\n\t- yes\n- Two?\n\t- \n- New?\n\t- ‸\n'],
		['on the blank line below a list: the list goes on', '- One.\n- Two.\n\n‸\n\n## B\n', '- One.\n- Two.\n- New?\n- ‸\n\n\n## B\n'],
		['right above a heading', '## A\n- One.‸\n## B\n', '## A\n- One.\n- New?\n- ‸\n\n## B\n'],
		['at the end of a note without a last line break', 'One.‸', 'One.\n\nNew?\n\n‸'],
		['behind a byte order mark', '\uFEFF‸One.', '\uFEFFNew?\n\n‸\n\nOne.'],
		['below a prompt, with line breaks of Windows', '%%On‸e?%%\r\n\r\nb\r\n', '%%One?%%\r\n\r\nNew?\r\n\r\n‸\r\n\r\nb\r\n'],
		['with line breaks of Windows', '- One?\r\n\t- yes‸\r\n', '- One?\r\n\t- yes\r\n- New?\r\n\t- ‸\r\n'],
	])('%s', (_, note, expected) => {
		expect(insert(note)).toBe(expected);
	});

	test('a comment that is never closed takes no question', () => {
		expect(insert('%%\nopen‸\n')).toBe('no-place');
	});

	test('the interviewer of the properties asks where nobody has asked yet', () => {
		expect(insert('Ina: yes\nIna: no‸\n', ['New?'], ['Tom'])).toBe('Ina: yes\nIna: no\nTom: New?\nIna: ‸\n');
		expect(insert('Ina: yes\nIna: no‸\n')).toBe('Ina: yes\nIna: no\nQ: New?\nIna: ‸\n');
	});

	test('selected words stay', () => {
		const result = insertQuestion('One two.\n', { anchor: 7, head: 0 }, ['New?'], { namespace: 'jtbd', people: [], interviewers: [] });
		expect(result.ok && applyChanges('One two.\n', result.changes)).toBe('One two.\n\nNew?\n\n');
	});

	test('several questions stand one below the other, and the caret in the first answer', () => {
		expect(insert('1. One?\n\t- yes‸\n', ['Two?', 'Three?'])).toBe('1. One?\n\t- yes\n2. Two?\n\t- ‸\n3. Three?\n\t- \n');
		expect(insert('## A\n\n‸\n', ['One?', 'Two?'])).toBe('## A\n\nOne?\n\n‸\n\nTwo?\n\n\n');
		expect(insert('One.‸\n', [])).toBe('One.‸\n');
	});

	test('what would be a passage or a heading is refused', () => {
		expect(insert('‸', ['==Would== #jtbd/push you?'])).toBe('no-place');
		expect(insert('One.‸\n\nTwo.', ['# Why?'])).toBe('no-place');
	});
});
