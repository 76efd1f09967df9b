/** How often a law is tried: a seeded share in every run of the tests, as often as wished with `LAWS_RUNS=100000`. */

import * as fc from 'fast-check';
import { expect } from 'vitest';

/** How often each law is to be tried; 0 for the share of every run. */
const wished = Number(process.env['LAWS_RUNS'] ?? 0);

/** Parameters for fast-check: the same notes each time, unless the long run is asked for; `LAWS_SEED` repeats that one. */
export function runs(share: number): { readonly numRuns: number; readonly seed: number; readonly interruptAfterTimeLimit?: number } {
	const seed = Number(process.env['LAWS_SEED'] ?? (wished > 0 ? Date.now() % 0x7fffffff : 20261122));
	// A failure is looked at long enough to make it small, and no longer.
	return wished > 0 ? { numRuns: wished, seed } : { numRuns: share, seed, interruptAfterTimeLimit: 25_000 };
}

/** Milliseconds that a law may take. */
export function timeLimit(): number {
	return wished > 0 ? 24 * 60 * 60 * 1000 : 60_000;
}

/** True when every place is to be tried, not only a share of them. */
export function isLongRun(): boolean {
	return wished > 0;
}

/** Fails where the law is broken, or where fewer edits than the least share come to something. */
export function expectLaws<T>(edits: fc.Arbitrary<T>, law: (edit: T) => { readonly ok: boolean }, share: number, least = 1 / 8): void {
	let tried = 0;
	let done = 0;
	const parameters = runs(share);
	fc.assert(
		fc.property(edits, (edit) => {
			tried++;
			if (law(edit).ok) done++;
		}),
		parameters,
	);
	expect(done).toBeGreaterThan(tried * least);
}
