/** The compare page: two subjects, or two parts of one, side by side. */

import { isForce } from '../../core/codes';
import { compared, inBoth } from '../../core/summary/compare';
import { chosenIn } from '../../core/summary/filter-choices';
import { themeKey } from '../../core/themes';
import { drawComparison } from '../../draw/compare';
import { drawForcesDiagram } from '../../draw/diagram/forces-diagram';
import { attribute, button, drawRows, part, readAs, say, show, write } from '../../draw/keyed';
import { drawToggle } from '../../draw/option';
import { counted, countedPeople, firstOf, raised } from '../../draw/wording';
import { drawFilters, type Side } from '../filters/filters';
import { goInGrid, roveGrids } from '../keyboard/grid-keyboard';
import { comparedWith, isSame, notCompared, withFilter, type ForcesState } from '../view-state';
import { offersOf, sideNames, type Offer } from './comparisons';
import type { Page, PageLook, Shown } from './page';

/** The compare page. Its option: `compare-elements`. */
export const comparePage: Page = { key: 'compare', label: 'Compare', icon: 'lucide-columns-2', draw, act, press: goInGrid };

/** How many names of people on both sides are said. */
const NAMES = 5;
/** With fewer people than this on a side the numbers come with a word of caution. */
const FEW = 3;

function draw(el: HTMLElement, look: PageLook): void {
	const { beside } = look;
	const start = part(el, 'div', 'jtbd-compare-start');
	const page = part(el, 'div', 'jtbd-compare');
	show(start, beside === null);
	show(page, beside !== null);
	if (beside === null) {
		page.empty();
		drawStart(start, look);
	} else {
		start.empty();
		drawSides(page, look, beside);
	}
}

function drawStart(el: HTMLElement, look: PageLook): void {
	const offers = offersOf(look);
	say(el, 'h3', 'jtbd-compare-heading', 'Compare side by side');
	const list = part(el, 'ul', 'jtbd-offers');
	list.addClass('jtbd-roving');
	show(list, offers.length > 0);
	drawRows(list, offers, { tag: 'li', cls: 'jtbd-offer-row', key: ({ key }) => key, fill: (row, { key, words, counts }: Offer) => {
		const offer = button(row, 'jtbd-offer', { 'data-act': 'compare', 'data-offer': key });
		say(offer, 'span', 'jtbd-offer-words', words);
		say(offer, 'span', 'jtbd-offer-counts', counts);
	} });
	const free = part(el, 'p', 'jtbd-compare-free');
	say(free, 'span', 'jtbd-compare-or', offers.length > 0 ? 'Or choose both sides yourself:' : 'Choose what to put beside it:');
	write(button(free, 'jtbd-compare-other', { 'data-act': 'pick-beside' }), 'Another job or note');
	write(button(free, 'jtbd-compare-same', { 'data-act': 'compare-same' }), `${look.subject.name} with other filters`);
}

function drawSides(el: HTMLElement, look: PageLook, beside: Shown): void {
	const { words, folds, options } = look;
	const [name, besideName] = sideNames(look, beside);
	const bar = part(part(el, 'div', 'jtbd-page-head'), 'div', 'jtbd-page-options');
	write(button(bar, 'jtbd-compare-swap', { 'data-act': 'compare-swap' }), 'Swap sides');
	write(button(bar, 'jtbd-compare-end', { 'data-act': 'compare-end' }), 'Stop comparing');
	const hasElements = options['compare-elements'] === 'on';
	drawToggle(bar, 'compare-elements', 'Around the forces', hasElements);

	const sides = part(el, 'div', 'jtbd-sides');
	drawSide(sides, look, 'own', name, look);
	drawSide(sides, beside, 'beside', besideName, look);
	const both = inBoth(look, beside);
	const verb = both.length === 1 ? 'is' : 'are';
	say(el, 'p', 'jtbd-compare-both', both.length === 0 ? null : `${countedPeople(both.length)} ${verb} on both sides: ${firstOf(both, NAMES)}.`);
	const isFew = [look, beside].some(({ summary }) => summary.people > 0 && summary.people < FEW);
	say(el, 'p', 'jtbd-compare-few', isFew ? `A side with fewer than ${FEW} people says little: read the quotes more than the numbers.` : null);
	const isSameTwice = isSame(look.subject, beside.subject) && name === besideName;
	say(el, 'p', 'jtbd-compare-hint', isSameTwice ? 'Both sides are the same so far. Add a filter to one of them.' : null);

	const { force, theme } = folds;
	const codes = compared(look.summary, beside.summary)
		.filter(({ code }) => (force === null ? hasElements || isForce(code) : code === force))
		.map((of) => (theme === null ? of : { ...of, themes: of.themes.filter(({ key }) => (key ?? '') === themeKey(theme)) }));
	say(el, 'p', 'jtbd-none', codes.length > 0 ? null : force === null ? 'Nothing is tagged on either side yet.' : 'Neither side has evidence of this force.');
	const tables = part(el, 'div', 'jtbd-compare-tables');
	drawComparison(tables, { left: { name, people: look.summary.people }, right: { name: besideName, people: beside.summary.people }, codes, words });
	roveGrids(tables);
}

function drawSide(el: HTMLElement, shown: Shown, side: Side, name: string, { words, folds }: PageLook): void {
	const { subject, summary, filter } = shown;
	const place = part(el, 'section', `jtbd-side-${side}`);
	place.addClass('jtbd-side');
	attribute(place, { 'data-side': side });
	readAs(place, name);
	const head = part(place, 'header', 'jtbd-side-head');
	say(head, 'h3', 'jtbd-side-name', name);
	const who = summary.interviews === 0 ? 'no interviews' : `${countedPeople(summary.people)} in ${counted(summary.interviews, 'interview')}`;
	const counts = part(head, 'p', 'jtbd-side-counts');
	say(counts, 'span', 'jtbd-side-of', subject.name === name ? null : `${subject.name}: `);
	say(counts, 'span', 'jtbd-side-who', subject.name === name ? raised(who) : who);
	drawFilters(head, shown, side, words.icon);
	const acts = part(head, 'div', 'jtbd-side-acts');
	const act = (cls: string, does: string, words: string, label: string): void => {
		const el = button(acts, cls, { 'data-act': does, 'data-side': side });
		write(el, words);
		readAs(el, label);
	};
	act('jtbd-side-filter', 'filter', 'Filter', `Filter ${name}`);
	act('jtbd-side-pick', side === 'own' ? 'pick' : 'pick-beside', 'Change', `Change ${name} for something else`);
	const own = { ...words, questions: side === 'own' ? words.questions : {}, isNarrowed: chosenIn(filter).length > 0 };
	drawForcesDiagram(part(place, 'div', 'jtbd-diagram-place'), summary, { ...own, selected: folds.force, selectedTheme: folds.theme, own: null });
}

function act(el: HTMLElement, state: ForcesState, look: PageLook): ForcesState | null {
	const { subject, filter, beside } = look;
	const { act: name, offer: key } = el.dataset;
	if (name === 'compare') {
		const offer = offersOf(look).find((each) => each.key === key);
		return offer ? withFilter(comparedWith(state, offer.beside), subject, offer.filter) : state;
	}
	if (name === 'compare-same') return comparedWith(state, { subject, filter });
	if (beside === null) return null;
	if (name === 'compare-swap') return withFilter({ ...state, subject: beside.subject, interview: null, beside: { subject, filter } }, beside.subject, beside.filter);
	if (name === 'compare-end') return notCompared(state);
	return null;
}
