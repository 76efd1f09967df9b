/** The bar beside the words of an unmarked passage, in rendered Markdown. */

import { isCode, type Code } from '../../core/codes';
import { openingOf } from '../../core/read/leads';
import { codeAttributes } from '../../draw/pill';
import type { ReadTail } from './reading-marks-tails';

/** Elements that hold a block's words, and those inside them that hold other words or none. */
const BLOCKS = 'p, li, td, th';
const OUTSIDE = 'input, .list-bullet, .collapse-icon, .list-collapse-indicator, .jtbd-bar, ul, ol, p, div, blockquote, table, pre, section';

/**
 * Puts the words before an unmarked tail into an element that has a bar beside it. They begin with their block, behind the
 * unmarked passage before them, or with the line that names their speaker or time.
 */
export function drawBar({ tags, codes }: ReadTail): void {
	const first = tags[0]?.el;
	const block = first?.closest(BLOCKS);
	if (!first || !block) return;
	let last: Node = first;
	while (last.parentNode && last.parentNode !== block) last = last.parentNode;
	const words = wordsBefore(last, block);
	// Emphasis that holds the tail holds words of the passage too.
	if (last !== first) words.push(last);
	const [start] = words;
	if (!start || words.every(({ textContent }) => textContent?.trim() === '')) return;
	const before = barOnLine(start);
	if (before) {
		while (before.nextSibling && before.lastChild !== words[words.length - 1]) before.append(before.nextSibling);
		before.setAttrs(codeAttributes([...codesOf(before), ...codes]));
		return;
	}
	const bar = createSpan({ cls: 'jtbd-bar', attr: codeAttributes(codes) });
	block.insertBefore(bar, start);
	bar.append(...words);
}

/** The bar of a passage that ends on the line where this node stands: two on one line share it. */
function barOnLine(start: Node): HTMLElement | null {
	for (let node = start.previousSibling; node && node.nodeName !== 'BR'; node = node.previousSibling) {
		if (node.instanceOf(HTMLElement) && node.matches('.jtbd-bar')) return node;
	}
	return null;
}

function codesOf(bar: HTMLElement): Code[] {
	return (bar.dataset['code'] ?? '').split(' ').filter(isCode);
}

/** The nodes between the beginning of a passage's words and `last`, which stands in `block`. */
function wordsBefore(last: Node, block: Element): Node[] {
	const isTurn = turnsOf(block);
	const words: Node[] = [];
	for (let node = last.previousSibling; node; node = node.previousSibling) {
		if (node.instanceOf(HTMLElement)) {
			if (node.matches(OUTSIDE)) break;
			if (node.instanceOf(HTMLBRElement) && isTurn(lineFrom(node.nextSibling))) break;
		}
		words.unshift(node);
	}
	// The tags of the passage before are no words of this one.
	while (words[0] && (isTag(words[0]) || /^[\s,]*$/.test(words[0].textContent ?? ''))) words.shift();
	return words;
}

function isTag(node: Node | null | undefined): boolean {
	return node?.instanceOf(HTMLElement) === true && node.matches('a.tag');
}

/** Tells the lines of a block that begin a turn of a transcript: with a time, or with a name that is plainly a speaker's. */
function turnsOf(block: Element): (line: readonly Node[]) => boolean {
	const starts = [block.firstChild, ...Array.from(block.querySelectorAll(':scope > br'), ({ nextSibling }) => nextSibling)];
	const keys = starts.map((start) => openingOfLine(lineFrom(start))?.key);
	return (line) => {
		const opening = openingOfLine(line);
		return opening !== null && (opening.sure || line[0]?.nodeName === 'STRONG' || keys.indexOf(opening.key) < keys.lastIndexOf(opening.key));
	};
}

function lineFrom(start: Node | null): Node[] {
	const line: Node[] = [];
	for (let node = start; node && node.nodeName !== 'BR'; node = node.nextSibling) {
		if (line.length > 0 || node.textContent?.trim() !== '') line.push(node);
	}
	return line;
}

function openingOfLine(line: readonly Node[]): ReturnType<typeof openingOf> {
	const text = line.map(({ textContent }) => textContent ?? '').join('').trimStart();
	return openingOf(text, { from: 0, to: text.length });
}
