/** What one selection comes to, before the selections' plans are joined to one edit. */

import type { Code } from '../codes';
import type { Block, BlockKind, NoteText, ReadOptions } from '../note';
import type { Span } from '../passage';
import { contentOf, type Content } from '../read/content';
import { lexInline, type Inline } from '../read/inline';
import type { Change, EditOptions, NeedsPicker, Refusal, Refused, Said } from './edit';
import { objectionToRemoval, objectionToTagging, type Unchecked } from './verify';

/** What an edit of one note is asked for. */
export interface Asked {
	readonly note: NoteText;
	readonly code: Code;
	readonly options: EditOptions;
}

/** The plan of one selection. */
export interface Plan extends Unchecked {
	/** Where the tail of a new mark is put in, or null. */
	readonly tailAt: number | null;
	/** True when it takes the code away. */
	readonly removes: boolean;
	readonly said: Said | null;
	/** Blocks that refused while others were marked. */
	readonly skipped: readonly Refused[];
}

/** Why a selection comes to nothing. */
export type Stopped = Refused | NeedsPicker;

/** A plan with these changes and nothing else to tell. */
export function planOf(changes: readonly Change[], more: Partial<Plan> = {}): Plan {
	return { changes, aimed: [], meant: [], tailAt: null, removes: false, said: null, skipped: [], ...more };
}

/** A refusal at a place. */
export function refusal(why: Refusal | BlockKind, at: Span | number): Refused {
	const span = typeof at === 'number' ? { from: at, to: at } : { from: at.from, to: at.to };
	return { ok: false, why: why as Refusal, at: span };
}

/** The plan, unless reading the text as it would be shows that it harms something. */
export function checked({ note, options }: { readonly note: NoteText; readonly options: ReadOptions }, plan: Plan, at: Span | number): Plan | Refused {
	const why = plan.removes ? objectionToRemoval(note, plan, options) : objectionToTagging(note, plan, options);
	return why ? refusal(why, at) : plan;
}

/** A block that can hold a mark, with its content and where its words stand, in the content's offsets. */
export interface Passable {
	readonly block: Block;
	readonly content: Content;
	readonly inline: Inline;
	readonly words: Span;
}

/** The block of that index with its content. */
export function passableOf({ text, blocks }: NoteText, index: number): Passable {
	const block = blocks[index];
	if (!block) throw new Error(`No block ${index} in a note of ${blocks.length} blocks.`);
	const content = contentOf(text, block);
	return { block, content, inline: lexInline(content.text), words: content.wordsOf(block) };
}

/** The offset in the note of a content's offset that ends something. */
export function sourceEnd({ content }: Passable, offset: number): number {
	return offset > 0 ? content.sourceOf(offset - 1) + 1 : content.sourceOf(0);
}

/** What of the range lies within the bounds. */
export function clip(range: Span, { from, to }: Span): Span {
	return { from: Math.max(range.from, from), to: Math.min(range.to, to) };
}
