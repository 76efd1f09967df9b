/** Tells what kind of value the text after a property's colon is, and where the items of a list stand. */

import type { Span } from '../passage';
import type { ListItem } from './flow-list';
import { readFlowList } from './flow-list';
import { endOfPlain, endOfQuoted, isPlain, isRestEmpty, wordsOfValue } from './yaml-scalars';

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

const MALFORMED: PropertyValue = { kind: 'malformed' };
const NESTED: PropertyValue = { kind: 'nested' };

/** Reads the value between a property's colon and the end of its last line. */
export function readValue(text: string, { from, to }: Span): PropertyValue {
	const lineEnd = endOfLine(text, from, to);
	const at = skipBlanks(text, from, lineEnd);
	const below = contentLines(text, lineEnd, to);
	if (at === lineEnd || text[at] === '#') return below.length === 0 ? { kind: 'empty' } : readBelow(text, below);
	const char = text.charAt(at);
	if (char === '[') return readBrackets(text, at, to);
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

function readBrackets(text: string, from: number, to: number): PropertyValue {
	const list = readFlowList(text, { from, to });
	if (list === null) return MALFORMED;
	return list.hasOthers ? NESTED : { kind: 'list', style: 'flow', items: list.items, addAt: list.addAt, indent: '' };
}

function readQuoted(text: string, at: number, to: number): PropertyValue {
	const end = endOfQuoted(text, at);
	if (end === null || end > to || !isRestEmpty(text, end, to)) return MALFORMED;
	const raw = text.slice(at, end);
	return raw.includes('\n') ? { kind: 'text' } : { kind: 'scalar', item: { from: at, to: end, words: wordsOfValue(raw) } };
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
