/** The line breaks that give what is inserted lines of its own, apart from what stands around it by one blank line. */

/** How far around a place is looked at, in UTF-16 offsets. */
const NEAR = 400;

/** The line feeds above what is inserted behind `above`, which is all of the text up to there. */
export function breaksAbove(above: string): string {
	const near = above.slice(-NEAR);
	if (!beginsLine(near)) return '\n\n';
	return /(?:^|\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)$/.test(near) || above.trim() === '' ? '' : '\n';
}

/** True where a line begins behind what stands above. */
export function beginsLine(above: string): boolean {
	return above === '' || above === '\uFEFF' || /[\r\n]$/.test(above);
}

/** The line feeds below what is inserted, which ends in none, before `below`; at the end of a text its last line is ended. */
export function breaksBelow(below: string): string {
	const near = below.slice(0, NEAR);
	const [ends = ''] = /^[ \t]*(?:\r\n?|\n)/.exec(near) ?? [];
	const words = near.slice(ends.length);
	// White space that is left at the place becomes a blank line of its own.
	if (words.trim() === '' || /^[ \t]*[\r\n]/.test(words)) return /^[\r\n]/.test(near) ? '' : '\n';
	return ends === '' ? '\n\n' : '\n';
}
