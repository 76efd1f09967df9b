/** The check before prompts are put into a note or a template: it reads the text as it would be and compares. */

import { applyChanges } from '../edit/changes';
import type { Change } from '../edit/edit';
import { factsOf } from '../edit/passage-facts';
import type { NoteText, ReadOptions } from '../note';
import { readNote } from '../read-note';

/** True when all around an insertion is read as before, and each heading in it as one. */
export function isQuiet(note: NoteText, change: Change, options: ReadOptions): boolean {
	const { from, text: { length }, text } = change;
	const after = readNote(applyChanges(note.text, [change]), options);
	const around = ({ text: source, blocks }: NoteText, to: number): string =>
		JSON.stringify(blocks.flatMap((block) => (block.to < from || block.from > to ? [[block.kind, source.slice(block.from, block.to).trimEnd(), block.time, block.speaker]] : [])));
	const added = /^#/m.test(text) ? 1 : 0;
	return after.headings.length === note.headings.length + added && factsOf(after.passages) === factsOf(note.passages) && around(after, from + length) === around(note, from);
}

/** True when, besides, the block in which the insertion stands is read as what it was. */
export function isQuietInside(note: NoteText, change: Change, options: ReadOptions): boolean {
	const read = ({ blocks }: NoteText): string => JSON.stringify(blocks.map(({ kind, speaker, time }) => [kind, speaker, time]));
	return isQuiet(note, change, options) && read(readNote(applyChanges(note.text, [change]), options)) === read(note);
}
