/** Tells what kind of value the text after a property's colon is, and where the items of a list stand. */

import type { Span } from '../passage';
import { endOfQuoted, wordsOfValue } from './yaml-scalars';

/** A single value on one line, quotes included in its span. */
export interface ListItem extends Span {
	/** What it says, without quotes. */
	readonly words: string;
}

/** The value of a property, as far as merging has to understand it. */
export type PropertyValue =
	| { readonly kind: 'empty' }
	| { readonly kind: 'scalar'; readonly item: ListItem }
	/** A list of single values; `addAt` is where a further one goes, `indent` what stands before the dash of a block list. */
	| { readonly kind: 'list'; readonly style: 'flow' | 'block'; readonly items: readonly ListItem[]; readonly addAt: number; readonly indent: string }
	/** Text over several lines, or a value with an anchor or a type. */
	| { readonly kind: 'text' }
	/** A map, or a list with anything but single values in it. */
	| { readonly kind: 'nested' }
	| { readonly kind: 'malformed' };

type ListValue = Extract<PropertyValue, { kind: 'list' }>;

const MALFORMED: PropertyValue = { kind: 'malformed' };
const NESTED: PropertyValue = { kind: 'nested' };

/** Reads the value between a property's colon and the end of its last line. */
export function readValue(text: string, { from, to }: Span): PropertyValue {
	const lineEnd = endOfLine(text, from, to);
	const at = skipBlanks(text, from, lineEnd);
	const below = contentLines(text, lineEnd, to);
	if (at === lineEnd || text[at] === '#') return below.length === 0 ? { kind: 'empty' } : readBelow(text, below);
	const char = text.charAt(at);
	if (char === '[') return readFlowList(text, at, to);
	if (char === '{') return NESTED;
	if (/[|>&*!]/.test(char)) return { kind: 'text' };
	if (char === '"' || char === "'") return readQuoted(text, at, to);
	const end = endOfPlain(text, at, lineEnd);
	if (!isPlain(text.slice(at, end)) || below.some((line) => !isPlain(text.slice(line.from, endOfPlain(text, line.from, line.to))))) return MALFORMED;
	return below.length > 0 ? { kind: 'text' } : { kind: 'scalar', item: { from: at, to: end, words: wordsOfValue(text.slice(at, end)) } };
}

/** Content of a line without its indentation; `indent` counts that. */
interface ContentLine extends Span {
	readonly indent: number;
}

function contentLines(text: string, from: number, to: number): ContentLine[] {
	const lines: ContentLine[] = [];
	for (let at = from; at < to; ) {
		const start = text[at] === '\n' ? at + 1 : at;
		const end = endOfLine(text, start, to);
		const content = skipBlanks(text, start, end);
		if (content < end && text[content] !== '#') lines.push({ from: content, to: end, indent: content - start });
		at = Math.max(end + (text[end] === '\r' ? 1 : 0), at + 1);
	}
	return lines;
}

function readBelow(text: string, lines: readonly ContentLine[]): PropertyValue {
	const [first] = lines;
	if (!first) return { kind: 'empty' };
	if (!isDash(text, first)) return lines.length === 1 && isPlain(text.slice(first.from, first.to)) ? { kind: 'text' } : NESTED;
	const items: ListItem[] = [];
	let end = first.to;
	for (const line of lines) {
		if (line.indent < first.indent) return MALFORMED;
		if (line.indent > first.indent) return NESTED;
		if (!isDash(text, line)) return MALFORMED;
		const item = singleValue(text, skipBlanks(text, line.from + 1, line.to), line.to);
		if (!item) return NESTED;
		items.push(item);
		end = line.to;
	}
	return { kind: 'list', style: 'block', items, addAt: end, indent: text.slice(first.from - first.indent, first.from) };
}

function isDash(text: string, { from, to }: Span): boolean {
	return text[from] === '-' && (from + 1 === to || /[ \t]/.test(text.charAt(from + 1)));
}

/** The single value that stands between two places of one line, or null when it is anything else. */
function singleValue(text: string, from: number, to: number): ListItem | null {
	const char = text.charAt(from);
	if (from >= to || char === '#') return { from, to: from, words: '' };
	if (char === '"' || char === "'") {
		const end = endOfQuoted(text, from);
		return end !== null && end <= to && isRestEmpty(text, end, to) ? { from, to: end, words: wordsOfValue(text.slice(from, end)) } : null;
	}
	const end = endOfPlain(text, from, to);
	const plain = text.slice(from, end);
	return isPlain(plain) && !/^[[{|>&*!]/.test(plain) ? { from, to: end, words: wordsOfValue(plain) } : null;
}

function readQuoted(text: string, at: number, to: number): PropertyValue {
	const end = endOfQuoted(text, at);
	if (end === null || end > to || !isRestEmpty(text, end, to)) return MALFORMED;
	const raw = text.slice(at, end);
	return raw.includes('\n') ? { kind: 'text' } : { kind: 'scalar', item: { from: at, to: end, words: wordsOfValue(raw) } };
}

function readFlowList(text: string, from: number, to: number): PropertyValue {
	const items: ListItem[] = [];
	let isNested = false;
	let needsComma = false;
	let addAt = from + 1;
	for (let at = from + 1; at < to; ) {
		const char = text.charAt(at);
		if (/[\s]/.test(char)) at++;
		else if (char === ']') {
			if (!isRestEmpty(text, at + 1, to)) return MALFORMED;
			return isNested ? NESTED : ({ kind: 'list', style: 'flow', items, addAt, indent: '' } satisfies ListValue);
		} else if (char === ',') {
			if (!needsComma) return MALFORMED;
			needsComma = false;
			addAt = ++at;
		} else if (needsComma || char === '}') return MALFORMED;
		else {
			const end = char === '[' || char === '{' ? endOfNested(text, at, to) : endOfFlowItem(text, at, to);
			if (end === null) return MALFORMED;
			const raw = text.slice(at, end);
			isNested ||= /^[[{&*!#?|>]/.test(raw) || (/^[^"']/.test(raw) && /:(?:\s|$)|\n|\s#/.test(raw)) || /^["'][^]*["']\s*:/.test(raw);
			items.push({ from: at, to: end, words: wordsOfValue(raw) });
			needsComma = true;
			addAt = at = end;
		}
	}
	return MALFORMED;
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

function isRestEmpty(text: string, from: number, to: number): boolean {
	return /^(?:[ \t]+#[^\n]*|[ \t]*)\r?(?:\n[ \t]*(?:#[^\n]*)?)*$/.test(text.slice(from, to));
}

/** True when the words can stand without quotes in YAML. */
function isPlain(words: string): boolean {
	return !/^[\]},@`%]|^[-?:](?:\s|$)|:(?:\s|$)/.test(words);
}

/** The end of words without quotes: before a comment and trailing white space. */
function endOfPlain(text: string, from: number, to: number): number {
	const comment = /[ \t]#/.exec(text.slice(from, to));
	let end = comment ? from + comment.index : to;
	while (end > from && /[ \t]/.test(text.charAt(end - 1))) end--;
	return end;
}

function endOfLine(text: string, from: number, to: number): number {
	const feed = text.indexOf('\n', from);
	const end = feed < 0 || feed > to ? to : feed;
	return end > from && text[end - 1] === '\r' ? end - 1 : end;
}

function skipBlanks(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
	return at;
}
