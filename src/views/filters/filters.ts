/** What a subject is narrowed to, as chips that take it back, and a plain word where nothing is left. */

import { CODES } from '../../core/codes';
import { bareName, chosenIn, FILTER_FACETS, leavesAny, type FilterChoice, type FilterFacet } from '../../core/summary/filter-choices';
import type { Summary } from '../../core/summary/summary';
import type { Testimony } from '../../core/summary/testimony';
import { filterWords } from '../../draw/filter-words';
import { drawIcon, type DrawIcon } from '../../draw/icon';
import { button, drawRows, part, readAs, say, show, write } from '../../draw/keyed';
import type { Shown } from '../pages/page';

/** Which of two compared subjects is meant: the one that the view is about, or the one beside it. */
export type Side = 'own' | 'beside';

/** True for the name of a facet, as a chip carries it. */
export function isFilterFacet(name: string | undefined): name is FilterFacet {
	return FILTER_FACETS.some((facet) => facet === name);
}

/** Draws the chips into `el`: buttons with `data-act` remove-filter or clear-filters and `data-side`. */
export function drawFilters(el: HTMLElement, { filter, testimonies, summary }: Shown, side: Side, icon: DrawIcon): void {
	const chosen = chosenIn(filter);
	const place = part(el, 'div', 'jtbd-filters');
	show(place, chosen.length > 0);
	const chips = part(place, 'ul', 'jtbd-filter-list');
	chips.addClasses(['jtbd-roving', 'is-row']);
	readAs(chips, 'Filters');
	drawRows(chips, chosen, {
		tag: 'li',
		cls: 'jtbd-filter-row',
		key: ({ facet }) => facet,
		fill: (row, choice) => {
			const words = wordsOf(choice, testimonies);
			const chip = button(row, 'jtbd-filter', { 'data-act': 'remove-filter', 'data-facet': choice.facet, 'data-side': side });
			readAs(chip, `Remove filter ${words}`);
			say(chip, 'span', 'jtbd-filter-words', words);
			drawIcon(chip, 'lucide-x', icon);
		},
	});
	const clear = button(place, 'jtbd-filters-clear', { 'data-act': 'clear-filters', 'data-side': side });
	show(clear, chosen.length > 1);
	write(clear, 'Clear');
	readAs(clear, 'Clear filters');
	drawNote(place, testimonies.length > 0 ? nothingLeft(chosen, testimonies, summary) : null, side);
}

/** Why nothing is to be seen, with the one filter that is to blame; null for all of them together. */
interface NothingLeft {
	readonly words: string;
	readonly facet: FilterFacet | null;
}

function drawNote(place: HTMLElement, why: NothingLeft | null, side: Side): void {
	const note = part(place, 'div', 'jtbd-filters-note');
	note.setAttr('role', 'status');
	show(note, why !== null);
	say(note, 'span', 'jtbd-filters-why', why?.words ?? null);
	const remove = button(note, 'jtbd-filters-remove', { 'data-act': why?.facet ? 'remove-filter' : 'clear-filters', 'data-facet': why?.facet ?? null, 'data-side': side });
	write(remove, why?.facet ? 'Remove this filter' : 'Clear filters');
}

/** How a value of a filter is told, with the name that the evidence knows for it. */
export function wordsOf(choice: FilterChoice, testimonies: readonly Testimony[]): string {
	return filterWords(choice, nameOf(choice, testimonies));
}

/** The name that the evidence knows for a value of a filter. */
export function nameOf(choice: FilterChoice, testimonies: readonly Testimony[]): string {
	const person = choice.facet === 'participant' ? testimonies.flatMap(({ people }) => people).find(({ key }) => key === choice.value) : undefined;
	return person?.name ?? bareName(choice);
}

/** Why nothing is to be seen; null when something is. */
function nothingLeft(chosen: readonly FilterChoice[], testimonies: readonly Testimony[], summary: Summary): NothingLeft | null {
	const gone = chosen.find((choice) => !leavesAny(testimonies, choice));
	if (gone) return { words: `Nothing here matches “${wordsOf(gone, testimonies)}”.`, facet: gone.facet };
	const isEmpty = summary.interviews === 0 || CODES.every(({ code }) => quotesOf(summary, code) === 0);
	return isEmpty && chosen.length > 1 ? { words: 'Nothing here matches all of these filters together.', facet: null } : null;
}

function quotesOf({ forces, elements }: Summary, code: (typeof CODES)[number]['code']): number {
	return { ...forces, ...elements }[code].quotes;
}
