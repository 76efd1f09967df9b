/** Creates notes: in a folder that is made where it is missing, under a name that is free, over nothing that is there. */

import { MarkdownView, TFolder, type App, type TFile, type Vault } from 'obsidian';
import { freeName, legalNoteName } from '../../core/file-name';
import { nameKey, noteName } from '../../core/names';
import { showCaret } from '../show-caret';

/** How often a name that turns out to be taken on disk is given up for the next one. */
const TRIES = 20;

/** Creates a note in the folder of this path, "" for the vault itself, under the first free one of its names; when that fails, gives the reason in a sentence. */
export async function createNote({ vault }: App, folder: string, name: string, text: string): Promise<TFile | string> {
	const legal = legalNoteName(name);
	try {
		if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
	} catch (error) {
		console.error(`JTBD Forces could not create the folder ${folder}`, error);
		return `The folder “${folder}” could not be created, so the note “${legal}” wasn’t either. Choose another folder in the settings.`;
	}
	const isTaken = takenIn(vault, folder);
	const lost = new Set<string>();
	for (;;) {
		const free = freeName(legal, (tried) => lost.has(tried) || isTaken(tried));
		try {
			return await vault.create(pathIn(folder, free), text);
		} catch (error) {
			// A file that came a moment ago is on disk before the vault knows of it.
			if (/exists/i.test(String(error)) && lost.size < TRIES) lost.add(free);
			else {
				console.error(`JTBD Forces could not create ${pathIn(folder, free)}`, error);
				return `The note “${free}” could not be created in ${folder === '' ? 'the vault' : `“${folder}”`}. See whether files can be written there.`;
			}
		}
	}
}

/** The path of the folder that new notes go to, as the vault spells what is there of it: "" for the vault itself. An empty `folder` stands for where the vault puts new notes, "/" for the vault itself. */
export function folderForNew(app: App, folder: string): string {
	const { vault, workspace, fileManager } = app;
	if (folder === '') return fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? '').path.replace(/^\/$/, '');
	return folder.split('/').filter((part) => part !== '').reduce((path, part) => {
		const within = path === '' ? vault.getRoot() : vault.getFolderByPath(path);
		const alike = (within?.children ?? []).flatMap((child) => (child instanceof TFolder && nameKey(child.name) === nameKey(part) ? child.name : []));
		return pathIn(path, alike.includes(part) ? part : (alike[0] ?? part), '');
	}, '');
}

/** A test whether the folder of this path has a note of a name already, in any case and any spelling of its characters. */
export function takenIn(vault: Vault, folder: string): (name: string) => boolean {
	const within = folder === '' ? vault.getRoot() : vault.getFolderByPath(folder);
	const names = new Set((within?.children ?? []).flatMap(({ name }) => (/\.md$/i.test(name) ? nameKey(noteName(name)) : [])));
	return (name) => names.has(nameKey(name));
}

/** The path of a note in a folder. */
export function pathIn(folder: string, name: string, extension = '.md'): string {
	return `${folder === '' ? '' : `${folder}/`}${name}${extension}`;
}

/** Opens a new note to be written in, the caret at an offset of its text and its top in sight where both fit: where notes open as a rule, never in a pinned tab. */
export async function openNewNote({ workspace }: App, file: TFile, caret: number): Promise<void> {
	const leaf = workspace.getLeaf(false);
	await leaf.openFile(file, { active: true, state: { mode: 'source' } });
	const { view } = leaf;
	if (!(view instanceof MarkdownView)) return;
	const { editor } = view;
	editor.setCursor(editor.offsetToPos(caret));
	// What is in sight at the top, such as its properties, stays so.
	showCaret(editor, true);
}
