/** Which paths of a vault may be asked for. */
import { describe, expect, it } from 'vitest';
import { partsOf, Refusal } from './vault-path.mjs';

const refusal = (path: string, platform: NodeJS.Platform = 'linux'): string => {
	try {
		partsOf(path, platform);
		return 'none';
	} catch (error) {
		return error instanceof Refusal ? `${error.status} ${error.message}` : 'no refusal';
	}
};

describe('partsOf', () => {
	it.each(['P01 bakery owner.md', 'Interviews/2026/été.md', 'a..b/c...md', '面接/一.md', '~/note.md', '%2e%2e/note.md'])('takes %s', (path) => {
		expect(partsOf(path, 'linux')).toEqual(path.split('/'));
	});

	it.each([
		['', 'No path'],
		['..', 'dots'],
		['../secret.md', 'dots'],
		['Interviews/../../secret.md', 'dots'],
		['Interviews/./note.md', 'dots'],
		['Interviews//note.md', 'empty part'],
		['Interviews/', 'empty part'],
		['/etc/passwd', 'absolute'],
		['//server/share', 'absolute'],
		['C:/Windows', 'absolute'],
		['c:note.md', 'absolute'],
		['..\\secret.md', 'backslash'],
		['Interviews\\note.md', 'backslash'],
		['note.md\u0000.png', 'control character'],
		['note\n.md', 'control character'],
		['.obsidian/app.json', 'Hidden'],
		['.git/config', 'Hidden'],
		['.trash/note.md', 'Hidden'],
		['Interviews/.hidden/note.md', 'Hidden'],
		['Interviews/.note.md', 'Hidden'],
		['a/'.repeat(3000), 'too long'],
	])('refuses %j', (path, reason) => {
		expect(refusal(path)).toMatch(/^40[03] /);
		expect(refusal(path)).toContain(reason);
	});

	it.each(['note.md:stream', 'CON', 'aux.md', 'folder./note.md', 'folder /note.md', 'what?.md'])('refuses %j on Windows alone', (path) => {
		expect(refusal(path, 'win32')).toBe('400 Windows gives this name another meaning.');
		expect(refusal(path)).toBe('none');
	});
});
