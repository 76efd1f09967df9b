/** Colours tagged passages in reading view, and wherever else Markdown is shown: embeds, previews, callouts, tables. */

import { MarkdownView, type App } from 'obsidian';
import { MARK_GAP } from '../core/read/passages';
import { readTag, type Tag } from '../core/tag';
import { markAttributes } from './live-preview';

/** Gives every mark of a rendered section that a tail follows the colour of its force. */
export function colourMarks(section: HTMLElement, namespace: string): void {
	for (const mark of section.findAll('mark')) {
		const codes = codesAfter(mark, namespace);
		if (codes.length === 0) continue;
		mark.addClass('jtbd-mark');
		mark.setAttrs(markAttributes(codes));
	}
	for (const tag of section.findAll('a.tag')) {
		if (tagOf(tag, namespace) === null) continue;
		tag.addClass('jtbd-tail');
		tag.setAttrs(markAttributes(codesOf(tag, namespace)));
	}
}

/** Draws every open reading view anew, after settings changed. */
export function redrawReadingViews({ workspace }: App): void {
	for (const { view } of workspace.getLeavesOfType('markdown')) {
		if (view instanceof MarkdownView && view.getMode() === 'preview') view.previewMode.rerender(true);
	}
}

function codesAfter(mark: HTMLElement, namespace: string): readonly string[] {
	const codes: string[] = [];
	let isInTail = false;
	for (const node of nodesAfter(mark)) {
		if (node.instanceOf(HTMLElement)) {
			if (node.matches('a.tag')) {
				isInTail = true;
				codes.push(...codesOf(node, namespace));
			} else if (!node.matches('br, sup, sup *')) break;
		} else if (node.instanceOf(Text) && !node.parentElement?.matches('a.tag, sup, sup *')) {
			const text = node.data;
			if (isInTail ? !/^[\s,]*$/.test(text) : !gap.test(text)) break;
		}
	}
	return codes;
}

const gap = new RegExp(`^(?:${MARK_GAP})*$`, 'u');

/** The elements and texts behind a mark, in the order in which they are read, to the end of its block. */
function* nodesAfter(mark: HTMLElement): Iterable<Node> {
	const block = mark.closest('p, li, td, th, blockquote, .callout-content, section, div');
	let node: Node | null = mark;
	while (node && node !== block) {
		if (node.nextSibling) {
			node = node.nextSibling;
			yield* withDescendants(node);
		} else node = node.parentNode;
	}
}

function* withDescendants(node: Node): Iterable<Node> {
	yield node;
	for (const child of Array.from(node.childNodes)) yield* withDescendants(child);
}

function codesOf(tag: HTMLElement, namespace: string): string[] {
	const read = tagOf(tag, namespace);
	return read?.kind === 'code' ? [read.code] : [];
}

function tagOf(tag: HTMLElement, namespace: string): Tag | null {
	return readTag((tag.getAttribute('href') ?? tag.textContent).replace(/^#/, ''), namespace);
}
