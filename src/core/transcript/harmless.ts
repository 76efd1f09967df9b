/** Makes words harmless in Markdown: a backslash before each sign that would do something, so that they read as they were said. */

import { nameKey } from '../names';
import type { Span } from '../passage';
import { leadOf, openingOf, repeatedNames } from '../read/leads';

/** A paragraph of a note: what stands before the words, and the words. */
export interface Paragraph {
	readonly lead: string;
	readonly words: string;
}

/**
 * The paragraphs as Markdown in which the words are words: no tag, mark, link, emphasis, comment, code, math, HTML, footnote, heading,
 * list, quote or speaker comes about that wasn't meant; shown, they are the same to the letter. `names` are the speakers of the note.
 */
export function harmless(paragraphs: readonly Paragraph[], names: readonly string[]): string[] {
	const written = paragraphs.map(({ lead, words }) => lead + (lead === '' ? atLineStart(inline(words)) : inline(words)));
	const openings = written.map((text, at) => (paragraphs[at]?.lead.includes('**') === true ? null : openingOf(text, { from: 0, to: Math.min(text.length, 400) })));
	const speakers = repeatedNames(openings);
	for (const name of names) speakers.add(nameKey(name));
	return written.map((text, at) => {
		const lead = paragraphs[at]?.lead ?? '';
		const opening = openings[at] ?? null;
		const read = leadOf(opening, speakers);
		return read === null || (read.to <= lead.length && read.speaker === null && !read.isHeader) ? text : lead + withoutOpening(text.slice(lead.length));
	});
}

/** The words with a backslash before the sign that makes a time, a name or a field of how they begin. */
function withoutOpening(words: string): string {
	return /^[[(]/.test(words) ? `\\${words}` : words.replace(/^([^:]*)(:{1,2})/, (_, before: string, colons: string) => before + colons.replace(/:/g, '\\:'));
}

const ADDRESS = /(?:^|[^A-Za-z\d])(https?:\/\/[\p{L}\p{N}]\S*)/gu;
/** What an address may hold without a sign of Markdown's. */
const PLAIN_ADDRESS = /^(?!.*(?:==|%%|~~|__|&#?\w+;))[\w./?&=+,@#~%():'!;-]*[A-Za-z\d./?&=+,@#%():'!;-]$/;
const ACTIVE = new RegExp(
	[
		'(?<run>`+|\\*+|_+|={2,}|%{2,}|~+|\\$+|\\[{2,})',
		'(?<tag>#)',
		':(?=\\/\\/)|\\[(?=\\^)|\\^(?=\\[)|\\](?=\\()|<%|<(?=[A-Za-z/!?])|&(?=#?\\w{1,40};)|\\\\(?=[!-/:-@[-`{-~])',
	].join('|'),
	'g',
);

function inline(words: string): string {
	if (!/[`*_=%~$[\]#<&\\^]|:\/\//.test(words) && !words.startsWith('(')) return words;
	const isMath = holdsMath(words);
	const addresses = words.matchAll(ADDRESS);
	let address = nextAddress(addresses);
	const escaped = words.replace(ACTIVE, (found: string, run: string | undefined, tag: string | undefined, at: number) => {
		while (address && address.to <= at) address = nextAddress(addresses);
		if (address && address.from <= at) return found;
		if (tag !== undefined && !isTagAt(words, at)) return found;
		return run !== undefined && isInert(run, words.charAt(at - 1), words.charAt(at + run.length), isMath) ? found : found.length === 1 ? `\\${found}` : found.replace(/[^]/g, '\\$&');
	});
	// A time that opens the words would be the paragraph's, and an id at their end would name it.
	return escaped.replace(/^[[(](?=\s*\d{1,2}:)/, '\\$&').replace(/(^|\s)(\^[A-Za-z\d-]+\s*)$/, '$1\\$2');
}

/** The place of the next address that holds no sign of Markdown's; null where none is left. */
function nextAddress(addresses: Iterator<RegExpMatchArray>): Span | null {
	for (let next = addresses.next(); next.done !== true; next = addresses.next()) {
		const { index = 0, 0: found, 1: address = '' } = next.value;
		const to = index + found.length;
		if (PLAIN_ADDRESS.test(address)) return { from: to - address.length, to };
	}
	return null;
}

/** True for a run of signs that does nothing between these characters. */
function isInert(run: string, before: string, after: string, isMath: boolean): boolean {
	const isAlone = isGap(before) && isGap(after);
	const sign = run.charAt(0);
	if (sign === '*') return isAlone;
	if (sign === '_') return isAlone || (isLetter(before) && isLetter(after));
	if (sign === '~') return run.length === 1 && isGap(before);
	return sign === '$' && !isMath;
}

function isGap(char: string): boolean {
	return char === '' || /\s/.test(char);
}

function isLetter(char: string): boolean {
	return /[A-Za-z\d]/.test(char);
}

/** True where two dollar signs could hold math between them. */
function holdsMath(words: string): boolean {
	const open = /\$(?=\S)/.exec(words);
	return open !== null && (words.includes('$$') || /\S\$(?!\d)/.test(words.slice(open.index + 1)));
}

/** True for a number sign that would begin a tag. */
function isTagAt(words: string, at: number): boolean {
	return isGap(words.charAt(at - 1)) && /^#(?!\d+(?:[\s!-,.:-@[-^`{-~]|$))[^\s]/.test(words.slice(at, at + 100));
}

/** The words as they may begin a line: no heading, list, quote, rule or definition comes about. */
function atLineStart(words: string): string {
	if (/^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|(?:[-_*][ \t]*){3,}$)/.test(words)) return `\\${words}`;
	if (/^\[/.test(words) && words.includes(']:')) return `\\${words}`;
	return words.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
