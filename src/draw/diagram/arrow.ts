/** The arrow of a force: its weight follows the people behind it, before the pale outline of what everybody would weigh. */

import { svgPart } from '../keyed';

/** The height of the strip in which an arrow is drawn, in units of a sixteenth of its font size; the style sheet scales it by that. */
export const ARROW_HEIGHT = 32;

const MOST = 20;
const LEAST = 3;
const OWN_LEAST = 1.5;
/** How far the head stands out beside the shaft. */
const FLARE = 4;
const UNITS = 16;

/** How thick the shaft is at its head, in units: 0 without people, then from 3 to 20 as their share grows. */
export function arrowWeight(count: number, people: number): number {
	if (count <= 0 || people <= 0) return 0;
	return LEAST + (MOST - LEAST) * Math.min(1, count / people);
}

/** How thick the part of the people at hand is in an arrow of this weight, which `count` people make: 0 without any, never too thin to be seen. */
export function ownWeight(weight: number, own: number, count: number): number {
	return own <= 0 || count <= 0 ? 0 : Math.min(weight, Math.max(OWN_LEAST, (weight * own) / count));
}

/**
 * Draws an arrow of this weight across the whole width of `parent`, pointing to its end; the style sheet turns it round. Inside it
 * runs another of `own` units, the share of the note at hand. Without weight it is a thin broken line.
 */
export function drawArrow(parent: Element, weight: number, own: number): void {
	const svg = drawing(parent, 'jtbd-arrow', ARROW_HEIGHT);
	drawSilhouette(svg, 'jtbd-arrow-whole', weight === 0 ? 0 : MOST);
	drawSilhouette(svg, 'jtbd-arrow-shaft', weight);
	drawSilhouette(svg, 'jtbd-arrow-own', own, weight === 0 ? 0 : (FLARE * own) / weight);
	svgPart(svg, 'line', 'jtbd-arrow-dashes', { x1: 1, x2: '100%', y1: '50%', y2: '50%' });
}

/** Draws the axis of the diagram across the whole width of `parent`: an open circle, a line, an arrow head at its end. */
export function drawAxis(parent: Element): void {
	const svg = drawing(parent, 'jtbd-axis-line', 12);
	svgPart(svg, 'line', 'jtbd-axis-shaft', { x1: 9.5, x2: '100%', y1: 6, y2: 6 });
	svgPart(svg, 'circle', 'jtbd-axis-start', { cx: 5, cy: 6, r: 4 });
	const tip = svgPart(svg, 'svg', 'jtbd-axis-tip', { x: '100%', y: 6, overflow: 'visible' });
	svgPart(tip, 'path', 'jtbd-axis-head', { d: 'M-6.5 -4.5L-1.5 0L-6.5 4.5' });
}

function drawSilhouette(svg: Element, cls: string, weight: number, flare = FLARE): void {
	const layer = svgPart(svg, 'g', `${cls}-layer`, {});
	drawShaft(layer, cls, weight);
	const half = weight * 0.55 + flare;
	const tip = svgPart(layer, 'svg', 'jtbd-arrow-tip', { x: '100%', y: '50%', width: '1em', height: '1em', viewBox: `0 0 ${UNITS} ${UNITS}`, overflow: 'visible' });
	svgPart(tip, 'path', `${cls}-head`, { d: `M-17 ${-half}L-1 0L-17 ${half}L-14.5 0Z` });
}

/** It is pushed back into the head and its start cut off, so that no width needs to be known; it swells toward the head. */
function drawShaft(parent: Element, cls: string, weight: number): void {
	const box = svgPart(parent, 'svg', `${cls}-box`, { x: '-0.8em', width: '100%', height: '100%', viewBox: `0 0 100 ${ARROW_HEIGHT}`, preserveAspectRatio: 'none' });
	const [middle, head, tail] = [ARROW_HEIGHT / 2, weight / 2, weight * 0.3];
	svgPart(box, 'path', cls, { d: `M0 ${middle - tail}L100 ${middle - head}V${middle + head}L0 ${middle + tail}Z` });
}

function drawing(parent: Element, cls: string, height: number): Element {
	return svgPart(parent, 'svg', cls, { 'aria-hidden': 'true', width: '100%', height });
}
