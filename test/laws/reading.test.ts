/** Laws of the reader, on random notes and on mixtures of the corpus. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteText } from '../../src/core/note';
import type { Span } from '../../src/core/passage';
import { readNote } from '../../src/core/read-note';
import { mixtures } from '../oracles/mixtures';
import { notes } from './notes';
import { splitsPair } from './offsets';
import { runs, timeLimit } from './runs';

const OPTIONS = { namespace: 'jtbd', people: ['Lea', 'P01'] };

const anyNote = fc.oneof({ weight: 3, arbitrary: notes() }, { weight: 1, arbitrary: mixtures() }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) });

/** Every span that reading a note gives. */
function allSpans(note: NoteText): Span[] {
	const spans: Span[] = [...note.blocks, ...note.headings, ...note.links, ...note.highlights, ...note.passages, ...note.problems];
	if (note.properties) spans.push(note.properties);
	for (const block of note.blocks) spans.push(...block.lines, { from: block.wordsFrom, to: block.wordsTo });
	for (const { mark, tail, memo } of note.passages) spans.push(tail, ...(mark ? [mark] : []), ...(memo ? [memo.span] : []));
	return spans;
}

function overlap(a: Span, b: Span): boolean {
	return a.from < b.to && b.from < a.to;
}

/** The note with every offset replaced by what `place` makes of it. */
function placed(note: NoteText, place: (offset: number) => number): unknown {
	const keys = new Set(['from', 'to', 'wordsFrom', 'wordsTo']);
	return JSON.parse(
		JSON.stringify({ ...note, text: '' }, (key: string, value: unknown) => (keys.has(key) && typeof value === 'number' ? place(value) : value)),
	);
}

describe('reading', () => {
	it('never throws, and gives spans within the text that split no character', () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				for (const { from, to } of allSpans(readNote(text, OPTIONS))) {
					expect(from).toBeGreaterThanOrEqual(0);
					expect(to).toBeGreaterThanOrEqual(from);
					expect(to).toBeLessThanOrEqual(text.length);
					expect(splitsPair(text, from) || splitsPair(text, to)).toBe(false);
				}
			}),
			runs(400),
		);
	}, timeLimit());

	it('keeps the words of a marked passage inside its own mark, marks and highlights apart, tails apart or wholly inside a mark', () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const { passages, highlights } = readNote(text, OPTIONS);
				const marks: Span[] = [...highlights];
				for (const passage of passages) {
					const { mark, tail } = passage;
					if (mark) {
						expect(passage.from).toBeGreaterThanOrEqual(mark.from + 2);
						expect(passage.to).toBeLessThanOrEqual(mark.to - 2);
						expect(tail.from).toBeGreaterThanOrEqual(mark.to);
						marks.push(mark);
					} else expect(passage.to).toBeLessThanOrEqual(tail.from);
				}
				const tails = passages.map(({ tail }) => tail);
				for (const spans of [marks, tails]) {
					spans.sort((a, b) => a.from - b.from);
					spans.forEach((span, index) => {
						const next = spans[index + 1];
						if (next) expect(overlap(span, next)).toBe(false);
					});
				}
				for (const mark of marks) {
					for (const tail of tails) if (overlap(mark, tail)) expect(mark.from < tail.from && tail.to < mark.to).toBe(true);
				}
			}),
			runs(400),
		);
	}, timeLimit());

	it('gives the same whatever breaks the lines', () => {
		fc.assert(
			fc.property(anyNote, fc.constantFrom('\r\n', '\r'), (note, ending) => {
				const plain = note.replace(/\r\n?/g, '\n');
				const broken = plain.replace(/\n/g, ending);
				const offsets: number[] = [];
				for (let at = 0, i = 0; i <= plain.length; i++, at++) {
					offsets[at] = i;
					if (plain[i] === '\n' && ending.length > 1) offsets[++at] = i;
				}
				const one = placed(readNote(plain, OPTIONS), (offset) => offset);
				expect(placed(readNote(broken, OPTIONS), (offset) => offsets[offset] ?? NaN)).toEqual(one);
			}),
			runs(300),
		);
	}, timeLimit());

	it('changes nothing above when text is added below a blank line and a heading', () => {
		fc.assert(
			fc.property(notes(), (text) => {
				const closed = readNote(`${text}\n\nx\n`, OPTIONS);
				fc.pre(closed.blocks.at(-1)?.kind === 'paragraph');
				const longer = readNote(`${text}\n\nx\n\n# H\n\nwords #jtbd/push\n`, OPTIONS);
				const texts = ({ passages }: NoteText): string[] => passages.map((passage) => `${passage.from} ${passage.text}`);
				expect(texts(longer).slice(0, -1)).toEqual(texts(closed));
			}),
			runs(150),
		);
	}, timeLimit());
});
