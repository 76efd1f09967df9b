/** Remembers what was made once, for what comes again and again. */

/** A function that gives what `make` gives, which must depend on nothing but the text; it remembers `most` texts at most. */
export function remembering<T>(most: number, make: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		// A slice of a note would keep the whole note in memory.
		const own = ` ${text}`.slice(1);
		const made = make(own);
		if (known.size >= most) known.clear();
		known.set(own, made);
		return made;
	};
}

/** What is known under a key; when that is nothing yet, what `make` gives. */
export function remembered<K, V>(known: { readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown }, key: K, make: () => V): V {
	const before = known.get(key);
	if (before !== undefined) return before;
	const made = make();
	known.set(key, made);
	return made;
}
