/** The share of the note at hand in what everybody said. */

import type { CodeSummary } from '../core/summary/summary';

/** How many of a code's quotes stand in a note, each once however many themes it has, and how many known people say them there. */
export function ownShare({ themes }: CodeSummary, path: string | null): { readonly people: number; readonly quotes: number } {
	const own = themes.flatMap(({ passages }) => passages.filter((passage) => passage.path === path));
	const people = new Set(own.flatMap(({ participant }) => participant ?? []));
	return { people: people.size, quotes: new Set(own.map(({ from }) => from)).size };
}
