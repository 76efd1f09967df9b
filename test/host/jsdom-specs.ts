/** Makes tests of specs on the host in jsdom. One plugin for each test file: a page has room for one host. */

import type { PluginManifest } from 'obsidian';
import { describe, test } from 'vitest';
import type { Spec } from '../specs/driver';
import { jsdomDriver } from './jsdom-driver';
import { errorsFail, runSpec } from './run-spec';

/** What a file of specs exports. */
export type SpecFile = Readonly<Record<'specs', readonly Spec[]>>;

/** A test for each spec that needs no layout, on a plugin that has been imported. */
export function testSpecs(manifest: PluginManifest, module: object, files: Readonly<Record<string, SpecFile>>): void {
	const driver = jsdomDriver(manifest, module);
	test('an error on the page fails a spec', () => errorsFail(driver));
	for (const [path, { specs }] of Object.entries(files)) {
		describe(path.replace(/^.*\/specs\//, ''), () => {
			for (const spec of specs) test.skipIf(spec.needs === 'layout')(spec.name, () => runSpec(spec, driver));
		});
	}
}
