/** Asks for another name of a file or folder. */

import type * as O from 'obsidian';
import { Modal } from './modal';
import { Notice } from './notice';

class NamePrompt extends Modal {
	readonly #file: O.TAbstractFile;

	constructor(app: O.App, file: O.TAbstractFile) {
		super(app);
		this.#file = file;
		this.setTitle('children' in file ? 'Folder name' : 'File name');
	}

	override onOpen(): void {
		const { name } = this.#file;
		const dot = 'children' in this.#file ? -1 : name.lastIndexOf('.');
		const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
		const input = this.contentEl.createEl('input', { cls: 'rename-textarea', type: 'text', value: stem });
		const save = (): void => {
			this.close();
			void this.#rename(`${input.value.trim()}${ending}`);
		};
		input.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing) return;
			// Else the key goes on to the button that gets the focus back.
			event.preventDefault();
			save();
		});
		const buttons = this.modalEl.createDiv('modal-button-container');
		buttons.createEl('button', { cls: 'mod-cta', text: 'Save' }).addEventListener('click', save);
		buttons.createEl('button', { text: 'Cancel' }).addEventListener('click', () => this.close());
		input.focus();
		input.select();
	}

	async #rename(name: string): Promise<void> {
		const { parent } = this.#file;
		try {
			await this.app.fileManager.renameFile(this.#file, `${parent && !parent.isRoot() ? `${parent.path}/` : ''}${name}`);
		} catch (error) {
			new Notice(error instanceof Error ? error.message : String(error));
		}
	}
}

/** Opens a dialog that renames `file`. */
export function promptForName(app: O.App, file: O.TAbstractFile): void {
	new NamePrompt(app, file).open();
}
