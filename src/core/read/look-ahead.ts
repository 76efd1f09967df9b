/** Answers "where is the next …" for one text without ever searching the same stretch twice, as long as the questions go forward. */

import { isSpace } from './white-space';

type Accepts = (text: string, at: number) => boolean;

export class LookAhead {
	readonly text: string;
	/** Nothing is found that ends behind it. */
	end: number;
	/** Where the next one of each kind is, -1 for nowhere any more. */
	#next: Map<string, number> | null = null;
	/** The starts of the backtick runs by their length, those behind in front. */
	#runs: Map<number, number[]> | null = null;

	constructor(text: string) {
		this.text = text;
		this.end = text.length;
	}

	/** The next run of exactly that many backticks, or -1. */
	backticks(from: number, length: number): number {
		this.#runs ??= backtickRuns(this.text);
		const starts = this.#runs.get(length) ?? [];
		while ((starts[starts.length - 1] ?? from) < from) starts.pop();
		return this.#within(starts[starts.length - 1] ?? -1, length);
	}

	/** The next fence of a comment, or -1. */
	percents(from: number): number {
		return this.#find('%%', '%%', from, (text, at) => text[at - 1] !== '%' && text[at + 2] !== '%');
	}

	/** The next `$`, or `$$` for math that opens with two, that can close it; -1 when none can. */
	dollar(from: number, isDouble: boolean): number {
		return isDouble ? this.#find('$$', '$$', from, isUnescaped) : this.#find('$', '$', from, closesMath);
	}

	/** The `]]` that closes the wikilink at `at`, or -1 when none does. */
	wikilink(at: number): number {
		const from = at + 2;
		const close = this.#find(']]', ']]', from);
		if (close < 0) return -1;
		const inner = this.#find('[[', '[[', from);
		const line = this.#find('\n', '\n', from);
		if ((inner >= 0 && inner < close) || (line >= 0 && line < close)) return -1;
		return this.text.slice(from, close).trim() === '' ? -1 : close;
	}

	/** The next of these signs, or -1. */
	closing(signs: string, from: number): number {
		return this.#find(signs, signs, from);
	}

	/** The next quotation mark or bracket that no backslash stands before, or -1. */
	quote(char: string, from: number): number {
		return this.#find(`quote ${char}`, char, from, isUnescaped);
	}

	#find(key: string, needle: string, from: number, accepts?: Accepts): number {
		this.#next ??= new Map();
		const known = this.#next.get(key);
		if (known !== undefined && (known >= from || known < 0)) return this.#within(known, needle.length);
		let at = this.text.indexOf(needle, from);
		while (at >= 0 && accepts?.(this.text, at) === false) at = this.text.indexOf(needle, at + 1);
		this.#next.set(key, at);
		return this.#within(at, needle.length);
	}

	#within(at: number, length: number): number {
		return at + length > this.end ? -1 : at;
	}
}

function isUnescaped(text: string, at: number): boolean {
	return text[at - 1] !== '\\';
}

/** `$…$` closes with no white space before it and no digit after it. */
function closesMath(text: string, at: number): boolean {
	return isUnescaped(text, at) && !isSpace(text.charCodeAt(at - 1)) && !/\d/.test(text.charAt(at + 1));
}

function backtickRuns(text: string): Map<number, number[]> {
	const runs = new Map<number, number[]>();
	for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
		const starts = runs.get(run.length);
		if (starts) starts.push(index);
		else runs.set(run.length, [index]);
	}
	return runs;
}
