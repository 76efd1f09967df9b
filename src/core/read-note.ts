/** The reader: a note's text in, its blocks, headings, links, tagged passages and problems out. */

import type { Block, Heading, Link, NoteText, ReadOptions, TaggedPassage, TextProblem } from './note';
import type { Span } from './passage';
import { contentOf, type Content } from './read/content';
import { headingsOf } from './read/headings';
import { lexInline } from './read/inline';
import { linksOf } from './read/links';
import { findPassages, type Found } from './read/passages';
import { hasUnclosedProperties } from './read/properties-span';
import { scan } from './read/scan';
import { tagReader, type TagReader } from './tag';
import { tailsOf, type Tail } from './read/tails';
import { blocksOf, holdsWords } from './read/turns';
import { hasWords } from './read/words';

/**
 * Reads a note's text. Never throws, whatever the text, and takes time in proportion to its length. Offsets are UTF-16 units
 * of `text`. The notation is described in the README; the cases in `test/cases` are its specification.
 */
export function readNote(text: string, options: ReadOptions): NoteText {
	const scanned = scan(text);
	const blocks = blocksOf(text, scanned, options.people);
	const headings = headingsOf(text, scanned);
	const reading: Reading = {
		text,
		tags: tagReader(options.namespace),
		above: new Map(),
		blocks,
		headings,
		links: [],
		highlights: [],
		passages: [],
		problems: [],
	};
	let headingIndex = -1;
	for (const [index, block] of blocks.entries()) {
		if (block.kind === 'heading') {
			if (scanned.headings[headingIndex + 1] !== undefined && headings[headingIndex + 1]?.from === block.from) headingIndex++;
			readTitle(reading, block, index, headingIndex);
		} else if (block.kind === 'callout-title') readTitle(reading, block, index, block.heading);
		else if (holdsWords(block.kind)) readBlock(reading, block, index);
	}
	reading.problems.push(...unclosedProblems(reading, scanned.leaves));
	reading.problems.sort((a, b) => a.from - b.from);
	reading.passages.sort((a, b) => a.tail.from - b.tail.from);
	const { links, highlights, passages, problems } = reading;
	return { text, properties: scanned.properties, blocks, headings, links, highlights, passages, problems };
}

interface Reading {
	readonly text: string;
	readonly tags: TagReader;
	/** For blocks without words: the words of the nearest one above that has any. */
	readonly above: Map<number, WordsAbove | string>;
	readonly blocks: readonly Block[];
	readonly headings: readonly Heading[];
	readonly links: Link[];
	readonly highlights: Span[];
	readonly passages: TaggedPassage[];
	readonly problems: TextProblem[];
}

function readBlock(reading: Reading, block: Block, index: number): void {
	const { text, tags } = reading;
	const content = contentOf(text, block);
	const tagged = content.text.includes('#') && tags.mayBeIn(content.text);
	if (!tagged && !/\[\[|\]\(|==/.test(content.text)) return;
	const inline = lexInline(content.text);
	reading.links.push(...linksOf(content, inline, { block: index, heading: block.heading }));
	const range = { from: content.offsetOf(block.wordsFrom), to: content.offsetOf(block.wordsTo) };
	const finding = findPassages(content.text, inline, range, tagged ? tags : null);
	for (const mark of finding.highlights) reading.highlights.push(toSource(content, mark));
	for (const problem of finding.problems) reading.problems.push({ ...problem, ...toSource(content, problem) });
	for (const found of finding.found) reading.passages.push(passageOf(reading, content, found, index));
	for (const tail of finding.orphans) readOrphan(reading, content, tail, index);
}

/** A block that is nothing but a tail describes the words of the block just above it. */
function readOrphan(reading: Reading, content: Content, tail: Tail, index: number): void {
	const above = wordsAbove(reading, index);
	if (typeof above === 'string') {
		reading.problems.push({ ...toSource(content, tail), message: above, fix: null });
		return;
	}
	const { block, words, text } = above;
	const passage = passageOf(reading, content, { tail, mark: null, words: { from: 0, to: 0 }, text }, block);
	reading.passages.push({ ...passage, from: words.from, to: words.to });
}

interface WordsAbove {
	readonly block: number;
	readonly words: Span;
	readonly text: string;
}

/** The words of the nearest block above that has any, or a sentence that says why there are none. */
function wordsAbove(reading: Reading, index: number): WordsAbove | string {
	const { above } = reading;
	let i = index - 1;
	let found = above.get(i + 1);
	for (; found === undefined; i--) found = above.get(i) ?? wordsIn(reading, i);
	// Whatever was passed on the way has none and would look further up as well.
	for (let passed = index; passed > i + 1; passed--) above.set(passed, found);
	return found;
}

/** The words of a block, a sentence where the search for words ends in vain, or undefined for a block that has none. */
function wordsIn({ text, blocks, tags }: Reading, index: number): WordsAbove | string | undefined {
	const block = blocks[index];
	if (block?.kind === 'heading' || block?.kind === 'callout-title') return 'A heading stands above this tag. Put the tag after the words that it is about.';
	if (!block || !holdsWords(block.kind)) return 'No words stand above this tag. Put it after the words that it is about.';
	const content = contentOf(text, block);
	const range = { from: content.offsetOf(block.wordsFrom), to: content.offsetOf(block.wordsTo) };
	const whole = wholeWords(content, range, tags);
	return whole ? { block: index, words: toSource(content, whole.span), text: whole.text } : undefined;
}

function wholeWords(content: Content, range: Span, tags: TagReader): { readonly span: Span; readonly text: string } | null {
	const inline = lexInline(content.text);
	const { clean, dropped } = findPassages(content.text, inline, range, tags);
	const text = clean(range);
	if (!hasWords(text)) return null;
	let { from, to } = range;
	const last = dropped[dropped.length - 1];
	if (last && content.text.slice(last.to, to).trim() === '') to = last.from;
	const source = content.text;
	while (to > from && /\s/.test(source.charAt(to - 1))) to--;
	while (from < to && /\s/.test(source.charAt(from))) from++;
	return { span: { from, to }, text };
}

function passageOf(reading: Reading, content: Content, { tail, mark, words, text }: Found, block: number): TaggedPassage {
	const headed = reading.blocks[block]?.heading ?? -1;
	const fromHeading = tail.stage === null ? stageAbove(reading.headings, headed) : null;
	const { from, to } = toSource(content, words);
	return {
		from,
		to,
		text,
		mark: mark && toSource(content, mark),
		tail: toSource(content, tail),
		tags: tail.tags.map((tag) => toSource(content, tag)),
		memo: tail.memo && { text: tail.memo.text, span: toSource(content, tail.memo.span) },
		codes: tail.codes,
		stage: tail.stage ?? fromHeading,
		stageFromHeading: fromHeading !== null,
		strength: tail.strength,
		move: tail.move,
		block,
	};
}

function stageAbove(headings: readonly Heading[], index: number): Heading['stage'] {
	for (let i = index; i >= 0; i = headings[i]?.parent ?? -1) {
		const stage = headings[i]?.stage;
		if (stage) return stage;
	}
	return null;
}

/** Headings and callout titles hold links, and no passages. */
function readTitle(reading: Reading, block: Block, index: number, heading: number): void {
	const content = contentOf(reading.text, block);
	if (!/\[\[|\]\(|#/.test(content.text)) return;
	const inline = lexInline(content.text);
	reading.links.push(...linksOf(content, inline, { block: block.kind === 'heading' ? -1 : index, heading }));
	if (!reading.tags.mayBeIn(content.text)) return;
	const where = block.kind === 'heading' ? 'a heading' : 'a callout’s title';
	const { tails, problems } = tailsOf(content.text, inline, reading.tags);
	for (const problem of problems) reading.problems.push({ ...problem, ...toSource(content, problem) });
	for (const tail of tails) {
		const message = `This tag stands in ${where}, where nothing is counted. Move it to the words below.`;
		reading.problems.push({ ...toSource(content, tail), message, fix: null });
	}
}

function* unclosedProblems({ text, tags }: Reading, leaves: ReturnType<typeof scan>['leaves']): Iterable<TextProblem> {
	for (const { kind, unclosed, lines } of leaves) {
		const [span] = lines;
		if (kind !== 'comment' || !unclosed || !span) continue;
		if (!hidesTail(text.slice(span.from, span.to), tags)) continue;
		yield { from: span.from, to: span.from + 2, message: 'This comment is never closed and hides the tags below it. Put %% where it ends.', fix: null };
	}
	if (hasUnclosedProperties(text) && tags.mayBeIn(text)) {
		const from = text.indexOf('---');
		yield { from, to: from + 3, message: 'The properties are never closed. Put a line of three dashes below the last one.', fix: null };
	}
}

function hidesTail(text: string, tags: TagReader): boolean {
	return tailsOf(text, lexInline(text.replace(/%%/g, '  ')), tags).tails.length > 0;
}

function toSource(content: Content, span: Span): Span {
	return content.spanOf(span);
}

