/** The three laws of editing, on random notes with a caret or a selection at random places. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES, type Code } from '../../src/core/codes';
import { applyChanges, type Change, type Edit, type EditResult, type Selection } from '../../src/core/edit/edit';
import { removeTags } from '../../src/core/edit/remove';
import { tagPassages } from '../../src/core/edit/tag';
import type { NoteText, TaggedPassage } from '../../src/core/note';
import type { Span } from '../../src/core/passage';
import { readNote } from '../../src/core/read-note';
import { agreesWithMicromark, readAll } from '../oracles/agreement';
import { inlineByMicromark, outlineByMicromark } from '../oracles/by-micromark';
import { mixtures } from '../oracles/mixtures';
import { notes } from './notes';
import { before, inverse, splitsPair } from './offsets';
import { runs, timeLimit } from './runs';

const OPTIONS = { namespace: 'jtbd', people: ['Lea', 'P01'], highlightColours: false };

interface Asked {
	readonly text: string;
	readonly selection: Selection;
	readonly code: Code;
}

function place(text: string, at: number): number {
	const offset = Math.min(at % (text.length + 1), text.length);
	return splitsPair(text, offset) ? offset + 1 : offset;
}

const anyNote = fc.oneof({ weight: 4, arbitrary: notes() }, { weight: 1, arbitrary: mixtures() });
const forces = fc.constantFrom<Code>('push', 'pull', 'anxiety', 'habit', ...CODES.map(({ code }) => code));

const caretAsked: fc.Arbitrary<Asked> = fc
	.tuple(anyNote, fc.nat({ max: 5000 }), forces)
	.map(([text, at, code]) => ({ text, code, selection: { anchor: place(text, at), head: place(text, at) } }));

const selectionAsked: fc.Arbitrary<Asked> = fc
	.tuple(anyNote, fc.nat({ max: 5000 }), fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 400 })), fc.boolean(), forces)
	.map(([text, at, length, backwards, code]) => {
		const from = place(text, at);
		const to = place(text, Math.min(from + length, text.length));
		return { text, code, selection: backwards ? { anchor: to, head: from } : { anchor: from, head: to } };
	});

function spanOf({ anchor, head }: Selection): Span {
	return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}

/** All that belongs to a passage: its mark or words, its tail, its memo. */
function zonesOf({ mark, from, to, tail, memo }: TaggedPassage): Span[] {
	const words = mark ?? { from, to };
	const end = memo?.span.to ?? tail.to;
	return words.to <= tail.from && mark ? [{ from: words.from, to: end }] : [words, { from: tail.from, to: end }];
}

function isAt(passage: TaggedPassage, { from, to }: Span): boolean {
	return zonesOf(passage).some((zone) => (from === to ? zone.from <= from && from <= zone.to : zone.from < to && from < zone.to));
}

/** True at a caret in the mark, the words or the tail, ends included. */
function isIn({ mark, from, to, tail }: TaggedPassage, caret: number): boolean {
	const words = mark ?? { from, to };
	return [words, tail].some((part) => part.from <= caret && caret <= part.to);
}

function facts({ text, codes, stage, strength, move, memo }: TaggedPassage): string {
	return JSON.stringify([text, codes, stage, strength, move, memo?.text ?? null]);
}

/** The same for a passage that holds another one: by its letters, since what the edit leaves of that one's tail, the tags of others, is then its own. */
function factsAround(passage: TaggedPassage): string {
	return facts({ ...passage, text: passage.text.replace(/#[^\s,]+/g, '').replace(/[^\p{L}\p{N}]/gu, '') });
}

/** What one list has and the other hasn't, counted. */
function without(list: readonly string[], other: readonly string[]): string[] {
	const left = [...list];
	for (const entry of other) {
		const at = left.indexOf(entry);
		if (at >= 0) left.splice(at, 1);
	}
	return left;
}

function isEdit(result: EditResult): result is Edit {
	return result.ok;
}

function onlyInserts(changes: readonly Change[]): boolean {
	return changes.every(({ from, to }) => from === to);
}

function onlyDeletes(changes: readonly Change[]): boolean {
	return changes.every(({ text }) => text === '');
}

function expectSound(asked: Asked, result: EditResult): void {
	const { text } = asked;
	if (!result.ok) {
		expect(result.at.from).toBeGreaterThanOrEqual(0);
		expect(result.at.to).toBeGreaterThanOrEqual(result.at.from);
		expect(result.at.to).toBeLessThanOrEqual(text.length);
		expect(result).not.toHaveProperty('changes');
		return;
	}
	let last = 0;
	for (const { from, to } of result.changes) {
		expect(from).toBeGreaterThanOrEqual(last);
		expect(to).toBeGreaterThanOrEqual(from);
		expect(splitsPair(text, from) || splitsPair(text, to)).toBe(false);
		last = to;
	}
	expect(last).toBeLessThanOrEqual(text.length);
	const now = applyChanges(text, result.changes);
	expect(result.selections.length).toBe(1);
	for (const { anchor, head } of result.selections) {
		for (const offset of [anchor, head]) {
			expect(offset).toBeGreaterThanOrEqual(0);
			expect(offset).toBeLessThanOrEqual(now.length);
			expect(splitsPair(now, offset)).toBe(false);
		}
	}
}

/**
 * Blocks and all inline structure of `text` by micromark, by the places that they have in `base`, the text before the changes;
 * without the blanks at their ends.
 */
function structure(text: string, base: string, changes: readonly Change[]): string[] {
	const { lines, spans } = outlineByMicromark(text);
	const keys = (kind: string, { from, to }: Span): string[] => {
		let [first, last] = [before(from, changes), before(to, changes)];
		while (first < last && /[ \t]/.test(base.charAt(first))) first++;
		while (first < last && /[ \t]/.test(base.charAt(last - 1))) last--;
		// A tail that stood alone before a block id leaves the id alone.
		return first < last && !/^\^[\w-]+$/.test(base.slice(first, last)) ? [`${kind} ${first}-${last}`] : [];
	};
	return [
		...lines.flatMap((line) => keys(`${line.opens ? '+' : ' '}${line.kind}`, line)),
		...spans.flatMap((span) => keys(span.kind, span)),
		...inlineByMicromark(text).flatMap((span) => keys(span.kind, span)),
	].sort();
}

/** True where a tag ran into an address, a sign or a word, or stood on a line of its own, so that taking it changes more than words. */
function cutsStructure(text: string, changes: readonly Change[]): boolean {
	const crosses = ({ from, to }: Span, change: Span): boolean =>
		(from < change.from && change.from < to && to < change.to) || (change.from < from && from < change.to && change.to < to);
	const inline = inlineByMicromark(text);
	return changes.some(
		(change) =>
			/[\r\n]/.test(text.slice(change.from, change.to)) ||
			(text.slice(change.from, change.to).includes('#') && /[*_~`[<\\]/.test(text.charAt(change.to))) ||
			inline.some((span) => crosses(span, change) || (span.kind === 'literalAutolink' && span.from < change.to && change.to < span.to)),
	);
}

function expectSameStructure(text: string, changes: readonly Change[]): void {
	// Where the oracle sees other blocks than the reader from the first, it can't judge what an edit did to them.
	if (!agreesWithMicromark(readAll(text))) return;
	const now = applyChanges(text, changes);
	if (onlyInserts(changes)) expect(structure(now, text, changes)).toEqual(structure(text, text, []));
	else if (onlyDeletes(changes) && !cutsStructure(text, changes)) expect(structure(text, now, inverse(text, changes))).toEqual(structure(now, now, []));
}

function expectOthersUntouched(asked: Asked, was: NoteText, now: NoteText): void {
	const span = spanOf(asked.selection);
	const aimed = was.passages.filter((passage) => isAt(passage, span));
	const holds = (passage: TaggedPassage): boolean => aimed.some(({ from, to }) => passage.from <= from && to <= passage.to);
	const [plain, around] = [was.passages.filter((passage) => !holds(passage)), was.passages.filter(holds)];
	expect(without(plain.map(facts), now.passages.map(facts))).toEqual([]);
	const gone = without(around.map(factsAround), now.passages.map(factsAround));
	expect(without(gone, aimed.map(factsAround))).toEqual([]);
	if (span.from === span.to) expect(gone.length).toBeLessThanOrEqual(1);
}

/** Everything that looks like a tag, anywhere; one of digits alone is none. */
function tagsIn(text: string): string[] {
	return (text.match(/(?<=^|\s)#[^\s!-,.:-@[-^`{-~\u2000-\u206f\u2e00-\u2e7f]+/g) ?? []).filter((tag) => /[^#\d]/.test(tag));
}

function newMarks(changes: readonly Change[]): number {
	return changes.reduce((count, { text }) => count + (text.split('==').length - 1), 0) / 2;
}

/** Characters of scripts that part no words by spaces, between which a tail needs a space of its own. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function addsSpace(text: string, changes: readonly Change[]): boolean {
	return changes.some(({ from, text: put }) => /\s$/.test(put) && unspaced.test(text.slice(Math.max(0, from - 2), from + 2)));
}

/** Where the text that a change puts in stands after all changes. */
function placeAfter(change: Change, changes: readonly Change[]): Span {
	let from = change.from;
	for (const other of changes) {
		if (other === change) break;
		from += other.text.length - (other.to - other.from);
	}
	return { from, to: from + change.text.length };
}

/** True for a tail that begins in this stretch. */
function isWithin(tail: Span, { from, to }: Span): boolean {
	return from <= tail.from && tail.from < to;
}

function expectNewPassages(asked: Asked, edit: Edit, was: NoteText, now: NoteText): TaggedPassage[] {
	const fresh = now.passages.filter(({ tail }) => edit.changes.some((change) => isWithin(tail, placeAfter(change, edit.changes))));
	expect(now.passages.length - was.passages.length).toBe(newMarks(edit.changes) || edit.changes.length);
	for (const { codes, mark, from, to } of fresh) {
		expect(codes.map(({ code }) => code)).toEqual([asked.code]);
		expect(mark).not.toBeNull();
		const source = asked.text.slice(before(from, edit.changes), before(to, edit.changes));
		expect(now.text.slice(from, to)).toBe(source);
		expect(source.trim()).not.toBe('');
	}
	return fresh;
}

/** True when a facet that stood alone, a problem until now, has become part of the new tail: it goes with it. */
function adoptsFacet(asked: Asked, edit: Edit, { tail }: TaggedPassage): boolean {
	return before(tail.to, edit.changes) > before(tail.from, edit.changes) && asked.text.slice(before(tail.from, edit.changes), before(tail.to, edit.changes)).includes('#');
}

/** From the last to the first, so that the places of the others stay. */
function expectUndone(asked: Asked, edit: Edit, fresh: readonly TaggedPassage[]): void {
	let text = applyChanges(asked.text, edit.changes);
	for (const { from } of [...fresh].reverse()) {
		const removal = removeTags(text, [{ anchor: from, head: from }], OPTIONS);
		if (!removal.ok) throw new Error(`Not removed: ${removal.why}`);
		text = applyChanges(text, removal.changes);
	}
	expect(text).toBe(asked.text);
}

function expectLaws(asked: Asked): EditResult {
	const { text, selection, code } = asked;
	const result = tagPassages(text, [selection], code, OPTIONS);
	expectSound(asked, result);
	if (!isEdit(result)) return result;
	const was = readNote(text, OPTIONS);
	const now = readNote(applyChanges(text, result.changes), OPTIONS);
	expectOthersUntouched(asked, was, now);
	expectSameStructure(text, result.changes);
	const span = spanOf(selection);
	const free = !was.passages.some((passage) => isAt(passage, span));
	if (!free) return result;
	expect(onlyInserts(result.changes)).toBe(true);
	expect(without(tagsIn(text), tagsIn(now.text))).toEqual([]);
	const fresh = expectNewPassages(asked, result, was, now);
	const undoable = newMarks(result.changes) > 0 && !addsSpace(text, result.changes) && !fresh.some((passage) => adoptsFacet(asked, result, passage));
	if (undoable) expectUndone(asked, result, fresh);
	return result;
}

function expectRemovalLaws(asked: Asked): EditResult {
	const { text, selection } = asked;
	const result = removeTags(text, [selection], OPTIONS);
	expectSound(asked, result);
	const was = readNote(text, OPTIONS);
	const span = spanOf(selection);
	const aimed = was.passages.filter((passage) => isAt(passage, span));
	if (!isEdit(result)) {
		if (result.why === 'no-passage' && span.from === span.to) expect(aimed.filter((passage) => isIn(passage, span.from))).toEqual([]);
		else expect(['no-passage', 'touches-passage']).toContain(result.why);
		return result;
	}
	for (const { from, to, text: put } of result.changes) expect(put === '' || (put === '==' && from === to)).toBe(true);
	const now = readNote(applyChanges(text, result.changes), OPTIONS);
	expectOthersUntouched(asked, was, now);
	expect(now.passages.length).toBeLessThan(was.passages.length);
	expectSameStructure(text, result.changes);
	return result;
}

describe('editing', () => {
	it('tags at a caret: nothing is lost, nobody else is touched, what was tagged is found', () => {
		let done = 0;
		fc.assert(
			fc.property(caretAsked, (asked) => {
				if (expectLaws(asked).ok) done++;
			}),
			runs(400),
		);
		expect(done).toBeGreaterThan(100);
	}, timeLimit());

	it('tags a selection by the same laws', () => {
		let done = 0;
		fc.assert(
			fc.property(selectionAsked, (asked) => {
				if (expectLaws(asked).ok) done++;
			}),
			runs(400),
		);
		expect(done).toBeGreaterThan(100);
	}, timeLimit());

	it('removes tags at a caret or in a selection by the same laws', () => {
		let done = 0;
		fc.assert(
			fc.property(fc.oneof(caretAsked, selectionAsked), (asked) => {
				if (expectRemovalLaws(asked).ok) done++;
			}),
			runs(400),
		);
		expect(done).toBeGreaterThan(60);
	}, timeLimit());
});
