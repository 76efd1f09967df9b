/** How the cases write text: invisible characters by name, a caret and a selection by signs, words in quotation marks. */

import type { Selection } from '../../src/core/edit/edit';

/** Thrown when a case is not written as the README of the cases says. */
export class BrokenCase extends Error {}

const NAMED: Readonly<Record<string, string>> = { TAB: '\t', SP: ' ', NBSP: '\u00a0', ZWSP: '\u200b', BOM: '\ufeff', CR: '\r', LF: '\n' };

/** The text with the named characters put in. */
export function withCharacters(text: string): string {
	const invisible = /[\t\r\u00a0\u200b\ufeff]| $/m.exec(text);
	if (invisible) throw new BrokenCase(`An invisible character has to be written by its name: ${JSON.stringify(text)}`);
	return text.replace(/\{([A-Z]+|U\+[0-9A-F]+)\}/g, (written: string, name: string) => {
		const character = name.startsWith('U+') ? String.fromCodePoint(parseInt(name.slice(2), 16)) : NAMED[name];
		if (character === undefined) throw new BrokenCase(`Unknown character: ${written}`);
		return character;
	});
}

/** The text with the invisible characters written by their names. */
export function withNames(text: string): string {
	let written = text;
	for (const [name, character] of Object.entries(NAMED)) {
		if (name !== 'SP' && name !== 'LF') written = written.replaceAll(character, `{${name}}`);
	}
	return written.replace(/ +$/gm, (spaces) => '{SP}'.repeat(spaces.length));
}

/** Words in quotation marks, as the cases write them. */
export function quoted(text: string): string {
	return `"${withNames(text).replace(/[\\"]/g, '\\$&').replace(/\n/g, '{LF}')}"`;
}

/** A text and the selection that its signs show; null without signs. */
export interface Selected {
	readonly text: string;
	readonly selection: Selection | null;
}

/** Takes `‸`, or `«` where the selection began and `»` where its caret is, out of the text. */
export function withoutSelection(text: string): Selected {
	const signs = [...text.matchAll(/[‸«»]/g)].map(({ 0: sign, index }, before) => ({ sign, at: index - before }));
	const plain = text.replace(/[‸«»]/g, '');
	const place = (sign: string): number => signs.find((one) => one.sign === sign)?.at ?? -1;
	const written = signs.map(({ sign }) => sign).sort().join('');
	if (written === '') return { text: plain, selection: null };
	if (written === '‸') return { text: plain, selection: { anchor: place('‸'), head: place('‸') } };
	if (written === '«»') return { text: plain, selection: { anchor: place('«'), head: place('»') } };
	throw new BrokenCase(`One caret or one selection, not ${written}`);
}

/** The text with the signs of the selection put in. */
export function withSelection(text: string, { anchor, head }: Selection): string {
	if (anchor === head) return `${text.slice(0, head)}‸${text.slice(head)}`;
	const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
	const [first, last] = anchor < head ? ['«', '»'] : ['»', '«'];
	return text.slice(0, from) + first + text.slice(from, to) + last + text.slice(to);
}

/** Reads one line from left to right. */
export interface LineReader {
	/** True when nothing but white space is left, which it skips. */
	readonly done: () => boolean;
	/** What has not been read yet. */
	readonly rest: () => string;
	/** The match of the pattern right here, or null without moving on. */
	readonly take: (pattern: RegExp) => RegExpExecArray | null;
	/** The words in quotation marks right here, or null. */
	readonly takeQuoted: () => string | null;
	/** Words in quotation marks, or a bare word. */
	readonly takeValue: () => string;
	/** An error that shows the place. */
	readonly broken: (message: string) => BrokenCase;
}

/** A reader at the start of the line. */
export function lineReader(line: string): LineReader {
	let at = 0;
	const rest = (): string => line.slice(at);
	const broken = (message: string): BrokenCase => new BrokenCase(`${message} at “${rest()}” in: ${line}`);
	const take = (pattern: RegExp): RegExpExecArray | null => {
		const match = new RegExp(`^(?:${pattern.source})`, pattern.flags).exec(rest());
		if (match) at += match[0].length;
		return match;
	};
	const takeQuoted = (): string | null => {
		const match = take(/"((?:[^"\\]|\\.)*)"/u);
		return match ? withCharacters((match[1] ?? '').replace(/\\(["\\])/g, '$1')) : null;
	};
	const takeValue = (): string => {
		const value = takeQuoted() ?? take(/[^\s,"]+/u)?.[0];
		if (value === undefined) throw broken('A value is missing');
		return value;
	};
	const done = (): boolean => {
		take(/ */u);
		return at >= line.length;
	};
	return { done, rest, take, takeQuoted, takeValue, broken };
}
