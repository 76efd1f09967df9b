/** Selects a place of a note where that is read, once what is there has been drawn. */

import type { MarkdownView } from 'obsidian';
import { withPlainLineEnds } from '../../core/edit/line-ends';
import type { Span } from '../../core/passage';
import { shownOf } from '../../core/read/shown';
import { shownAt } from '../../core/read/shown-words';
import { lettersUnder, sectionAround, sectionsUnder, textOf, type Section } from './sections';

/** How long a section is waited for, and how long between two looks, in milliseconds. */
const PATIENCE = 2000;
const PAUSE = 50;

/** The views that are being waited for, each with the latest wish. */
const wishes = new WeakMap<MarkdownView, symbol>();

/** Scrolls a view that shows its note for reading to a place of its text, counted with one character for a line break, and selects the words there; where that can't be told from others like them it only scrolls. */
export function showWords(view: MarkdownView, words: Span): void {
	const wish = Symbol('wish');
	wishes.set(view, wish);
	const text = withPlainLineEnds(view.getViewData());
	const line = text.slice(0, words.from).split('\n').length - 1;
	view.setEphemeralState({ line });
	let rest = PATIENCE / PAUSE;
	const look = (): void => {
		if (wishes.get(view) !== wish || view.getMode() !== 'preview' || withPlainLineEnds(view.getViewData()) !== text || !view.containerEl.isConnected) return;
		const range = rangeOf(view, text, line, words);
		if (range) select(view, range);
		else if (rest-- > 0) view.containerEl.win.setTimeout(look, PAUSE);
	};
	look();
}

function rangeOf({ previewMode: { containerEl } }: MarkdownView, text: string, line: number, words: Span): Range | null {
	const sections = sectionsUnder(containerEl).filter((section) => withPlainLineEnds(section.text) === text);
	const section = sections.find(({ lineStart, lineEnd }) => lineStart <= line && line <= lineEnd);
	if (!section) {
		unfold(sections.filter(({ lineEnd }) => lineEnd < line).pop());
		return null;
	}
	const letters = lettersUnder(section.el);
	const place = shownAt(shownOf(text, section.lineStart, section.lineEnd), words, textOf(letters));
	const [first, last] = [letters[place?.from ?? -1], letters[(place?.to ?? 0) - 1]];
	if (!first || !last) return null;
	const range = section.el.doc.createRange();
	range.setStart(first.node, first.at);
	range.setEnd(last.node, last.at + 1);
	return range;
}

function select({ containerEl }: MarkdownView, range: Range): void {
	const el = range.startContainer.parentElement;
	for (let folded = el?.closest('.is-collapsed'); folded; folded = folded.parentElement?.closest('.is-collapsed')) open(folded);
	const selection = containerEl.doc.getSelection();
	selection?.removeAllRanges();
	selection?.addRange(range);
	el?.scrollIntoView({ block: 'center' });
}

/** Opens the heading that hides what is below it, if it does. */
function unfold(section: Section | undefined): void {
	const folded = section?.el.matches('.is-collapsed') ? section.el : section?.el.querySelector('.is-collapsed');
	if (folded && section && sectionAround(folded)?.el === section.el) open(folded);
}

/** Opens what is folded, by what somebody would click. */
function open(folded: Element): void {
	folded.querySelector<HTMLElement>(':scope > .callout-title, :scope > .collapse-indicator, :scope > .list-collapse-indicator, .heading-collapse-indicator')?.click();
}
