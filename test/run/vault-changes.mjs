/** Notices what other programs change in a vault. */

/** @typedef {import('../host/store').Entry} Entry */
/** @typedef {{ readonly path: string, readonly entry: Entry | null }} Change what stands at the path now, `null` for nothing */

/**
 * Looks through the vault again and again and tells what changed, until the returned function is called. A look never
 * takes more than a tenth of the time, however large the vault is.
 * @param {{ list(): Promise<{ entries: readonly Entry[] }> }} vault
 * @param {(changes: readonly Change[]) => void} onChange
 * @param {number} [every] milliseconds between two looks, at least
 * @returns {Promise<() => void>} resolves once changes from then on are seen
 */
export async function watchVault(vault, onChange, every = 1000) {
	let known = byPath((await vault.list()).entries);
	let isStopped = false;
	/** @type {NodeJS.Timeout | undefined} */
	let timer;

	const look = async () => {
		const start = performance.now();
		try {
			const now = byPath((await vault.list()).entries);
			const changes = differences(known, now);
			known = now;
			if (changes.length > 0 && !isStopped) onChange(changes);
		} finally {
			plan(performance.now() - start);
		}
	};
	/** @param {number} took */
	const plan = (took) => {
		if (isStopped) return;
		timer = setTimeout(() => void look(), Math.max(every, took * 9));
		timer.unref();
	};
	plan(0);
	return () => {
		isStopped = true;
		clearTimeout(timer);
	};
}

/**
 * What has to happen to the one set of entries to become the other.
 * @param {ReadonlyMap<string, Entry>} before
 * @param {ReadonlyMap<string, Entry>} after
 * @returns {Change[]}
 */
export function differences(before, after) {
	const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => ({ path, entry: null }));
	const there = [...after.values()].filter((entry) => !isEqual(before.get(entry.path), entry)).map((entry) => ({ path: entry.path, entry }));
	return [...gone, ...there];
}

/**
 * @param {Entry | undefined} one
 * @param {Entry} other
 */
function isEqual(one, other) {
	if (one === undefined || one.kind !== other.kind) return false;
	return one.kind === 'folder' || (one.size === other.size && one.mtime === other.mtime);
}

/** @param {readonly Entry[]} entries */
function byPath(entries) {
	return new Map(entries.map((entry) => [entry.path, entry]));
}
