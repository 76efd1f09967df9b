/** The quiet lines about what isn't counted as it stands, each opening the list behind it. */

import type { Passage, Problem } from '../core/passage';
import { drawFold } from './fold';
import { attribute, drawRows, isolate, part, show } from './keyed';
import { drawPassages } from './passage-list';
import { noteName } from './wording';
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
		key: ({ kind }) => kind,
		make: (parent) => parent.createEl('li', 'jtbd-remark'),
		fill: (row, remark) => {
			const key = `remark:${remark.kind}`;
			const isOpen = look.isOpen(key, false);
			attribute(row, { 'data-remark': remark.kind });
			isolate(part(drawFold(row, key, isOpen), 'span', 'jtbd-remark-words'), remark.words);
			const body = part(row, 'div', 'jtbd-remark-body');
			show(body, isOpen);
			drawPassages(body, key, isOpen ? remark.passages : [], look.limit(key), { ...look, under: null });
			drawProblems(part(body, 'ul', 'jtbd-problems'), isOpen ? remark.problems : []);
		},
	});
}

function drawProblems(list: HTMLElement, problems: readonly Problem[]): void {
	show(list, problems.length > 0);
	drawRows(list, problems, {
		key: ({ path, from }) => `${from} ${path}`,
		make: (parent) => parent.createEl('li', 'jtbd-row'),
		fill: (row, problem) => {
			const button = part(row, 'button', 'jtbd-problem');
			attribute(button, { type: 'button', 'data-path': problem.path, 'data-from': problem.from, 'data-to': problem.to });
			isolate(part(button, 'span', 'jtbd-problem-message'), problem.message);
			isolate(part(button, 'span', 'jtbd-problem-note'), noteName(problem.path));
		},
	});
}
