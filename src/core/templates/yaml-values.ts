/** Single values of properties as YAML text: what they say without their quotes, and how to write words so that they stay words. */

/** A value in quotes, as the source of a pattern. */
export const QUOTED = String.raw`"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'`;

const PLAIN = /^[\p{L}\p{N}](?:[^\p{C}\p{Zl}\p{Zp}:#,[\]{}"\\])*$/u;
/** What YAML takes for something else, and whatever begins as a number does. */
const NOT_WORDS = /^(?:true|false|null|yes|no|on|off|(?!\d{4}-\d\d-\d\d$)\d.*)$/i;

/** The words as a YAML value for a list in brackets or anywhere else, which stays words: as they are where that is safe, else in double quotes. A date is safe. */
export function yamlValue(words: string): string {
	return PLAIN.test(words) && words === words.trim() && !NOT_WORDS.test(words) ? words : JSON.stringify(words);
}

/** What a single value says: trimmed, its quotes and their escapes undone. */
export function wordsOfValue(value: string): string {
	const raw = value.trim();
	if (raw.startsWith("'")) return raw.slice(1, -1).replace(/''/g, "'").trim();
	if (!raw.startsWith('"')) return raw;
	try {
		return String(JSON.parse(raw)).trim();
	} catch {
		// An escape that YAML has and JSON hasn't: such a value is the same as one that is written alike.
		return raw.slice(1, -1).trim();
	}
}
