/** The writer: carries an edit out, in an open editor as one undo step, else in the file after a look at its bytes. */

import { MarkdownView, type App, type Editor, type EditorPosition, type TFile } from 'obsidian';
import { applyChanges, followed } from '../core/edit/changes';
import type { Change, Edit, EditResult, Selection } from '../core/edit/edit';
import { withPlainLineEnds } from '../core/edit/line-ends';

/** Names our edits to the editor, as the user event of their transactions: without a name its history may join one with typing just before it to one undo step. */
export const ORIGIN = 'jtbd-forces';

/** A pure edit of a text. */
export type EditOf = (text: string) => EditResult;

/** The selections of an editor in UTF-16 offsets, in order of place. */
export function selectionsOf(editor: Editor): Selection[] {
	return editor.listSelections().map(({ anchor, head }) => ({ anchor: editor.posToOffset(anchor), head: editor.posToOffset(head) }));
}

/** The main selection of an editor in UTF-16 offsets. */
export function mainSelectionOf(editor: Editor): Selection {
	return { anchor: editor.posToOffset(editor.getCursor('anchor')), head: editor.posToOffset(editor.getCursor('head')) };
}

/** Carries an edit out in an editor: one transaction, one undo step, and nothing at all when nothing changes. Selections that the edit doesn't place stay on their words. */
export function writeInEditor(editor: Editor, edit: Edit): void {
	if (edit.changes.length === 0) return;
	const at = (offset: number): EditorPosition => editor.offsetToPos(offset);
	const changes = edit.changes.map(({ from, to, text }: Change) => ({ from: at(from), to: at(to), text }));
	const before = selectionsOf(editor);
	const main = mainSelectionOf(editor);
	const selections = edit.selections.length > 0 ? edit.selections : followed(before, edit.changes);
	const mainIndex = before.findIndex(({ anchor, head }) => anchor === main.anchor && head === main.head);
	editor.transaction({ changes }, ORIGIN);
	// Selecting also keeps what is typed right afterwards out of this undo step.
	editor.setSelections(selections.map(({ anchor, head }) => ({ anchor: at(anchor), head: at(head) })), Math.max(0, Math.min(mainIndex, selections.length - 1)));
}

/** Carries an edit out in a note wherever it is: in the editor that shows its source, the active one first; else in its file. */
export async function writeInNote(app: App, file: TFile, edit: EditOf): Promise<EditResult> {
	const editor = openEditor(app, file);
	if (editor) {
		const result = edit(editor.getValue());
		if (result.ok) writeInEditor(editor, result);
		return result;
	}
	await saveWhatIsRead(app, file);
	let result = edit(await app.vault.read(file));
	if (!result.ok || result.changes.length === 0) return result;
	await app.vault.process(file, (text) => {
		// The file may have changed since it was read.
		result = edit(text);
		return result.ok ? applyChanges(text, result.changes) : text;
	});
	return result;
}

/** The text of a note wherever it is, as an edit would find it: that of a view with something unsaved, else the file's. */
export async function textOf(app: App, file: TFile): Promise<string> {
	const editor = openEditor(app, file);
	if (editor) return editor.getValue();
	const saved = await app.vault.read(file);
	const unsaved = viewsOf(app, file).map((view) => view.getViewData()).find((data) => data !== '' && data !== withPlainLineEnds(saved));
	return unsaved ?? saved;
}

function openEditor(app: App, file: TFile): Editor | null {
	return viewsOf(app, file).find((view) => view.getMode() === 'source')?.editor ?? null;
}

/** Saves what was typed right before a view of the note went over to reading, which would be saved over the edit later. */
async function saveWhatIsRead(app: App, file: TFile): Promise<void> {
	const saved = withPlainLineEnds(await app.vault.read(file));
	for (const view of viewsOf(app, file)) {
		// A view that is just opening has no text yet, and none that may be saved.
		if (!['', saved].includes(view.getViewData())) await view.save();
	}
}

/** The views of a note, the active one first. */
export function viewsOf(app: App, file: TFile): MarkdownView[] {
	const active = app.workspace.getActiveViewOfType(MarkdownView);
	const views = app.workspace.getLeavesOfType('markdown').map(({ view }) => view);
	return (active ? [active, ...views] : views).flatMap((view) => (view instanceof MarkdownView && view.file?.path === file.path ? view : []));
}
