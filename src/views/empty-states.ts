/** What the view says while there is nothing to draw: each time, what to do next. */

import type { JobEntry, Summary } from '../core/summary';
import { attribute, drawRows, isolate, part, show, write } from '../draw/keyed';
import { counted } from '../draw/wording';

const FIRST_STEPS: readonly string[] = [
	'Open a note of an interview, or start one with the command “Insert interview template”.',
	'Select what was said and use “Tag passage as push”, or pull, anxiety or habit.',
	'Link the note to its job, such as [[JTBD 1]]. The forces of that job appear here.',
];

/** Draws what to do before there is anything to show: three steps, or the jobs to choose from. */
export function drawEmpty(el: HTMLElement, jobs: readonly JobEntry[]): void {
	const isFresh = jobs.length === 0;
	write(part(el, 'h2', 'jtbd-empty-heading'), isFresh ? 'See the forces of a job' : 'Choose a job');
	const steps = part(el, 'ol', 'jtbd-empty-steps');
	show(steps, isFresh);
	drawRows(steps, FIRST_STEPS, {
		key: (step) => step,
		make: (parent) => parent.createEl('li'),
		fill: write,
	});
	const list = part(el, 'ul', 'jtbd-jobs');
	show(list, !isFresh);
	drawRows(list, jobs, {
		key: ({ name, path }) => path ?? name,
		make: (parent) => parent.createEl('li'),
		fill: (row, job) => {
			const button = part(row, 'button', 'jtbd-job');
			attribute(button, { type: 'button', 'data-act': 'choose-job', 'data-job': job.path ?? job.name });
			isolate(part(button, 'span', 'jtbd-job-name'), job.name);
			isolate(part(button, 'span', 'jtbd-job-counts'), jobCounts(job));
		},
	});
}

/** "8 people, 24 quotes". */
export function jobCounts({ people, quotes }: JobEntry): string {
	return quotes === 0 && people === 0 ? 'no interviews yet' : `${counted(people, 'person', 'people')}, ${counted(quotes, 'quote')}`;
}

/** What to do next about a subject that has no evidence; null when it has some. */
export function hintFor(summary: Summary, hasJob: boolean): string | null {
	const { subject, interviews } = summary;
	if (subject.kind === 'interview' && !hasJob) return 'This interview names no job yet. Link it to one, such as [[JTBD 1]].';
	if (hasEvidence(summary)) return null;
	if (interviews === 0) return `Link an interview to it with [[${subject.name}]].`;
	return 'Nothing is tagged yet. Select what was said and use “Tag passage as push”, or pull, anxiety or habit.';
}

function hasEvidence({ forces, elements }: Summary): boolean {
	return [...Object.values(forces), ...Object.values(elements)].some(({ quotes }) => quotes > 0);
}
