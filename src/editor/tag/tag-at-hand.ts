/** Tags words from outside the editor: those selected or around the cursor in the note that was active last. */

import { Notice } from 'obsidian';
import { codeEntry, type Code } from '../../core/codes';
import { tagPassages } from '../../core/edit/tag';
import { editOptionsOf, type EditorContext } from '../read-options';
import { withWordsRead } from '../reading/words-read';
import { viewAtHand } from '../start-editing';
import { selectionsOf } from '../write';
import { editorDesk } from './desk';
import { tagAtDesk } from './tag-picker';

/** Tags the selected words, else what the command would tag at the cursor; where nothing can be tagged, says what to do first. */
export function tagAtHand(context: EditorContext, code: Code): void {
	const view = viewAtHand(context.app);
	const file = view?.file;
	if (!view || !file) {
		new Notice('No note is open. Open the note of an interview, select what was said, then tag it.');
		return;
	}
	if (view.getMode() === 'preview') {
		void withWordsRead(context, view, (desk) => tagAtDesk(context, desk, code));
		return;
	}
	const { editor } = view;
	const tagged = tagPassages(editor.getValue(), selectionsOf(editor), code, editOptionsOf(context, file));
	if (editor.somethingSelected() || tagged.ok || tagged.why === 'several-forces') tagAtDesk(context, editorDesk(context, editor, view), code);
	else if (editor.getValue().trim() === '') new Notice(`“${file.basename}” is empty. Write down or paste what was said, select it, then tag it.`);
	else new Notice(`Select what was said in “${file.basename}”, then press “${codeEntry(code).label}” again.`);
	editor.focus();
}
