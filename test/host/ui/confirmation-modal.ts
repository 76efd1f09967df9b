/** ConfirmationModal: a question with a row of buttons, the first safe one focused. */

import type * as O from 'obsidian';
import { report } from '../events';
import * as stubs from '../stubs';
import { ButtonComponent } from './button';
import { Modal } from './modal';

const initial = new WeakSet<ConfirmationButton>();

/** A button of a confirmation: it closes the dialog unless its handler answers with something truthy. */
export class ConfirmationButton extends ButtonComponent implements Omit<O.ConfirmationButton, keyof O.ButtonComponent> {
	#close: () => void;
	#handler: ((evt: MouseEvent) => unknown) | null = null;

	constructor(containerEl: HTMLElement, close: () => void) {
		super(containerEl);
		this.#close = close;
		super.onClick(async (evt) => {
			if (!(await this.#handler?.(evt))) this.#close();
		});
	}

	override onClick(handler: (evt: MouseEvent) => unknown): this {
		this.#handler = handler;
		return this;
	}

	setInitialFocus(): this {
		initial.add(this);
		return this;
	}

	setSecondary(): this {
		this.buttonEl.addClass('mod-secondary');
		return this;
	}

	setCancel(): this {
		this.buttonEl.addClass('mod-cancel');
		return this;
	}
}

/** A small dialog that asks before something is done. */
export class ConfirmationModal extends stubs.ConfirmationModal(Modal) {
	override buttonContainerEl: HTMLElement;
	#buttons: ConfirmationButton[] = [];

	constructor(app: O.App) {
		super(app);
		this.containerEl.addClass('mod-confirmation');
		this.modalEl.addClass('mod-narrow');
		this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
	}

	override open(): void {
		super.open();
		const target = this.#buttons.find((button) => initial.has(button));
		target?.buttonEl.focus();
	}

	override addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}

	override addCheckbox(label: string, cb: (value: boolean) => unknown): this {
		const row = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox', prepend: true });
		const box = row.createEl('input', { attr: { type: 'checkbox', tabindex: '-1' } });
		row.appendText(label);
		box.addEventListener('change', () => {
			void Promise.resolve(cb(box.checked)).catch(report);
		});
		return this;
	}

	override addButton(cb: (btn: O.ConfirmationButton) => unknown): this {
		const button = new ConfirmationButton(this.buttonContainerEl, () => this.close());
		this.#buttons.push(button);
		cb(button);
		return this;
	}

	override addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}
