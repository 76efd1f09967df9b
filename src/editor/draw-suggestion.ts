/** Draws the lines of the editor's prompts and fields. */

import { renderMatches, setIcon, type SearchMatches } from 'obsidian';
import { drawSuggestion as drawLine, type Suggestion } from '../draw/suggestion';

/** Draws a line, and gives what holds its words and detail; matches beyond the words are those in the detail. */
export function drawSuggestion(el: HTMLElement, suggestion: Suggestion, matches: SearchMatches | null = null): HTMLElement {
	return drawLine(el, suggestion, (place, words, offset) => renderMatches(place, words, matches, offset), setIcon);
}
