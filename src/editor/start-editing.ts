/** Goes over from reading a note to editing it. */

import { MarkdownView, type App } from 'obsidian';

/** The view of the note that was active last; null when something else was. */
export function viewAtHand({ workspace }: App): MarkdownView | null {
	const view = workspace.getMostRecentLeaf()?.view;
	return view instanceof MarkdownView && view.file ? view : null;
}

/** Shows the note of a view to be edited, its editor in focus. */
export async function startEditing({ leaf, editor }: MarkdownView): Promise<void> {
	const { type, state, ...rest } = leaf.getViewState();
	await leaf.setViewState({ ...rest, type, state: { ...state, mode: 'source' } });
	editor.focus();
}
