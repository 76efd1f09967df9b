/// <reference types="vite/client" />
/** Runs the specs on the host in Chromium: the toy's on the toy, the plugin's on its built bundle. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginManifest } from 'obsidian';
import { afterAll, beforeAll, describe, test } from 'vitest';
import pluginManifest from '../../manifest.json' with { type: 'json' };
import type { Spec } from '../specs/driver';
import { bundlePage, bundlePlugin, bundleToy } from './bundle.mjs';
import { chromiumDriver, openStage, type ChromiumDriver, type Stage } from './chromium-driver';
import { runSpec } from './run-spec';
import toyManifest from './toy-manifest.json' with { type: 'json' };

type SpecFile = Readonly<Record<'specs', readonly Spec[]>>;

const ROOT = join(import.meta.dirname, '../..');

let stage: Stage;

beforeAll(async () => {
	stage = await openStage(await bundlePage());
});

afterAll(async () => {
	await stage.close();
});

function run(title: string, manifest: PluginManifest, bundle: () => Promise<string>, styles: string, files: Readonly<Record<string, SpecFile>>): void {
	describe.skipIf(Object.keys(files).length === 0)(title, () => {
		let driver: ChromiumDriver;

		beforeAll(async () => {
			const css = existsSync(styles) ? await readFile(styles, 'utf8') : '';
			driver = chromiumDriver(stage, { manifest, code: await bundle(), styles: css });
		});

		afterAll(async () => {
			await driver.discard();
		});

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

run('toy', toyManifest, bundleToy, '', import.meta.glob<SpecFile>('../specs/host/*.spec.ts', { eager: true }));

if (existsSync(join(ROOT, 'src/main.ts'))) {
	const specs = import.meta.glob<SpecFile>('../specs/*.spec.ts', { eager: true });
	run('plugin', pluginManifest, bundlePlugin, join(ROOT, 'styles.css'), specs);
}
