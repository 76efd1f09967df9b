/** Offsets where line ends differ: a file may have two characters for a line break where an editor has one. */

/** The text with one character for each line break. */
export function withPlainLineEnds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** True for texts that say the same but for their line ends. */
export function saysSame(one: string, other: string): boolean {
	return one === other || withPlainLineEnds(one) === withPlainLineEnds(other);
}

/** The text to be inserted into `note`, with the line break that its first line has; a line feed where there is none. */
export function withLineEndsOf(note: string, text: string): string {
	return text.replace(/\r?\n/g, /^[^\n]*\r\n/.test(note) ? '\r\n' : '\n');
}

/** The offset in `text` of what stands at `offset` in `other`, which says the same but for its line ends. */
export function inLineEndsOf(text: string, other: string, offset: number): number {
	const lines = other.slice(0, offset).split(/\r\n?|\n/);
	const start = startOfLine(text, lines.length - 1);
	return start + (lines[lines.length - 1]?.length ?? 0);
}

function startOfLine(text: string, line: number): number {
	const breaks = /\r\n?|\n/g;
	for (let i = 0; i < line; i++) breaks.exec(text);
	return breaks.lastIndex;
}

/** For offsets of the text in rising order: the same place as it is, with one character for each line break, and with two. */
export function placesByLineEnds(text: string): (offset: number) => readonly [number, number, number] {
	let at = 0;
	let breaks = 0;
	let returns = 0;
	return (offset) => {
		for (; at < offset; at++) {
			if (text.charCodeAt(at) !== 10) continue;
			breaks++;
			if (text.charCodeAt(at - 1) === 13) returns++;
		}
		return [offset, offset - returns, offset - returns + breaks];
	};
}
