/** Changing passages that are seen elsewhere: found again, moved from code to code, several at once, and taken back. */
import { describe, expect, test } from 'vitest';
import { changePassages, type Aimed, type PassagesChanged } from '../../src/core/edit/change-passages';
import { applyChanges } from '../../src/core/edit/changes';
import type { PassageChange } from '../../src/core/edit/passage-change';
import { takenBack } from '../../src/core/edit/taken-back';
import { namedPeople } from '../../src/core/interview-facts';
import { readNote } from '../../src/core/read-note';

const OPTIONS = { namespace: 'jtbd', people: ['Lea', 'Rosa'], highlightColours: false, named: namedPeople({ interviewer: 'Rosa' }) };

/** All passages of a note, as they are seen, with a change. */
function aimed(text: string, change: PassageChange): Aimed[] {
	return readNote(text, OPTIONS).passages.map((passage) => ({ passage, change }));
}

/** The note after the change of all of its passages, or the reasons why nothing was written. */
function changed(text: string, change: PassageChange, now = text): string {
	const result = changePassages(now, aimed(text, change), OPTIONS);
	return result.edit.changes.length > 0 ? applied(now, result) : result.fates.join(' ');
}

function applied(text: string, { edit }: PassagesChanged): string {
	return applyChanges(text, edit.changes);
}

const move = (old: string, code: string, theme?: string | null): PassageChange => {
	const [from = '', oldTheme = null] = old.split('/');
	return { kind: 'move', old: from as 'push', oldTheme, code: code as 'push', theme };
};
const PUSH_TO_HABIT = move('push', 'habit');

describe('a move', () => {
	test.each<readonly [string, PassageChange, string]>([
		['==Words.== #jtbd/push', PUSH_TO_HABIT, '==Words.== #jtbd/habit'],
		['==Words.== #jtbd/push/rota-Not_true', PUSH_TO_HABIT, '==Words.== #jtbd/habit/rota-Not_true'],
		['==Words.== #jtbd/push/a', move('push/A', 'habit', 'B c'), '==Words.== #jtbd/habit/b-c'],
		['==Words.== #jtbd/push/a', move('push/A', 'habit', null), '==Words.== #jtbd/habit'],
		['==Words.== #jtbd/push/a', move('push/A', 'push', null), '==Words.== #jtbd/push'],
		['==Words.== #jtbd/push/a', move('push/A', 'push', 'b'), '==Words.== #jtbd/push/b'],
		['==Words.== #jtbd/push', move('push', 'push', 'b'), '==Words.== #jtbd/push/b'],
		['==Words.== #jtbd/push/a', move('push/A', 'push', 'A'), 'same'],
		['==Words.== #jtbd/push', move('pull', 'habit'), 'same'],
		['==Words.== #jtbd/push/a #jtbd/push/b', move('push/B', 'habit'), '==Words.== #jtbd/push/a #jtbd/habit/b'],
		['==Words.== #jtbd/push #jtbd/push/b', move('push', 'habit'), '==Words.== #jtbd/habit #jtbd/push/b'],
		['==Words.== #jtbd/push/a #jtbd/push/b', move('push', 'habit'), '==Words.== #jtbd/habit/a #jtbd/habit/b'],
		['==Words.== #jtbd/push/a #jtbd/push/b', move('push', 'habit', 'c'), '==Words.== #jtbd/habit/c'],
		['==Words.== #jtbd/push/a #jtbd/pull/p #jtbd/strength/3 %%m%%', move('push/A', 'trigger'), '==Words.== #jtbd/trigger/a #jtbd/pull/p #jtbd/strength/3 %%m%%'],
		['==Words.== #jtbd/push #mine #jtbd/habit', PUSH_TO_HABIT, '==Words.== #mine #jtbd/habit'],
		['==Words.== #jtbd/push/a #jtbd/habit', move('push/A', 'habit'), '==Words.== #jtbd/habit/a'],
		['==Words.== #jtbd/push/a #jtbd/habit/A', move('push/A', 'habit'), '==Words.== #jtbd/habit/A'],
		['==Words.== #jtbd/push #jtbd/habit/b', PUSH_TO_HABIT, '==Words.== #jtbd/habit/b'],
		['==Words.== #jtbd/push/a #jtbd/push/b', move('push/A', 'push', 'B'), '==Words.== #jtbd/push/b'],
		['==Words.== #JTBD/Push/a', PUSH_TO_HABIT, '==Words.== #JTBD/habit/a'],
		['Words in the open #jtbd/push', PUSH_TO_HABIT, 'Words in the open #jtbd/habit'],
		['| Words |\n| --- |\n| ==one== #jtbd/push |', PUSH_TO_HABIT, '| Words |\n| --- |\n| ==one== #jtbd/habit |'],
	])('%s, %o', (note, change, expected) => expect(changed(note, change)).toBe(expected));

	test('takes the colour of the force along, where colours are written', () => {
		const text = '==🔴 Words.== #jtbd/push';
		expect(applied(text, changePassages(text, aimed(text, PUSH_TO_HABIT), { ...OPTIONS, highlightColours: true }))).toMatch(/^==(?!🔴)\S+ Words\.== #jtbd\/habit$/u);
		expect(changed(text, PUSH_TO_HABIT)).toBe('==🔴 Words.== #jtbd/habit');
	});
});

describe('several passages', () => {
	const note = '# A\n\n==One.== #jtbd/push ==Two.== #jtbd/push/a\n\nLea: three #jtbd/push\n\n- four #jtbd/pull #jtbd/push\n';

	test('are changed in one edit', () => {
		expect(changed(note, PUSH_TO_HABIT)).toBe(note.replaceAll('push', 'habit'));
		expect(changed(note, { kind: 'facet', facet: 'strength', value: 3 })).toBe('# A\n\n==One.== #jtbd/push #jtbd/strength/3 ==Two.== #jtbd/push/a #jtbd/strength/3\n\nLea: three #jtbd/push #jtbd/strength/3\n\n- four #jtbd/pull #jtbd/push #jtbd/strength/3\n');
		expect(changed(note, { kind: 'remove' })).toBe('# A\n\nOne. Two.\n\nLea: three\n\n- four\n');
		expect(changed(note, { kind: 'remove-code', code: 'push' })).toBe('# A\n\nOne. Two.\n\nLea: three\n\n- four #jtbd/pull\n');
	});

	test('what can’t be changed leaves the others alone', () => {
		const text = '==One.== #jtbd/push\n\na $b #jtbd/push\n';
		const change: PassageChange = { kind: 'memo', text: 'x$ y' };
		const { fates, edit } = changePassages(text, aimed(text, change), OPTIONS);
		expect(fates).toEqual(['changed', 'memo']);
		expect(applyChanges(text, edit.changes)).toBe('==One.== #jtbd/push %%x$ y%%\n\na $b #jtbd/push\n');
	});

	test('changes that follow one another cut no character in half', () => {
		const text = '==🔴 Words.== #jtbd/push';
		const [passage] = readNote(text, OPTIONS).passages;
		if (!passage) throw new Error('There is one.');
		const twice = [PUSH_TO_HABIT, move('habit', 'anxiety')].map((change) => ({ passage, change }));
		const { edit } = changePassages(text, twice, { ...OPTIONS, highlightColours: true });
		expect(edit.changes.map(({ from, to }) => text.slice(from, to))).toEqual(['🔴', 'push']);
	});

	test('several changes of one passage are made in their order', () => {
		const text = '==Words.== #jtbd/push #jtbd/habit/a ==More.== #jtbd/push';
		const [one, two] = readNote(text, OPTIONS).passages;
		if (!one || !two) throw new Error('There are two.');
		const result = changePassages(text, [{ passage: one, change: PUSH_TO_HABIT }, { passage: two, change: PUSH_TO_HABIT }, { passage: one, change: move('habit/A', 'anxiety') }], OPTIONS);
		expect(applied(text, result)).toBe('==Words.== #jtbd/anxiety/a ==More.== #jtbd/habit');
		expect(result.fates).toEqual(['changed', 'changed']);
		const both = changePassages(text, [{ passage: one, change: { kind: 'remove' } }, { passage: one, change: { kind: 'remove' } }], OPTIONS);
		expect(applied(text, both)).toBe('Words. ==More.== #jtbd/push');
		expect(both.fates).toEqual(['changed']);
	});
});

describe('found again', () => {
	const seen = 'First.\n\n==Words.== #jtbd/push\n\n==Other.== #jtbd/push\n';

	test.each<readonly [string, string, string]>([
		['where it was moved', `Typed above.\n${seen}`, `Typed above.\n${seen.replaceAll('push', 'habit')}`],
		['with other line ends', seen.replace(/\n/g, '\r\n'), seen.replace(/\n/g, '\r\n').replaceAll('push', 'habit')],
		['not when its words are others', seen.replace('Words', 'Swords'), seen.replace('Words', 'Swords').replace('Other.== #jtbd/push', 'Other.== #jtbd/habit')],
		['not when its codes are others', seen.replace('Words.== #jtbd/push', 'Words.== #jtbd/pull'), seen.replace('Words.== #jtbd/push', 'Words.== #jtbd/pull').replace('push', 'habit')],
		['not when two are like it, none at its place', `x\n\n==Words.== #jtbd/push\n\ny ${seen}`, `x\n\n==Words.== #jtbd/push\n\ny ${seen.replace('Other.== #jtbd/push', 'Other.== #jtbd/habit')}`],
		['at its place, though another is like it', `${seen}\n==Words.== #jtbd/push\n`, `${seen.replaceAll('push', 'habit')}\n==Words.== #jtbd/push\n`],
	])('%s', (_, now, expected) => expect(changed(seen, PUSH_TO_HABIT, now)).toBe(expected));

	test('two alike that moved are left alone, as is what is gone', () => {
		const two = '==Words.== #jtbd/push\n\n==Words.== #jtbd/push\n';
		expect(changed(two, PUSH_TO_HABIT, `Above.\n\n${two}`)).toBe('no-passage no-passage');
		expect(changed(two, PUSH_TO_HABIT, 'Nothing.')).toBe('no-passage no-passage');
		expect(changed(two, PUSH_TO_HABIT, two.replace('Words', 'Swore'))).toBe('==Swore.== #jtbd/push\n\n==Words.== #jtbd/habit\n');
		expect(changed(two, PUSH_TO_HABIT, two.replace('Words', 'Others'))).toBe('no-passage no-passage');
	});

	test('the interviewer’s words are none', () => {
		const text = 'Lea: Words. #jtbd/push\n';
		const now = 'Rosa: Words. #jtbd/push\n';
		expect(changed(text, PUSH_TO_HABIT, now)).toBe('no-passage');
		expect(changed(now, PUSH_TO_HABIT)).toBe('no-passage');
	});
});

describe('taken back', () => {
	const text = 'A\r\n\r\n- ==One.== #jtbd/push\r\n- Two\r\n  #jtbd/push %%m%%\r\n';

	test('as it was, in the same line ends or others, once and not where it says something else', () => {
		const result = changePassages(text, aimed(text, { kind: 'remove' }), OPTIONS);
		const after = applied(text, result);
		const undo = takenBack(text, after, result.edit.changes);
		const undone = (now: string): string => {
			const back = undo(now);
			return back.ok ? applyChanges(now, back.changes) : back.why;
		};
		expect(after).toBe('A\r\n\r\n- One.\r\n- Two\r\n');
		expect(undone(after)).toBe(text);
		expect(undone(after.replace(/\r\n/g, '\n'))).toBe(text.replace(/\r\n/g, '\n'));
		expect(undone(text)).toBe(text);
		expect(undone(`${after}x`)).toBe('no-passage');
	});
});

describe('equal quotes at even distances', () => {
	const text = '- ==Yes== #jtbd/push\n'.repeat(60);
	const lineOf = (now: string, offset: number | undefined): number => now.slice(0, offset).split('\n').length - 1;

	test.each([
		['seen where line breaks had two characters', text.replaceAll('\n', '\r\n'), text],
		['seen where line breaks had one', text, text.replaceAll('\n', '\r\n')],
	])('%s: the one that is meant, or none', (_, seen, now) => {
		const found = aimed(seen, PUSH_TO_HABIT).map((one, i) => {
			const { edit: { changes: [change] }, fates } = changePassages(now, [one], OPTIONS);
			if (change) expect(lineOf(now, change.from)).toBe(i);
			return fates[0];
		});
		expect(found).toContain('no-passage');
		expect(found.filter((fate) => fate === 'changed').length).toBeGreaterThan(40);
	});

	test('all of them where line ends can’t differ', () => {
		for (const [i, one] of aimed(text, PUSH_TO_HABIT).entries()) expect(lineOf(text, changePassages(text, [one], { ...OPTIONS, isAsSeen: true }).edit.changes[0]?.from)).toBe(i);
	});
});
