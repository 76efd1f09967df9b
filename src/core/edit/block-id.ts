/** Finds the block that Obsidian links to for a passage: its id, or where an id that it lacks has to stand. */

import type { Container } from '../read/containers';
import { firstIndex } from '../read/first-index';
import type { Leaf } from '../read/leaves';
import { scan } from '../read/scan';
import { isBlank, runStart } from '../read/white-space';
import { lineAt } from './lines';

/** A block as Obsidian links to it. */
export interface LinkTarget {
	/** The id that it has, without `^`; null without one. */
	readonly id: string | null;
	/** Where an id is put in, and what stands around it there. */
	readonly at: number;
	readonly before: string;
	readonly after: string;
}

/**
 * The block to link to for the words at an offset: the paragraph, the list item by its own text, or the whole table, quote, callout or
 * footnote. Null for what stands in a list and is no item's words: Obsidian has no link for it.
 */
export function linkTarget(text: string, offset: number): LinkTarget | null {
	const { leaves } = scan(text);
	const index = firstIndex(leaves, ({ lines }) => (lines[0]?.from ?? 0) > offset) - 1;
	const leaf = leaves[index];
	if (!leaf) return null;
	const root = rootOf(leaf.holder);
	if (root?.kind === 'item') {
		const item = isOwnText(leaf) ? leaves.find(({ kind, holder }) => kind === 'item' && holder === leaf.holder) : undefined;
		return item ? inLine(text, item, idAtEnd(text, item)) : null;
	}
	const last = lastOf(text, leaves, index, root);
	const end = leaves[last] ?? leaf;
	const below = leaves[last + 1];
	const idBelow = below?.kind === 'block-id' && !below.holder ? idAtEnd(text, below) : null;
	if (!root && leaf.kind !== 'cell') return inLine(text, leaf, idAtEnd(text, leaf) ?? idBelow);
	return onOwnLine(text, endOfLines(text, end, root), idBelow ?? (root?.kind === 'quote' ? idAtEnd(text, end, end.kind !== 'paragraph') : null));
}

/** The outermost of what a leaf stands in. */
function rootOf(holder: Container | null): Container | null {
	let root = holder;
	while (root?.outer) root = root.outer;
	return root;
}

/** True for the words of an item that stands in items alone. */
function isOwnText({ kind, holder }: Leaf): boolean {
	let outer = holder;
	while (outer?.kind === 'item') outer = outer.outer;
	return !outer && (kind === 'item' || kind === 'paragraph');
}

/** The index of the last leaf of the block that the one at `index` belongs to. */
function lastOf(text: string, leaves: readonly Leaf[], index: number, root: Container | null): number {
	let last = index;
	const isPart = ({ kind, holder, lines }: Leaf): boolean => {
		if (root) return rootOf(holder) === root;
		const isRow = leaves[index]?.kind === 'cell' && (kind === 'cell' || kind === 'table-delimiter');
		return isRow && text.slice(endOf(leaves[last]), lines[0]?.from).split(lineBreak).length < 3;
	};
	for (let next = leaves[last + 1]; next && isPart(next); next = leaves[last + 1]) last++;
	return last;
}

function endOf(leaf: Leaf | undefined): number {
	return leaf?.end ?? leaf?.lines[leaf.lines.length - 1]?.to ?? 0;
}

/** The end of the last line of a block; a quote goes on over lines that hold nothing but its marker. */
function endOfLines(text: string, last: Leaf, root: Container | null): number {
	const end = lineAt(text, endOf(last)).to;
	quoteLines.lastIndex = end;
	return root?.kind === 'quote' && quoteLines.test(text) ? quoteLines.lastIndex : end;
}

const lineBreak = /\r\n?|\n/;
const quoteLines = /(?:(?:\r\n?|\n) {0,3}>[^\r\n]*)+/y;

/** The id that ends a leaf's last line; `alone` asks that nothing else stands in that line. */
function idAtEnd(text: string, { lines }: Leaf, alone = false): string | null {
	const line = lines[lines.length - 1];
	const [, before, id] = /^(.*\s)?\^([A-Za-z0-9-]+)[ \t]*$/.exec(line ? text.slice(line.from, line.to) : '') ?? [];
	return id === undefined || (alone && before !== undefined) ? null : id;
}

function inLine(text: string, leaf: Leaf, id: string | null): LinkTarget {
	return { id, at: runStart(text, 0, endOf(leaf), isBlank), before: ' ', after: '' };
}

/** A line of its own below the line that ends at `at`, with a blank line before and behind it. */
function onOwnLine(text: string, at: number, id: string | null): LinkTarget {
	const here = /^(?:\r\n?|\n)/.exec(text.slice(at, at + 2))?.[0];
	const next = at + (here?.length ?? 0);
	const isFree = next >= text.length || text.slice(next, lineAt(text, next).to).trim() === '';
	const broken = here ?? lineBreak.exec(text)?.[0] ?? '\n';
	return { id, at, before: broken + broken, after: isFree ? '' : broken };
}
