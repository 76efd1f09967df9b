/** Finds emphasis by CommonMark's delimiter runs (0.31, section 6.2), with GFM's strikethrough. */

import type { Inline } from './inline';
import { charBefore } from './letters';

/** A pair of markers; each has `width` characters. */
export interface Emphasis {
	readonly from: number;
	readonly to: number;
	readonly width: number;
}

interface Run {
	readonly char: string;
	/** Where its unused characters begin and how many are left. */
	at: number;
	left: number;
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
}

const marker = /[*]+|_+|~+/g;
const white = /^(?:\s|$)/u;
const punctuation = /^[\p{P}\p{S}]/u;

/** The emphasis of a content, in no order; what is inert has none, and none crosses a link's end. */
export function emphasisOf(inline: Inline): Emphasis[] {
	const found: Emphasis[] = [];
	const texts = inline.brackets.map(({ textFrom, textTo }) => ({ textFrom, textTo, runs: [] as Run[] }));
	const outside: Run[] = [];
	const around: typeof texts = [];
	let next = 0;
	for (const run of runsOf(inline)) {
		for (let bracket = texts[next]; bracket && bracket.textFrom <= run.at; bracket = texts[++next]) around.push(bracket);
		while ((around[around.length - 1]?.textTo ?? Infinity) <= run.at) around.pop();
		(around[around.length - 1]?.runs ?? outside).push(run);
	}
	for (const { runs } of texts) pair(runs, found);
	pair(outside, found);
	return found;
}

function runsOf(inline: Inline): Run[] {
	const { text, from, to, inert } = inline;
	const runs: Run[] = [];
	let next = 0;
	const source = text.slice(from, to);
	marker.lastIndex = 0;
	for (let found = marker.exec(source); found; found = marker.exec(source)) {
		const at = from + found.index;
		while (next < inert.length && (inert[next]?.to ?? 0) <= at) next++;
		const around = inert[next];
		if (around && around.from <= at) {
			marker.lastIndex = around.to - from;
			continue;
		}
		const run = runAt(inline, at, found[0].length);
		if (run) runs.push(run);
	}
	return runs;
}

function runAt({ text, from, to }: Inline, at: number, length: number): Run | null {
	const char = text.charAt(at);
	const before = at > from ? charBefore(text, at) : '';
	const after = text.slice(at + length, Math.min(at + length + 2, to));
	const left = !white.test(after) && (!punctuation.test(after) || white.test(before) || punctuation.test(before));
	const right = !white.test(before) && (!punctuation.test(before) || white.test(after) || punctuation.test(after));
	if (char === '~') return length > 2 ? null : { char, at, left: length, length, opens: left, closes: right };
	const opens = char === '_' ? left && (!right || punctuation.test(before)) : left;
	const closes = char === '_' ? right && (!left || punctuation.test(after)) : right;
	return opens || closes ? { char, at, left: length, length, opens, closes } : null;
}

/** Pairs the runs of one stretch, remembering below which of them no opener fits, so that it stays linear. */
function pair(runs: readonly Run[], found: Emphasis[]): void {
	const stack: Run[] = [];
	const floors = new Map<string, number>();
	for (const run of runs) {
		if (run.closes) {
			const key = `${run.char}${run.opens}${run.char === '~' ? run.length : run.length % 3}`;
			while (run.left > 0) {
				const index = openerOf(stack, run, floors.get(key) ?? 0);
				if (index < 0) {
					floors.set(key, stack.length);
					break;
				}
				const opener = stack[index];
				if (!opener) break;
				const width = run.char === '~' ? run.length : run.left >= 2 && opener.left >= 2 ? 2 : 1;
				found.push({ from: opener.at + opener.left - width, to: run.at + width, width });
				opener.left -= width;
				run.at += width;
				run.left -= width;
				stack.length = opener.left > 0 ? index + 1 : index;
				for (const [other, floor] of floors) if (floor > stack.length) floors.set(other, stack.length);
			}
		}
		if (run.left > 0 && run.opens) stack.push(run);
	}
}

function openerOf(stack: readonly Run[], closer: Run, floor: number): number {
	for (let i = stack.length - 1; i >= floor; i--) {
		const opener = stack[i];
		if (!opener || opener.char !== closer.char) continue;
		if (closer.char === '~') {
			if (opener.length === closer.length) return i;
			continue;
		}
		const odd = (opener.closes || closer.opens) && closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0;
		if (!odd) return i;
	}
	return -1;
}
