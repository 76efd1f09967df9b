/** Finds what a view has to show: its subject as it is now, narrowed, with the interview at hand. */

import { changedFilter } from '../../core/summary/read-filter';
import type { Subject, Summary } from '../../core/summary/summary';
import type { OptionChoice } from '../../draw/option';
import type { ForcesSource } from '../forces-source';
import type { Shown } from '../pages/page';
import { filterOf, isSame, isWhole, settledAs, subjectKey, type ForcesState } from '../view-state';
import { scopeChoices } from './choices';
import type { Narrowings } from './narrowings';

/** What there is to show of a subject. */
export interface Panel {
	readonly shown: Shown;
	/** Without any filter. */
	readonly whole: Summary;
	/** With every filter but that of the outcome. */
	readonly everyone: Summary;
	/** What it is compared with; null for nothing. */
	readonly beside: Shown | null;
	/** The interview at hand, when the subject is its job. */
	readonly interview: Subject | null;
	/** False for an interview that names no job. */
	readonly hasJob: boolean;
	readonly scopes: readonly OptionChoice[];
	readonly scope: string;
}

/** The state with all its subjects as they are known now. */
export function settledState(state: ForcesState, evidence: Pick<ForcesSource['evidence'], 'current'>): ForcesState {
	const { subject, interview, beside } = state;
	const now = subject && evidence.current(subject);
	const besideNow = beside && evidence.current(beside.subject);
	return {
		...(now === null ? state : settledAs(state, now)),
		interview: interview && evidence.current(interview),
		beside: beside && besideNow ? { ...beside, subject: besideNow } : beside,
	};
}

/** What there is to show of the state's subject while the note at `active` is at hand; null where nothing is left of it. */
export function panelOf(state: ForcesState, active: string | null, evidence: ForcesSource['evidence'], narrowings: Narrowings): Panel | null {
	const { subject } = state;
	if (subject === null || evidence.current(subject) === null) return null;
	const interview = interviewAtHand(subject, active, evidence);
	const jobs = jobsOf(interview ?? subject, evidence);
	const filter = filterOf(state, subject);
	const shown = narrowings.of({ subject, filter });
	const beside = state.beside !== null && evidence.current(state.beside.subject) !== null ? narrowings.of(state.beside) : null;
	return {
		shown,
		whole: isWhole(filter) ? shown.summary : narrowings.of({ subject, filter: {} }).summary,
		everyone: filter.outcome === undefined ? shown.summary : narrowings.of({ subject, filter: changedFilter(filter, 'outcome', undefined) }).summary,
		beside,
		interview: subject.kind === 'job' ? interview : null,
		hasJob: subject.kind !== 'interview' || jobs.length > 0,
		scopes: interview === null ? [] : scopeChoices(interview, jobs),
		scope: subjectKey(subject),
	};
}

/** The interview that is open now, when it bears on the job on view; the interview on view itself. */
export function interviewAtHand(subject: Subject, active: string | null, evidence: Pick<ForcesSource['evidence'], 'subjectFor'>): Subject | null {
	if (subject.kind === 'interview') return subject;
	const note = active === null ? null : evidence.subjectFor(active);
	return note?.subject.kind === 'interview' && note.jobs.some((job) => isSame(job, subject)) ? note.subject : null;
}

/** The jobs of an interview; none of anything else. */
export function jobsOf(interview: Subject, evidence: Pick<ForcesSource['evidence'], 'subjectFor'>): readonly Subject[] {
	return interview.kind === 'interview' && interview.path !== null ? (evidence.subjectFor(interview.path)?.jobs ?? []) : [];
}
