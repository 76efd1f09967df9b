/** Reads a list in brackets out of a note's properties: `[a, "b"]`. */

import type { Span } from '../passage';
import { endOfQuoted, isRestEmpty, wordsOfValue } from './yaml-scalars';

/** A single value on one line, quotes included in its span. */
export interface ListItem extends Span {
	/** What it says, without quotes. */
	readonly words: string;
}

/** A list in brackets. */
export interface FlowList {
	readonly items: readonly ListItem[];
	/** Where a further item goes. */
	readonly addAt: number;
	/** True when anything but single values on one line is in it. */
	readonly hasOthers: boolean;
}

/** Reads the list whose opening bracket is at `from`; null when nothing closes it before `to`, or something else follows. */
export function readFlowList(text: string, { from, to }: Span): FlowList | null {
	const items: ListItem[] = [];
	let hasOthers = false;
	let needsComma = false;
	let addAt = from + 1;
	for (let at = from + 1; at < to; ) {
		const char = text.charAt(at);
		if (/\s/.test(char)) at++;
		else if (char === ']') {
			return isRestEmpty(text, at + 1, to) ? { items, addAt, hasOthers } : null;
		} else if (char === ',') {
			if (!needsComma) return null;
			needsComma = false;
			addAt = ++at;
		} else if (needsComma || char === '}') return null;
		else {
			const end = char === '[' || char === '{' ? endOfNested(text, at, to) : endOfFlowItem(text, at, to);
			if (end === null) return null;
			const raw = text.slice(at, end);
			hasOthers ||= /^[[{&*!#?|>]/.test(raw) || (/^[^"']/.test(raw) && /:(?:\s|$)|\n|\s#/.test(raw)) || /^["'][^]*["']\s*:/.test(raw);
			items.push({ from: at, to: end, words: wordsOfValue(raw) });
			needsComma = true;
			addAt = at = end;
		}
	}
	return null;
}

function endOfFlowItem(text: string, from: number, to: number): number | null {
	if (text[from] === '"' || text[from] === "'") {
		const end = endOfQuoted(text, from);
		return end !== null && end <= to ? end : null;
	}
	let end = from;
	while (end < to && !/[,[\]{}]/.test(text.charAt(end))) end++;
	if (text[end] === '[' || text[end] === '{') return null;
	while (end > from && /\s/.test(text.charAt(end - 1))) end--;
	return end;
}

function endOfNested(text: string, from: number, to: number): number | null {
	let depth = 0;
	for (let at = from; at < to; at++) {
		const char = text.charAt(at);
		if (char === '[' || char === '{') depth++;
		else if ((char === ']' || char === '}') && --depth === 0) return at + 1;
	}
	return null;
}
