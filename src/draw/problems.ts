/** Problems as rows: what stands there, what is wrong with it, and a button that mends it. */

import { noteName } from '../core/names';
import type { Problem } from '../core/passage';
import { fixWords } from '../core/tag';
import { button, drawRows, part, readAs, say, show } from './keyed';

/**
 * Draws `problems` into `list`. Each is a button that carries its place (`data-path`, `data-from`, `data-to`), with the note's
 * name when `isNamed`; beside it stands a button for the fix, where there is one, which carries the same and `data-fix`.
 */
export function drawProblems(list: HTMLElement, problems: readonly Problem[], isNamed: boolean): void {
	show(list, problems.length > 0);
	const ordinals = new Map<string, number>();
	drawRows(list, problems, {
		tag: 'li',
		cls: 'jtbd-row jtbd-problem-row',
		// By what it says, not by its place, which typing moves.
		key: ({ path, message }) => {
			const ordinal = ordinals.get(`${path} ${message}`) ?? 0;
			ordinals.set(`${path} ${message}`, ordinal + 1);
			return `${ordinal} ${path} ${message}`;
		},
		fill: (row, { path, from, to, text, message, fix }) => {
			const place = { 'data-path': path, 'data-from': from, 'data-to': to };
			const el = button(row, 'jtbd-problem', place);
			const written = part(el, 'span', 'jtbd-problem-written');
			show(written, text !== '');
			const isTag = /^[#=%<\-`~]|^[^\s/]+\/\S+$/.test(text);
			say(written, 'code', 'jtbd-problem-tag', isTag ? text : null);
			say(written, 'span', 'jtbd-problem-words', isTag ? null : text);
			say(written, 'span', 'jtbd-problem-arrow', fix === null ? null : '→');
			say(written, 'code', 'jtbd-problem-fix', fix);
			say(el, 'span', 'jtbd-problem-message', message);
			say(el, 'span', 'jtbd-problem-note', isNamed ? noteName(path) : null);
			const mend = button(row, 'jtbd-fix', { ...place, 'data-fix': fix });
			show(mend, fix !== null);
			if (fix === null) return;
			const words = `Change to ${fixWords(text, fix)}`;
			say(mend, 'span', 'jtbd-fix-words', words);
			readAs(mend, `${words}: ${text}`);
		},
	});
}
