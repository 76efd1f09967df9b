/** Reads the corpus: awkward notes, one file for each kind of trouble, byte for byte as they are. */

import { readFileSync, readdirSync } from 'node:fs';

export interface CorpusNote {
	readonly name: string;
	readonly text: string;
}

/** Every note of the corpus, by name. */
export function readCorpus(): CorpusNote[] {
	const folder = new URL('.', import.meta.url);
	return readdirSync(folder)
		.filter((file) => file.endsWith('.md'))
		.sort()
		.map((file) => ({ name: file.slice(0, -3), text: readFileSync(new URL(file, folder), 'utf8') }));
}
