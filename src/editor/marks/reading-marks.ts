/** Shows tagged passages in reading view, and wherever else Markdown is shown: embeds, previews, callouts, tables. */

import { MarkdownView, setIcon, type App } from 'obsidian';
import type { Code } from '../../core/codes';
import { openingEnd } from '../../core/read/marks';
import { MARK_GAP } from '../../core/read/passages';
import type { Settings } from '../../core/settings';
import { tagReader } from '../../core/tag';
import { codeAttributes, createPill, drawPill, pillRuns, type PillTag } from '../../draw/pill';
import { drawBar } from './reading-marks-bar';
import { separates, tailsIn, type ReadTail, type TagElement } from './reading-marks-tails';

/** Shows the passages of a rendered section: their marks in colour, their tails as pills, a bar beside those without a mark. */
export function colourMarks(section: HTMLElement, { namespace, compactTails }: Settings): void {
	const tails = tailsIn(section, tagReader(namespace));
	if (tails.size === 0) return;
	const unmarked = new Set(tails.values());
	for (const mark of section.findAll('mark')) {
		const tail = tailAfter(mark, tails);
		if (!tail) continue;
		unmarked.delete(tail);
		mark.addClass('jtbd-mark');
		mark.setAttrs(codeAttributes(tail.codes));
		hideColour(mark);
	}
	for (const tail of unmarked) drawBar(tail);
	for (const tail of tails.values()) {
		if (compactTails) for (const run of pillRuns(tail.tags, (one, next) => separates(one.el, next.el) === 'line')) wrapInPill(run, tail.codes);
		else for (const { el, tag } of tail.tags) if (tag) quieten(el, tail.codes);
	}
}

/** Draws every open reading view anew, after settings changed. */
export function redrawReadingViews({ workspace }: App): void {
	for (const { view } of workspace.getLeavesOfType('markdown')) {
		if (view instanceof MarkdownView && view.getMode() === 'preview') view.previewMode.rerender(true);
	}
}

/** The tail that describes what a mark holds. */
function tailAfter(mark: HTMLElement, tails: ReadonlyMap<Node, ReadTail>): ReadTail | undefined {
	for (const node of nodesAfter(mark)) {
		if (node.instanceOf(HTMLElement)) {
			if (node.matches('a.tag')) return tails.get(node);
			if (!node.matches('br, sup, sup *')) return undefined;
		} else if (node.instanceOf(Text) && !node.parentElement?.matches('sup, sup *') && !gap.test(node.data)) return undefined;
	}
	return undefined;
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

/** Up to Obsidian 1.13 the emoji that colours a highlight is text like any other. */
function hideColour(mark: HTMLElement): void {
	const { firstChild } = mark;
	if (!firstChild?.instanceOf(Text)) return;
	const end = openingEnd(`==${firstChild.data}`, 0) - 2;
	if (end === 0) return;
	const words = firstChild.splitText(end);
	mark.insertBefore(createSpan({ cls: 'jtbd-mark-colour', text: firstChild.data }), words);
	firstChild.remove();
}

/** The tags stay, unseen, on top of what is said of them: a click on a word is one on its tag, for the app and for other plugins. */
function wrapInPill(run: readonly (TagElement & { readonly tag: PillTag })[], codes: readonly Code[]): void {
	const first = run[0]?.el;
	const last = run[run.length - 1]?.el;
	if (!first || !last) return;
	const pill = createPill(codes);
	first.before(pill);
	while (pill.nextSibling && pill.lastChild !== last) pill.append(pill.nextSibling);
	const separators = Array.from(pill.childNodes).filter((node) => node.instanceOf(Text));
	const parts = drawPill(pill, run.map(({ tag }) => tag), null, setIcon);
	for (const [i, { el }] of run.entries()) {
		const part = parts[i];
		part?.firstElementChild?.setAttr('aria-hidden', 'true');
		part?.append(el);
	}
	for (const text of separators) text.remove();
}

function quieten(tag: HTMLElement, codes: readonly Code[]): void {
	tag.addClass('jtbd-tail');
	tag.setAttrs(codeAttributes(codes));
}
