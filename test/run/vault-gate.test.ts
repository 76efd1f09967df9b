/** Who may talk to the vault server. */
import { describe, expect, it } from 'vitest';
import { admit } from './vault-gate.mjs';

const SERVER = { port: 4187, token: 'the-right-token' };
const OWN = { host: '127.0.0.1:4187', 'x-vault-token': SERVER.token };

const admitted = (method: string, path: string, headers: Record<string, string | undefined>): string => {
	try {
		admit({ method, url: new URL(path, 'http://127.0.0.1'), headers }, SERVER);
		return 'admitted';
	} catch (error) {
		return error instanceof Error ? error.message : 'odd';
	}
};

describe('admit', () => {
	it.each([
		['the page', 'GET', '/', { host: '127.0.0.1:4187' }],
		['the page by its other name', 'GET', '/', { host: 'localhost:4187' }],
		['the page from a link elsewhere', 'GET', '/', { host: '127.0.0.1:4187', 'sec-fetch-site': 'cross-site' }],
		['a read', 'GET', '/vault/entries', OWN],
		['a write', 'PUT', '/vault/file?path=a.md', { ...OWN, origin: 'http://127.0.0.1:4187', 'sec-fetch-site': 'same-origin' }],
		['the changes', 'GET', '/vault/changes?token=the-right-token', { host: '127.0.0.1:4187' }],
	])('lets in %s', (_, method, path, headers) => {
		expect(admitted(method, path, headers)).toBe('admitted');
	});

	it.each([
		['no host', 'GET', '/', {}, '127.0.0.1 and localhost only'],
		['a name that was bound to this machine', 'GET', '/', { host: 'evil.example:4187' }, '127.0.0.1 and localhost only'],
		['such a name for a read', 'GET', '/vault/entries', { ...OWN, host: 'evil.example:4187' }, '127.0.0.1 and localhost only'],
		['another port', 'GET', '/', { host: '127.0.0.1:80' }, '127.0.0.1 and localhost only'],
		['another site', 'PUT', '/vault/file?path=a.md', { ...OWN, origin: 'http://evil.example' }, 'Other sites'],
		['another server on this machine', 'PUT', '/vault/file?path=a.md', { ...OWN, origin: 'http://127.0.0.1:8080' }, 'Other sites'],
		['a page without an origin of its own', 'DELETE', '/vault/file?path=a.md', { ...OWN, origin: 'null' }, 'Other sites'],
		['another site that hides its origin', 'GET', '/vault/entries', { ...OWN, 'sec-fetch-site': 'cross-site' }, 'Other sites'],
		['another port that hides its origin', 'GET', '/vault/entries', { ...OWN, 'sec-fetch-site': 'same-site' }, 'Other sites'],
		['a read without the token', 'GET', '/vault/entries', { host: OWN.host }, 'load it again'],
		['a write without the token', 'PUT', '/vault/file?path=a.md', { host: OWN.host }, 'load it again'],
		['a token of the same length', 'GET', '/vault/entries', { ...OWN, 'x-vault-token': 'the-wrong-token' }, 'load it again'],
		['a token in the address of a write', 'PUT', '/vault/file?path=a.md&token=the-right-token', { host: OWN.host }, 'load it again'],
		['changes with another token', 'GET', '/vault/changes?token=old', { host: OWN.host }, 'load it again'],
		['a form sent to the page', 'POST', '/', { host: OWN.host }, 'only be read'],
		['a question whether it may', 'OPTIONS', '/vault/file', { host: OWN.host, origin: 'http://evil.example' }, 'Other sites'],
	])('keeps out %s', (_, method, path, headers, reason) => {
		expect(admitted(method, path, headers)).toContain(reason);
	});
});
