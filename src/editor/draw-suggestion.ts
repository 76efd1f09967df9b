/** Draws the lines of a suggestion, alike in every list that somebody chooses from. */

import { renderMatches, type SearchMatches } from 'obsidian';

/** Draws the words and below them, muted, the detail, "" for none, and gives what holds both; matches beyond the words are those in the detail. */
export function drawSuggestion(el: HTMLElement, words: string, detail: string, matches: SearchMatches | null = null): HTMLElement {
	el.addClass('mod-complex');
	const content = el.createDiv('suggestion-content');
	renderMatches(content.createDiv('suggestion-title'), words, matches);
	if (detail !== '') renderMatches(content.createDiv('suggestion-note'), detail, matches, -words.length);
	return content;
}
