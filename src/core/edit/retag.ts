/** Changes the codes of a passage that is there. */

import { highlightOf, type Code } from '../codes';
import type { NoteText, TaggedPassage } from '../note';
import { openingEnd } from '../read/marks';
import type { Change, EditOptions } from './edit';
import { codeTags, tagText, withCode } from './tag-parts';
import { withoutTags } from './without-tag';

/** Adds a code, or a code with its theme (`push/rota`), behind the codes that the passage has. */
export function addCode(text: string, passage: TaggedPassage, code: string, namespace: string): Change[] {
	const at = codeTags(text, passage, namespace).pop()?.to ?? passage.tail.to;
	return [{ from: at, to: at, text: ` ${tagText(namespace, code)}` }];
}

/**
 * Puts `code` in place of `old` wherever the passage has it; themes stay. Where a mark has exactly the old one's colour and
 * colours are written, it gets the new one's.
 */
export function replaceCode(text: string, passage: TaggedPassage, old: Code, code: Code, options: EditOptions): Change[] {
	const tags = codeTags(text, passage, options.namespace).filter(({ name }) => name === old);
	return [...colourChange(text, passage, old, code, options), ...tags.map((tag) => withCode(tag, code))];
}

/** The change of a mark's colour that goes with a code in place of another: only from exactly the old one's, and only where colours are written. */
export function colourChange(text: string, { mark }: TaggedPassage, old: Code, code: Code, { highlightColours }: EditOptions): Change[] {
	const at = (mark?.from ?? 0) + 2;
	const [was, now] = [highlightOf(old), highlightOf(code)];
	// An emoji with nothing behind it is no colour but the words.
	const isColoured = highlightColours && mark !== null && was !== now && was !== '' && now !== '' && text.startsWith(was, at) && openingEnd(text, mark.from) < mark.to - 2;
	return isColoured ? [{ from: at, to: at + was.length, text: now }] : [];
}

/** Takes a code away that isn't the passage's only one. */
export function removeCode(note: NoteText, passage: TaggedPassage, code: Code, namespace: string): Change[] {
	return withoutTags(note.text, passage, codeTags(note.text, passage, namespace).filter(({ name }) => name === code));
}
