/** Making notes and folders as the app's own buttons do: under the first free name, which is then to be typed over. */

import type * as O from 'obsidian';
import { MarkdownView } from './views/markdown-view';

function freePath(app: O.App, folder: O.TFolder, ending: string): string {
	const within = folder.isRoot() ? '' : `${folder.path}/`;
	let path = `${within}Untitled${ending}`;
	for (let count = 1; app.vault.getAbstractFileByPath(path); count++) path = `${within}Untitled ${String(count)}${ending}`;
	return path;
}

/** Makes a note in `folder`, where the user keeps new ones if not said, and opens it with its title selected. */
export async function newNote(app: O.App, folder?: O.TFolder): Promise<void> {
	const parent = folder ?? app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
	const leaf = app.workspace.getLeaf(false);
	await leaf.openFile(await app.vault.create(freePath(app, parent, '.md'), ''), { state: { mode: 'source' } });
	if (leaf.view instanceof MarkdownView) leaf.view.editTitle();
}

/** Makes a folder in `parent`. */
export function newFolder(app: O.App, parent: O.TFolder): Promise<O.TFolder> {
	return app.vault.createFolder(freePath(app, parent, ''));
}
