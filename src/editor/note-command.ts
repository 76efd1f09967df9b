/** Commands for words at hand, whether their note is edited or read. */

import { MarkdownView, type Command, type Editor, type MarkdownFileInfo } from 'obsidian';
import type { EditorContext } from './read-options';
import { withWordsRead } from './reading/words-read';
import { editorDesk, type Desk } from './tag/desk';

/** A command that can also be carried out in an editor of one's choice. */
export interface NoteCommand extends Command {
	readonly inEditor: (editor: Editor, info: MarkdownView | MarkdownFileInfo) => void;
}

/** A command that works in the active editor, and on the words that are selected where the active note is read. */
export function noteCommand(context: EditorContext, what: Pick<Command, 'id' | 'name' | 'icon'>, act: (desk: Desk) => void): NoteCommand {
	const { workspace } = context.app;
	const inEditor = (editor: Editor, info: MarkdownView | MarkdownFileInfo): void => act(editorDesk(context, editor, info));
	return {
		...what,
		inEditor,
		checkCallback: (checking) => {
			const read = workspace.getActiveViewOfType(MarkdownView);
			const isRead = read?.getMode() === 'preview';
			const info = isRead ? null : workspace.activeEditor;
			const editor = info?.editor;
			if (!isRead && !editor) return false;
			if (checking) return true;
			if (isRead) void withWordsRead(context, read, act);
			else if (info && editor) inEditor(editor, info);
			return true;
		},
	};
}
