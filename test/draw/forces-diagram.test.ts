// @vitest-environment jsdom
/** The diagram: what each quadrant says, its place in the order of coding, and that it is kept when drawn again. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FORCES } from '../../src/core/codes';
import type { Summary } from '../../src/core/summary';
import { ARROW_HEIGHT, arrowWeight } from '../../src/draw/arrow';
import { drawForcesDiagram, type DiagramLook } from '../../src/draw/forces-diagram';
import { installDom } from '../host/dom/install';
import { passage, summaryOf } from './evidence';

installDom(window);

const LOOK: DiagramLook = { selected: null, questions: {}, own: null, icon: (el, icon) => el.setText(`<${icon}>`) };
const icon = vi.fn(LOOK.icon);
let el: HTMLElement;

function draw(summary: Summary, look: Partial<DiagramLook> = {}): void {
	drawForcesDiagram(el, summary, { ...LOOK, icon, ...look });
}

function quadrant(force: string): HTMLElement {
	return el.find(`.jtbd-diagram [data-force="${force}"]`);
}

/** What somebody sees in an element: the text of all that isn't hidden. */
function seen(root: HTMLElement): string {
	const copy = root.cloneNode(true) as HTMLElement;
	copy.querySelectorAll('[hidden]').forEach((hidden) => hidden.remove());
	return copy.textContent;
}

beforeEach(() => {
	icon.mockClear();
	document.body.empty();
	el = document.body.createDiv();
});

describe('a quadrant', () => {
	const five = summaryOf(
		[1, 2, 3, 4, 5].flatMap((person) => [passage('One', { participant: `P0${person}` }), passage('Two', { participant: `P0${person}`, codes: [{ code: 'push', theme: `Theme ${person % 2}` }] })]),
		{ people: 8 },
	);

	it('says people large, quotes small, and both to a screen reader', () => {
		draw(five);
		expect(quadrant('push').find('.jtbd-quadrant-count').textContent).toBe('5');
		expect(quadrant('push').find('.jtbd-quadrant-of').textContent).toBe('of 8 people');
		expect(quadrant('push').find('.jtbd-quadrant-quotes').textContent).toBe('10 quotes');
		expect(quadrant('push').getAttribute('aria-label')).toBe('Push, 5 of 8 people, 10 quotes');
		expect(quadrant('push').dataset).toMatchObject({ force: 'push', people: '5', quotes: '10' });
	});

	it('names its leading themes, never what has none', () => {
		draw(five);
		const themes = quadrant('push').findAll('.jtbd-quadrant-theme').map((theme) => theme.textContent);
		expect(themes).toEqual(['Theme 13', 'Theme 02']);
	});

	it('without evidence says so, and what to ask', () => {
		draw(five, { questions: { anxiety: 'What nearly stopped you?' } });
		expect(seen(quadrant('anxiety'))).toContain('No evidence yet');
		expect(seen(quadrant('anxiety'))).toContain('Ask: What nearly stopped you?');
		expect(seen(quadrant('anxiety'))).not.toContain('of 8 people');
		expect(quadrant('anxiety').getAttribute('aria-label')).toBe('Anxiety, no evidence yet. Ask: What nearly stopped you?');
		expect(seen(quadrant('habit'))).not.toContain('Ask');
		expect(quadrant('habit').getAttribute('aria-label')).toBe('Habit, no evidence yet');
	});

	it('speaks of one person and one quote in the singular', () => {
		draw(summaryOf([passage('Alone')]));
		expect(quadrant('push').getAttribute('aria-label')).toBe('Push, 1 of 1 person, 1 quote');
	});

	it('names how much of it stands in the note at hand', () => {
		draw(five, { own: { name: 'P01', quotes: { push: 2, pull: 0, anxiety: 0, habit: 0 } } });
		expect(seen(quadrant('push'))).toContain('2 in this note');
		expect(quadrant('push').getAttribute('aria-label')).toBe('Push, 5 of 8 people, 10 quotes, 2 of them in P01');
		expect(seen(quadrant('pull'))).not.toContain('in this note');
	});

	it('shows whether it is the chosen one', () => {
		draw(five, { selected: 'pull' });
		expect(FORCES.map(({ code }) => quadrant(code).getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false', 'false']);
	});

	it('never tells a force by colour alone: word, icon and the way of its arrow', () => {
		draw(five);
		for (const entry of FORCES) {
			const { textContent, dataset } = quadrant(entry.code);
			expect(textContent).toContain(entry.label);
			expect(textContent).toContain(`<${entry.icon}>`);
			expect(dataset['effect']).toBe(entry.effect);
		}
	});
});

describe('the diagram', () => {
	it('holds real buttons in coding order, the axis between promoters and blockers', () => {
		draw(summaryOf([]));
		const diagram = el.find('.jtbd-diagram');
		expect(Array.from(diagram.children, (child) => (child as HTMLElement).dataset['force'] ?? child.className)).toEqual(['push', 'pull', 'jtbd-axis', 'anxiety', 'habit']);
		expect(diagram.findAll('button[type="button"]')).toHaveLength(4);
	});

	it('runs from business as usual to new behavior, with what people switched from and to', () => {
		draw(summaryOf([], { ends: { from: ['spreadsheet', 'paper', 'nothing', 'Hexrota'], to: ['Shiftlark'] } }));
		expect(seen(el.find('.jtbd-end-from'))).toBe('Business as usualspreadsheet, paper and 2 more');
		expect(seen(el.find('.jtbd-end-to'))).toBe('New behaviorShiftlark');
		draw(summaryOf([]));
		expect(seen(el.find('.jtbd-end-from'))).toBe('Business as usual');
	});

	it('is kept element by element when drawn again, icons included', () => {
		draw(summaryOf([passage('One')]));
		const before = [...el.findAll('*')];
		quadrant('pull').focus();
		draw(summaryOf([passage('One'), passage('Two', { participant: 'P02' })]));
		expect(el.findAll('*')).toEqual(before);
		expect(document.activeElement).toBe(quadrant('pull'));
		expect(quadrant('push').dataset['people']).toBe('2');
		expect(icon).toHaveBeenCalledTimes(4);
	});

	it('shows a name as text, whatever it holds', () => {
		draw(summaryOf([passage('One', { codes: [{ code: 'push', theme: '<img src=x>' }] })], { ends: { from: ['<b>'], to: [] } }));
		expect(el.querySelector('img, b')).toBeNull();
		expect(quadrant('push').textContent).toContain('<img src=x>');
	});
});

describe('arrowWeight', () => {
	it('follows the share of people and fits its strip', () => {
		const weights = [0, 1, 2, 4, 8].map((count) => arrowWeight(count, 8));
		expect(weights).toEqual([...weights].sort((a, b) => a - b));
		expect(new Set(weights).size).toBe(5);
		expect(weights[0]).toBe(0);
		expect((weights[4] ?? 0) + 10).toBeLessThan(ARROW_HEIGHT);
		expect(arrowWeight(0, 0)).toBe(0);
		expect(arrowWeight(9, 8)).toBe(arrowWeight(8, 8));
	});
});
