/** Serves one vault and the page that shows it, over HTTP on this machine alone. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { watchVault } from './vault-changes.mjs';
import { admit } from './vault-gate.mjs';
import { isHidden, Refusal } from './vault-path.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/** The largest note that can be written, in bytes. */
export const BODY_LIMIT = 32 * 1024 * 1024;

const ADDRESS = '127.0.0.1';

/**
 * @typedef {object} Asset
 * @property {string} type its media type
 * @property {string | Uint8Array} body
 */

/**
 * @typedef {object} Served
 * @property {import('./vault-files.mjs').VaultFiles} vault
 * @property {(token: string) => string} page the HTML at `/`, given the token that the page has to show
 * @property {string} policy the page's content security policy
 * @property {ReadonlyMap<string, Asset>} assets by path, such as `/host.js`
 * @property {number} port 0 for any that is free
 * @property {number} [lookEvery] milliseconds between two looks for what other programs changed
 */

/**
 * Serves until `close` is called. Rejects when the port is taken.
 * @param {Served} served
 * @returns {Promise<{ readonly port: number, close(): Promise<void> }>}
 */
export async function serveVault(served) {
	const token = randomBytes(24).toString('base64url');
	/** What the app keeps in its own hidden folder, by path: never written to the vault. */
	const kept = new Map(/** @type {[string, Uint8Array][]} */ ([]));
	/** @type {Set<() => void>} */
	const watches = new Set();
	let port = served.port;

	const server = createServer((request, response) => {
		answer(request, response).catch((/** @type {unknown} */ error) => {
			refuse(response, error instanceof Refusal ? error : new Refusal(500, `The disk said: ${String(error)}`));
		});
	});

	/**
	 * @param {IncomingMessage} request
	 * @param {ServerResponse} response
	 */
	async function answer(request, response) {
		const method = request.method ?? '';
		const url = urlOf(request);
		admit({ method, url, headers: request.headers }, { port, token });
		if (url.pathname === '/') {
			send(response, { type: 'text/html; charset=utf-8', body: served.page(token) }, { 'content-security-policy': served.policy });
			return;
		}
		if (url.pathname === '/vault/changes') {
			await pushChanges(response);
			return;
		}
		if (url.pathname.startsWith('/vault/')) {
			await answerVault(method, url, request, response);
			return;
		}
		const asset = served.assets.get(url.pathname);
		if (asset === undefined) throw new Refusal(404, 'There is nothing here.');
		send(response, asset);
	}

	/**
	 * @param {string} method
	 * @param {URL} url
	 * @param {IncomingMessage} request
	 * @param {ServerResponse} response
	 */
	async function answerVault(method, url, request, response) {
		const path = url.searchParams.get('path') ?? '';
		switch (`${method} ${url.pathname}`) {
			case 'GET /vault/entries':
				return sendJson(response, (await served.vault.list()).entries);
			case 'GET /vault/file':
				return send(response, { type: 'application/octet-stream', body: await served.vault.read(path) });
			case 'PUT /vault/file':
				return sendJson(response, await served.vault.write(path, await bodyOf(request)));
			case 'DELETE /vault/file':
				await served.vault.remove(path);
				return sendJson(response, null);
			case 'POST /vault/folder':
				return sendJson(response, await served.vault.makeFolder(path));
			case 'POST /vault/rename':
				return sendJson(response, await served.vault.rename(path, url.searchParams.get('to') ?? ''));
			case 'GET /vault/kept':
				return sendJson(response, [...kept.keys()]);
			case 'GET /vault/kept-file':
				return send(response, { type: 'application/octet-stream', body: keptFile(path) });
			case 'PUT /vault/kept-file':
				if (!path.split('/').some(isHidden)) throw new Refusal(400, 'Only hidden files are kept in memory.');
				kept.set(path, await bodyOf(request));
				return sendJson(response, null);
			case 'DELETE /vault/kept-file':
				kept.delete(path);
				return sendJson(response, null);
			default:
				throw new Refusal(404, 'The vault server has no such command.');
		}
	}

	/** @param {string} path */
	function keptFile(path) {
		const bytes = kept.get(path);
		if (bytes === undefined) throw new Refusal(404, `There is no ${path}.`);
		return bytes;
	}

	/** @param {ServerResponse} response */
	async function pushChanges(response) {
		const stop = await watchVault(served.vault, (changes) => response.write(`data: ${JSON.stringify(changes)}\n\n`), served.lookEvery);
		if (response.closed) {
			stop();
			return;
		}
		watches.add(stop);
		response.on('close', () => {
			stop();
			watches.delete(stop);
		});
		response.writeHead(200, headersFor('text/event-stream'));
		response.write(': watching\n\n');
	}

	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(served.port, ADDRESS, () => resolve(undefined));
	});
	const address = server.address();
	if (address !== null && typeof address === 'object') port = address.port;

	return {
		port,
		async close() {
			for (const stop of watches) stop();
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}

/** @param {IncomingMessage} request */
function urlOf(request) {
	try {
		return new URL(request.url ?? '', `http://${ADDRESS}`);
	} catch {
		throw new Refusal(400, 'The address is malformed.');
	}
}

/**
 * @param {IncomingMessage} request
 * @returns {Promise<Uint8Array>}
 */
async function bodyOf(request) {
	const tooLarge = new Refusal(413, `The note is larger than ${BODY_LIMIT / 1024 / 1024} MB.`);
	if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) throw tooLarge;
	/** @type {Buffer[]} */
	const chunks = [];
	let size = 0;
	for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (request)) {
		size += chunk.length;
		if (size > BODY_LIMIT) throw tooLarge;
		chunks.push(chunk);
	}
	if (!request.complete) throw new Refusal(400, 'The note did not arrive whole.');
	return Buffer.concat(chunks);
}

/** @param {string} type */
function headersFor(type) {
	return {
		'content-type': type,
		'cache-control': 'no-store',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
	};
}

/**
 * @param {ServerResponse} response
 * @param {Asset} asset
 * @param {Readonly<Record<string, string>>} [more]
 */
function send(response, { type, body }, more = {}) {
	response.writeHead(200, { ...headersFor(type), ...more }).end(body);
}

/**
 * @param {ServerResponse} response
 * @param {unknown} value
 */
function sendJson(response, value) {
	send(response, { type: 'application/json', body: JSON.stringify(value) });
}

/**
 * @param {ServerResponse} response
 * @param {Refusal} refusal
 */
function refuse(response, refusal) {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	// What is left of a refused body must not be read as the next request.
	response.shouldKeepAlive = false;
	response.writeHead(refusal.status, headersFor('text/plain; charset=utf-8')).end(refusal.message);
}
