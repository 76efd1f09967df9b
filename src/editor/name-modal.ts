/** Asks for the name of a new note. */

import { Modal, Setting, type App, type TextComponent } from 'obsidian';
import { wrongNoteName } from '../core/file-name';

/** What is asked. */
export interface NameAsked {
	readonly title: string;
	/** What the field holds at first, selected. */
	readonly name: string;
	/** The words of the button. */
	readonly button: string;
}

/** Asks for a note's name and gives one that a note can have; null when it is cancelled. */
export function askForName(app: App, asked: NameAsked): Promise<string | null> {
	return new Promise((resolve) => {
		new NameModal(app, asked, resolve).open();
	});
}

class NameModal extends Modal {
	readonly #asked: NameAsked;
	readonly #answer: (name: string | null) => void;
	#name: string;

	constructor(app: App, asked: NameAsked, answer: (name: string | null) => void) {
		super(app);
		this.#asked = asked;
		this.#answer = answer;
		this.#name = asked.name;
		this.setTitle(asked.title);
	}

	override onOpen(): void {
		const setting = new Setting(this.contentEl).setName('Name').addText((text: TextComponent) => {
			text.setValue(this.#name).onChange((value) => {
				this.#name = value;
				setting.setErrorMessage(null);
			});
			text.inputEl.addEventListener('keydown', (event) => {
				if (event.key === 'Enter' && !event.isComposing) {
					event.preventDefault();
					done();
				}
			});
			window.setTimeout(() => text.inputEl.select(), 0);
		});
		const done = (): void => {
			const wrong = wrongNoteName(this.#name);
			if (wrong !== null) {
				setting.setErrorMessage(wrong);
				return;
			}
			const name = this.#name.trim();
			this.#answer(name);
			this.close();
		};
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText('Cancel').onClick(() => this.close()))
			.addButton((button) => button.setButtonText(this.#asked.button).setCta().onClick(done));
	}

	override onClose(): void {
		this.#answer(null);
		this.contentEl.empty();
	}
}
