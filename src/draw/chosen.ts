/** The quotes behind a number or a cell that was chosen, with a heading that says whose they are. */

import type { Code } from '../core/codes';
import type { Passage } from '../core/passage';
import { drawIcon } from './icon';
import { attribute, button, drawRows, part, readAs, say } from './keyed';
import { drawPassages } from './passage-list';
import { counted } from './wording';
import type { WordsLook } from './words';

/** What was chosen by its button, and what stands behind it. */
export interface Chosen {
	/** What the button carries as `data-choose`. */
	readonly key: string;
	/** Whose words they are, and of what. */
	readonly heading: string;
	readonly passages: readonly Passage[];
	/** The code under which they are listed; null for several. */
	readonly under: Code | null;
}

/** Gives a button what a click on it chooses, said as `label`; pressed while that is chosen. */
export function chooses(el: HTMLElement, key: string, isChosen: boolean, label: string): void {
	attribute(el, { 'data-choose': key, 'aria-pressed': String(isChosen) });
	readAs(el, label);
}

/** Draws what was chosen into `place`, once; nothing there for null. */
export function drawChosen(place: HTMLElement, chosen: Chosen | null, look: WordsLook): void {
	drawRows(place, chosen === null ? [] : [chosen], {
		tag: 'section',
		cls: 'jtbd-chosen',
		key: () => 'chosen',
		fill: (section, { key, heading, passages, under }) => {
			section.addClass('jtbd-roving');
			readAs(section, heading);
			const head = part(section, 'header', 'jtbd-chosen-head');
			const words = part(head, 'h3', 'jtbd-chosen-heading');
			attribute(words, { 'aria-live': 'polite' });
			say(words, 'span', 'jtbd-chosen-name', heading);
			say(words, 'span', 'jtbd-chosen-count', counted(passages.length, 'quote'));
			const close = button(head, 'jtbd-chosen-close', { 'data-choose': key, 'aria-label': 'Close these quotes' });
			close.addClass('clickable-icon');
			drawIcon(close, 'lucide-x', look.icon);
			drawPassages(section, `chosen ${key}`, passages, look.limit(`chosen ${key}`), { ...look, under });
		},
	});
}
