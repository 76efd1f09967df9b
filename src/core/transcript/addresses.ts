/** Finds e-mail addresses, links and names of files in running text. */

import type { Span } from '../passage';
import { unspacedLetter } from '../read/letters';

const MAY_HOLD_ADDRESS = /[@_]|:\/\/|\.[\p{L}\d]/u;
const TOKEN = new RegExp(`[^\\s<>"“”‘’()[\\]{},;|${unspacedLetter.source.slice(1, -1)}]+`, 'gu');
const ADDRESS = /[\p{L}\d]@[\p{L}\d]|:\/\/|^www\.|[\p{L}\d]_[\p{L}\d]|\.[a-z]{2,6}\/|\.(?:com|org|net|edu|gov|io|uk|de|fr|nl|eu|pdf|docx?|xlsx?|pptx?|txt|md|csv|png|jpe?g|mp[34]|m4a|wav|vtt|srt|zip)(?![\p{L}\d])/u;

/** Where they stand in a text, in order. */
export function addressesIn(text: string): Span[] {
	if (!MAY_HOLD_ADDRESS.test(text)) return [];
	return [...text.matchAll(TOKEN)].flatMap(({ index, 0: token }) => {
		const address = token.replace(/[.:!?]{1,9}$/, '');
		return ADDRESS.test(address) ? [{ from: index, to: index + address.length }] : [];
	});
}
