/** Which quiet lines a summary calls for. */

import { grouped } from '../../core/group';
import { byCodeUnits } from '../../core/names';
import type { Passage } from '../../core/passage';
import { lacksIn, type Lack } from '../../core/questions/gap-questions';
import type { Subject, Summary } from '../../core/summary/summary';
import type { Remark, RemarkGap, RemarkNote } from '../../draw/remarks';
import { counted } from '../../draw/wording';
import type { ForcesSource } from '../forces-source';

/** The quiet lines of a summary, only those with something behind them. */
export function remarksOf(summary: Summary, evidence: Pick<ForcesSource['evidence'], 'looseJobs' | 'subjectFor'>): Remark[] {
	const { unknown, unassigned, problems } = summary;
	const several = severalJobs(summary).filter(({ path }) => evidence.looseJobs(path).length > 1);
	// Where nothing is tagged everything is missing, and the head says what to do first.
	const gaps = summary.taggedPeople + unknown.length === 0 ? [] : gapsOf(lacksIn(summary.gaps));
	const missing = gaps.reduce((sum, { messages }) => sum + messages.length, 0);
	return [
		{ ...NOTHING, kind: 'gaps' as const, words: `${counted(missing, 'gap')} in what was said`, gaps, act: gaps.length > 1 ? { act: 'ask', label: 'Ask about all of this' } : null },
		{
			...NOTHING,
			kind: 'unknown' as const,
			words: `${counted(unknown.length, 'quote')} of an unknown person, not counted as people`,
			hint: 'Who speaks stands in the property “participant”, or in “participants” where a note has several and their lines or headings begin with their names.',
			notes: notesOf(unknown, (path) => (isJob(evidence.subjectFor(path)?.subject, path)
				? { detail: 'This is the note of a job, so nobody in particular speaks in it.', act: null }
				: { detail: null, act: { act: 'name-participant', label: 'Name participant' } })),
		},
		{
			...NOTHING,
			kind: 'unassigned' as const,
			words: `${counted(unassigned.length, 'quote')} without a job`,
			hint: 'The job goes into the property “jobs” of the note and holds for all of its quotes.',
			notes: notesOf(unassigned, () => ({ detail: null, act: { act: 'give-job', label: 'Choose job' } })),
			act: new Set(unassigned.map(({ path }) => path)).size > 1 ? { act: 'give-job', label: 'Choose one job for all of them' } : null,
		},
		{
			...NOTHING,
			kind: 'several-jobs' as const,
			words: `${counted(several.length, 'quote counts', 'quotes count')} for other jobs too: the note links to several`,
			notes: notesOf(several, (path) => ({ detail: `Links to ${listed(evidence.looseJobs(path))}.`, act: { act: 'settle-jobs', label: 'Choose job' } })),
		},
		{ ...NOTHING, kind: 'problems' as const, words: `${counted(problems.length, 'problem')} in these notes`, problems },
	].filter((one) => one.notes.length + one.problems.length + one.gaps.length > 0);
}

const NOTHING: Omit<Remark, 'kind' | 'words'> = { hint: null, notes: [], problems: [], gaps: [], act: null };

function isJob(subject: Subject | undefined, path: string): boolean {
	return subject?.kind === 'job' && subject.path === path;
}

function notesOf(passages: readonly Passage[], about: (path: string) => Pick<RemarkNote, 'detail' | 'act'>): RemarkNote[] {
	return [...grouped(passages.map((passage) => [passage.path, passage] as const))].map(([path, own]) => ({ path, passages: own, ...about(path) }));
}

/** What is missing, each force and each stage once. */
function gapsOf(lacks: readonly Lack[]): RemarkGap[] {
	return [...grouped(lacks.map((lack) => [lack.force ?? lack.stage, lack] as const)).values()].flatMap((own) => {
		const [first] = own;
		return first ? [{ force: first.force, stage: first.stage, messages: [...new Set(own.map(({ message }) => message))] }] : [];
	});
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

/** "JTBD 1, JTBD 2 and JTBD 3". */
function listed(names: readonly string[]): string {
	return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}
