/** The quiet lines about what isn't counted as it stands, each opening the list behind it. */

import type { Passage, Problem } from '../core/passage';
import { drawFold } from './fold';
import { attribute, drawRows, part, say, show } from './keyed';
import { drawPassages } from './passage-list';
import { drawProblems } from './problems';
import type { WordsLook } from './words';

/** One quiet line, and what stands behind it. */
export interface Remark {
	readonly kind: 'unknown' | 'unassigned' | 'several-jobs' | 'problems';
	/** A plain sentence with its number. */
	readonly words: string;
	readonly passages: readonly Passage[];
	readonly problems: readonly Problem[];
}

/** Draws the quiet lines into `el`; none of them, and nothing is shown. */
export function drawRemarks(el: HTMLElement, remarks: readonly Remark[], look: WordsLook): void {
	const list = part(el, 'ul', 'jtbd-remarks');
	show(list, remarks.length > 0);
	drawRows(list, remarks, {
		tag: 'li',
		cls: 'jtbd-remark',
		key: ({ kind }) => kind,
		fill: (row, { kind, words, passages, problems }) => {
			const key = `remark:${kind}`;
			const isOpen = look.isOpen(key, false);
			attribute(row, { 'data-remark': kind });
			say(drawFold(row, key, isOpen), 'span', 'jtbd-remark-words', words);
			const body = part(row, 'div', 'jtbd-remark-body');
			show(body, isOpen);
			drawPassages(body, key, isOpen ? passages : [], look.limit(key), { ...look, under: null });
			drawProblems(part(body, 'ul', 'jtbd-problems'), isOpen ? problems : [], true);
		},
	});
}
