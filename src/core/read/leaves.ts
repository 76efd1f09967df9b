/** The leaves of a note as they are found, line by line. */

import type { BlockKind } from '../note';
import type { Span } from '../passage';
import { afterTaskBox, isBlockId, isCalloutTitle } from './block-starts';
import type { Container } from './containers';
import { definedLines } from './definitions';

/** A part of a note that holds no other part. */
export interface Leaf {
	kind: BlockKind;
	/** The content of its lines, without the markers of what it stands in. */
	lines: Span[];
	/** An index into the headings: the nearest one above at the note's root, or -1. */
	readonly heading: number;
	/** Of a heading: 1 to 6, and 0 for one that stands in a quote or list, which opens no section. */
	readonly level: number;
	/** Where it ends when that is not where its lines end: behind the line that underlines a heading. */
	readonly end: number | null;
	/** For a comment that nothing closes. */
	readonly unclosed: boolean;
	/** What it stands in, the innermost; null at the note's root. */
	readonly holder: Container | null;
}

/** Gathers a note's leaves, in the order in which they stand. */
export class Leaves {
	readonly all: Leaf[] = [];
	/** Indices of the leaves that are headings at the note's root. */
	readonly headings: number[] = [];
	/** What holds the next leaf, outermost first. */
	readonly containers: Container[] = [];
	/** The leaf that the next line may go on with. */
	open: Leaf | null = null;
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	/** Adds a leaf that is complete. */
	add(kind: BlockKind, span: Span, unclosed = false): Leaf {
		const leaf = this.#leaf({ kind, lines: [span], level: 0, end: null, unclosed });
		this.all.push(leaf);
		return leaf;
	}

	/** Adds a heading; `end` is where its underline ends, if it has one. */
	addHeading(level: number, lines: Span[], end: number | null): void {
		const isAtRoot = this.containers.length === 0;
		const leaf = this.#leaf({ kind: 'heading', lines, level: isAtRoot ? level : 0, end, unclosed: false });
		if (isAtRoot) this.headings.push(this.all.length);
		this.all.push(leaf);
	}

	/** Adds the cells of a table's row. */
	addCells(cells: readonly Span[]): void {
		for (const cell of cells) this.add('cell', cell);
	}

	/** Begins a leaf that is added when it is closed. */
	start(kind: BlockKind, ...lines: Span[]): void {
		this.open = this.#leaf({ kind, lines, level: 0, end: null, unclosed: false });
	}

	/** Begins a paragraph, or what looks like one at first. */
	startText(span: Span): void {
		const parent = this.containers[this.containers.length - 1];
		const isFirst = parent?.empty === true;
		if (isFirst && parent.kind === 'quote' && isCalloutTitle(this.#text, span)) {
			this.add('callout-title', span);
			// A line that goes on lazily is the callout's.
			this.start('paragraph');
		} else if (isFirst && parent.kind === 'item') this.start('item', afterTaskBox(this.#text, span));
		else this.start(this.containers.some(({ kind }) => kind === 'footnote') ? 'footnote' : 'paragraph', span);
	}

	/** Makes a heading of the open paragraph; false when it is nothing but link definitions. */
	underline(level: number, end: number): boolean {
		const { open } = this;
		if (!open || definedLines(this.#text, open.lines) === open.lines.length) return false;
		this.open = null;
		this.#takeDefinitions(open);
		this.addHeading(level, open.lines, end);
		return true;
	}

	/** Puts what follows into one more container. */
	enter(container: Container): void {
		this.#fill();
		container.outer = this.#holder();
		this.containers.push(container);
	}

	/** Closes the open leaf and leaves the containers deeper than `depth`. */
	leave(depth: number): void {
		this.close();
		if (this.containers.length > depth) this.containers.length = depth;
	}

	/** Adds the open leaf, if there is one. A paragraph is known whole now: a lone `^id` is none. */
	close(): void {
		const { open } = this;
		this.open = null;
		// The rows of a table are leaves of their own.
		if (!open || open.kind === 'table-delimiter') return;
		if (isText(open.kind)) {
			this.#takeDefinitions(open);
			if (open.lines.length === 0) return;
			if (open.lines.length === 1 && isBlockId(this.#text, open.lines[0])) open.kind = 'block-id';
		}
		this.all.push(open);
	}

	#leaf({ kind, lines, level, end, unclosed }: Omit<Leaf, 'heading' | 'holder'>): Leaf {
		this.#fill();
		return { kind, lines, heading: this.headings.length - 1, level, end, unclosed, holder: this.#holder() };
	}

	#holder(): Container | null {
		return this.containers[this.containers.length - 1] ?? null;
	}

	/** Something stands in the containers now. */
	#fill(): void {
		for (let i = this.containers.length - 1; i >= 0; i--) {
			const container = this.containers[i];
			if (!container?.empty) break;
			container.empty = false;
		}
	}

	/** Adds the link definitions that open a paragraph, and leaves it the lines below them. */
	#takeDefinitions(leaf: Leaf): void {
		const defined = definedLines(this.#text, leaf.lines);
		if (defined > 0) this.all.push({ ...leaf, kind: 'definition', lines: leaf.lines.splice(0, defined) });
	}
}

/** True for the kinds that take lines as a paragraph does. */
export function isText(kind: BlockKind): boolean {
	return kind === 'paragraph' || kind === 'item' || kind === 'footnote';
}
