/** The vault's files and folders by path, kept as one tree. */

import type * as O from 'obsidian';
import { folderOf, setPath, TFile, TFolder } from './files';

/** Everything the vault knows of, root included. */
export class Tree {
	readonly root = new TFolder();
	readonly #byPath = new Map<string, O.TAbstractFile>();
	readonly #vault: O.Vault;

	constructor(vault: O.Vault) {
		this.#vault = vault;
		setPath(this.root, '/');
		this.root.name = '';
		this.root.vault = vault;
		this.#byPath.set('/', this.root);
	}

	get(path: string): O.TAbstractFile | null {
		return this.#byPath.get(path) ?? null;
	}

	all(): O.TAbstractFile[] {
		return [...this.#byPath.values()];
	}

	/** Puts `file` at `path`; throws when there is no folder for it. */
	add<T extends O.TAbstractFile>(file: T, path: string): T {
		const parent = this.get(folderOf(path));
		if (!(parent instanceof TFolder)) throw new Error(`ENOENT: no such folder for '${path}'`);
		file.vault = this.#vault;
		file.parent = parent;
		setPath(file, path);
		parent.children.push(file);
		this.#byPath.set(path, file);
		return file;
	}

	/** Takes `file` out, with what is below it when it is a folder. */
	remove(file: O.TAbstractFile): void {
		if (file instanceof TFolder) for (const child of [...file.children]) this.remove(child);
		this.#byPath.delete(file.path);
		if (file.parent) file.parent.children = file.parent.children.filter((other) => other !== file);
	}

	/** Moves `file` with all that is below it; gives each with the path it had. */
	move(file: O.TAbstractFile, path: string): [O.TAbstractFile, string][] {
		const from = file.path;
		const children = file instanceof TFolder ? [...file.children] : [];
		this.#byPath.delete(from);
		if (file.parent) file.parent.children = file.parent.children.filter((other) => other !== file);
		if (file instanceof TFolder) file.children = [];
		this.add(file, path);
		return [[file, from], ...children.flatMap((child) => this.move(child, `${path}/${child.name}`))];
	}
}

/** A new file or folder for an entry of the store. */
export function fileFor(kind: 'file' | 'folder', stat: O.FileStats): TFile | TFolder {
	if (kind === 'folder') return new TFolder();
	const file = new TFile();
	file.stat = stat;
	return file;
}
