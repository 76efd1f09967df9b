/** Finds words that are shown in the source of a note, and words of the source where they are shown. */

import type { Span } from '../passage';
import { isUnseen, type Shown } from './shown';

/** The letters of words as they are compared: without white space. */
export function lettersOf(words: string): string {
	return Array.from(words, (letter) => (isUnseen(letter) ? '' : letter)).join('');
}

/** The stretch of the source that shows these words; how often they are shown where that isn't once. */
export function sourceOf({ letters, places }: Shown, words: string): Span | 'none' | 'several' {
	const sought = lettersOf(words);
	const at = sought === '' ? -1 : letters.indexOf(sought);
	const [first, last] = [places[at], places[at + sought.length - 1]];
	if (!first || !last) return 'none';
	return letters.includes(sought, at + 1) ? 'several' : { from: first.from, to: last.to };
}

/** From which to which of the letters on show, in UTF-16 units, a stretch of the source is shown, where `onShow` are all that are there; null where that can't be told. */
export function shownAt({ letters, places }: Shown, source: Span, onShow: string): Span | null {
	const from = places.findIndex((place) => place.to > source.from);
	const behind = places.findIndex((place) => place.from >= source.to);
	const to = behind < 0 ? places.length : behind;
	if (from < 0 || from >= to) return null;
	if (letters === onShow) return { from, to };
	// What else is shown there may be another's; then the words say where they are, by how many like them stand before them.
	const words = letters.slice(from, to);
	const [all, there] = [occurrences(letters, words), occurrences(onShow, words)];
	const at = all.length === there.length ? there[all.indexOf(from)] : undefined;
	return at === undefined ? null : { from: at, to: at + words.length };
}

function occurrences(text: string, words: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
	return found;
}
