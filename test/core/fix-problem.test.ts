/** Fixes: what a problem offers is written, exactly there, and nothing else. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import type { Edit, EditResult } from '../../src/core/edit/edit';
import { fixProblems } from '../../src/core/edit/fix-problem';
import type { NoteText } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { fixWords } from '../../src/core/tag';
import { parseCases } from '../cases/parse';

const OPTIONS = { namespace: 'jtbd', people: [] };

function read(text: string): NoteText {
	return readNote(text, OPTIONS);
}

/** What the fixes that a text offers make of it. */
function fixAll(text: string, now = text): EditResult {
	return fixProblems(now, read(text).problems.filter(({ fix }) => fix !== null), OPTIONS);
}

function made(result: EditResult): Edit {
	if (!result.ok) throw new Error(`refused: ${result.why}`);
	return result;
}

function fixed(text: string, now = text): string {
	return applyChanges(now, made(fixAll(text, now)).changes);
}

describe('a fix', () => {
	it('is written in place of the tag, and the passage is there', () => {
		const text = fixed('- ==Nobody came.== #jtbd/pus/rota #jtbd/strength/3 %%twice%%\n');
		expect(text).toBe('- ==Nobody came.== #jtbd/push/rota #jtbd/strength/3 %%twice%%\n');
		expect(read(text)).toMatchObject({ problems: [], passages: [{ codes: [{ code: 'push', theme: 'Rota' }] }] });
	});

	it('is made together with the others of its note', () => {
		expect(fixed('- One. #jtbd/pain\n- Two. #jtbd/push #jtbd/stage/onboarding\n\nThree. #jtbd/deciding #jtbd/pull')).toBe(
			'- One. #jtbd/push\n- Two. #jtbd/push #jtbd/stage/first-use\n\nThree. #jtbd/stage/deciding #jtbd/pull',
		);
	});

	it('finds its place whatever the line ends of the text that it was found in, and keeps those of the note', () => {
		const text = '---\ntype: interview\n---\n\nOne.\n\n- Two. #jtbd/pain\n- Three. #jtbd/pain\n';
		const windows = text.replace(/\n/g, '\r\n');
		expect(fixed(windows, text)).toBe(fixed(text));
		expect(fixed(text, windows)).toBe(fixed(text).replace(/\n/g, '\r\n'));
		expect(fixed(windows)).toBe(fixed(text).replace(/\n/g, '\r\n'));
	});

	it('says what it did, and can be undone as long as it stands as it was left', () => {
		const text = 'A\r\n\r\n- One. #jtbd/pain/rota\r\n';
		const { said } = made(fixAll(text));
		expect(said?.message).toBe('Changed to push');
		expect(said?.offer?.label).toBe('Undo');
		const undo = (now: string): string => applyChanges(now, made(said?.offer?.edit(now) ?? fixAll('')).changes);
		expect(undo(fixed(text))).toBe(text);
		expect(undo(fixed(text).replace(/\r/g, ''))).toBe(text.replace(/\r/g, ''));
		expect(undo(`${fixed(text)}x`)).toBe(`${text}x`);
		expect(said?.offer?.edit(fixed(text).replace('push', 'pull'))).toMatchObject({ ok: false, why: 'no-passage' });
		expect(made(fixAll('- One. #jtbd/pain\n- Two. #jtbd/pain')).said?.message).toBe('2 tags changed');
	});

	it.each([
		['is gone', '- One. #jtbd/push'],
		['stands elsewhere', '- Number one. #jtbd/pain'],
		['is another', '- One. #jtbd/fear'],
		['is in code now', '- One `#jtbd/pain`'],
		['lost its note', ''],
	])('is refused where the problem %s', (_, now) => {
		expect(fixAll('- One. #jtbd/pain', now)).toEqual({ ok: false, why: 'no-passage', at: { from: 0, to: 0 } });
	});

	it('is refused where another passage would not keep its words', () => {
		const text = 'One #jtbd/pus two. #jtbd/pull';
		const [problem] = read(text).problems;
		expect(problem).toMatchObject({ fix: null });
		// Somebody who knows the fix all the same gets nowhere.
		expect(fixProblems(text, [{ from: problem?.from ?? 0, message: problem?.message ?? '', fix: '#jtbd/push' }], OPTIONS)).toMatchObject({ ok: false });
	});

	it('is refused with all others when one of them is gone', () => {
		expect(fixAll('- One. #jtbd/pain\n- Two. #jtbd/fear\n', '- One. #jtbd/pain\n- Two. #jtbd/none\n')).toMatchObject({ ok: false, why: 'no-passage' });
	});

	it('changes nothing when there is none', () => {
		expect(fixAll('- One. #jtbd/push')).toMatchObject({ ok: true, changes: [] });
	});
});

describe('the words of a fix', () => {
	it.each([
		['#jtbd/pus', '#jtbd/push', 'push'],
		['#jtbd/inertia/the-old-sheet', '#jtbd/habit/the-old-sheet', 'habit'],
		['#jtbd/stage/onboarding', '#jtbd/stage/first-use', 'first-use'],
		['#jtbd/stag/decidin', '#jtbd/stage/deciding', 'stage/deciding'],
		['#jtbd/deciding', '#jtbd/stage/deciding', 'stage/deciding'],
		['#JTBD/Pull/pull', '#JTBD/push/pull', 'push'],
	])('%s → %s: %s', (written, fix, words) => {
		expect(fixWords(written, fix)).toBe(words);
	});
});

describe('in every note of the cases and of the corpus', () => {
	const folder = (name: string): string => join(import.meta.dirname, '..', name);
	const notes = [
		...readdirSync(folder('cases')).filter((name) => name.endsWith('.md') && name !== 'README.md').flatMap((name) =>
			parseCases(name, readFileSync(join(folder('cases'), name), 'utf8')).map((one) => (one.does === 'read' ? one.note.text : one.before.text)),
		),
		...readdirSync(folder('corpus')).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join(folder('corpus'), name), 'utf8')),
	];

	/** The same note with its codes misspelt, every other one or all. */
	const misspelt = (text: string, every: number): string => {
		let count = 0;
		return text.replace(/#jtbd\/(push|pull|anxiety|habit)/g, (tag) => (count++ % every === 0 ? `${tag}z` : tag));
	};

	it('each fix is made alone, where it is and nowhere else, and its problem is gone', () => {
		let count = 0;
		for (const text of notes.flatMap((note) => [note, misspelt(note, 1), misspelt(note, 2)])) {
			for (const problem of read(text).problems.filter(({ fix }) => fix !== null)) {
				const result = fixProblems(text, [problem], OPTIONS);
				if (!result.ok) {
					expect(result.why).toBe('touches-passage');
					continue;
				}
				count++;
				expect(result.changes).toEqual([{ from: problem.from, to: problem.to, text: problem.fix }]);
				const after = applyChanges(text, result.changes);
				expect(read(after).problems.filter(({ from, message }) => from === problem.from && message === problem.message)).toEqual([]);
				expect(applyChanges(after, made(result.said?.offer?.edit(after) ?? result).changes)).toBe(text);
			}
		}
		expect(count).toBeGreaterThan(100);
	});
});
