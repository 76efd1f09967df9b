/** Which quiet lines a summary calls for. */

import type { Passage } from '../core/passage';
import type { Summary } from '../core/summary';
import type { Remark } from '../draw/remarks';
import { counted } from '../draw/wording';

/** The quiet lines of a summary, only those with something behind them; `looseJobs` are the jobs that a note merely links to. */
export function remarksOf(summary: Summary, looseJobs: (path: string) => readonly string[]): Remark[] {
	const several = severalJobs(summary).filter(({ path }) => looseJobs(path).length > 1);
	const remarks: Remark[] = [
		{ kind: 'unknown', words: `${counted(summary.unknown.length, 'quote')} of an unknown person, not counted as people`, passages: summary.unknown, problems: [] },
		{ kind: 'unassigned', words: `${counted(summary.unassigned.length, 'quote')} without a job`, passages: summary.unassigned, problems: [] },
		{ kind: 'several-jobs', words: `${counted(several.length, 'quote counts', 'quotes count')} for other jobs too: the note links to several`, passages: several, problems: [] },
		{ kind: 'problems', words: `${counted(summary.problems.length, 'problem')} in these notes`, passages: [], problems: summary.problems },
	];
	return remarks.filter(({ passages, problems }) => passages.length + problems.length > 0);
}

/** The passages of a job that count for another job as well, each once, in the order of notes and places. */
function severalJobs(summary: Summary): Passage[] {
	if (summary.subject.kind !== 'job') return [];
	const found = new Map<string, Passage>();
	for (const of of [...Object.values(summary.forces), ...Object.values(summary.elements)]) {
		for (const passage of of.themes.flatMap((row) => row.passages)) {
			if (passage.jobs.length > 1) found.set(`${passage.path}\n${passage.from}`, passage);
		}
	}
	return [...found.values()].sort((one, other) => (one.path === other.path ? one.from - other.from : one.path < other.path ? -1 : 1));
}
