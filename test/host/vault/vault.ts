/** The vault: files by path over a store, one operation after the other, with the app's events. */

import type * as O from 'obsidian';
import { Events, report } from '../events';
import { Platform } from '../platform';
import type { Entry, Store } from '../store';
import * as stubs from '../stubs';
import { StoreAdapter } from './adapter';
import { checkName, folderOf, normalizePath, TFile, TFolder } from './files';
import { fileFor, Tree } from './tree';

const HIDDEN = /(?:^|\/)\./;
const bytes = (data: string | ArrayBuffer): number => (typeof data === 'string' ? new TextEncoder().encode(data).length : data.byteLength);
const later = (a: Entry, b: Entry): number => a.path.length - b.path.length;

/** The vault of one host. */
export class Vault extends stubs.Vault(Events) {
	override adapter: O.DataAdapter;
	override configDir = '.obsidian';
	readonly #store: Store;
	readonly #tree = new Tree(this);
	/** What the file was last known to hold, to tell our own writes from others'. */
	readonly #texts = new Map<string, string>();
	#last: Promise<unknown> = Promise.resolve();
	#unwatch: () => void = () => undefined;

	constructor(store: Store) {
		super();
		this.#store = store;
		this.adapter = new StoreAdapter(store);
	}

	/** Reads the store's list and follows its changes from then on. */
	async open(): Promise<void> {
		for (const entry of await this.#entries()) this.#enter(entry);
		this.#unwatch = this.#store.watch((paths) => {
			this.#queue(() => this.#compare(paths)).catch(report);
		});
	}

	/** Stops following the store, once what is under way is done. */
	async close(): Promise<void> {
		this.#unwatch();
		await this.#last;
	}

	#queue<T>(act: () => Promise<T>): Promise<T> {
		const result = this.#last.then(act);
		this.#last = result.catch(() => undefined);
		return result;
	}

	async #entries(): Promise<Entry[]> {
		return (await this.#store.list()).filter((entry) => !HIDDEN.test(entry.path)).sort(later);
	}

	#enter(entry: Entry): TFile | TFolder {
		const { size, mtime, ctime } = entry;
		return this.#tree.add(fileFor(entry.kind, { size, mtime, ctime }), entry.path);
	}

	/** Brings the tree to what the store holds now, with an event for each difference; `raw` names whatever was touched. */
	async #compare(paths: readonly string[]): Promise<void> {
		for (const path of paths) this.trigger('raw', path);
		const entries = await this.#entries();
		const there = new Set(entries.map((entry) => entry.path));
		for (const file of this.#tree.all()) {
			if (file !== this.#tree.root && !there.has(file.path) && this.#tree.get(file.path)) this.#forget(file);
		}
		for (const entry of entries) {
			const file = this.#tree.get(entry.path);
			if (!file) this.trigger('create', this.#enter(entry));
			else if (file instanceof TFile && (file.stat.mtime !== entry.mtime || file.stat.size !== entry.size)) {
				const known = this.#texts.get(file.path);
				const text = await this.#store.read(file.path);
				file.stat = { size: entry.size, mtime: entry.mtime, ctime: entry.ctime };
				this.#texts.set(file.path, text);
				if (text !== known) this.trigger('modify', file);
			}
		}
	}

	#forget(file: O.TAbstractFile): void {
		if (file instanceof TFolder) for (const child of [...file.children]) this.#forget(child);
		this.#tree.remove(file);
		this.#texts.delete(file.path);
		this.trigger('delete', file);
	}

	/** What has the place of `path` on disk; case tells nothing apart on macOS and Windows. */
	#holder(path: string): O.TAbstractFile | null {
		const exact = this.#tree.get(path);
		if (exact || !(Platform.isMacOS || Platform.isWin)) return exact;
		return this.#tree.all().find((file) => file.path.toLowerCase() === path.toLowerCase()) ?? null;
	}

	#own(file: O.TAbstractFile): void {
		if (this.#tree.get(file.path) !== file) throw new Error(`ENOENT: no such file or directory, '${file.path}'`);
	}

	async #write(file: TFile | O.TFile, data: string | ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
		if (typeof data === 'string') this.#texts.set(file.path, data);
		else this.#texts.delete(file.path);
		await this.#store.write(file.path, data);
		const now = options?.mtime ?? Date.now();
		file.stat = { ctime: options?.ctime ?? file.stat.ctime, mtime: now, size: bytes(data) };
	}

	override getName(): string {
		return 'Vault';
	}

	override getRoot(): O.TFolder {
		return this.#tree.root;
	}

	override getAbstractFileByPath(path: string): O.TAbstractFile | null {
		return this.#tree.get(path);
	}

	override getFileByPath(path: string): O.TFile | null {
		const file = this.#tree.get(path);
		return file instanceof TFile ? file : null;
	}

	override getFolderByPath(path: string): O.TFolder | null {
		const file = this.#tree.get(path);
		return file instanceof TFolder ? file : null;
	}

	override getFiles(): O.TFile[] {
		return this.#tree.all().filter((file): file is TFile => file instanceof TFile);
	}

	override getMarkdownFiles(): O.TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	override getAllLoadedFiles(): O.TAbstractFile[] {
		return this.#tree.all();
	}

	override getAllFolders(includeRoot = false): O.TFolder[] {
		const folders = this.#tree.all().filter((file): file is TFolder => file instanceof TFolder);
		return includeRoot ? folders : folders.filter((folder) => !folder.isRoot());
	}

	override create(path: string, data: string, options?: O.DataWriteOptions): Promise<O.TFile> {
		return this.#create(path, data, options);
	}

	override createBinary(path: string, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<O.TFile> {
		return this.#create(path, data, options);
	}

	#create(path: string, data: string | ArrayBuffer, options?: O.DataWriteOptions): Promise<O.TFile> {
		const at = normalizePath(path);
		return this.#queue(async () => {
			checkName(at);
			if (this.#holder(at)) throw new Error('File already exists.');
			if (!(this.#tree.get(folderOf(at)) instanceof TFolder)) throw new Error(`ENOENT: no such folder for '${at}'`);
			const file = new TFile();
			const now = Date.now();
			file.stat = { ctime: now, mtime: now, size: 0 };
			file.path = at;
			await this.#write(file, data, options);
			this.#tree.add(file, at);
			this.trigger('create', file);
			return file;
		});
	}

	override createFolder(path: string): Promise<O.TFolder> {
		const at = normalizePath(path);
		return this.#queue(async () => {
			checkName(at);
			if (this.#holder(at)) throw new Error('Folder already exists.');
			let made = this.#tree.root;
			const parts = at.split('/');
			for (let depth = 1; depth <= parts.length; depth++) {
				const here = parts.slice(0, depth).join('/');
				if (this.#tree.get(here)) continue;
				await this.#store.makeFolder(here);
				made = this.#tree.add(new TFolder(), here);
				this.trigger('create', made);
			}
			return made;
		});
	}

	override async read(file: O.TFile): Promise<string> {
		const text = await this.#store.read(file.path);
		if (!this.#texts.has(file.path)) this.#texts.set(file.path, text);
		return text;
	}

	override readBinary(file: O.TFile): Promise<ArrayBuffer> {
		return this.#store.readBinary(file.path);
	}

	override async cachedRead(file: O.TFile): Promise<string> {
		return this.#texts.get(file.path) ?? (await this.read(file));
	}

	override modify(file: O.TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
		return this.#modify(file, data, options);
	}

	override modifyBinary(file: O.TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
		return this.#modify(file, data, options);
	}

	#modify(file: O.TFile, data: string | ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
		return this.#queue(async () => {
			this.#own(file);
			await this.#write(file, data, options);
			this.trigger('modify', file);
		});
	}

	override process(file: O.TFile, fn: (data: string) => string, options?: O.DataWriteOptions): Promise<string> {
		return this.#queue(async () => {
			this.#own(file);
			const before = await this.#store.read(file.path);
			const after = fn(before);
			if (after === before) return after;
			await this.#write(file, after, options);
			this.trigger('modify', file);
			return after;
		});
	}

	override async append(file: O.TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
		await this.process(file, (before) => before + data, options);
	}

	override async copy<T extends O.TAbstractFile>(file: T, newPath: string): Promise<T> {
		if (!(file instanceof TFile)) throw new Error('not in the host: Vault.copy of a folder');
		return (await this.createBinary(newPath, await this.readBinary(file))) as O.TAbstractFile as T;
	}

	override delete(file: O.TAbstractFile): Promise<void> {
		return this.#queue(async () => {
			this.#own(file);
			await this.#store.remove(file.path);
			this.#forget(file);
		});
	}

	override trash(file: O.TAbstractFile): Promise<void> {
		return this.delete(file);
	}

	override rename(file: O.TAbstractFile, newPath: string): Promise<void> {
		const to = normalizePath(newPath);
		return this.#queue(async () => {
			this.#own(file);
			checkName(to);
			const holder = this.#holder(to);
			if (holder && holder !== file) throw new Error('Destination file already exists!');
			await this.#store.rename(file.path, to);
			for (const [moved, from] of this.#tree.move(file, to)) {
				const text = this.#texts.get(from);
				this.#texts.delete(from);
				if (text !== undefined) this.#texts.set(moved.path, text);
				this.trigger('rename', moved, from);
			}
		});
	}

	override getResourcePath(file: O.TFile): string {
		return this.adapter.getResourcePath(file.path);
	}

	static override recurseChildren(root: O.TFolder, cb: (file: O.TAbstractFile) => unknown): void {
		cb(root);
		for (const child of root.children) {
			if (child instanceof TFolder) Vault.recurseChildren(child, cb);
			else cb(child);
		}
	}
}
