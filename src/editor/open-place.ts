/** Opens a note at a place, its words selected, where they can be edited and where they are read. */

import { MarkdownView, Platform, type App, type PaneType, type TFile, type WorkspaceLeaf } from 'obsidian';
import { withPlainLineEnds } from '../core/edit/line-ends';
import type { Span } from '../core/passage';
import { endOfProperties } from '../core/read/properties-span';
import { showWords } from './reading/show-words';
import { noteAt } from './say';
import { showCaret } from './show-caret';
import { viewsOf } from './write';

/** Opens the note of this path where it was left; `pane` is what `Keymap.isModEvent` says. */
export async function openNote(app: App, path: string, pane: PaneType | boolean): Promise<WorkspaceLeaf | null> {
	const file = noteAt(app, path);
	if (!file) return null;
	const shown = pane ? undefined : leafOf(app, file);
	const leaf = shown ?? app.workspace.getLeaf(pane);
	if (shown) {
		await shown.loadIfDeferred();
		app.workspace.setActiveLeaf(shown, { focus: true });
	} else await leaf.openFile(file);
	// On a phone the panels at the sides lie over the note.
	if (Platform.isPhone) for (const side of [app.workspace.leftSplit, app.workspace.rightSplit]) side.collapse();
	return leaf;
}

/** Opens the note with these words selected; offsets are those of its editor when it is open, else of its file. */
export async function openPlace(app: App, path: string, words: Span, pane: PaneType | boolean): Promise<void> {
	const file = app.vault.getFileByPath(path);
	// An editor that has never been shown is empty.
	const isInEditor = file !== null && viewsOf(app, file).some(({ editor }) => editor.getValue() !== '');
	const { from, to } = file && !isInEditor ? await asInEditor(app, file, words) : words;
	const leaf = await openNote(app, path, pane);
	const view = leaf?.view;
	if (!(view instanceof MarkdownView)) return;
	const { editor } = view;
	if (view.getMode() === 'preview') {
		showWords(view, { from, to });
		return;
	}
	editor.setSelection(editor.offsetToPos(from), editor.offsetToPos(to));
	showCaret(editor);
	propertyAt(view, from)?.focus();
}

/** A tab that shows the note, the active one first, or that will once somebody looks at it. */
function leafOf(app: App, file: TFile): WorkspaceLeaf | undefined {
	return viewsOf(app, file)[0]?.leaf ?? app.workspace.getLeavesOfType('markdown').find((leaf) => leaf.isDeferred && leaf.getViewState().state?.['file'] === file.path);
}

/** The row of the property that stands at `offset`, where Live Preview shows rows in place of their text; null elsewhere. */
function propertyAt({ editor, contentEl }: MarkdownView, offset: number): HTMLElement | null {
	const text = editor.getValue();
	if (offset >= (endOfProperties(text, 0) ?? 0)) return null;
	const key = /(?:^|\n)([^\s#:-][^:\n]*):[^:]*$/.exec(text.slice(0, offset))?.[1]?.toLowerCase();
	return contentEl.findAll('.metadata-property').find(({ dataset }) => dataset['propertyKey']?.toLowerCase() === key) ?? null;
}

/** An editor has one character where the file may have two for a line break. */
async function asInEditor(app: App, file: TFile, { from, to }: Span): Promise<Span> {
	const text = await app.vault.cachedRead(file);
	const fewer = (offset: number): number => withPlainLineEnds(text.slice(0, offset)).length;
	return { from: fewer(from), to: fewer(to) };
}
