/// <reference types="vite/client" />
/** Runs the specs on the host in Chromium: the toy's on the toy, the plugin's on its built bundle. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginManifest } from 'obsidian';
import { afterAll, beforeAll, describe, test } from 'vitest';
import pluginManifest from '../../manifest.json' with { type: 'json' };
import { bundlePage, bundlePlugin, bundleToy } from './bundle.mjs';
import { chromiumDriver, openStage, type ChromiumDriver, type Stage } from './chromium-driver';
import type { SpecFile } from './jsdom-specs';
import { errorsFail, runSpec } from './run-spec';
import toyManifest from './toy-manifest.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');

let stage: Stage;

beforeAll(async () => {
	stage = await openStage(await bundlePage('e2e-page.ts'));
});

afterAll(async () => {
	await stage.close();
});

function run(title: string, manifest: PluginManifest, bundle: () => Promise<string>, styles: Promise<string>, files: Readonly<Record<string, SpecFile>>): void {
	describe(title, () => {
		let driver: ChromiumDriver;

		beforeAll(async () => {
			driver = chromiumDriver(stage, { manifest, code: await bundle(), styles: await styles });
		});

		afterAll(async () => {
			await driver.discard();
		});

		test('an error on the page fails a spec', () => errorsFail(driver));

		for (const [path, { specs }] of Object.entries(files)) {
			describe(path.replace(/^.*\/specs\//, ''), () => {
				for (const spec of specs) {
					test(spec.name, async () => {
						try {
							await runSpec(spec, driver);
						} catch (error) {
							await driver.discard();
							throw error;
						}
					});
				}
			});
		}
	});
}

run('toy', toyManifest, bundleToy, Promise.resolve(''), import.meta.glob<SpecFile>('../specs/host/*.spec.ts', { eager: true }));

run('plugin', pluginManifest, bundlePlugin, readFile(join(ROOT, 'styles.css'), 'utf8'), import.meta.glob<SpecFile>('../specs/*.spec.ts', { eager: true }));
