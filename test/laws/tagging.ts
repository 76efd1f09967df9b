/** The three laws as they hold for an edit that tags, whatever was selected. */

import { expect } from 'vitest';
import { isForce } from '../../src/core/codes';
import { applyChanges } from '../../src/core/edit/changes';
import type { Change, Edit, EditResult } from '../../src/core/edit/edit';
import { removeTags } from '../../src/core/edit/remove';
import { tagPassages } from '../../src/core/edit/tag';
import type { NoteText, TaggedPassage } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { caret, type Asked } from './asked';
import { aimedAt, isIn, tagsIn, without } from './expected';
import { before } from './offsets';
import { outcomes, type Outcome } from './outcomes';
import { expectSound } from './sound';
import { expectNested, expectSameStructure } from './structure';

/** Fails where tagging as asked breaks a law; gives what came of it. */
export function expectTaggingLaws(asked: Asked): EditResult {
	const { text, selections, options, code } = asked;
	const act = (source: Asked): EditResult => tagPassages(source.text, source.selections, code, options);
	const result = act(asked);
	expectSound(asked, result, act);
	if (!result.ok) return result;
	const was = readNote(text, options);
	const now = readNote(applyChanges(text, result.changes), options);
	expect(result.selections.length).toBeGreaterThan(0);
	expectSameStructure(text, result.changes);
	const aimed = aimedAt(was, selections);
	const { found, fresh } = outcomes(was, now, result.changes, aimed);
	for (const one of found) expectOutcome(asked, one);
	// Where some get the code, nobody loses it.
	if (fresh.length > 0 || found.some(({ what }) => what === 'more' || what === 'other')) expect(found.filter(({ what }) => what === 'less' || what === 'gone')).toEqual([]);
	expectFresh(asked, result, now, fresh);
	expectNested(was, now, fresh.flatMap(({ mark }) => mark ?? []));
	if (aimed.length === 0) expectOnlyPutIn(asked, result, now, fresh);
	return result;
}

/** What a code's key may make of a passage. */
function expectOutcome({ selections, code }: Asked, { passage, what, codes }: Outcome): void {
	const had = passage.codes.map((coding) => coding.code);
	if (what === 'gone') expect(new Set(had)).toEqual(new Set([code]));
	if (what === 'less') expect([had.includes(code), codes]).toEqual([true, had.filter((old) => old !== code)]);
	if (what === 'more') expect([had.includes(code), [...codes].sort()]).toEqual([false, [...had, code].sort()]);
	if (what === 'other') expect([isForce(code), new Set(had.filter(isForce)).size, codes]).toEqual([true, 1, had.map((old) => (isForce(old) ? code : old))]);
	if (what === 'moved') expect(had).toContain(code);
	const [only] = selections;
	if (selections.length > 1 || !only || only.anchor !== only.head || !isIn(passage, only.head)) return;
	if (what === 'same') return;
	if (had.includes(code)) expect(['gone', 'less']).toContain(what);
	else expect(what).toBe(isForce(code) && had.some(isForce) ? 'other' : 'more');
}

/** What was tagged is found: as many passages as tags were put in, each with its words as they stood there. */
function expectFresh({ text, code }: Asked, { changes }: Edit, now: NoteText, fresh: readonly TaggedPassage[]): void {
	for (const { codes, mark, from, to } of fresh) {
		expect(codes.map((coding) => coding.code)).toEqual([code]);
		expect(mark).not.toBeNull();
		const [first, last] = [before(from, changes), before(to, changes)];
		const source = text.slice(first, last);
		// Of two places that are tagged at once, one may lie in the other.
		const isShared = changes.some(({ text: put }) => put.includes('#') && now.text.slice(from, to).includes(put.trim()));
		if (!isShared) expect(now.text.slice(from, to)).toBe(source);
		expect(source.trim()).not.toBe('');
	}
}

/** Nothing is lost: there are only insertions, as many passages as tags put in, and taking the new ones away gives the exact bytes. */
function expectOnlyPutIn(asked: Asked, { changes }: Edit, now: NoteText, fresh: readonly TaggedPassage[]): void {
	const { text, code, options } = asked;
	expect(changes.filter(({ from, to }) => from !== to)).toEqual([]);
	expect(without(tagsIn(text), tagsIn(now.text))).toEqual([]);
	const put = changes.map((change) => change.text).join('\n');
	expect(fresh.length).toBe(put.split(`#${options.namespace}/${code}`).length - 1);
	expect(fresh.length).toBeGreaterThan(0);
	const isAdopted = put.split('==').length - 1 !== fresh.length * 2;
	if (isAdopted || addsSpace(text, changes) || fresh.some((passage) => adoptsFacet(text, changes, passage))) return;
	let back = now.text;
	// From the last to the first, so that the places of the others stay.
	for (const { from } of [...fresh].sort((a, b) => b.from - a.from)) {
		const removal = removeTags(back, [caret(from)], options);
		if (!removal.ok) throw new Error(`Not removed: ${removal.why}`);
		back = applyChanges(back, removal.changes);
	}
	expect(back).toBe(text);
}

/** Characters of scripts that part no words by spaces, between which a tail needs a space of its own. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** True where the tag can't be taken back byte for byte, since a space had to be added between characters of a script without spaces. */
export function addsSpace(text: string, changes: readonly Change[]): boolean {
	return changes.some(({ from, text: put }) => /\s$/.test(put) && unspaced.test(text.slice(Math.max(0, from - 2), from + 2)));
}

/** True when a facet that stood alone, a problem until now, has become part of the new tail: it goes with it. */
function adoptsFacet(text: string, changes: readonly Change[], { tail }: TaggedPassage): boolean {
	return text.slice(before(tail.from, changes), before(tail.to, changes)).includes('#');
}
