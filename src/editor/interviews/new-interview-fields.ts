/** What the fields of the dialog for new interviews suggest, and how a pasted list goes into one. */

import { prepareFuzzySearch } from 'obsidian';
import { namesListed } from '../../core/interview-names';
import { nameKey } from '../../core/names';
import { jobCounts } from '../../draw/wording';
import { typedFirst, type Suggestions } from '../field-suggest';
import type { EditorContext } from '../read-options';
import { linkTextOf } from './known-jobs';
import { plannedJob, type InterviewSource } from './new-interview-plan';

/** What an empty field for a job means. */
export const NO_JOB = 'No job yet';

/** For a list of participants: what is typed of the name at the caret, and those of whose names a word begins with it. */
export function suggestedPeople(source: InterviewSource): Suggestions {
	return {
		fitting: (list, caret) => {
			const { name: typed } = nameAt(list, caret);
			const key = nameKey(typed);
			if (key === '') return [];
			const found = source.people().filter(({ name }) => ` ${nameKey(name)}`.includes(` ${key}`));
			return typedFirst(typed, 'New participant', found.map(({ name, path }) => ({ words: name, detail: path ?? '' })));
		},
		chosen: (name, list, caret) => {
			const { from, to } = nameAt(list, caret);
			return { text: list.slice(0, from) + name + list.slice(to), caret: from + name.length };
		},
	};
}

/** What is typed, and the jobs that it may mean; all of them, below none, when that is nothing. */
export function suggestedJobs(context: EditorContext, source: InterviewSource): Suggestions {
	return {
		fitting: (typed) => {
			const jobs = source.jobs().map((job) => ({ words: linkTextOf(context, job), detail: jobCounts(job) }));
			if (typed.trim() === '') return jobs.length > 0 ? [{ words: NO_JOB, detail: '', value: '' }, ...jobs] : [];
			const search = prepareFuzzySearch(typed);
			const found = jobs.flatMap((job) => {
				const match = search(job.words);
				return match ? { job, score: match.score } : [];
			});
			const { link, known, note } = plannedJob(context, source, typed);
			return typedFirst(known ? link : typed.trim(), known ? jobCounts(known) : note ? `The note ${note.path}` : 'New job', found.sort((a, b) => b.score - a.score).map(({ job }) => job));
		},
		chosen: (value) => ({ text: value, caret: value.length }),
	};
}

/** Has a list of names that is pasted go in with commas: a field of one line would run its lines together. */
export function takePastedLists(field: HTMLInputElement): void {
	field.addEventListener('paste', (event) => {
		const pasted = event.clipboardData?.getData('text/plain') ?? '';
		if (!/[\r\n\t]/.test(pasted.trim())) return;
		event.preventDefault();
		field.setRangeText(namesListed(pasted).join(', '), field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	});
}

/** The name in a list that the caret stands in, and where it stands. */
function nameAt(list: string, caret: number): { readonly name: string; readonly from: number; readonly to: number } {
	const from = Math.max(...[',', ';'].map((sign) => list.lastIndexOf(sign, caret - 1))) + 1;
	const end = /[,;]/.exec(list.slice(caret));
	const to = end ? caret + end.index : list.length;
	const written = list.slice(from, to);
	return { name: written.trim(), from: from + (/^\s*/.exec(written)?.[0].length ?? 0), to };
}
