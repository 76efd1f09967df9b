/** Makes a passage's block one that can be linked to: finds its id, or puts one in. */

import type { NoteText, ReadOptions } from '../note';
import { readNote } from '../read-note';
import { linkTarget } from './block-id';
import { applyChanges } from './changes';
import { editWith, refusal, type Edit, type Refused, type Selection } from './edit';
import { factsOf } from './passage-facts';
import { passagesOf } from './passages-at';

/** The edit after which a passage's block can be linked to; it changes nothing where the block has an id. */
export interface BlockLink extends Edit {
	/** The block's id, without `^`. */
	readonly id: string;
}

/**
 * Gives the block of the passage that the caret is in, or of the first that the selection touches, an id, unless it has one. `newId`
 * proposes letters, digits or dashes. Pure; offsets are UTF-16 units of `text`. Refused without a passage, and where Obsidian links to no block.
 */
export function linkPassage(text: string, selection: Selection, options: ReadOptions, newId: () => string): BlockLink | Refused {
	const note = readNote(text, options);
	const [passage] = [...passagesOf(note, selection)].sort((a, b) => a.from - b.from);
	if (!passage) return refusal('no-passage', selection.head);
	const target = linkTarget(text, passage.from);
	if (!target) return refusal('unlinkable', passage);
	if (target.id !== null) return { ...editWith([]), id: target.id };
	const { at, before, after } = target;
	const id = freeId(text, newId);
	const changes = [{ from: at, to: at, text: `${before}^${id}${after}` }];
	const now = applyChanges(text, changes);
	const moved = passage.from < at ? passage.from : passage.from + before.length + id.length + 1 + after.length;
	const isSound = wordsOf(readNote(now, options)) === wordsOf(note) && linkTarget(now, moved)?.id === id;
	return isSound ? { ...editWith(changes), id } : refusal('unlinkable', passage);
}

/** An id that the note doesn't hold yet, in whatever case. */
function freeId(text: string, newId: () => string): string {
	const held = text.toLowerCase();
	let id = newId();
	while (held.includes(`^${id.toLowerCase()}`)) id += newId();
	return id;
}

/** All that an id must leave as it is: the words of each block, and what each passage is. */
function wordsOf({ text, blocks, passages }: NoteText): string {
	const words = blocks.filter(({ kind }) => kind !== 'block-id').map(({ kind, wordsFrom, wordsTo }) => [kind, text.slice(wordsFrom, wordsTo)]);
	return JSON.stringify(words) + factsOf(passages);
}
