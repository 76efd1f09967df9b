/** What the view says while there is nothing to draw: each time, what to do next. */

import type { JobEntry, Summary } from '../core/summary';
import { button, drawRows, part, say, show, write } from '../draw/keyed';
import { jobCounts } from '../draw/wording';

const HOW_TO_TAG = 'Select what was said and use “Tag passage as push”, or pull, anxiety or habit.';

const FIRST_STEPS: readonly string[] = [
	'Open a note of an interview, or make one with the command “Create interview note”.',
	HOW_TO_TAG,
	'Link the note to its job, such as [[JTBD 1]]. The forces of that job appear here.',
];

/** Draws what to do before there is anything to show: three steps, or the jobs to choose from. */
export function drawEmpty(el: HTMLElement, jobs: readonly JobEntry[]): void {
	const isFresh = jobs.length === 0;
	say(el, 'h2', 'jtbd-empty-heading', isFresh ? 'See the forces of a job' : 'Choose a job');
	const steps = part(el, 'ol', 'jtbd-empty-steps');
	show(steps, isFresh);
	drawRows(steps, FIRST_STEPS, { tag: 'li', cls: 'jtbd-empty-step', key: (step) => step, fill: (row, step) => say(row, 'span', 'jtbd-empty-words', step) });
	const list = part(el, 'ul', 'jtbd-jobs');
	show(list, !isFresh);
	drawRows(list, jobs, {
		tag: 'li',
		cls: 'jtbd-job-row',
		key: ({ name, path }) => path ?? name,
		fill: (row, job) => {
			const choose = button(row, 'jtbd-job', { 'data-act': 'choose-job', 'data-job': job.path ?? job.name });
			say(choose, 'span', 'jtbd-job-name', job.name);
			say(choose, 'span', 'jtbd-job-counts', jobCounts(job));
			const create = button(row, 'jtbd-create-job', { 'data-act': 'create-note', 'data-job': job.name, 'aria-label': `Create the note of ${job.name}` });
			write(create, 'Create note');
			show(create, job.path === null);
		},
	});
}

/** What to do next about a subject that has no evidence; null when it has some. */
export function hintFor({ subject, interviews, taggedPeople, unknown }: Summary, hasJob: boolean): string | null {
	if (subject.kind === 'interview' && !hasJob) return 'This interview names no job yet. Link it to one, such as [[JTBD 1]].';
	if (taggedPeople + unknown.length > 0) return null;
	return interviews === 0 ? `Link an interview to it with [[${subject.name}]].` : `Nothing is tagged yet. ${HOW_TO_TAG}`;
}
