/** The laws for changing several passages of a note that are seen elsewhere, in the note as it was seen and as it has become since. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/core/codes';
import { changePassages, type Aimed } from '../../src/core/edit/change-passages';
import { applyChanges } from '../../src/core/edit/changes';
import type { PassageChange } from '../../src/core/edit/passage-change';
import { takenBack } from '../../src/core/edit/taken-back';
import { namedPeople } from '../../src/core/interview-facts';
import type { TaggedPassage } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { themeKey } from '../../src/core/themes';
import { anyCode, anyNote, OPTIONS, place } from './asked';
import { facts, without } from './expected';
import { expectLaws, timeLimit } from './runs';
import { expectWritable } from './sound';
import { expectSameStructure } from './structure';

const NAMED = namedPeople({ interviewer: 'Ana' });

const anyTheme = fc.constantFrom(undefined, undefined, null, 'Rota not true', 'x', 'old-way', 'a/b');

const anyChange: fc.Arbitrary<PassageChange> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant('move' as const), old: anyCode, oldTheme: fc.constantFrom(null, 'old way', 'x'), code: anyCode, theme: anyTheme }) },
	{ weight: 2, arbitrary: fc.constant({ kind: 'remove' as const }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-code' as const), code: anyCode }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('add-code' as const), code: anyCode, theme: fc.constantFrom(null, 'x') }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('facet' as const), facet: fc.constant('strength' as const), value: fc.constantFrom(null, 1 as const, 3 as const) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('memo' as const), text: fc.constantFrom('', 'said it twice', '$', '`') }) },
);

interface Several {
	readonly text: string;
	/** The note as it has become since. */
	readonly now: string;
	readonly changes: readonly Aimed[];
	readonly highlightColours: boolean;
}

/** A change that is about a code which the passage has, as those of the view are. */
function aboutIts({ codes }: TaggedPassage, change: PassageChange, which: number): PassageChange {
	const coding = codes[which % codes.length];
	if (!coding) return change;
	if (change.kind === 'move') return { ...change, old: coding.code, oldTheme: coding.theme };
	return change.kind === 'remove-code' ? { ...change, code: coding.code } : change;
}

const anySeveral: fc.Arbitrary<Several> = fc
	.record({
		text: anyNote,
		wished: fc.array(fc.tuple(fc.nat({ max: 30 }), anyChange, fc.nat({ max: 3 })), { minLength: 1, maxLength: 8 }),
		isOne: fc.boolean(),
		typed: fc.constantFrom('', '', 'Typed. ', '\n\nMore\n\n', '==x== #jtbd/push ', '`', '- '),
		at: fc.nat({ max: 5000 }),
		highlightColours: fc.boolean(),
	})
	.map(({ text, wished, isOne, typed, at, highlightColours }) => {
		const { passages } = readNote(text, OPTIONS);
		const changes = wished.flatMap(([index, change, which]): Aimed[] => {
			const tagged = passages[index % Math.max(1, passages.length)];
			const meant = isOne ? (wished[0]?.[1] ?? change) : change;
			return tagged ? [{ passage: { from: tagged.from, text: tagged.text, codes: tagged.codes }, change: aboutIts(tagged, meant, which) }] : [];
		});
		const offset = place(text, at);
		return { text, now: text.slice(0, offset) + typed + text.slice(offset), changes, highlightColours };
	});

const seenKey = ({ text, codes }: Pick<TaggedPassage, 'text' | 'codes'>): string => JSON.stringify([text, codes]);
const withReturns = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n/g, '\r\n');

function expectLawsOfSeveral({ text, now, changes, highlightColours }: Several): { readonly ok: boolean } {
	const options = { ...OPTIONS, highlightColours, named: NAMED };
	const { edit, fates } = changePassages(now, changes, options);
	expectWritable(now, edit);
	expect(fates.length).toBe(new Set(changes.map(({ passage }) => `${passage.from} ${seenKey(passage)}`)).size);
	expect(fates.includes('changed')).toBe(edit.changes.length > 0 || (fates.includes('changed') && changes.length > fates.length));
	const was = readNote(now, options).passages;
	const after = applyChanges(now, edit.changes);
	const is = readNote(after, options).passages;
	// Only such as were seen are others now, and no more of them than are said to be changed.
	const gone = without(was.map(facts), is.map(facts));
	const done = fates.filter((fate) => fate === 'changed').length;
	expect(gone.length).toBeLessThanOrEqual(done);
	const seen = new Set(changes.map(({ passage }) => seenKey(passage)));
	for (const passage of was) if (gone.includes(facts(passage))) expect(seen.has(seenKey(passage))).toBe(true);
	expectSameStructure(now, edit.changes);
	// Back to the byte, and once.
	const undo = takenBack(now, after, edit.changes);
	const back = undo(after);
	expect(back.ok && applyChanges(after, back.changes)).toBe(now);
	expect(undo(now)).toMatchObject({ ok: true, changes: [] });
	if (after !== now) expect(undo(`${after}x`).ok).toBe(false);
	// Whatever the line ends of the note, and of what was seen.
	if (!/\r/.test(text)) {
		const crossed = changePassages(withReturns(now), changes, options);
		expect(crossed.fates).toEqual(fates);
		expect(applyChanges(withReturns(now), crossed.edit.changes)).toBe(withReturns(after));
		const backCrossed = undo(withReturns(after));
		expect(backCrossed.ok && applyChanges(withReturns(after), backCrossed.changes)).toBe(withReturns(now));
	}
	if (changes.length === 1 && now === text) expectMoved(was, is, changes[0], fates[0]);
	return { ok: done > 0 };
}

type Coded = readonly [code: Code, theme: string];

/** One passage that was moved has the codes that it should have, and nothing else of it is another. */
function expectMoved(was: readonly TaggedPassage[], is: readonly TaggedPassage[], aimed: Aimed | undefined, fate: unknown): void {
	if (aimed?.change.kind !== 'move' || fate !== 'changed') return;
	const isMeant = (passage: TaggedPassage): boolean => passage.from === aimed.passage.from && seenKey(passage) === seenKey(aimed.passage);
	// Tails in two cells of their own may describe the same words in the same way.
	if (was.filter(isMeant).length > 1) return;
	const index = was.findIndex(isMeant);
	const [before, after] = [was[index], is[index]];
	if (!before || !after) throw new Error('The passage is gone.');
	const { old, oldTheme, code, theme } = aimed.change;
	const codings = ({ codes }: TaggedPassage): Coded[] => codes.map((coding) => [coding.code, themeKey(coding.theme ?? '')]);
	const moved = codings(before).filter(([name, key]) => name === old && key === themeKey(oldTheme ?? ''));
	const targets = moved.map(([, key]): Coded => [code, theme === undefined ? key : themeKey((theme ?? '').replace(/\W+/g, (sign) => (sign === '/' ? '/' : ' ')))]);
	const others = codings(before).filter(([name, key]) => name !== old || key !== themeKey(oldTheme ?? ''));
	for (const [name, key] of codings(after)) expect([...targets, ...others].some((coded) => coded[0] === name && coded[1] === key), `${name} ${key}`).toBe(true);
	for (const [name, key] of targets) expect(codings(after).some((coded) => coded[0] === name && (key === '' || coded[1] === key))).toBe(true);
	for (const [name, key] of others) expect(codings(after).some((coded) => coded[0] === name && (coded[1] === key || (name === code && key === '')))).toBe(true);
	expect(facts({ ...after, codes: [] })).toBe(facts({ ...before, codes: [] }));
}

describe('changing passages from where they are seen', () => {
	it('changes those that are meant and nothing else, and takes that back to the byte', () => expectLaws(anySeveral, expectLawsOfSeveral, 200, 1 / 10), timeLimit());
});
