/** The laws of the interview's time, on random notes. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertTime } from '../../src/core/clock/insert-time';
import { applyChanges } from '../../src/core/edit/changes';
import type { NoteText } from '../../src/core/note';
import type { Span } from '../../src/core/passage';
import { readNote } from '../../src/core/read-note';
import { mixtures } from '../oracles/mixtures';
import { notes } from './notes';
import { expectLaws, timeLimit } from './runs';

const OPTIONS = { namespace: 'jtbd', people: ['Lea', 'P01'] };

const asked = fc
	.tuple(fc.oneof({ weight: 4, arbitrary: notes() }, { weight: 1, arbitrary: mixtures() }), fc.nat(), fc.constantFrom('00:00', '12:40', '01:02:03'))
	.map(([text, place, time]) => ({ text, time, caret: place % (text.length + 1) }));

/** What no time may change: the passages, the highlights, the headings. */
function keptOf({ text, passages, highlights, headings }: NoteText): unknown {
	return [
		passages.map(({ text: words, codes, stage, strength, move, memo }) => [words, codes, stage, strength, move, memo?.text]),
		highlights.map(({ from, to }) => text.slice(from, to)),
		// An empty item below a line of text looks like an underlined heading until something stands in it.
		headings.filter(({ to }) => !/^\r?\n[ \t>]*-[ \t]*(?:\r?\n|$)/.test(text.slice(to))).map((heading) => [heading.text, heading.level, heading.stage]),
	];
}

/** The line of a place and the blocks at it. */
function around({ text, blocks }: NoteText, at: number): Span {
	const there = blocks.filter(({ from, to }) => from <= at && at <= to);
	const [line = ''] = /^[^\r\n]*/.exec(text.slice(at)) ?? [];
	return {
		from: Math.min(text.slice(0, at).lastIndexOf('\n') + 1, ...there.map(({ from }) => from)),
		to: Math.max(at + line.length, ...there.map(({ to }) => to)),
	};
}

/** The blocks outside a place, as they are read. */
function outside({ text, blocks }: NoteText, place: Span): unknown[] {
	return blocks.flatMap(({ kind, from, to, time, speaker }) => (from >= place.from && to <= place.to ? [] : [[kind, text.slice(from, to), time, speaker]]));
}

describe('the time of an interview', () => {
	it('is all that is put in, is read as the time of its block, and leaves everything else as it is', () => {
		expectLaws(asked, ({ text, time, caret }) => {
			const result = insertTime(text, { anchor: caret, head: caret }, time, OPTIONS);
			if (!result.ok) {
				expect(result.message).toMatch(/^[A-Z].*\.$/);
				return result;
			}
			const [change, ...more] = result.changes;
			if (!change) throw new Error('nothing changes');
			expect(more).toEqual([]);
			if (change.from < change.to) {
				expect(text.slice(change.from - 1, change.to + 1)).toMatch(/^\[\d{1,2}(?::[0-5]\d){1,2}\]$/);
				const [was, is] = [readNote(text, OPTIONS), readNote(applyChanges(text, [change]), OPTIONS)];
				expect(keptOf(is)).toEqual(keptOf(was));
				expect(is.blocks.map(({ kind, speaker }) => [kind, speaker])).toEqual(was.blocks.map(({ kind, speaker }) => [kind, speaker]));
				const others = (note: NoteText): unknown => note.blocks.flatMap((block) => (block.from <= change.from && block.to > change.from || /^%%[^]*%%[ \t]*$/.test(note.text.slice(block.from, block.to)) ? [] : [block.time]));
				expect(others(is)).toEqual(others(was));
				return result;
			}
			const [timed] = /^[^]*\[[\d:]+\] (?=(?:\r?\n[ \t>]*){0,2}$)/.exec(change.text) ?? [''];
			expect(timed).toMatch(/^(?:\s|\r?\n[^\p{L}]*(?:\r?\n[^\p{L}]*)?)?\[[\d:]+\] $/u);
			const after = applyChanges(text, result.changes);
			const note = readNote(after, OPTIONS);
			expect(note.blocks.filter((block) => block.time === time && after.startsWith(`[${time}] `, block.from) && block.from >= change.from && block.from < change.from + change.text.length)).toHaveLength(1);
			expect(keptOf(note)).toEqual(keptOf(readNote(text, OPTIONS)));
			const end = change.from + timed.length;
			for (const { anchor, head } of result.selections) expect([anchor, head]).toEqual([end, end]);
			// What was typed there goes on with nothing below.
			const isBare = /^[ \t\r]*(?:\n|$)/.test(after.slice(end));
			const typed = isBare ? applyChanges(after, [{ from: end, to: end, text: 'x' }]) : after;
			const was = readNote(text, OPTIONS);
			const { from, to } = around(was, change.from);
			expect(outside(readNote(typed, OPTIONS), { from, to: to + typed.length - text.length })).toEqual(outside(was, { from, to }));
			return result;
		}, 800, 1 / 4);
	}, timeLimit());
});
