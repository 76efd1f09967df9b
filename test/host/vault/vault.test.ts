/** The host's vault over a store: who is told of what, and that nothing overtakes. */

import { beforeAll, describe, expect, test } from 'vitest';
import { installDom } from '../dom/install';
import { MemoryStore } from '../memory-store';
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
