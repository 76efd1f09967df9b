/** Where the longer inline forms end: link targets, footnotes, URLs and HTML. */

import { CLOSE_TAG, OPEN_TAG } from './html';
import type { LookAhead } from './look-ahead';
import { isSpace } from './white-space';

const angled = /<(?:[^<>\n\\]|\\.)*>/y;

/** The end of `(target "title")` that begins at `at`, or -1. */
export function bracketedTargetEnd(at: number, ahead: LookAhead): number {
	const { text } = ahead;
	const from = skipWhite(text, at + 1);
	const i = text[from] === '<' ? matchEnd(angled, from, ahead) : plainTargetEnd(text, from);
	if (i < 0) return -1;
	const after = skipWhite(text, i);
	if (text[after] === ')') return after < ahead.end ? after + 1 : -1;
	if (after === i) return -1;
	const open = text.charAt(after);
	if (open !== '"' && open !== "'" && open !== '(') return -1;
	const close = ahead.quote(open === '(' ? ')' : open, after + 1);
	if (close < 0) return -1;
	const end = skipWhite(text, close + 1);
	return text[end] === ')' && end < ahead.end ? end + 1 : -1;
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

/** The end of what the form matches at `at`, or -1. */
function matchEnd(form: RegExp, at: number, { text, end }: LookAhead): number {
	form.lastIndex = at;
	return form.test(text) && form.lastIndex <= end ? form.lastIndex : -1;
}

const footnote = /\[\^[^\]\s[]+\]/y;
const autolink = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+)>/y;
const htmlTag = new RegExp(`${OPEN_TAG}|${CLOSE_TAG}|<v(?:\\.[\\w.-]+)?[ \\t]+[^<>\\n]{1,60}>`, 'y');

/** The end of the footnote's reference at `at`, or -1. */
export function footnoteEnd(at: number, ahead: LookAhead): number {
	return matchEnd(footnote, at, ahead);
}

/** The end of `<https://…>` at `at`, or -1. */
export function autolinkEnd(at: number, ahead: LookAhead): number {
	return matchEnd(autolink, at, ahead);
}

/** The end of the HTML tag, voice tag, HTML comment, instruction, declaration or CDATA section at `at`, or -1. */
export function htmlTagEnd(at: number, ahead: LookAhead): number {
	const sign = ahead.text.charAt(at + 1);
	const close = sign === '!' || sign === '?' ? enclosed.find(({ open }) => open.test(ahead.text.slice(at, at + 9)))?.close : undefined;
	if (close === undefined) return matchEnd(htmlTag, at, ahead);
	const end = ahead.closing(close, at + (close === '-->' ? 4 : 2));
	return end < 0 ? -1 : end + close.length;
}

const enclosed = [
	{ open: /^<!--/, close: '-->' },
	{ open: /^<\?/, close: '?>' },
	{ open: /^<!\[CDATA\[/, close: ']]>' },
	{ open: /^<![A-Za-z]/, close: '>' },
];

/**
 * The bare URL whose `:` stands at `colon`, by GFM's autolinks: to the next white space, `<` or `]` that may end a link's text, without the punctuation that
 * ends a sentence and without a `)` that it doesn't open.
 */
export function bareUrlEnd(colon: number, { text, end }: LookAhead): { readonly from: number; readonly to: number } | null {
	if (!text.startsWith('//', colon + 1)) return null;
	const scheme = /(?:^|[^A-Za-z0-9])(https?|obsidian|ftp)$/i.exec(text.slice(Math.max(0, colon - 10), colon))?.[1];
	if (scheme === undefined) return null;
	if (!beginsHost.test(text.slice(colon + 3, colon + 5))) return null;
	let to = colon + 3;
	while (to < end && text[to] !== '<' && !isSpace(text.charCodeAt(to)) && !(text[to] === ']' && /^(?:[\s([]|$)/.test(text.charAt(to + 1)))) to++;
	while (to > colon + 3 && /[?!.,:;*_~'"]/.test(text.charAt(to - 1))) to--;
	let balance = 0;
	for (let i = colon + 3; i < to; i++) balance += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
	while (balance < 0 && text[to - 1] === ')') {
		to--;
		balance++;
	}
	return to > colon + 3 ? { from: colon - scheme.length, to } : null;
}

const beginsHost = /^[\p{L}\p{N}]/u;
