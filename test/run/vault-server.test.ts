/** The vault server over real HTTP: what it gives to its own page, and what it refuses to anybody else. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HttpStore } from '../host/http-store';
import { openVault } from './vault-files.mjs';
import { BODY_LIMIT, serveVault } from './vault-server.mjs';

interface Reply {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

interface Question {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

let root = '';
let token = '';
let server: Awaited<ReturnType<typeof serveVault>>;

/** Asks as it stands: fetch would tidy the path and set the headers itself. */
function ask(path: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers: { ...headers } }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk: string) => {
				text += chunk;
			});
			response.on('end', () => {
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
			});
		});
		asked.on('error', reject);
		asked.end(body);
	});
}

const askVault = (path: string, question: Question = {}): Promise<Reply> =>
	ask(`/vault/${path}`, { ...question, headers: { 'x-vault-token': token, ...question.headers } });

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'vault-server-'));
	mkdirSync(join(root, 'Interviews'));
	mkdirSync(join(root, '.obsidian'));
	writeFileSync(join(root, 'JTBD 1.md'), 'A job.\n');
	server = await serveVault({
		vault: await openVault(root),
		port: 0,
		policy: "default-src 'none'",
		page: (given) => {
			token = given;
			return `<p>${given}</p>`;
		},
		assets: new Map([['/host/page.js', { type: 'text/javascript', body: 'start();' }]]),
		lookEvery: 20,
	});
	await ask('/');
});
afterEach(async () => {
	await server.close();
	rmSync(root, { recursive: true });
});

describe('the server', () => {
	it('gives the page with its policy, and what the page loads', async () => {
		const page = await ask('/');
		expect(page).toMatchObject({ status: 200, body: `<p>${token}</p>`, headers: { 'content-security-policy': "default-src 'none'" } });
		expect(await ask('/host/page.js')).toMatchObject({
			status: 200,
			body: 'start();',
			headers: { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store' },
		});
		expect(token.length).toBeGreaterThanOrEqual(32);
	});

	it('allows no other site to read its answers', async () => {
		const { headers } = await askVault('entries');
		expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
	});

	it.each(['/etc/passwd', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/host/../../../etc/passwd', '/JTBD%201.md', '/.obsidian/app.json'])('has nothing at %s', async (path) => {
		expect((await ask(path)).status).toBe(404);
	});

	it('answers an address that is none without falling over', async () => {
		expect((await ask('http://')).status).toBe(400);
		expect((await ask('//')).status).toBe(400);
		expect((await ask('/')).status).toBe(200);
	});

	it.each([
		['a name bound to this machine', 'entries', 'GET', { host: 'evil.example' }],
		['another site', 'file?path=JTBD%201.md', 'PUT', { origin: 'http://evil.example' }],
		['no token', 'file?path=JTBD%201.md', 'DELETE', { 'x-vault-token': '' }],
		['an old token', 'changes?token=old', 'GET', {}],
		['a question whether it may', 'file?path=JTBD%201.md', 'OPTIONS', { origin: 'http://evil.example' }],
	])('refuses %s', async (_, path, method, headers) => {
		expect((await askVault(path, { method, headers, ...(method === 'PUT' ? { body: 'spoilt' } : {}) })).status).toBe(403);
		expect(readFileSync(join(root, 'JTBD 1.md'), 'utf8')).toBe('A job.\n');
	});

	it.each([
		['../secret.md', 403],
		['..%2Fsecret.md', 403],
		['%2e%2e%2fsecret.md', 403],
		['..%5Csecret.md', 400],
		['%2Fetc%2Fpasswd', 403],
		['.obsidian%2Fapp.json', 403],
		['note.md%00.png', 400],
		['', 400],
		['No.md', 404],
		['Interviews', 409],
	])('refuses to read %s', async (path, status) => {
		const reply = await askVault(`file?path=${path}`);
		expect(reply.status).toBe(status);
		expect(reply.body).toMatch(/^[A-Z].*\.$/);
		expect(reply.body).not.toContain(root);
	});

	it('takes a path encoded twice as the name that it says', async () => {
		expect((await askVault('file?path=%252e%252e%252fsecret.md')).body).toBe('There is no %2e%2e%2fsecret.md.');
	});

	it('refuses a note that is too large, announced or not', async () => {
		const announced = await askVault('file?path=large.md', { method: 'PUT', headers: { 'content-length': String(BODY_LIMIT + 1) } });
		expect(announced.status).toBe(413);
		const chunked = askVault('file?path=large.md', { method: 'PUT', headers: { 'transfer-encoding': 'chunked' }, body: 'x'.repeat(BODY_LIMIT + 1) });
		await expect(chunked.then(({ status }) => (status === 413 ? Promise.reject(new Error('refused')) : status))).rejects.toThrow();
		expect(readdirSync(root)).not.toContain('large.md');
	});

	it('knows no other command', async () => {
		expect((await askVault('entries', { method: 'POST' })).status).toBe(404);
		expect((await askVault('shell?path=a')).status).toBe(404);
	});

	it('keeps hidden files in memory, and only those', async () => {
		const path = encodeURIComponent('.obsidian/plugins/jtbd-forces/data.json');
		expect((await askVault(`kept-file?path=${path}`)).status).toBe(404);
		expect((await askVault(`kept-file?path=${path}`, { method: 'PUT', body: '{"a":1}' })).status).toBe(200);
		expect((await askVault(`kept-file?path=${path}`)).body).toBe('{"a":1}');
		expect((await askVault('kept-file?path=note.md', { method: 'PUT', body: 'x' })).status).toBe(400);
		expect(readdirSync(join(root, '.obsidian'))).toEqual([]);
	});

	it('says when its port is taken', async () => {
		const again = serveVault({ vault: await openVault(root), port: server.port, policy: '', page: () => '', assets: new Map() });
		await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});

describe('HttpStore', () => {
	let store: HttpStore;
	beforeEach(() => {
		store = new HttpStore(token, () => undefined);
		const real = fetch;
		vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${server.port}${path}`, init));
	});
	afterEach(() => {
		vi.unstubAllGlobals();
	});

	it('lists, reads, writes, renames and removes in the vault', async () => {
		await store.makeFolder('Talks/2026');
		await store.write('Talks/2026/é & 1#2.md', '\ufeff==Words==\r\n');
		expect(await store.read('Talks/2026/é & 1#2.md')).toBe('\ufeff==Words==\r\n');
		expect([...new Uint8Array(await store.readBinary('Talks/2026/é & 1#2.md'))].slice(0, 5)).toEqual([0xef, 0xbb, 0xbf, 0x3d, 0x3d]);
		await store.write('call.vtt', new Uint8Array([0xff, 0xfe, 0x41, 0]).buffer);
		expect([...new Uint8Array(await store.readBinary('call.vtt'))]).toEqual([0xff, 0xfe, 0x41, 0]);
		await store.remove('call.vtt');
		await store.rename('Talks/2026/é & 1#2.md', 'P01.md');
		await store.remove('JTBD 1.md');
		expect((await store.list()).map((entry) => entry.path).sort()).toEqual(['Interviews', 'P01.md', 'Talks', 'Talks/2026']);
		expect([...readFileSync(join(root, 'P01.md'))].slice(0, 4)).toEqual([0xef, 0xbb, 0xbf, 0x3d]);
	});

	it('says in the server’s words why something can’t be done', async () => {
		await expect(store.read('No.md')).rejects.toThrow('There is no No.md.');
		await expect(store.write('../out.md', '')).rejects.toThrow('only plain paths within the vault');
		await expect(new HttpStore('old', () => undefined).list()).rejects.toThrow('load it again');
	});

	it('keeps what the app hides out of the vault', async () => {
		await store.makeFolder('.obsidian/plugins');
		await store.write('.obsidian/plugins/jtbd-forces/data.json', '{}');
		const listed = (await store.list()).map((entry) => `${entry.kind} ${entry.path}`);
		expect(listed).toContain('file .obsidian/plugins/jtbd-forces/data.json');
		expect(listed).toContain('folder .obsidian/plugins');
		expect(await new HttpStore(token, () => undefined).read('.obsidian/plugins/jtbd-forces/data.json')).toBe('{}');
		await store.remove('.obsidian/plugins/jtbd-forces/data.json');
		await expect(store.read('.obsidian/plugins/jtbd-forces/data.json')).rejects.toThrow('There is no');
		expect(readdirSync(join(root, '.obsidian'))).toEqual([]);
	});

	it('hears of what other programs change, and not of its own changes', async () => {
		vi.stubGlobal('EventSource', LineSource);
		// A program that empties a file before it fills it may be heard of twice.
		const heard = new Set<string>();
		const stop = store.watch((paths) => paths.forEach((path) => heard.add(path)));
		await vi.waitFor(() => {
			expect(LineSource.opened).toBe(1);
		});
		await store.write('Own.md', 'own');
		writeFileSync(join(root, 'Other.md'), 'other');
		await vi.waitFor(() => {
			expect([...heard]).toEqual(['Other.md']);
		});
		writeFileSync(join(root, 'Own.md'), 'not own');
		await vi.waitFor(() => {
			expect([...heard]).toEqual(['Other.md', 'Own.md']);
		});
		heard.clear();
		rmSync(join(root, 'Other.md'));
		utimesSync(join(root, 'JTBD 1.md'), 1, 1);
		await vi.waitFor(() => {
			expect([...heard]).toEqual(expect.arrayContaining(['Other.md', 'JTBD 1.md']));
		});
		stop();
	});
});

/** As much of the browser's EventSource as the store uses, which Node 20 lacks. */
class LineSource {
	static opened = 0;
	onmessage: ((event: { data: string }) => void) | null = null;
	onopen: (() => void) | null = null;
	readonly #abort = new AbortController();

	constructor(path: string) {
		LineSource.opened = 0;
		this.#follow(path).catch(() => undefined);
	}

	close(): void {
		this.#abort.abort();
	}

	async #follow(path: string): Promise<void> {
		const response = await fetch(path, { signal: this.#abort.signal });
		LineSource.opened += 1;
		this.onopen?.();
		const decoder = new TextDecoder();
		for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
			for (const line of decoder.decode(chunk, { stream: true }).split('\n')) {
				if (line.startsWith('data: ')) this.onmessage?.({ data: line.slice(6) });
			}
		}
	}
}
