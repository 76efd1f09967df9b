// @vitest-environment jsdom
/** The words under the diagram: what a row says, what is open, and what a second drawing keeps. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { Passage } from '../../src/core/passage';
import type { Summary } from '../../src/core/summary';
import { drawWords, type WordsLook } from '../../src/draw/words';
import { installDom } from '../host/dom/install';
import { passage, summaryOf } from './evidence';

installDom(window);

const LOOK: WordsLook = { only: null, questions: {}, isOpen: (_, usual) => usual, limit: () => 100, isStageFromHeading: () => false, ownPath: null, icon: () => undefined };
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

	it('list elements under the forces, folded, and not while one force is shown alone', () => {
		const both = [passage('One'), passage('Two', { codes: [{ code: 'trigger', theme: null }] })];
		draw(both);
		expect(el.find('.jtbd-elements').hidden).toBe(false);
		expect(el.find('.jtbd-section[data-code="trigger"] .jtbd-fold').getAttribute('aria-expanded')).toBe('false');
		draw(both, { only: 'push' });
		expect(el.find('.jtbd-elements').hidden).toBe(true);
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
		draw(many(250), { limit: () => 200 });
		expect(el.findAll('.jtbd-passage')).toHaveLength(200);
		expect(el.find('.jtbd-more').textContent).toBe('Show 50 more quotes');
		draw(many(250), { limit: () => 300 });
		expect(el.find('.jtbd-more').hidden).toBe(true);
	});
});
