/** A line of a list that somebody chooses from: drawn alike in every prompt and below every field. */

import type { Code } from '../core/codes';
import type { DrawIcon } from './icon';

/** What stands in a line. */
export interface Suggestion {
	readonly words: string;
	/** Below the words, muted; "" for nothing. */
	readonly detail?: string;
	readonly icon?: string;
	/** Whose colour the icon has. */
	readonly code?: Code;
	/** Said at the end of the line. */
	readonly aside?: string;
	readonly isChecked?: boolean;
}

/** Draws words with what was found in them marked; `offset` is what to add to the places of what was found, in UTF-16 units. */
export type DrawFound = (el: HTMLElement, words: string, offset: number) => void;

/** Draws a line into `el`, and gives what holds the words and the detail; what was found beyond the words is in the detail. */
export function drawSuggestion(el: HTMLElement, { words, detail = '', icon, code, aside, isChecked = false }: Suggestion, found: DrawFound, draw: DrawIcon): HTMLElement {
	el.addClass('mod-complex');
	if (code !== undefined) el.dataset['code'] = code;
	if (icon !== undefined) draw(el.createDiv('suggestion-icon').createSpan('suggestion-flair'), icon);
	const content = el.createDiv('suggestion-content');
	found(content.createDiv('suggestion-title'), words, 0);
	if (detail !== '') found(content.createDiv('suggestion-note'), detail, -words.length);
	if (aside === undefined && !isChecked) return content;
	const aux = el.createDiv('suggestion-aux');
	if (aside !== undefined) aux.createSpan({ cls: 'jtbd-choice-aside', text: aside });
	if (isChecked) draw(aux.createSpan({ cls: 'suggestion-flair', attr: { 'aria-label': 'Chosen' } }), 'lucide-check');
	return content;
}
