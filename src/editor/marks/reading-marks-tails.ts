/** Finds the tails in a rendered section. */

import type { Code } from '../../core/codes';
import type { Tag, TagReader } from '../../core/tag';

/** A rendered tag, and what it says in our notation; null for somebody else's. */
export interface TagElement {
	readonly el: HTMLElement;
	readonly tag: Tag | null;
}

/** A rendered tail. */
export interface ReadTail {
	readonly tags: readonly TagElement[];
	readonly codes: readonly Code[];
}

/** Where tags describe no passage. */
const NOWHERE = 'h1, h2, h3, h4, h5, h6, .callout-title, .jtbd-pill';

/** The tails of a section in order, each by the first of its tags. */
export function tailsIn(section: HTMLElement, reader: TagReader): Map<Node, ReadTail> {
	const tails: TagElement[][] = [];
	let before: HTMLElement | null = null;
	for (const el of section.findAll('a.tag')) {
		if (el.closest(NOWHERE)) continue;
		const tag = reader.read((el.getAttribute('href') ?? el.textContent).replace(/^#/, ''));
		const tail = tails[tails.length - 1];
		if (tail && before && separates(before, el) !== 'tails') tail.push({ el, tag });
		else tails.push([{ el, tag }]);
		before = el;
	}
	const found = new Map<Node, ReadTail>();
	for (const tags of tails) {
		const [first] = tags;
		const codes = tags.flatMap(({ tag }) => (tag?.kind === 'code' ? tag.code : []));
		if (first && codes.length > 0) found.set(first.el, { tags, codes });
	}
	return found;
}

/** Whether two tags, one after the other, stand on one line of a tail, on two lines of one, or in different tails. */
export function separates(one: HTMLElement, other: HTMLElement): 'line' | 'lines' | 'tails' {
	let text = '';
	let breaks = 0;
	for (let node = one.nextSibling; node !== other; node = node.nextSibling) {
		if (node?.instanceOf(Text)) text += node.data;
		else if (node?.instanceOf(HTMLBRElement)) breaks++;
		else return 'tails';
	}
	breaks = Math.max(breaks, text.split('\n').length - 1);
	if (!/^[\s,]*$/.test(text) || breaks > 1) return 'tails';
	return breaks === 0 ? 'line' : 'lines';
}
