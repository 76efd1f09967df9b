/** A number that says for a moment that it has changed. */

import { say } from './keyed';

/** Says a count in words as `say` does; when it stood there with other words and `isSame` is true, it has the class `is-changed` until the style sheet's animation of that ends. */
export function sayCount(parent: HTMLElement, cls: string, words: string, isSame: boolean): HTMLElement {
	const old = parent.querySelector(`:scope > .${cls}`)?.textContent ?? words;
	const el = say(parent, 'span', cls, words);
	if (isSame && old !== words && !el.hasClass('is-changed')) {
		el.addClass('is-changed');
		el.addEventListener('animationend', () => el.removeClass('is-changed'), { once: true });
	}
	return el;
}
