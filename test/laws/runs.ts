/** How often a law is tried: a seeded share in every run of the tests, as often as wished with `LAWS_RUNS=100000`. */

/** Parameters for fast-check: the same notes each time, unless the long run is asked for. */
export function runs(share: number): { readonly numRuns: number; readonly seed: number; readonly interruptAfterTimeLimit?: number } {
	const wished = Number(process.env['LAWS_RUNS'] ?? 0);
	const seed = Number(process.env['LAWS_SEED'] ?? (wished > 0 ? Date.now() % 0x7fffffff : 20261122));
	// A failure is looked at long enough to make it small, and no longer.
	return wished > 0 ? { numRuns: wished, seed } : { numRuns: share, seed, interruptAfterTimeLimit: 25_000 };
}

/** Milliseconds that a law may take. */
export function timeLimit(): number {
	return Number(process.env['LAWS_RUNS'] ?? 0) > 0 ? 24 * 60 * 60 * 1000 : 60_000;
}
