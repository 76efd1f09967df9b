/** How a runner runs one spec: it fails on what the spec finds and on any error that the page saw. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from '../specs/driver';

/** Runs `spec`; the error of a failing one also tells what went wrong on the page. */
export async function runSpec(spec: Spec, driver: Driver): Promise<void> {
	try {
		await spec.run(driver);
	} catch (error) {
		const seen = driver.errors().join('\n');
		if (seen === '' || !(error instanceof Error)) throw error;
		error.message += `\nMeanwhile on the page:\n${seen}`;
		throw error;
	}
	assert.deepEqual(driver.errors(), [], 'There were errors on the page.');
}
