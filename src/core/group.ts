/** Puts together what belongs together. */

/** The values of each key, both in the order in which they come. */
export function grouped<K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> {
	const groups = new Map<K, V[]>();
	for (const [key, value] of pairs) {
		const there = groups.get(key);
		if (there) there.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}

/** Puts a value under a key; true when the key is new. */
export function add(groups: Map<string, Set<string>>, key: string, value: string): boolean {
	const there = groups.get(key);
	if (there) there.add(value);
	else groups.set(key, new Set([value]));
	return !there;
}

/** Takes a value from under a key; true when the key is gone with it. */
export function drop(groups: Map<string, Set<string>>, key: string, value: string): boolean {
	const there = groups.get(key);
	there?.delete(value);
	return there?.size === 0 && groups.delete(key);
}
