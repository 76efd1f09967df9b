/** The drawing of the layers, held against the sources, and the check itself against sources that break it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foreignNames, importBreaches, importRings, impurities, type Sources } from './layers';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

function sourcesOnDisk(): Sources {
	const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).sort();
	return new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(SRC, path), 'utf8')]));
}

/** A tree of one file a layer, all of them in order, with some files put in or replaced. */
function tree(files: Readonly<Record<string, string>> = {}): Sources {
	return new Map(Object.entries({
		'core/force.ts': 'export type Force = string;',
		'core/count.ts': "import type { Force } from './force';\nexport const count = (force: Force): number => force.length;",
		'draw/diagram.ts': "import { count } from '../core/count';\nexport const draw = (): number => count('push');",
		'vault/notes.ts': "import { TFile } from 'obsidian';\nexport const isFile = (file: unknown): boolean => file instanceof TFile;",
		'editor/marks.ts': "import { EditorView } from '@codemirror/view';\nexport const marks = EditorView.baseTheme({});",
		'views/forces.ts': "import { draw } from '../draw/diagram';\nexport { draw };",
		'share/report.ts': "export { count } from '../core/count';",
		'main.ts': "import './vault/notes';\nimport './editor/marks';\nimport './views/forces';\nimport './share/report';",
		...files,
	}));
}

describe('the sources', () => {
	const sources = sourcesOnDisk();

	it('are there', () => {
		expect(sources.size).toBeGreaterThan(5);
	});

	it('import only what the drawing allows', () => {
		expect(importBreaches(sources)).toEqual([]);
	});

	it('hold no ring of imports', () => {
		expect(importRings(sources)).toEqual([]);
	});

	it('keep clock and die out of the core', () => {
		expect(impurities(sources)).toEqual([]);
	});

	it('keep to the bare language in the core', () => {
		expect(foreignNames(sources)).toEqual([]);
	}, 30_000);
});

describe('the check', () => {
	it('passes a tree that keeps to the drawing', () => {
		expect(importBreaches(tree())).toEqual([]);
		expect(importRings(tree())).toEqual([]);
		expect(impurities(tree())).toEqual([]);
	});

	it.each([
		['a value', "import { TFile } from 'obsidian';"],
		['a type', "import type { TFile } from 'obsidian';"],
		['a type among values', "import { type TFile } from 'obsidian';"],
		['a side effect', "import 'obsidian';"],
		['a re-export', "export { TFile } from 'obsidian';"],
		['a re-exported type', "export type { TFile } from 'obsidian';"],
		['everything', "export * from 'obsidian';"],
		['a type query', "export type Api = typeof import('obsidian');"],
		['a type inline', "export const path = (file: import('obsidian').TFile): string => file.path;"],
		['a dynamic import', "export const later = () => import('obsidian');"],
		['a template without holes', 'export const later = () => import(`obsidian`);'],
		['require', "const { TFile } = require('obsidian');"],
		['import equals', "import obsidian = require('obsidian');"],
		['an augmentation', "declare module 'obsidian' { interface App { forces: string } }\nexport {};"],
		['a reference', '/// <reference types="obsidian" />\nexport {};'],
	])('catches Obsidian in the core by %s', (_, text) => {
		expect(importBreaches(tree({ 'core/odd.ts': text }))).toEqual(['core/odd.ts:1: core may not import obsidian']);
	});

	it.each([
		['core', 'draw', 'core/odd.ts', "import '../draw/diagram';", 'draw/diagram.ts'],
		['core', 'vault', 'core/edit/odd.ts', "import '../../vault/notes';", 'vault/notes.ts'],
		['core', 'a package', 'core/odd.ts', "import 'yaml';", 'yaml'],
		['core', 'Node', 'core/odd.ts', "import 'node:fs';", 'node:fs'],
		['core', 'CodeMirror', 'core/odd.ts', "import type { Text } from '@codemirror/state';", '@codemirror/state'],
		['draw', 'Obsidian', 'draw/odd.ts', "import type { App } from 'obsidian';", 'obsidian'],
		['draw', 'views', 'draw/odd.ts', "import '../views/forces';", 'views/forces.ts'],
		['vault', 'editor', 'vault/odd.ts', "import '../editor/marks';", 'editor/marks.ts'],
		['editor', 'views', 'editor/odd.ts', "import type { draw } from '../views/forces';", 'views/forces.ts'],
		['views', 'share', 'views/odd.ts', "export * from '../share/report';", 'share/report.ts'],
		['share', 'vault', 'share/odd.ts', "const later = import('../vault/notes');", 'vault/notes.ts'],
		['views', 'main', 'views/odd.ts', "import type Forces from '../main';", 'main.ts'],
		['core', 'main', 'core/odd.ts', "import type Forces from '../main';", 'main.ts'],
		['views', 'Node', 'views/odd.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
		['main.ts', 'a package', 'main.ts', "import 'lucide';", 'lucide'],
		['views', 'a folder outside src', 'views/odd.ts', "import '../../test/host/app';", '../../test/host/app, which is no file in src'],
		['views', 'what it computes', 'views/odd.ts', 'const later = (name: string) => import(name);', 'what is only known when it runs'],
	])('catches %s importing %s', (layer, _, path, text, target) => {
		expect(importBreaches(tree({ [path]: text }))).toEqual([`${path}:1: ${layer} may not import ${target}`]);
	});

	it('catches a file that belongs to no layer', () => {
		expect(importBreaches(tree({ 'odd.ts': '', 'tools/odd.ts': '' }))).toEqual(['odd.ts:1: belongs to no layer', 'tools/odd.ts:1: belongs to no layer']);
	});

	it('finds a ring anywhere, of types too', () => {
		const ring = {
			'views/one.ts': "import type { Two } from './two';\nexport interface One { two: Two }",
			'views/two.ts': "export type { Three as Two } from './three';",
			'views/three.ts': "export interface Three { one: import('./one').One }",
		};
		expect(importRings(tree(ring))).toEqual(['views/one.ts → views/two.ts → views/three.ts → views/one.ts']);
		expect(importRings(tree({ 'core/self.ts': "import './self';" }))).toEqual(['core/self.ts → core/self.ts']);
	});

	it.each([
		['Date.now', 'export const now = Date.now();', 'the clock'],
		['new Date', 'export const now = new Date();', 'the clock'],
		['new Date without brackets', 'export const now = new Date;', 'the clock'],
		['Date as a function', 'export const now = Date();', 'the clock'],
		['Date under another name', 'const Day = Date;\nexport const now = new Day();', 'the clock'],
		['Math.random', 'export const die = Math.random();', 'Math.random'],
		['Math taken apart', 'const { random } = Math;', 'Math.random'],
		['Math by index', "export const die = Math['random']();", 'Math.random'],
		['globalThis', 'export const all = globalThis;', 'globalThis'],
	])('catches %s in the core', (_, text, what) => {
		expect(impurities(tree({ 'core/odd.ts': text }))).toEqual([`core/odd.ts:1: core may not use ${what}`]);
		expect(impurities(tree({ 'views/odd.ts': text }))).toEqual([]);
	});

	it('lets the core work on dates and numbers that it was given', () => {
		const text = 'export const day = (time: number, at: Date): number => Math.floor(new Date(time).getTime()) + Date.UTC(2026, 1) + at.getTime();';
		expect(impurities(tree({ 'core/odd.ts': text }))).toEqual([]);
	});

	it('catches what the browser, Node and Obsidian add to the language', () => {
		const odd = {
			'core/page.ts': 'export const title = document.title;',
			'core/type.ts': 'export const name = (element: HTMLElement): string => String(element);',
			'core/timer.ts': 'setTimeout(() => undefined, 1);',
			'core/node.ts': "export const home = process.env['HOME'];",
			'core/clock.ts': 'export const now = performance.now();',
			'core/log.ts': "console.error('odd');",
			'core/helper.ts': "export const empty = ''.contains('');",
		};
		const found = foreignNames(tree(odd));
		expect(found.map((breach) => breach.split(':')[0])).toEqual(Object.keys(odd));
	}, 30_000);
});
