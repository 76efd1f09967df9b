/** Where words begin and end: in scripts that part words by spaces, and inside characters of several code points. */

import { charAt, charBefore, isSpacedLetter, isUnspacedLetter } from '../read/letters';
import { MARK_GAP } from '../read/passages';
import { runEnd, runStart } from '../read/white-space';
import { isTagCharacter } from '../tag-characters';

/** Where the word begins that `at` stands in or right behind, no further back than `least`. */
export function wordStart(text: string, at: number, least: number): number {
	let from = at;
	for (;;) {
		if (from <= least) return Math.max(from, least);
		const markers = runStart(text, least, from, isMarker);
		if (isInsideWord(text, from)) from -= charBefore(text, from).length;
		else if (markers < from && isSpacedLetter(charAt(text, from)) && isSpacedLetter(charBefore(text, markers))) from = markers - charBefore(text, markers).length;
		else return from;
	}
}

/** Where the word ends that `at` stands in or right before, with what a tag behind it would take in; no further than `most`. */
export function wordEnd(text: string, at: number, most: number): number {
	let to = at;
	for (;;) {
		if (to >= most) return Math.min(to, most);
		const markers = runEnd(text, to, most, isMarker);
		if (isInsideWord(text, to) || (to === markers && runsOn(text, to))) to += charAt(text, to).length;
		else if (markers > to && isSpacedLetter(charBefore(text, to)) && isSpacedLetter(charAt(text, markers))) to = markers + charAt(text, markers).length;
		else return to;
	}
}

/** True for the markers of emphasis that may stand inside a word. */
function isMarker(code: number): boolean {
	return code === 42 || code === 95 || code === 126;
}

/** True where a word, or one character of several code points, goes on from before `at` to after it. */
function isInsideWord(text: string, at: number): boolean {
	const before = charBefore(text, at);
	const after = charAt(text, at);
	if (before === '' || after === '') return false;
	if (extending.test(after) || before === '\u200D') return true;
	if (regional.test(before) && regional.test(after)) return true;
	if (isSpacedLetter(after) && extending.test(before)) {
		let base = at - before.length;
		while (extending.test(charBefore(text, base))) base -= charBefore(text, base).length;
		return isSpacedLetter(charBefore(text, base));
	}
	if (isSpacedLetter(after)) return isSpacedLetter(before) || (joining.test(before) && isSpacedLetter(charBefore(text, at - before.length)));
	return joining.test(after) && isSpacedLetter(before) && isSpacedLetter(charAt(text, at + after.length));
}

/** True where a character follows that a tail's tag would take in, were it to stand there, unless a script without spaces parts it from the words. */
function runsOn(text: string, at: number): boolean {
	const after = charAt(text, at);
	if (!isTagCharacter(after) || isUnspacedLetter(after) || closing.test(after)) return false;
	const before = charBefore(text, at);
	return !isSpacedLetter(after) || !(isUnspacedLetter(before) || (before !== '_' && isTagCharacter(before) && closing.test(before)));
}

const extending = /^(?:\p{M}|\u200D|\uFE0E|\uFE0F|\p{Emoji_Modifier})$/u;
const regional = /^[\u{1F1E6}-\u{1F1FF}]$/u;
const closing = new RegExp(`^(?:${MARK_GAP})`, 'u');
const joining = /^['’\-_/.]$/u;
