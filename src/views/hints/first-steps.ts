/** The first steps: shown until there is evidence, each ticked off by what is in the vault. */

import { FORCES } from '../../core/codes';
import { drawIcon, type DrawIcon } from '../../draw/icon';
import { attribute, drawRows, part, say, show } from '../../draw/keyed';
import type { ForcesSource } from '../forces-source';
import { drawActs, type HintAct } from './hints';

/** One step. */
export interface FirstStep {
	readonly name: string;
	readonly words: string;
	readonly isDone: boolean;
	readonly acts: readonly HintAct[];
}

/** The steps to the first evidence; null where `isSeen` says that some is on view, or a job has some. */
export function firstSteps(isSeen: boolean, evidence: Pick<ForcesSource['evidence'], 'jobs' | 'interviews' | 'taggedNotes'>): FirstStep[] | null {
	if (isSeen) return null;
	const jobs = evidence.jobs();
	if (jobs.some(({ quotes }) => quotes > 0)) return null;
	const [job] = jobs.filter(({ interviews }) => interviews > 0);
	return [
		{
			name: 'Insert a template',
			words: 'It goes into the open note, or into a new one when none is open.',
			isDone: evidence.interviews() > 0,
			acts: [{ label: 'Insert template', values: { 'data-act': 'insert-template' } }],
		},
		{
			name: 'Tag a passage',
			words: 'Select in the note what was said, or put the cursor in it, then choose what it is.',
			isDone: evidence.taggedNotes() > 0,
			acts: tagActs(),
		},
		{
			name: 'See it here',
			words: job ? `The forces of ${job.name} appear here with the first tag.` : 'Choose the job that the interview is about. Its forces appear here.',
			isDone: false,
			acts: [job ? { label: `Show ${job.name}`, values: { 'data-act': 'choose-job', 'data-job': job.path ?? job.name } } : { label: 'Choose job', values: { 'data-act': 'give-job-at-hand' } }],
		},
	];
}

/** A button for each force, which tags the words at hand with it. */
export function tagActs(): HintAct[] {
	return FORCES.map(({ code, label, icon }) => ({ label, icon, name: `Tag as ${label.toLowerCase()}`, values: { 'data-act': 'tag-passage', 'data-force': code, 'data-code': code } }));
}

/** Draws the steps into `el`; nothing is shown for null. */
export function drawFirstSteps(el: HTMLElement, steps: readonly FirstStep[] | null, icon: DrawIcon): void {
	const section = part(el, 'section', 'jtbd-first');
	show(section, steps !== null);
	say(section, 'h2', 'jtbd-first-heading', 'Three steps to your first forces');
	drawRows(part(section, 'ol', 'jtbd-steps'), (steps ?? []).map((step, at) => ({ ...step, number: at + 1 })), {
		tag: 'li',
		cls: 'jtbd-step',
		key: ({ name }) => name,
		fill: (row, { name, words, isDone, acts, number }) => {
			row.toggleClass('is-done', isDone);
			const sign = part(row, 'span', 'jtbd-step-sign');
			attribute(sign, { 'role': isDone ? 'img' : null, 'aria-label': isDone ? 'Done' : null, 'aria-hidden': isDone ? null : 'true' });
			say(sign, 'span', 'jtbd-step-number', isDone ? null : String(number));
			drawIcon(sign, 'lucide-check', icon);
			show(part(sign, 'span', 'jtbd-icon'), isDone);
			say(row, 'h3', 'jtbd-step-name', name);
			say(row, 'p', 'jtbd-step-words', words);
			drawActs(part(row, 'div', 'jtbd-acts'), acts, icon);
		},
	});
}
