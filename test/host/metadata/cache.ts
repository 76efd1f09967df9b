/** The metadata cache: what each note holds and where its links lead, brought up to date after each save. */

import type * as O from 'obsidian';
import { Events } from '../events';
import * as stubs from '../stubs';
import { TFile } from '../vault/files';
import { LinkIndex } from './link-index';
import { getAllTags, getLinkpath } from './links';
import { parseMetadata } from './parse';

type Counts = Record<string, number>;

/** Notes that are read at a time. */
const BATCH = 32;

/** The cache of one vault. It follows the vault's events from its making on. */
export class MetadataCache extends stubs.MetadataCache(Events) {
	override resolvedLinks: Record<string, Counts> = {};
	override unresolvedLinks: Record<string, Counts> = {};
	readonly #vault: O.Vault;
	readonly #caches = new Map<string, O.CachedMetadata>();
	readonly #index = new LinkIndex();
	readonly #waiting = new Set<O.TFile>();
	#working: Promise<void> | null = null;

	constructor(vault: O.Vault) {
		super();
		this.#vault = vault;
		vault.on('create', (file) => {
			if (file instanceof TFile) {
				this.#index.add(file);
				this.#wait(file);
			}
		});
		vault.on('modify', (file) => {
			if (file instanceof TFile) this.#wait(file);
		});
		vault.on('delete', (file) => {
			if (file instanceof TFile) this.#forget(file);
		});
		vault.on('rename', (file, from) => {
			if (file instanceof TFile) this.#move(file, from);
		});
	}

	/** Reads every note that is there, as the app does before the layout is ready; `resolved` is for the caller to raise. */
	async open(): Promise<void> {
		for (const file of this.#vault.getFiles()) this.#index.add(file);
		const notes = this.#vault.getMarkdownFiles();
		for (let from = 0; from < notes.length; from += BATCH) {
			const read = async (file: O.TFile): Promise<void> => {
				this.#caches.set(file.path, parseMetadata(await this.#vault.cachedRead(file)));
			};
			await Promise.all(notes.slice(from, from + BATCH).map(read));
		}
		for (const file of notes) this.#resolve(file);
	}

	/** Settles when nothing waits to be read. */
	async settled(): Promise<void> {
		while (this.#working) await this.#working;
	}

	#wait(file: O.TFile): void {
		this.#waiting.add(file);
		this.#start();
	}

	#start(): void {
		this.#working ??= this.#work().finally(() => {
			this.#working = null;
			if (this.#waiting.size > 0) this.#start();
		});
	}

	async #work(): Promise<void> {
		await new Promise((resolve) => window.setTimeout(resolve, 0));
		let links = false;
		const read: O.TFile[] = [];
		for (const file of this.#waiting) {
			this.#waiting.delete(file);
			if (this.#vault.getFileByPath(file.path) !== file) continue;
			if (!this.resolvedLinks[file.path]) links = true;
			if (file.extension !== 'md') continue;
			const text = await this.#vault.cachedRead(file).catch(() => null);
			if (text === null) continue;
			const cache = parseMetadata(text);
			this.#caches.set(file.path, cache);
			read.push(file);
			this.trigger('changed', file, text, cache);
		}
		this.#resolveAfter(read, links);
	}

	/** Resolves `read`, or every note when files came, went or moved. */
	#resolveAfter(read: readonly O.TFile[], everything: boolean): void {
		for (const file of everything ? this.#vault.getMarkdownFiles() : read) {
			if (this.#resolve(file) || read.includes(file)) this.trigger('resolve', file);
		}
		this.trigger('resolved');
	}

	/** True when it leads elsewhere than before. */
	#resolve(file: O.TFile): boolean {
		const cache = this.#caches.get(file.path);
		if (!cache) return false;
		const resolved: Counts = {};
		const unresolved: Counts = {};
		for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
			const path = getLinkpath(link);
			const target = path ? this.getFirstLinkpathDest(path, file.path) : file;
			if (target) resolved[target.path] = (resolved[target.path] ?? 0) + 1;
			else unresolved[path] = (unresolved[path] ?? 0) + 1;
		}
		const before = JSON.stringify([this.resolvedLinks[file.path], this.unresolvedLinks[file.path]]);
		this.resolvedLinks[file.path] = resolved;
		this.unresolvedLinks[file.path] = unresolved;
		return before !== JSON.stringify([resolved, unresolved]);
	}

	#forget(file: O.TFile): void {
		const previous = this.#caches.get(file.path) ?? null;
		this.#index.remove(file, file.path);
		this.#caches.delete(file.path);
		delete this.resolvedLinks[file.path];
		delete this.unresolvedLinks[file.path];
		this.trigger('deleted', file, previous);
		this.#resolveAfter([], true);
	}

	#move(file: O.TFile, from: string): void {
		this.#index.remove(file, from);
		this.#index.add(file);
		const cache = this.#caches.get(from);
		this.#caches.delete(from);
		if (cache) this.#caches.set(file.path, cache);
		for (const links of [this.resolvedLinks, this.unresolvedLinks]) {
			const counts = links[from];
			delete links[from];
			if (counts) links[file.path] = counts;
		}
		this.#resolveAfter([], true);
	}

	override getFileCache(file: O.TFile): O.CachedMetadata | null {
		return this.getCache(file.path);
	}

	override getCache(path: string): O.CachedMetadata | null {
		return this.#caches.get(path) ?? null;
	}

	override getFirstLinkpathDest(linkpath: string, sourcePath: string): O.TFile | null {
		return this.#index.find(linkpath, sourcePath);
	}

	override fileToLinktext(file: O.TFile, _sourcePath: string, omitMdExtension = true): string {
		const text = this.#index.isUnique(file.name) ? file.name : file.path;
		return omitMdExtension && file.extension === 'md' ? text.replace(/\.md$/, '') : text;
	}

	/** Every tag of the vault with how often it stands (an undocumented method of the app). */
	getTags(): Counts {
		const counts: Counts = {};
		for (const cache of this.#caches.values()) for (const tag of getAllTags(cache) ?? []) counts[tag] = (counts[tag] ?? 0) + 1;
		return counts;
	}
}
