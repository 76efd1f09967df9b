/** The place of the words that the diagram leads to: whether it is seen, and the way there. */

import { foldOf } from '../keyboard/panel-keys';

/** So much of it must be seen for it to be in view, in pixels. */
const EDGE = 40;

/** True where the words are on the screen by more than an edge, and where there are none. */
export function areWordsInView(view: HTMLElement): boolean {
	const seen = view.getBoundingClientRect();
	const { top, bottom } = wordsIn(view)?.getBoundingClientRect() ?? seen;
	return top <= seen.bottom - Math.min(EDGE, seen.height) && bottom >= seen.top;
}

/** Scrolls to the words; gives the fold of this key, else the first row there is. */
export function goToWords(view: HTMLElement, fold: string): HTMLElement | null {
	const words = wordsIn(view);
	words?.scrollIntoView({ block: 'start' });
	return words?.querySelector<HTMLElement>(foldOf(fold)) ?? words?.querySelector<HTMLElement>('button:not([hidden])') ?? null;
}

function wordsIn(view: HTMLElement): Element | null {
	return view.querySelector('.jtbd-words-place, .jtbd-compare-tables');
}
