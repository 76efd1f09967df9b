/** Changes the codes of one passage by its place: what a person chose when a key could mean several things. */

import type { Code } from '../codes';
import type { ReadOptions } from '../note';
import { readNote } from '../read-note';
import type { EditResult } from './edit';
import { finish } from './outcome';
import { passageAt } from './places';
import { planOf, refusal } from './plan';
import { addCode, forcesOf, replaceCode } from './retag';

/** A passage by an offset in it, and what is wanted: `code` in place of `old`, or beside the others when that is null. */
export interface Retagging {
	readonly text: string;
	readonly at: number;
	readonly code: Code;
	readonly old: Code | null;
	readonly options: ReadOptions;
}

/** The forces of the passage at a place; none where there is no passage. */
export function forcesAt({ text, at, options }: Pick<Retagging, 'text' | 'at' | 'options'>): Code[] {
	const passage = passageAt(readNote(text, options), at);
	return passage ? forcesOf(passage) : [];
}

/** Gives the passage the code that was chosen for it; `no-passage` where there is none. */
export function retagAt({ text, at, code, old, options }: Retagging): EditResult {
	const passage = passageAt(readNote(text, options), at);
	if (!passage) return refusal('no-passage', at);
	const { namespace } = options;
	const changes = old === null ? addCode(text, passage, code, namespace) : replaceCode(text, passage, old, code, namespace);
	return finish(text, [], [planOf(changes)]);
}
