/** A window of its own: a frame over the page with a document and a window, which follows the page's styles and theme. */

import type * as O from 'obsidian';
import { installDom } from '../dom/install';
import { setIcon } from '../ui/icons';
import { WorkspaceWindow } from './items';

/** What a window needs of the workspace. */
export interface PopoutOptions {
	/** The page that the frame stands on. */
	readonly doc: Document;
	readonly data: O.WorkspaceWindowInitData;
	/** Called when somebody closes it. */
	readonly closed: () => void;
}

const LEAST = { width: 240, height: 160 };

/** Opens a window without tabs. */
export class Popout extends WorkspaceWindow {
	override win: Window;
	override doc: Document;
	readonly #frameEl: HTMLElement;
	readonly #follow: MutationObserver;

	constructor({ doc, data: { x = 80, y = 60, size = { width: 600, height: 500 } }, closed }: PopoutOptions) {
		super();
		this.#frameEl = doc.body.createDiv('host-window');
		const bar = this.#frameEl.createDiv('host-window-bar');
		const close = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Close window' } });
		setIcon(close, 'x');
		close.addEventListener('click', closed);
		const { style } = this.#frameEl;
		style.left = `${String(x)}px`;
		style.top = `${String(y)}px`;
		style.width = `${String(Math.max(LEAST.width, size.width))}px`;
		style.height = `${String(Math.max(LEAST.height, size.height))}px`;
		const frame = this.#frameEl.createEl('iframe', { attr: { title: 'Window' } });
		const win = frame.contentWindow as (Window & typeof globalThis) | null;
		if (!win) throw new Error('The frame has no window.');
		win.document.open();
		win.document.write('<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body></body></html>');
		win.document.close();
		installDom(win);
		this.win = win;
		this.doc = win.document;
		const container = this.doc.body.createDiv('app-container').createDiv('horizontal-main-container').createDiv('workspace');
		container.append(this.containerEl);
		const follow = (): void => {
			this.doc.body.className = `${doc.body.className} is-popout-window`;
			this.doc.head.replaceChildren(...[...doc.head.querySelectorAll('style, link[rel="stylesheet"]')].map((sheet) => this.doc.importNode(sheet, true)));
		};
		follow();
		this.#follow = new MutationObserver(follow);
		this.#follow.observe(doc.head, { childList: true });
		this.#follow.observe(doc.body, { attributes: true, attributeFilter: ['class'] });
	}

	/** Takes it off the page. */
	remove(): void {
		this.#follow.disconnect();
		this.#frameEl.remove();
	}
}
