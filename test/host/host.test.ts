/// <reference types="vite/client" />
/** Runs the specs on the host in jsdom. */

import type { PluginManifest } from 'obsidian';
import { describe, test } from 'vitest';
import pluginManifest from '../../manifest.json' with { type: 'json' };
import type { Spec } from '../specs/driver';
import { jsdomDriver } from './jsdom-driver';
import { runSpec } from './run-spec';
import toyManifest from './toy-manifest.json' with { type: 'json' };
import * as toy from './toy-plugin';

type SpecFile = Readonly<Record<'specs', readonly Spec[]>>;

function run(manifest: PluginManifest, module: object, files: Readonly<Record<string, SpecFile>>): void {
	const driver = jsdomDriver(manifest, module);
	for (const [path, { specs }] of Object.entries(files)) {
		describe(path.replace(/^.*\/specs\//, ''), () => {
			for (const spec of specs) {
				test.skipIf(spec.needs === 'layout')(spec.name, () => runSpec(spec, driver));
			}
		});
	}
}

run(toyManifest, toy, import.meta.glob<SpecFile>('../specs/host/*.spec.ts', { eager: true }));

const specs = import.meta.glob<SpecFile>('../specs/*.spec.ts', { eager: true });
for (const load of Object.values(import.meta.glob<object>('../../src/main.ts'))) run(pluginManifest, await load(), specs);
