/** A dialog with fields and two buttons. */

import { ButtonComponent, Modal, type App, type Setting } from 'obsidian';

/** What comes after a dialog whose work is done, or the sentence that says why it couldn't be done; null where that has been said. */
export type Next = (() => void) | string | null;

/** A dialog whose fields are confirmed by Enter in one of them, by Mod+Enter anywhere or by its button, and given up by Esc. */
export abstract class FormModal extends Modal {
	/** The button that confirms. */
	protected readonly confirm: ButtonComponent;
	#isBusy = false;

	constructor(app: App, title: string, button: string) {
		super(app);
		this.setTitle(title);
		this.modalEl.addClass('jtbd-form');
		const buttons = this.modalEl.createDiv('modal-button-container');
		this.confirm = new ButtonComponent(buttons).setButtonText(button).setCta().onClick(() => this.#confirmed());
		new ButtonComponent(buttons).setButtonText('Cancel').setClass('mod-cancel').onClick(() => this.close());
		this.scope.register(['Mod'], 'Enter', () => {
			this.#confirmed();
			return false;
		});
	}

	override onOpen(): void {
		void super.onOpen();
		nameFields(this.contentEl);
	}

	override close(): void {
		if (!this.#isBusy) super.close();
	}

	override onClose(): void {
		super.onClose();
		this.contentEl.empty();
	}

	/** Closes it even in the midst of what was confirmed. */
	end(): void {
		this.#isBusy = false;
		this.close();
	}

	/** Takes the fields as they are. */
	protected abstract done(): void;

	/** Does what was confirmed; until that is done, nothing else can be confirmed and nothing given up. */
	protected async during<T>(act: Promise<T>): Promise<T> {
		this.#isBusy = true;
		return act.finally(() => (this.#isBusy = false));
	}

	/** Closes it and goes on, unless it was closed meanwhile; where there is nothing to go on with, `setting` says why. */
	protected async goOn(coming: Promise<Next>, setting: Setting): Promise<void> {
		const next = await coming;
		if (!this.isOpen) return;
		if (typeof next !== 'function') {
			setting.setErrorMessage(next);
			return;
		}
		this.close();
		next();
	}

	/** False once it is closed, as it is when the plugin ends. */
	protected get isOpen(): boolean {
		return this.containerEl.isConnected;
	}

	/** Has Enter in a field confirm, unless suggestions below it took the key. */
	protected confirmsIn(field: HTMLInputElement): void {
		field.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
			event.preventDefault();
			this.#confirmed();
		});
	}

	#confirmed(): void {
		if (!this.#isBusy) this.done();
	}
}

let named = 0;

/** Gives fields in the rows of `el` that have no name the one that stands beside them, and what is said below it. */
function nameFields(el: HTMLElement): void {
	for (const row of Array.from(el.querySelectorAll('.setting-item'))) {
		const [name, words] = ['name', 'description'].map((part) => row.querySelector(`.setting-item-${part}`));
		const fields = Array.from(row.querySelectorAll('input, select, textarea')).filter((field) => !field.hasAttribute('aria-label'));
		if (!name || fields.length === 0) continue;
		name.id ||= `jtbd-field-${++named}`;
		if (words) words.id ||= `${name.id}-words`;
		for (const field of fields) field.setAttrs({ 'aria-labelledby': name.id, 'aria-describedby': words?.id ?? null });
	}
}
