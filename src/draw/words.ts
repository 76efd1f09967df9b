/** The words under the diagram: per code its themes, under them the passages. */

import { FORCES } from '../core/codes';
import type { Summary } from '../core/summary/summary';
import { part } from './keyed';
import { drawSections, type SectionsLook } from './sections';

/** What is open and shown of the words. */
export interface WordsLook extends SectionsLook {
	/** True for what was chosen by its button (`data-choose`), such as a cell whose quotes are shown. */
	readonly isChosen: (key: string) => boolean;
}

/** Draws the words of every force that has any into `el`; a force that is shown alone says when it has none. */
export function drawWords(el: HTMLElement, summary: Summary, look: WordsLook): void {
	const shown = FORCES.filter(({ code }) => (look.only === null ? summary.forces[code].quotes > 0 : code === look.only));
	drawSections(part(el, 'div', 'jtbd-words'), shown, (code) => summary.forces[code], summary.people, look);
}
