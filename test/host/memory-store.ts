/** A vault in memory: what specs run on. */

import type { FileData } from '../specs/driver';
import type { Entry, Store } from './store';

interface Kept {
	readonly ctime: number;
	readonly mtime: number;
	/** `null` for a folder. */
	readonly data: Uint8Array | null;
}

// A byte order mark is part of the note and has to be there again when it is written.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a file is to hold, in bytes. */
export function bytesOf(data: FileData | ArrayBuffer): Uint8Array {
	if (typeof data === 'string') return new TextEncoder().encode(data);
	if ('base64' in data) return Uint8Array.from(atob(data.base64), (character) => character.charCodeAt(0));
	return new Uint8Array(data.slice(0));
}

const START = Date.UTC(2026, 0, 5, 9);

/** A store whose clock moves by a second with every change, so that what a spec sees never depends on the real one. */
export class MemoryStore implements Store {
	#entries = new Map<string, Kept>();
	#watchers = new Set<(paths: readonly string[]) => void>();
	#now = START;

	constructor(files: Readonly<Record<string, FileData>> = {}) {
		for (const [path, data] of Object.entries(files)) this.#put(path, bytesOf(data));
	}

	#put(path: string, data: Uint8Array | null): void {
		const up = path.lastIndexOf('/');
		if (up > 0 && !this.#entries.has(path.slice(0, up))) this.#put(path.slice(0, up), null);
		this.#now += 1000;
		const ctime = this.#entries.get(path)?.ctime ?? this.#now;
		this.#entries.set(path, { ctime, mtime: this.#now, data });
	}

	#below(path: string): string[] {
		return [...this.#entries.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
	}

	#must(path: string): Kept {
		const kept = this.#entries.get(path);
		if (!kept) throw new Error(`ENOENT: no such file or directory, '${path}'`);
		return kept;
	}

	/** Changes the file as another program would: the host hears of it only through `watch`. `null` removes. */
	change(path: string, data: FileData | null): void {
		if (data === null) for (const one of this.#below(path)) this.#entries.delete(one);
		else this.#put(path, bytesOf(data));
		for (const watcher of this.#watchers) watcher([path]);
	}

	list(): Promise<readonly Entry[]> {
		const entries = [...this.#entries].map(([path, kept]): Entry => {
			const kind = kept.data === null ? 'folder' : 'file';
			return { path, kind, size: kept.data?.length ?? 0, mtime: kept.mtime, ctime: kept.ctime };
		});
		return Promise.resolve(entries.sort((a, b) => (a.path < b.path ? -1 : 1)));
	}

	#bytes(path: string): Uint8Array {
		const { data } = this.#must(path);
		if (data === null) throw new Error(`EISDIR: '${path}' is a folder`);
		return data;
	}

	async read(path: string): Promise<string> {
		await Promise.resolve();
		return decoder.decode(this.#bytes(path));
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		await Promise.resolve();
		return this.#bytes(path).slice().buffer;
	}

	async write(path: string, data: string | ArrayBuffer): Promise<void> {
		await Promise.resolve();
		this.#put(path, bytesOf(data));
	}

	async makeFolder(path: string): Promise<void> {
		await Promise.resolve();
		if (!this.#entries.has(path)) this.#put(path, null);
	}

	async rename(from: string, to: string): Promise<void> {
		await Promise.resolve();
		this.#must(from);
		for (const path of this.#below(from)) {
			const kept = this.#must(path);
			this.#entries.delete(path);
			this.#entries.set(to + path.slice(from.length), kept);
		}
	}

	async remove(path: string): Promise<void> {
		await Promise.resolve();
		this.#must(path);
		for (const one of this.#below(path)) this.#entries.delete(one);
	}

	watch(onChange: (paths: readonly string[]) => void): () => void {
		this.#watchers.add(onChange);
		return () => this.#watchers.delete(onChange);
	}
}
