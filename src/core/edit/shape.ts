/** What Markdown makes of a text, apart from tags and highlights: its leaves, and the formatting inside them. */

import type { BlockKind, NoteText } from '../note';
import type { Span } from '../passage';
import { contentOf } from '../read/content';
import { emphasisOf } from '../read/emphasis';
import { firstIndex } from '../read/first-index';
import { inertAt, lexInline, type Inline } from '../read/inline';
import type { Leaf } from '../read/leaves';
import { scan } from '../read/scan';
import { holdsWords } from '../read/turns';
import { isBlank, trimmed } from '../read/white-space';
import type { Change } from './edit';
import type { Kept } from './kept';
import { ENTITY } from './nests';

/** A note with its leaves: CommonMark's blocks, which the turns of a transcript don't part. */
export interface Leafy {
	readonly note: NoteText;
	readonly leaves: readonly Leaf[];
}

/** The note with its leaves. */
export function withLeaves(note: NoteText): Leafy {
	return { note, leaves: scan(note.text).leaves };
}

/** Where a leaf stands. */
export function leafSpan({ lines, end }: Leaf): Span {
	return { from: lines[0]?.from ?? 0, to: end ?? lines[lines.length - 1]?.to ?? 0 };
}

/** The first and the last of the leaves that a span touches, ends included; the first is behind the last when there is none. */
export function leavesAt(leaves: readonly Leaf[], { from, to }: Span): readonly [number, number] {
	return [firstIndex(leaves, (leaf) => leafSpan(leaf).to >= from), firstIndex(leaves, (leaf) => leafSpan(leaf).from > to) - 1];
}

/** The places, before the edit, of all that Markdown makes otherwise of the text after it; formatting only where the changes are. */
export function reshaped(before: Leafy, after: Leafy, changes: readonly Change[], kept: Kept): Span[] {
	const touches = ({ from, to }: Span): boolean => (changes[firstIndex(changes, (change) => change.to >= from)]?.from ?? Infinity) <= to;
	/** Where a span's first and last characters that stay and are no blanks stand in the text before. */
	const placeBy = (keep: Kept['before']) => (span: Span): Span | null => {
		for (let place = keep(span); place; ) {
			const bare: Span = trimmed(before.note.text, place, isBlank);
			if (bare.from >= bare.to) return null;
			if (bare.from === place.from && bare.to === place.to) return bare;
			place = kept.before(bare);
		}
		return null;
	};
	const was = shapeOf(before, placeBy(kept.before), touches);
	const places: Span[] = [];
	for (const [key, place] of shapeOf(after, placeBy(kept.after), touches)) if (!was.delete(key)) places.push(place);
	// What a highlight cut before may be whole now.
	return [...places, ...[...was].flatMap(([key, place]) => (key.startsWith(CUT) ? [] : [place]))];
}

/** A key for every leaf and every piece of formatting, with its place in the text before the edit. */
function shapeOf({ note, leaves }: Leafy, placeOf: (span: Span) => Span | null, touches: (place: Span) => boolean): Map<string, Span> {
	const shape = new Map<string, Span>();
	const add = (what: string, span: Span): void => {
		const place = placeOf(span);
		if (place) shape.set(`${what} ${place.from} ${place.to}`, place);
	};
	const marks = [...note.highlights, ...note.passages.flatMap(({ mark }) => mark ?? [])].sort((a, b) => a.from - b.from);
	const markAround = (at: number): Span | undefined => {
		const mark = marks[firstIndex(marks, ({ to }) => to > at)];
		return mark && mark.from < at ? mark : undefined;
	};
	/** Says which end of a span stands in a mark that the other end is not in. */
	const addCuts = (span: Span): void => {
		if ((markAround(span.from)?.to ?? Infinity) < span.to) add(`${CUT} first`, span);
		if ((markAround(span.to)?.from ?? -1) > span.from) add(`${CUT} last`, span);
	};
	/** What is the first to stand in each quote, item and footnote. */
	const firsts = new Map<Leaf['holder'], number>();
	const defined = new Set<string>();
	for (const { kind, lines } of leaves) if (kind === 'definition') for (const { from, to } of lines) addLabel(defined, note.text.slice(from, to));
	for (const leaf of leaves) {
		const place = placeOf(leafSpan(leaf));
		if (!place) continue;
		const { holder } = leaf;
		if (!firsts.has(holder)) firsts.set(holder, place.from);
		shape.set(`${kindOf(leaf.kind)} ${place.from} ${place.to} in ${holder?.kind} ${firsts.get(holder)}`, place);
		if (!touches(place)) continue;
		for (const line of leaf.lines) add('line', line);
		if (!holdsWords(leaf.kind)) continue;
		const content = contentOf(note.text, leaf);
		const inline = lexInline(content.text);
		for (const stretch of inline.inert) add(`${stretch.kind} of ${stretch.to - stretch.from}`, content.spanOf(stretch));
		for (const { 0: { length }, index } of content.text.matchAll(ENTITY)) add(`entity of ${length}`, content.spanOf({ from: index, to: index + length }));
		const addPart = (what: string, part: Span): void => {
			const span = content.spanOf(part);
			add(what, span);
			addCuts(span);
		};
		for (const bracket of inline.brackets) addPart(bracket.image ? 'image' : 'link', bracket);
		for (const emphasis of emphasisOf(inline)) addPart(`emphasis${emphasis.width}`, emphasis);
		if (defined.size > 0) for (const reference of referencesIn(inline, defined)) addPart('reference', reference);
	}
	for (const link of note.links) add(link.embed ? 'embed' : 'wikilink', link);
	return shape;
}

const CUT = 'cut';

/** To CommonMark whatever takes words is a paragraph, a block id that stands alone too. */
function kindOf(kind: BlockKind): string {
	return kind === 'item' || kind === 'footnote' || kind === 'block-id' ? 'paragraph' : kind;
}

/** Adds the label of a link definition, when the line begins one. */
function addLabel(labels: Set<string>, line: string): void {
	const label = /^\[((?:[^[\]\\]|\\.)+)\]:/s.exec(line)?.[1];
	if (label !== undefined) labels.add(labelKey(label));
}

/** Links by the label of a definition: `[label]`, `[label][]` and `[words][label]`. */
function referencesIn({ text, inert }: Inline, labels: ReadonlySet<string>): Span[] {
	const found: Span[] = [];
	const open: number[] = [];
	/** The brackets that were closed last. */
	let last: Span = { from: 0, to: -1 };
	for (const { 0: sign, index } of text.matchAll(/[[\]]/g)) {
		if (inertAt(inert, index)) continue;
		if (sign === '[') {
			open.push(index);
			continue;
		}
		const from = open.pop();
		if (from === undefined) continue;
		const isOwn = index - from <= LONGEST_LABEL && labels.has(labelKey(text.slice(from + 1, index)));
		const isBehind = last.to === from && (isOwn || index === from + 1);
		last = { from: isBehind ? last.from : from, to: index + 1 };
		if (isOwn || isBehind) found.push(last);
	}
	return found;
}

/** As many characters a label has at most. */
const LONGEST_LABEL = 999;

/** Labels are the same whatever their letter case and their white space. */
function labelKey(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
