/** The notation, as cases: every case of `test/cases` run against the reader, the edits and the index. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChanges, mapperOf } from '../src/core/edit/changes';
import type { EditResult, Selection } from '../src/core/edit/edit';
import { linkPassage } from '../src/core/edit/link-passage';
import { removeTags } from '../src/core/edit/remove';
import { tagPassages } from '../src/core/edit/tag';
import { readNote } from '../src/core/read-note';
import { DEFAULT_SETTINGS } from '../src/core/settings';
import { compareBlocks, compareHighlights, comparePassages, comparePeople, compareProblems, passageOfText, passageOfVault, type Compared } from './cases/answers';
import type { Case, EditCase, ReadingCase } from './cases/case';
import { brokenLaws } from './cases/laws';
import { withNames, withSelections } from './cases/notation';
import { parseCases } from './cases/parse';
import { withLineEndsOfTwo } from './cases/variants';
import { indexOf } from './core/vault-of-notes';

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
const cases = new Map(files.map((name) => [name, parseCases(name, readFileSync(join(folder, name), 'utf8'))]));

describe.each([...cases])('%s', (_, there) => {
	it.each(there.map((one) => [one.title, one] as const))('%s', (__, one) => {
		check(one);
		if (!one.settings.crlf) check(withLineEndsOfTwo(one));
	});
});

describe('the files of cases', () => {
	it('are all there, and none is empty', () => {
		expect(files.length).toBeGreaterThan(20);
		for (const [name, there] of cases) expect.soft(there.length, name).toBeGreaterThan(4);
	});

	it('hold one case for every heading of level 2 outside their fences', () => {
		for (const [name, there] of cases) {
			const outside = readFileSync(join(folder, name), 'utf8').replace(/^~~~~.+\n[\s\S]*?^~~~~$/gm, '');
			expect.soft(there.map(({ title }) => title), name).toEqual([...outside.matchAll(/^## (.+)$/gm)].map(([, title]) => title));
		}
	});

	it('are hundreds', () => {
		expect([...cases.values()].flat().length).toBeGreaterThan(1400);
	});
});

function check(one: Case): void {
	if (one.does === 'edit') checkEdit(one);
	else if (one.inVault) checkVault(one);
	else checkReading(one);
}

function expectSame({ expected, actual }: Compared, about: string, { file, line, settings }: Case): void {
	expect(actual, `${about} of ${file}:${line}${settings.crlf ? ', line ends of two characters' : ''}`).toBe(expected);
}

function checkReading(one: ReadingCase): void {
	const { text } = one.note;
	const note = readNote(text, one.settings);
	if (one.passages) expectSame(comparePassages(one.passages, note.passages.map((passage) => passageOfText(note, passage))), 'passages', one);
	if (one.problems) expectSame(compareProblems(text, one.problems, note.problems), 'problems', one);
	if (one.highlights) expectSame(compareHighlights(one.highlights, note), 'highlights', one);
	if (one.blocks) expectSame(compareBlocks(one.blocks, note), 'blocks', one);
}

function checkVault(one: ReadingCase): void {
	const { path, text } = one.note;
	const notes = Object.fromEntries([one.note, ...one.also].map((note) => [note.path, note.text]));
	const index = indexOf(notes, { ...DEFAULT_SETTINGS, namespace: one.settings.namespace, jobPattern: one.settings.jobPattern });
	const problems = index.problems().filter((problem) => problem.path === path);
	if (one.passages) expectSame(comparePassages(one.passages, index.passages(path).map((passage) => passageOfVault(text, passage))), 'passages', one);
	if (one.problems) expectSame(compareProblems(text, one.problems, problems), 'problems', one);
	const peopleOf = (job: string): number => {
		const subject = index.subjectNamed(job);
		return subject ? index.summary(subject).people : -1;
	};
	if (one.people) expectSame(comparePeople(one.people, peopleOf), 'people', one);
}

function checkEdit(one: EditCase): void {
	const { text, selections } = one.before;
	const { code } = one.command;
	const remove = (source: string, chosen: readonly Selection[]): EditResult => removeTags(source, chosen, one.settings);
	const tag = (source: string, chosen: readonly Selection[]): EditResult => (code ? tagPassages(source, chosen, code, one.settings) : remove(source, chosen));
	const link = (source: string, chosen: readonly Selection[]): EditResult => linkWithId(source, chosen, one);
	const act = one.command.name === 'copy-passage-link' ? link : tag;
	const result = act(text, selections);
	expectSame({ expected: expectedOf(one), actual: actualOf(one, text, result) }, one.command.name, one);
	const backwards = act(text, selections.map(({ anchor, head }) => ({ anchor: head, head: anchor })).reverse());
	expect(result.ok && result.changes, 'the same changes for selections made the other way round and in the other order').toEqual(backwards.ok && backwards.changes);
	if (!result.ok || one.expected.kind !== 'gives') return;
	const hands = { read: (source: string) => readNote(source, one.settings), act, remove };
	expect(brokenLaws({ text, selections, edit: result, code, addsSpace: one.expected.addsSpace }, hands)).toEqual([]);
	if (one.expected.says) expect(saidOf(one.expected.says, result), 'says').toEqual(one.expected.says);
	if (one.expected.afterOffer !== null) expect(afterOffer(applyChanges(text, result.changes), result), 'after the offer').toBe(withNames(one.expected.afterOffer));
}

/** Links to the passage at the first selection; the id is always the same, and the selections stay on their characters. */
function linkWithId(text: string, [selection, ...more]: readonly Selection[], { settings }: EditCase): EditResult {
	if (!selection || more.length > 0) throw new Error('a link is to one passage');
	const result = linkPassage(text, selection, settings, () => 'the-id');
	if (!result.ok) return result;
	const moved = (at: number): number => mapperOf(result.changes)(at, -1);
	return { ...result, selections: [{ anchor: moved(selection.anchor), head: moved(selection.head) }] };
}

function expectedOf({ expected }: EditCase): string {
	if (expected.kind === 'gives') return withNames(withSelections(expected.after.text, expected.after.selections));
	return expected.kind === 'refuses' ? `refuses: ${expected.why}` : expected.kind;
}

function actualOf({ expected }: EditCase, text: string, result: EditResult): string {
	if (!result.ok) return result.why === 'several-forces' ? 'picker' : `refuses: ${result.why}`;
	if (result.changes.length === 0) return 'unchanged';
	const after = applyChanges(text, result.changes);
	const asked = expected.kind === 'gives' && expected.after.selections.length > 0;
	return withNames(asked ? withSelections(after, result.selections) : after);
}

function saidOf(asked: readonly string[], result: EditResult): string[] {
	if (!result.ok || !result.said) return ['nothing'];
	const { message, offer } = result.said;
	return asked.map((line) => {
		if (line.startsWith('[')) return offer ? `[${offer.label}]` : 'no offer';
		const part = /^… (.+) …$/.exec(line)?.[1];
		return part !== undefined && message.toLowerCase().includes(part) ? line : message;
	});
}

function afterOffer(text: string, result: EditResult): string {
	const edit = result.ok ? (result.said?.offer?.edit(text) ?? null) : null;
	if (!edit) return 'no offer';
	return edit.ok ? withNames(applyChanges(text, edit.changes)) : `refuses: ${edit.why}`;
}
