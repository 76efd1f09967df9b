/** Finds words that are shown in the source of a note, and words of the source where they are shown. */

import type { Span } from '../passage';
import { isUnseen, type Shown } from './shown';

/** The letters of words as they are compared: without white space. */
export function lettersOf(words: string): string {
	return Array.from(words, (letter) => (isUnseen(letter) ? '' : letter)).join('');
}

/** The stretch of the source that shows these words; how often they stand there, or are seen in `onShow`, all that is drawn of it, where that isn't once. */
export function sourceOf({ letters, places }: Shown, words: string, onShow = letters): Span | 'none' | 'several' {
	const sought = lettersOf(words);
	if (sought === '') return 'none';
	// Where other source looks the same as these words, one match is none.
	const [[at = -1, ...more], seen] = [occurrences(letters, sought), occurrences(onShow, sought).length];
	if (more.length > 0 || seen > 1) return 'several';
	const [first, last] = [places[at], places[at + sought.length - 1]];
	return first && last && seen === 1 ? { from: first.from, to: last.to } : 'none';
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
