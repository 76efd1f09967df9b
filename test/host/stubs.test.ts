/** Holds the stubs and the module to the installed typings. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stubsText } from './generate-stubs.mjs';
import * as obsidian from './obsidian';
import { stub } from './stub';
import { NAMES } from './stubs';

test('stubs.ts is what generate-stubs.mjs writes; run it if not', () => {
	expect(readFileSync(join(import.meta.dirname, 'stubs.ts'), 'utf8')).toBe(stubsText());
});

test('the module has every name of the typings', () => {
	expect(NAMES.filter((name) => !(name in obsidian))).toEqual([]);
});

test('what is missing names itself', () => {
	const Thing = stub<new () => { known: string; lost: string; act(): void; own(): string }>('Thing', Object, {
		methods: ['act', 'own'],
		properties: ['known', 'lost'],
		statics: [],
	});
	class Own extends Thing {
		override known = 'here';
		override own(): string {
			return 'own';
		}
	}
	const thing = new Own();
	expect([thing.known, thing.own()]).toEqual(['here', 'own']);
	expect(() => thing.lost).toThrow('not in the host: Thing.lost');
	expect(() => thing.act()).toThrow('not in the host: Thing.act');
});
