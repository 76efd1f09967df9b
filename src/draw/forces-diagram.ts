/** The classic forces diagram: push and pull above the axis, habit and anxiety below it, people large and quotes small. */

import { FORCES, type Force, type ForceEntry } from '../core/codes';
import type { CodeSummary, Ends, Summary } from '../core/summary';
import { ARROW_HEIGHT, arrowWeight, drawArrow, drawAxis } from './arrow';
import { drawIcon, type DrawIcon } from './icon';
import { attribute, drawRows, isolate, part, show, write } from './keyed';
import { counted, firstOf, ofPeople, share } from './wording';

/** What the diagram shows besides the counts. */
export interface DiagramLook {
	/** The quadrant whose words are shown, if any. */
	readonly selected: Force | null;
	/** What to ask about a force without evidence, in the interviewer's words. */
	readonly questions: Readonly<Partial<Record<Force, string>>>;
	/** One note's own quotes of each force, named beside the whole; null to name none. */
	readonly own: { readonly name: string; readonly quotes: Readonly<Record<Force, number>> } | null;
	readonly icon: DrawIcon;
}

const LEADING = 3;
const WAYS = 2;

/**
 * Draws the diagram into `el`, or brings one that stands there up to date. Each quadrant is a button with `data-force`,
 * `data-people` and `data-quotes`; whoever shows the diagram listens for its click.
 */
export function drawForcesDiagram(el: HTMLElement, summary: Summary, look: DiagramLook): void {
	const figure = part(el, 'div', 'jtbd-diagram');
	attribute(figure, { role: 'group' });
	const drawRow = (effect: ForceEntry['effect']): void => {
		for (const entry of FORCES) {
			if (entry.effect === effect) drawQuadrant(figure, entry, summary.forces[entry.code], summary.people, look);
		}
	};
	drawRow('promotes');
	drawEnds(part(figure, 'div', 'jtbd-axis'), summary.ends);
	drawRow('blocks');
}

function drawQuadrant(figure: HTMLElement, entry: ForceEntry, of: CodeSummary, people: number, look: DiagramLook): void {
	const quadrant = part(figure, 'button', `jtbd-quadrant-${entry.code}`);
	quadrant.addClass('jtbd-quadrant');
	const isEmpty = of.quotes === 0;
	const own = look.own?.quotes[entry.code] ?? 0;
	const question = look.questions[entry.code] ?? null;
	attribute(quadrant, {
		type: 'button',
		'data-force': entry.code,
		'data-effect': entry.effect,
		'data-people': of.people,
		'data-quotes': of.quotes,
		'aria-pressed': String(look.selected === entry.code),
		'aria-label': quadrantLabel(entry, of, people, look.own === null ? null : { name: look.own.name, quotes: own }, question),
	});
	quadrant.toggleClass('is-empty', isEmpty);

	const name = part(quadrant, 'span', 'jtbd-quadrant-name');
	drawIcon(name, entry.icon, look.icon);
	write(part(name, 'span', 'jtbd-quadrant-label'), entry.label);
	write(part(name, 'span', 'jtbd-quadrant-full'), entry.fullName.slice(entry.label.length).trim());

	const count = part(quadrant, 'span', 'jtbd-quadrant-people');
	show(count, !isEmpty);
	write(part(count, 'span', 'jtbd-quadrant-count'), String(of.people));
	write(part(count, 'span', 'jtbd-quadrant-of'), ofPeople(people));
	const quotes = part(quadrant, 'span', 'jtbd-quadrant-quotes');
	show(quotes, !isEmpty);
	isolate(quotes, counted(of.quotes, 'quote'));
	const ownEl = part(quadrant, 'span', 'jtbd-quadrant-own');
	show(ownEl, !isEmpty && look.own !== null);
	ownEl.toggleClass('is-none', own === 0);
	isolate(ownEl, `${own} in this note`);

	const none = part(quadrant, 'span', 'jtbd-quadrant-none');
	show(none, isEmpty);
	isolate(none, 'No evidence yet');
	const ask = part(quadrant, 'span', 'jtbd-quadrant-ask');
	show(ask, isEmpty && question !== null);
	isolate(ask, `Ask: ${question ?? ''}`);

	const themes = part(quadrant, 'span', 'jtbd-quadrant-themes');
	const leading = of.themes.flatMap((row) => (row.theme === null ? [] : [{ theme: row.theme, people: row.people }])).slice(0, LEADING);
	show(themes, leading.length > 0);
	drawRows(themes, leading, {
		key: (row) => row.theme,
		make: (parent) => parent.createSpan('jtbd-quadrant-theme'),
		fill: (row, { theme, people: count }) => {
			isolate(part(row, 'span', 'jtbd-quadrant-theme-name'), theme);
			write(part(row, 'span', 'jtbd-quadrant-theme-people'), String(count));
		},
	});

	const arrow = quadrant.querySelector<SVGElement>(':scope > .jtbd-arrow')
		?? quadrant.createSvg('svg', { cls: 'jtbd-arrow', attr: { 'aria-hidden': 'true', width: '100%', height: ARROW_HEIGHT } });
	drawArrow(arrow, arrowWeight(of.people, people));
}

/** What a screen reader says of a quadrant: all that it shows, in one breath. */
function quadrantLabel(entry: ForceEntry, of: CodeSummary, people: number, own: { name: string; quotes: number } | null, question: string | null): string {
	if (of.quotes === 0) return `${entry.label}, no evidence yet${question === null ? '' : `. Ask: ${question}`}`;
	const counts = `${entry.label}, ${share(of.people, people)}, ${counted(of.quotes, 'quote')}`;
	return own === null ? counts : `${counts}, ${own.quotes} of them in ${own.name}`;
}

function drawEnds(axis: HTMLElement, ends: Ends): void {
	const line = axis.querySelector<SVGElement>(':scope > .jtbd-axis-line')
		?? axis.createSvg('svg', { cls: 'jtbd-axis-line', attr: { 'aria-hidden': 'true', width: '100%', height: 12 } });
	drawAxis(line);
	drawEnd(part(axis, 'div', 'jtbd-end-from'), 'Business as usual', ends.from);
	drawEnd(part(axis, 'div', 'jtbd-end-to'), 'New behavior', ends.to);
}

function drawEnd(el: HTMLElement, name: string, ways: readonly string[]): void {
	el.addClass('jtbd-end');
	write(part(el, 'span', 'jtbd-end-name'), name);
	const names = part(el, 'span', 'jtbd-end-ways');
	show(names, ways.length > 0);
	attribute(names, { title: ways.length > WAYS ? ways.join(', ') : null });
	isolate(names, firstOf(ways, WAYS));
}
