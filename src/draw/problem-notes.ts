/** Problems by note: the note's name, how many, and each of them. */

import { noteName } from '../core/names';
import type { Problem } from '../core/passage';
import { attribute, button, drawRows, part, readAs, say, show } from './keyed';
import { drawProblems } from './problems';

/** The problems of one note. */
export interface ProblemNote {
	readonly path: string;
	readonly problems: readonly Problem[];
}

/** The problems, given by path, note by note. */
export function byNote(problems: readonly Problem[]): ProblemNote[] {
	const notes = new Map<string, Problem[]>();
	for (const problem of problems) {
		const note = notes.get(problem.path);
		if (note) note.push(problem);
		else notes.set(problem.path, [problem]);
	}
	return [...notes].map(([path, found]) => ({ path, problems: found }));
}

/** Draws the notes into `el`; where a note has several fixes, a button (`data-fix-all`, its path) makes all of them. */
export function drawProblemNotes(el: HTMLElement, notes: readonly ProblemNote[]): void {
	drawRows(el, notes, {
		tag: 'section',
		cls: 'jtbd-problem-group',
		key: ({ path }) => path,
		fill: (row, { path, problems }) => {
			const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
			const heading = part(row, 'div', 'jtbd-problem-heading');
			const title = part(heading, 'h3', 'jtbd-problem-title');
			say(title, 'span', 'jtbd-problem-name', noteName(path));
			say(title, 'span', 'jtbd-problem-folder', folder === '' ? null : folder);
			// The list below says its own length.
			attribute(say(heading, 'span', 'jtbd-problem-count', String(problems.length)), { 'aria-hidden': 'true' });
			const fixes = problems.filter(({ fix }) => fix !== null).length;
			const all = button(heading, 'jtbd-fix', { 'data-fix-all': path });
			readAs(all, `Fix all ${fixes} in ${noteName(path)}`);
			show(all, fixes > 1);
			say(all, 'span', 'jtbd-fix-words', `Fix all ${fixes}`);
			drawProblems(part(row, 'ul', 'jtbd-problems'), problems, false);
		},
	});
}
