/** The reading half of a Markdown view. */

import type * as O from 'obsidian';
import { FLASH } from '../editor/flash';
import { Component } from '../events';
import * as stubs from '../stubs';
import { lineOfItem } from '../ui/markdown-dom';
import { renderReading } from '../ui/markdown-renderer';

const lineStarts = new WeakMap<HTMLElement, number>();

/** A post-processor that remembers at which line each section of a reading view starts. */
export const rememberLine: O.MarkdownPostProcessor = (el, ctx) => {
	const section = ctx.getSectionInfo(el);
	if (section) lineStarts.set(el, section.lineStart);
};

/** Draws the view's text as it reads, anew on each `rerender`. */
export class MarkdownPreviewView extends stubs.MarkdownPreviewView(Component) {
	override containerEl: HTMLElement;
	override hoverPopover: O.HoverPopover | null = null;
	readonly #view: O.MarkdownView;
	readonly #previewEl: HTMLElement;
	#shown: Component | null = null;
	#drawing: Promise<void> = Promise.resolve();

	constructor(view: O.MarkdownView, parent: HTMLElement) {
		super(parent);
		this.app = view.app;
		this.#view = view;
		this.containerEl = parent.createDiv('markdown-reading-view');
		this.#previewEl = this.containerEl.createDiv('markdown-preview-view markdown-rendered');
	}

	override get file(): O.TFile {
		if (!this.#view.file) throw new Error('The view has no file.');
		return this.#view.file;
	}

	override get(): string {
		return this.#view.getViewData();
	}

	override set(data: string, clear: boolean): void {
		this.#view.setViewData(data, clear);
	}

	override clear(): void {
		if (this.#shown) this.removeChild(this.#shown);
		this.#shown = null;
		this.#previewEl.empty();
	}

	override rerender(): void {
		this.#drawing = this.#drawing.then(() => this.#draw());
	}

	/** Settles when what was asked for last is drawn. */
	drawn(): Promise<void> {
		return this.#drawing;
	}

	async #draw(): Promise<void> {
		const top = this.#previewEl.scrollTop;
		this.clear();
		if (!this.#view.file) return;
		this.#shown = this.addChild(new Component());
		await renderReading(this.app, this.get(), this.#previewEl, this.file.path, this.#shown);
		this.#previewEl.createDiv({ cls: 'mod-header mod-ui', prepend: true }).createDiv({ cls: 'inline-title', text: this.file.basename });
		this.#previewEl.scrollTop = top;
	}

	/** Brings the section or list item that holds `line` into view, lit up for a while if `isLit`. */
	showLine(line: number, isLit: boolean): void {
		const section = this.#previewEl.findAll(':scope > div').filter((el) => (lineStarts.get(el) ?? Infinity) <= line).at(-1);
		const item = section?.findAll('li').filter((el) => (lineOfItem(el) ?? Infinity) <= line).at(-1);
		const el = item ?? section;
		el?.scrollIntoView({ block: 'center' });
		if (!isLit || !el) return;
		el.addClass('is-flashing');
		window.setTimeout(() => el.removeClass('is-flashing'), FLASH);
	}

	override getScroll(): number {
		return this.#previewEl.scrollTop;
	}

	override applyScroll(scroll: number): void {
		this.#previewEl.scrollTop = scroll;
	}
}
