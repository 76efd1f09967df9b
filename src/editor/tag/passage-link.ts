/** The command that puts a link to a passage on the clipboard, and gives its block an id where it has none. */

import { Notice, type Command, type Editor, type MarkdownFileInfo, type MarkdownView } from 'obsidian';
import { linkPassage } from '../../core/edit/link-passage';
import { readOptionsOf, type EditorContext } from '../read-options';
import { sayResult } from '../say';
import { mainSelectionOf, writeInEditor } from '../write';

/** The command. */
export function passageLinkCommand(context: EditorContext): Command {
	return {
		id: 'copy-passage-link',
		name: 'Copy link to passage',
		icon: 'lucide-link',
		editorCallback: (editor, info) => void copyPassageLink(context, editor, info),
	};
}

async function copyPassageLink(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo): Promise<void> {
	const { app } = context;
	const { file } = info;
	if (!file) {
		new Notice('These words are in no note, so there is nothing that a link could lead to.');
		return;
	}
	const result = linkPassage(editor.getValue(), mainSelectionOf(editor), readOptionsOf(context, file), newId);
	if (!result.ok) {
		sayResult(app, file, result);
		return;
	}
	writeInEditor(editor, result);
	// Where the link will be pasted isn't known, so it starts from the vault's root.
	const link = app.fileManager.generateMarkdownLink(file, '', `#^${result.id}`);
	const written = result.changes.length > 0 ? ` It leads to ^${result.id}, which is now written at the end of the block.` : '';
	try {
		await activeWindow.navigator.clipboard.writeText(link);
		new Notice(written === '' ? 'Link copied' : `Link copied.${written}`);
	} catch {
		new Notice(`The link ${link} could not be copied, because the clipboard is closed to the app. Try again, or type it.${written}`);
	}
}

/** Six letters or digits at random. */
function newId(): string {
	return Math.random().toString(36).slice(2, 8).padEnd(6, '0');
}
