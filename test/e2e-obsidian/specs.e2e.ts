/** Registers the plugin's specs, the ones that the host runs, for the real app. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Spec } from '../specs/driver';
import { wdioDriver } from './wdio-driver';

const SPECS = join(import.meta.dirname, '../specs');

const driver = wdioDriver();

for (const name of readdirSync(SPECS).filter((file) => file.endsWith('.spec.ts')).sort()) {
	const { specs } = await import(pathToFileURL(join(SPECS, name)).href) as { readonly specs: readonly Spec[] };
	describe(name, () => {
		for (const spec of specs) {
			it(spec.name, async () => {
				await spec.run(driver);
				// One more look into the page, for what went wrong after the last act.
				await driver.exec(() => null);
				assert.deepEqual(driver.errors(), []);
			});
		}
	});
}
