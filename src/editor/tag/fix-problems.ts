/** Makes the fixes of problems in their note, open or not, and tells what came of it. */

import { Notice } from 'obsidian';
import { fixProblems, type FixableProblem } from '../../core/edit/fix-problem';
import { readOptionsOf, type EditorContext } from '../read-options';
import { noteAt, sayResult, tryToWrite } from '../say';

/** Makes the fixes of problems of the note at `path`, all or none: one undo step in an open note; a notice offers to undo it anywhere. */
export async function fixInNote(context: EditorContext, path: string, problems: readonly FixableProblem[]): Promise<void> {
	const { app } = context;
	const file = noteAt(app, path);
	if (!file) return;
	const result = await tryToWrite(app, file, (text) => fixProblems(text, problems, readOptionsOf(context, file)));
	if (result?.ok && result.said) sayResult(app, file, { ...result, said: { ...result.said, message: `${result.said.message} in “${file.basename}”` } });
	else if (result && !result.ok) new Notice(result.why === 'touches-passage' ? TOUCHES : 'The note has changed since its tags were checked, so nothing was written.');
}

const TOUCHES = 'This would change the words of another tagged passage, so nothing was written. Change the tag in the note.';
