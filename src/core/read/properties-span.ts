/** Finds the properties block at the top of a note. */

/**
 * Where the properties block that begins at `start` ends, after its closing fence; null when none begins there or nothing
 * closes it. Its fences are lines of exactly three dashes.
 */
export function endOfProperties(text: string, start: number): number | null {
	const open = /---[ \t]*(?:\r\n?|\n)/y;
	open.lastIndex = start;
	if (!open.test(text)) return null;
	const close = /^---[ \t]*$/gm;
	close.lastIndex = open.lastIndex;
	const found = close.exec(text);
	return found ? found.index + 3 : null;
}

/** True when the note opens as properties do, with a line of dashes and a name, and nothing closes them. */
export function hasUnclosedProperties(text: string): boolean {
	const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	return endOfProperties(text, start) === null && /^\uFEFF?---[ \t]*[\r\n]+\p{L}[^\r\n:]*:/u.test(text.slice(0, 400));
}
