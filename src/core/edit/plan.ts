/** What one target comes to, before the plans are joined to one edit. */

import type { Code } from '../codes';
import type { Block, BlockKind, NoteText, ReadOptions, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { contentOf, type Content } from '../read/content';
import { lexInline, type Inline } from '../read/inline';
import type { Change, EditOptions, NeedsPicker, Refusal, Refused } from './edit';
import { atomsOf, nestsOf, notesOf, type Nest } from './nests';
import type { Unchecked } from './unchecked';
import { objectionTo } from './verify';

/** What an edit of one note is asked for. */
export interface Asked {
	readonly note: NoteText;
	readonly code: Code;
	readonly options: EditOptions;
}

/** What is changed for one target, with what there is to tell of it. */
export interface Plan extends Unchecked {
	/** Where the tail of a new mark is put in, or null. */
	readonly tailAt: number | null;
	/** A passage whose tags go altogether. */
	readonly stripped: Stripped | null;
	/** A passage whose force gives place to another. */
	readonly replaced: Replaced | null;
}

/** A passage without its tags, with what reading it depends on. */
export interface Stripped {
	readonly passage: TaggedPassage;
	/** True when its block holds no other passage, whose tail its highlight could meet. */
	readonly isAlone: boolean;
	readonly options: ReadOptions;
}

/** A passage whose force `old` becomes `code`. */
export interface Replaced {
	readonly passage: TaggedPassage;
	readonly old: Code;
	readonly code: Code;
	readonly options: EditOptions;
}

/** Why a target comes to nothing. */
export type Stopped = Refused | NeedsPicker;

/** A plan with these changes and nothing else to tell. */
export function planOf(changes: readonly Change[], more: Partial<Plan> = {}): Plan {
	return { changes, aimed: [], meant: [], tailAt: null, removes: false, stripped: null, replaced: null, ...more };
}

/** A refusal at a place. */
export function refusal(why: Refusal | BlockKind, at: Span | number): Refused {
	const span = typeof at === 'number' ? { from: at, to: at } : { from: at.from, to: at.to };
	return { ok: false, why: why as Refusal, at: span };
}

/** The plan, unless reading the text as it would be shows that it harms something. */
export function checked({ note, options }: { readonly note: NoteText; readonly options: ReadOptions }, plan: Plan, at: Span | number): Plan | Refused {
	const why = objectionTo(note, plan, options);
	return why ? refusal(why, at) : plan;
}

/** A block that can hold a mark, with its content and where its words stand, in the content's offsets. */
export interface Passable {
	readonly block: Block;
	readonly content: Content;
	readonly inline: Inline;
	readonly words: Span;
	readonly atoms: readonly Span[];
	/** Footnotes that are written in the line. */
	readonly notes: readonly Span[];
	readonly nests: readonly Nest[];
}

const known = new WeakMap<Block, Passable>();

/** The block of that index with its content. */
export function passableOf({ text, blocks }: NoteText, index: number): Passable {
	const block = blocks[index];
	if (!block) throw new Error(`No block ${index} in a note of ${blocks.length} blocks.`);
	let passable = known.get(block);
	if (!passable) {
		const content = contentOf(text, block);
		const inline = lexInline(content.text);
		const notes = notesOf(inline);
		passable = { block, content, inline, words: content.wordsOf(block), notes, atoms: atomsOf(inline, notes), nests: nestsOf(inline) };
		known.set(block, passable);
	}
	return passable;
}

/** The offset in the note of a content's offset that ends something. */
export function sourceEnd({ content }: Passable, offset: number): number {
	return offset > 0 ? content.sourceOf(offset - 1) + 1 : content.sourceOf(0);
}

/** What of the range lies within the bounds. */
export function clip(range: Span, { from, to }: Span): Span {
	return { from: Math.max(range.from, from), to: Math.min(range.to, to) };
}
