/** Hints: a sentence or two that say what to do next, with the buttons that do it. */

import { drawIcon, type DrawIcon } from '../../draw/icon';
import { attribute, button, drawRows, part, readAs, say, show } from '../../draw/keyed';

/** A button of a hint. */
export interface HintAct {
	readonly label: string;
	readonly icon?: string;
	/** What it is called where its label alone doesn't say what it does. */
	readonly name?: string;
	/** What the button carries, such as `data-act`. */
	readonly values: Readonly<Record<string, string | null>>;
}

/** What to do next. */
export interface Hint {
	readonly key: string;
	readonly words: string;
	readonly acts: readonly HintAct[];
}

/** Draws the hints into `el`, each with its buttons; nothing is shown without any. */
export function drawHints(el: HTMLElement, hints: readonly Hint[], icon: DrawIcon): void {
	show(el, hints.length > 0);
	drawRows(el, hints, {
		tag: 'div',
		cls: 'jtbd-hint',
		key: ({ key }) => key,
		fill: (row, { key, words, acts }) => {
			attribute(row, { 'data-hint': key });
			say(row, 'p', 'jtbd-hint-words', words);
			drawActs(part(row, 'div', 'jtbd-acts'), acts, icon);
		},
	});
}

/** Draws the buttons in a row. */
export function drawActs(el: HTMLElement, acts: readonly HintAct[], icon: DrawIcon): void {
	show(el, acts.length > 0);
	drawRows(el, acts, {
		tag: 'span',
		cls: 'jtbd-act',
		key: ({ label }) => label,
		fill: (place, act) => {
			const el = button(place, 'jtbd-do', act.values);
			if (act.icon !== undefined) drawIcon(el, act.icon, icon);
			say(el, 'span', 'jtbd-do-words', act.label);
			if (act.name !== undefined) readAs(el, act.name);
		},
	});
}
