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

/** Fails unless an error on the page of `driver` makes a spec fail. */
export async function errorsFail(driver: Driver): Promise<void> {
	const careless: Spec = {
		name: 'leaves an error',
		async run() {
			await driver.reset({});
			await driver.exec(() => {
				reportError(new Error('lost on the page'));
			});
		},
	};
	await assert.rejects(runSpec(careless, driver), /There were errors on the page/);
	assert.match(driver.errors().join('\n'), /lost on the page/);
}
