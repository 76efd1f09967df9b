/** The inline lexer: finds what stands in a block's content, left to right, what opens first winning. Linear on any text. */

import type { Span } from '../passage';
import { tagBodyEnd } from '../tag-characters';
import { autolinkEnd, bareUrlEnd, bracketedTargetEnd, htmlTagEnd } from './inline-ends';

/** Stretches whose inside is not Markdown of ours. */
export type InertKind = 'code' | 'math' | 'comment' | 'html' | 'url' | 'wikilink' | 'target' | 'footnote' | 'escape';

/** An inert stretch; of a wikilink `textFrom`..`textTo` is what is shown. */
export interface Inert extends Span {
	readonly kind: InertKind;
	readonly textFrom: number;
	readonly textTo: number;
}

/** A Markdown link or image: `[text](target)`; its target is an inert stretch of its own. */
export interface Bracket extends Span {
	readonly textFrom: number;
	readonly textTo: number;
	readonly image: boolean;
}

/** A run of `==` that could open or close a highlight. */
export interface Equals {
	readonly at: number;
	readonly opens: boolean;
	readonly closes: boolean;
}

/** What stands in a content, each list in order; offsets are the content's. */
export interface Inline {
	readonly inert: readonly Inert[];
	readonly brackets: readonly Bracket[];
	readonly tags: readonly Span[];
	readonly equals: readonly Equals[];
}

/** The inert stretch that holds `offset`, or null. */
export function inertAt(inert: readonly Inert[], offset: number): Inert | null {
	let low = 0;
	let high = inert.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((inert[middle]?.to ?? 0) > offset) high = middle;
		else low = middle + 1;
	}
	const stretch = inert[low];
	return stretch && stretch.from <= offset ? stretch : null;
}

/** For each ASCII code, whether something may begin with it. */
const special = Uint8Array.from({ length: 128 }, (_, code) => ('\\`$%=#[]!<:'.includes(String.fromCharCode(code)) ? 1 : 0));

/** Lexes a block's content. */
export function lexInline(text: string): Inline {
	const inert: Inert[] = [];
	const brackets: Bracket[] = [];
	const tags: Span[] = [];
	const equals: Equals[] = [];
	const open: { readonly at: number; readonly image: boolean }[] = [];
	const ahead = new LookAhead(text);
	const push = (kind: InertKind, from: number, to: number, textFrom = from, textTo = to): number => {
		inert.push({ kind, from, to, textFrom, textTo });
		return to;
	};

	let linkFloor = 0;
	let i = 0;
	const length = text.length;
	while (i < length) {
		const code = text.charCodeAt(i);
		let to = i + 1;
		if (code > 127 || special[code] === 0) {
			i = to;
			continue;
		}
		const char = text.charAt(i);
		if (char === '\\') {
			if (isPunctuation(text.charCodeAt(i + 1))) to = push('escape', i, i + 2);
		} else if (char === '`') {
			const run = runLength(text, i);
			const close = ahead.backticks(i + run, run);
			to = close < 0 ? i + run : push('code', i, close + run, i + run, close);
		} else if (char === '$') {
			const end = mathEnd(text, i, ahead);
			to = end > 0 ? push('math', i, end) : i + runLength(text, i);
		} else if (char === '%') {
			const run = runLength(text, i);
			const close = run === 2 ? ahead.percents(i + 2) : -1;
			to = close < 0 ? i + run : push('comment', i, close + 2, i + 2, close);
		} else if (char === '=') {
			const run = runLength(text, i);
			if (run === 2) {
				const flanks = flanksOf(text, i);
				if (flanks.opens || flanks.closes) equals.push({ at: i, ...flanks });
			}
			to = i + run;
		} else if (char === '#') {
			if (i === 0 || isSpace(text.charCodeAt(i - 1))) {
				const end = tagBodyEnd(text, i + 1);
				if (end > i + 1 && /\D/.test(text.slice(i + 1, end))) tags.push({ from: i, to: end });
				to = Math.max(end, i + 1);
			}
		} else if (char === '!' || char === '[') {
			const at = char === '!' ? i + 1 : i;
			if (text.charCodeAt(at) === 91) {
				const wiki = text.charCodeAt(at + 1) === 91 ? ahead.wikilink(at) : -1;
				const note = text.charCodeAt(at + 1) === 94 ? footnoteEnd(text, at) : -1;
				if (wiki > 0) {
					const pipe = pipeIn(text, at + 2, wiki);
					to = push('wikilink', i, wiki + 2, pipe < 0 ? at + 2 : pipe, wiki);
				} else if (note > 0 && char === '[') {
					to = push('footnote', i, note);
				} else {
					open.push({ at: i, image: char === '!' });
					to = at + 1;
				}
			}
		} else if (char === ']') {
			const bracket = open.pop();
			const dead = bracket?.image === false && open.length < linkFloor;
			linkFloor = Math.min(linkFloor, open.length);
			if (bracket && !dead && text.charCodeAt(i + 1) === 40) {
				const end = bracketedTargetEnd(text, i + 1, (mark, from) => ahead.quote(mark, from));
				if (end > 0) {
					brackets.push({ from: bracket.at, to: end, textFrom: bracket.at + (bracket.image ? 2 : 1), textTo: i, image: bracket.image });
					// No link stands in a link: what opened before this one can't become a link any more, but an image can.
					if (!bracket.image) linkFloor = open.length;
					to = push('target', i + 1, end);
				}
			}
		} else if (char === '<') {
			const link = autolinkEnd(text, i);
			const html = link > 0 ? -1 : htmlTagEnd(text, i, (from) => ahead.commentEnd(from));
			if (link > 0) to = push('url', i, link, i + 1, link - 1);
			else if (html > 0) to = push('html', i, html);
		} else {
			const url = bareUrlEnd(text, i);
			if (url) {
				dropFrom(equals, url.from);
				to = push('url', url.from, url.to);
			}
		}
		i = to;
	}
	brackets.sort((a, b) => a.from - b.from);
	return { inert, brackets, tags, equals };
}

function dropFrom(equals: Equals[], from: number): void {
	while ((equals[equals.length - 1]?.at ?? -1) >= from) equals.pop();
}

/** Answers "where is the next …" without ever searching the same stretch twice. */
class LookAhead {
	readonly #text: string;
	readonly #next = new Map<string, number>();
	#runs: Map<number, { readonly starts: readonly number[]; used: number }> | null = null;

	constructor(text: string) {
		this.#text = text;
	}

	/** The next run of exactly that many backticks, or -1. */
	backticks(from: number, run: number): number {
		this.#runs ??= backtickRuns(this.#text);
		const runs = this.#runs.get(run);
		if (!runs) return -1;
		while (runs.used < runs.starts.length && (runs.starts[runs.used] ?? 0) < from) runs.used++;
		return runs.starts[runs.used] ?? -1;
	}

	/** The next fence of a comment, or -1. */
	percents(from: number): number {
		return this.#find('%%', '%%', from, (text, at) => text[at - 1] !== '%' && text[at + 2] !== '%');
	}

	/** The next `$` that can close math, or -1. */
	dollar(from: number): number {
		return this.#find('$', '$', from, closesMath);
	}

	/** The next `$$`, or -1. */
	dollars(from: number): number {
		return this.#find('$$', '$$', from, (text, at) => text[at - 1] !== '\\');
	}

	/** The `]]` that closes the wikilink at `at`, or -1 when none does. */
	wikilink(at: number): number {
		const close = this.#find(']]', ']]', at + 2);
		if (close < 0) return -1;
		const inner = this.#find('[[', '[[', at + 2);
		const line = this.#find('\n', '\n', at + 2);
		if ((inner >= 0 && inner < close) || (line >= 0 && line < close)) return -1;
		return this.#text.slice(at + 2, close).trim() === '' ? -1 : close;
	}

	/** The end of an HTML comment, or -1. */
	commentEnd(from: number): number {
		return this.#find('-->', '-->', from);
	}

	/** The next quotation mark or bracket that no backslash stands before, or -1. */
	quote(char: string, from: number): number {
		return this.#find(`quote ${char}`, char, from, (text, at) => text[at - 1] !== '\\');
	}

	#find(key: string, needle: string, from: number, accept?: (text: string, at: number) => boolean): number {
		const known = this.#next.get(key);
		if (known !== undefined && (known >= from || known < 0)) return known;
		let at = this.#text.indexOf(needle, from);
		while (at >= 0 && accept && !accept(this.#text, at)) at = this.#text.indexOf(needle, at + 1);
		this.#next.set(key, at);
		return at;
	}
}

function backtickRuns(text: string): Map<number, { readonly starts: number[]; used: number }> {
	const runs = new Map<number, { readonly starts: number[]; used: number }>();
	for (let at = text.indexOf('`'); at >= 0; ) {
		const run = runLength(text, at);
		const known = runs.get(run);
		if (known) known.starts.push(at);
		else runs.set(run, { starts: [at], used: 0 });
		at = text.indexOf('`', at + run);
	}
	return runs;
}

/** `$…$` has no white space inside its ends and no digit after it; `$$…$$` may hold anything. */
function mathEnd(text: string, at: number, ahead: LookAhead): number {
	if (text.charCodeAt(at + 1) === 36) {
		const close = ahead.dollars(at + 2);
		return close < 0 ? -1 : close + 2;
	}
	const next = text.charCodeAt(at + 1);
	if (Number.isNaN(next) || isSpace(next)) return -1;
	const close = ahead.dollar(at + 2);
	return close < 0 ? -1 : close + 1;
}

function closesMath(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at + 1);
	return !isSpace(before) && before !== 92 && !(after >= 48 && after <= 57);
}

/** Whether the `==` at `at` opens or closes: no white space on its inner side, and not within a word. */
function flanksOf(text: string, at: number): { readonly opens: boolean; readonly closes: boolean } {
	const previous = text.charCodeAt(at - 1);
	const next = text.charCodeAt(at + 2);
	// Mostly there is ASCII on both sides, or nothing.
	if (!(previous > 127) && !(next > 127)) {
		if (isAsciiWord(previous) && isAsciiWord(next)) return { opens: false, closes: false };
		return { opens: !Number.isNaN(next) && !isSpace(next), closes: at > 0 && !isSpace(previous) };
	}
	const before = at === 0 ? '' : (lastCodePoint.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '');
	const codePoint = text.codePointAt(at + 2);
	const after = codePoint === undefined ? '' : String.fromCodePoint(codePoint);
	if (isSpacedLetter(before) && isSpacedLetter(after)) return { opens: false, closes: false };
	return { opens: after !== '' && !/\s/u.test(after), closes: before !== '' && !/\s/u.test(before) };
}

function isAsciiWord(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

const lastCodePoint = /(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^])$/;
const letter = /[\p{L}\p{N}]/u;
const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー々〆]/u;

/** True for a character of a script that parts no words by spaces. */
export function isUnspacedLetter(char: string): boolean {
	return unspacedLetter.test(char);
}

/** True for a letter or digit of a script that parts words by spaces. */
export function isSpacedLetter(char: string): boolean {
	return letter.test(char) && !unspacedLetter.test(char);
}

/** Where the shown part of a wikilink begins when a pipe, in tables one after a backslash, parts it from the target; else -1. */
function pipeIn(text: string, from: number, to: number): number {
	const pipe = text.slice(from, to).indexOf('|');
	return pipe < 0 ? -1 : from + pipe + 1;
}

function footnoteEnd(text: string, at: number): number {
	const note = /\[\^[^\]\s[]+\]/y;
	note.lastIndex = at;
	return note.test(text) ? note.lastIndex : -1;
}

function runLength(text: string, at: number): number {
	const code = text.charCodeAt(at);
	let to = at + 1;
	while (text.charCodeAt(to) === code) to++;
	return to - at;
}

/** True for white space as tags and highlights see it. */
export function isSpace(code: number): boolean {
	return (
		code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x1680 ||
		(code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
	);
}

/** True for ASCII punctuation, which a backslash takes its meaning from. */
function isPunctuation(code: number): boolean {
	return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126);
}
