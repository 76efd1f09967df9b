/** The host's vault over a store: who is told of what, and that nothing overtakes. */

import { beforeAll, describe, expect, test } from 'vitest';
import { installDom } from '../dom/install';
import { MemoryStore } from '../memory-store';
import { Platform } from '../platform';
import { normalizePath, TFile } from './files';
import { Vault } from './vault';

beforeAll(() => {
	installDom(window);
});

async function vaultOf(files: Record<string, string>): Promise<{ store: MemoryStore; vault: Vault; log: string[] }> {
	const store = new MemoryStore(files);
	const vault = new Vault(store);
	await vault.open();
	const log: string[] = [];
	for (const event of ['create', 'modify', 'delete', 'rename'] as const) vault.on(event as 'create', (file) => log.push(`${event} ${file.path}`));
	return { store, vault, log };
}

function fileAt(vault: Vault, path: string): TFile {
	const file = vault.getFileByPath(path);
	if (!(file instanceof TFile)) throw new Error(`no ${path}`);
	return file;
}

describe('the vault', () => {
	test('knows what the store holds, without what is hidden', async () => {
		const { vault } = await vaultOf({ 'a/b/C.md': 'c', '.obsidian/app.json': '{}' });
		expect(vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/', 'a', 'a/b', 'a/b/C.md']);
		expect(fileAt(vault, 'a/b/C.md')).toMatchObject({ basename: 'C', extension: 'md', name: 'C.md', stat: { size: 1 } });
	});

	test('tells of a change from outside once, and of its own not again', async () => {
		const { store, vault, log } = await vaultOf({ 'A.md': 'a' });
		await vault.modify(fileAt(vault, 'A.md'), 'own');
		store.change('A.md', 'own');
		store.change('A.md', 'other');
		store.change('New.md', '');
		await vault.close();
		expect(log).toEqual(['modify A.md', 'modify A.md', 'create New.md']);
	});

	test('does things in the order in which they are asked for', async () => {
		const { vault } = await vaultOf({ 'A.md': '' });
		const file = fileAt(vault, 'A.md');
		await Promise.all(['1', '2', '3'].map((digit) => vault.process(file, (text) => text + digit)));
		expect(await vault.read(file)).toBe('123');
	});

	test('moves a folder with all that is in it', async () => {
		const { store, vault, log } = await vaultOf({ 'a/b/C.md': 'c' });
		const folder = vault.getFolderByPath('a');
		if (folder) await vault.rename(folder, 'z');
		expect(log).toEqual(['rename z', 'rename z/b', 'rename z/b/C.md']);
		expect(await store.read('z/b/C.md')).toBe('c');
	});

	test('has bytes as they are, of a note with its byte order mark and of what is no text', async () => {
		const { store, vault } = await vaultOf({ 'A.md': '\ufeffa', 'call.vtt': '' });
		expect([...new Uint8Array(await vault.readBinary(fileAt(vault, 'A.md')))]).toEqual([0xef, 0xbb, 0xbf, 0x61]);
		expect(await vault.read(fileAt(vault, 'A.md'))).toBe('\ufeffa');
		const odd = new Uint8Array([0xff, 0xfe, 0x41, 0]).buffer;
		const made = await vault.createBinary('odd.txt', odd);
		expect(made.stat.size).toBe(4);
		store.change('call.vtt', { base64: btoa('\xff\xfeB\0') });
		await vault.close();
		expect([...new Uint8Array(await vault.readBinary(fileAt(vault, 'call.vtt')))]).toEqual([0xff, 0xfe, 0x42, 0]);
		expect([...new Uint8Array(await vault.readBinary(made))]).toEqual([0xff, 0xfe, 0x41, 0]);
		expect(vault.getFiles().map(({ path }) => path)).toEqual(['A.md', 'call.vtt', 'odd.txt']);
		expect(vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['A.md']);
	});

	test('refuses names that a file can’t have', async () => {
		const { vault } = await vaultOf({ 'A.md': 'a' });
		await expect(vault.create('P01: bakery.md', '')).rejects.toThrow('cannot contain any of the following characters');
		await expect(vault.createFolder('a:b')).rejects.toThrow('cannot contain');
		await expect(vault.rename(fileAt(vault, 'A.md'), 'B:.md')).rejects.toThrow('cannot contain');
		expect(vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/', 'A.md']);
	});

	test('tells no names apart by case on macOS', async () => {
		const { vault } = await vaultOf({ 'Jobs/A.md': 'a' });
		const was = Platform.isMacOS;
		Platform.isMacOS = true;
		try {
			await expect(vault.create('jobs/a.md', '')).rejects.toThrow('File already exists.');
			await vault.rename(fileAt(vault, 'Jobs/A.md'), 'Jobs/a.md');
		} finally {
			Platform.isMacOS = was;
		}
		expect(await vault.read(fileAt(vault, 'Jobs/a.md'))).toBe('a');
	});

	test('refuses what is there already and what is not', async () => {
		const { vault } = await vaultOf({ 'A.md': 'a' });
		const file = fileAt(vault, 'A.md');
		await expect(vault.create('A.md', '')).rejects.toThrow('already exists');
		await expect(vault.create('no/such/B.md', '')).rejects.toThrow('no such folder');
		await vault.delete(file);
		await expect(vault.modify(file, 'x')).rejects.toThrow('ENOENT');
	});
});

test('paths have one form', () => {
	expect(['/a//b/', 'a\\b', 'a\u00a0b', '/', 'e\u0301'].map(normalizePath)).toEqual(['a/b', 'a/b', 'a b', '/', '\u00e9']);
});
