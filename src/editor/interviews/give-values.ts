/** Writes values into the properties of notes, note by note, and offers to take that back. */

import { Notice, type TFile } from 'obsidian';
import { editWith, refusal } from '../../core/edit/edit';
import { VALUE_REFUSALS } from '../../core/templates/give-values';
import type { MergeRefusal, MergeResult } from '../../core/templates/merge-properties';
import type { EditorContext } from '../read-options';
import { tryToWrite } from '../say';
import { sayWithUndo, undoOf, type Undo } from '../take-back';

/** What a note is to be given. */
export interface Given {
	readonly file: TFile;
	readonly merge: (text: string) => MergeResult;
}

/** Gives each note its values where that can be done, and says of which notes it was, with `said`; those that have them already are left alone. */
export async function giveValues(context: EditorContext, given: readonly Given[], said: (files: readonly TFile[]) => string): Promise<void> {
	const done: TFile[] = [];
	const undos: Undo[] = [];
	const left: string[] = [];
	for (const { file, merge } of given) {
		let refused: MergeRefusal | null = null;
		let undo: Undo | null = null;
		const result = await tryToWrite(context.app, file, (text) => {
			const merged = merge(text);
			refused = merged.ok ? null : merged.why;
			if (!merged.ok) return refusal('properties', merged.at);
			undo = merged.changes.length === 0 ? null : undoOf(file, text, merged.changes);
			return editWith(merged.changes);
		});
		if (!result) continue;
		if (refused !== null) left.push(`“${file.basename}” was left as it is. ${VALUE_REFUSALS[refused as MergeRefusal]}`);
		else done.push(file);
		if (undo) undos.push(undo);
	}
	const lines = [...(done.length > 0 ? [said(done)] : []), ...left];
	if (undos.length > 0) sayWithUndo(context.app, lines, undos);
	else if (lines.length > 0) new Notice(lines.join('\n'));
}
