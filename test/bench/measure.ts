/** Measures how long something takes: medians of several runs, each long enough for the clock. */

/** Milliseconds that one call of `act` takes, over as many calls as fill `atLeast` milliseconds. */
export function millisecondsOf(act: () => unknown, atLeast = 6): number {
	const start = performance.now();
	let calls = 0;
	let passed = 0;
	do {
		act();
		calls++;
		passed = performance.now() - start;
	} while (passed < atLeast);
	return passed / calls;
}

/** How many times longer `great` takes than `small`: the median over several runs of both, one after the other. */
export function ratioOf(great: () => unknown, small: () => unknown, runs = 5): number {
	small();
	const first = millisecondsOf(great, 0) / millisecondsOf(small);
	// What is far off needs no second look.
	if (first > 200) return first;
	return median(Array.from({ length: runs }, () => millisecondsOf(great) / millisecondsOf(small)));
}

/** The middle value; NaN of none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** The value that `rank` percent of the values don't exceed; NaN of none. */
export function percentile(values: readonly number[], rank: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((sorted.length * rank) / 100) - 1)] ?? NaN;
}
