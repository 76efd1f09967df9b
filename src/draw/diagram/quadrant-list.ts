/** What a quadrant names beside its counts: of many people the leading themes, of one interview the words themselves. */

import type { Force } from '../../core/codes';
import type { Passage } from '../../core/passage';
import type { CodeSummary } from '../../core/summary/summary';
import { attribute, button, drawRows, readAs, say, show } from '../keyed';
import { numeral, ofPeople, stageLabel, strengthLabel, who } from '../wording';

/** The most themes that a quadrant names; the style sheet shows as many of them as there is room for. */
const LEADING = 6;

const QUOTES = 3;

/** Draws the leading themes of a force into `list`, each a button to its words (`data-code`, `data-theme`), pressed when it is the one selected; gives how many quotes are left out of the list, which is none. */
export function drawLeading(list: HTMLElement, code: Force, { themes }: CodeSummary, people: number, selected: string | null): number {
	const leading = themes.filter(({ theme }) => theme !== null).slice(0, LEADING);
	show(list, leading.length > 0);
	readAs(list, 'Leading themes');
	attribute(list, { 'data-digits': numeral(leading[0]?.people ?? 0).length });
	drawRows(list, leading, {
		tag: 'li',
		cls: 'jtbd-corner-row',
		key: ({ theme }) => `theme ${theme ?? ''}`,
		fill: (row, { theme, people: some }) => {
			const el = button(row, 'jtbd-leading', { 'data-code': code, 'data-theme': theme, 'aria-pressed': String(theme === selected) });
			say(el, 'span', 'jtbd-leading-people', numeral(some));
			say(el, 'span', 'jtbd-leading-of', ` ${ofPeople(people)}: `);
			attribute(say(el, 'span', 'jtbd-leading-name', theme), { dir: 'auto' });
		},
	});
	return 0;
}

/** Draws the first passages of a force into `list`, in order of place, each a button that carries its place as a row of passages does; gives how many more there are. */
export function drawQuotes(list: HTMLElement, code: Force, { themes }: CodeSummary, isOfSeveral: boolean): number {
	const byPlace = new Map(themes.flatMap(({ passages }) => passages.map((passage) => [passage.from, passage] as const)));
	const said = [...byPlace.values()].sort((a, b) => a.from - b.from);
	show(list, said.length > 0);
	readAs(list, 'Quotes');
	attribute(list, { 'data-digits': null });
	drawRows(list, [...said.slice(0, QUOTES).entries()], {
		tag: 'li',
		cls: 'jtbd-corner-row',
		key: ([at]) => `quote ${at}`,
		fill: (row, [, passage]) => drawQuote(row, code, passage, isOfSeveral),
	});
	return Math.max(0, said.length - QUOTES);
}

function drawQuote(row: HTMLElement, code: Force, passage: Passage, isOfSeveral: boolean): void {
	const { path, from, to, text, stage, strength } = passage;
	const el = button(row, 'jtbd-quote', { 'data-code': code, 'data-path': path, 'data-from': from, 'data-to': to });
	attribute(say(el, 'span', 'jtbd-quote-words', text), { dir: 'auto' });
	const facts = [isOfSeveral ? who(passage) : null, stage && stageLabel(stage), strength && strengthLabel(strength)].filter((fact) => fact !== null);
	say(el, 'span', 'jtbd-quote-facts', facts.length > 0 ? facts.join(' · ') : null);
}
