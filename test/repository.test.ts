/** What has to hold for the repository as a whole: what is in it, what is installed, and what it builds. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, SIZE_LIMIT } from '../esbuild.config.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const TOP_LEVEL = [
	'.ci', '.github', '.gitignore', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'docs', 'esbuild.config.mjs', 'eslint.config.mjs',
	'manifest.json', 'package-lock.json', 'package.json', 'src', 'styles.css', 'test', 'tsconfig.json', 'versions.json',
];

/** What git would commit: tracked, or new and not ignored. */
function files(): string[] {
	const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
	return listed.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** Every folder of this package that is installed, however deep. */
function installed(name: string, folder = join(ROOT, 'node_modules')): string[] {
	const here = existsSync(join(folder, name, 'package.json')) ? [join(folder, name)] : [];
	const inner = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.flatMap((entry) => (entry.name.startsWith('@') ? readdirSync(join(folder, entry.name)).map((scoped) => join(entry.name, scoped)) : [entry.name]))
		.map((each) => join(folder, each, 'node_modules'))
		.filter((each) => existsSync(each));
	return [...here, ...inner.flatMap((each) => installed(name, each))];
}

// Without git, as in a downloaded archive, nobody can tell what belongs to the repository.
describe.skipIf(!existsSync(join(ROOT, '.git')))('the repository', () => {
	it('holds at its top what it should and nothing else', () => {
		const names = new Set(files().map((path) => path.split('/')[0] ?? ''));
		expect([...names].sort()).toEqual([...TOP_LEVEL].sort());
	});

	it('holds no built file', () => {
		expect(files().filter((path) => /(?:^|\/)(?:main\.js|.*\.map)$|(?:^|\/)node_modules\//.test(path))).toEqual([]);
	});

	it('names no host to install from', () => {
		const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
		expect(lock).not.toMatch(/"resolved"/);
		expect(lock).toMatch(/"integrity"/);
	});

	it('silences neither lint nor types anywhere', () => {
		const silenced = new RegExp(['eslint-', 'disable|@ts-', '(?:ignore|nocheck)'].join(''));
		const sources = files().filter((path) => /^(?:src|test)\/.*\.(?:ts|mts|mjs)$|^[^/]+\.mjs$/.test(path));
		expect(sources.length).toBeGreaterThan(20);
		expect(sources.filter((path) => silenced.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
	});
});

describe('what is installed', () => {
	it.each(['@codemirror/state', '@codemirror/view', '@lezer/common'])('has %s exactly once', (name) => {
		expect(installed(name)).toEqual([join(ROOT, 'node_modules', name)]);
	});

	it('has the CodeMirror that the app’s typings were made for', () => {
		const peers = (JSON.parse(readFileSync(join(ROOT, 'node_modules/obsidian/package.json'), 'utf8')) as { peerDependencies: Record<string, string> }).peerDependencies;
		for (const [name, version] of Object.entries(peers)) {
			const found = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };
			expect(`${name} ${found.version}`).toBe(`${name} ${version}`);
		}
	});
});

describe('the production build', () => {
	const folder = mkdtempSync(join(tmpdir(), 'build-'));
	const first = join(folder, 'main.js');
	const second = join(folder, 'elsewhere', 'other.js');
	beforeAll(async () => {
		await build({ outfile: first });
		await build({ outfile: second });
	});
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	it('gives the same bytes every time, wherever it is written', () => {
		expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
	});

	it('is one file, without a source map, small enough', () => {
		expect(readdirSync(folder).sort()).toEqual(['elsewhere', 'main.js']);
		const bytes = readFileSync(first);
		expect(bytes.toString()).not.toContain('sourceMappingURL');
		expect(bytes.length).toBeGreaterThan(0);
		expect(bytes.length).toBeLessThanOrEqual(SIZE_LIMIT);
	});

	it('brings along nothing that the app has, and asks it for nothing else', () => {
		const asked = [...readFileSync(first, 'utf8').matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
		expect(asked).toContain('obsidian');
		expect(asked.filter((name) => !/^(?:obsidian|@codemirror\/\w+|@lezer\/\w+)$/.test(name))).toEqual([]);
	});
});
