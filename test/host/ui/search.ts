/** Finding typed words in short texts, and showing where they were found. */

import type * as O from 'obsidian';

function united(matches: O.SearchMatches): O.SearchMatches {
	const result: O.SearchMatches = [];
	for (const [from, to] of [...matches].sort((a, b) => a[0] - b[0])) {
		const last = result.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else result.push([from, to]);
	}
	return result;
}

/** Finds every word of `query`, in any order and either case; the score falls with the distance from the start. */
export function prepareSimpleSearch(query: string): (text: string) => O.SearchResult | null {
	const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
	return (text) => {
		const lower = text.toLowerCase();
		const matches: O.SearchMatches = [];
		let score = 0;
		for (const word of words) {
			const at = lower.indexOf(word);
			if (at < 0) return null;
			score -= at / 100;
			matches.push([at, at + word.length]);
		}
		return { score, matches: united(matches) };
	};
}

/** Finds the letters of `query` in their order; whole words score best, then starts of words, scattered letters worst. */
export function prepareFuzzySearch(query: string): (text: string) => O.SearchResult | null {
	const letters = [...query.toLowerCase().replace(/\s+/g, '')];
	const whole = prepareSimpleSearch(query);
	return (text) => {
		const exact = whole(text);
		if (exact) return { score: exact.score - text.length / 10000, matches: exact.matches };
		const lower = text.toLowerCase();
		const matches: O.SearchMatches = [];
		let score = -1 - text.length / 1000;
		let from = 0;
		for (const letter of letters) {
			const at = lower.indexOf(letter, from);
			if (at < 0) return null;
			if (at !== from || from === 0) score -= /[\p{L}\p{N}]/u.test(lower.charAt(at - 1)) ? 0.3 : 0.1;
			matches.push([at, at + letter.length]);
			from = at + letter.length;
		}
		return { score, matches: united(matches) };
	};
}

/** Puts the best first, in place. */
export function sortSearchResults(results: O.SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes `text` into `el`, the matches set off; `offset` is what stands before `text` in the text that was searched. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: O.SearchMatches | null, offset = 0): void {
	let done = 0;
	for (const [from, to] of matches ?? []) {
		const start = Math.max(done, from + offset);
		const end = Math.min(text.length, to + offset);
		if (end <= start) continue;
		el.appendText(text.slice(done, start));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
		done = end;
	}
	el.appendText(text.slice(done));
}

/** Writes `text` into `el` with what a search found set off. */
export function renderResults(el: HTMLElement, text: string, result: O.SearchResult, offset?: number): void {
	renderMatches(el, text, result.matches, offset);
}
