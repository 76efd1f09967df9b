/** The quiet lines about what isn't counted as it stands, and what is missing, each opening the list behind it. */

import type { Passage, Problem } from '../core/passage';
import { drawFold } from './fold';
import { attribute, button, drawRows, part, say, show, write } from './keyed';
import { drawPassages } from './passage-list';
import { drawProblems } from './problems';
import type { WordsLook } from './words';

/** One quiet line, and what stands behind it. */
export interface Remark {
	readonly kind: 'gaps' | 'unknown' | 'unassigned' | 'several-jobs' | 'problems';
	/** A plain sentence with its number. */
	readonly words: string;
	readonly passages: readonly Passage[];
	readonly problems: readonly Problem[];
	/** Sentences that each say what is missing, with something to ask about them. */
	readonly gaps: readonly string[];
}

/** Draws the quiet lines into `el`; none of them, and nothing is shown. */
export function drawRemarks(el: HTMLElement, remarks: readonly Remark[], look: WordsLook): void {
	const list = part(el, 'ul', 'jtbd-remarks');
	show(list, remarks.length > 0);
	drawRows(list, remarks, {
		tag: 'li',
		cls: 'jtbd-remark',
		key: ({ kind }) => kind,
		fill: (row, { kind, words, passages, problems, gaps }) => {
			const key = `remark:${kind}`;
			const isOpen = look.isOpen(key, false);
			attribute(row, { 'data-remark': kind });
			say(drawFold(row, key, isOpen), 'span', 'jtbd-remark-words', words);
			const body = part(row, 'div', 'jtbd-remark-body');
			show(body, isOpen);
			drawPassages(body, key, isOpen ? passages : [], look.limit(key), { ...look, under: null });
			drawProblems(part(body, 'ul', 'jtbd-problems'), isOpen ? problems : [], true);
			if (gaps.length > 0) drawGaps(body, isOpen ? gaps : []);
		},
	});
}

function drawGaps(body: HTMLElement, gaps: readonly string[]): void {
	drawRows(part(body, 'ul', 'jtbd-gaps'), gaps, { tag: 'li', cls: 'jtbd-gap', key: (gap) => gap, fill: (row, gap) => say(row, 'span', 'jtbd-gap-words', gap) });
	write(button(body, 'jtbd-ask', { 'data-act': 'ask' }), 'Ask about this');
}
