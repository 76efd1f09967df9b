/** A dialog with fields and two buttons. */

import { ButtonComponent, Modal, type App } from 'obsidian';

/** A dialog whose fields are confirmed by Enter in one of them, by Mod+Enter anywhere or by its button, and given up by Esc. */
export abstract class FormModal extends Modal {
	/** The button that confirms. */
	protected readonly confirm: ButtonComponent;

	constructor(app: App, title: string, button: string) {
		super(app);
		this.setTitle(title);
		this.modalEl.addClass('jtbd-form');
		const buttons = this.modalEl.createDiv('modal-button-container');
		this.confirm = new ButtonComponent(buttons).setButtonText(button).setCta().onClick(() => this.done());
		new ButtonComponent(buttons).setButtonText('Cancel').setClass('mod-cancel').onClick(() => this.close());
		this.scope.register(['Mod'], 'Enter', () => {
			this.done();
			return false;
		});
	}

	/** Takes the fields as they are. */
	protected abstract done(): void;

	/** Has Enter in a field confirm, unless suggestions below it took the key. */
	protected confirmsIn(field: HTMLInputElement): void {
		field.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
			event.preventDefault();
			this.done();
		});
	}
}
