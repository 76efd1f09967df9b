/** Several edits of one note, one after the other: each keeps the laws, and what two of them undo is as it was. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForce } from '../../src/core/codes';
import { applyChanges } from '../../src/core/edit/changes';
import type { EditResult } from '../../src/core/edit/edit';
import { tagPassages } from '../../src/core/edit/tag';
import { readNote } from '../../src/core/read-note';
import { anyCaret, anyCode, anyNote, anySelection, asked, OPTIONS, selectionIn, spanOf, type Asked } from './asked';
import { isAt, isIn } from './expected';
import { before } from './offsets';
import { expectRemovalLaws } from './removing';
import { expectLaws, timeLimit } from './runs';
import { addsSpace, expectTaggingLaws } from './tagging';

const steps = fc.array(fc.record({ where: fc.oneof(anyCaret, anySelection), code: anyCode, removes: fc.integer({ min: 0, max: 3 }).map((n) => n === 0) }), { minLength: 2, maxLength: 6 });

/** The text after an edit, or as it was. */
function written(text: string, result: EditResult): string {
	return result.ok ? applyChanges(text, result.changes) : text;
}

/** Without letter case, which a replaced code has of its own, and without the highlight's colour, which goes with the force. */
function plain(text: string): string {
	return text.toLowerCase().replace(/==(?:🔴|🟠|🟢|🔵|🟣)/gu, '==');
}

describe('one edit after the other', () => {
	it('keeps the laws at each step', () => {
		expectLaws(
			fc.tuple(anyNote, steps),
			([note, edits]) => {
				let text = note;
				let done = 0;
				for (const { where, code, removes } of edits) {
					const edit: Asked = { text, selections: [selectionIn(text, where)], code, options: OPTIONS };
					const result = removes ? expectRemovalLaws(edit) : expectTaggingLaws(edit);
					if (result.ok) done++;
					text = written(text, result);
				}
				return { ok: done > 0 };
			},
			60,
		);
	}, timeLimit());

	it('gives the exact bytes back when a key is pressed again', () => {
		expectLaws(
			asked(fc.oneof(anyCaret, anySelection)),
			({ text, selections, code, options }) => {
				const first = tagPassages(text, selections, code, options);
				const touched = readNote(text, options).passages.some((passage) => selections.some((selection) => isAt(passage, spanOf(selection))));
				if (!first.ok || touched || addsSpace(text, first.changes)) return { ok: false };
				const now = readNote(written(text, first), options);
				const marks = first.changes.map((change) => change.text).join(' ').split('==').length - 1;
				const fresh = now.passages.filter(({ tail }) => before(tail.from, first.changes) === before(tail.to, first.changes));
				const isNewMark = marks === 2 && fresh.length === 1 && first.changes.every(({ from, to }) => from === to);
				// Where the caret stayed beside the words that it stood for, or a block was left out, the key means something else by then.
				const isAgain = first.said === null && first.selections.every((selection) => fresh.some((passage) => isAt(passage, spanOf(selection))));
				if (!isNewMark || !isAgain) return { ok: false };
				const again = tagPassages(now.text, first.selections, code, options);
				if (!again.ok) throw new Error(`Not taken back: ${again.why}`);
				expect(written(now.text, again)).toBe(text);
				return again;
			},
			200,
		);
	}, timeLimit());

	it('gives the tail back when a force is replaced and then replaced again', () => {
		expectLaws(
			asked(anyCaret),
			({ text, selections, code, options }) => {
				const [at] = selections;
				const was = readNote(text, options).passages.filter((passage) => at && isAt(passage, { from: at.head, to: at.head }));
				const [passage] = was;
				const [old, ...more] = [...new Set(passage?.codes.map((coding) => coding.code).filter(isForce))];
				if (!at || !passage || was.length !== 1 || !isIn(passage, at.head) || !old || more.length > 0 || !isForce(code) || code === old) return { ok: false };
				const first = tagPassages(text, selections, code, options);
				const [then] = first.ok ? first.selections : [];
				if (!first.ok || !then) return { ok: false };
				// A caret at the end of one passage may be at the beginning of the next.
				if (readNote(written(text, first), options).passages.filter((one) => isAt(one, spanOf(then))).length !== 1) return { ok: false };
				const other = tagPassages(written(text, first), first.selections, old, options);
				expect(plain(written(written(text, first), other))).toBe(plain(text));
				const both = first.said?.offer?.edit(written(text, first));
				if (!both) throw new Error('Keeping both is not offered.');
				// It is checked like any edit: where a second tag would turn the text into something else, nothing is written.
				if (both.ok) expect(readNote(written(written(text, first), both), options).passages.map(({ text: words }) => words)).toEqual(readNote(text, options).passages.map(({ text: words }) => words));
				return other;
			},
			400,
			1 / 20,
		);
	}, timeLimit());
});
