/** Remembers what a function made of a text, for texts that come again and again. */

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
