// @vitest-environment jsdom
/** Two sides compared: what the tables say, bars on one scale, and what their numbers open. */

import { beforeEach, describe, expect, it } from 'vitest';
import { compared } from '../../src/core/summary/compare';
import { drawComparison } from '../../src/draw/compare';
import type { WordsLook } from '../../src/draw/words';
import { studyOf, type Interviews } from '../core/studies';
import { installDom } from '../host/dom/install';
import { LOOK } from './evidence';
import { nameOf } from './name-of';

installDom(window);

const NOTES: Interviews = {
	P01: ['outcome: switched', '- A #jtbd/push/rota-not-true\n- B #jtbd/push/rota-not-true\n- C #jtbd/habit'],
	P02: ['outcome: switched', '- D #jtbd/push/late'],
	P03: ['outcome: left', '- E #jtbd/push/Rota_not_true'],
};
let el: HTMLElement;

beforeEach(() => {
	document.body.empty();
	el = document.body.createDiv();
});

function draw(words: Partial<WordsLook> = {}, notes = NOTES): void {
	const [left, right] = [studyOf(notes, { outcome: 'switched' }).summary, studyOf(notes, { outcome: 'left' }).summary];
	drawComparison(el, { left: { name: 'Buyers', people: left.people }, right: { name: 'Leavers', people: right.people }, codes: compared(left, right), words: { ...LOOK, ...words } });
}

const shown = (row: Element): string[] => Array.from(row.querySelectorAll('th > :not([hidden]), td > button:not([hidden]), td > .jtbd-compared-none:not([hidden])'), ({ textContent }) => textContent);

describe('the tables', () => {
	it('say n of N people on each side, and which side alone has a theme', () => {
		draw();
		expect(el.findAll('section').map(({ dataset }) => dataset['code'])).toEqual(['push', 'habit']);
		expect(el.findAll('caption').map(({ textContent }) => textContent)).toEqual(['Push', 'Habit']);
		expect(el.findAll('thead th').slice(0, 3).map((th) => [th.textContent, th.getAttribute('scope')])).toEqual([['Theme', 'col'], ['Buyers', 'col'], ['Leavers', 'col']]);
		expect(el.findAll('[data-code="push"] .jtbd-compared-row').map(shown)).toEqual([
			['Any push', '2 of 2 people', '1 of 1 person'],
			['Rota not true', '1 of 2 people', '1 of 1 person'],
			['Late', 'Only “Buyers”', '1 of 2 people', '0 of 1 person'],
		]);
	});

	it('draw bars of both sides on one scale of the share of people', () => {
		draw();
		const bars = el.findAll('[data-code="push"] .jtbd-compared-row').map((row) => Array.from(row.querySelectorAll('.jtbd-bar-share'), (bar) => bar.getAttribute('width')));
		expect(bars).toEqual([['100%', '100%'], ['50%', '100%'], ['50%', '0%']]);
	});

	it('are read out with side, theme, people and quotes', () => {
		draw();
		expect(nameOf(el.find('[data-code="push"] [data-theme="Rota not true"] button'))).toBe('Buyers: Rota not true, 1 of 2 people, 2 quotes');
	});

	it('open the quotes of a number below its row, and only these', () => {
		draw();
		const chosen = el.find('[data-theme="Rota not true"] [data-side="left"] button').dataset['choose'];
		draw({ isChosen: (key) => key === chosen });
		const rows = el.findAll('[data-code="push"] .jtbd-compared-row');
		expect(rows.map((row) => row.querySelector('.jtbd-chosen') !== null)).toEqual([false, false, true, false]);
		expect(el.findAll('.jtbd-passage-words').map(({ textContent }) => textContent)).toEqual(['A', 'B']);
		expect(el.find('.jtbd-chosen-heading').textContent).toBe('Buyers: Rota not true2 quotes');
		draw();
		expect(el.findAll('.jtbd-chosen')).toEqual([]);
	});

	it('are bounded, and offer more', () => {
		draw({}, { P1: ['outcome: left', Array.from({ length: 80 }, (_, theme) => `- A #jtbd/push/theme-${theme}`).join('\n')] });
		expect(el.findAll('.jtbd-compared-row').length).toBe(31);
		expect(el.find('.jtbd-more').textContent).toBe('Show 50 more themes');
	});
});
