/** Measures how long something takes: the median of several runs, each long enough for the clock. */

/** Milliseconds that one call of `act` takes: the median of `runs` runs of at least `atLeast` milliseconds each. */
export function millisecondsOf(act: () => unknown, { runs = 5, atLeast = 6 }: { readonly runs?: number; readonly atLeast?: number } = {}): number {
	act();
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		let calls = 0;
		let spent = 0;
		const start = performance.now();
		do {
			act();
			calls++;
			spent = performance.now() - start;
		} while (spent < atLeast);
		times.push(spent / calls);
	}
	return median(times);
}

/** The middle value; NaN of none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
