/** What a person typed for a memo, as it can stand between two `%%`. */

/**
 * The words on one line, so that they neither end the comment nor, in a table's cell, the cell; "" when nothing is left.
 * What was written so gives the same again.
 */
export function memoText(typed: string, isInCell: boolean): string {
	const line = typed.replace(/\s+/g, ' ').trim().replace(/%(?=%)/g, '% ');
	return isInCell ? line.replace(/\\?\|/g, '\\|') : line;
}

/** The comment that holds these words. */
export function memoComment(words: string): string {
	return `%%${words.startsWith('%') ? ' ' : ''}${words}${words.endsWith('%') ? ' ' : ''}%%`;
}
