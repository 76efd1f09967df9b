/** Opens a note at a place: its words selected where they can be edited, scrolled to where they are read. */

import { MarkdownView, Notice, type App, type PaneType, type TFile, type WorkspaceLeaf } from 'obsidian';
import type { Span } from '../core/passage';

/** Opens the note of this path where it was left; `pane` is what `Keymap.isModEvent` says. */
export async function openNote(app: App, path: string, pane: PaneType | boolean): Promise<WorkspaceLeaf | null> {
	const file = app.vault.getFileByPath(path);
	if (!file) {
		new Notice(`The note “${path}” is not there any more.`);
		return null;
	}
	const shown = pane ? undefined : leavesOf(app, path)[0];
	const leaf = shown ?? app.workspace.getLeaf(pane);
	if (shown) app.workspace.setActiveLeaf(shown, { focus: true });
	else await leaf.openFile(file);
	return leaf;
}

/** Opens the note with these words selected; offsets are those of its editor when it is open, else of its file. */
export async function openPlace(app: App, path: string, words: Span, pane: PaneType | boolean): Promise<void> {
	const file = app.vault.getFileByPath(path);
	const { from, to } = file && leavesOf(app, path).length === 0 ? await asInEditor(app, file, words) : words;
	const leaf = await openNote(app, path, pane);
	const view = leaf?.view;
	if (!(view instanceof MarkdownView)) return;
	const { editor } = view;
	const start = editor.offsetToPos(from);
	if (view.getMode() === 'preview') {
		view.setEphemeralState({ line: start.line });
		return;
	}
	const end = editor.offsetToPos(to);
	editor.setSelection(start, end);
	editor.scrollIntoView({ from: start, to: end }, true);
	editor.focus();
}

/** The leaves that show a note, the active one first. */
function leavesOf({ workspace }: App, path: string): WorkspaceLeaf[] {
	const active = workspace.getActiveViewOfType(MarkdownView)?.leaf;
	const leaves = workspace.getLeavesOfType('markdown').filter(({ view }) => view instanceof MarkdownView && view.file?.path === path);
	return leaves.sort((a, b) => Number(b === active) - Number(a === active));
}

/** An editor has one character where the file may have two for a line break. */
async function asInEditor(app: App, file: TFile, { from, to }: Span): Promise<Span> {
	const text = await app.vault.cachedRead(file);
	if (!text.includes('\r\n')) return { from, to };
	const fewer = (offset: number): number => offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
	return { from: fewer(from), to: fewer(to) };
}
