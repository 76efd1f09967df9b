/** What is shown of a note where it is read, letter by letter, with the way back to its source. */

import type { Span } from '../passage';
import { contentOf } from './content';
import { firstIndex } from './first-index';
import { lexInline } from './inline';
import type { Leaf } from './leaves';
import { marksOf } from './marks';
import { scan } from './scan';
import { holdsWords } from './turns';
import { cutsOf } from './words';

/** The letters that are shown, without white space and tags, and where each of them comes from. */
export interface Shown {
	readonly letters: string;
	/** For each UTF-16 unit of `letters` the stretch of the note that it stands for; the letters of a link all stand for the whole of it. */
	readonly places: readonly Span[];
}

/** True for what is left out wherever shown words are compared: white space, and what has no width. */
export function isUnseen(letter: string): boolean {
	return unseen.test(letter);
}

const unseen = /[\s\u200B\u2060\uFEFF]/;

/** What is shown of these lines of a note, counted from 0, the last one included. Words in code are letters like others; math, comments, embeds and images have none. */
export function shownOf(text: string, firstLine: number, lastLine: number): Shown {
	const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: { length } }) => index + length)];
	const from = starts[firstLine] ?? text.length;
	const to = starts[lastLine + 1] ?? text.length + 1;
	const letters: string[] = [];
	const places: Span[] = [];
	const add = (piece: string, placeOf: (at: number) => Span): void => {
		for (let at = 0; at < piece.length; at++) {
			if (isUnseen(piece.charAt(at))) continue;
			letters.push(piece.charAt(at));
			places.push(placeOf(at));
		}
	};
	const { leaves } = scan(text);
	for (let i = firstIndex(leaves, (leaf) => endOf(leaf) > from || startOf(leaf) >= from); i < leaves.length; i++) {
		const leaf = leaves[i];
		if (!leaf || startOf(leaf) >= to) break;
		if (!holdsText(leaf) && leaf.kind !== 'code' && leaf.kind !== 'html') continue;
		const content = contentOf(text, leaf);
		const sourceOf = (at: number): Span => ({ from: content.sourceOf(at), to: content.sourceOf(at) + 1 });
		let at = 0;
		for (const cut of holdsText(leaf) ? hiddenIn(content.text) : []) {
			const start = at;
			add(content.text.slice(start, cut.from), (index) => sourceOf(start + index));
			add(cut.text, () => content.spanOf(cut));
			at = cut.to;
		}
		const rest = at;
		add(content.text.slice(rest), (index) => sourceOf(rest + index));
	}
	return { letters: letters.join(''), places };
}

function holdsText({ kind }: Leaf): boolean {
	return holdsWords(kind) || kind === 'heading' || kind === 'callout-title';
}

function startOf({ lines }: Leaf): number {
	return lines[0]?.from ?? 0;
}

function endOf({ lines }: Leaf): number {
	return lines[lines.length - 1]?.to ?? 0;
}

/** What isn't shown of a block's content as it is written, with what is shown instead. */
function hiddenIn(text: string): ReturnType<typeof cutsOf> {
	const inline = lexInline(text);
	const isGone = (index: number): boolean => inline.inert.some((stretch) => stretch.kind === 'code' && stretch.from < index && index < stretch.to);
	const spans = [
		...inline.tags,
		...inline.inert.filter(({ kind, from }) => kind === 'math' || (kind === 'wikilink' && text[from] === '!')),
		...inline.brackets.filter(({ image }) => image),
		...Array.from(text.matchAll(/\\(?=\n)|(?:^|\s)\^[A-Za-z0-9-]+[ \t]*$|^\[![^\]]*\][+-]?/g), ({ index, 0: { length } }) => ({ from: index, to: index + length })).filter(({ from }) => !isGone(from)),
	];
	return cutsOf(inline, marksOf(inline), spans.map(({ from, to }) => ({ from, end: to })));
}
