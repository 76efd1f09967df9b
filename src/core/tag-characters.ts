/** The characters of tags: which of them Obsidian takes into one. */

/**
 * The characters that Obsidian does not take into a tag, as the inside of a character class: white space, ASCII punctuation
 * other than `-`, `_` and `/`, general punctuation and supplemental punctuation. Reader and writer share it.
 */
export const NOT_IN_TAG = '\\s!-,.:-@\\[-\\^`{-~\\u2000-\\u206F\\u2E00-\\u2E7F';

const outsideTag = new RegExp(`[${NOT_IN_TAG}]`, 'g');

/** For each ASCII code, whether a tag may hold it. */
const isInTag = Uint8Array.from({ length: 128 }, (_, code) => Number(String.fromCharCode(code).search(outsideTag) < 0));

/** Where the tag body that begins at `from` ends: the offset of the first character that is no part of it. */
export function tagBodyEnd(text: string, from: number): number {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code > 127) {
			outsideTag.lastIndex = at;
			return outsideTag.exec(text)?.index ?? text.length;
		}
		if (isInTag[code] !== 1) return at;
	}
	return text.length;
}

/** True when a run of tag characters makes a tag: it is not empty and not of digits alone. */
export function isTag(text: string, from: number, to: number): boolean {
	const first = text.charCodeAt(from);
	return from < to && (first < 48 || first > 57 || /\D/.test(text.slice(from, to)));
}

/** True when `body` is a tag as Obsidian takes it. */
export function isTagBody(body: string): boolean {
	return tagBodyEnd(body, 0) === body.length && isTag(body, 0, body.length);
}

/** True for a character, given as a string of one code point, that a tag may hold. */
export function isTagCharacter(char: string): boolean {
	return char !== '' && tagBodyEnd(char, 0) === char.length;
}
