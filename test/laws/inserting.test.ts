/** The laws of inserting a template: no byte of the note changes, its blocks and passages are read as before, stage, person and jobs included, its properties keep all that they say. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, placesAfter } from '../../src/core/edit/changes';
import type { Heading } from '../../src/core/note';
import type { Span } from '../../src/core/passage';
import { readNote } from '../../src/core/read-note';
import { insertTemplate, type InsertResult } from '../../src/core/templates/insert';
import { fillPlaceholders, type FilledTemplate } from '../../src/core/templates/placeholders';
import { commentsIn, isWithin, KEYS, note, parsed, properties, propertiesIn, type Values } from './properties';
import { runs, timeLimit } from './runs';

const OPTIONS = { namespace: 'jtbd', people: ['Ann', 'P09'] };

function filled(template: string): FilledTemplate {
	return fillPlaceholders(template, { title: 'Note', job: '[[JTBD 1]]', participant: 'P09', formatDate: (format) => format });
}

const template = fc
	.tuple(fc.option(properties([...KEYS, 'outcome']), { nil: '' }), fc.constantFrom('', '## Purchase day\n\n%%ask%%\n\n{{cursor}}\n', '## Purchase\n\n{{cursor}}\n\n## Debrief\n', '# Ann\n\n### On {{job}}\n', 'words {{cursor}}\n\n- item', '- one\n- two', '> quote', '| a |\n| - |', '```\ncode\n```\n', '{{cursor}}\n\nwords', '\n\n1. one\n{{cursor}}'))
	.map(([top, text]) => filled(top + text));

type Done = Extract<InsertResult, { ok: true }>;

/** Tries a law where a template is inserted at any place of any note; most of them must take it. */
function everywhere(share: number, law: (text: string, template: FilledTemplate, done: Done, caret: number) => void): void {
	let tried = 0;
	let inserted = 0;
	fc.assert(
		fc.property(note, template, fc.nat(), (text, given, place) => {
			tried++;
			const caret = place % (text.length + 1);
			const result = insertTemplate(text, { anchor: caret, head: caret }, given, OPTIONS);
			if (!result.ok) return;
			inserted++;
			law(text, given, result, caret);
		}),
		runs(share),
	);
	expect(inserted).toBeGreaterThan(tried / 3);
}

/** What a note's text holds outside these places: its blocks with who speaks in them, and its passages with what the headings above say of them, in words. */
function held(text: string, without: readonly Span[] = []): string[] {
	const { blocks, headings, links, passages } = readNote(text, OPTIONS);
	const words = ({ from, to }: Span): string => text.slice(from, to).replace(/\r/g, '').trimEnd();
	const isOwn = ({ from, to }: Span): boolean => !without.some((place) => place.from <= from && to <= place.to && to > place.from);
	const around = (at: number): Heading[] => {
		const heading = headings[at];
		return heading ? [heading, ...around(heading.parent)] : [];
	};
	const about = (block: number): string => {
		const above = around(blocks[block]?.heading ?? -1);
		const person = above.find((heading) => OPTIONS.people.some((name) => heading.text.startsWith(name)))?.text.slice(0, 3) ?? '';
		return [person, ...links.filter((link) => above.some(({ from, to }) => from <= link.from && link.to <= to)).map(({ target }) => target)].join();
	};
	return [
		...blocks.filter((block) => block.kind !== 'properties' && isOwn(block)).map((block) => `${block.kind} ${words(block)} ${block.speaker ?? ''} ${block.time ?? ''}`),
		...passages.filter(({ tail }) => isOwn(tail)).map((passage) => `passage ${passage.text} ${passage.codes.map(({ code }) => code).join()} ${words(passage.tail)} ${passage.stage ?? ''} ${about(passage.block)}`),
	];
}

describe('inserting a template', () => {
	it('changes no byte outside the insertions, writes the note’s line breaks, and puts the caret where the template says', () => {
		everywhere(600, (text, { text: given, cursor }, { changes, caret }) => {
			let last = 0;
			for (const change of changes) {
				expect(change.from).toBeGreaterThanOrEqual(last);
				expect(change.to).toBe(change.from);
				expect(change.text).not.toBe('');
				last = change.to;
			}
			const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
			for (const { text: added } of changes) expect(added.replace(/\r\n|\n/g, eol)).toBe(added);
			const after = applyChanges(text, changes);
			const words = given.slice(endOfProperties(given), cursor ?? 0).trimStart();
			if (cursor !== null && given.trimEnd().length > cursor) expect(after.slice(0, caret).replace(/\r\n/g, '\n').endsWith(words)).toBe(true);
		});
	}, timeLimit());

	it('leaves the blocks and passages of the note as they were', () => {
		everywhere(600, (text, _, { changes }) => {
			expect(held(applyChanges(text, changes), placesAfter(changes))).toEqual(held(text));
		});
	}, timeLimit());

	it('keeps every property with its value, its order and its comments', () => {
		everywhere(1000, (text, _, { changes }) => {
			const own = propertiesIn(text);
			const merged = propertiesIn(applyChanges(text, changes));
			const before = parsed(own);
			if (before === null) return;
			const after = parsed(merged);
			expect(Object.keys(after ?? {}).slice(0, Object.keys(before).length)).toEqual(Object.keys(before));
			for (const [key, kept] of Object.entries(before)) {
				const now = after?.[key];
				if (Array.isArray(kept) && Array.isArray(now)) expect(now.slice(0, kept.length)).toEqual(kept);
				else if (kept !== null) expect(now).toEqual(kept);
			}
			expect(isWithin(commentsIn(own), commentsIn(merged))).toBe(true);
		});
	}, timeLimit());

	it('gives properties that say what both said', () => {
		let merged = 0;
		fc.assert(
			fc.property(note, properties([...KEYS, 'outcome']), (text, given) => {
				const result = insertTemplate(text, { anchor: 0, head: 0 }, { text: given, cursor: null, hasSelection: false }, OPTIONS);
				const own = parsed(propertiesIn(text));
				const added = parsed(propertiesIn(given));
				// A list with an anchor, or with comments inside its brackets, is left as it is.
				if (!result.ok || /# why|&l/.test(text + given) || own === null || added === null) return;
				merged++;
				const expected = union(own, added);
				const values = parsed(propertiesIn(applyChanges(text, result.changes)));
				// A comment that would be taken for a part of a text over lines keeps that out.
				for (const [key, said] of Object.entries(expected)) if (text.includes('#') && typeof said === 'string' && OVER_LINES.test(said) && values?.[key] === null) expected[key] = null;
				expect(values).toEqual(expected);
			}),
			runs(1000),
		);
		expect(merged).toBeGreaterThan(200);
	}, timeLimit());

	it('brings no property twice: inserted again, only the body goes in', () => {
		everywhere(300, (text, given, { changes, caret }) => {
			const once = applyChanges(text, changes);
			const again = insertTemplate(once, { anchor: caret, head: caret }, given, OPTIONS);
			if (again.ok) expect(propertiesIn(applyChanges(once, again.changes))).toBe(propertiesIn(once));
			const properties = given.text.slice(0, endOfProperties(given.text));
			if (properties !== '') expect(insertTemplate(once, { anchor: 0, head: 0 }, { text: properties, cursor: null, hasSelection: false }, OPTIONS)).toMatchObject({ ok: true, changes: [] });
		});
	}, timeLimit());
});

/** Where the body of a template begins. */
function endOfProperties(text: string): number {
	return text.startsWith('---\n') ? text.indexOf('\n---\n') + 5 : 0;
}

function said(value: unknown): string {
	return typeof value === 'string' ? value.trim() : value === null ? '' : JSON.stringify(value);
}

function isEmpty(value: unknown): boolean {
	return value === '' || value === null;
}

/** Values that are written over several lines: they join no list. */
const OVER_LINES = /\n|^over lines$|^one two$|^folded/;

/** What the merged properties have to say. */
function union(own: Values, given: Values): Values {
	const result: Values = { ...own };
	const keyOf = new Map(Object.keys(own).map((key) => [key.trim().toLowerCase(), key]));
	for (const [name, value] of Object.entries(given)) {
		const key = keyOf.get(name.trim().toLowerCase()) ?? name;
		const alone = typeof value === 'string' && OVER_LINES.test(value) ? [] : [value];
		const items: unknown[] = Array.isArray(value) ? value.filter((item) => !isEmpty(item)) : alone;
		const existing = own[key];
		const saysNothing = isEmpty(value) || (Array.isArray(value) && value.length > 0 && items.length === 0);
		if (!(key in own) || existing === null) result[key] = saysNothing ? null : value;
		else if (Array.isArray(existing) && existing.every((item) => typeof item !== 'object' || item === null)) {
			const known = new Set(existing.map(said).concat(''));
			result[key] = [...(existing as unknown[]), ...items.filter((item) => !known.has(said(item)) && known.add(said(item)))];
		}
	}
	return result;
}
