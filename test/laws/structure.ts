/** The law that an edit leaves to Markdown what is Markdown's: blocks, lists, quotes, emphasis, links and code, by parsers that know no tags. */

import MarkdownIt from 'markdown-it';
import { expect } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import type { Change } from '../../src/core/edit/edit';
import type { NoteText } from '../../src/core/note';
import type { Span } from '../../src/core/passage';
import { agreesWithMicromark, readAll } from '../oracles/agreement';
import { emphasisByLezer } from '../oracles/by-lezer';
import { structureByMicromark } from '../oracles/by-micromark';
import { without } from './expected';
import { before, inverse } from './offsets';

/** Fails where an edit changes more of the Markdown than the tags and the `==` that it puts in or takes away. */
export function expectSameStructure(text: string, changes: readonly Change[]): void {
	const now = applyChanges(text, changes);
	const { kept, gone, put } = keptOf(text, changes);
	const was = keysOf(text, structureOf(text), kept, gone);
	const is = keysOf(now, structureOf(now), kept, put);
	if (was.join('\n') === is.join('\n') && !beside.test(text)) return expectSameRendering(text, now);
	// Where emphasis stands beside a sign of two UTF-16 units, both parsers take that for a letter; beside a `~`, micromark lets it open and close anywhere.
	if (beside.test(text) || beside.test(now)) return;
	// It knows no link by a definition's label right before another bracket.
	if (/^[ \t>]*\[[^\]]+\]:/m.test(text) && /\]\[/.test(text)) return;
	// micromark counts what is left of a run of signs, not the run, so that the other parser has the last word on emphasis.
	const differing = [...without(was, is), ...without(is, was)];
	const byOther = (note: string, changed: readonly Change[]): string => keysOf(note, { inline: emphasisByLezer(note) }, kept, changed).join('\n');
	if (differing.every((key) => isEmphasis.test(key)) && byOther(text, gone) === byOther(now, put)) return;
	// Where micromark sees other blocks than the reader from the first, it can't judge what an edit did to them.
	if (agreesWithMicromark(readAll(text)) && agreesWithMicromark(readAll(now))) expect(is).toEqual(was);
}

/** Fails where one of the new marks cuts emphasis, a link or anything else inside words, unless a highlight did so before. */
export function expectNested(was: NoteText, now: NoteText, marks: readonly Span[]): void {
	if (marks.length === 0 || beside.test(now.text) || cutBy(now.text, marks).length === 0) return;
	const byOther = emphasisByLezer(now.text);
	const isSeen = ({ kind, from, to }: Part): boolean => !isEmphasis.test(kind) || byOther.some((part) => part.from === from && part.to === to);
	const cut = cutBy(now.text, marks).filter(isSeen);
	const old = [...was.highlights, ...was.passages.flatMap(({ mark }) => mark ?? [])];
	if (cut.length > 0 && cutBy(was.text, old).length === 0 && agreesWithMicromark(readAll(now.text))) expect(cut).toEqual([]);
}

type Part = ReturnType<typeof emphasisByLezer>[number];

/** What stands inside words and has one end inside of a mark and the other one outside. */
function cutBy(text: string, marks: readonly Span[]): readonly Part[] {
	const crosses = (a: Span, b: Span): boolean => a.from < b.from && b.from < a.to && a.to < b.to;
	return structureOf(text).inline.filter((part) => marks.some((mark) => crosses(part, mark) || crosses(mark, part)));
}

const isEmphasis = /^(?:emphasis|strong|strikethrough)\b/;
const beside = /[\u{10000}-\u{10FFFF}][*_~]|[*_~][\u{10000}-\u{10FFFF}]|[*_]~|~[*_]/u;

const recent = new Map<string, ReturnType<typeof structureByMicromark>>();

/** What micromark makes of a text; of the last few it is remembered, as each is asked for several times. */
function structureOf(text: string): ReturnType<typeof structureByMicromark> {
	const known = recent.get(text) ?? structureByMicromark(text);
	if (recent.size > 3) recent.clear();
	recent.set(text, known);
	return known;
}

/** The text that an edit keeps, and the changes that make of it the text before and the text after. */
function keptOf(text: string, changes: readonly Change[]): { readonly kept: string; readonly gone: readonly Change[]; readonly put: readonly Change[] } {
	const deletions = changes.map(({ from, to }) => ({ from, to, text: '' }));
	let shift = 0;
	const put = changes.map((change) => {
		const at = change.from - shift;
		shift += change.to - change.from;
		return { from: at, to: at, text: change.text };
	});
	return { kept: applyChanges(text, deletions), gone: inverse(text, deletions), put };
}

/** What a parser sees in a note; only that is compared which is given. */
type Seen = Partial<ReturnType<typeof structureByMicromark>>;

/** What is seen in `text`, by the places that it has in `base`, which is led to it by `changes`; without what holds nothing of `base` but blanks. */
function keysOf(text: string, { outline = { lines: [], spans: [] }, containers = [], inline: all = [] }: Seen, base: string, changes: readonly Change[]): string[] {
	// Whether an address begins right behind a letter of another script is nowhere said.
	const inline = all.filter(({ kind, from }) => kind !== 'literalAutolink' || !/[\p{L}\p{N}]$/u.test(text.slice(0, from)));
	const key = (kind: string, { from, to }: Span): string[] => {
		let [first, last] = [before(from, changes), before(to, changes)];
		while (first < last && /\s/.test(base.charAt(first))) first++;
		while (first < last && /\s/.test(base.charAt(last - 1))) last--;
		// A tail that stood alone before a block id leaves the id alone, and an item or a quote with nothing in it holds nothing.
		return first < last && !/^(?:\^[\w-]+|(?:[-*+]|\d{1,9}[.)])|[>\s]+)$/.test(base.slice(first, last)) ? [`${kind} ${first}-${last}`] : [];
	};
	let pending = '';
	return [
		...outline.lines.flatMap((line) => {
			// Where a block's first line was nothing but a tail, the next one is its first.
			const opens = line.opens || pending === line.kind;
			const found = key(`${opens ? '+' : ' '}${line.kind}`, line);
			pending = opens && found.length === 0 ? line.kind : '';
			return found;
		}),
		...[...outline.spans, ...containers, ...inline].flatMap((part) => key(part.kind, part)),
	].sort();
}

const second = new MarkdownIt({ html: true, linkify: false });

/**
 * A second opinion, for notes with nothing in them that Obsidian adds to Markdown, and where it sees the blocks that micromark sees. On
 * a quote's lazy line it takes no heed of the indentation; what looks like a tag and is none, it can't tell apart.
 */
function expectSameRendering(text: string, now: string): void {
	if (/\$|%%|\[\[|\[\^|\^\[|https?:|^\uFEFF?---/.test(text + now)) return;
	if (/^[ \t]*>[^]*\n(?: *\t| {4})|[^\s>]>*#jtbd/im.test(text)) return;
	const [was, is] = [shown(text), shown(now)];
	if (is !== was && containersOf(text) === containersBySecond(text)) expect(is).toBe(was);
}

/** The note as HTML, without our tags, `=`, colours and white space. */
function shown(text: string): string {
	// An entity that is shown as `#` begins no tag.
	const bare = second.render(text.replace(/&(?:num|#0*35|#x0*23);/gi, '♯')).replace(/(?<=^|[\s>])#jtbd\/[^\s!-,.:-@[-^`{-~\u2000-\u206f\u2e00-\u2e7f]+/gim, '').replace(/=/g, '');
	const words = bare.replace(/[\s,]+/g, '').replace(/(?:🔴|🟠|🟢|🔵|🟣)\uFE0F?/gu, '');
	// What held nothing but a tail goes with it, and so does one of the hard line breaks around it.
	return trimmedOfEmpty(words);
}

function trimmedOfEmpty(html: string): string {
	let words = html.replace(/<hr>/g, '—').replace(/<br>(?=<br>|<\/)/g, '');
	while (/<(\w+)><\/\1>/.test(words)) words = words.replace(/<(\w+)><\/\1>/g, '');
	// A list is tight when the paragraph that made it loose was but a tail.
	return words.replace(/<li><p>/g, '<li>').replace(/<\/p><\/li>/g, '</li>');
}

function containersOf(text: string): string {
	const { containers, outline } = structureOf(text);
	const count = (pattern: RegExp): number => containers.filter(({ kind }) => pattern.test(kind)).length;
	return [count(/^blockQuote$/), count(/^listItemPrefix$/), outline.lines.some(({ kind }) => kind === 'code')].join(' ');
}

function containersBySecond(text: string): string {
	const tokens = second.parse(text, {});
	const count = (pattern: RegExp): number => tokens.filter(({ type }) => pattern.test(type)).length;
	return [count(/^blockquote_open$/), count(/^list_item_open$/), tokens.some(({ type }) => type === 'fence' || type === 'code_block')].join(' ');
}
