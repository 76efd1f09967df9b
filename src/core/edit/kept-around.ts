/** The last check before something is inserted: it reads the note as it would be and compares. */

import type { Change } from './edit';
import type { Block, NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';

/**
 * True when all that was read in the note before one insertion is read the same after it, and what is put in is no passage, no
 * problem and no heading. What lies in `own`, a place of the note that ends where the insertion goes or holds it, may change.
 */
export function isKeptAround(before: NoteText, after: NoteText, { from, text: { length } }: Change, own: Span): boolean {
	const isNew = newIn(own, length);
	const isOwn = (span: Span): boolean => own.from < own.to && span.from >= own.from && span.to <= own.to;
	/** True for the place of a span where it stands after the insertion: what ends there stays, what begins there moves. */
	const isMoved: SamePlace = (was, is) => {
		const isBehind = was.from >= from;
		return is.from === was.from + (isBehind ? length : 0) && is.to === was.to + (isBehind || was.to > from ? length : 0);
	};
	const same = <T extends Span>(was: readonly T[], is: readonly T[], alike: (was: T, is: T) => boolean): boolean => {
		const old = was.filter((each) => !isOwn(each));
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
		&& after.passages.length === before.passages.length
		&& after.problems.length === before.problems.length
	);
}

/** A test for what lies in what is put in at `own`, by its place in the text after. */
export function newIn({ from, to }: Span, length: number): (span: Span) => boolean {
	return (span) => span.from >= from && span.to <= to + length && span.from < to + length;
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
