/** What each change of a passage writes, and what no change may do to the rest of a note. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES, type Code } from '../../src/core/codes';
import { changePassage } from '../../src/core/edit/change-passage';
import type { Wanted } from '../../src/core/edit/wanted';
import { composed } from '../../src/core/edit/compose';
import { applyChanges } from '../../src/core/edit/changes';
import type { Change, EditResult } from '../../src/core/edit/edit';
import { memoComment, memoText } from '../../src/core/edit/memo-text';
import { movedBy } from '../../src/core/edit/moved';
import { passageAt } from '../../src/core/edit/passages-at';
import { tagWithTheme } from '../../src/core/edit/tag-with-theme';
import type { TaggedPassage } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { STAGES } from '../../src/core/stages';
import { mixtures } from '../oracles/mixtures';
import { notes } from '../laws/notes';
import { splitsPair } from '../laws/offsets';
import { runs, timeLimit } from '../laws/runs';

const OPTIONS = { namespace: 'jtbd', people: ['Lea', 'P01'], highlightColours: false };

/** The note afterwards, or why nothing was written; `‸` is where the passage is looked for, else its first word. */
function changed(note: string, wanted: Wanted, options = OPTIONS): string {
	const caret = note.indexOf('‸');
	const text = note.replace('‸', '');
	const result = changePassage(text, caret < 0 ? Math.max(0, text.indexOf('Words')) : caret, wanted, options);
	return result.ok ? applyChanges(text, result.changes) : result.why;
}

const theme = (value: string | null, old?: string): Wanted => ({ kind: 'theme', code: 'push', theme: value, ...(old === undefined ? {} : { old }) });
const memo = (text: string): Wanted => ({ kind: 'memo', text });

describe('a theme', () => {
	test.each<readonly [string, Wanted, string]>([
		['==Words.== #jtbd/push', theme('rota not true'), '==Words.== #jtbd/push/rota-not-true'],
		['==Words.== #jtbd/push', theme('Rota not true'), '==Words.== #jtbd/push/rota-not-true'],
		['==Words.== #jtbd/push', theme('VAT rules'), '==Words.== #jtbd/push/VAT-rules'],
		['==Words.== #jtbd/push', theme('  what – if?? '), '==Words.== #jtbd/push/what-if'],
		['==Words.== #jtbd/push', theme('tools / sheets/'), '==Words.== #jtbd/push/tools/sheets'],
		['==Words.== #jtbd/push', theme('2'), '==Words.== #jtbd/push/2'],
		['==Words.== #jtbd/push', theme('シフト 表'), '==Words.== #jtbd/push/シフト-表'],
		['==Words.== #jtbd/push', theme('…'), '==Words.== #jtbd/push'],
		['==Words.== #JTBD/Push/a', theme('b'), '==Words.== #JTBD/Push/b'],
		['==Words.== #jtbd/push/a #mine %%m%%', theme(null), '==Words.== #jtbd/push #mine %%m%%'],
		['==Words.== #jtbd/push/rota_Not_true', theme('rota not true'), '==Words.== #jtbd/push/rota_Not_true'],
		['==Words.== #jtbd/habit', theme('a'), '==Words.== #jtbd/habit'],
		['Words in the open #jtbd/push', theme('a'), 'Words in the open #jtbd/push/a'],
		['| Words |\n| --- |\n| ==Wo‸rds== #jtbd/push |', theme('a | b'), '| Words |\n| --- |\n| ==Words== #jtbd/push/a-b |'],
	])('%s, %o', (note, wanted, expected) => expect(changed(note, wanted)).toBe(expected));

	test('goes to the tag that has one, and leaves the code alone that stands beside it', () => {
		expect(changed('==Words.== #jtbd/push #jtbd/push/a', theme('b'))).toBe('==Words.== #jtbd/push #jtbd/push/b');
		expect(changed('==Words.== #jtbd/push #jtbd/push/a', theme(null))).toBe('==Words.== #jtbd/push');
		expect(changed('==Words.== #jtbd/push #jtbd/push/a', theme(null, ''))).toBe('==Words.== #jtbd/push #jtbd/push/a');
	});

	test('takes the place of the one that is named, where there are several', () => {
		expect(changed('==Words.== #jtbd/push/a #jtbd/push/b', theme('c', 'B'))).toBe('==Words.== #jtbd/push/a #jtbd/push/c');
		expect(changed('==Words.== #jtbd/push/a #jtbd/push/b', theme('a', 'b'))).toBe('==Words.== #jtbd/push/a');
		expect(changed('==Words.== #jtbd/push/a #jtbd/push/b', theme(null, 'a'))).toBe('==Words.== #jtbd/push/b');
		expect(changed('==Words.== #jtbd/push/a, #jtbd/push/b #mine', theme(null))).toBe('==Words.== #jtbd/push #mine');
	});
});

describe('a code', () => {
	test('is added with its theme behind the others', () => {
		expect(changed('==Words.== #jtbd/push #jtbd/strength/2', { kind: 'add-code', code: 'habit', theme: 'old way' })).toBe('==Words.== #jtbd/push #jtbd/habit/old-way #jtbd/strength/2');
	});

	test('that is there is not written again, and gets the theme that it lacks', () => {
		expect(changed('==Words.== #jtbd/push', { kind: 'add-code', code: 'push', theme: null })).toBe('==Words.== #jtbd/push');
		expect(changed('==Words.== #jtbd/push', { kind: 'add-code', code: 'push', theme: 'a' })).toBe('==Words.== #jtbd/push/a');
		expect(changed('==Words.== #jtbd/push/a', { kind: 'add-code', code: 'push', theme: 'b' })).toBe('==Words.== #jtbd/push/a #jtbd/push/b');
	});

	test('takes the place of another with its theme, and only once where it was there', () => {
		expect(changed('==Words.== #jtbd/push/a #jtbd/anxiety', { kind: 'replace-code', old: 'push', code: 'habit' })).toBe('==Words.== #jtbd/habit/a #jtbd/anxiety');
		expect(changed('==Words.== #jtbd/push #jtbd/habit', { kind: 'replace-code', old: 'push', code: 'habit' })).toBe('==Words.== #jtbd/habit');
		expect(changed('==Words.== #jtbd/push/a #jtbd/habit', { kind: 'replace-code', old: 'push', code: 'habit' })).toBe('==Words.== #jtbd/habit/a #jtbd/habit');
	});

	test('brings the color of its highlight, where colors are written', () => {
		const wanted: Wanted = { kind: 'replace-code', old: 'push', code: 'pull' };
		expect(changed('==🔴Words.== #jtbd/push', wanted, { ...OPTIONS, highlightColours: true })).toBe('==🔵Words.== #jtbd/pull');
		expect(changed('==🟣Words.== #jtbd/push', wanted, { ...OPTIONS, highlightColours: true })).toBe('==🟣Words.== #jtbd/pull');
		expect(changed('==🔴Words.== #jtbd/push', wanted)).toBe('==🔴Words.== #jtbd/pull');
	});

	test('goes, with the last one all tags', () => {
		expect(changed('==Words.== #jtbd/push #jtbd/habit', { kind: 'remove-code', code: 'push' })).toBe('==Words.== #jtbd/habit');
		expect(changed('==Words.== #jtbd/push/a #jtbd/strength/3 #mine %%m%%', { kind: 'remove-code', code: 'push' })).toBe('Words. #mine');
		expect(changed('==Words.== #jtbd/push', { kind: 'remove-code', code: 'habit' })).toBe('==Words.== #jtbd/push');
		const last = changePassage('==Words.== #jtbd/push', 3, { kind: 'remove-code', code: 'push' }, OPTIONS);
		expect(last.ok && last.said?.offer?.label).toBe('Keep highlight');
	});
});

describe('a facet', () => {
	const stage = (value: 'deciding' | 'purchase' | null): Wanted => ({ kind: 'facet', facet: 'stage', value });
	test('stands behind codes and facets, and moves nobody else’s tags', () => {
		expect(changed('==Words.== #a #jtbd/push #jtbd/strength/2 #b %%m%%', { kind: 'facet', facet: 'move', value: 'back' })).toBe('==Words.== #a #jtbd/push #jtbd/strength/2 #jtbd/move/back #b %%m%%');
	});

	test('takes the place of every value that is there, a misspelt one too', () => {
		expect(changed('==Words.== #jtbd/push #jtbd/strength/2', { kind: 'facet', facet: 'strength', value: 3 })).toBe('==Words.== #jtbd/push #jtbd/strength/3');
		expect(changed('==Words.== #jtbd/stage/purchse #jtbd/push #jtbd/stage/first-use', stage('deciding'))).toBe('==Words.== #jtbd/stage/deciding #jtbd/push');
		expect(changed('==Words.== #jtbd/push #jtbd/stage/purchase', stage(null))).toBe('==Words.== #jtbd/push');
	});

	test('is not written where the heading says it', () => {
		expect(changed('# Deciding\n\n==Words.== #jtbd/push', stage('deciding'))).toBe('# Deciding\n\n==Words.== #jtbd/push');
		expect(changed('# Deciding\n\n==Words.== #jtbd/push', stage('purchase'))).toBe('# Deciding\n\n==Words.== #jtbd/push #jtbd/stage/purchase');
		expect(changed('# Deciding\n\n==Words.== #jtbd/push #jtbd/stage/purchase', stage('deciding'))).toBe('# Deciding\n\n==Words.== #jtbd/push');
	});
});

describe('a memo', () => {
	test.each([
		['==Words.== #jtbd/push', 'said it twice', '==Words.== #jtbd/push %%said it twice%%'],
		['==Words.== #jtbd/push #mine and on', 'a', '==Words.== #jtbd/push #mine %%a%% and on'],
		['==Words.== #jtbd/push %%a%% and on', 'b', '==Words.== #jtbd/push %%b%% and on'],
		['==Words.== #jtbd/push %%a%%', '  ', '==Words.== #jtbd/push'],
		['==Words.== #jtbd/push%%a%%on', '', '==Words.== #jtbd/push on'],
		['==Words.== #jtbd/push', 'two\n lines', '==Words.== #jtbd/push %%two lines%%'],
		['==Words.== #jtbd/push', 'so %% what', '==Words.== #jtbd/push %%so % % what%%'],
		['==Words.== #jtbd/push', '50%', '==Words.== #jtbd/push %%50% %%'],
		['==Words.== #jtbd/push ^id', 'a', '==Words.== #jtbd/push %%a%% ^id'],
		['==Words.== #jtbd/push', 'a | b', '==Words.== #jtbd/push %%a | b%%'],
		['| a |\n| --- |\n| ==‸Words== #jtbd/push |', 'a | b', '| a |\n| --- |\n| ==Words== #jtbd/push %%a \\| b%% |'],
	])('%j, %j', (note, text, expected) => expect(changed(note, memo(text))).toBe(expected));

	test('that would hide what stands around it is refused', () => {
		expect(changed('one ` and ==Words.== #jtbd/push', memo('another ` here'))).toBe('memo');
	});

	test('typed again as it stands there is the same', () => {
		fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '%', ' ', '|', '\\', '\n') }), fc.boolean(), (typed, isInCell) => {
			const text = memoText(typed, isInCell);
			expect(memoText(text, isInCell)).toBe(text);
			expect(memoComment(text).slice(2, -2)).not.toContain('%%');
			if (text !== '') expect(memoComment(text)).not.toMatch(/^%%%|%%%$/);
		}), runs(300));
	});
});

test('where no passage is, nothing is written', () => {
	expect(changed('Words.', theme('a'))).toBe('no-passage');
});

describe('words tagged with a code and its theme', () => {
	const tagged = (note: string, code: Code, theme: string): string => {
		const [from, to] = [note.indexOf('«'), note.indexOf('»') - 1];
		const text = note.replace(/[«»]/g, '');
		const at = text.indexOf('‸');
		const bare = text.replace('‸', '');
		const result = tagWithTheme(bare, [from < 0 ? { anchor: at, head: at } : { anchor: from, head: to }], code, theme, OPTIONS);
		if (!result.ok) return result.why;
		const [{ head } = { head: 0 }] = result.selections;
		const after = applyChanges(bare, result.changes);
		return after.slice(0, head) + '‸' + after.slice(head);
	};
	test('get both in one edit', () => {
		expect(tagged('They came. Wo‸rds. They left.', 'push', 'Rota not true')).toBe('They came. ==Wo‸rds.== #jtbd/push/rota-not-true They left.');
		expect(tagged('- Wo‸rds', 'push', 'a')).toBe('- ==Words== #jtbd/push/a‸');
	});

	test('in several blocks get it each', () => {
		expect(tagged('«One.\n\nTwo.»', 'push', 'a').replace('‸', '')).toBe('==One.== #jtbd/push/a\n\n==Two.== #jtbd/push/a');
	});

	test('that have the code already keep it, and get the theme', () => {
		expect(tagged('«==One.== #jtbd/push\n\n==Two.== #jtbd/push/b»', 'push', 'a').replace('‸', '')).toBe('==One.== #jtbd/push/a\n\n==Two.== #jtbd/push/a');
	});
});

describe('a place in a text that somebody else changed', () => {
	test.each([
		['abc def', 'abc def', 0],
		['abc def', 'x abc def', 2],
		['abc\n\ndef', '\ndef', -4],
		['abc def', 'def', null],
		['abc def ghi', 'abc def g', 0],
		['abc def', 'abc dEf', null],
		['abc def', 'abc def!', null],
	])('%j, now %j: %j', (before, after, expected) => {
		const from = before.indexOf('def');
		expect(movedBy(before, after, { from, to: from + 3 })).toBe(expected);
	});
});

const changesOf = (text: string): fc.Arbitrary<Change[]> =>
	fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 3 })), { maxLength: 4 }).map((list) => {
		const result: Change[] = [];
		for (const [a, b, put] of list.sort(([a], [b]) => a - b)) {
			const [from, to] = [Math.min(a, b), Math.max(a, b)];
			if (from > (result.at(-1)?.to ?? -1)) result.push({ from, to, text: put });
		}
		return result;
	});

test('two edits made one do what the two do, and no more', () => {
	const edits = fc.string().chain((text) => changesOf(text).chain((first) => changesOf(applyChanges(text, first)).map((second) => ({ text, first, second }))));
	fc.assert(fc.property(edits, ({ text, first, second }) => {
		const one = composed(text, first, second);
		expect(applyChanges(text, one)).toBe(applyChanges(applyChanges(text, first), second));
		for (const [i, { from, to }] of one.entries()) expect(from <= to && from > (one[i - 1]?.to ?? -1)).toBe(true);
	}), runs(1000));
});

const THEMES = ['a', 'Rota not true', 'x/y', '2', '…', 'シフト 表', '#', null];
const wanted: fc.Arbitrary<Wanted> = fc.oneof(
	fc.record({ kind: fc.constant('add-code'), code: fc.constantFrom(...CODES.map(({ code }) => code)), theme: fc.constantFrom(...THEMES) }),
	fc.record({ kind: fc.constant('replace-code'), old: fc.constantFrom<Code>('push', 'habit'), code: fc.constantFrom<Code>('push', 'pull', 'habit', 'idea') }),
	fc.record({ kind: fc.constant('remove-code'), code: fc.constantFrom<Code>('push', 'pull', 'trigger') }),
	fc.record({ kind: fc.constant('theme'), code: fc.constantFrom<Code>('push', 'pull', 'habit'), theme: fc.constantFrom(...THEMES) }),
	fc.record({ kind: fc.constant('facet'), facet: fc.constant('stage'), value: fc.constantFrom(null, ...STAGES.map(({ stage }) => stage)) }),
	fc.record({ kind: fc.constant('facet'), facet: fc.constant('strength'), value: fc.constantFrom<1 | 2 | 3 | null>(null, 1, 2, 3) }),
	fc.record({ kind: fc.constant('facet'), facet: fc.constant('move'), value: fc.constantFrom<'back' | 'forward' | null>(null, 'back', 'forward') }),
	fc.record({ kind: fc.constant('memo'), text: fc.constantFrom('', 'm', '%%', '`', '$', 'a|b', '==', '-->', '[[x', '\n\n', '<b>', '* x') }),
);

function facts({ text, codes, stage, strength, move, memo: noted }: TaggedPassage): string {
	return JSON.stringify([text, codes, stage, strength, move, noted?.text ?? null]);
}

/** The texts before and after a change of a random passage; null where there is none or it is refused. */
function tried(text: string, place: number, change: Wanted): { readonly was: TaggedPassage; readonly result: EditResult; readonly after: string } | null {
	const { passages } = readNote(text, OPTIONS);
	const at = passages[place % Math.max(1, passages.length)]?.tail.from ?? 0;
	const was = passageAt(readNote(text, OPTIONS), at);
	const result = changePassage(text, at, change, OPTIONS);
	if (!was) expect(result.ok).toBe(false);
	return was && result.ok ? { was, result, after: applyChanges(text, result.changes) } : null;
}

const anyNote = fc.oneof({ weight: 4, arbitrary: notes() }, { weight: 1, arbitrary: mixtures() });

test('no change of a passage touches another one, its own words, or a character too many; made again it changes nothing', () => {
	let done = 0;
	fc.assert(fc.property(anyNote, fc.nat(20), wanted, (text, place, change) => {
		const made = tried(text, place, change);
		if (!made?.result.ok || change.kind === 'remove-code') return;
		const { was, result, after } = made;
		const before = readNote(text, OPTIONS).passages;
		const now = readNote(after, OPTIONS).passages;
		const index = before.findIndex((passage) => passage.tail.from === was.tail.from && passage.from === was.from);
		expect(now.length).toBe(before.length);
		expect(now.filter((_, i) => i !== index).map(facts)).toEqual(before.filter((_, i) => i !== index).map(facts));
		expect(now[index]?.text).toBe(was.text);
		for (const { from, to } of result.changes) expect(splitsPair(text, from) || splitsPair(text, to)).toBe(false);
		if (change.kind !== 'replace-code') {
			const again = changePassage(after, now[index]?.tail.from ?? 0, change, OPTIONS);
			if (passageAt(readNote(after, OPTIONS), now[index]?.tail.from ?? 0)?.from === now[index]?.from) expect(again.ok && again.changes).toEqual([]);
		}
		if (result.changes.length > 0) done++;
	}), runs(600));
	expect(done).toBeGreaterThan(60);
}, timeLimit());

test('a theme, a facet or a memo that is put in and taken away again gives back the exact bytes', () => {
	const added = fc.constantFrom<readonly [Wanted, Wanted, (passage: TaggedPassage) => boolean]>(
		[memo('m'), memo(''), (passage) => passage.memo === null],
		[{ kind: 'facet', facet: 'move', value: 'back' }, { kind: 'facet', facet: 'move', value: null }, (passage) => passage.move === null],
		[theme('a'), theme(null), (passage) => passage.codes.filter(({ code }) => code === 'push').length === 1 && passage.codes.every(({ theme: other }) => other === null)],
	);
	let done = 0;
	fc.assert(fc.property(anyNote, fc.nat(20), added, (text, place, [add, take, isWithout]) => {
		const made = tried(text, place, add);
		const written = text.slice(made?.was.tail.from, made?.was.tail.to).toLowerCase();
		// Of the same tag twice one would be left, and of a slash that nothing follows none.
		if (!made || !isWithout(made.was) || written.includes('/move') || written.includes('/push/') || written.split('/push').length > 2) return;
		const at = readNote(made.after, OPTIONS).passages.find(({ tail }) => tail.from === made.was.tail.from)?.tail.from ?? 0;
		const back = changePassage(made.after, at, take, OPTIONS);
		expect(back.ok && applyChanges(made.after, back.changes)).toBe(text);
		done++;
	}), runs(600));
	expect(done).toBeGreaterThan(60);
}, timeLimit());
