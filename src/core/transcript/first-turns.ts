/** What a note that was made of a transcript says first, as the reader of notes understands it. */

import type { ReadOptions } from '../note';
import { readNote } from '../read-note';
import { contentOf } from '../read/content';
import { lexInline } from '../read/inline';
import { marksOf } from '../read/marks';
import { holdsWords } from '../read/turns';
import { cleanerOf } from '../read/words';

/** A paragraph of a note: who says it and when, as far as the reader can tell, and the words that people read. */
export interface ReadTurn {
	readonly speaker: string | null;
	/** As written, without brackets. */
	readonly time: string | null;
	readonly words: string;
}

/** The first paragraphs of a note that have words, at most `most`. */
export function firstTurns(text: string, options: ReadOptions, most: number): ReadTurn[] {
	const spoken = readNote(text, options).blocks.filter(({ kind, wordsFrom, wordsTo }) => holdsWords(kind) && wordsFrom < wordsTo);
	return spoken.slice(0, most).map((block) => {
		const content = contentOf(text, block);
		const inline = lexInline(content.text);
		return { speaker: block.speaker, time: block.time, words: cleanerOf(inline, marksOf(inline), [])(content.wordsOf(block)) };
	});
}
