/** Knows of which lines of which note the sections of rendered notes are drawn, and what letters are shown in them. */

import type { MarkdownPostProcessorContext, MarkdownSectionInformation } from 'obsidian';
import { isUnseen } from '../../core/read/shown';

const contexts = new WeakMap<Node, MarkdownPostProcessorContext>();

/** Remembers of what a section is drawn. */
export function rememberSection(el: HTMLElement, context: MarkdownPostProcessorContext): void {
	contexts.set(el, context);
}

/** A section, the note that it is drawn of, and its lines in that note's text as it was then. */
export interface Section extends MarkdownSectionInformation {
	readonly el: HTMLElement;
	readonly path: string;
}

/** The section that a node is shown in; null where that isn't known. */
export function sectionAround(node: Node): Section | null {
	for (let el: Node | null = node; el; el = el.parentNode) {
		const context = contexts.get(el);
		const info = context && el.instanceOf(HTMLElement) ? context.getSectionInfo(el) : null;
		if (context && info && el.instanceOf(HTMLElement)) return { ...info, el, path: context.sourcePath };
	}
	return null;
}

/** The sections of a note under an element that are drawn at present, in order; those of notes that it embeds are none. */
export function sectionsUnder(root: HTMLElement): Section[] {
	return root.findAll('div').flatMap((el) => {
		const section = contexts.has(el) && !el.parentElement?.closest('.internal-embed') ? sectionAround(el) : null;
		return section?.el === el ? section : [];
	});
}

/** A letter on show. */
export interface Letter {
	readonly node: Text;
	readonly at: number;
}

/** What stands in a rendered note and isn't its words: tags, pills and what else is drawn for them, embeds, math, footnote references. */
const OTHER = 'a.tag, .jtbd-pill, .jtbd-mark-colour, .internal-embed, .math, sup.footnote-ref, .footnotes, .footnote-backref, .mod-ui, .metadata-container, .callout-icon, .callout-fold, .copy-code-button, .collapse-indicator, .list-bullet, button';

/** The letters under an element in order, but for white space; those of a range alone where one is given. */
export function lettersUnder(root: Node, range?: Range): Letter[] {
	const letters: Letter[] = [];
	const walk = (node: Node): void => {
		if (range && !range.intersectsNode(node)) return;
		if (node.instanceOf(HTMLElement) && node.matches(OTHER)) return;
		if (!node.instanceOf(Text)) {
			for (const child of Array.from(node.childNodes)) walk(child);
			return;
		}
		const from = range?.startContainer === node ? range.startOffset : 0;
		const to = range?.endContainer === node ? range.endOffset : node.length;
		for (let at = from; at < to; at++) if (!isUnseen(node.data.charAt(at))) letters.push({ node, at });
	};
	walk(root);
	return letters;
}

/** The letters as a text. */
export function textOf(letters: readonly Letter[]): string {
	return letters.map(({ node, at }) => node.data.charAt(at)).join('');
}
