/** Runs the specs in the real app, which the service downloads: the oldest one that the plugin supports, and the newest. */
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

const apps = ['earliest', 'latest'];

export const config = {
	runner: 'local',
	framework: 'mocha',
	specs: ['./specs.e2e.ts'],
	maxInstances: 1,
	capabilities: apps.map((app) => ({
		browserName: 'obsidian',
		browserVersion: app,
		'wdio:obsidianOptions': {
			installerVersion: app,
			plugins: [ROOT],
			vault: resolve(ROOT, 'test/vault'),
		},
	})),
	services: ['obsidian'],
	reporters: ['obsidian'],
	cacheDir: resolve(import.meta.dirname, '../out/obsidian-cache'),
	mochaOpts: { ui: 'bdd', timeout: 60_000 },
	logLevel: 'warn',
};
