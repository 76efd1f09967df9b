/** What Markdown makes of a text, apart from tags and highlights: its leaves, and the formatting inside them. */

import type { BlockKind, NoteText } from '../note';
import type { Span } from '../passage';
import { contentOf } from '../read/content';
import { emphasisOf } from '../read/emphasis';
import { firstIndex } from '../read/first-index';
import { inertAt, lexInline, type Inline } from '../read/inline';
import type { Leaf } from '../read/leaves';
import { marksOf } from '../read/marks';
import { scan } from '../read/scan';
import { holdsWords } from '../read/turns';
import { isBlank, trimmed } from '../read/white-space';
import type { Change } from './edit';
import type { Kept } from './kept';

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
		for (const stretch of inline.inert) if (stretch.kind !== 'comment') add(`${stretch.kind} of ${stretch.to - stretch.from}`, content.spanOf(stretch));
		for (const bracket of inline.brackets) add(bracket.image ? 'image' : 'link', content.spanOf(bracket));
		for (const { 0: { length }, index } of content.text.matchAll(entity)) add(`entity of ${length}`, content.spanOf({ from: index, to: index + length }));
		if (defined.size > 0) for (const reference of referencesIn(inline, defined)) add(reference.kind, content.spanOf(reference));
		const emphases = emphasisOf(inline);
		for (const emphasis of emphases) add(`emphasis${emphasis.width}`, content.spanOf(emphasis));
		const { marks } = marksOf(inline);
		if (marks.length > 0) for (const span of [...inline.brackets, ...emphases]) if (isCut(span, marks)) add(CUT, content.spanOf(span));
	}
	for (const link of note.links) add(link.embed ? 'embed' : 'wikilink', link);
	return shape;
}

const CUT = 'cut';

/** True when one of the marks, which are in order, holds one end of the span and not the other. */
function isCut({ from, to }: Span, marks: readonly Span[]): boolean {
	const around = (at: number): Span | undefined => {
		const mark = marks[firstIndex(marks, (each) => each.to > at)];
		return mark && mark.from < at ? mark : undefined;
	};
	const [first, last] = [around(from), around(to)];
	return first !== last && ((first !== undefined && first.to < to) || (last !== undefined && last.from > from));
}

/** To CommonMark whatever takes words is a paragraph, a block id that stands alone too. */
function kindOf(kind: BlockKind): string {
	return kind === 'item' || kind === 'footnote' || kind === 'block-id' ? 'paragraph' : kind;
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Adds the label of a link definition, when the line begins one. */
function addLabel(labels: Set<string>, line: string): void {
	const label = /^\[((?:[^[\]\\]|\\.)+)\]:/s.exec(line)?.[1];
	if (label !== undefined) labels.add(labelKey(label));
}

/** Links by the label of a definition: `[label]`, and `[words][label]` by its second part. */
function referencesIn({ text, inert }: Inline, labels: ReadonlySet<string>): (Span & { readonly kind: string })[] {
	const found: (Span & { readonly kind: string })[] = [];
	for (const { 0: whole, 1: label = '', index } of text.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]/gs)) {
		if (!labels.has(labelKey(label)) || inertAt(inert, index)) continue;
		found.push({ from: index, to: index + whole.length, kind: text.charAt(index - 1) === ']' ? 'reference' : 'label' });
	}
	return found;
}

/** Labels are the same whatever their letter case and their white space. */
function labelKey(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
