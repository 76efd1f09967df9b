/** What specs do with the import of transcripts, and see of it. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Driver } from './driver';
import { untilEqual } from './forces';
import { hasFocus } from './open-note';

export const IMPORT = 'jtbd-forces:import-transcript';
export const DIALOG = '.jtbd-import';

/** Captions of two people: four turns, 42 seconds. */
export const CAPTIONS = `WEBVTT

1
00:00:01.000 --> 00:00:04.500
Anna Weber: What happened on the day you bought it?

2
00:00:05.000 --> 00:00:09.000
Maria Lopez: Nobody came.

3
00:00:09.200 --> 00:00:15.000
Maria Lopez: Two people each thought the other had swapped.

4
00:00:21.000 --> 00:00:24.000
Anna Weber: And then, Maria?

5
00:00:25.000 --> 00:00:42.000
Maria Lopez: I searched on the bus for an hour.
`;

const TRANSCRIPTS = join(import.meta.dirname, '../fixtures/transcripts');

/** A transcript of each format by the name of its file, and the note that it becomes, below the properties. */
export const FORMATS: Readonly<Record<string, { readonly written: string; readonly noted: string }>> = Object.fromEntries(
	readdirSync(TRANSCRIPTS, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => {
		const recorded = readFileSync(join(TRANSCRIPTS, 'expected', `${name}.note`), 'utf8');
		return [name, { written: readFileSync(join(TRANSCRIPTS, name), 'utf8'), noted: recorded.replace(/^[^]*?\n---\n[^]*?\n---\n+/, '') }];
	}),
);

async function untilDialog(driver: Driver): Promise<void> {
	await driver.until('the preview', async () => (await driver.count(DIALOG)) === 1);
}

/** Starts the command and chooses where the transcript is. */
export async function chooseSource(driver: Driver, words: string): Promise<void> {
	await driver.command(IMPORT);
	await driver.until('the sources', async () => (await driver.attr('.prompt input', 'placeholder')) === 'Where is the transcript?');
	await driver.click(`.prompt .suggestion-item:has-text("${words}")`);
}

/** The preview of what is on the clipboard. */
export async function previewClipboard(driver: Driver, text: string): Promise<void> {
	await driver.setClipboard(text);
	await chooseSource(driver, 'Clipboard');
	await untilDialog(driver);
}

/** The preview of a file of the vault. */
export async function previewFile(driver: Driver, name: string): Promise<void> {
	await chooseSource(driver, name);
	await untilDialog(driver);
}

/** Fills the field with this label. */
export function fill(driver: Driver, label: string, value: string): Promise<void> {
	return driver.exec((_: Context, of: string, put: string) => {
		const rows = [...document.querySelectorAll('.modal .setting-item')];
		const named = rows.find((row) => row.querySelector('.setting-item-name')?.textContent === of)?.querySelector('input, textarea, select');
		const field = document.querySelector(`.modal [aria-label="${of}"]`) ?? named;
		if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
			field.value = put;
			field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
		} else throw new Error(`There is no field ${of}.`);
	}, label, value);
}

/** Says what the note calls a speaker. */
export const rename = (driver: Driver, speaker: string, name: string): Promise<void> => fill(driver, `What the note calls ${speaker}`, name);

/** Says who a speaker is. */
export const cast = (driver: Driver, speaker: string, role: 'participant' | 'interviewer' | 'other'): Promise<void> => fill(driver, `Who ${speaker} is`, role);

/** What stands below the row of this name in the preview. */
export async function described(driver: Driver, row: string): Promise<string> {
	return (await driver.texts(`${DIALOG} .setting-item:has-text("${row}") .setting-item-description`)).join('');
}

/** Waits until the row of the note says where it goes. */
export async function untilPath(driver: Driver, said: string): Promise<void> {
	await untilEqual(driver, async () => (await driver.texts(`${DIALOG} .jtbd-import-note .setting-item-description`)).join(''), said);
}

/** Brings it in and gives the path of the note that is open then. */
export async function importNow(driver: Driver): Promise<string> {
	await driver.click(`${DIALOG} .modal-button-container .mod-cta`);
	await driver.until('no dialog', async () => (await driver.count(DIALOG)) === 0);
	await driver.until('the note with the focus', () => hasFocus(driver));
	const path = await driver.exec(({ app }) => app.workspace.getActiveFile()?.path ?? '');
	assert.notEqual(path, '');
	return path;
}

/** The words to the right of the caret in the note that is open, up to the end of the line. */
export function behindCaret(driver: Driver): Promise<string> {
	return driver.exec(({ app, obsidian }) => {
		const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
		if (!view) return '';
		const { line, ch } = view.editor.getCursor();
		return view.editor.getLine(line).slice(ch);
	});
}

/** The paths of all files of the vault. */
export function files(driver: Driver): Promise<string[]> {
	return driver.exec(({ app }) => app.vault.getFiles().map(({ path }) => path).sort());
}
