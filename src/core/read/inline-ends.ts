/** Where the longer inline forms end: link targets, URLs and HTML. */

/** The end of `(target "title")` that begins at `at`, or -1. `quote` answers where the next such quotation mark is. */
export function bracketedTargetEnd(text: string, at: number, quote: (char: string, from: number) => number): number {
	let i = skipWhite(text, at + 1);
	if (text[i] === '<') {
		const angle = /<(?:[^<>\n\\]|\\.)*>/y;
		angle.lastIndex = i;
		if (!angle.test(text)) return -1;
		i = angle.lastIndex;
	} else {
		i = plainTargetEnd(text, i);
		if (i < 0) return -1;
	}
	const after = skipWhite(text, i);
	if (text[after] === ')') return after + 1;
	if (after === i) return -1;
	const open = text.charAt(after);
	if (open !== '"' && open !== "'" && open !== '(') return -1;
	const close = quote(open === '(' ? ')' : open, after + 1);
	if (close < 0) return -1;
	const end = skipWhite(text, close + 1);
	return text[end] === ')' ? end + 1 : -1;
}

/** The end of a target without angle brackets: no white space, parentheses balanced, 32 deep at most as CommonMark's authors do. */
function plainTargetEnd(text: string, from: number): number {
	let depth = 0;
	let i = from;
	for (; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code <= 32) break;
		if (code === 92) i++;
		else if (code === 40 && ++depth > 32) return -1;
		else if (code === 41 && --depth < 0) break;
	}
	return depth > 0 ? -1 : Math.min(i, text.length);
}

function skipWhite(text: string, from: number): number {
	let i = from;
	while (text[i] === ' ' || text[i] === '\t' || text[i] === '\n') i++;
	return i;
}

/** The end of `<https://…>` at `at`, or -1. */
export function autolinkEnd(text: string, at: number): number {
	const link = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+)>/y;
	link.lastIndex = at;
	return link.test(text) ? link.lastIndex : -1;
}

const attribute = '\\s+[a-zA-Z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const htmlTag = new RegExp(`<(?:[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?|/[A-Za-z][A-Za-z0-9-]*\\s*|v(?:\\.[\\w.-]+)?[ \\t]+[^<>\\n]{1,60})>`, 'y');

/** The end of the HTML tag, voice tag or HTML comment at `at`, or -1. `commentEnd` answers where the next `-->` is. */
export function htmlTagEnd(text: string, at: number, commentEnd: (from: number) => number): number {
	if (text.startsWith('<!--', at)) {
		const close = commentEnd(at + 4);
		return close < 0 ? -1 : close + 3;
	}
	htmlTag.lastIndex = at;
	return htmlTag.test(text) ? htmlTag.lastIndex : -1;
}

/**
 * The bare URL whose `:` stands at `colon`, by GFM's autolinks: to the next white space or `<`, without the punctuation that
 * ends a sentence and without a `)` that it doesn't open.
 */
export function bareUrlEnd(text: string, colon: number): { readonly from: number; readonly to: number } | null {
	if (!text.startsWith('//', colon + 1)) return null;
	const scheme = /(?:^|[^A-Za-z0-9])(https?|obsidian|ftp)$/i.exec(text.slice(Math.max(0, colon - 10), colon))?.[1];
	if (scheme === undefined) return null;
	let to = colon + 3;
	while (to < text.length && !/[\s<]/.test(text.charAt(to))) to++;
	while (to > colon + 3 && /[?!.,:;*_~'"]/.test(text.charAt(to - 1))) to--;
	let balance = 0;
	for (let i = colon + 3; i < to; i++) balance += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
	while (balance < 0 && text[to - 1] === ')') {
		to--;
		balance++;
	}
	return to > colon + 3 ? { from: colon - scheme.length, to } : null;
}
