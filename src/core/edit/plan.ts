/** What one selection comes to, before the selections' plans are joined to one edit. */

import type { Code } from '../codes';
import type { Block, BlockKind, NoteText, ReadOptions, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { contentOf, type Content } from '../read/content';
import { lexInline, type Inline } from '../read/inline';
import type { Change, NeedsPicker, Refusal, Refused, Said } from './edit';
import { objection, type Meant } from './verify';

/** What an edit of one note is asked for. */
export interface Asked {
	readonly note: NoteText;
	readonly code: Code;
	readonly options: ReadOptions;
}

export interface Plan {
	readonly changes: readonly Change[];
	/** Passages that the plan is about. */
	readonly aimed: readonly TaggedPassage[];
	/** Passages that it leaves behind. */
	readonly meant: readonly Meant[];
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
export function checked({ note, options }: Asked, plan: Plan, at: Span): Plan | Refused {
	const why = objection(note, plan.changes, new Set(plan.aimed), plan.meant, options);
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
	const words = { from: content.offsetOf(block.wordsFrom), to: content.offsetOf(block.wordsTo) };
	return { block, content, inline: lexInline(content.text), words };
}

/** A stretch of a content as a span of the note. */
export function sourceSpan(passable: Passable, { from, to }: Span): Span {
	return { from: passable.content.sourceOf(from), to: sourceEnd(passable, to) };
}

/** The offset in the note of a content's offset that ends something. */
export function sourceEnd({ content }: Passable, offset: number): number {
	return offset > 0 ? content.sourceOf(offset - 1) + 1 : content.sourceOf(0);
}

/** What of the range lies within the bounds. */
export function clip(range: Span, { from, to }: Span): Span {
	return { from: Math.max(range.from, from), to: Math.min(range.to, to) };
}
