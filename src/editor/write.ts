/** The writer: carries an edit out, in an open editor as one undo step, else in the file after a look at its bytes. */

import { MarkdownView, type App, type Editor, type EditorPosition, type TFile } from 'obsidian';
import { applyChanges, type Change, type Edit, type EditResult, type Selection } from '../core/edit/edit';

/** Names our edits to the editor's history: without a name it may join one with typing just before it to one undo step. */
const ORIGIN = 'jtbd-forces';

/** A pure edit of a text. */
export type EditOf = (text: string) => EditResult;

/** The selections of an editor in UTF-16 offsets, the main one first. */
export function selectionsOf(editor: Editor): Selection[] {
	return editor.listSelections().map(({ anchor, head }) => ({ anchor: editor.posToOffset(anchor), head: editor.posToOffset(head) }));
}

/** Carries an edit out in an editor: one transaction, one undo step, and nothing at all when nothing changes. */
export function writeInEditor(editor: Editor, edit: Edit): void {
	if (edit.changes.length === 0) return;
	const at = (offset: number): EditorPosition => editor.offsetToPos(offset);
	const changes = edit.changes.map(({ from, to, text }: Change) => ({ from: at(from), to: at(to), text }));
	editor.transaction({ changes }, ORIGIN);
	if (edit.selections.length > 0) editor.setSelections(edit.selections.map(({ anchor, head }) => ({ anchor: at(anchor), head: at(head) })));
}

/** Carries an edit out in a note wherever it is: in the editor that shows its source, the active one first; else in its file. */
export async function writeInNote(app: App, file: TFile, edit: EditOf): Promise<EditResult> {
	const editor = openEditor(app, file);
	if (editor) {
		const result = edit(editor.getValue());
		if (result.ok) writeInEditor(editor, result);
		return result;
	}
	let result = edit(await app.vault.read(file));
	if (!result.ok || result.changes.length === 0) return result;
	await app.vault.process(file, (text) => {
		// The file may have changed since it was read.
		result = edit(text);
		return result.ok ? applyChanges(text, result.changes) : text;
	});
	return result;
}

function openEditor(app: App, file: TFile): Editor | null {
	const active = app.workspace.getActiveViewOfType(MarkdownView);
	const views = app.workspace.getLeavesOfType('markdown').map(({ view }) => view);
	for (const view of active ? [active, ...views] : views) {
		if (view instanceof MarkdownView && view.file?.path === file.path && view.getMode() === 'source') return view.editor;
	}
	return null;
}
