/** The laws for fixes, on random notes and on awkward ones whose tags are misspelt: the fix and nothing else, and back again. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import type { EditResult } from '../../src/core/edit/edit';
import { fixProblems } from '../../src/core/edit/fix-problem';
import type { NoteText } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { anyNote, OPTIONS } from './asked';
import { facts, without } from './expected';
import { expectLaws, timeLimit } from './runs';
import { expectWritable } from './sound';
import { expectSameStructure } from './structure';

const SLIPS: readonly (readonly [RegExp, string])[] = [
	[/#jtbd\/push/g, '#jtbd/pus'],
	[/#jtbd\/pull/g, '#jtbd/attraction'],
	[/#jtbd\/anxiety/g, '#jtbd/anxieties'],
	[/#jtbd\/habit/g, '#jtbd/inertia'],
	[/#jtbd\/stage\/deciding/g, '#jtbd/deciding'],
	[/#jtbd\/strength\/2/g, '#jtbd/strenght/2'],
];

/** A note with some of its tags misspelt, and which of its fixes are made: one, or all of them. */
const misspelt = fc.tuple(anyNote, fc.subarray([...SLIPS], { minLength: 1 }), fc.option(fc.nat({ max: 20 }), { freq: 2 })).map(([text, slips, which]) => ({
	text: slips.reduce((written, [right, wrong]) => written.replace(right, wrong), text),
	which,
}));

function expectFixingLaws({ text, which }: { readonly text: string; readonly which: number | null }): EditResult | { readonly ok: false } {
	const before = readNote(text, OPTIONS);
	const offered = before.problems.filter(({ fix }) => fix !== null);
	const chosen = which === null ? offered : offered.slice(which % Math.max(1, offered.length)).slice(0, 1);
	const result = fixProblems(text, chosen, OPTIONS);
	expectWritable(text, result);
	if (!result.ok || chosen.length === 0) return { ok: false };
	expect(result.changes).toEqual(chosen.map(({ from, to, fix }) => ({ from, to, text: fix })));
	const now = applyChanges(text, result.changes);
	const after = readNote(now, OPTIONS);
	const kept = before.passages.filter(({ tail }) => !chosen.some(({ from, to }) => tail.from <= from && to <= tail.to));
	expect(without(kept.map(facts), after.passages.map(facts)), 'passages that others were').toEqual([]);
	expect(misspellings(after), 'what is still misspelt').toBe(misspellings(before) - chosen.length);
	expectSameStructure(text, result.changes);
	const back = result.said?.offer?.edit(now);
	expect(back?.ok && applyChanges(now, back.changes)).toBe(text);
	if (which !== null || text.includes('\r')) return result;
	const there = fixProblems(text.replace(/\n/g, '\r\n'), chosen, OPTIONS);
	expect(there.ok && applyChanges(text.replace(/\n/g, '\r\n'), there.changes), 'places counted with other line ends').toBe(now.replace(/\n/g, '\r\n'));
	return result;
}

/** How many tags are misspelt, with a fix or where one would change other words. */
function misspellings({ problems }: NoteText): number {
	return problems.filter(({ message }) => message.includes('Did you mean')).length;
}

describe('fixing problems', () => {
	it('writes the fixes and nothing else, changes no other passage, and can be undone', () => expectLaws(misspelt, expectFixingLaws, 250), timeLimit());
});
