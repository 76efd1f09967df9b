/** The laws of linking to a passage and of going from one to the next, on random notes. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import { linkPassage } from '../../src/core/edit/link-passage';
import { nextPassage } from '../../src/core/edit/next-passage';
import { passageAt } from '../../src/core/edit/passages-at';
import type { NoteText } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { agreesWithMicromark, readAll } from '../oracles/agreement';
import { outlineByMicromark } from '../oracles/by-micromark';
import { mixtures } from '../oracles/mixtures';
import { notes } from './notes';
import { runs, timeLimit } from './runs';

const OPTIONS = { namespace: 'jtbd', people: ['Lea', 'P01'] };
const ID = 'k3x9ab';

const anyNote = fc.oneof({ weight: 4, arbitrary: notes() }, { weight: 1, arbitrary: mixtures() });

/** A caret at the words of a passage of the note, or anywhere in one without passages. */
const asked = fc.tuple(anyNote, fc.nat({ max: 5000 })).map(([text, at]) => {
	const { passages } = readNote(text, OPTIONS);
	const caret = passages[at % Math.max(1, passages.length)]?.from ?? Math.min(at, text.length);
	return { text, selection: { anchor: caret, head: caret } };
});

/** What no id may change: each passage's words and all that is known of it. */
function passagesOf({ passages }: NoteText): string[] {
	return passages.map(({ text, codes, stage, strength, move, memo }) => JSON.stringify([text, codes, stage, strength, move, memo?.text]));
}

/** What stands where, as CommonMark has it, without the lines of block ids and without places. */
function outline(text: string): string[] {
	return outlineByMicromark(text)
		.lines.filter(({ kind }) => kind !== 'id')
		.map(({ kind, from, to, opens }) => `${kind} ${opens} ${text.slice(from, to).replace(` ^${ID}`, '')}`);
}

describe('linking to a passage', () => {
	it('puts in nothing but an id, keeps every passage and block, and finds the id again', () => {
		let written = 0;
		fc.assert(
			fc.property(asked, ({ text, selection }) => {
				const before = readNote(text, OPTIONS);
				const result = linkPassage(text, selection, OPTIONS, () => ID);
				if (!result.ok) {
					expect(result.why).toBe(passageAt(before, selection.head) ? 'unlinkable' : 'no-passage');
					return;
				}
				expect(result.id).toMatch(/^[A-Za-z0-9-]+$/);
				const after = applyChanges(text, result.changes);
				for (const { from, to, text: put } of result.changes) {
					expect(to).toBe(from);
					expect(put).toMatch(/^(?: \^k3x9ab(?:k3x9ab)*|(?:\r\n|\r|\n){2}\^k3x9ab(?:\r\n|\r|\n)?)$/);
					written++;
				}
				expect(passagesOf(readNote(after, OPTIONS))).toEqual(passagesOf(before));
				if (agreesWithMicromark(readAll(text)) && agreesWithMicromark(readAll(after))) expect(outline(after)).toEqual(outline(text));
				const moved = (result.changes[0]?.from ?? Infinity) <= selection.head ? selection.head + after.length - text.length : selection.head;
				const again = linkPassage(after, { anchor: moved, head: moved }, OPTIONS, () => 'other1');
				expect(again).toMatchObject({ ok: true, id: result.id, changes: [] });
			}),
			runs(400),
		);
		expect(written).toBeGreaterThan(100);
	}, timeLimit());
});

describe('going from passage to passage', () => {
	it('comes to each of them once and back, in either direction, by place', () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const note = readNote(text, OPTIONS);
				const places = [...new Set(note.passages.map(({ from }) => from))];
				for (const direction of ['next', 'previous'] as const) {
					// A caret at the very start of the first passage is in it already.
					let at = direction === 'next' ? -1 : text.length + 1;
					const met: (number | undefined)[] = [];
					for (let count = 0; count < places.length; count++) {
						const onward = nextPassage(note, at, direction);
						expect(onward?.wrapped).toBe(false);
						at = onward?.passage.from ?? at;
						met.push(at);
					}
					expect(new Set(met)).toEqual(new Set(places));
					const onward = nextPassage(note, at, direction);
					expect(onward ? [onward.passage.from, onward.wrapped] : null).toEqual(places.length > 0 ? [met[0], true] : null);
				}
			}),
			runs(200),
		);
	}, timeLimit());
});
