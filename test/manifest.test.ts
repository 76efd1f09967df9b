/** The manifest and its neighbours, held to the rules of Obsidian's plugin directory. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const text = (name: string): string => readFileSync(`${ROOT}${name}`, 'utf8');
const json = (name: string): Record<string, unknown> => JSON.parse(text(name)) as Record<string, unknown>;

const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
const REQUIRED = { id: 'string', name: 'string', version: 'string', minAppVersion: 'string', description: 'string', author: 'string', isDesktopOnly: 'boolean' };
const OPTIONAL = { authorUrl: ['string'], fundingUrl: ['string', 'object'] };

/** Names of what the app has built in, which a plugin may not take for itself. */
const CORE_FEATURES = ['Backlinks', 'Bases', 'Bookmarks', 'Canvas', 'Command palette', 'Daily notes', 'Files', 'Graph view', 'Outline', 'Properties', 'Search', 'Slides', 'Tags', 'Templates', 'Workspaces'];

/** What the directory would say against a manifest, by the key it is said of. */
function objections(manifest: Readonly<Record<string, unknown>>): string[] {
	const found: string[] = [];
	const object = (isWrong: boolean, key: string): void => {
		if (isWrong && !found.includes(key)) found.push(key);
	};
	for (const [key, type] of Object.entries(REQUIRED)) object(typeof manifest[key] !== type, key);
	for (const key of Object.keys(manifest)) object(!(key in REQUIRED) && !(key in OPTIONAL), key);
	for (const [key, types] of Object.entries(OPTIONAL)) object(key in manifest && !types.includes(typeof manifest[key]), key);
	const { id, name, version, minAppVersion, description, author, fundingUrl } = manifest as Record<string, string>;
	const foreign = /obsidian|plugin/i;
	object(!/^[a-z]+(?:-[a-z]+)*$/.test(id ?? '') || foreign.test(id ?? ''), 'id');
	object(!/^[A-Za-z0-9 +()-]+$/.test(name ?? '') || foreign.test(name ?? '') || /\bobsi-|-sidian\b/i.test(name ?? ''), 'name');
	object(CORE_FEATURES.some((feature) => feature.toLowerCase() === name?.toLowerCase()), 'name');
	object(!VERSION.test(version ?? ''), 'version');
	object(!VERSION.test(minAppVersion ?? ''), 'minAppVersion');
	const says = description ?? '';
	object(says.length < 10 || says.length > 250 || !/^[A-Z]/.test(says) || !says.endsWith('.') || !/^[A-Za-z0-9\s.,!?'"-]+$/.test(says) || foreign.test(says), 'description');
	object(author?.trim() === '', 'author');
	object(fundingUrl !== undefined && Object.values(typeof fundingUrl === 'string' ? [fundingUrl] : fundingUrl).every((url) => url === ''), 'fundingUrl');
	return found;
}

describe('manifest.json', () => {
	const manifest = json('manifest.json');

	it('passes the directory', () => {
		expect(objections(manifest)).toEqual([]);
	});

	it('holds no key twice', () => {
		const keys = [...text('manifest.json').matchAll(/^\s*"(\w+)":/gm)].map((match) => match[1]);
		expect(keys).toEqual(Object.keys(manifest));
	});

	it('is for phones as well, and for the app whose typings are used', () => {
		expect(manifest).toMatchObject({ id: 'jtbd-forces', name: 'JTBD Forces', isDesktopOnly: false });
		const typings = json('node_modules/obsidian/package.json')['version'] as string;
		expect(typings.localeCompare(manifest['minAppVersion'] as string, 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
	});
});

describe('the check', () => {
	const good = json('manifest.json');

	it.each([
		['id', 'JTBD-forces'],
		['id', 'jtbd_forces'],
		['id', 'obsidian-forces'],
		['id', 'forces-plugin'],
		['id', undefined],
		['name', 'Forces for Obsidian'],
		['name', 'Forces plugin'],
		['name', 'Kräfte'],
		['name', 'Templates'],
		['version', 'v0.1.0'],
		['version', '0.1'],
		['version', '0.1.0-beta'],
		['minAppVersion', 'latest'],
		['description', 'Short.'],
		['description', 'tag passages of interviews.'],
		['description', 'Tag passages of interviews'],
		['description', 'Tag passages: push, pull.'],
		['description', 'Tag passages (push and pull).'],
		['description', 'Tag passages in Obsidian notes.'],
		['description', 'Tag passages – by force.'],
		['description', `${'Tag passages and '.repeat(20)}see.`],
		['author', ''],
		['isDesktopOnly', 'false'],
		['fundingUrl', ''],
		['fundingUrl', {}],
		['authorUrl', 7],
		['helpUrl', 'somewhere'],
	])('objects to %s %j', (key, value) => {
		expect(objections({ ...good, [key]: value })).toEqual([key]);
	});
});

describe('versions.json', () => {
	const manifest = json('manifest.json');
	const versions = json('versions.json') as Record<string, string>;

	it('maps versions of the plugin to versions of the app', () => {
		for (const [version, app] of Object.entries(versions)) expect([version, app]).toEqual([expect.stringMatching(VERSION), expect.stringMatching(VERSION)]);
	});

	it('knows the newest app that is needed', () => {
		const past = Object.entries(versions).filter(([version]) => version.localeCompare(manifest['version'] as string, 'en', { numeric: true }) <= 0);
		const newest = past.sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
		expect(newest?.[1]).toBe(manifest['minAppVersion']);
	});
});

describe('package.json', () => {
	const manifest = json('manifest.json');
	const packed = json('package.json') as { version: string; license: string; scripts: Record<string, string>; dependencies?: unknown; devDependencies: Record<string, string>; engines: { node: string } };

	it('has the version of the manifest, and so has the lock file', () => {
		expect(packed.version).toBe(manifest['version']);
		const lock = json('package-lock.json') as { version: string; packages: Record<string, { version?: string }> };
		expect([lock.version, lock.packages['']?.version]).toEqual([packed.version, packed.version]);
	});

	it('bundles nothing that it doesn’t pin, and pins all it builds with', () => {
		expect(packed.dependencies).toBeUndefined();
		expect(Object.entries(packed.devDependencies).filter(([, version]) => !VERSION.test(version))).toEqual([]);
	});

	it('names no package that the directory wants replaced', () => {
		const replaceable = ['builtin-modules', 'moment', 'lodash', 'rimraf', 'npm-run-all', 'js-yaml', 'dotenv', 'fast-glob', 'chalk'];
		expect(Object.keys(packed.devDependencies).filter((name) => replaceable.includes(name))).toEqual([]);
	});

	it('builds for release with the script that the directory runs', () => {
		expect(packed.scripts['build']).toBe('tsc --noEmit && node esbuild.config.mjs');
		expect(packed.license).toBe('MIT');
	});
});

describe('LICENSE', () => {
	it('is the MIT licence of the contributors', () => {
		const [title, , copyright, , ...terms] = text('LICENSE').trimEnd().split('\n');
		expect(title).toBe('MIT License');
		expect(copyright).toBe('Copyright (c) 2026 JTBD Forces contributors');
		expect(terms.join(' ')).toMatch(/^Permission is hereby granted, free of charge, .* DEALINGS IN THE SOFTWARE\.$/);
	});
});
