// @vitest-environment jsdom
/** The matrix: what its table and its list say, what is bounded, what its buttons choose, and what a second drawing keeps. */

import { beforeEach, describe, expect, it } from 'vitest';
import { FORCES } from '../../src/core/codes';
import { arranged, factsIn, matrixOf, type RowFact } from '../../src/core/summary/matrix';
import type { MatrixLook } from '../../src/draw/matrix/matrix-look';
import { drawMatrix } from '../../src/draw/matrix/matrix';
import type { WordsLook } from '../../src/draw/words';
import { studyOf, type Interviews } from '../core/studies';
import { installDom } from '../host/dom/install';
import { LOOK } from './evidence';
import { nameOf } from './name-of';

installDom(window);

let el: HTMLElement;

beforeEach(() => {
	document.body.empty();
	el = document.body.createDiv();
});

function draw(notes: Interviews, words: Partial<WordsLook> = {}, { grouping = null, ...look }: Partial<MatrixLook> & { grouping?: RowFact | null } = {}): void {
	const { testimonies, summary } = studyOf(notes);
	const matrix = matrixOf(testimonies, {}, summary, FORCES.map(({ code }) => code));
	drawMatrix(el, { matrix, summary, groups: arranged(matrix.rows, 'name', grouping), order: 'name', grouping, facts: factsIn(matrix.rows), hasCounts: false, words: { ...LOOK, ...words }, ...look });
}

const NOTES: Interviews = {
	P01: ['outcome: switched\nsegment: gym', '- A #jtbd/push/rota-not-true\n- B #jtbd/push/rota-not-true\n- C #jtbd/habit'],
	P02: ['outcome: left\nsegment: gym', '- D #jtbd/push/rota-not-true'],
	P03: ['outcome: left', 'Nothing.'],
};
const texts = (selector: string): string[] => el.findAll(selector).map(({ textContent }) => textContent);
const labels = (selector: string): (string | null)[] => el.findAll(selector).map((each) => nameOf(each));
const key = (label: string): string => el.find(`.jtbd-matrix button:has(> [aria-label="${label}"])`).dataset['choose'] ?? '';

describe('the table', () => {
	it('has a caption, heads with their scope, and a head for every row', () => {
		draw(NOTES);
		expect(el.find('table > caption').textContent).not.toBe('');
		expect(el.findAll('thead th').map((th) => [th.textContent, th.getAttribute('scope'), th.getAttribute('colspan') ?? th.getAttribute('rowspan')])).toEqual([
			['Person', 'col', '2'], ['Segment', 'col', '2'], ['Outcome', 'col', '2'], ['Themes', 'col', '2'],
			['Push2 of 3 people', 'colgroup', '1'], ['Habit1 of 3 people', 'colgroup', '1'],
			['Rota not true2 of 3', 'col', null], ['No theme1 of 3', 'col', null],
		]);
		expect(el.findAll('tbody th[scope="row"]').map((th) => th.find('.jtbd-matrix-name:not([hidden])').textContent)).toEqual(['P01', 'P02', 'P03']);
	});

	it('shows marks that say whose, of what, how many; what holds nothing is empty', () => {
		draw(NOTES);
		expect(labels('td .jtbd-matrix-mark')).toEqual(['P01, Rota not true, 2 quotes', 'P01, Habit, no theme, 1 quote', 'P02, Rota not true, 1 quote']);
		expect(texts('.jtbd-matrix-row td[data-code]')).toEqual(['●', '●', '●', '', '', '']);
		expect(texts('.jtbd-matrix-row td[data-fact]')).toEqual(['gym', 'Switched', '1', 'gym', 'Left', '1', '', 'Left', '0']);
	});

	it('shows numbers of quotes on demand', () => {
		draw(NOTES, {}, { hasCounts: true });
		expect(texts('td .jtbd-matrix-mark')).toEqual(['2', '1', '1']);
	});

	it('names the note where a name alone does not tell', () => {
		draw({ 'First call': ['participant: Bea', '- A #jtbd/push'], 'Second call': ['participant: Bea', '- B #jtbd/push'], '2026-09-14': '- C #jtbd/push', P1: '- D #jtbd/push' });
		expect(texts('.jtbd-matrix-note:not([hidden])')).toEqual(['First call', 'Second call', '2026-09-14']);
		expect(labels('td .jtbd-matrix-mark').at(-1)).toBe('Person unknown in 2026-09-14, Push, no theme, 1 quote');
	});

	it('gives each group its own n of m', () => {
		draw(NOTES, {}, { grouping: 'outcome' });
		expect(el.findAll('tbody').map((body) => [body.find('th[scope="rowgroup"]').textContent, ...Array.from(body.querySelectorAll('.jtbd-matrix-group-row button'), (each) => each.textContent)])).toEqual([
			['Switched1 person', '1 of 1', '1 of 1'],
			['Left2 people', '1 of 2'],
		]);
		draw(NOTES);
		expect(el.findAll('.jtbd-matrix-group-row').filter(({ hidden }) => !hidden)).toEqual([]);
	});
});

describe('what is chosen', () => {
	it('shows the quotes of a cell, a person, a theme, a force or a group, with whose they are', () => {
		draw(NOTES, {}, { grouping: 'outcome' });
		const cases: [string, string, string[]][] = [
			['P01, Rota not true, 2 quotes', 'P01: Rota not true2 quotes', ['A', 'B']],
			['P01, 1 theme, 3 quotes', 'P013 quotes', ['A', 'B', 'C']],
			['Rota not true, 2 of 3 people, 3 quotes', 'Rota not true3 quotes', ['A', 'B', 'D']],
			['Habit, 1 of 3 people, 1 quote', 'Habit1 quote', ['C']],
			['Left, Rota not true, 1 of 2 people', 'Left: Rota not true1 quote', ['D']],
		];
		for (const [label, heading, quotes] of cases) {
			const chosen = key(label);
			draw(NOTES, { isChosen: (each) => each === chosen }, { grouping: 'outcome' });
			expect(texts('.jtbd-chosen-heading')).toEqual([heading]);
			expect(texts('.jtbd-chosen .jtbd-passage-words')).toEqual(quotes);
			expect(labels('.jtbd-matrix [aria-pressed="true"]')).toEqual([label]);
			expect(el.find('.jtbd-chosen-close').dataset['choose']).toBe(chosen);
		}
		draw(NOTES);
		expect(el.findAll('.jtbd-chosen')).toEqual([]);
	});
});

describe('the list, where there is no room', () => {
	it('names under each theme those who spoke of it, in groups where asked for', () => {
		draw(NOTES, {}, { hasCounts: true });
		const themes = (): unknown => el.findAll('.jtbd-matrix-column').map((column) => [column.find('.jtbd-matrix-title').textContent, Array.from(column.querySelectorAll('.jtbd-matrix-named'), (place) => place.textContent)]);
		expect(themes()).toEqual([['Rota not true2 of 3', ['P012P021']], ['No theme1 of 3', ['P011']]]);
		draw(NOTES, {}, { grouping: 'outcome' });
		expect(themes()).toEqual([['Rota not true2 of 3', ['Switched1 of 1P01', 'Left1 of 2P02']], ['No theme1 of 3', ['Switched1 of 1P01']]]);
		draw(NOTES);
		expect(el.findAll('.jtbd-matrix-named > .jtbd-matrix-of').every(({ hidden }) => hidden)).toBe(true);
	});
});

describe('bounds', () => {
	const many: Interviews = Object.fromEntries(Array.from({ length: 120 }, (_, person) => [`P${person}`, Array.from({ length: 40 }, (_none, theme) => `- A #jtbd/push/theme-${theme}`).join('\n')]));

	it('shows the first rows, themes and names, and offers more', () => {
		draw(many);
		expect(el.findAll('.jtbd-matrix-row > th').length).toBe(50);
		expect(el.findAll('.jtbd-matrix-themes .jtbd-matrix-button').length).toBe(12);
		expect(el.findAll('.jtbd-matrix-names')[0]?.findAll('.jtbd-matrix-mark').length).toBe(12);
		expect(el.findAll('*').length).toBeLessThan(4000);
		expect(texts('.jtbd-more:not([hidden])').slice(0, 1)).toEqual(['Show 70 more rows']);
		expect(el.find('.jtbd-matrix-more .jtbd-more').textContent).toBe('Show 28 more themes');
		draw(many, { limit: (list, usual = 100) => (list === 'matrix-rows' || list === 'matrix-themes' ? 150 : usual) });
		expect(el.findAll('.jtbd-matrix-row > th').length).toBe(120);
		expect(el.findAll('.jtbd-matrix-themes .jtbd-matrix-button').length).toBe(40);
	});
});

describe('drawing again', () => {
	it('keeps rows, cells and the focus when a theme comes before them', () => {
		draw(NOTES);
		const mark = el.find('.jtbd-matrix button:has(> [aria-label="P02, Rota not true, 1 quote"])');
		mark.focus();
		draw({ ...NOTES, P00: '- X #jtbd/push/another\n- Y #jtbd/push/rota-not-true', P04: '- Z #jtbd/push/another', P05: '- Z #jtbd/push/another', P06: '- Z #jtbd/push/another' });
		expect(texts('.jtbd-matrix-themes .jtbd-matrix-name').slice(0, 2)).toEqual(['Another', 'Rota not true']);
		expect(document.activeElement).toBe(mark);
		expect(nameOf(mark)).toBe('P02, Rota not true, 1 quote');
		expect(mark.closest('td')?.cellIndex).toBe(5);
	});
});
