/** Asks somebody to paste a transcript where the clipboard can't be read. */

import { Setting, type App } from 'obsidian';
import { FormModal } from '../form-modal';
import { openDialog } from '../open-dialog';

/** Gets a pasted text and gives what to do next, or the sentence that says why the text won't do. */
export type TakePasted = (text: string) => Promise<(() => void) | string>;

/** Asks for the words of a transcript and says `why`; nothing happens when that is cancelled. */
export function askForTranscript(app: App, why: string, take: TakePasted): void {
	openDialog(new PasteModal(app, why, take));
}

class PasteModal extends FormModal {
	readonly #take: TakePasted;
	readonly #setting: Setting;
	#text = '';

	constructor(app: App, why: string, take: TakePasted) {
		super(app, 'Import transcript', 'Continue');
		this.#take = take;
		this.#setting = new Setting(this.contentEl).setClass('jtbd-wide').setName('Transcript').setDesc(why).addTextArea((area) => {
			area.inputEl.rows = 10;
			area.onChange((text) => {
				this.#text = text;
				this.#setting.setErrorMessage(null);
			});
		});
	}

	protected override done(): void {
		void this.#try();
	}

	async #try(): Promise<void> {
		const next = this.#text.trim() === '' ? 'Paste the transcript first.' : await this.#take(this.#text);
		if (!this.isOpen) return;
		if (typeof next === 'string') {
			this.#setting.setErrorMessage(next);
			return;
		}
		this.close();
		next();
	}
}
