/** A vault that a server keeps: what the page of `npm start` runs on. */

import type { Entry, Store } from './store';

interface Change {
	readonly path: string;
	readonly entry: Entry | null;
}

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** Browsers let no more bytes than this outlive the page, and fail a request that asks for it. */
const KEEPALIVE_LIMIT = 32_768;

// A byte order mark is part of the note and has to be there again when it is written.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What the app keeps for itself: the server holds it in memory and never writes it to the vault. */
const isHidden = (path: string): boolean => /(?:^|\/)\.[^./]/.test(path);

const signature = (entry: Entry | null): string => (entry === null ? 'gone' : `${entry.kind} ${entry.size} ${entry.mtime}`);

/** A store over the vault server at this origin, which wants to be shown the token that it gave to the page. */
export class HttpStore implements Store {
	readonly #token: string;
	/** How each path stood after our own last change to it, to tell those from others'. */
	readonly #own = new Map<string, string>();
	readonly #onReach: (isReached: boolean) => void;
	#underWay: Promise<unknown> = Promise.resolve();

	/** `onReach` is told, while the vault is watched, when the server is lost and when it is there again. */
	constructor(token: string, onReach: (isReached: boolean) => void) {
		this.#token = token;
		this.#onReach = onReach;
	}

	async list(): Promise<readonly Entry[]> {
		const [entries, kept] = await Promise.all([this.#json<Entry[]>('GET', 'entries'), this.#json<string[]>('GET', 'kept')]);
		return [...entries, ...kept.flatMap(keptEntries)];
	}

	async read(path: string): Promise<string> {
		return decoder.decode(await this.readBinary(path));
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		return (await this.#ask('GET', isHidden(path) ? 'kept-file' : 'file', { path })).arrayBuffer();
	}

	async write(path: string, data: string | ArrayBuffer): Promise<void> {
		if (isHidden(path)) await this.#ask('PUT', 'kept-file', { path }, data);
		else await this.#change(path, () => this.#json<Entry>('PUT', 'file', { path }, data));
	}

	async makeFolder(path: string): Promise<void> {
		if (!isHidden(path)) await this.#change(path, () => this.#json<Entry>('POST', 'folder', { path }));
	}

	async rename(from: string, to: string): Promise<void> {
		if (isHidden(from) || isHidden(to)) {
			if (!to.startsWith('.trash/')) await this.write(to, await this.read(from));
			await this.remove(from);
			return;
		}
		this.#own.set(from, signature(null));
		await this.#change(to, () => this.#json<Entry>('POST', 'rename', { path: from, to }));
	}

	async remove(path: string): Promise<void> {
		if (isHidden(path)) await this.#ask('DELETE', 'kept-file', { path });
		else await this.#change(path, () => this.#json<null>('DELETE', 'file', { path }));
	}

	watch(onChange: (paths: readonly string[]) => void): () => void {
		const source = new EventSource(`/vault/changes?token=${encodeURIComponent(this.#token)}`);
		let isReopened = false;
		source.onopen = () => {
			// While the line was cut anything may have changed, and nobody knows what.
			if (isReopened) onChange([]);
			if (isReopened) this.#onReach(true);
			isReopened = true;
		};
		source.onerror = () => {
			this.#onReach(false);
		};
		source.onmessage = (event: MessageEvent<string>) => {
			const changes = JSON.parse(event.data) as readonly Change[];
			void this.#underWay.then(() => {
				const paths = changes.filter((change) => !this.#isOwn(change)).map(({ path }) => path);
				if (paths.length > 0) onChange(paths);
			});
		};
		return () => {
			source.close();
		};
	}

	#isOwn({ path, entry }: Change): boolean {
		const expected = this.#own.get(path);
		this.#own.delete(path);
		return expected === signature(entry);
	}

	async #change(path: string, act: () => Promise<Entry | null>): Promise<void> {
		const done = act().then((entry) => this.#own.set(path, signature(entry)));
		this.#underWay = Promise.allSettled([this.#underWay, done]);
		await done;
	}

	async #json<T>(method: Method, command: string, query: Readonly<Record<string, string>> = {}, body?: string | ArrayBuffer): Promise<T> {
		return (await (await this.#ask(method, command, query, body)).json()) as T;
	}

	async #ask(method: Method, command: string, query: Readonly<Record<string, string>>, body?: string | ArrayBuffer): Promise<Response> {
		const bytes = body === undefined ? null : typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
		const response = await fetch(`/vault/${command}?${new URLSearchParams(query).toString()}`, {
			method,
			headers: { 'x-vault-token': this.#token },
			body: bytes,
			// So that closing the page doesn't cut off the last save.
			keepalive: bytes !== null && bytes.length < KEEPALIVE_LIMIT,
		});
		if (!response.ok) throw new Error(await response.text());
		return response;
	}
}

function keptEntries(path: string): Entry[] {
	const parts = path.split('/');
	return parts.map((_, index): Entry => {
		const kind = index === parts.length - 1 ? 'file' : 'folder';
		return { path: parts.slice(0, index + 1).join('/'), kind, size: 0, mtime: 0, ctime: 0 };
	});
}
