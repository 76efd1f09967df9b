/** The laws for what the picker changes in a passage, on random notes and on awkward ones. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/core/codes';
import { changePassage } from '../../src/core/edit/change-passage';
import type { Wanted } from '../../src/core/edit/wanted';
import { applyChanges } from '../../src/core/edit/changes';
import type { EditOptions, EditResult } from '../../src/core/edit/edit';
import type { TaggedPassage } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { STAGES } from '../../src/core/stages';
import { themeKey } from '../../src/core/themes';
import { anyCode, anyNote, caret, OPTIONS, type Asked } from './asked';
import { facts, factsAround, isAt, without } from './expected';
import { before } from './offsets';
import { expectLaws, timeLimit } from './runs';
import { expectSound } from './sound';
import { expectSameStructure } from './structure';

const anyTheme = fc.constantFrom(null, null, 'Rota not true', 'x', '二つ', 'a/b', 'old-way');

const anyWanted: fc.Arbitrary<Wanted> = fc.oneof(
	fc.record({ kind: fc.constant('add-code' as const), code: anyCode, theme: anyTheme }),
	fc.record({ kind: fc.constant('replace-code' as const), old: anyCode, code: anyCode }),
	fc.record({ kind: fc.constant('remove-code' as const), code: anyCode }),
	fc.record({ kind: fc.constant('theme' as const), code: anyCode, theme: anyTheme }),
	fc.record({ kind: fc.constant('facet' as const), facet: fc.constant('stage' as const), value: fc.constantFrom(null, ...STAGES.map(({ stage }) => stage)) }),
	fc.record({ kind: fc.constant('facet' as const), facet: fc.constant('strength' as const), value: fc.constantFrom(null, 1 as const, 2 as const, 3 as const) }),
	fc.record({ kind: fc.constant('facet' as const), facet: fc.constant('move' as const), value: fc.constantFrom(null, 'forward' as const, 'back' as const) }),
	fc.record({ kind: fc.constant('memo' as const), text: fc.constantFrom('', ' ', 'said it twice', 'a %% b', 'line\nbreak', '#jtbd/push', '二', '==x==', '$', '`') }),
);

interface Change {
	readonly text: string;
	readonly at: number;
	readonly wanted: Wanted;
	readonly options: EditOptions;
}

/** Half of what is wanted is about a code that the passage has. */
function aboutIts({ codes }: TaggedPassage, wanted: Wanted, isAbout: boolean): Wanted {
	const code = codes[0]?.code;
	if (!isAbout || !code) return wanted;
	if (wanted.kind === 'replace-code') return { ...wanted, old: code };
	return wanted.kind === 'remove-code' || wanted.kind === 'theme' ? { ...wanted, code } : wanted;
}

const anyChange: fc.Arbitrary<Change> = fc
	.tuple(anyNote, fc.nat({ max: 5000 }), anyWanted, fc.boolean(), fc.boolean())
	.map(([text, which, wanted, isAbout, highlightColours]) => {
		const { passages } = readNote(text, OPTIONS);
		const passage = passages[which % Math.max(1, passages.length)];
		const at = passage ? passage.tail.to : Math.min(which, text.length);
		return { text, at, wanted: passage ? aboutIts(passage, wanted, isAbout) : wanted, options: { ...OPTIONS, highlightColours } };
	});

/** Fails where a change breaks a law. */
function expectLawsOfChanging({ text, at, wanted, options }: Change): EditResult {
	const act = ({ text: source, selections: [first] }: Pick<Asked, 'text' | 'selections'>): EditResult => changePassage(source, first?.head ?? 0, wanted, options);
	const result = changePassage(text, at, wanted, options);
	expectSound({ text, selections: [caret(at)] }, result, act);
	const was = readNote(text, options);
	if (!result.ok) {
		if (was.passages.length === 0) expect(result.why).toBe('no-passage');
		return result;
	}
	expectSameStructure(text, result.changes);
	const now = readNote(applyChanges(text, result.changes), options);
	const aimed = was.passages.filter((passage) => isAt(passage, { from: at, to: at }));
	const others = was.passages.filter((passage) => !aimed.includes(passage));
	expect(without(others.map(facts), now.passages.map(facts))).toEqual([]);
	const gone = without(aimed.map(facts), now.passages.map(facts));
	expect(gone.length).toBeLessThanOrEqual(1);
	const [only] = aimed;
	if (aimed.length > 1 || !only) return result;
	const isThere = ({ tail }: TaggedPassage): boolean => only.tail.from <= before(tail.from, result.changes) && before(tail.from, result.changes) < only.tail.to;
	const changed = now.passages.find(isThere) ?? null;
	if (changed) expect(factsAround({ ...changed, codes: [], stage: null, strength: null, move: null, memo: null })).toBe(factsAround({ ...only, codes: [], stage: null, strength: null, move: null, memo: null }));
	else expect(only.codes.every(({ code }) => wanted.kind === 'remove-code' && code === wanted.code)).toBe(true);
	if (!changed) return result;
	expectDone(only, changed, wanted);
	const [first, last] = [only.mark?.from ?? only.from, only.memo?.span.to ?? only.tail.to];
	// A tag that is alone on its line takes the blanks of the line along.
	expect(result.changes.filter(({ from, to }) => /\S/.test(text.slice(from, Math.max(from, first)) + text.slice(Math.min(to, last), to)))).toEqual([]);
	return result;
}

/** What was wanted is so now, and everything else is as it was. */
function expectDone(was: TaggedPassage, now: TaggedPassage, wanted: Wanted): void {
	const codings = ({ codes }: TaggedPassage): string[] => codes.map(({ code, theme }) => `${code} ${theme === null ? '' : themeKey(theme)}`).sort();
	const about = (passage: TaggedPassage): string[] => codings(passage).filter((coding) => 'code' in wanted && coding.startsWith(`${wanted.code} `));
	if (wanted.kind === 'facet') {
		if (!(wanted.facet === 'stage' && now.stageFromHeading)) expect(now[wanted.facet]).toBe(wanted.value);
	} else expect([now.stage, now.strength, now.move]).toEqual([was.stage, was.strength, was.move]);
	if (wanted.kind === 'memo') expect(now.memo === null).toBe(wanted.text.trim() === '');
	else expect(now.memo?.text).toBe(was.memo?.text);
	if (wanted.kind === 'facet' || wanted.kind === 'memo') expect(codings(now)).toEqual(codings(was));
	if (wanted.kind === 'remove-code') expect(about(now)).toEqual([]);
	if (wanted.kind === 'add-code') expect(about(now).some((coding) => coding === `${wanted.code} ${wanted.theme === null ? '' : themeKey(wanted.theme)}` || wanted.theme === null)).toBe(true);
	if (wanted.kind === 'replace-code' && wanted.old !== wanted.code) expect(now.codes.some(({ code }) => code === wanted.old)).toBe(false);
	const concerned = new Set(CODES.map(({ code }) => code).filter((code) => ('code' in wanted && code === wanted.code) || ('old' in wanted && code === wanted.old)));
	const rest = ({ codes }: TaggedPassage): unknown[] => codes.filter(({ code }) => !concerned.has(code));
	expect(rest(now)).toEqual(rest(was));
}

describe('changing a passage', () => {
	it('does what is wanted to that passage, and nothing to any other', () => expectLaws(anyChange, expectLawsOfChanging, 250), timeLimit());
});
