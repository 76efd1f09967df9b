/** The inline lexer: finds what stands in a block's content, left to right, what opens first winning. Linear on any text. */

import type { Span } from '../passage';
import { isTag, tagBodyEnd } from '../tag-characters';
import { firstIndex } from './first-index';
import { autolinkEnd, bareUrlEnd, bracketedTargetEnd, footnoteEnd, htmlTagEnd } from './inline-ends';
import { LookAhead } from './look-ahead';
import { charAt, charBefore, isSpacedLetter } from './letters';
import { isSpace } from './white-space';

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

/** A `==` that could open or close a highlight. */
export interface Equals {
	readonly at: number;
	readonly opens: boolean;
	readonly closes: boolean;
}

/** What stands in the stretch `from`..`to` of a text, each list in order. */
export interface Inline extends Span {
	readonly text: string;
	readonly inert: readonly Inert[];
	readonly brackets: readonly Bracket[];
	readonly tags: readonly Span[];
	readonly equals: readonly Equals[];
}

/** The inert stretch that holds `offset`, or null. */
export function inertAt(inert: readonly Inert[], offset: number): Inert | null {
	const stretch = inert[firstIndex(inert, ({ to }) => to > offset)];
	return stretch && stretch.from <= offset ? stretch : null;
}

/** For each ASCII code, whether something may begin with it. */
const isSpecial = Uint8Array.from({ length: 128 }, (_, code) => Number('\\`$%=#[]!<:'.includes(String.fromCharCode(code))));

/** Lexes a block's content, which is all of `ahead`'s text or a stretch of it. */
export function lexInline(text: string, { from, to }: Span = { from: 0, to: text.length }, ahead = new LookAhead(text)): Inline {
	const lexer = new Lexer(from, to, ahead);
	for (let at = from; at < to; ) {
		const code = text.charCodeAt(at);
		at = code < 128 && isSpecial[code] === 1 ? lexer.read(at) : at + 1;
	}
	if (lexer.brackets.length > 1) lexer.brackets.sort((a, b) => a.from - b.from);
	return lexer;
}

class Lexer implements Inline {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly inert: Inert[] = [];
	readonly brackets: Bracket[] = [];
	readonly tags: Span[] = [];
	readonly equals: Equals[] = [];
	readonly #ahead: LookAhead;
	/** The `[` that nothing has closed yet, and how many of them can't open a link any more. */
	#open: { readonly at: number; readonly image: boolean }[] | null = null;
	#dead = 0;

	constructor(from: number, to: number, ahead: LookAhead) {
		this.text = ahead.text;
		this.from = from;
		this.to = to;
		this.#ahead = ahead;
		ahead.end = to;
	}

	/** Reads what begins at `at` with a special character; gives where to go on. */
	read(at: number): number {
		switch (this.text.charAt(at)) {
			case '#':
				return this.#tag(at);
			case '=':
				return this.#equals(at);
			case '[':
				return this.#openBracket(at, at);
			case '!':
				return this.text.charAt(at + 1) === '[' ? this.#openBracket(at, at + 1) : at + 1;
			case ']':
				return this.#closeBracket(at);
			case ':':
				return this.#bareUrl(at);
			case '%':
				return this.#comment(at);
			case '`':
				return this.#code(at);
			case '$':
				return this.#math(at);
			case '<':
				return this.#angle(at);
			default:
				return isPunctuation(this.text.charCodeAt(at + 1)) ? this.#push('escape', at, at + 2) : at + 1;
		}
	}

	#push(kind: InertKind, from: number, to: number, textFrom = from, textTo = to): number {
		this.inert.push({ kind, from, to, textFrom, textTo });
		return to;
	}

	#tag(at: number): number {
		const { text } = this;
		if (at > this.from && !isSpace(text.charCodeAt(at - 1))) return at + 1;
		const to = tagBodyEnd(text, at + 1);
		if (isTag(text, at + 1, to)) this.tags.push({ from: at, to });
		return to;
	}

	#equals(at: number): number {
		const to = runEnd(this.text, at);
		if (to === at + 2) {
			const equals = equalsAt(this, at);
			if (equals) this.equals.push(equals);
		}
		return to;
	}

	#openBracket(from: number, at: number): number {
		const { text } = this;
		const next = text.charAt(at + 1);
		if (next === '[') {
			const close = this.#ahead.wikilink(at);
			if (close > 0) {
				const pipe = text.slice(at + 2, close).indexOf('|');
				return this.#push('wikilink', from, close + 2, pipe < 0 ? at + 2 : at + 3 + pipe, close);
			}
		} else if (next === '^' && from === at) {
			const end = footnoteEnd(at, this.#ahead);
			if (end > 0) return this.#push('footnote', at, end);
		}
		(this.#open ??= []).push({ at: from, image: from < at });
		return at + 1;
	}

	#closeBracket(at: number): number {
		const { text } = this;
		const open = this.#open?.pop();
		if (!open) return at + 1;
		const depth = this.#open?.length ?? 0;
		const isDead = !open.image && depth < this.#dead;
		this.#dead = Math.min(this.#dead, depth);
		const end = isDead || text.charAt(at + 1) !== '(' ? -1 : bracketedTargetEnd(at + 1, this.#ahead);
		if (end < 0) return at + 1;
		this.brackets.push({ from: open.at, to: end, textFrom: open.at + (open.image ? 2 : 1), textTo: at, image: open.image });
		// No link stands in a link: what opened before this one can't become a link any more, but an image can.
		if (!open.image) this.#dead = depth;
		return this.#push('target', at + 1, end);
	}

	#bareUrl(colon: number): number {
		const url = bareUrlEnd(colon, this.#ahead);
		if (!url) return colon + 1;
		while ((this.equals[this.equals.length - 1]?.at ?? -1) >= url.from) this.equals.pop();
		return this.#push('url', url.from, url.to);
	}

	#comment(at: number): number {
		const to = runEnd(this.text, at);
		const close = to === at + 2 ? this.#ahead.percents(to) : -1;
		return close < 0 ? to : this.#push('comment', at, close + 2, to, close);
	}

	#code(at: number): number {
		const to = runEnd(this.text, at);
		const close = this.#ahead.backticks(to, to - at);
		return close < 0 ? to : this.#push('code', at, close + to - at, to, close);
	}

	/** `$…$` has no white space inside its ends and no digit after it; `$$…$$` may hold anything. */
	#math(at: number): number {
		const { text } = this;
		const next = text.charCodeAt(at + 1);
		const isDouble = next === 36;
		const isOpen = isDouble || (at + 1 < this.to && !isSpace(next));
		const close = isOpen ? this.#ahead.dollar(at + 2, isDouble) : -1;
		return close < 0 ? runEnd(text, at) : this.#push('math', at, close + (isDouble ? 2 : 1));
	}

	#angle(at: number): number {
		const link = autolinkEnd(at, this.#ahead);
		if (link > 0) return this.#push('url', at, link, at + 1, link - 1);
		const html = htmlTagEnd(at, this.#ahead);
		return html > 0 ? this.#push('html', at, html) : at + 1;
	}
}

/** What the `==` at `at` can do: no white space on its inner side, and not within a word; null when nothing. */
function equalsAt({ text, from, to }: Inline, at: number): Equals | null {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at + 2);
	const opens = at + 2 < to && !isSpace(after);
	const closes = at > from && !isSpace(before);
	if (opens && closes && !isPunctuation(before) && !isPunctuation(after) && isSpacedLetter(charBefore(text, at)) && isSpacedLetter(charAt(text, at + 2))) return null;
	return opens || closes ? { at, opens, closes } : null;
}

/** Where the run of one character ends that begins at `at`. */
function runEnd(text: string, at: number): number {
	const code = text.charCodeAt(at);
	let to = at + 1;
	while (text.charCodeAt(to) === code) to++;
	return to;
}

/** True for ASCII punctuation, which a backslash takes its meaning from. */
function isPunctuation(code: number): boolean {
	return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126);
}
