/** The last check before questions are inserted: it reads the note as it would be and compares. */

import type { Change } from '../edit/edit';
import type { Block, NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';

/** What is put in. */
export interface Asked {
	/** Where the line begins that it stands on: before the insertion, where that line was opened already. */
	readonly from: number;
	/** Where the words of each question stand in the text after. */
	readonly questions: readonly Span[];
}

/**
 * True when all that was read in the note before one insertion is read the same after it, and what is put in holds nothing but
 * these questions, each in a block of its own: no passage, no problem and no heading of a section.
 */
export function isWhole(before: NoteText, after: NoteText, { from, text: { length } }: Change, { from: line, questions }: Asked): boolean {
	const to = from + length;
	const isNew = (span: Span): boolean => span.from >= line && span.to <= to && span.from < to;
	const isOpened = (span: Span): boolean => line < from && span.from >= line && span.to <= from;
	/** True for the place of a span where it stands after the insertion: what ends there stays, what begins there moves. */
	const isMoved: SamePlace = (was, is) => {
		const isBehind = was.from >= from;
		return is.from === was.from + (isBehind ? length : 0) && is.to === was.to + (isBehind || was.to > from ? length : 0);
	};
	const same = <T extends Span>(was: readonly T[], is: readonly T[], alike: (was: T, is: T) => boolean): boolean => {
		const old = was.filter((each) => !isOpened(each));
		const now = is.filter((each) => !isNew(each));
		return now.length === old.length && old.every((each, index) => {
			const other = now[index];
			return other !== undefined && isMoved(each, other) && alike(each, other);
		});
	};
	return (
		after.headings.length === before.headings.length
		&& same(before.blocks, after.blocks, (was, is) => isSameBlock(was, is, isMoved))
		&& same(before.passages, after.passages, (was, is) => told(was) === told(is) && isMoved(was.tail, is.tail))
		&& same(before.problems, after.problems, (was, is) => was.message === is.message)
		&& same(before.highlights, after.highlights, () => true)
		&& same(before.links, after.links, (was, is) => was.target === is.target)
		&& !after.passages.some(isNew)
		&& !after.problems.some(isNew)
		&& questions.every((span) => after.blocks.some((block) => isNew(block) && holds(block, span)))
	);
}

type SamePlace = (was: Span, is: Span) => boolean;

function isSameBlock(was: Block, is: Block, isMoved: SamePlace): boolean {
	const wordsOf = ({ wordsFrom, wordsTo }: Block): Span => ({ from: wordsFrom, to: wordsTo });
	return (
		was.kind === is.kind
		&& was.heading === is.heading
		&& was.time === is.time
		&& was.speaker === is.speaker
		&& was.lines.length === is.lines.length
		&& isMoved(wordsOf(was), wordsOf(is))
		&& was.lines.every((line, index) => isMoved(line, is.lines[index] ?? is))
	);
}

function told({ text, codes, stage, strength, move, memo }: TaggedPassage): string {
	return JSON.stringify([text, codes, stage, strength, move, memo?.text]);
}

/** True for a block that has the words; an item above one that is still empty may look like an underlined heading. */
function holds({ kind, from, to }: Block, words: Span): boolean {
	return (kind === 'paragraph' || kind === 'item' || kind === 'heading') && from <= words.from && to >= words.to;
}
