/** The links, the emphasis and the HTML of a content, each in the one around it: finds at once what holds a place. */

import type { Span } from '../passage';
import { emphasisOf } from '../read/emphasis';
import { firstIndex } from '../read/first-index';
import type { Inline } from '../read/inline';

/** A link, or a pair of emphasis markers or HTML tags; `innerFrom`..`innerTo` is what it holds. */
export interface Nest extends Span {
	readonly innerFrom: number;
	readonly innerTo: number;
	readonly around: Nest | null;
}

/** Links, emphasis and inline HTML of a content, in order. */
export function nestsOf(inline: Inline): Nest[] {
	const spans = [
		...inline.brackets.map(({ from, to }) => ({ from, to, innerFrom: from, innerTo: to })),
		...emphasisOf(inline).map(({ from, to, width }) => ({ from, to, innerFrom: from + width, innerTo: to - width })),
		...elementsOf(inline),
	];
	const nests: Nest[] = [];
	const open: Nest[] = [];
	for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
		while ((open[open.length - 1]?.to ?? Infinity) <= span.from) open.pop();
		const nest: Nest = { ...span, around: open[open.length - 1] ?? null };
		nests.push(nest);
		open.push(nest);
	}
	return nests;
}

/** The HTML elements whose tags both stand there. */
function elementsOf({ text, inert }: Inline): Omit<Nest, 'around'>[] {
	const elements: Omit<Nest, 'around'>[] = [];
	const open = new Map<string, Span[]>();
	for (const { kind, from, to } of inert) {
		const tag = kind === 'html' ? /^<(\/?)([a-z][\w-]*)/i.exec(text.slice(from, Math.min(to, from + 40))) : null;
		if (!tag) continue;
		const name = tag[2]?.toLowerCase() ?? '';
		const same = open.get(name) ?? [];
		open.set(name, same);
		const first = tag[1] === '' ? undefined : same.pop();
		if (tag[1] === '') same.push({ from, to });
		else if (first) elements.push({ from: first.from, to, innerFrom: first.to, innerTo: from });
	}
	return elements;
}

/** The innermost of them that begins before an offset and ends behind it. */
export function nestAt(nests: readonly Nest[], offset: number): Nest | null {
	let nest: Nest | null = nests[firstIndex(nests, ({ from }) => from >= offset) - 1] ?? null;
	while (nest && nest.to <= offset) nest = nest.around;
	return nest;
}

/** What HTML writes for one character, such as `&amp;`. */
export const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Links, code, addresses, entities and all else that a mark takes whole, in order; what overlaps is one. */
export function atomsOf({ text, inert, brackets }: Inline, notes: readonly Span[]): Span[] {
	const entities = Array.from(text.matchAll(ENTITY), ({ 0: { length }, index }) => ({ from: index, to: index + length }));
	const atoms: Span[] = [];
	for (const { from, to } of [...inert, ...brackets, ...notes, ...entities].sort((a, b) => a.from - b.from)) {
		const last = atoms[atoms.length - 1];
		if (last && from < last.to) atoms[atoms.length - 1] = { from: last.from, to: Math.max(last.to, to) };
		else atoms.push({ from, to });
	}
	return atoms;
}

/** Footnotes that are written in the line, `^[…]`, in order; one inside another is left out. */
export function notesOf({ text, inert }: Inline): Span[] {
	const notes: Span[] = [];
	const open: number[] = [];
	let next = 0;
	bracket.lastIndex = 0;
	for (let found = text.includes('^[') ? bracket.exec(text) : null; found; found = bracket.exec(text)) {
		const at = found.index;
		while (next < inert.length && (inert[next]?.to ?? 0) <= at) next++;
		const around = inert[next];
		if (around && around.from <= at) bracket.lastIndex = around.to;
		else if (found[0] !== ']') open.push(at);
		else {
			const from = open.pop();
			if (from === undefined || text[from] !== '^') continue;
			while ((notes[notes.length - 1]?.from ?? -1) > from) notes.pop();
			notes.push({ from, to: at + 1 });
		}
	}
	return notes;
}

const bracket = /\^?\[|\]/g;
