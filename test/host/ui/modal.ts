/** Modal: a dialog over the window that takes the keys while it is open and gives the focus back. */

import type * as O from 'obsidian';
import { guarded } from '../events';
import { Scope } from '../keymap';
import * as stubs from '../stubs';
import { setIcon } from './icons';

const focusable = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href], [tabindex]:not([tabindex="-1"])';

/** Moves the focus within `root` as Tab does, round and round. */
function cycle(root: HTMLElement, backward: boolean): void {
	const stops = root.findAll(focusable).filter((el) => el.isShown());
	const at = stops.indexOf(root.doc.activeElement as HTMLElement);
	const next = backward ? (at <= 0 ? stops.length - 1 : at - 1) : (at + 1) % stops.length;
	stops[next]?.focus();
}

/** A dialog; Escape, its button and its background close it. */
export class Modal extends stubs.Modal() {
	override app: O.App;
	override scope: O.Scope;
	override containerEl: HTMLElement;
	override modalEl: HTMLElement;
	override titleEl: HTMLElement;
	override contentEl: HTMLElement;
	override shouldRestoreSelection = true;
	#focused: HTMLElement | null = null;
	#selection: Range | null = null;
	#closed: (() => unknown) | null = null;

	constructor(app: O.App) {
		super(app);
		this.app = app;
		this.scope = new Scope();
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		for (const backward of [false, true])
			this.scope.register(backward ? ['Shift'] : [], 'Tab', () => {
				cycle(this.modalEl, backward);
				return false;
			});
		this.containerEl = createDiv('modal-container mod-dim');
		this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
		this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true' } });
		const cross = this.modalEl.createDiv({ cls: 'modal-close-button mod-raised clickable-icon', attr: { role: 'button', 'aria-label': 'Close' } });
		setIcon(cross, 'lucide-x');
		cross.addEventListener('click', () => this.close());
		this.titleEl = this.modalEl.createDiv('modal-header').createDiv('modal-title');
		this.contentEl = this.modalEl.createDiv('modal-content');
	}

	override open(): void {
		if (this.containerEl.isConnected) return;
		this.#focused = activeDocument.activeElement as HTMLElement | null;
		const selection = activeWindow.getSelection();
		this.#selection = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
		activeDocument.body.appendChild(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		this.#focused?.blur();
		guarded(() => this.onOpen());
		if (!this.modalEl.contains(activeDocument.activeElement)) (this.contentEl.querySelector<HTMLElement>(focusable) ?? this.modalEl).focus();
	}

	override close(): void {
		if (!this.containerEl.isConnected) return;
		this.containerEl.remove();
		this.app.keymap.popScope(this.scope);
		if (this.shouldRestoreSelection) this.#restore();
		guarded(() => this.onClose());
		if (this.#closed) guarded(this.#closed);
	}

	#restore(): void {
		const el = this.#focused;
		if (!el?.isConnected || el === el.doc.body) return;
		el.focus({ preventScroll: true });
		const range = this.#selection;
		const selection = el.win.getSelection();
		if (range && selection && el.isContentEditable && el.contains(range.startContainer)) {
			selection.removeAllRanges();
			selection.addRange(range);
		}
	}

	override onOpen(): Promise<void> | void {}

	override onClose(): void {}

	override setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}

	override setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	override setCloseCallback(callback: () => unknown): this {
		this.#closed = callback;
		return this;
	}
}
