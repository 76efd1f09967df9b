/** Random properties of notes, and what YAML says of properties: for the laws of writing into them. */

import * as fc from 'fast-check';
import { Parser, parse, parseDocument } from 'yaml';
import { notes } from './notes';

const word = fc.constantFrom('a', 'b', 'JTBD 1', '[[JTBD 1]]', 'x, y', "it's", '"q"', 'é: ü', '#1', '- z', '', 'true', '12', 'C\\D', '---', '{{title}}', '<% tp.x %>', 'a\tb');
const quoted = word.map((words) => JSON.stringify(words));
const plain = fc.constantFrom('a', 'b', 'c d', 'JTBD 1', 'x:y', 'q#r', '2026-10-12', '1.0', 'true', '---x', 'c\td', '<% x %>');
const single = fc.oneof(quoted, plain, word.map((words) => `'${words.replace(/'/g, "''")}'`));
const comment = fc.constantFrom('', '', ' # note', '  # [x]', '\t# tab');
const ODD = [' |\n  text: a\n  # b', ' >-\n  folded\n\n  more', ' |\n\n  ---\n\n', ' "over\n  lines"', ' one\n  two', ' &x a', ' *x', ' !!str 1', ' &l\n  - a\n  - b', '\n  a: 1\n  b:\n    - c', '\n  - a: 1\n    b: 2\n  - c', ' {a: 1, b: [c]}', ' [[JTBD 1]]', ' [a, [b, c]]', '\n  - - a\n', '\n\t- a', ' a\t', ' {{job}}', ' [a, # why\n  b]', '\n  # of a\n  - a\n\n  # of b\n  - b\n'];
const value = fc.oneof(
	{ weight: 3, arbitrary: fc.tuple(fc.oneof(single, fc.constant('')), comment).map(([one, note]) => ` ${one}${note}`) },
	{ weight: 3, arbitrary: fc.tuple(fc.array(single, { maxLength: 3 }), comment, fc.constantFrom(', ', ',  ', ' ,\n   ')).map(([items, note, comma]) => ` [${items.join(comma)}]${note}`) },
	{ weight: 3, arbitrary: fc.tuple(fc.array(fc.tuple(single, comment), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '  ', '    '), comment).map(([items, indent, note]) => `${note}${items.map(([item, own]) => `\n${indent}- ${item}${own}`).join('')}`) },
	{ weight: 2, arbitrary: fc.constantFrom(...ODD) },
);

/** Keys, two of them under which something may be given. */
export const KEYS = ['type', 'jobs', 'tags', 'participant', '"quoted key"', "'tags '", 'Jobs', 'interview-type', 'é', '? x', 'a b'];

/** A block of properties with some of these keys. */
export function properties(keys: readonly string[]): fc.Arbitrary<string> {
	return fc
		.uniqueArray(fc.tuple(fc.constantFrom(...keys), value, fc.constantFrom('', '', '\n# own line', '\n', '\n  # wide')), { selector: ([key]) => key, maxLength: 4 })
		.map((entries) => `---\n${entries.map(([key, one, after]) => `${key}:${one}${after}\n`).join('')}---\n`);
}

const lines = fc
	.array(
		fc.constantFrom('words', '## First thought', '## Notes', '### Ann', '# Deciding on [[JTBD 2]]', '==there== #jtbd/pull', '- item', '\t- nested', '1. one', '> quote', '> [!note] Title', '| a | b |', '| - | - |', '```', '%%', '$$', '', '', '  ', '==said== #jtbd/push', '#jtbd/habit', '^id', 'Ann  0:02', '    code', '[^1]: foot', '<div>', '---x', '---', '===', 'Ann: so', '[0:12] so', '<!--', '~~~'),
		{ maxLength: 12 },
	)
	.map((all) => all.join('\n'));

/** A note with properties of all kinds, or one of the random awkward ones. */
export const note = fc.oneof(
	{
		weight: 3,
		arbitrary: fc
			.tuple(fc.constantFrom('', '\uFEFF'), fc.option(properties(KEYS), { nil: '' }), lines, fc.constantFrom('\n', '\r\n'), fc.boolean())
			.map(([mark, top, body, eol, ends]) => `${mark}${top}${body}${ends ? '\n' : ''}`.replace(/\n/g, eol)),
	},
	{ weight: 2, arbitrary: notes() },
);

/** Properties by key. */
export type Values = Record<string, unknown>;

/** The properties of a note as they are written, without their fences. */
export function propertiesIn(text: string): string {
	return /^\uFEFF?---[ \t]*\r?\n(|[^]*?\n)---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] ?? '';
}

/** The properties as YAML has them; null where they are none, such as with an alias of nothing. */
export function parsed(yaml: string): Values | null {
	if (parseDocument(yaml).errors.length > 0) return null;
	try {
		const values: unknown = parse(yaml, { logLevel: 'error' }) ?? {};
		return typeof values === 'object' && !Array.isArray(values) ? (values as Values) : null;
	} catch {
		return null;
	}
}

/** The comments of properties, in order. */
export function commentsIn(yaml: string): string[] {
	const found: string[] = [];
	const walk = (token: unknown): void => {
		if (typeof token !== 'object' || token === null) return;
		if ('type' in token && token.type === 'comment' && 'source' in token) found.push(String(token.source));
		for (const inner of Object.values(token)) walk(inner);
	};
	for (const token of new Parser().parse(yaml)) walk(token);
	return found;
}

/** True when `few` stand among `many`, in their order. */
export function isWithin(few: readonly string[], many: readonly string[]): boolean {
	let at = 0;
	for (const one of many) if (one === few[at]) at++;
	return at === few.length;
}
