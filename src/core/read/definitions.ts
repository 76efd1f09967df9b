/** Link reference definitions: `[label]: target "title"`, also over several lines (CommonMark 0.31, section 4.7). */

import type { Span } from '../passage';

const definition =
	/\[(?!\^)(?:[^[\]\\]|\\.)+\]:[ \t]*\n?[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)(?:(?:[ \t]+|[ \t]*\n[ \t]*)(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*(?:\n|$)/y;

/** How many of a paragraph's first lines are link reference definitions. */
export function definedLines(text: string, lines: readonly Span[]): number {
	const from = lines[0]?.from ?? 0;
	if (text.charAt(from) !== '[' || !text.slice(from, lines[lines.length - 1]?.to).includes(']:')) return 0;
	const content = lines.map(({ from, to }) => text.slice(from, to)).join('\n');
	definition.lastIndex = 0;
	let end = 0;
	while (content[end] === '[' && definition.test(content)) end = definition.lastIndex;
	return end >= content.length ? (end === 0 ? 0 : lines.length) : content.slice(0, end).split('\n').length - 1;
}
