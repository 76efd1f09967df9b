/** The blocks that can hold a mark, with what deciding about one needs. */

import type { Block, NoteText } from '../note';
import type { Span } from '../passage';
import { contentOf, type Content } from '../read/content';
import { lexInline, type Inline } from '../read/inline';
import { marksOf } from '../read/marks';
import { cleanerOf, hasWords, type Cleaner } from '../read/words';
import { remembered } from '../remember';
import { besideTaskFields, withForeign } from './foreign-fields';
import { lineStart } from './lines';
import { atomsOf, nestsOf, notesOf, type Nest } from './nests';

/** A block that can hold a mark, with its content and where its words stand, in the content's offsets. */
export interface Passable {
	readonly block: Block;
	readonly content: Content;
	readonly inline: Inline;
	readonly words: Span;
	readonly atoms: readonly Span[];
	/** Footnotes that are written in the line, and what other plugins write there in brackets. */
	readonly notes: readonly Span[];
	readonly nests: readonly Nest[];
}

const known = new WeakMap<Block, Passable>();

/** The block of that index with its content. */
export function passableOf({ text, blocks }: NoteText, index: number): Passable {
	const block = blocks[index];
	if (!block) throw new Error(`No block ${index} in a note of ${blocks.length} blocks.`);
	return remembered(known, block, () => {
		const content = contentOf(text, block);
		const lexed = lexInline(content.text);
		const notes = withForeign(notesOf(lexed), lexed);
		const before = block.kind === 'item' ? text.slice(lineStart(text, block.from), block.from) : '';
		return { block, content, ...besideTaskFields(lexed, content.wordsOf(block), before), notes, atoms: atomsOf(lexed, notes), nests: nestsOf(lexed) };
	});
}

const cleaners = new WeakMap<Inline, Cleaner>();

/** True when people read words in the range, which is in the content's offsets: HTML, comments and references alone say nothing. */
export function saysSomething({ inline }: Passable, range: Span): boolean {
	return hasWords(remembered(cleaners, inline, () => cleanerOf(inline, marksOf(inline), []))(range));
}
