/** Characters of one code point, and whether their script parts words by spaces. */

const last = /(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^])$/;
const letter = /[\p{L}\p{N}]/u;
/** A letter of a script that puts no space between words. */
export const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー々〆]/u;

/** The character that begins at `at`; "" at the text's end. */
export function charAt(text: string, at: number): string {
	const point = text.codePointAt(at);
	return point === undefined ? '' : String.fromCodePoint(point);
}

/** The character that ends at `at`; "" at the text's beginning. */
export function charBefore(text: string, at: number): string {
	return last.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}

/** True for a character of a script that parts no words by spaces. */
export function isUnspacedLetter(char: string): boolean {
	return unspacedLetter.test(char);
}

/** True for a letter or digit of a script that parts words by spaces. */
export function isSpacedLetter(char: string): boolean {
	return letter.test(char) && !unspacedLetter.test(char);
}
