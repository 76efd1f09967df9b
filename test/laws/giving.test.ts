/** The laws of giving a note a job or a participant: not a byte outside its properties changes, and these keep all that they say. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import { takenBack } from '../../src/core/edit/taken-back';
import { addValues, fillValue } from '../../src/core/templates/give-values';
import type { MergeResult } from '../../src/core/templates/merge-properties';
import { commentsIn, isWithin, note, parsed, propertiesIn, type Values } from './properties';
import { runs, timeLimit } from './runs';

type Given = (text: string) => MergeResult;

const job = fc.constantFrom('[[JTBD 1]]', '[[Jobs/JTBD 2]]', '[[on time, every time]]', '[[The job: “now”]]', 'JTBD 3', '[[JTBD 1|the rota]]');
const person = fc.constantFrom('P09', 'Ann Lee', '[[P09 florist|Ann]]', 'yes', '12', "O'Neill: both", '山田');

const giving = fc.oneof(
	fc.uniqueArray(job, { minLength: 1, maxLength: 3 }).map((values) => ({ key: 'jobs', values, give: (text: string): MergeResult => addValues(text, 'jobs', values) })),
	fc.uniqueArray(person, { minLength: 1, maxLength: 2 }).map((values) => ({ key: 'participants', values, give: (text: string): MergeResult => addValues(text, 'participants', values) })),
	person.map((value) => ({ key: 'participant', values: [value], give: (text: string): MergeResult => fillValue(text, 'participant', value) })),
);

/** Tries a law wherever the note takes what it is given; most notes must. */
function everywhere(share: number, law: (text: string, given: { readonly key: string; readonly values: readonly string[]; readonly give: Given }, after: string, done: Extract<MergeResult, { ok: true }>) => void): void {
	let tried = 0;
	let given = 0;
	fc.assert(
		fc.property(note, giving, (text, one) => {
			tried++;
			const result = one.give(text);
			if (!result.ok) return;
			given++;
			law(text, one, applyChanges(text, result.changes), result);
		}),
		runs(share),
	);
	expect(given).toBeGreaterThan(tried / 3);
}

describe('giving a note a job or a participant', () => {
	it('changes no byte outside the properties, and removes none in them but a value without words', () => {
		everywhere(800, (text, _, after, { changes }) => {
			expect(after.endsWith(bodyOf(text))).toBe(true);
			for (const { from, to } of changes) expect(['', '""', "''"]).toContain(text.slice(from, to));
			expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
			const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
			for (const { text: added } of changes) expect(added.replace(/\r\n|\n/g, eol)).toBe(added);
		});
	}, timeLimit());

	it('keeps every value, the order and the comments, and adds what is given', () => {
		everywhere(1200, (text, { key, values }, after) => {
			const before = parsed(propertiesIn(text));
			if (before === null) return;
			const now: Values | null = parsed(propertiesIn(after));
			if (now === null) throw new Error(`These properties can’t be read any more:\n${propertiesIn(after)}`);
			expect(Object.keys(now).slice(0, Object.keys(before).length)).toEqual(Object.keys(before));
			for (const [name, kept] of Object.entries(before)) {
				if (name.trim().toLowerCase() !== key) expect(now[name]).toEqual(kept);
				else if (kept !== null && kept !== '') expect(listOf(now[name]).slice(0, listOf(kept).length)).toEqual(listOf(kept));
			}
			expect(isWithin(commentsIn(propertiesIn(text)), commentsIn(propertiesIn(after)))).toBe(true);
			// A key that is there in two spellings, or a comment that keeps text out, is left as it is.
			const own = Object.keys(now).filter((name) => name.trim().toLowerCase() === key).flatMap((name) => listOf(now[name]));
			const wasThere = Object.keys(before).some((name) => name.trim().toLowerCase() === key && before[name] !== null && before[name] !== '');
			if (key !== 'participant' && !/#/.test(propertiesIn(text))) for (const value of values) expect(own.map(target)).toContain(target(value));
			if (key === 'participant' && !wasThere && !/#/.test(propertiesIn(text))) expect(own).toContainEqual(values[0]);
		});
	}, timeLimit());

	it('adds nothing twice, and can be taken back to the byte', () => {
		everywhere(500, (text, { give }, after, { changes }) => {
			expect(give(after)).toEqual({ ok: true, changes: [] });
			const back = takenBack(text, after, changes)(after);
			expect(back.ok && applyChanges(after, back.changes)).toBe(text);
		});
	}, timeLimit());
});

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [value];
}

/** What a value leads to: an alias makes no difference. */
function target(value: unknown): string {
	return String(value).replace(/^\[\[([^|\]]*).*\]\]$/, '$1').normalize('NFC').toLowerCase();
}

/** What stands below the properties. */
function bodyOf(text: string): string {
	const top = /^\uFEFF?---[ \t]*\r?\n(?:|[^]*?\n)---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? (text.startsWith('\uFEFF') ? '\uFEFF' : '');
	return text.slice(top.length);
}
