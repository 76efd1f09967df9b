/** The three laws as they hold when tags are taken away, whatever was selected. */

import { expect } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import type { EditResult } from '../../src/core/edit/edit';
import { removeTags } from '../../src/core/edit/remove';
import type { NoteText } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import { spanOf, type Asked } from './asked';
import { aimedAt, facts, isIn, without } from './expected';
import { outcomes } from './outcomes';
import { expectSound, expectWritable } from './sound';
import { expectSameStructure } from './structure';

/** Fails where taking tags away as asked breaks a law; gives what came of it. */
export function expectRemovalLaws(asked: Asked): EditResult {
	const { text, selections, options } = asked;
	const act = (source: Asked): EditResult => removeTags(source.text, source.selections, options);
	const result = act(asked);
	expectSound(asked, result, act);
	const was = readNote(text, options);
	const spans = selections.map(spanOf);
	const aimed = aimedAt(was, selections);
	if (!result.ok) {
		if (result.why === 'no-passage') expect(aimed.filter((passage) => spans.some(({ from, to }) => from === to && isIn(passage, from)))).toEqual([]);
		else expect(['touches-passage', 'changes-reading', 'begins-next']).toContain(result.why);
		return result;
	}
	for (const { from, to, text: put } of result.changes) expect(put === '' || (put === '==' && from === to)).toBe(true);
	const after = applyChanges(text, result.changes);
	const now = readNote(after, options);
	expect(result.selections.length).toBeGreaterThan(0);
	expectSameStructure(text, result.changes);
	const { found, fresh } = outcomes(was, now, result.changes, aimed);
	expect(fresh).toEqual([]);
	expect(found.filter(({ what }) => what !== 'gone' && what !== 'same')).toEqual([]);
	const gone = found.filter(({ what }) => what === 'gone').length;
	expect(gone).toBeGreaterThan(0);
	if (spans.every(({ from, to }) => from === to)) expect(gone).toBeLessThanOrEqual(spans.length);
	expectHighlightKept(now, result, asked);
	return result;
}

/** The offer to keep the highlights gives each its `==` again, and changes no passage. */
function expectHighlightKept({ text: after, passages }: NoteText, result: EditResult, { options }: Asked): void {
	const offer = result.ok ? result.said?.offer : null;
	if (!offer) return;
	const kept = offer.edit(after);
	expectWritable(after, kept);
	if (!kept.ok) throw new Error(`Not kept: ${kept.why}`);
	for (const { from, to, text } of kept.changes) expect([from, text.replace(/\s|🔴|🟠|🟢|🔵|🟣|\uFE0F/gu, '')]).toEqual([to, '==']);
	const left = readNote(applyChanges(after, kept.changes), options).passages;
	expect(without(passages.map(facts), left.map(facts))).toEqual([]);
	expectWritable(`${after} and more`, offer.edit(`${after} and more`));
}
