/** Asks somebody to paste a transcript where the clipboard can't be read. */

import { Setting, type App } from 'obsidian';
import { FormModal, type Next } from '../form-modal';
import { openDialog } from '../open-dialog';

type TakePasted = (text: string) => Promise<Next>;

/** Asks for the words of a transcript, says `why`, and hands them to `take`; nothing happens when that is cancelled. */
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
		void this.goOn(this.#text.trim() === '' ? Promise.resolve('Paste the transcript first.') : this.#take(this.#text), this.#setting);
	}
}
