/** The vault's adapter: the store by path, hidden files included. */

import type * as O from 'obsidian';
import { absent } from '../stub';
import type { Store } from '../store';
import { folderOf, normalizePath } from './files';

/** A DataAdapter over a store. It raises no events of its own. */
export class StoreAdapter implements O.DataAdapter {
	readonly #store: Store;
	readonly appendBinary = absent('DataAdapter.appendBinary');
	readonly trashSystem = absent('DataAdapter.trashSystem');
	readonly trashLocal = absent('DataAdapter.trashLocal');
	readonly copy = absent('DataAdapter.copy');

	constructor(store: Store) {
		this.#store = store;
	}

	async #entry(path: string): Promise<O.Stat | null> {
		const at = normalizePath(path);
		const entry = (await this.#store.list()).find((one) => one.path === at);
		return entry ? { type: entry.kind, ctime: entry.ctime, mtime: entry.mtime, size: entry.size } : null;
	}

	getName(): string {
		return 'Vault';
	}

	async exists(path: string): Promise<boolean> {
		return path === '' || path === '/' || (await this.#entry(path)) !== null;
	}

	stat(path: string): Promise<O.Stat | null> {
		return this.#entry(path);
	}

	async list(path: string): Promise<O.ListedFiles> {
		const at = normalizePath(path);
		const here = (await this.#store.list()).filter((entry) => folderOf(entry.path) === at);
		const of = (kind: 'file' | 'folder'): string[] => here.filter((entry) => entry.kind === kind).map((entry) => entry.path);
		return { files: of('file'), folders: of('folder') };
	}

	read(path: string): Promise<string> {
		return this.#store.read(normalizePath(path));
	}

	async write(path: string, data: string): Promise<void> {
		await this.mkdir(folderOf(normalizePath(path)));
		await this.#store.write(normalizePath(path), data);
	}

	readBinary(path: string): Promise<ArrayBuffer> {
		return this.#store.readBinary(normalizePath(path));
	}

	async writeBinary(path: string, data: ArrayBuffer): Promise<void> {
		await this.mkdir(folderOf(normalizePath(path)));
		await this.#store.write(normalizePath(path), data);
	}

	async append(path: string, data: string): Promise<void> {
		await this.write(path, (await this.read(path)) + data);
	}

	async process(path: string, fn: (data: string) => string): Promise<string> {
		const after = fn(await this.read(path));
		await this.write(path, after);
		return after;
	}

	getResourcePath(path: string): string {
		return `app://local/${path}`;
	}

	async mkdir(path: string): Promise<void> {
		const at = normalizePath(path);
		if (at === '/') return;
		await this.mkdir(folderOf(at));
		if (!(await this.exists(at))) await this.#store.makeFolder(at);
	}

	rmdir(path: string): Promise<void> {
		return this.#store.remove(normalizePath(path));
	}

	remove(path: string): Promise<void> {
		return this.#store.remove(normalizePath(path));
	}

	rename(path: string, newPath: string): Promise<void> {
		return this.#store.rename(normalizePath(path), normalizePath(newPath));
	}
}
