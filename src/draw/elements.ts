/** The elements around the forces: a compact row for each that has evidence, opening to its words; with the alternatives, what people switched from. */

import { ELEMENTS } from '../core/codes';
import { noteName } from '../core/names';
import type { Way } from '../core/summary/ends';
import type { Summary } from '../core/summary/summary';
import { themeKey } from '../core/themes';
import { drawFold } from './fold';
import { attribute, button, drawRows, part, say, show } from './keyed';
import { drawSections } from './sections';
import { firstOf, share } from './wording';
import type { WordsLook } from './words';

/** How many themes a closed row names. */
const LEADING = 3;

/** Draws the elements into `el`; none of them while one force is shown alone. `from` is what interviews were switched from, as their properties say. */
export function drawElements(el: HTMLElement, summary: Summary, from: readonly Way[], look: WordsLook): void {
	const elements = part(el, 'div', 'jtbd-elements');
	const present = ELEMENTS.filter(({ code }) => look.only === null && (summary.elements[code].quotes > 0 || (code === 'alternative' && from.length > 0)));
	show(elements, present.length > 0);
	say(elements, 'h3', 'jtbd-elements-heading', 'Around the forces');
	const sections = part(elements, 'div', 'jtbd-words');
	drawSections(sections, present, (code) => summary.elements[code], summary.people, look);
	for (const [at, section] of Array.from(sections.children).entries()) {
		const code = present[at]?.code;
		if (!code || !section.instanceOf(HTMLElement)) continue;
		const names = summary.elements[code].themes.flatMap(({ theme }) => theme ?? []);
		const others = code === 'alternative' ? from.filter(({ name }) => !names.some((theme) => themeKey(theme) === themeKey(name))).map(({ name }) => name) : [];
		const leading = firstOf([...names, ...others], LEADING);
		const isOpen = look.isOpen(code, false);
		say(part(section, 'h3', 'jtbd-section-heading').find('.jtbd-fold'), 'span', 'jtbd-section-leading', isOpen || leading === '' ? null : leading);
		if (code === 'alternative' && summary.elements[code].quotes === 0) show(part(section, 'div', 'jtbd-section-body').find('.jtbd-none'), false);
		if (code === 'alternative') drawSwitched(part(section, 'div', 'jtbd-section-body'), isOpen ? from : [], summary.people, look);
	}
}

function drawSwitched(body: HTMLElement, from: readonly Way[], people: number, look: WordsLook): void {
	const block = part(body, 'div', 'jtbd-switched');
	show(block, from.length > 0);
	say(block, 'h4', 'jtbd-switched-heading', 'Switched from, as the properties of the interviews say');
	drawRows(part(block, 'ul', 'jtbd-ways'), from, {
		tag: 'li',
		cls: 'jtbd-way',
		key: ({ name }) => name,
		fill: (row, way) => {
			const key = `alternative:from/${way.name}`;
			const isOpen = look.isOpen(key, false);
			attribute(row, { 'data-way': way.name, 'data-people': way.known.size });
			const fold = drawFold(row, key, isOpen);
			say(fold, 'span', 'jtbd-theme-name', way.name);
			const counts = part(fold, 'span', 'jtbd-counts');
			say(counts, 'span', 'jtbd-counts-people', share(way.known.size, people));
			const notes = part(row, 'ul', 'jtbd-way-notes');
			show(notes, isOpen);
			drawRows(notes, isOpen ? way.paths : [], {
				tag: 'li',
				cls: 'jtbd-way-note',
				key: (path) => path,
				fill: (item, path) => say(button(item, 'jtbd-way-open', { 'data-act': 'open-note', 'data-path': path }), 'span', 'jtbd-way-name', noteName(path)),
			});
		},
	});
}
