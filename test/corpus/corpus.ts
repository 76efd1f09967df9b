/** Reads the corpus: awkward notes, one file for each kind of trouble, byte for byte as they are. */

import { readFileSync, readdirSync } from 'node:fs';

export interface CorpusNote {
	readonly name: string;
	readonly text: string;
}

/** Every note of the corpus, by name. */
export function readCorpus(): CorpusNote[] {
	return [...readFolder(''), ...readAwkward()];
}

/** The notes of it that are written to be edited: what people paste, nest, half format and half tag. */
export function readAwkward(): CorpusNote[] {
	return readFolder('awkward/');
}

function readFolder(folder: string): CorpusNote[] {
	const place = new URL(`./${folder}`, import.meta.url);
	return readdirSync(place)
		.filter((file) => file.endsWith('.md'))
		.sort()
		.map((file) => ({ name: folder + file.slice(0, -3), text: readFileSync(new URL(file, place), 'utf8') }));
}
