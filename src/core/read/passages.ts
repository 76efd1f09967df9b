/** The finder: which words the tails of a block describe. */

import type { Span } from '../passage';
import type { Inline } from './inline';
import { marksOf, type Mark, type Marks } from './marks';
import type { TagReader } from '../tag';
import { tailsOf, type ContentProblem, type Tail, type Tails } from './tails';
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
	/** What no passage's words hold: the tails with their memos. */
	readonly dropped: readonly Span[];
	readonly clean: Cleaner;
}

const NONE: Tails = { tails: [], problems: [] };

/** What may stand between a mark and its tail, as a regular expression's alternatives: white space, closing punctuation and quotation marks, closing markers, a footnote's reference. */
export const MARK_GAP = `[\\s\\p{Pe}\\p{Pf}"'“’.,;:!?…*_~]|\\[\\^[^\\]\\s\\[]+\\]`;

const gap = new RegExp(`(?:${MARK_GAP})*`, 'uy');
/** What is dropped where unmarked words begin: white space and punctuation that opens nothing. */
const leading = /^(?:[\s.,;:!?…\p{Pd}\p{Pe}\p{Pf}•·●○▪]|(?<quote>["'”’](?=\s)))+/u;

/** Finds the passages of a content whose words may stand in `range`; without a reader of tags only its highlights. */
export function findPassages(text: string, inline: Inline, range: Span, reader: TagReader | null): Finding {
	const marks = marksOf(text, inline);
	const { tails, problems } = reader ? tailsOf(text, inline, reader) : NONE;
	const all: ContentProblem[] = [...problems];
	const dropped = tails.map(({ from, end }) => ({ from, to: end }));
	const found: Found[] = [];
	const orphans: Tail[] = [];
	const taken = new Set<Mark>();
	const clean = cleanerOf(text, inline, marks, dropped);
	let from = range.from;
	let next = 0;
	let mark: Mark | null = null;
	for (const tail of tails) {
		for (let later = marks.marks[next]; later && later.to <= tail.from; later = marks.marks[++next]) mark = later;
		const own: Mark | null = mark && reaches(text, mark, tail.from, inline) ? mark : null;
		// A tail that this mark doesn't reach stands between it and every later one.
		mark = null;
		if (own) {
			taken.add(own);
			const words = trimmed(text, { from: Math.max(own.innerFrom, Math.min(range.from, own.innerTo)), to: own.innerTo });
			found.push({ tail, mark: own, words, text: clean(words) });
			continue;
		}
		const words = unmarkedWords(text, { from, to: tail.from });
		const cleaned = words.to > words.from ? clean(words) : '';
		if (hasWords(cleaned)) found.push({ tail, mark: null, words, text: cleaned });
		else orphans.push(tail);
		from = Math.max(from, tail.end);
	}
	const alone = orphans.length > 0 && found.length === 0 && !hasWords(clean(range));
	if (!alone) {
		for (const { from: at, to } of orphans) {
			all.push({ from: at, to, message: 'No words stand before this tag. Put it after the words that it is about.', fix: null });
		}
	}
	all.push(...hiddenTails(marks, tails));
	const highlights = marks.marks.filter((plain) => !taken.has(plain));
	return { found, highlights, orphans: alone ? orphans : [], problems: all, dropped, clean };
}

/** The `==` that open and never close before a tail. */
function* hiddenTails({ marks, unclosed }: Marks, tails: readonly Tail[]): Iterable<ContentProblem> {
	let tail = 0;
	let mark = 0;
	for (const at of unclosed) {
		while (tail < tails.length && (tails[tail]?.from ?? 0) < at) tail++;
		while (mark < marks.length && (marks[mark]?.from ?? 0) < at) mark++;
		const hidden = tails[tail];
		if (!hidden || (marks[mark]?.to ?? Infinity) <= hidden.from) continue;
		yield { from: at, to: at + 2, message: 'This highlight is never closed. Put == after its last word, before the tag.', fix: null };
	}
}

/** True when nothing but what may stand there parts the mark from its tail. */
function reaches(text: string, mark: Mark, tail: number, { brackets }: Inline): boolean {
	let at = mark.to;
	for (;;) {
		gap.lastIndex = at;
		gap.test(text);
		if (gap.lastIndex >= tail) return true;
		const link = enclosing(brackets, mark, at, gap.lastIndex);
		if (!link || link.to > tail) return false;
		at = link.to;
	}
}

/** The innermost link around the mark whose text ends between `from` and `to`. */
function enclosing(brackets: Inline['brackets'], mark: Mark, from: number, to: number): Inline['brackets'][number] | null {
	let low = 0;
	let high = brackets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((brackets[middle]?.from ?? 0) < mark.from) low = middle + 1;
		else high = middle;
	}
	for (let i = low - 1; i >= Math.max(0, low - 4); i--) {
		const link = brackets[i];
		if (link && link.textTo >= from && link.textTo <= to) return link;
	}
	return null;
}

/** The stretch without the punctuation that leads it and the white space around it. */
function unmarkedWords(text: string, { from, to }: Span): Span {
	const lead = leading.exec(text.slice(from, to))?.[0].length ?? 0;
	return trimmed(text, { from: from + lead, to });
}

function trimmed(text: string, { from, to }: Span): Span {
	let begin = from;
	let end = to;
	while (end > begin && /\s/.test(text.charAt(end - 1))) end--;
	while (begin < end && /\s/.test(text.charAt(begin))) begin++;
	return { from: begin, to: end };
}

