// @vitest-environment jsdom
/** The words under the diagram: what a row says, what is open, and what a second drawing keeps. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { Passage } from '../../src/core/passage';
import type { Summary } from '../../src/core/summary/summary';
import { passageOf } from '../../src/draw/passage';
import { headingOf } from '../../src/draw/sections';
import { drawWords, type WordsLook } from '../../src/draw/words';
import { installDom } from '../host/dom/install';
import { LOOK, passage, summaryOf } from './evidence';

installDom(window);

let el: HTMLElement;

beforeEach(() => {
	document.body.empty();
	el = document.body.createDiv();
});

function draw(passages: readonly Passage[], look: Partial<WordsLook> = {}, known: Partial<Summary> = {}): void {
	drawWords(el, summaryOf(passages, known), { ...LOOK, ...look });
}

function facts(row: HTMLElement): string[] {
	return Array.from(row.querySelectorAll('.jtbd-passage-facts > :not([hidden])'), (fact) => fact.textContent);
}

const themed = (theme: string | null, known: Partial<Passage> = {}): Passage => passage(`About ${theme}`, { codes: [{ code: 'push', theme }], ...known });

describe('a passage', () => {
	it('shows words, participant, stage, time and carries its place', () => {
		draw([passage('Nobody came.', { from: 12, to: 24, participant: 'P01 owner', stage: 'first-thought', time: '07:20', memo: 'said twice' })]);
		const row = el.find('.jtbd-passage');
		expect(row.tagName).toBe('BUTTON');
		expect(row.dataset).toMatchObject({ force: 'push', path: 'Interviews/P01.md', from: '12', to: '24' });
		expect(row.find('.jtbd-passage-words').textContent).toBe('Nobody came.');
		expect(row.find('.jtbd-passage-memo').textContent).toBe('said twice');
		expect(facts(row)).toEqual(['P01 owner', 'First thought', '07:20']);
	});

	it('says how strongly, how the story moved, and what stands nested below it', () => {
		draw([passage('Nobody came.', { strength: 3, move: 'hesitate', nested: ['Twice', 'On a Sunday'] })]);
		const row = el.find('.jtbd-passage');
		expect(facts(row)).toEqual(['P01', 'strength 3', 'hesitated']);
		expect(Array.from(row.querySelectorAll('.jtbd-passage-item'), (item) => item.textContent)).toEqual(['Twice', 'On a Sunday']);
		draw([passage('Nobody came.')]);
		expect(row.find('.jtbd-passage-nested').hidden).toBe(true);
	});

	it('is cut short when it is very long or has much below it, and shown whole on request', () => {
		const long = [passage('So many words. '.repeat(50)), passage('Short.', { from: 900, nested: ['1', '2', '3', '4', '5', '6'] }), passage('Short too.', { from: 990 })];
		draw(long);
		const [first, second, third] = el.findAll('.jtbd-row');
		const items = (): number => second?.querySelectorAll('.jtbd-passage-item').length ?? 0;
		expect(first?.find('.jtbd-passage-words').hasClass('is-cut')).toBe(true);
		expect(first?.find('.jtbd-passage-words').textContent).toBe('So many words. '.repeat(50));
		expect([first, second, third].map((row) => row?.querySelector('.jtbd-whole')?.textContent)).toEqual(['Show all', 'Show all', undefined]);
		expect(items()).toBe(4);
		draw(long, { isOpen: (key, usual) => usual || key.startsWith('whole:') });
		expect([first, second].map((row) => row?.querySelector('.jtbd-whole')?.textContent)).toEqual(['Show less', 'Show less']);
		expect(first?.find('.jtbd-passage-words').hasClass('is-cut')).toBe(false);
		expect(items()).toBe(6);
	});

	it('is known by the button that shows it', () => {
		const one = passage('One');
		draw([one]);
		expect(passageOf(el.find('.jtbd-passage'))).toBe(one);
		expect(passageOf(el)).toBe(null);
	});

	it('flags an unknown person and names the note', () => {
		draw([passage('Who?', { participant: null }), passage('Me', { participant: null, speaker: 'Speaker 1', from: 9 })]);
		expect(el.findAll('.jtbd-passage').map(facts)).toEqual([['Person unknown', 'P01'], ['Speaker 1 (person unknown)', 'P01']]);
	});

	it('tells a stage that comes from a heading, and passages of the note at hand', () => {
		draw([passage('One', { stage: 'deciding' }), passage('Two', { stage: 'deciding', path: 'Other.md' })], { isStageFromHeading: ({ path }) => path === 'Other.md', ownPath: 'Interviews/P01.md' });
		const rows = el.findAll('.jtbd-passage');
		expect(rows.map((row) => row.find('.jtbd-passage-stage').hasClass('is-inherited'))).toEqual([false, true]);
		expect(rows.map((row) => row.hasClass('is-own'))).toEqual([true, false]);
	});

	it('of several codes stands under each and names the others', () => {
		draw([passage('Both', { codes: [{ code: 'push', theme: null }, { code: 'habit', theme: null }, { code: 'trigger', theme: null }] })]);
		const rows = el.findAll('.jtbd-passage');
		expect(rows.map((row) => [row.dataset['force'], facts(row).at(-1)])).toEqual([['push habit', 'also habit, trigger'], ['push habit', 'also push, trigger']]);
	});
});

describe('themes', () => {
	const three = [themed('Rota not true'), themed('Rota not true', { participant: 'P02', path: 'P02.md' }), themed(null, { from: 40 })];

	it('say n of N people and quotes, and open to their passages', () => {
		draw(three, {}, { people: 8 });
		const rows = el.findAll('.jtbd-theme');
		expect(rows.map(({ dataset }) => [dataset['force'], dataset['theme'], dataset['people'], dataset['quotes']])).toEqual([['push', 'Rota not true', '2', '2'], ['push', '', '1', '1']]);
		expect(rows[0]?.find('.jtbd-fold').textContent).toBe('Rota not true2 of 8 people2 quotes');
		expect(el.findAll('.jtbd-passage')).toHaveLength(0);
		draw(three, { isOpen: (key, usual) => key === 'push/Rota not true' || usual });
		expect(el.findAll('.jtbd-passage')).toHaveLength(2);
		expect(rows[0]?.find('.jtbd-fold').getAttribute('aria-expanded')).toBe('true');
	});

	it('are known by their headings, and so is the code above them', () => {
		draw(three);
		const [section, rota, none] = el.findAll('.jtbd-fold').map(headingOf);
		expect(section).toEqual({ code: 'push', theme: undefined, passages: three, folds: ['push/Rota not true', 'push/'] });
		expect(rota).toEqual({ code: 'push', theme: 'Rota not true', passages: three.slice(0, 2), folds: [] });
		expect(none).toMatchObject({ theme: null, passages: [three[2]] });
	});

	it('are bounded, and offer more', () => {
		const many = Array.from({ length: 130 }, (_, i) => themed(`Theme ${i}`, { from: i }));
		draw(many);
		expect(el.findAll('.jtbd-theme')).toHaveLength(100);
		const more = el.find('.jtbd-themes + .jtbd-more');
		expect([more.textContent, more.dataset['more'], more.dataset['shown']]).toEqual(['Show 30 more themes', 'push:themes', '100']);
		draw(many, { limit: (key, usual = 100) => (key === 'push:themes' ? 200 : usual) });
		expect(el.findAll('.jtbd-theme')).toHaveLength(130);
		expect(more.hidden).toBe(true);
	});

	it('are all open where one force is shown alone', () => {
		draw([...three, passage('Pull', { codes: [{ code: 'pull', theme: null }] })], { only: 'push' });
		expect(el.findAll('.jtbd-section').map(({ dataset }) => dataset['force'])).toEqual(['push']);
		expect(el.findAll('.jtbd-passage')).toHaveLength(3);
	});

	it('do not stand between a force and its words where there are none', () => {
		draw([passage('One'), passage('Two', { from: 9 })]);
		expect(el.find('.jtbd-theme > .jtbd-fold').hidden).toBe(true);
		expect(el.findAll('.jtbd-passage')).toHaveLength(2);
	});
});

describe('sections', () => {
	it('are there for what has evidence; a force chosen without any says what to ask', () => {
		draw([passage('One')]);
		expect(el.findAll('.jtbd-section').map(({ dataset }) => dataset['code'])).toEqual(['push']);
		draw([passage('One')], { only: 'pull', questions: { pull: 'What drew you?' } });
		expect(el.findAll('.jtbd-section').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('No evidence yet. Ask: What drew you?')]);
	});

	it('say that filters may hide what is missing', () => {
		draw([passage('One')], { only: 'pull', isNarrowed: true });
		expect(el.find('.jtbd-none').textContent).toBe('Nothing with these filters.');
	});
});

describe('drawing again', () => {
	const many = (count: number): Passage[] => Array.from({ length: count }, (_, i) => passage(`Quote ${i}`, { from: i * 10, to: i * 10 + 5 }));

	it('keeps rows by note and ordinal, and the focus on them, when words and places move', () => {
		draw(many(5));
		const before = el.findAll('.jtbd-passage');
		before[3]?.focus();
		draw(many(5).map((each) => ({ ...each, from: each.from + 3, text: `${each.text}!` })));
		expect(el.findAll('.jtbd-passage')).toEqual(before);
		expect(document.activeElement).toBe(before[3]);
		expect(before[3]?.dataset['from']).toBe('33');
		expect(before[3]?.textContent).toContain('Quote 3!');
	});

	it('keeps the focus on a row that moves', () => {
		const a = passage('A', { path: 'A.md' });
		const b = passage('B', { path: 'B.md' });
		draw([a, b]);
		const row = el.findAll('.jtbd-passage')[1];
		row?.focus();
		draw([b, a]);
		expect(el.findAll('.jtbd-passage').map(({ dataset }) => dataset['path'])).toEqual(['B.md', 'A.md']);
		expect(document.activeElement).toBe(row);
	});

	it('takes away what is gone', () => {
		draw(many(5));
		draw(many(2));
		expect(el.findAll('.jtbd-passage')).toHaveLength(2);
		draw([]);
		expect(el.findAll('.jtbd-section')).toHaveLength(0);
	});

	it('is bounded, and offers more', () => {
		draw(many(250));
		expect(el.findAll('.jtbd-passage')).toHaveLength(100);
		expect(el.find('.jtbd-more').textContent).toBe('Show 100 more quotes');
		draw(many(250), { limit: (key) => (key === 'push/' ? 200 : 100) });
		expect(el.findAll('.jtbd-passage')).toHaveLength(200);
		expect(el.find('.jtbd-more').textContent).toBe('Show 50 more quotes');
		draw(many(250), { limit: (key) => (key === 'push/' ? 300 : 100) });
		expect(el.find('.jtbd-more').hidden).toBe(true);
	});

	it('is bounded over all open themes, and a theme beyond the bound still opens', () => {
		const themes = Array.from({ length: 50 }, (_, i) => Array.from({ length: 100 }, (__, j) => themed(`Theme ${i}`, { from: (i * 100 + j) * 10 }))).flat();
		draw(themes, { only: 'push' });
		expect(el.findAll('.jtbd-passage')).toHaveLength(300);
		const [, , , fourth] = el.findAll('.jtbd-theme');
		expect(fourth?.find('.jtbd-more').textContent).toBe('Show 100 quotes');
		const key = fourth?.find('.jtbd-more').dataset['more'];
		draw(themes, { only: 'push', limit: (each, usual = 100) => (each === key ? 100 : usual) });
		expect(el.findAll('.jtbd-passage')).toHaveLength(400);
		expect(fourth?.find('.jtbd-more').hidden).toBe(true);
	});
});
