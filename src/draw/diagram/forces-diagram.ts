/** The classic forces diagram: push and pull above the axis, habit and anxiety below it, people large and quotes small. */

import { FORCES, type ForceEntry } from '../../core/codes';
import type { Summary } from '../../core/summary/summary';
import { attribute, part, readAs, write } from '../keyed';
import { AXIS_TEXT } from './diagram-text';
import { drawEnds } from './ends';
import { drawQuadrant, type QuadrantLook } from './quadrant';

/** What the diagram shows besides the counts. */
export interface DiagramLook extends QuadrantLook {
	/** Whether the fold of this key is open; `usual` when nobody has touched it. */
	readonly isOpen: (key: string, usual: boolean) => boolean;
}

/**
 * Draws the diagram into `el`, or brings one that stands there up to date; of one interview it shows the words themselves. Each
 * quadrant is a button with `data-force`, `data-people` and `data-quotes`; beside it stand buttons for a theme (`data-code`,
 * `data-theme`), for a passage (its place) and for the rest of the words (`data-act="show-words"`). Whoever shows the diagram
 * listens for their clicks.
 */
export function drawForcesDiagram(el: HTMLElement, summary: Summary, look: DiagramLook): void {
	const { subject } = summary;
	const figure = part(el, 'div', 'jtbd-diagram');
	const about = `${subject.kind} ${subject.path ?? subject.name}`;
	// What moves explains a change of the same thing; another subject is simply there.
	const isSame = figure.dataset['about'] === about;
	figure.toggleClass('is-same', isSame);
	attribute(figure, { 'role': 'group', 'data-about': about });
	readAs(figure, `Forces of ${subject.name}`);
	write(part(figure, 'p', 'jtbd-diagram-text'), AXIS_TEXT);
	const grid = part(figure, 'div', 'jtbd-diagram-grid');
	const drawRow = (effect: ForceEntry['effect']): void => {
		for (const entry of FORCES) if (entry.effect === effect) drawQuadrant(grid, entry, summary, look, isSame);
	};
	drawRow('promotes');
	drawEnds(part(grid, 'div', 'jtbd-axis'), summary.ends, look.isOpen);
	drawRow('blocks');
}
