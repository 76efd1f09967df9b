/** What the view says where there is nothing to draw: each time, what to do next. */

import { noteName } from '../../core/names';
import type { JobEntry } from '../../core/summary/summary';
import type { DrawIcon } from '../../draw/icon';
import { button, drawRows, part, readAs, say, show, write } from '../../draw/keyed';
import { counted, jobCounts } from '../../draw/wording';
import type { Panel } from '../panel/panel-of';
import { tagActs } from './first-steps';
import { drawHints, type Hint } from './hints';

/** Draws what to do before there is anything to show: why there is nothing of the subject `gone`, else what the note `plain` lacks, and the jobs to choose from. */
export function drawEmpty(el: HTMLElement, jobs: readonly JobEntry[], { gone, plain }: { readonly gone: string | null; readonly plain: string | null }, icon: DrawIcon): void {
	const hints = gone !== null ? [ofGone(gone, jobs.length > 0)] : jobs.length === 0 || plain === null ? [] : [ofNote(plain)];
	drawHints(part(el, 'div', 'jtbd-hints'), hints, icon);
	say(el, 'h2', 'jtbd-empty-heading', jobs.length === 0 ? null : 'Choose a job');
	const list = part(el, 'ul', 'jtbd-jobs');
	show(list, jobs.length > 0);
	drawRows(list, jobs, {
		tag: 'li',
		cls: 'jtbd-job-row',
		key: ({ name, path }) => path ?? name,
		fill: (row, job) => {
			const choose = button(row, 'jtbd-job', { 'data-act': 'choose-job', 'data-job': job.path ?? job.name });
			say(choose, 'span', 'jtbd-job-name', job.name);
			say(choose, 'span', 'jtbd-job-counts', jobCounts(job));
			const create = button(row, 'jtbd-create-job', { 'data-act': 'create-note', 'data-job': job.name });
			write(create, 'Create note');
			readAs(create, `Create the note of ${job.name}`);
			show(create, job.path === null);
		},
	});
}

/** Draws that the notes are still being read; the styles show it only when that takes a while. */
export function drawReading(el: HTMLElement): void {
	say(el, 'p', 'jtbd-reading', 'Reading your notes…').setAttr('role', 'status');
}

function ofGone(name: string, hasOthers: boolean): Hint {
	return { key: 'gone', words: `There is nothing to show of “${name}” any more: it has no tags, and no interview links to it.${hasOthers ? ' Choose another job.' : ''}`, acts: [] };
}

function ofNote(path: string): Hint {
	return {
		key: 'nothing',
		words: `“${noteName(path)}” has no tags and is about no job. Make an interview of it, or choose a job to look at.`,
		acts: [{ label: 'Insert template', values: { 'data-act': 'insert-template' } }],
	};
}

/** What to do next about a subject, where something is missing; `areSteps` says that the first steps stand there already. */
export function hintsFor({ shown, whole, hasJob, interview }: Panel, areSteps: boolean): Hint[] {
	const { subject } = whole;
	const hints: Hint[] = [];
	const own = subject.kind === 'interview' ? subject : interview;
	const [untagged, ...others] = shown.testimonies.filter(({ isInterview, voices }) => isInterview && voices.length === 0);
	const isOwnUntagged = own !== null && (shown.testimonies.find(({ path }) => path === own.path)?.voices.length ?? 0) === 0;
	if (areSteps) return [];
	if (whole.interviews === 0 && whole.taggedPeople + whole.unknown.length === 0) {
		hints.push({ key: 'unlinked', words: `No interview links to [[${subject.name}]] yet.`, acts: [{ label: 'Create interview note', values: { 'data-act': 'create-interview' } }] });
	} else if (isOwnUntagged) {
		hints.push({ key: 'untagged', words: `${subject.kind === 'job' ? `Nothing in ${own.name} counts for ${subject.name} yet` : `Nothing is tagged in ${own.name} yet`}. Select there what was said and choose what it is.`, acts: tagActs() });
	} else if (whole.taggedPeople + whole.unknown.length === 0 && untagged) {
		const many = others.length === 0 ? `its interview, ${noteName(untagged.path)},` : `its ${counted(others.length + 1, 'interview')}`;
		hints.push({
			key: 'untagged',
			words: `Nothing is tagged in ${many} yet. Open ${others.length === 0 ? 'it' : 'one'}, select what was said and tag it.`,
			acts: [{ label: `Open ${noteName(untagged.path)}`, values: { 'data-act': 'open-note', 'data-path': untagged.path } }],
		});
	}
	if (!hasJob) {
		hints.push({ key: 'jobless', words: 'This interview names no job yet, so it counts for none.', acts: [{ label: 'Choose job', values: { 'data-act': 'give-job', 'data-path': subject.path } }] });
	}
	return hints;
}
