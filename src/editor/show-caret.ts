/** Takes somebody on to where they write: every command that has put something into a note ends with this. */

import type { Editor } from 'obsidian';

/** How long after scrolling a letter may meet the scroll's own event, in milliseconds. */
const SCROLLING = 500;

/**
 * Puts the keyboard into the editor and scrolls to its main selection: into the middle, or with `nearest` no further than it must.
 * The next letters typed go there, however soon they come.
 */
export function showCaret(editor: Editor, nearest = false): void {
	editor.focus();
	scrollToCaret(editor, nearest);
	// The editor reads a letter that a scroll event finds still unread with the caret in front of it; a listener has it read at once.
	const doc = activeDocument;
	const read = (): void => undefined;
	doc.addEventListener('input', read, true);
	window.setTimeout(() => doc.removeEventListener('input', read, true), SCROLLING);
}

/** Scrolls the editor to its main selection, the keyboard where it is. */
export function scrollToCaret(editor: Editor, nearest = false): void {
	editor.scrollIntoView({ from: editor.getCursor('from'), to: editor.getCursor('to') }, !nearest);
}
