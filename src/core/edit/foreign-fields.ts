/** What other plugins keep within words: Dataview's fields, Templater's commands, and what Tasks reads at a task's end. */

import type { Span } from '../passage';
import { inertAt, type Inline } from '../read/inline';
import { isBlank, runStart } from '../read/white-space';

const FIELD = '\\[\\p{L}[\\p{L}\\p{M}\\p{N} _-]{0,39}::(?:\\[\\[[^[\\]\\n]*\\]\\]|[^[\\]\\n])*\\]|\\(\\p{L}[\\p{L}\\p{M}\\p{N} _-]{0,39}::[^()\\n]*\\)';
const field = new RegExp(FIELD, 'gu');

/**
 * These spans of a content with what other plugins write in brackets, `[key:: value]`, `(key:: value)` and `<% command %>`: in order,
 * none in another.
 */
export function withForeign(spans: readonly Span[], { text, inert }: Inline): readonly Span[] {
	const foreign: Span[] = [];
	if (text.includes('::')) for (const { 0: { length }, index } of text.matchAll(field)) foreign.push({ from: index, to: index + length });
	for (let from = text.indexOf('<%'), close = 0; from >= 0 && close >= 0; from = text.indexOf('<%', close + 2)) {
		close = text.indexOf('%>', from + 2);
		if (close >= 0) foreign.push({ from, to: close + 2 });
	}
	if (foreign.length === 0) return spans;
	let end = 0;
	return [...spans, ...foreign.filter(({ from }) => !inertAt(inert, from))]
		.sort((a, b) => a.from - b.from)
		.filter(({ from, to }) => from >= end && (end = to) > from);
}

const taskField = new RegExp(
	[
		'(?<tag>#[^\\s#]+)',
		'[🔺⏫🔼🔽⏬]\\uFE0F?',
		'[📅📆🗓⏳⌛🛫➕✅❌⏰]\\uFE0F? *\\d{4}-\\d\\d-\\d\\d(?: \\d\\d?:\\d\\d)?',
		'🔁\\uFE0F? ?[A-Za-z\\d, !]*[A-Za-z\\d,!]',
		'🏁\\uFE0F? *[A-Za-z]+',
		'[🆔⛔]\\uFE0F? *[\\w-]+(?: *, *[\\w-]+)*',
		FIELD,
	].join('|'),
	'gu',
);

/**
 * What may be marked of a list item whose text stands behind `before` on its line. When it is a task, the fields that end its first
 * line stay outside: Tasks reads them where nothing but tags stands behind them. They are no words, or, where more lines follow, like a tag.
 */
export function besideTaskFields(inline: Inline, words: Span, before: string): { readonly inline: Inline; readonly words: Span } {
	const { text, tags } = inline;
	if (!/\[.\][ \t]+$/u.test(before)) return { inline, words };
	const lineEnd = text.indexOf('\n', words.from);
	const end = runStart(text, words.from, lineEnd < 0 ? words.to : Math.min(lineEnd, words.to), isBlank);
	/** Where the run of fields and tags begins and ends that was found last. */
	let first = -1;
	let last = -1;
	taskField.lastIndex = words.from;
	for (let found = taskField.exec(text); found && taskField.lastIndex <= end; found = taskField.exec(text)) {
		const isApart = found.index === words.from || isBlank(text.charCodeAt(found.index - 1));
		if (last < 0 || text.slice(last, found.index).trim() !== '') first = -1;
		if (first < 0 && isApart && found.groups?.['tag'] === undefined) first = found.index;
		last = taskField.lastIndex;
	}
	if (first < 0 || last !== end) return { inline, words };
	if (text.slice(end, words.to).trim() === '') return { inline, words: { from: words.from, to: runStart(text, words.from, first, isBlank) } };
	const others = tags.filter(({ from, to }) => to <= first || from >= end);
	return { inline: { ...inline, tags: [...others, { from: first, to: end }].sort((a, b) => a.from - b.from) }, words };
}
