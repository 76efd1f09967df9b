/** Tells a person what an edit did, or why it did nothing. */

import { Notice, type App, type TFile } from 'obsidian';
import type { EditResult, Said } from '../core/edit/edit';
import { REFUSALS } from '../core/edit/refusals';
import { writeInNote } from './write';

/** How long a notice with a button stays, in milliseconds. */
const OFFERED = 8000;

/** Shows what an edit of the note in `file` has to tell, if anything. */
export function sayResult(app: App, file: TFile | null, result: EditResult): void {
	if (result.ok) {
		if (result.said) saySaid(app, file, result.said);
	} else if (result.why !== 'several-forces') new Notice(REFUSALS[result.why]);
}

function saySaid(app: App, file: TFile | null, { message, offer }: Said): void {
	if (!offer || !file) {
		new Notice(message);
		return;
	}
	const content = createFragment();
	content.createSpan({ text: message });
	const button = content.createEl('button', { text: offer.label, cls: 'jtbd-notice-offer' });
	const notice = new Notice(content, OFFERED);
	button.addEventListener('click', () => {
		notice.hide();
		void writeInNote(app, file, offer.edit).then((result) => {
			if (!result.ok) new Notice('The note has changed since then, so nothing was written.');
		});
	});
}
