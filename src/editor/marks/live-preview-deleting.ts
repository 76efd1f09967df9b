/** What a deletion by key takes away beside tails: nothing that is hidden in a pill, and no space that keeps a tag apart from words. */

import { EditorSelection, EditorState, Transaction, type ChangeSpec, type Extension, type TransactionSpec } from '@codemirror/state';
import type { Span } from '../../core/passage';
import type { EditorContext } from '../read-options';
import { changesTag } from '../tag/tags-apart';

/** What tells the pills, closed at this moment, that touch a stretch of an editor's text, in order. */
type PillsOf = (state: EditorState, span: Span) => readonly Span[];

/** A part of a deletion. */
interface Stroke extends Span {
	/** The caret from which it was made: at its end, or for one that was made forwards at its beginning; null without one. */
	readonly caret: number | null;
}

/**
 * Lets a deletion from a caret go no further than to the edge of a pill. Where one, by taking a line break or what stands beside
 * a pill, would join words and one of our tags, a space parts them. When nothing is left to delete, the caret goes to the pill's
 * edge, by which it opens.
 */
export function deletingBesideTails(context: EditorContext, pillsOf: PillsOf): Extension {
	return EditorState.transactionFilter.of((transaction) => {
		// A whole line goes with all that it shows.
		if (!transaction.docChanged || !transaction.isUserEvent('delete') || transaction.isUserEvent('delete.line')) return transaction;
		return careful(transaction, context, pillsOf) ?? transaction;
	});
}

/** The deletion as it may be made; null for one that is as it should be. */
function careful(transaction: Transaction, context: EditorContext, pillsOf: PillsOf): TransactionSpec | null {
	const { startState, effects, scrollIntoView } = transaction;
	const { doc, selection } = startState;
	const made: ChangeSpec[] = [];
	const moved = new Map<number, number>();
	let isOther = false;
	transaction.changes.iterChanges((start, end, _, __, insert) => {
		if (insert.length > 0) made.push({ from: start, to: end, insert });
		else for (const stroke of strokesOf(transaction, start, end)) {
			const { caret } = stroke;
			const isBack = caret === stroke.to;
			const pills = caret === null ? [] : pillsOf(startState, stroke);
			const inside = pills.filter((pill) => pill.from < stroke.to && pill.to > stroke.from);
			const from = (isBack && inside[inside.length - 1]?.to) || stroke.from;
			const to = (!isBack && inside[0]?.from) || stroke.to;
			const taken = doc.sliceString(from, to);
			const isBeside = pills.some((pill) => pill.to === from || pill.from === to);
			const isApart = from < to && (isBeside || taken.includes('\n')) && changesTag(startState, context, { from, to }, isBeside);
			if (caret !== null && (from >= to || (isApart && BLANK.test(taken)))) moved.set(caret, isBack ? from : to);
			else made.push({ from, to, insert: isApart ? ' ' : '' });
			isOther ||= isApart || inside.length > 0;
		}
	}, true);
	if (!isOther) return null;
	const changes = startState.changes(made);
	const forwards = transaction.isUserEvent('delete.forward') ? -1 : 1;
	const ranges = selection.ranges.map(({ empty, head, to }) => EditorSelection.cursor(changes.mapPos(moved.get(head) ?? to, empty ? forwards : 1)));
	return {
		changes,
		selection: EditorSelection.create(ranges, selection.mainIndex),
		effects,
		scrollIntoView,
		userEvent: changes.empty ? 'select' : (transaction.annotation(Transaction.userEvent) ?? 'delete'),
	};
}

/** A single character that can be kept as it is to part a tag from words. */
const BLANK = /^[^\S\n]$/;

/** What each caret has deleted of a stretch, which carets beside one another have done together. */
function strokesOf(transaction: Transaction, from: number, to: number): Stroke[] {
	const touching = transaction.startState.selection.ranges.filter((range) => range.from <= to && range.to >= from);
	const carets = touching.map(({ head }) => head);
	const isForward = transaction.isUserEvent('delete.forward') || !carets.includes(to);
	const isCaret = touching.every(({ empty }) => empty) && carets.includes(isForward ? from : to) && !transaction.isUserEvent('delete.cut');
	if (!isCaret) return [{ from, to, caret: null }];
	const bounds = [...new Set([from, ...carets, to])];
	return bounds.slice(1).map((end, i) => {
		const start = bounds[i] ?? from;
		return { from: start, to: end, caret: isForward ? start : end };
	});
}
