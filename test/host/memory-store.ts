/** A vault in memory: what specs run on. */

import type { Entry, Store } from './store';

interface Kept {
	readonly ctime: number;
	readonly mtime: number;
	/** `null` for a folder. */
	readonly data: string | null;
}

const START = Date.UTC(2026, 0, 5, 9);

/** A store whose clock moves by a second with every change, so that what a spec sees never depends on the real one. */
export class MemoryStore implements Store {
	#entries = new Map<string, Kept>();
	#watchers = new Set<(paths: readonly string[]) => void>();
	#now = START;

	constructor(files: Readonly<Record<string, string>> = {}) {
		for (const [path, data] of Object.entries(files)) this.#put(path, data);
	}

	#put(path: string, data: string | null): void {
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
	change(path: string, data: string | null): void {
		if (data === null) for (const one of this.#below(path)) this.#entries.delete(one);
		else this.#put(path, data);
		for (const watcher of this.#watchers) watcher([path]);
	}

	list(): Promise<readonly Entry[]> {
		const entries = [...this.#entries].map(([path, kept]): Entry => {
			const kind = kept.data === null ? 'folder' : 'file';
			return { path, kind, size: new TextEncoder().encode(kept.data ?? '').length, mtime: kept.mtime, ctime: kept.ctime };
		});
		return Promise.resolve(entries.sort((a, b) => (a.path < b.path ? -1 : 1)));
	}

	async read(path: string): Promise<string> {
		await Promise.resolve();
		const { data } = this.#must(path);
		if (data === null) throw new Error(`EISDIR: '${path}' is a folder`);
		return data;
	}

	async write(path: string, data: string): Promise<void> {
		await Promise.resolve();
		this.#put(path, data);
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
