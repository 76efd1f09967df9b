/** Random notes glued together from the corpus: its lines and its stretches between blank lines, quoted, nested and cut. */

import * as fc from 'fast-check';
import { readCorpus } from '../corpus/corpus';

const longest = 160;

function fragments(): string[] {
	const found = new Set<string>();
	for (const { text } of readCorpus()) {
		const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
		for (const line of plain.split('\n')) if (line.length <= longest) found.add(line);
		for (const stretch of plain.split(/\n[ \t]*\n/)) if (stretch.length <= longest * 3) found.add(stretch);
	}
	return [...found];
}

const PREFIXES = ['', '', '', '', '', '> ', '>', '- ', '  ', '    ', '\t', '1. ', '> > ', '   ', '> - ', '[^1]: '];
const GLUE = ['\n', '\n', '\n\n', '\n\n', '\n', '\n> ', ' ', '\n  \n'];
const ENDINGS = ['\n', '\n', '\r\n'];

function indentRest(prefix: string, fragment: string): string {
	const rest = prefix.replace(/[^>\t]/g, ' ');
	return prefix + fragment.replace(/\n/g, `\n${rest}`);
}

/** Notes that mix fragments of the corpus. */
export function mixtures(): fc.Arbitrary<string> {
	const piece = fc
		.record({
			prefix: fc.constantFrom(...PREFIXES),
			fragment: fc.constantFrom(...fragments()),
			everyLine: fc.boolean(),
			glue: fc.constantFrom(...GLUE),
		})
		.map(({ prefix, fragment, everyLine, glue }) => (everyLine ? indentRest(prefix, fragment) : prefix + fragment) + glue);
	return fc
		.tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.constantFrom(...ENDINGS))
		.map(([pieces, ending]) => pieces.join('').replace(/\n/g, ending));
}
