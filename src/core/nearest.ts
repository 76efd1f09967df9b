/** Finds the name that was probably meant by a misspelt one. */

/** A name that could have been meant, with other words for it, lower case. */
export interface Candidate {
	readonly name: string;
	readonly synonyms: readonly string[];
}

/**
 * The name that `written` (lower case) stands for: by a synonym, or by the fewest slips of the pen, two at most and fewer in
 * short words; "anxieties" is one anxiety. Null when nothing is near, or when two names are equally near.
 */
export function nearest(written: string, candidates: readonly Candidate[]): string | null {
	// An underscore at an end may close or open emphasis.
	if (written.length > 40 || /^_|_$/.test(written)) return null;
	const spaced = written.replace(/[-_]/g, ' ').replace(/ies$/, 'y');
	const allowed = spaced.length < 4 ? 1 : 2;
	let best: string | null = null;
	let least = allowed + 1;
	for (const { name, synonyms } of candidates) {
		for (const known of [name.replace(/-/g, ' '), ...synonyms]) {
			const slips = distance(spaced, known);
			if (slips < least) {
				least = slips;
				best = name;
			} else if (slips === least && best !== name) {
				best = null;
			}
		}
	}
	return least <= allowed ? best : null;
}

/** How many letters must be put in, left out, replaced or swapped with their neighbor to make `b` of `a`. */
function distance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
