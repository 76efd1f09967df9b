/** Writes questions into the note in an editor, with the caret where the answer goes. */

import { Notice, type Editor, type MarkdownFileInfo, type MarkdownView } from 'obsidian';
import { namedPeople } from '../../core/interview-facts';
import { mentionName } from '../../core/properties';
import { insertQuestion, NO_PLACE } from '../../core/questions/insert-question';
import { propertiesOf, readOptionsOf, type EditorContext } from '../read-options';
import { mainSelectionOf, writeInEditor } from '../write';

/** Inserts the questions below the main selection, as one step of undo; false, with the reason said, where nothing is written. */
export function writeQuestions(context: EditorContext, editor: Editor, { file }: MarkdownView | MarkdownFileInfo, words: readonly string[]): boolean {
	const interviewers = namedPeople(propertiesOf(context, file)).interviewers.map(mentionName);
	const result = insertQuestion(editor.getValue(), mainSelectionOf(editor), words, { ...readOptionsOf(context, file), interviewers });
	if (!result.ok) {
		new Notice(NO_PLACE);
		return false;
	}
	const { changes, caret } = result;
	writeInEditor(editor, { ok: true, changes, selections: [{ anchor: caret, head: caret }], said: null });
	return true;
}
