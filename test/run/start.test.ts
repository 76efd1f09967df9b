/** The command lines of `npm start` and `npm run install-plugin`, and what they say when they can't do it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installPlugin } from './plugin-folder.mjs';
import { DEFAULT_PORT, startArguments } from './start-arguments.mjs';
import { absoluteFolder, usableFolder } from './vault-folder.mjs';

let folder = '';
beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'start-')));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

function run(script: string, ...words: string[]): { status: number | null; said: string } {
	const path = fileURLToPath(new URL(script, import.meta.url));
	const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...words], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
	return { status, said: stdout + stderr };
}

describe('startArguments', () => {
	it.each([
		[[], { folder: null, port: DEFAULT_PORT }],
		[['Notes'], { folder: 'Notes', port: DEFAULT_PORT }],
		[['--port', '5000'], { folder: null, port: 5000 }],
		[['--port=0', 'My Notes'], { folder: 'My Notes', port: 0 }],
		[['Notes', '--port', '65535'], { folder: 'Notes', port: 65_535 }],
	])('takes %j', (words, expected) => {
		expect(startArguments(words)).toEqual(expected);
	});

	it.each([
		[['--port'], '--port wants a number'],
		[['--port', 'high'], '--port wants a number'],
		[['--port', '65536'], '--port wants a number'],
		[['--port', '-1'], '--port wants a number'],
		[['--prot', '1'], '--prot is no option'],
		[['My', 'Notes'], 'quotation marks'],
	])('refuses %j', (words, reason) => {
		expect(() => startArguments(words)).toThrow(reason);
	});
});

describe('the vault folder', () => {
	it('is found from the home folder, from where the user stands, or as it is', () => {
		const where = { from: '/home/ada/work', home: '/home/ada' };
		expect(absoluteFolder('~', where)).toBe('/home/ada');
		expect(absoluteFolder('~/Notes', where)).toBe('/home/ada/Notes');
		expect(absoluteFolder('Notes', where)).toBe('/home/ada/work/Notes');
		expect(absoluteFolder('../Notes', where)).toBe('/home/ada/Notes');
		expect(absoluteFolder('/srv/notes', where)).toBe('/srv/notes');
		expect(absoluteFolder('~ada', where)).toBe('/home/ada/work/~ada');
	});

	it('has to be one', () => {
		writeFileSync(join(folder, 'note.md'), '');
		expect(usableFolder(folder)).toBe(folder);
		expect(() => usableFolder(join(folder, 'none'))).toThrow(`There is no folder ${join(folder, 'none')}.`);
		expect(() => usableFolder(join(folder, 'note.md'))).toThrow('is a file, not a folder.');
	});

	// Root may read everything.
	it.skipIf(process.getuid?.() === 0)('has to be readable', () => {
		mkdirSync(join(folder, 'closed'), { mode: 0 });
		expect(() => usableFolder(join(folder, 'closed'))).toThrow('check its permissions');
		chmodSync(join(folder, 'closed'), 0o700);
	});
});

describe('npm start', () => {
	it.each([
		['a folder that is not there', ['none'], /^There is no folder .+none\.\n$/],
		['a file', ['note.md'], /^.+note\.md is a file, not a folder\.\n$/],
		['a port that is none', ['--port', 'high'], /^--port wants a number .+\.\n$/],
	])('says one sentence about %s', (_, words, sentence) => {
		writeFileSync(join(folder, 'note.md'), '');
		const { status, said } = run('start.mjs', ...words);
		expect(said).toMatch(sentence);
		expect(status).toBe(1);
	});
});

describe('npm run install-plugin', () => {
	it.each([
		['no folder', [], /^Say which vault: .+\n$/],
		['a folder that is not there', ['none'], /^There is no folder .+none\.\n$/],
		['a folder that is no vault', ['.'], /^.+ is no vault, it has no \.obsidian folder: .+\.\n$/],
	])('says one sentence about %s', (_, words, sentence) => {
		const { status, said } = run('install-plugin.mjs', ...words);
		expect(said).toMatch(sentence);
		expect(status).toBe(1);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('puts the three files where the app looks for them, over older ones, and keeps the settings', async () => {
		const target = join(folder, '.obsidian/plugins/jtbd-forces');
		mkdirSync(target, { recursive: true });
		writeFileSync(join(target, 'data.json'), '{"namespace":"x"}');
		writeFileSync(join(target, 'main.js'), 'older');
		expect(await installPlugin(folder)).toBe(target);
		expect(readdirSync(target).sort()).toEqual(['data.json', 'main.js', 'manifest.json', 'styles.css']);
		expect(readFileSync(join(target, 'main.js'), 'utf8')).toContain('require("obsidian")');
		expect(readFileSync(join(target, 'data.json'), 'utf8')).toBe('{"namespace":"x"}');
		expect(readdirSync(folder)).toEqual(['.obsidian']);
	});
});
