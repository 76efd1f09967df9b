/** Link reference definitions: `[label]: target "title"` on a line of its own. */

import type { Span } from '../passage';

const definition =
	/^\[(?!\^)(?:[^[\]\\]|\\.)+\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** True when this line is a link reference definition. */
export function isDefinition(text: string, line: Span | undefined): boolean {
	return line !== undefined && text[line.from] === '[' && definition.test(text.slice(line.from, line.to));
}
