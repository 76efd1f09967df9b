/** Page preview for passages: the note opens in a small box, scrolled to the words. */

import type { App, HoverParent } from 'obsidian';

/** What is pointed at, and on whose behalf. */
export interface Pointed {
	readonly event: MouseEvent;
	/** The id under which the view is registered as a source of previews. */
	readonly source: string;
	readonly hoverParent: HoverParent;
	readonly targetEl: HTMLElement;
}

/** Offers a note to page preview, scrolled to the line of `offset` unless that is null; a note that is gone is let be. */
export async function offerPreview(app: App, path: string, offset: number | null, pointed: Pointed): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (file === null) return;
	// The preview scrolls by line, and only the text tells in which line an offset is.
	const state = offset === null ? {} : { state: { scroll: lineOf(await app.vault.cachedRead(file), offset) } };
	app.workspace.trigger('hover-link', { ...pointed, linktext: path, sourcePath: path, ...state });
}

function lineOf(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length - 1;
}
