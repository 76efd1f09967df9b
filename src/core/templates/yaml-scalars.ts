/** Single values of properties as YAML text: what they say without their quotes, and how to write words so that they stay words. */

const PLAIN = /^[\p{L}\p{N}](?:[^\p{C}\p{Zl}\p{Zp}:#,[\]{}"\\])*$/u;
const NOT_WORDS = /^(?:true|false|null|yes|no|on|off)$/i;

/** The words as a YAML value for a list in brackets or anywhere else: as they are where that is safe, else in double quotes. */
export function yamlValue(words: string): string {
	return PLAIN.test(words) && words === words.trim() && !NOT_WORDS.test(words) ? words : `"${insideDoubleQuotes(words)}"`;
}

/** The words as they stand between double quotes. */
export function insideDoubleQuotes(words: string): string {
	return words.replace(/[\\"]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/\t/g, '\\t');
}

/** The words as they stand between single quotes, on one line. */
export function insideSingleQuotes(words: string): string {
	return words.replace(/'/g, "''").replace(/\s*[\r\n]+\s*/g, ' ');
}

/** What a single value says: trimmed, its quotes and their escapes undone. */
export function wordsOfValue(value: string): string {
	const raw = value.trim();
	if (raw.length < 2) return raw;
	if (raw.startsWith("'") && raw.endsWith("'")) return raw.slice(1, -1).replace(/''/g, "'").trim();
	if (!raw.startsWith('"') || !raw.endsWith('"')) return raw;
	return raw.slice(1, -1).replace(ESCAPE, (_, code: string) => unescaped(code)).trim();
}

/** Where the quoted value that begins at `from` ends, after its closing quote; null when nothing closes it. */
export function endOfQuoted(text: string, from: number): number | null {
	const quoted = text[from] === '"' ? /"(?:[^"\\]|\\[^])*"/y : /'(?:[^']|'')*'/y;
	quoted.lastIndex = from;
	return quoted.test(text) ? quoted.lastIndex : null;
}

/** True when the words can stand without quotes in YAML. */
export function isPlain(words: string): boolean {
	return !/^[\]},@`%]|^[-?:](?:\s|$)|:(?:\s|$)/.test(words);
}

/** The end of words without quotes: before a comment and trailing white space. */
export function endOfPlain(text: string, from: number, to: number): number {
	const comment = /[ \t]#/.exec(text.slice(from, to));
	let end = comment ? from + comment.index : to;
	while (end > from && /[ \t]/.test(text.charAt(end - 1))) end--;
	return end;
}

/** True when nothing but white space and comments stands between two places, the first of which follows a value. */
export function isRestEmpty(text: string, from: number, to: number): boolean {
	return /^(?:[ \t]+#[^\n]*|[ \t]*)\r?(?:\n[ \t]*(?:#[^\n]*)?)*$/.test(text.slice(from, to));
}

const ESCAPE = /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^])/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' };

function unescaped(code: string): string {
	if (code.length === 1) return ESCAPES[code] ?? code;
	const point = parseInt(code.slice(1), 16);
	return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
}
