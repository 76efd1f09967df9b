/** Joins the pieces of a transcript into turns: what one speaker says in one go, parted where it gets long and a sentence ends. */

import { nameKey } from '../names';
import { isSpace } from '../read/white-space';
import type { Piece } from './piece';
import type { Turn } from './transcript';

/** From how many words, or milliseconds, on a turn is parted at the end of a sentence. */
const MANY_WORDS = 100;
const LONG = 60_000;
/** A silence that parts a turn at the end of a sentence, in milliseconds. */
const SILENCE = 5000;
/** Where no sentence ever ends, a turn is parted all the same: the captions of a machine have no full stops. */
const MOST_WORDS = 300;

/** The turns of the pieces, in order. */
export function turnsOf(pieces: readonly Piece[]): Turn[] {
	const turns: Turn[] = [];
	const spellings = new Map<string, string>();
	let open: Open | null = null;
	const close = (): void => {
		if (open) turns.push({ speaker: open.speaker, time: open.time, words: open.parts.join(' ') });
		open = null;
	};
	for (const piece of pieces) {
		const speaker = piece.speaker === null ? null : spelling(spellings, piece.speaker);
		if (!open || !goesOn(open, piece, speaker)) {
			close();
			open = { speaker, time: piece.time, kind: piece.kind, parts: [], count: 0, end: null, last: '' };
		}
		open.parts.push(piece.words);
		open.count += wordCount(piece.words);
		open.end = piece.end;
		open.last = piece.words;
	}
	close();
	return turns;
}

/** How many words a text has: white space parts them. */
export function wordCount(text: string): number {
	let count = 0;
	let wasSpace = true;
	for (let at = 0; at < text.length; at++) {
		const isGap = isSpace(text.charCodeAt(at));
		if (wasSpace && !isGap) count++;
		wasSpace = isGap;
	}
	return count;
}

interface Open {
	readonly speaker: string | null;
	readonly time: number | null;
	readonly kind: Piece['kind'];
	readonly parts: string[];
	count: number;
	end: number | null;
	last: string;
}

/** The first spelling of a name stands for all of them. */
function spelling(known: Map<string, string>, name: string): string {
	const key = nameKey(name);
	const first = known.get(key) ?? name;
	known.set(key, first);
	return first;
}

function goesOn(open: Open, piece: Piece, speaker: string | null): boolean {
	if (speaker !== open.speaker || piece.kind === 'paragraph' || (piece.time !== null && open.time === null)) return false;
	// Nobody knows whether lines without a name are one person's, but what the clock has cut belongs together.
	if (speaker === null && (piece.kind !== 'cue' || open.kind !== 'cue')) return false;
	const isLong = open.count >= MANY_WORDS || (piece.time !== null && open.time !== null && piece.time - open.time >= LONG);
	const isSilent = piece.time !== null && open.end !== null && piece.time - open.end >= SILENCE;
	return !((isLong || isSilent) && isSentenceEnd(open.last, piece.words)) && open.count < MOST_WORDS;
}

const END = /[.!?…。！？؟।]["'”’»)\]]*$/;
const ABBREVIATION = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|vs|approx|e\.g|i\.e|\p{L})\.$/u;

/** True when a sentence ends between the two. */
function isSentenceEnd(above: string, below: string): boolean {
	const end = above.slice(-12);
	return END.test(end) && !ABBREVIATION.test(end) && !/^\p{Ll}/u.test(below);
}
