/** Remembers what a function made of a text, for texts that come again and again. */

/** A function that gives what `make` gives, which must depend on nothing but the text; it remembers `most` texts at most. */
export function remembering<T>(most: number, make: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const made = make(text);
		if (known.size >= most) known.clear();
		known.set(text, made);
		return made;
	};
}
