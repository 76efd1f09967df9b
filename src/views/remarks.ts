/** Which quiet lines a summary calls for. */

import { byCodeUnits } from '../core/names';
import type { Passage, Problem } from '../core/passage';
import { lacksIn } from '../core/questions/gap-questions';
import type { Summary } from '../core/summary';
import type { Remark } from '../draw/remarks';
import { counted } from '../draw/wording';

/** The quiet lines of a summary, only those with something behind them; `looseJobs` are the jobs that a note merely links to. */
export function remarksOf(summary: Summary, looseJobs: (path: string) => readonly string[]): Remark[] {
	const several = severalJobs(summary).filter(({ path }) => looseJobs(path).length > 1);
	const { unknown, unassigned, problems } = summary;
	// Where nothing is tagged everything is missing, and the head says what to do first.
	const gaps = summary.taggedPeople + unknown.length === 0 ? [] : lacksIn(summary.gaps).map(({ message }) => message);
	const remark = (kind: Remark['kind'], words: string, passages: readonly Passage[], found: readonly Problem[] = []): Remark => ({ kind, words, passages, problems: found, gaps: [] });
	return [
		{ ...remark('gaps', `${counted(gaps.length, 'gap')} in what was said`, []), gaps },
		remark('unknown', `${counted(unknown.length, 'quote')} of an unknown person, not counted as people`, unknown),
		remark('unassigned', `${counted(unassigned.length, 'quote')} without a job`, unassigned),
		remark('several-jobs', `${counted(several.length, 'quote counts', 'quotes count')} for other jobs too: the note links to several`, several),
		remark('problems', `${counted(problems.length, 'problem')} in these notes`, [], problems),
	].filter((one) => one.passages.length + one.problems.length + one.gaps.length > 0);
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
	return [...found.values()].sort((a, b) => byCodeUnits(a.path, b.path) || a.from - b.from);
}
