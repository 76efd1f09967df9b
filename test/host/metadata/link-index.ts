/** Which file a link leads to. */

import type * as O from 'obsidian';
import { folderOf } from '../vault/files';

/** Files by their lower-case name, so that a link is resolved without walking the vault. */
export class LinkIndex {
	readonly #byName = new Map<string, O.TFile[]>();

	add(file: O.TFile): void {
		const key = file.name.toLowerCase();
		const files = this.#byName.get(key);
		if (files) files.push(file);
		else this.#byName.set(key, [file]);
	}

	/** Takes `file` out, which was added under `path`. */
	remove(file: O.TFile, path: string): void {
		const key = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
		const rest = (this.#byName.get(key) ?? []).filter((other) => other !== file);
		if (rest.length > 0) this.#byName.set(key, rest);
		else this.#byName.delete(key);
	}

	/** The only file of this name, if there is exactly one. */
	isUnique(name: string): boolean {
		return this.#byName.get(name.toLowerCase())?.length === 1;
	}

	/**
	 * The file that `linkpath` means in a note at `sourcePath`: the same path from the vault's root before one nearby
	 * before the shortest path that ends in it, whatever the case.
	 */
	find(linkpath: string, sourcePath: string): O.TFile | null {
		const here = folderOf(sourcePath);
		let wanted = linkpath.toLowerCase();
		if (/^\.{1,2}\//.test(wanted)) wanted = joined(here.toLowerCase(), wanted);
		const rooted = wanted.startsWith('/');
		wanted = wanted.replace(/^\/+/, '');
		const tail = wanted.slice(wanted.lastIndexOf('/') + 1);
		const hits: { file: O.TFile; rank: number }[] = [];
		for (const suffix of ['.md', '']) {
			for (const file of this.#byName.get(tail + suffix) ?? []) {
				const path = file.path.toLowerCase();
				const full = wanted + suffix;
				if (path === full) hits.push({ file, rank: 0 });
				else if (!rooted && path.endsWith(`/${full}`)) {
					const near = here !== '/' && path.startsWith(`${here.toLowerCase()}/`);
					hits.push({ file, rank: near ? 1 : 1 + path.split('/').length });
				}
			}
		}
		hits.sort((a, b) => a.rank - b.rank || (a.file.path < b.file.path ? -1 : 1));
		return hits[0]?.file ?? null;
	}
}

function joined(folder: string, relative: string): string {
	const parts = folder === '/' ? [] : folder.split('/');
	for (const part of relative.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return `/${parts.join('/')}`;
}
