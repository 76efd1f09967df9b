/** Makes tests of specs on the host in jsdom. One plugin for each test file: a page has room for one host. */

import type { PluginManifest } from 'obsidian';
import { afterAll, describe, test } from 'vitest';
import type { Spec } from '../specs/driver';
import { jsdomDriver } from './jsdom-driver';
import { errorsFail, runSpec } from './run-spec';

/** What a file of specs exports. */
export type SpecFile = Readonly<Record<'specs', readonly Spec[]>>;

/** A test for each spec that needs no layout, on a plugin that has been imported. */
export function testSpecs(manifest: PluginManifest, module: object, files: Readonly<Record<string, SpecFile>>): void {
	const driver = jsdomDriver(manifest, module);
	// CodeMirror measures once more some time after the last change, and needs the page for it.
	afterAll(async () => {
		await driver.reset({});
		await new Promise((resolve) => setTimeout(resolve, 300));
	});
	test('an error on the page fails a spec', () => errorsFail(driver));
	for (const [path, { specs }] of Object.entries(files)) {
		describe(path.replace(/^.*\/specs\//, ''), () => {
			for (const spec of specs) test.skipIf(spec.needs === 'layout')(spec.name, () => runSpec(spec, driver));
		});
	}
}
