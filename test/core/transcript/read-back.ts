/** Reads a note that was written of a transcript as the plugin reads any note: what stands in each block, and what was made of the words. */
import { parse } from 'yaml';
import { speakersNamed } from '../../../src/core/interview-facts';
import type { Properties } from '../../../src/core/properties';
import { readNote } from '../../../src/core/read-note';
import { contentOf } from '../../../src/core/read/content';
import { lexInline } from '../../../src/core/read/inline';
import { marksOf } from '../../../src/core/read/marks';
import { cleanerOf } from '../../../src/core/read/words';

/** A block's time and speaker as the note's reader gives them, and its words as they are shown. */
export interface ReadBlock {
	readonly time: string | null;
	readonly speaker: string | null;
	readonly words: string;
}

export interface ReadBack {
	readonly properties: Properties;
	readonly blocks: readonly ReadBlock[];
	/** What should not be there: anything but paragraphs, and whatever the words were taken for. */
	readonly odd: readonly string[];
}

export function readBack(text: string): ReadBack {
	const end = text.indexOf('\n---\n', 4);
	const properties = parse(text.slice(4, end)) as Properties;
	const note = readNote(text, { namespace: 'jtbd', people: speakersNamed(properties) });
	const inner = note.blocks.slice(1);
	const odd = [
		...inner.filter(({ kind }) => kind !== 'paragraph').map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`),
		...[...note.passages, ...note.highlights, ...note.links, ...note.problems, ...note.jobTags, ...note.headings].map(({ from, to }) => text.slice(from, to)),
	];
	const blocks = inner.map((block): ReadBlock => {
		const content = contentOf(text, block);
		const inline = lexInline(content.text);
		odd.push(...inline.tags.map(({ from, to }) => content.text.slice(from, to)));
		return { time: block.time, speaker: block.speaker, words: shown(cleanerOf(inline, marksOf(inline), [])(content.wordsOf(block))) };
	});
	return { properties, blocks, odd };
}

/** Words as the note's reader shows them: runs of white space, and what has no width, as one space. */
export function shown(words: string): string {
	return words.replace(/[\s\u200B\u2060\uFEFF]+/g, ' ').trim();
}
