/** What the vault server does on disk, and that it never leaves the vault. */
import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVault, type VaultFiles } from './vault-files.mjs';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder = '';
let root = '';
let vault: VaultFiles;

const onDisk = (path: string): string => readFileSync(join(root, path), 'utf8');

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'vault-files-'));
	root = join(folder, 'vault');
	mkdirSync(join(root, 'Interviews'), { recursive: true });
	mkdirSync(join(root, '.obsidian'));
	mkdirSync(join(folder, 'outside'));
	writeFileSync(join(root, 'JTBD 1.md'), 'A job.\n');
	writeFileSync(join(root, 'Interviews/P01.md'), 'Words.\n');
	writeFileSync(join(root, '.obsidian/app.json'), '{}');
	writeFileSync(join(folder, 'outside/secret.md'), 'secret');
	vault = await openVault(root);
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

describe('list', () => {
	it('gives folders before what is in them, with size and times, and nothing hidden', async () => {
		const { entries, links } = await vault.list();
		expect(entries.map((entry) => `${entry.kind} ${entry.path} ${entry.size}`).sort()).toEqual([
			'file Interviews/P01.md 7', 'file JTBD 1.md 7', 'folder Interviews 0',
		]);
		const paths = entries.map((entry) => entry.path);
		expect(paths.indexOf('Interviews')).toBeLessThan(paths.indexOf('Interviews/P01.md'));
		expect(entries.every((entry) => Math.abs(entry.mtime - Date.now()) < 60_000 && Number.isInteger(entry.mtime))).toBe(true);
		expect(links).toBe(0);
	});

	it('leaves links out and counts them', async () => {
		symlinkSync(join(folder, 'outside'), join(root, 'Elsewhere'));
		symlinkSync(join(root, 'JTBD 1.md'), join(root, 'Same.md'));
		const { entries, links } = await vault.list();
		expect(entries).toHaveLength(3);
		expect(links).toBe(2);
	});
});

describe('read and write', () => {
	it('keep every byte', async () => {
		const odd = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('a\r\nb\rc\n\u0000\t🔴 ')]);
		await vault.write('odd.md', odd);
		expect(new Uint8Array(await vault.read('odd.md'))).toEqual(odd);
		expect(new Uint8Array(readFileSync(join(root, 'odd.md')))).toEqual(odd);
	});

	it('say how the file stands after the write, leave nothing beside it, and keep its permissions', async () => {
		chmodSync(join(root, 'JTBD 1.md'), 0o640);
		const entry = await vault.write('JTBD 1.md', bytes('Another.'));
		expect(entry).toMatchObject({ path: 'JTBD 1.md', kind: 'file', size: 8 });
		expect(readdirSync(root).sort()).toEqual(['.obsidian', 'Interviews', 'JTBD 1.md']);
		expect(statSync(join(root, 'JTBD 1.md')).mode & 0o777).toBe(0o640);
	});

	it('put a new file in the old one’s place instead of writing into it', async () => {
		linkSync(join(root, 'JTBD 1.md'), join(folder, 'outside/twin.md'));
		await vault.write('JTBD 1.md', bytes('Another.'));
		expect(readFileSync(join(folder, 'outside/twin.md'), 'utf8')).toBe('A job.\n');
	});

	it('refuse what is not there, what is a folder, and a folder that is missing', async () => {
		await expect(vault.read('No.md')).rejects.toMatchObject({ status: 404, message: 'There is no No.md.' });
		await expect(vault.read('Interviews')).rejects.toMatchObject({ status: 409 });
		await expect(vault.write('Interviews', bytes(''))).rejects.toMatchObject({ status: 409 });
		await expect(vault.write('New/note.md', bytes(''))).rejects.toMatchObject({ status: 404, message: 'There is no folder New.' });
		await expect(vault.write('JTBD 1.md/note.md', bytes(''))).rejects.toMatchObject({ status: 409 });
	});

	it('refuse to write over what is no text', async () => {
		const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]);
		writeFileSync(join(root, 'picture.png'), picture);
		await expect(vault.write('picture.png', bytes('text'))).rejects.toMatchObject({ status: 415 });
		expect(new Uint8Array(readFileSync(join(root, 'picture.png')))).toEqual(picture);
	});
});

describe('folders, renames, removals', () => {
	it('makes a folder and those above it, twice if asked', async () => {
		await vault.makeFolder('A/B');
		expect(await vault.makeFolder('A/B')).toMatchObject({ kind: 'folder', path: 'A/B' });
		expect(existsSync(join(root, 'A/B'))).toBe(true);
		await expect(vault.makeFolder('JTBD 1.md')).rejects.toMatchObject({ status: 409 });
	});

	it('renames files and folders, never over another', async () => {
		await vault.rename('Interviews', 'Talks');
		await vault.rename('Talks/P01.md', 'P02.md');
		expect(onDisk('P02.md')).toBe('Words.\n');
		await expect(vault.rename('P02.md', 'JTBD 1.md')).rejects.toMatchObject({ status: 409, message: 'There is a JTBD 1.md already.' });
		await expect(vault.rename('Talks', 'Talks/Inner')).rejects.toMatchObject({ status: 409 });
		await expect(vault.rename('P02.md', 'No/P02.md')).rejects.toMatchObject({ status: 404 });
		await expect(vault.rename('Gone.md', 'Here.md')).rejects.toMatchObject({ status: 404 });
		expect(onDisk('JTBD 1.md')).toBe('A job.\n');
	});

	it('moves what is removed to the trash folder, under a name that is free', async () => {
		await vault.remove('JTBD 1.md');
		writeFileSync(join(root, 'JTBD 1.md'), 'Second.');
		await vault.remove('JTBD 1.md');
		await vault.remove('Interviews');
		expect(readdirSync(join(root, '.trash')).sort()).toEqual(['Interviews', 'JTBD 1 2.md', 'JTBD 1.md']);
		expect(onDisk('.trash/JTBD 1.md')).toBe('A job.\n');
		expect((await vault.list()).entries).toEqual([]);
	});

	it('removes nothing when the trash folder leads elsewhere', async () => {
		symlinkSync(join(folder, 'outside'), join(root, '.trash'));
		await expect(vault.remove('JTBD 1.md')).rejects.toMatchObject({ status: 409 });
		expect(onDisk('JTBD 1.md')).toBe('A job.\n');
		expect(readdirSync(join(folder, 'outside'))).toEqual(['secret.md']);
	});
});

describe('never outside', () => {
	const acts: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
		['read', (path) => vault.read(path)],
		['write', (path) => vault.write(path, bytes('spoilt'))],
		['makeFolder', (path) => vault.makeFolder(path)],
		['rename from', (path) => vault.rename(path, 'taken.md')],
		['rename to', (path) => vault.rename('JTBD 1.md', path)],
		['remove', (path) => vault.remove(path)],
	];
	const untouched = (): void => {
		expect(readdirSync(join(folder, 'outside'))).toEqual(['secret.md']);
		expect(readFileSync(join(folder, 'outside/secret.md'), 'utf8')).toBe('secret');
		expect(onDisk('.obsidian/app.json')).toBe('{}');
		expect(onDisk('JTBD 1.md')).toBe('A job.\n');
	};

	it.each(acts)('%s refuses paths that lead out or are hidden', async (_, act) => {
		for (const path of ['../outside/secret.md', '..', `${folder}/outside/secret.md`, 'Interviews/../../outside/secret.md', '..\\outside', '.obsidian/app.json', 'a\u0000b']) {
			await expect(act(path), path).rejects.toMatchObject({ status: expect.any(Number) as number });
		}
		untouched();
	});

	it.each(acts)('%s refuses a link, a link above, a link to nowhere and a link inside', async (_, act) => {
		symlinkSync(join(folder, 'outside/secret.md'), join(root, 'link.md'));
		symlinkSync(join(folder, 'outside'), join(root, 'Linked'));
		symlinkSync(join(folder, 'outside/new.md'), join(root, 'dangling.md'));
		symlinkSync(join(root, '.obsidian'), join(root, 'settings'));
		for (const path of ['link.md', 'Linked', 'Linked/secret.md', 'Linked/new.md', 'Linked/deep/new.md', 'dangling.md', 'settings/app.json']) {
			await expect(act(path), path).rejects.toMatchObject({ status: 403 });
		}
		untouched();
	});

	it('serves a vault that is itself reached through a link', async () => {
		symlinkSync(root, join(folder, 'shortcut'));
		const shortcut = await openVault(join(folder, 'shortcut'));
		expect(new TextDecoder().decode(await shortcut.read('JTBD 1.md'))).toBe('A job.\n');
	});
});
