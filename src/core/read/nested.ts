/** The list items nested under a list item, as words: what somebody noted beneath what was said. */

import type { NoteText } from '../note';
import type { TagReader } from '../tag';
import { remembered } from '../remember';
import { contentOf } from './content';
import type { Container } from './containers';
import { lexInline } from './inline';
import { findPassages } from './passages';
import { hasWords } from './words';

/** How many nested items are taken along; what stands for the others is "…". */
const MOST_NESTED = 30;

const NONE: readonly string[] = [];

/** Gives the words of the items nested under the item whose own text is the block of this index, in order; none for any other block. */
export function nestedItems({ text, blocks }: Pick<NoteText, 'text' | 'blocks'>, tags: TagReader): (block: number) => readonly string[] {
	const cleaned = new Map<number, string>();
	const words = (index: number): string => remembered(cleaned, index, () => {
		const block = blocks[index];
		if (block?.kind !== 'item') return '';
		const content = contentOf(text, block);
		const range = content.wordsOf(block);
		const said = findPassages(lexInline(content.text), range, tags).clean(range);
		return hasWords(said) ? ` ${said}`.slice(1) : '';
	});
	return (index) => {
		const item = blocks[index]?.kind === 'item' ? (blocks[index]?.holder ?? null) : null;
		let found: string[] | null = null;
		for (let at = index + 1; item && isWithin(blocks[at]?.holder ?? null, item); at++) {
			const said = blocks[at]?.holder === item ? '' : words(at);
			if (said === '') continue;
			found ??= [];
			if (found.length === MOST_NESTED) {
				found.push('…');
				break;
			}
			found.push(said);
		}
		return found ?? NONE;
	};
}

function isWithin(holder: Container | null, item: Container): boolean {
	for (let around = holder; around; around = around.outer) if (around === item) return true;
	return false;
}
