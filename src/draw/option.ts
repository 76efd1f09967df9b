/** What a page of the forces view lets somebody choose of its look: a select of several, or a button that is on or off. */

import { attribute, button, drawRows, part, write } from './keyed';

/** One of several choices, in words. */
export interface OptionChoice {
	readonly value: string;
	readonly words: string;
}

/** Draws a select with its label into `parent`; it carries `data-option`. */
export function drawOption(parent: HTMLElement, name: string, label: string, choices: readonly OptionChoice[], chosen: string): void {
	const place = part(parent, 'label', `jtbd-option-${name}`);
	place.addClass('jtbd-option');
	write(part(place, 'span', 'jtbd-option-label'), label);
	drawSelect(place, { 'data-option': name }, choices, chosen);
}

/** Draws a select with these attributes into `parent`. */
export function drawSelect(parent: HTMLElement, values: Readonly<Record<string, string>>, choices: readonly OptionChoice[], chosen: string): void {
	const select = part(parent, 'select', 'dropdown');
	attribute(select, values);
	drawRows(select, choices, {
		tag: 'option',
		cls: 'jtbd-option-choice',
		key: ({ value }) => value,
		fill: (option, { value, words }) => {
			attribute(option, { value });
			write(option, words);
		},
	});
	if (select.value !== chosen) select.value = chosen;
}

/** Draws a button that is pressed while the option of this name is "on"; it carries `data-option` and the value to come. */
export function drawToggle(parent: HTMLElement, name: string, label: string, isOn: boolean): void {
	const toggle = button(parent, `jtbd-option-${name}`, { 'data-option': name, 'data-value': isOn ? '' : 'on', 'aria-pressed': String(isOn) });
	toggle.addClass('jtbd-toggle');
	write(toggle, label);
}
