/** Writes an edit into an editor and tells what it did, or why it did nothing. */

import type { Editor, MarkdownFileInfo, MarkdownView } from 'obsidian';
import type { EditResult } from '../core/edit/edit';
import { warningOfInterviewer } from '../core/edit/interviewer-warning';
import { propertiesOf, readOptionsOf, type EditorContext } from './read-options';
import { sayResult } from './say';
import { writeInEditor } from './write';

/** Carries the result of an edit out: one undo step, and a notice where there is something to tell, with a warning where the interviewer's words are tagged. */
export function carryOut(context: EditorContext, editor: Editor, { file }: MarkdownView | MarkdownFileInfo, result: EditResult): void {
	const warned = warningOfInterviewer(editor.getValue(), result, readOptionsOf(context, file), propertiesOf(context, file));
	if (result.ok) writeInEditor(editor, result);
	sayResult(context.app, file, warned);
}
