/** The laws of inserting questions: no byte outside is changed, everything in the note is read as before, and the questions stand in it. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import { BANK } from '../../src/core/questions/askable';
import { standingIn } from '../../src/core/questions/asked';
import { insertQuestion } from '../../src/core/questions/insert-question';
import type { NoteText } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { notes } from './notes';
import { splitsPair } from './offsets';
import { expectLaws, timeLimit } from './runs';

const OPTIONS = { namespace: 'jtbd', people: ['Ana'], interviewers: ['Ana'] };

const questions = fc.constantFrom([0], [39], [12, 39], [80, 3, 50]).map((indices) => indices.flatMap((index) => BANK[index] ?? []));
const asking = fc.tuple(notes(), fc.nat(), questions).map(([text, at, list]) => ({ text, at: at % (text.length + 1), list }));

/** What the reader tells of a note, by the words that it stands at; what is in `hidden` is left out. */
function told({ text, blocks, passages, problems, headings }: NoteText, hidden: { readonly from: number; readonly to: number }): string {
	const isHidden = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from >= hidden.from && to <= hidden.to;
	return JSON.stringify([
		blocks.filter((block) => !isHidden(block)).map(({ kind, from, to, time, speaker, heading }) => [kind, text.slice(from, to), time, speaker, heading]),
		passages.map(({ text: words, codes, stage, strength, memo }) => [words, codes, stage, strength, memo?.text]),
		problems.map(({ message, from, to }) => [message, text.slice(from, to)]),
		headings.map(({ text: words, level, parent }) => [words, level, parent]),
	]);
}

test('a question changes nothing but itself', { timeout: timeLimit() }, () => {
	expectLaws(asking, ({ text, at, list }) => {
		const result = insertQuestion(text, { anchor: at, head: at }, list.map(({ words }) => words), OPTIONS);
		if (!result.ok) return result;
		const { changes: [change, ...more], caret } = result;
		expect(more).toEqual([]);
		if (!change) throw new Error('Nothing is inserted.');
		expect(change.from).toBe(change.to);
		expect(splitsPair(text, change.from)).toBe(false);
		const now = applyChanges(text, [change]);
		const end = change.from + change.text.length;
		expect(now.slice(0, change.from) + now.slice(end)).toBe(text);
		expect(caret).toBeGreaterThanOrEqual(change.from);
		expect(caret).toBeLessThanOrEqual(end);
		expect(now.slice(caret, now.indexOf('\n', caret) + 1 || undefined)).toMatch(/^[ \t]*(?:[\r\n]|$)/);
		const [was, is] = [readNote(text, OPTIONS), readNote(now, OPTIONS)];
		// A line that was opened for the question goes on with it.
		const line = text.lastIndexOf('\n', change.from - 1) + 1;
		const isOpened = !/^[\r\n]/.test(change.text) && text.slice(line, change.from).trim() !== '';
		const from = isOpened ? line : change.from;
		const before = told(was, isOpened ? { from, to: change.from } : { from: -1, to: -2 });
		expect(told(is, { from, to: end })).toBe(before);
		const standing = standingIn(is, list);
		expect(list.filter((question) => !standing.has(question))).toEqual([]);
		return result;
	}, 300);
});

test('what is inserted one after the other stands in the order in which it was asked for', { timeout: timeLimit() }, () => {
	expectLaws(asking, ({ text, at, list }) => {
		let now = text;
		let caret = at;
		for (const { words } of list) {
			const result = insertQuestion(now, { anchor: caret, head: caret }, [words], OPTIONS);
			if (!result.ok) return result;
			expect(result.caret).toBeGreaterThan(now === text ? -1 : caret);
			now = applyChanges(now, result.changes);
			caret = result.caret;
		}
		const places = list.map(({ words }) => now.lastIndexOf(words));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		return { ok: true };
	}, 150);
});
