/** What holds for whatever comes of an edit: a refusal has a place, changes are in order and cut no character, selections are in the text. */

import { ChangeSet, Text } from '@codemirror/state';
import { expect } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import type { EditResult } from '../../src/core/edit/edit';
import type { Asked } from './asked';
import { splitsPair } from './offsets';

/** Fails where what came of an edit can't be written, or is something else in a note with line ends of two characters. */
export function expectSound(asked: Pick<Asked, 'text' | 'selections'>, result: EditResult, act: (asked: Asked) => EditResult): void {
	expectWritable(asked.text, result);
	// Carets that come to stand at one place are one.
	if (result.ok) expect(result.selections.length).toBeLessThanOrEqual(asked.selections.length);
	if (!asked.text.includes('\r')) expectSameWithReturns(asked as Asked, result, act);
}

/** Fails where a refusal has no place in the text, or changes or selections can't be applied as they are. */
export function expectWritable(text: string, result: EditResult): void {
	if (!result.ok) {
		expect(result.at.from).toBeGreaterThanOrEqual(0);
		expect(result.at.to).toBeGreaterThanOrEqual(result.at.from);
		expect(result.at.to).toBeLessThanOrEqual(text.length);
		expect(result).not.toHaveProperty('changes');
		return;
	}
	let last = 0;
	for (const { from, to, text: put } of result.changes) {
		expect(from).toBeGreaterThanOrEqual(last);
		expect(to).toBeGreaterThanOrEqual(from);
		expect(to > from || put !== '', 'an empty change').toBe(true);
		expect(splitsPair(text, from) || splitsPair(text, to)).toBe(false);
		last = to;
	}
	expect(last).toBeLessThanOrEqual(text.length);
	const now = applyChanges(text, result.changes);
	const byEditor = ChangeSet.of(result.changes.map(({ from, to, text: insert }) => ({ from, to, insert })), text.length, '\n');
	expect(byEditor.apply(Text.of(text.split('\n'))).toString()).toBe(now);
	for (const { anchor, head } of result.selections) {
		for (const offset of [anchor, head]) {
			expect(offset).toBeGreaterThanOrEqual(0);
			expect(offset).toBeLessThanOrEqual(now.length);
			expect(splitsPair(now, offset)).toBe(false);
		}
	}
}

function expectSameWithReturns(asked: Asked, result: EditResult, act: (asked: Asked) => EditResult): void {
	const { text } = asked;
	const moved = (offset: number, within: string): number => offset + (within.slice(0, offset).match(/\n/g)?.length ?? 0);
	const selections = asked.selections.map(({ anchor, head }) => ({ anchor: moved(anchor, text), head: moved(head, text) }));
	const other = act({ ...asked, text: text.replace(/\n/g, '\r\n'), selections });
	expect(other.ok).toBe(result.ok);
	if (!result.ok || !other.ok) {
		expect('why' in other && other.why).toBe('why' in result && result.why);
		return;
	}
	const now = applyChanges(text, result.changes);
	expect(applyChanges(text.replace(/\n/g, '\r\n'), other.changes)).toBe(now.replace(/\n/g, '\r\n'));
	expect(other.selections).toEqual(result.selections.map(({ anchor, head }) => ({ anchor: moved(anchor, now), head: moved(head, now) })));
}
