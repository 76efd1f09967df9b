/** Binary search. */

/** The index of the first entry that passes, where all that stand before it fail and all behind it pass; the length when none does. */
export function firstIndex<T>(entries: readonly T[], passes: (entry: T) => boolean): number {
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const entry = entries[middle];
		if (entry !== undefined && passes(entry)) high = middle;
		else low = middle + 1;
	}
	return low;
}
