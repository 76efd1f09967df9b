/** Creates the note for a person's own questions, where the settings name one that isn't there. */

import { Notice } from 'obsidian';
import { nameKey, noteName } from '../../core/names';
import { exampleQuestions } from '../../core/questions/example-questions';
import { createNote, folderForNew, openNewNote } from '../interviews/create-note';
import type { EditorContext } from '../read-options';

/** Creates it with a few examples and opens it; opens the one that differs only in the case of its path. `setNote` is given the path of either where the settings name it otherwise. */
export async function createQuestionsNote({ app, settings }: EditorContext, setNote: (path: string) => Promise<void>): Promise<void> {
	const { questionsNote, namespace } = settings();
	const wanted = questionsNote.replace(/\.md$/i, '');
	const text = exampleQuestions(namespace);
	const there = app.vault.getMarkdownFiles().find(({ path }) => nameKey(path) === nameKey(`${wanted}.md`));
	// A slash is the vault itself.
	const folder = folderForNew(app, wanted.slice(0, Math.max(0, wanted.lastIndexOf('/'))) || '/');
	const made = there ?? (await createNote(app, folder, noteName(wanted), text));
	if (typeof made === 'string') {
		new Notice(made);
		return;
	}
	if (made.path !== questionsNote && made.path !== `${questionsNote}.md`) await setNote(made.path);
	await openNewNote(app, made, there ? 0 : text.length);
	new Notice(`${there ? 'Your questions are in' : 'A few examples are in'} “${made.path}”, which is open behind the settings.`);
}
