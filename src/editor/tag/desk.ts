/** Where the words at hand stand, and how edits of them are written there. */

import { Notice, Platform, type Editor, type MarkdownFileInfo, type MarkdownView, type TFile } from 'obsidian';
import type { EditResult, NeedsPicker, Selection } from '../../core/edit/edit';
import { carryOut } from '../carry-out';
import type { EditorContext } from '../read-options';
import { hideOffers, offersOnShow } from '../say';
import { selectionsOf } from '../write';

/** An editor, or a note that is read. */
export interface Desk {
	readonly file: TFile | null;
	readonly text: () => string;
	readonly selections: () => readonly Selection[];
	/** False where what was written isn't there at once, so that no step can follow. */
	readonly goesOn: boolean;
	/** Carries out an edit of the text as it is by then, null where that is another than it was, and tells what came of it; `asks` gets what only a person can decide. */
	readonly write: (edit: (text: string) => EditResult | null, asks: (needed: NeedsPicker) => void) => void;
	/** Does an act; what it gives takes that back, as long as nothing else has been changed. */
	readonly doing: (act: () => void) => () => boolean;
}

/** What is said where a note isn't any more what an act was for. */
export const CHANGED = 'The note has changed in the meantime, so nothing was written.';

/** An editor as a desk. */
export function editorDesk(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo): Desk {
	return {
		get file() {
			return info.file;
		},
		text: () => editor.getValue(),
		selections: () => selectionsOf(editor),
		goesOn: true,
		write: (edit, asks) => {
			const result = edit(editor.getValue());
			if (!result) {
				new Notice(CHANGED);
				return;
			}
			if (!result.ok && result.why === 'several-forces') {
				asks(result);
				return;
			}
			carryOut(context, editor, info, result);
			// On a phone that would bring the keyboard up.
			if (!Platform.isMobile && !editor.hasFocus()) editor.focus();
		},
		doing: (act) => doing(editor, act),
	};
}

function doing(editor: Editor, act: () => void): () => boolean {
	const before = editor.getValue();
	const offers = offersOnShow();
	act();
	const after = editor.getValue();
	return () => {
		if (editor.getValue() !== after) return false;
		if (after !== before) editor.undo();
		const isBack = editor.getValue() === before;
		if (isBack) hideOffers(offers);
		else editor.redo();
		return isBack;
	};
}
