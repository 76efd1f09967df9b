/** What of a line's marks Live Preview hides or draws, and when it shows them. */

import type { Tree } from '@lezer/common';
import type { Text } from '@codemirror/state';

/** A range of offsets, its end left out. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Marks that belong together: shown as they are while a selection touches `touch`, otherwise as `as` says. */
export interface Marks {
	readonly touch: Span;
	readonly spans: readonly Span[];
	readonly as: 'nothing' | 'bullet' | 'checkbox' | 'link';
}

const PAIRED = ['strong', 'em', 'highlight', 'strikethrough', 'code'] as const;

interface Open {
	readonly kind: string;
	readonly from: number;
	readonly to: number;
	/** For a link: where what it shows begins. */
	shown: number;
	isEmbed: boolean;
}

interface Named extends Span {
	readonly names: readonly string[];
}

function lineMarks(line: Span, { from, to, names }: Named, doc: Text): Marks | null {
	const has = (name: string): boolean => names.includes(name);
	const spaceAfter = doc.sliceString(to, to + 1) === ' ' ? 1 : 0;
	if (has('formatting-header')) return { touch: line, spans: [{ from, to: to + spaceAfter }], as: 'nothing' };
	if (has('formatting-quote')) return { touch: line, spans: [{ from, to }], as: 'nothing' };
	if (has('formatting-list-ul')) {
		const isTask = /^\[.\]\s/u.test(doc.sliceString(to, to + 5));
		return { touch: { from, to }, spans: [{ from, to: isTask ? to : from + 1 }], as: isTask ? 'nothing' : 'bullet' };
	}
	return has('formatting-task') ? { touch: { from, to }, spans: [{ from, to }], as: 'checkbox' } : null;
}

/** Follows the tokens of one line and finds what opens and closes in it. */
class LineWalk {
	readonly found: Marks[] = [];
	readonly #line: Span;
	readonly #doc: Text;
	#open: Open[] = [];

	constructor(line: Span, doc: Text) {
		this.#line = line;
		this.#doc = doc;
	}

	take(token: Named): void {
		const { from, to, names } = token;
		const marks = lineMarks(this.#line, token, this.#doc);
		if (marks) this.found.push(marks);
		for (const kind of PAIRED) if (names.includes(`formatting-${kind}`)) this.#pair(kind, from, to);
		if (names.includes('formatting-link-start')) this.#push('wiki', from, to, names.includes('formatting-embed'));
		if (names.includes('link-alias-pipe')) this.#show('wiki', to);
		if (names.includes('formatting-link-end')) this.#closeLink('wiki', from, to);
		if (names.includes('formatting-link') && names.includes('link')) {
			if (this.#last('link')) this.#show('target', from);
			else this.#push('link', from, to, false);
		}
		if (names.includes('formatting-link-string') && this.#doc.sliceString(from, to) === ')') this.#closeLink('link', from, to);
	}

	#push(kind: string, from: number, to: number, isEmbed: boolean): void {
		this.#open.push({ kind, from, to, shown: to, isEmbed });
	}

	#last(kind: string): Open | undefined {
		return this.#open.filter((one) => one.kind === kind).at(-1);
	}

	#show(kind: string, at: number): void {
		const open = this.#last(kind === 'target' ? 'link' : kind);
		if (open) open.shown = at;
	}

	#drop(open: Open): void {
		this.#open = this.#open.filter((one) => one !== open);
	}

	#pair(kind: string, from: number, to: number): void {
		const open = this.#last(kind);
		if (!open) {
			this.#push(kind, from, to, false);
			return;
		}
		this.#drop(open);
		this.found.push({ touch: { from: open.from, to }, spans: [{ from: open.from, to: open.to }, { from, to }], as: 'nothing' });
	}

	#closeLink(kind: 'wiki' | 'link', from: number, to: number): void {
		const open = this.#last(kind);
		if (!open) return;
		this.#drop(open);
		if (open.isEmbed) return;
		const touch = { from: open.from, to };
		const spans = kind === 'wiki' ? [{ from: open.from, to: open.shown }, { from, to }] : [{ from: open.from, to: open.to }, { from: open.shown, to }];
		this.found.push({ touch, spans, as: 'link' });
	}
}

/** The marks of the lines between two offsets. */
export function marksBetween(tree: Tree, doc: Text, from: number, to: number): Marks[] {
	const found: Marks[] = [];
	let line: Span = { from: -1, to: -1 };
	let walk: LineWalk | null = null;
	tree.iterate({
		from,
		to,
		enter(node) {
			if (node.type.isTop || !/formatting|link/.test(node.name)) return;
			if (node.from > line.to) {
				if (walk) found.push(...walk.found);
				line = doc.lineAt(node.from);
				walk = new LineWalk(line, doc);
			}
			walk?.take({ from: node.from, to: node.to, names: node.name.split('_') });
		},
	});
	if (walk) found.push(...(walk as LineWalk).found);
	return found;
}
