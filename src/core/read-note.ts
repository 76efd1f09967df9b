/** The reader: a note's text in, its blocks, headings, links, tagged passages and problems out. */

import type { Block, Heading, Link, NoteText, ReadOptions, TaggedPassage, TextProblem } from './note';
import type { Span } from './passage';
import { contentIn, contentOf, type Content } from './read/content';
import { headingsOf } from './read/headings';
import { lexInline, type Inline } from './read/inline';
import { addLinks } from './read/links';
import { LookAhead } from './read/look-ahead';
import { findPassages, type Found } from './read/passages';
import { scan } from './read/scan';
import { tailsOf, type ContentProblem, type Tail } from './read/tails';
import { blocksOf, holdsWords } from './read/turns';
import { unclosedProblems } from './read/unclosed';
import { isSpace, trimmed } from './read/white-space';
import { hasWords } from './read/words';
import { tagReader, type TagReader } from './tag';

/**
 * Reads a note's text. Never throws, whatever the text, and takes time in proportion to its length. Offsets are UTF-16 units
 * of `text`. The notation is described in the README; the cases in `test/cases` are its specification.
 */
export function readNote(text: string, options: ReadOptions): NoteText {
	const { properties, leaves, headings: headed } = scan(text);
	const reading: Reading = {
		text,
		ahead: new LookAhead(text),
		tags: tagReader(options.namespace),
		above: new Map(),
		blocks: blocksOf(text, leaves, options.people),
		headings: headingsOf(text, leaves, headed),
		links: [],
		highlights: [],
		passages: [],
		problems: [],
		jobTags: [],
	};
	const { blocks, headings, links, highlights, passages, problems, jobTags } = reading;
	let heading = -1;
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index];
		if (!block) continue;
		if (holdsWords(block.kind)) readBlock(reading, block, index);
		else if (block.kind === 'callout-title') readTitle(reading, block, { block: index, heading: block.heading }, 'a callout’s title');
		else if (block.kind === 'heading') {
			if (headings[heading + 1]?.from === block.from) heading++;
			readTitle(reading, block, { block: -1, heading }, 'a heading');
		}
	}
	problems.push(...unclosedProblems(text, leaves, properties, reading.tags));
	links.sort((a, b) => a.from - b.from);
	problems.sort((a, b) => a.from - b.from);
	passages.sort((a, b) => a.tail.from - b.tail.from);
	return { text, properties, blocks, headings, links, highlights, passages, problems, jobTags };
}

interface Reading {
	readonly text: string;
	/** For the blocks that are read where they stand, one after the other. */
	readonly ahead: LookAhead;
	readonly tags: TagReader;
	/** For blocks without words: the words of the nearest one above that has any. */
	readonly above: Map<number, WordsAbove | string>;
	readonly blocks: readonly Block[];
	readonly headings: readonly Heading[];
	readonly links: Link[];
	readonly highlights: Span[];
	readonly passages: TaggedPassage[];
	readonly problems: TextProblem[];
	readonly jobTags: Span[];
}

function readBlock(reading: Reading, block: Block, index: number): void {
	const content = contentIn(reading.text, block);
	const inline = inlineOf(reading, content);
	addLinks(reading.links, content, inline, { block: index, heading: block.heading });
	if (inline.tags.length === 0 && inline.equals.length === 0) return;
	const { found, highlights, orphans, problems, jobTags } = findPassages(inline, content.wordsOf(block), reading.tags);
	for (const mark of highlights) reading.highlights.push(content.spanOf(mark));
	for (const passage of found) reading.passages.push(passageOf(reading, content, passage, index));
	addProblems(reading, content, problems);
	for (const tag of jobTags) reading.jobTags.push(content.spanOf(tag));
	for (const tail of orphans) readOrphan(reading, content, tail, index);
}

function inlineOf({ text, ahead }: Reading, content: Content): Inline {
	return lexInline(content.text, content, content.text === text ? ahead : undefined);
}

function addProblems({ problems }: Reading, content: Content, found: readonly ContentProblem[]): void {
	for (const { message, fix, ...span } of found) problems.push({ ...content.spanOf(span), message, fix });
}

/** A block that is nothing but a tail describes the words of the block just above it. */
function readOrphan(reading: Reading, content: Content, tail: Tail, index: number): void {
	const above = wordsAbove(reading, index);
	if (typeof above === 'string') {
		addProblems(reading, content, [{ from: tail.from, to: tail.to, message: above, fix: null }]);
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
	// An id that stands alone names the block above it.
	if (block?.kind === 'block-id') return undefined;
	if (!block || !holdsWords(block.kind)) return 'No words stand above this tag. Put it after the words that it is about.';
	const content = contentOf(text, block);
	const whole = wholeWords(content, content.wordsOf(block), tags);
	return whole && { block: index, words: content.spanOf(whole.span), text: whole.text };
}

function wholeWords(content: Content, range: Span, tags: TagReader): { readonly span: Span; readonly text: string } | undefined {
	const { clean, tails } = findPassages(lexInline(content.text), range, tags);
	const text = clean(range);
	if (!hasWords(text)) return undefined;
	const last = tails[tails.length - 1];
	const isEnd = last && content.text.slice(last.end, range.to).trim() === '';
	return { span: trimmed(content.text, { from: range.from, to: isEnd ? last.from : range.to }, isSpace), text };
}

function passageOf(reading: Reading, content: Content, { tail, mark, words, text }: Found, block: number): TaggedPassage {
	const headed = reading.blocks[block]?.heading ?? -1;
	const fromHeading = tail.stage === null ? stageAbove(reading.headings, headed) : null;
	const { from, to } = content.spanOf(words);
	return {
		from,
		to,
		text,
		mark: mark && content.spanOf(mark),
		tail: content.spanOf(tail),
		tags: content.spansOf(tail.tags),
		memo: tail.memo && { text: tail.memo.text, span: content.spanOf(tail.memo.span) },
		codes: tail.codes,
		stage: tail.stage ?? fromHeading,
		stageFromHeading: fromHeading !== null,
		strength: tail.strength,
		move: tail.move,
		block,
	};
}

/** The stage that the nearest heading names of the one at `index` and those around it. */
export function stageAbove(headings: readonly Heading[], index: number): Heading['stage'] {
	for (let i = index; i >= 0; i = headings[i]?.parent ?? -1) {
		const stage = headings[i]?.stage;
		if (stage) return stage;
	}
	return null;
}

/** Headings and callout titles hold links, and no passages. */
function readTitle(reading: Reading, block: Block, place: Pick<Link, 'block' | 'heading'>, where: string): void {
	const content = contentIn(reading.text, block);
	const inline = inlineOf(reading, content);
	addLinks(reading.links, content, inline, place);
	const problems: ContentProblem[] = [];
	const jobTags: Span[] = [];
	for (const { from, to } of tailsOf(inline, reading.tags, { problems, jobTags })) {
		problems.push({ from, to, message: `This tag stands in ${where}, where nothing is counted. Move it to the words below.`, fix: null });
	}
	addProblems(reading, content, problems);
	for (const tag of jobTags) reading.jobTags.push(content.spanOf(tag));
}
