/** Decides who may talk to the vault server: the page that it serves itself, and nobody else. */
import { timingSafeEqual } from 'node:crypto';
import { Refusal } from './vault-path.mjs';

/** The header that carries the page's token; a page from elsewhere can't send it without being asked. */
export const TOKEN_HEADER = 'x-vault-token';

/**
 * @typedef {object} Caller
 * @property {string} method
 * @property {URL} url
 * @property {Readonly<Record<string, string | string[] | undefined>>} headers
 */

/**
 * Throws a `Refusal` unless the request comes from this server's own page.
 * @param {Caller} caller
 * @param {{ readonly port: number, readonly token: string }} server
 */
export function admit({ method, url, headers }, { port, token }) {
	const host = headers['host'];
	if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
		throw new Refusal(403, 'This server answers to 127.0.0.1 and localhost only.');
	}
	const { origin } = headers;
	if (origin !== undefined && origin !== `http://${host}`) throw new Refusal(403, 'Other sites may not ask this server for anything.');
	if (!url.pathname.startsWith('/vault/')) {
		if (method !== 'GET' && method !== 'HEAD') throw new Refusal(405, 'This can only be read.');
		return;
	}
	const site = headers['sec-fetch-site'];
	if (site !== undefined && site !== 'same-origin') throw new Refusal(403, 'Other sites may not ask this server for anything.');
	// An EventSource can't send headers.
	const shown = url.pathname === '/vault/changes' ? url.searchParams.get('token') : headers[TOKEN_HEADER];
	if (typeof shown !== 'string' || !isEqual(shown, token)) throw new Refusal(403, 'The page is from an earlier run: load it again.');
}

/**
 * @param {string} one
 * @param {string} other
 */
function isEqual(one, other) {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}
