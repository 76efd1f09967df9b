/** Opens a note at a place: its words selected where they can be edited, scrolled to where they are read. */

import { MarkdownView, type App, type PaneType, type TFile, type WorkspaceLeaf } from 'obsidian';
import { withPlainLineEnds } from '../core/edit/line-ends';
import type { Span } from '../core/passage';
import { endOfProperties } from '../core/read/properties-span';
import { noteAt } from './say';
import { showCaret } from './show-caret';
import { viewsOf } from './write';

/** Opens the note of this path where it was left; `pane` is what `Keymap.isModEvent` says. */
export async function openNote(app: App, path: string, pane: PaneType | boolean): Promise<WorkspaceLeaf | null> {
	const file = noteAt(app, path);
	if (!file) return null;
	const shown = pane ? undefined : viewsOf(app, file)[0]?.leaf;
	const leaf = shown ?? app.workspace.getLeaf(pane);
	if (shown) app.workspace.setActiveLeaf(shown, { focus: true });
	else await leaf.openFile(file);
	return leaf;
}

/** Opens the note with these words selected; offsets are those of its editor when it is open, else of its file. */
export async function openPlace(app: App, path: string, words: Span, pane: PaneType | boolean): Promise<void> {
	const file = app.vault.getFileByPath(path);
	const { from, to } = file && viewsOf(app, file).length === 0 ? await asInEditor(app, file, words) : words;
	const leaf = await openNote(app, path, pane);
	const view = leaf?.view;
	if (!(view instanceof MarkdownView)) return;
	const { editor } = view;
	const start = editor.offsetToPos(from);
	if (view.getMode() === 'preview') {
		view.setEphemeralState({ line: start.line });
		return;
	}
	editor.setSelection(start, editor.offsetToPos(to));
	showCaret(editor);
	propertyAt(view, from)?.focus();
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
