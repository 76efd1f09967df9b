/** The arrow of a force: its weight follows the people behind it. */

import { svgPart } from './keyed';

/** The height of the strip in which an arrow is drawn, in pixels. */
export const ARROW_HEIGHT = 36;

/** How thick the shaft is, in pixels: 0 without people, then from 4 to 20 as their share grows. */
export function arrowWeight(count: number, people: number): number {
	if (count <= 0 || people <= 0) return 0;
	return 4 + 16 * Math.min(1, count / people);
}

/**
 * Draws an arrow of this weight across the whole width of `parent`, pointing to its end; the style sheet turns it round.
 * Without weight it is a thin broken line.
 */
export function drawArrow(parent: Element, weight: number): void {
	const svg = drawing(parent, 'jtbd-arrow', ARROW_HEIGHT);
	const middle = ARROW_HEIGHT / 2;
	const head = weight === 0 ? 8 : 10 + weight * 0.5;
	const half = weight === 0 ? 5 : weight / 2 + 5;
	// The shaft is pushed back by the head's length and its start cut off, so that no width needs to be known.
	svgPart(svg, 'rect', 'jtbd-arrow-shaft', { x: -head + 0.5, y: middle - weight / 2, width: '100%', height: weight });
	svgPart(svg, 'line', 'jtbd-arrow-dashes', { x1: 0, x2: '100%', y1: middle, y2: middle });
	const tip = svgPart(svg, 'svg', 'jtbd-arrow-tip', { x: '100%', y: middle, overflow: 'visible' });
	svgPart(tip, 'path', 'jtbd-arrow-head', { d: `M${-head} ${-half}L0 0L${-head} ${half}Z` });
}

/** Draws the axis of the diagram across the whole width of `parent`: an open circle, a line, an arrow head at its end. */
export function drawAxis(parent: Element): void {
	const svg = drawing(parent, 'jtbd-axis-line', 12);
	svgPart(svg, 'line', 'jtbd-axis-shaft', { x1: 9, x2: '100%', y1: 6, y2: 6 });
	svgPart(svg, 'circle', 'jtbd-axis-start', { cx: 5, cy: 6, r: 4 });
	const tip = svgPart(svg, 'svg', 'jtbd-axis-tip', { x: '100%', y: 6, overflow: 'visible' });
	svgPart(tip, 'path', 'jtbd-axis-head', { d: 'M-8 -4.5L-0.5 0L-8 4.5' });
}

function drawing(parent: Element, cls: string, height: number): Element {
	return svgPart(parent, 'svg', cls, { 'aria-hidden': 'true', width: '100%', height });
}
