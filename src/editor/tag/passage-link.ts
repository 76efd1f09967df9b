/** Puts a link to a passage on the clipboard, and gives its block an id where it has none. */

import { Notice, type App, type Command, type Editor, type MarkdownFileInfo, type MarkdownView, type TFile } from 'obsidian';
import { refusal, type Refused } from '../../core/edit/edit';
import { foundAgain } from '../../core/edit/found-again';
import { linkPassage, type BlockLink } from '../../core/edit/link-passage';
import { namedPeople } from '../../core/interview-facts';
import type { Passage } from '../../core/passage';
import { readNote } from '../../core/read-note';
import { copied } from '../copy';
import { propertiesOf, readOptionsOf, type EditorContext } from '../read-options';
import { noteAt, sayResult, tryToWrite } from '../say';
import { sayWithUndo, undoOf, type Undo } from '../take-back';
import { mainSelectionOf, writeInEditor } from '../write';

/** The command. */
export function passageLinkCommand(context: EditorContext): Command {
	return {
		id: 'copy-passage-link',
		name: 'Copy link to passage',
		icon: 'lucide-link',
		editorCallback: (editor, info) => void copyLinkAtCaret(context, editor, info),
	};
}

async function copyLinkAtCaret(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo): Promise<void> {
	const { file } = info;
	if (!file) {
		new Notice('These words are in no note, so there is nothing that a link could lead to.');
		return;
	}
	const result = linkPassage(editor.getValue(), mainSelectionOf(editor), readOptionsOf(context, file), newId);
	if (!result.ok) {
		sayResult(context.app, file, result);
		return;
	}
	writeInEditor(editor, result);
	await copyLink(context.app, file, result, null);
}

/** The same for a passage that is seen elsewhere than in its note; where an id was planted, offers to take it away again. */
export async function copyPassageLink(context: EditorContext, seen: Passage): Promise<void> {
	const { app } = context;
	const file = noteAt(app, seen.path);
	if (!file) return;
	const options = readOptionsOf(context, file);
	const tries: { readonly result: BlockLink | Refused; readonly undo: Undo }[] = [];
	const written = await tryToWrite(app, file, (text) => {
		const [passage] = foundAgain(readNote(text, options), [seen], namedPeople(propertiesOf(context, file)));
		const result = passage ? linkPassage(text, { anchor: passage.from, head: passage.to }, options, newId) : refusal('no-passage', 0);
		const changes = result.ok ? result.changes : [];
		tries.push({ result, undo: undoOf(file, text, changes) });
		return result;
	});
	const last = tries.pop();
	if (!written || !last) return;
	const { result, undo } = last;
	if (!result.ok && result.why === 'no-passage') new Notice(`The note “${file.basename}” has changed since, so there is nothing to link to. Nothing was written.`);
	else if (!result.ok) sayResult(app, file, result);
	else await copyLink(app, file, result, undo);
}

async function copyLink(app: App, file: TFile, { id, changes }: BlockLink, undo: Undo | null): Promise<void> {
	// Where the link will be pasted isn't known, so it starts from the vault's root.
	const link = app.fileManager.generateMarkdownLink(file, '', `#^${id}`);
	const written = changes.length > 0 ? ` It leads to ^${id}, which is now written at the end of the block.` : '';
	const isCopied = await copied(link);
	const message = isCopied
		? `Link copied${written === '' ? '' : `.${written}`}`
		: `The link ${link} could not be copied, because the clipboard is closed to the app. Try again, or type it.${written}`;
	if (undo && written !== '') sayWithUndo(app, [message], [undo]);
	else new Notice(message);
}

/** Six letters or digits at random. */
function newId(): string {
	return Math.random().toString(36).slice(2, 8).padEnd(6, '0');
}
