/** The example vault, and what a person counted in it by hand: neither knows the plugin's own counting. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import answers from '../vault.answers.json' with { type: 'json' };
import type { Files } from './notes';

const VAULT = join(import.meta.dirname, '../vault');

/** The interviews and the job note of the example vault. */
export const EXAMPLE: Files = Object.fromEntries(
	['Interviews', 'Jobs'].flatMap((folder) => readdirSync(join(VAULT, folder)).map((name) => [`${folder}/${name}`.normalize('NFC'), readFileSync(join(VAULT, folder, name), 'utf8')])),
);

/** A passage as it was written down by hand, with the note that it stands in. */
export interface Answer {
	readonly path: string;
	readonly codes: readonly { readonly code: string; readonly theme: string | null }[];
	readonly participant: string | null;
	readonly stage: string | null;
	readonly move: string | null;
}

/** The passages of a job in the example vault, as written down by hand, in order of the notes' paths. */
export function answersOf(job: string): Answer[] {
	return Object.entries(answers.notes).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, { passages }]) =>
		passages.filter(({ jobs }) => (jobs as readonly string[]).includes(job)).map(({ codes, participant, stage, move }) => ({ path: path.normalize('NFC'), codes, participant, stage, move })));
}

/** How many people and quotes some passages are, people without a name left out: "3/5". */
export function told(passages: readonly Answer[]): string {
	return `${new Set(passages.flatMap(({ participant }) => participant ?? [])).size}/${passages.length}`;
}
