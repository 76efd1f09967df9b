/** Draws the lines of the views' prompts. */

import { renderMatches, setIcon, type SearchMatches } from 'obsidian';
import { drawSuggestion, type Suggestion } from '../draw/suggestion';

/** Draws a line with what was found in it marked; matches beyond the words are those in the detail. */
export function drawFound(el: HTMLElement, suggestion: Suggestion, matches: SearchMatches): void {
	drawSuggestion(el, suggestion, (place, words, offset) => renderMatches(place, words, matches, offset), setIcon);
}
