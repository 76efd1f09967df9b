// @vitest-environment jsdom
/** The elements around the forces: rows only for what has evidence, what they name while closed, and where alternatives come from. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { Way } from '../../src/core/summary/ends';
import { drawElements } from '../../src/draw/elements';
import { installDom } from '../host/dom/install';
import { LOOK, passage, summaryOf } from './evidence';

installDom(window);

const SPREADSHEET: Way = { name: 'spreadsheet', people: 2, known: new Set(['a', 'b']), paths: ['P01.md', 'P02.md'] };
let el: HTMLElement;

beforeEach(() => {
	document.body.empty();
	el = document.body.createDiv();
});

const alternative = (theme: string): ReturnType<typeof passage> => passage(`About ${theme}`, { codes: [{ code: 'alternative', theme }] });

function shown(selector: string): string[] {
	return Array.from(el.querySelectorAll<HTMLElement>(selector)).filter((each) => each.closest('[hidden]') === null).map(({ textContent }) => textContent);
}

describe('elements', () => {
	it('stand under the forces, folded, and not while one force is shown alone', () => {
		const both = summaryOf([passage('One'), passage('Two', { codes: [{ code: 'trigger', theme: null }] })]);
		drawElements(el, both, [], LOOK);
		expect(el.findAll('.jtbd-section').map(({ dataset }) => dataset['code'])).toEqual(['trigger']);
		expect(el.find('.jtbd-section .jtbd-fold').getAttribute('aria-expanded')).toBe('false');
		drawElements(el, both, [], { ...LOOK, only: 'push' });
		expect(el.find('.jtbd-elements').hidden).toBe(true);
		drawElements(el, summaryOf([passage('One')]), [], LOOK);
		expect(el.find('.jtbd-elements').hidden).toBe(true);
	});

	it('name their first themes while they are closed', () => {
		const summary = summaryOf(['Nothing', 'Group chat', 'Wall chart', 'Paper diary'].map(alternative));
		drawElements(el, summary, [SPREADSHEET], LOOK);
		expect(shown('.jtbd-section-leading')).toEqual(['Nothing, Group chat, Wall chart and 2 more']);
		drawElements(el, summary, [SPREADSHEET], { ...LOOK, isOpen: () => true });
		expect(shown('.jtbd-section-leading')).toEqual([]);
	});

	it('tell apart what was tagged and what the properties say people switched from, and lead to the interviews', () => {
		drawElements(el, summaryOf([alternative('Do nothing')]), [SPREADSHEET], { ...LOOK, isOpen: () => true });
		expect(shown('.jtbd-theme .jtbd-theme-name')).toEqual(['Do nothing']);
		expect(shown('.jtbd-way .jtbd-theme-name')).toEqual(['spreadsheet']);
		expect(shown('.jtbd-way .jtbd-counts-people')).toEqual(['2 of 1 person']);
		expect(el.findAll('.jtbd-way-open').map(({ dataset }) => [dataset['act'], dataset['path']])).toEqual([['open-note', 'P01.md'], ['open-note', 'P02.md']]);
	});

	it('are there for what people switched from alone', () => {
		drawElements(el, summaryOf([passage('One')]), [SPREADSHEET], { ...LOOK, isOpen: () => true });
		expect(shown('.jtbd-section-name')).toEqual(['Alternative']);
		expect(shown('.jtbd-none')).toEqual([]);
		expect(shown('.jtbd-way')).toHaveLength(1);
	});
});
