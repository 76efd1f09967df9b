/** Copies quotes with their sources. */

import { Notice, type App } from 'obsidian';
import { noteName } from '../../core/names';
import type { Passage } from '../../core/passage';
import { quotesText } from '../../core/quotes-text';
import { counted } from '../../draw/wording';
import { copied } from '../copy';

/** The passages as quotes that read well in a note and in a mail, with links as the vault writes them. */
export function quotesOf({ vault, fileManager }: App, passages: readonly Passage[]): string {
	return quotesText(passages, (path) => {
		const file = vault.getFileByPath(path);
		// Where they will be pasted isn't known, so links start from the vault's root.
		return file ? fileManager.generateMarkdownLink(file, '') : noteName(path);
	});
}

/** Puts them on the clipboard, and says so. */
export async function copyQuotes(app: App, passages: readonly Passage[]): Promise<void> {
	const isCopied = await copied(quotesOf(app, passages));
	const quotes = passages.length === 1 ? 'Quote' : counted(passages.length, 'quote');
	new Notice(isCopied ? `${quotes} copied` : `${quotes} could not be copied, because the clipboard is closed to the app. Try again.`);
}
