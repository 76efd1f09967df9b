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

/** A text and the carets and selections that its signs show, by place. */
export interface Selected {
	readonly text: string;
	readonly selections: readonly Selection[];
}

/** Takes every `‸`, and every `«` where a selection began and `»` where its caret is, out of the text. */
export function withoutSelections(text: string): Selected {
	const selections: Selection[] = [];
	let open: { readonly sign: string; readonly at: number } | null = null;
	for (const [before, { 0: sign, index }] of [...text.matchAll(/[‸«»]/g)].entries()) {
		const at = index - before;
		if (!open && sign !== '‸') open = { sign, at };
		else if (!open) selections.push({ anchor: at, head: at });
		else if (sign === '‸' || sign === open.sign || at === open.at) throw new BrokenCase(`A selection is \`«…»\` with words and no other sign in it: ${text}`);
		else {
			selections.push(sign === '»' ? { anchor: open.at, head: at } : { anchor: at, head: open.at });
			open = null;
		}
	}
	if (open) throw new BrokenCase(`Half a selection: ${text}`);
	return { text: text.replace(/[‸«»]/g, ''), selections };
}

/** The text with the signs of the selections put in; two carets in one place are one, as in the editor. */
export function withSelections(text: string, selections: readonly Selection[]): string {
	const different = [...new Map(selections.map((one) => [`${one.anchor} ${one.head}`, one])).values()];
	const byPlace = different.sort((one, other) => one.anchor + one.head - other.anchor - other.head);
	const signs = byPlace.flatMap(({ anchor, head }) => {
		if (anchor === head) return [{ at: head, sign: '‸' }];
		const both = [{ at: anchor, sign: '«' }, { at: head, sign: '»' }];
		return anchor < head ? both : both.reverse();
	});
	const inOrder = signs.map((one, index) => ({ ...one, index })).sort((one, other) => other.at - one.at || other.index - one.index);
	return inOrder.reduce((written, { at, sign }) => written.slice(0, at) + sign + written.slice(at), text);
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
