/** Tells a person what an edit did, or why it did nothing. */

import { Notice, type App, type TFile } from 'obsidian';
import type { EditResult, Said } from '../core/edit/edit';
import { REFUSALS } from '../core/edit/refusals';
import { writeInNote, type EditOf } from './write';

/** How long a notice with a button stays, in milliseconds. */
const OFFERED = 8000;

/** Shows what an edit of the note in `file` has to tell, if anything. */
export function sayResult(app: App, file: TFile | null, result: EditResult): void {
	if (result.ok) {
		if (result.said) saySaid(app, file, result.said);
	} else if (result.why !== 'several-forces') new Notice(REFUSALS[result.why]);
}

function saySaid(app: App, file: TFile | null, { message, offer }: Said): void {
	if (!offer || !file) new Notice(message);
	else sayWithOffer(app, [message], offer.label, () => void takeUp(app, file, offer.edit));
}

/** Says this, each on a line of its own, and offers something further with a button of this label, for so many milliseconds a line. */
export function sayWithOffer(app: App, lines: readonly string[], label: string, act: () => void, stays = OFFERED): Notice {
	const content = createFragment();
	for (const text of lines) content.createEl(lines.length === 1 ? 'span' : 'div', { text });
	const button = content.createEl('button', { text: label, cls: 'jtbd-notice-offer' });
	const notice = new Notice(content, stays * Math.min(lines.length, 3));
	offers = [...offersOnShow(), notice];
	// Who presses it goes on where they are.
	let origin: EventTarget | null = null;
	button.addEventListener('mousedown', (event) => event.preventDefault());
	button.addEventListener('focus', ({ relatedTarget }) => (origin = relatedTarget));
	button.addEventListener('click', () => {
		const isFocused = button.doc.activeElement === button;
		notice.hide();
		if (isFocused && isOnShow(origin)) origin.focus();
		else if (isFocused) app.workspace.activeEditor?.editor?.focus();
		act();
	}, { once: true });
	return notice;
}

function isOnShow(target: EventTarget | null): target is HTMLElement {
	return target !== null && 'instanceOf' in target && (target as Node).instanceOf(HTMLElement) && (target as Node).isConnected;
}

let offers: readonly Notice[] = [];

/** The notices with an offer that are on show. */
export function offersOnShow(): readonly Notice[] {
	return offers.filter(({ containerEl }) => containerEl.isConnected);
}

/** Takes the notices with an offer away, but for these. */
export function hideOffers(but: readonly Notice[] = []): void {
	for (const notice of offersOnShow()) if (!but.includes(notice)) notice.hide();
}

async function takeUp(app: App, file: TFile, edit: EditOf): Promise<void> {
	const result = await tryToWrite(app, file, edit);
	if (result && !result.ok) new Notice('The note has changed since then, so nothing was written.');
}

/** Carries an edit out in a note wherever it is; null when the note can't be written, which is said. */
export async function tryToWrite(app: App, file: TFile, edit: EditOf): Promise<EditResult | null> {
	if (app.vault.getFileByPath(file.path) !== file) {
		new Notice(`The note “${file.basename}” is not there any more, so nothing was written.`);
		return null;
	}
	try {
		return await writeInNote(app, file, edit);
	} catch (error) {
		console.error(`JTBD Forces could not write ${file.path}`, error);
		new Notice(`The note “${file.basename}” could not be written.`);
		return null;
	}
}

/** The note of this path; null when it is gone, which is said. */
export function noteAt(app: App, path: string): TFile | null {
	const file = app.vault.getFileByPath(path);
	if (!file) new Notice(`The note “${path}” is not there any more.`);
	return file;
}
