/** The finder: which words the tails of a block describe. */

import type { Span } from '../passage';
import type { TagReader } from '../tag';
import { firstIndex } from './first-index';
import type { Bracket, Inline } from './inline';
import { marksOf, type Mark, type Marks } from './marks';
import { tailsOf, type ContentProblem, type Tail } from './tails';
import { isSpace, trimmed } from './white-space';
import { cleanerOf, hasWords, type Cleaner } from './words';

/** A passage in the content's offsets. */
export interface Found {
	readonly tail: Tail;
	readonly mark: Mark | null;
	readonly words: Span;
	readonly text: string;
}

/** What the finder gives for one block's content. */
export interface Finding {
	readonly found: readonly Found[];
	/** Marks without a tail. */
	readonly highlights: readonly Mark[];
	/** Tails without words of their own, when the whole block is nothing but these. */
	readonly orphans: readonly Tail[];
	readonly problems: readonly ContentProblem[];
	/** The tags that say of the note that it is a job. */
	readonly jobTags: readonly Span[];
	readonly tails: readonly Tail[];
	readonly clean: Cleaner;
}

/** What may stand between a mark and its tail, as a regular expression's alternatives: white space, closing punctuation and quotation marks, closing markers, a footnote's reference. */
export const MARK_GAP = `[\\s\\p{Pe}\\p{Pf}"'“’.,;:!?…。，、；：！？．｡､،؛؟।*_~]|\\[\\^[^\\]\\s\\[]+\\]`;

const gap = new RegExp(`(?:${MARK_GAP})*`, 'uy');
/** What is dropped where words begin behind something else: white space and punctuation that opens nothing. */
export const LEADING = /^(?:[\s.,;:!?…。，、；：！？．｡､،؛؟।\p{Pd}\p{Pe}\p{Pf}•·●○▪]|(?<quote>["'”’](?=\s)))+/u;

/** Finds the passages of a content whose words may stand in `range`. */
export function findPassages(inline: Inline, range: Span, reader: TagReader): Finding {
	const marks = marksOf(inline);
	const problems: ContentProblem[] = [];
	const jobTags: Span[] = [];
	const tails = tailsOf(inline, reader, { problems, jobTags });
	const clean = cleanerOf(inline, marks, tails);
	const found: Found[] = [];
	const highlights: Mark[] = [];
	const orphans: Tail[] = [];
	let from = range.from;
	/** The nearest mark before the tail, unless another tail stands between. */
	let mark: Mark | null = null;
	let next = 0;
	for (const tail of tails) {
		for (let later = marks.marks[next]; later && later.to <= tail.from; later = marks.marks[++next]) {
			if (mark) highlights.push(mark);
			mark = later;
		}
		if (mark && reaches(inline, mark, tail.from)) {
			const words = trimmed(inline.text, { from: Math.max(mark.innerFrom, Math.min(range.from, mark.innerTo)), to: mark.innerTo }, isSpace);
			found.push({ tail, mark, words, text: clean(words) });
		} else {
			if (mark) highlights.push(mark);
			const words = unmarkedWords(inline.text, { from, to: tail.from });
			const text = clean(words);
			if (hasWords(text)) found.push({ tail, mark: null, words, text });
			else orphans.push(tail);
			from = Math.max(from, tail.end);
		}
		mark = null;
	}
	for (let later = marks.marks[next]; later; later = marks.marks[++next]) highlights.push(later);
	const isAlone = orphans.length > 0 && found.length === 0 && !hasWords(clean(range));
	if (!isAlone) for (const { from: at, to } of orphans) problems.push({ from: at, to, message: WORDLESS, fix: null });
	for (const at of marks.unclosed) if (hidesTail(at, marks, tails)) problems.push({ from: at, to: at + 2, message: UNCLOSED, fix: null });
	for (const at of marks.unopened) if (reaches(inline, { from: at, to: at + 2 }, tails[firstIndex(tails, (tail) => tail.from > at)]?.from ?? Infinity)) problems.push({ from: at, to: at + 2, message: UNOPENED, fix: null });
	return { found, highlights, orphans: isAlone ? orphans : [], problems: withCertainFixes(problems, found), jobTags, tails, clean };
}

const WORDLESS = 'No words stand before this tag. Put it after the words that it is about.';
const UNOPENED = 'This highlight is never opened. Put == before its first word.';
const UNCLOSED = 'This highlight is never closed. Put == after its last word, before the tag.';

/** Amid the words of a passage a tag is one of them, so that its fix would change these: it is left out. */
function withCertainFixes(problems: readonly ContentProblem[], found: readonly Found[]): readonly ContentProblem[] {
	if (problems.every(({ fix }) => fix === null)) return problems;
	// Marked passages may stand within the words of unmarked ones, but none of a kind within another.
	const kinds = [true, false].map((isMarked) => found.filter(({ mark }) => (mark !== null) === isMarked));
	const isAmid = (at: number): boolean => kinds.some((passages) => (passages[firstIndex(passages, ({ words }) => words.to > at)]?.words.from ?? at) < at);
	return problems.map((problem) => (isAmid(problem.from) ? { ...problem, fix: null } : problem));
}

/** True when a tail follows the `==` at `at`, which nothing closes, and no mark closes in between. */
function hidesTail(at: number, { marks }: Marks, tails: readonly Tail[]): boolean {
	const hidden = tails[firstIndex(tails, ({ from }) => from >= at)];
	const mark = marks[firstIndex(marks, ({ from }) => from >= at)];
	return hidden !== undefined && (mark?.to ?? Infinity) > hidden.from;
}

/** True when nothing but what may stand there parts the mark from its tail. */
function reaches({ text, brackets }: Inline, mark: Span, tail: number): boolean {
	// The white space that every tag needs before it is mostly all there is.
	if (tail === mark.to + 1) return true;
	for (let at = mark.to; ; ) {
		gap.lastIndex = at;
		gap.test(text);
		if (gap.lastIndex >= tail) return true;
		const link = enclosing(brackets, mark, at, gap.lastIndex);
		if (!link || link.to > tail) return false;
		at = link.to;
	}
}

/** The innermost link around the mark whose text ends between `from` and `to`. */
function enclosing(brackets: readonly Bracket[], mark: Span, from: number, to: number): Bracket | undefined {
	const behind = firstIndex(brackets, (bracket) => bracket.from >= mark.from);
	return brackets.slice(Math.max(0, behind - 4), behind).reverse().find(({ textTo }) => textTo >= from && textTo <= to);
}

/** The stretch without the punctuation that leads it and the white space around it. */
function unmarkedWords(text: string, { from, to }: Span): Span {
	const lead = LEADING.exec(text.slice(from, to))?.[0].length ?? 0;
	return trimmed(text, { from: from + lead, to }, isSpace);
}
