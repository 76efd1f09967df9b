/** The cases' own reader: it takes what the README describes, refuses everything else, and its comparisons can fail. */

import { describe, expect, it } from 'vitest';
import type { EditResult } from '../../src/core/edit/edit';
import { readNote } from '../../src/core/read-note';
import { compareBlocks, compareHighlights, comparePassages, compareProblems, passageOfText } from './answers';
import type { EditCase, ReadingCase } from './case';
import { brokenLaws, type Deed, type Hands } from './laws';
import { BrokenCase, quoted, withCharacters, withNames, withoutSelections, withSelections } from './notation';
import { parseCases } from './parse';
import { withLineEndsOfTwo } from './variants';

function fenced(info: string, ...lines: readonly string[]): string {
	return [`~~~~${info}`, ...lines, '~~~~'].join('\n');
}

function caseOf(...fences: readonly string[]): string {
	return ['## One rule', ...fences, ''].join('\n');
}

function reading(...fences: readonly string[]): ReadingCase {
	const [one] = parseCases('x.md', caseOf(...fences));
	if (one?.does !== 'read') throw new Error('not a case of reading');
	return one;
}

function editing(...fences: readonly string[]): EditCase {
	const [one] = parseCases('x.md', caseOf(...fences));
	if (one?.does !== 'edit') throw new Error('not a case of an edit');
	return one;
}

const NOTE = fenced('note', 'Nobody came. #jtbd/push');

describe('a file of cases', () => {
	it('gives a case for each heading, with its place', () => {
		const text = `# Tags\n\nWords.\n\n## One\n${NOTE}\n${fenced('passages', 'none')}\n\n## Two\n${NOTE}\n${fenced('problems', 'none')}\n`;
		expect(parseCases('x.md', text).map(({ title, line }) => [title, line])).toEqual([['One', 5], ['Two', 13]]);
	});

	it('takes headings and fences inside a note as the note', () => {
		const { note } = reading(fenced('note', '## Deciding', '```', 'code', '```'), fenced('passages', 'none'));
		expect(note.text).toBe('## Deciding\n```\ncode\n```');
	});

	it('has no line end before the closing fence, and one with a blank line', () => {
		expect(reading(fenced('note', 'a'), fenced('passages', 'none')).note.text).toBe('a');
		expect(reading(fenced('note', 'a', ''), fenced('passages', 'none')).note.text).toBe('a\n');
		expect(reading(fenced('note'), fenced('passages', 'none')).note.text).toBe('');
	});

	it('takes settings and a path from the first fence', () => {
		const one = reading(fenced('note in-vault {CRLF} namespace=forces people="Bea, Joe Hart" job-pattern="Job #" A folder/P01 x.md', 'a', 'b'), fenced('passages', 'none'));
		expect(one.settings).toEqual({ namespace: 'forces', people: ['Bea', 'Joe Hart'], jobPattern: 'Job #', crlf: true, highlightColours: false });
		expect([one.inVault, one.note]).toEqual([true, { path: 'A folder/P01 x.md', text: 'a\r\nb' }]);
	});

	it('takes every kind of fact', () => {
		const line = 'push/rota-not-true, habit/"The old sheet" "said \\"no\\"" stage~deciding strength=3 move=none memo="a b" speaker=Bea time=12:40 span="a{LF}b" marked';
		const [passage] = reading(NOTE, fenced('passages', line)).passages ?? [];
		expect(passage?.codes).toEqual([{ code: 'push', theme: 'Rota not true' }, { code: 'habit', theme: 'The old sheet' }]);
		expect(passage?.words).toBe('said "no"');
		expect([...(passage?.facts ?? [])]).toEqual([
			['stage~', 'deciding'], ['strength', '3'], ['move', null], ['memo', 'a b'], ['speaker', 'Bea'], ['time', '12:40'], ['span', 'a\nb'], ['marked', ''],
		]);
	});

	it('takes the facts of a vault', () => {
		const [passage] = reading(fenced('note in-vault'), fenced('passages', 'push participant=? jobs="JTBD 2","JTBD 1"')).passages ?? [];
		expect([...(passage?.facts ?? [])]).toEqual([['participant', null], ['jobs', 'JTBD 1\nJTBD 2']]);
		expect(reading(fenced('note in-vault'), fenced('also Jobs/JTBD 1.md', 'x'), fenced('people', 'JTBD 1: 2'))).toMatchObject({ also: [{ path: 'Jobs/JTBD 1.md', text: 'x' }], people: [['JTBD 1', 2]] });
	});

	it('takes problems with and without span, words and fix', () => {
		expect(reading(NOTE, fenced('problems', '`#jtbd/pus` unknown → #jtbd/push', 'never closed', '`x`')).problems).toEqual([
			{ span: '#jtbd/pus', says: 'unknown', fix: '#jtbd/push' }, { span: null, says: 'never closed', fix: null }, { span: 'x', says: null, fix: null },
		]);
		expect(reading(NOTE, fenced('passages', 'none')).problems).toEqual([]);
		expect(reading(NOTE, fenced('passages', 'none'), fenced('problems', 'any')).problems).toBeNull();
	});

	it('takes an edit with what it says', () => {
		const one = editing(fenced('tag-habit namespace=x', 'a «b» c'), fenced('gives adds-space', 'a ==b==‸'), fenced('says', 'Push → Habit', '[Keep both]'), fenced('after-offer', 'd'));
		expect(one.command).toEqual({ name: 'tag-habit', code: 'habit' });
		expect(one.before).toEqual({ text: 'a b c', selections: [{ anchor: 2, head: 3 }] });
		expect(one.expected).toEqual({ kind: 'gives', after: { text: 'a ==b==', selections: [{ anchor: 7, head: 7 }] }, addsSpace: true, says: ['Push → Habit', '[Keep both]'], afterOffer: 'd' });
	});

	it('takes refusals, the picker and nothing at all', () => {
		expect(editing(fenced('remove-tag', '‸'), fenced('refuses', 'no-passage'))).toMatchObject({ command: { code: null }, expected: { kind: 'refuses', why: 'no-passage' } });
		expect(editing(fenced('tag-push', '‸'), fenced('picker')).expected).toEqual({ kind: 'picker' });
		expect(editing(fenced('tag-push', '‸'), fenced('unchanged')).expected).toEqual({ kind: 'unchanged' });
	});
});

describe('a broken case', () => {
	const none = fenced('passages', 'none');
	const broken: Record<string, string> = {
		'without fences': '## One rule\n',
		'without an answer': caseOf(NOTE),
		'with a fence that is never closed': '## One rule\n~~~~note\nNobody came.\n',
		'with a fence before the first case': `${NOTE}\n`,
		'of a name that is there already': `${caseOf(NOTE, none)}\n${caseOf(NOTE, none)}`,
		'with a fence of backticks': '## One rule\n```note\nx\n```\n',
		'with a heading of level 3': '### One rule\n',
		'with an unknown first fence': caseOf(fenced('text', 'x'), none),
		'with an unknown command': caseOf(fenced('tag-pain', 'x‸'), fenced('picker')),
		'with an unknown answer': caseOf(NOTE, fenced('passage', 'none')),
		'with an answer twice': caseOf(NOTE, none, none),
		'with an answer of an edit': caseOf(NOTE, fenced('gives', 'x')),
		'with an empty answer': caseOf(NOTE, fenced('passages')),
		'with an unknown code': caseOf(NOTE, fenced('passages', 'pain "Nobody came."')),
		'with an unknown fact': caseOf(NOTE, fenced('passages', 'push "Nobody came." mood=3')),
		'with a fact twice': caseOf(NOTE, fenced('passages', 'push "Nobody came." time=1:00 time=2:00')),
		'with a fact without a value': caseOf(NOTE, fenced('passages', 'push "Nobody came." time=')),
		'with words after the facts': caseOf(NOTE, fenced('passages', 'push "Nobody came." marked and so on')),
		'with quotation marks that are never closed': caseOf(NOTE, fenced('passages', 'push "Nobody came.')),
		'with a fact of the vault outside it': caseOf(NOTE, fenced('passages', 'push participant=P01')),
		'with a fact of the text in a vault': caseOf(fenced('note in-vault'), fenced('passages', 'push stage~deciding')),
		'with another note outside a vault': caseOf(NOTE, fenced('also x.md', 'x'), none),
		'with blocks in a vault': caseOf(fenced('note in-vault'), fenced('blocks', 'none')),
		'with people that are no number': caseOf(fenced('note in-vault'), fenced('people', 'JTBD 1: two')),
		'with unknown words in its first line': caseOf(fenced('note in-valt', 'x'), none),
		'with a path for a command': caseOf(fenced('tag-push x.md', '‸'), fenced('picker')),
		'with an unknown character': caseOf(fenced('note', 'a{XYZ}b'), none),
		'with a tab that nobody sees': caseOf(fenced('note', 'a\tb'), none),
		'with a space at the end that nobody sees': caseOf(fenced('note', 'a '), none),
		'of an edit without a caret': caseOf(fenced('tag-push', 'x'), fenced('picker')),
		'of an edit with a selection in a selection': caseOf(fenced('tag-push', '«a «x» b»'), fenced('picker')),
		'of an edit with a caret in a selection': caseOf(fenced('tag-push', '«a‸x»'), fenced('picker')),
		'of an edit with a selection of nothing': caseOf(fenced('tag-push', 'a«»x'), fenced('picker')),
		'of an edit with half a selection and a caret': caseOf(fenced('tag-push', '‸a «x'), fenced('picker')),
		'of an edit with half a selection': caseOf(fenced('tag-push', '«x'), fenced('picker')),
		'of an edit with two answers': caseOf(fenced('tag-push', '‸x'), fenced('picker'), fenced('unchanged')),
		'of an edit that only says': caseOf(fenced('tag-push', '‸x'), fenced('says', 'x')),
		'of a refusal in two words': caseOf(fenced('tag-push', '‸x'), fenced('refuses', 'no passage')),
		'of a refusal that says something': caseOf(fenced('tag-push', '‸x'), fenced('refuses', 'blank'), fenced('says', 'x')),
		'of a picker with words': caseOf(fenced('tag-push', '‸x'), fenced('picker', 'push')),
	};

	it.each(Object.entries(broken))('%s is refused', (_, text) => {
		expect(() => parseCases('x.md', text)).toThrow(BrokenCase);
	});

	it('is told with its place', () => {
		expect(() => parseCases('x.md', `\n${caseOf(NOTE)}`)).toThrow('x.md:2 (One rule): nothing is expected');
	});
});

describe('the notation', () => {
	it('writes invisible characters by name, and reads them back', () => {
		const text = 'a\tb\u00a0c\u200bd  \r\ne\ufeff';
		expect(withNames(text)).toBe('a{TAB}b{NBSP}c{ZWSP}d  {CR}\ne{BOM}');
		expect(withCharacters(withNames(text))).toBe(text);
		expect(withCharacters('e{U+0301}{SP}')).toBe('e\u0301 ');
		expect(quoted('a "b"\\\n ')).toBe('"a \\"b\\"\\\\{LF}{SP}"');
	});

	it.each(['a‸b', '«ab» c', 'a »b« c', '‸', '‸a‸', 'a‸ «b» »c«‸ d', '«a»«b»', '«a»‸', 'none'])('shows the selections of %s as it read them', (written) => {
		const { text, selections } = withoutSelections(written);
		expect(withSelections(text, selections)).toBe(written);
		expect(withSelections(text, [...selections].reverse())).toBe(written);
	});

	it('reads several carets and selections by place', () => {
		expect(withoutSelections('a‸ «b» »c«')).toEqual({ text: 'a b c', selections: [{ anchor: 1, head: 1 }, { anchor: 2, head: 3 }, { anchor: 5, head: 4 }] });
	});

	it('shows two carets in one place as one', () => {
		expect(withSelections('ab', [{ anchor: 1, head: 1 }, { anchor: 1, head: 1 }])).toBe('a‸b');
	});

	it('keeps the selection when the line ends get longer', () => {
		const one = withLineEndsOfTwo(editing(fenced('tag-push', 'a', '«b»'), fenced('gives', 'a', '==b==‸')));
		expect(one).toMatchObject({ before: { text: 'a\r\nb', selections: [{ anchor: 3, head: 4 }] }, expected: { after: { text: 'a\r\n==b==', selections: [{ anchor: 8, head: 8 }] } } });
	});
});

describe('a comparison', () => {
	const note = readNote('## Deciding\n- [12:40] Nobody came. #jtbd/push\n- ==They left.== #jtbd/pull #jtbd/pus\n- ==So.==', { namespace: 'jtbd', people: [] });
	const passages = note.passages.map((passage) => passageOfText(note, passage));
	const isSame = ({ expected, actual }: { expected: string; actual: string }): boolean => expected === actual;
	const compared = (...lines: readonly string[]): boolean => isSame(comparePassages(reading(NOTE, fenced('passages', ...lines)).passages ?? [], passages));

	it('holds for what is there', () => {
		expect(compared('push "Nobody came." time=12:40 stage~deciding unmarked span="Nobody came."', 'pull "They left." marked time=none')).toBe(true);
	});

	it.each([
		['a passage too few', ['push "Nobody came."']],
		['a passage too many', ['push "Nobody came."', 'pull "They left."', 'habit "So."']],
		['no passages', ['none']],
		['another code', ['pull "Nobody came."', 'pull "They left."']],
		['a theme', ['push/x "Nobody came."', 'pull "They left."']],
		['other words', ['push "Nobody came"', 'pull "They left."']],
		['another time', ['push "Nobody came." time=12:41', 'pull "They left."']],
		['no time', ['push "Nobody came." time=none', 'pull "They left."']],
		['another stage', ['push "Nobody came." stage~purchase', 'pull "They left."']],
		['a stage of the tail', ['push "Nobody came." stage=deciding', 'pull "They left."']],
		['a mark', ['push "Nobody came." marked', 'pull "They left."']],
		['no mark', ['push "Nobody came."', 'pull "They left." unmarked']],
		['another span', ['push "Nobody came." span="Nobody"', 'pull "They left."']],
	])('fails for %s', (_, lines) => {
		expect(compared(...lines)).toBe(false);
	});

	it.each([
		['`#jtbd/pus` unknown → #jtbd/push', true], ['unknown', true], ['`#jtbd/pus`', true], ['none', false], ['`#jtbd/push` unknown', false], ['`#jtbd/pus` heading', false], ['`#jtbd/pus` → #jtbd/pull', false], ['`#jtbd/pus` → nothing', false],
	])('of problems with %s is %s', (line, same) => {
		expect(isSame(compareProblems(note.text, reading(NOTE, fenced('problems', line)).problems ?? [], note.problems))).toBe(same);
	});

	it('of highlights and blocks can fail', () => {
		expect([['So.'], ['So'], []].map((words) => isSame(compareHighlights(words, note)))).toEqual([true, false, false]);
		const blocks = (...lines: readonly string[]): boolean => isSame(compareBlocks(reading(NOTE, fenced('blocks', ...lines)).blocks ?? [], note));
		expect(blocks('heading', 'item', 'item', 'item "==So.=="')).toBe(true);
		expect(blocks('heading', 'item', 'item', 'item "So."')).toBe(false);
		expect(blocks('heading', 'item', 'item', 'paragraph')).toBe(false);
		expect(blocks('heading', 'item', 'item')).toBe(false);
	});
});

describe('the laws', () => {
	const options = { namespace: 'jtbd', people: [] };
	const gone: EditResult = { ok: false, why: 'no-passage', at: { from: 0, to: 0 } };
	const hands = (remove: Hands['remove']): Hands => ({ read: (text) => readNote(text, options), act: () => gone, remove });
	const text = '- Nobody came.\n- They left. #jtbd/pull';
	const deed = (changes: Deed['edit']['changes'], head = 4): Deed => ({ text, selections: [{ anchor: head, head }], code: 'push', addsSpace: false, edit: { ok: true, changes, selections: [{ anchor: 0, head: 0 }], said: null } });
	const marking = [{ from: 2, to: 2, text: '==' }, { from: 14, to: 14, text: '== #jtbd/push' }];
	const unmarking = (): EditResult => ({ ok: true, changes: [{ from: 2, to: 4, text: '' }, { from: 16, to: 29, text: '' }], selections: [], said: null });

	it('hold for a good edit', () => {
		expect(brokenLaws(deed(marking), hands(unmarking))).toEqual([]);
	});

	it('are broken when the tag can not be taken back', () => {
		expect(brokenLaws(deed(marking), hands(() => gone))).toEqual([expect.stringContaining('does not give the note back')]);
	});

	it('are broken when words are written anew', () => {
		expect(brokenLaws(deed([{ from: 2, to: 14, text: '==Nobody came.== #jtbd/push' }]), hands(unmarking))).toEqual([expect.stringContaining('only insert')]);
	});

	it('are broken when the reader finds other words', () => {
		const changes = [{ from: 2, to: 2, text: '==' }, { from: 14, to: 14, text: '==#jtbd/push' }];
		expect(brokenLaws(deed(changes), hands(unmarking))).toContainEqual(expect.stringContaining('does not find'));
	});

	it('allow one space where a script without spaces needed it, and no more', () => {
		const spaced = (text: string): string[] => brokenLaws({ ...deed(marking), addsSpace: true }, hands(() => ({ ok: true, changes: [{ from: 0, to: 999, text }], selections: [], said: null })));
		expect(spaced(text.replace('came', 'ca me'))).toEqual([]);
		expect([text, text.replace('came', 'ca  me'), text.replace('came', 'ca-me')].map((back) => spaced(back).length)).toEqual([1, 1, 1]);
	});

	it('are broken when another passage changes', () => {
		expect(brokenLaws(deed([...marking, { from: 17, to: 17, text: 'Yes. ' }]), hands(unmarking))).toContainEqual('Another passage was touched: "They left.".');
	});

	it('are broken by changes out of order and by a selection outside', () => {
		expect(brokenLaws(deed([...marking].reverse()), hands(unmarking))).toContainEqual('The changes overlap or are out of order.');
		const outside = deed(marking);
		for (const selections of [[{ anchor: 0, head: 999 }], [], [{ anchor: 0, head: 0 }, { anchor: 1, head: 1 }]]) {
			expect(brokenLaws({ ...outside, edit: { ...outside.edit, selections } }, hands(unmarking))).toEqual(['A selection lies outside the note.']);
		}
	});

	it('are broken by a change inside a character or a line end', () => {
		for (const odd of ['a😀b', 'a\r\nb']) {
			const amid = { ...deed([{ from: 2, to: 2, text: 'x' }], 0), text: odd, code: null };
			expect(brokenLaws(amid, hands(unmarking))).toEqual(['A change stands inside a character or a line end.']);
		}
	});

	it('are broken when a block becomes another', () => {
		const changes = [{ from: 0, to: 0, text: '==' }, { from: 14, to: 14, text: '== #jtbd/push' }];
		expect(brokenLaws(deed(changes), hands(unmarking))).toContainEqual('The blocks change to: paragraph, item.');
	});

	it('hold for several selections, each touching its own passage', () => {
		const removing = { ...deed([{ from: 17, to: 17, text: 'Yes. ' }]), code: null };
		expect(brokenLaws(removing, hands(unmarking))).toEqual(['Another passage was touched: "They left.".']);
		expect(brokenLaws({ ...removing, selections: [{ anchor: 0, head: 0 }, { anchor: 18, head: 18 }] }, hands(unmarking))).toEqual([]);
	});
});
