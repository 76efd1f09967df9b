/** Makes one edit of two that follow one another. */

import type { Span } from '../passage';
import type { Change } from './edit';

/** A stretch of the text that stays, or text that is put in. */
type Piece = Span | string;

/** What comes to the same as `first` and then, in the text after it, `second`; without what they put back. */
export function composed(text: string, first: readonly Change[], second: readonly Change[]): Change[] {
	const middle = edited([{ from: 0, to: text.length }], first);
	const changes: Change[] = [];
	let from = 0;
	let put = '';
	for (const piece of [...edited(middle, second), { from: text.length, to: text.length }]) {
		if (typeof piece === 'string') put += piece;
		else {
			if (piece.from > from || put !== '') changes.push(...shortened(text, { from, to: piece.from, text: put }));
			from = piece.to;
			put = '';
		}
	}
	return changes;
}

/** The pieces of a text after changes of it. */
function edited(pieces: readonly Piece[], changes: readonly Change[]): Piece[] {
	const result: Piece[] = [];
	const rest = [...pieces].reverse();
	let at = 0;
	const skip = (to: number, isKept: boolean): void => {
		while (at < to) {
			const piece = rest.pop();
			if (piece === undefined) return;
			const length = typeof piece === 'string' ? piece.length : piece.to - piece.from;
			const taken = Math.min(length, to - at);
			const [now, later] = typeof piece === 'string' ? [piece.slice(0, taken), piece.slice(taken)] : [{ from: piece.from, to: piece.from + taken }, { from: piece.from + taken, to: piece.to }];
			if (isKept) result.push(now);
			if (taken < length) rest.push(later);
			at += taken;
		}
	};
	for (const change of changes) {
		skip(change.from, true);
		skip(change.to, false);
		result.push(change.text);
	}
	skip(Infinity, true);
	return result;
}

/** The change without what it puts back at its ends; none when that is all. */
function shortened(text: string, change: Change): Change[] {
	let { from, to, text: put } = change;
	while (from < to && put !== '' && text[from] === put[0]) {
		from++;
		put = put.slice(1);
	}
	while (from < to && put !== '' && text[to - 1] === put[put.length - 1]) {
		to--;
		put = put.slice(0, -1);
	}
	// Half a character is none.
	if (from > change.from && isHalf(text, from - 1, HIGH)) put = text.charAt(--from) + put;
	if (to < change.to && isHalf(text, to, LOW)) put += text.charAt(to++);
	return from < to || put !== '' ? [{ from, to, text: put }] : [];
}

const HIGH = 0xd800;
const LOW = 0xdc00;

/** True where the half of a surrogate pair stands that begins at `kind`. */
function isHalf(text: string, at: number, kind: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === kind;
}
