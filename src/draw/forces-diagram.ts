/** The classic forces diagram: push and pull above the axis, habit and anxiety below it, people large and quotes small. */

import { FORCES, type Force, type ForceEntry } from '../core/codes';
import type { CodeSummary, Ends, Summary } from '../core/summary';
import { arrowWeight, drawArrow, drawAxis } from './arrow';
import { drawIcon, type DrawIcon } from './icon';
import { attribute, button, drawRows, part, say, show } from './keyed';
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
	const { code, label, fullName } = entry;
	const isEmpty = of.quotes === 0;
	const own = look.own?.quotes[code] ?? 0;
	const question = look.questions[code];
	const ask = question === undefined ? null : `Ask: ${question}`;
	const quadrant = button(figure, `jtbd-quadrant-${code}`, {
		'data-force': code,
		'data-code': code,
		'data-effect': entry.effect,
		'data-people': of.people,
		'data-quotes': of.quotes,
		'aria-pressed': String(look.selected === code),
		// What a screen reader says of a quadrant: all that it shows, in one breath.
		'aria-label': isEmpty
			? `${label}, no evidence yet${ask === null ? '' : `. ${ask}`}`
			: `${label}, ${share(of.people, people)}, ${counted(of.quotes, 'quote')}${look.own === null ? '' : `, ${own} of them in ${look.own.name}`}`,
	});
	quadrant.addClass('jtbd-quadrant');
	quadrant.toggleClass('is-empty', isEmpty);

	const name = part(quadrant, 'span', 'jtbd-quadrant-name');
	drawIcon(name, entry.icon, look.icon);
	say(name, 'span', 'jtbd-quadrant-label', label);
	say(name, 'span', 'jtbd-quadrant-full', fullName.slice(label.length).trim());

	const count = part(quadrant, 'span', 'jtbd-quadrant-people');
	show(count, !isEmpty);
	say(count, 'span', 'jtbd-quadrant-count', String(of.people));
	say(count, 'span', 'jtbd-quadrant-of', ofPeople(people));
	say(quadrant, 'span', 'jtbd-quadrant-quotes', isEmpty ? null : counted(of.quotes, 'quote'));
	say(quadrant, 'span', 'jtbd-quadrant-own', isEmpty || look.own === null ? null : `${own} in this note`).toggleClass('is-none', own === 0);
	say(quadrant, 'span', 'jtbd-quadrant-none', isEmpty ? 'No evidence yet' : null);
	say(quadrant, 'span', 'jtbd-quadrant-ask', isEmpty ? ask : null);

	const themes = part(quadrant, 'span', 'jtbd-quadrant-themes');
	const leading = of.themes.filter(({ theme }) => theme !== null).slice(0, LEADING);
	show(themes, leading.length > 0);
	drawRows(themes, leading, {
		tag: 'span',
		cls: 'jtbd-quadrant-theme',
		key: ({ theme }) => theme ?? '',
		fill: (row, { theme, people: some }) => {
			say(row, 'span', 'jtbd-quadrant-theme-name', theme);
			say(row, 'span', 'jtbd-quadrant-theme-people', String(some));
		},
	});
	drawArrow(quadrant, arrowWeight(of.people, people));
}

function drawEnds(axis: HTMLElement, ends: Ends): void {
	drawAxis(axis);
	drawEnd(part(axis, 'div', 'jtbd-end-from'), 'Business as usual', ends.from);
	drawEnd(part(axis, 'div', 'jtbd-end-to'), 'New behavior', ends.to);
}

function drawEnd(el: HTMLElement, name: string, ways: readonly string[]): void {
	el.addClass('jtbd-end');
	say(el, 'span', 'jtbd-end-name', name);
	const names = say(el, 'span', 'jtbd-end-ways', ways.length > 0 ? firstOf(ways, WAYS) : null);
	attribute(names, { title: ways.length > WAYS ? ways.join(', ') : null });
}
