/** Picks the questions to ask about what is missing, for a job or in an interview. */

import type { InterviewType } from '../bank';
import { FORCES } from '../codes';
import type { EvidenceIndex, FollowedNote } from '../evidence-index';
import type { Gap } from '../summary/summary';
import { BANK, type Askable } from './askable';

/** A question, and what it is asked for. */
export interface GapQuestion {
	readonly question: Askable;
	/** What is missing, without a full stop: "No evidence of anxiety yet". */
	readonly why: string;
}

/** Something that is missing, with what tends to surface it. */
export type Lack = Pick<Gap, 'force' | 'stage' | 'message' | 'questions'>;

type Evidence = Pick<EvidenceIndex, 'summary'>;

/** What is missing by these gaps, the most important first; interviews that lack the same force are counted together. */
export function lacksIn(gaps: readonly Gap[]): Lack[] {
	const ofForces = FORCES.flatMap(({ code, label }): Lack[] => {
		const [first, ...more] = gaps.filter(({ path, force }) => path !== null && force === code);
		if (!first) return [];
		return [more.length === 0 ? first : { ...first, message: `${more.length + 1} interviews have no ${label.toLowerCase()}.` }];
	});
	const ofAll = gaps.filter(({ path }) => path === null);
	return [...ofAll.filter(({ stage }) => stage === null), ...ofForces, ...ofAll.filter(({ stage }) => stage !== null)];
}

/** What its jobs and an interview itself lack: first the forces that nobody speaks of, then those that only this interview lacks, then stages. */
export function lacksOfInterview(evidence: Evidence, { subject, jobs }: FollowedNote): Lack[] {
	const own = evidence.summary(subject).gaps;
	const ofJobs = jobs.flatMap((job) => evidence.summary(job).gaps).filter(({ path }) => path === null);
	const ofForces = FORCES.flatMap(({ code, label }) => own.filter(({ kind, force }) => kind === 'force-missing' && force === code).map((gap): Lack => ({ ...gap, message: `This interview has no ${label.toLowerCase()} yet.` })));
	return [...ofJobs.filter(({ stage }) => stage === null), ...ofForces, ...[...own, ...ofJobs].filter(({ stage }) => stage !== null)];
}

/**
 * At most `each` questions for each force that is lacking, half as many for a stage, a person's own before those of the bank, and those for this type of interview alone as
 * long as there are any; none twice.
 */
export function questionsAbout(lacks: readonly Lack[], own: readonly Askable[], type: InterviewType | null, each: number): GapQuestion[] {
	const taken = new Set<string>();
	const lacking = new Set<string | null>();
	return lacks.flatMap(({ force, stage, message, questions }) => {
		// The first says best why.
		if (lacking.has(force ?? stage)) return [];
		lacking.add(force ?? stage);
		const mine = own.filter((question) => (force !== null && question.surfaces === force) || (stage !== null && question.stage === stage));
		const all = [...mine, ...questions.flatMap((id) => BANK.filter((question) => question.id === id))];
		const ofType = all.filter(({ types }) => type === null || types.includes(type));
		const fresh = (ofType.length > 0 ? ofType : all).filter(({ words }) => !taken.has(words)).slice(0, stage === null ? each : Math.ceil(each / 2));
		for (const { words } of fresh) taken.add(words);
		return fresh.map((question) => ({ question, why: message.replace(/\.$/, '') }));
	});
}

/** How many questions for each lack a new interview is offered. */
const A_FEW = 2;

/** A few questions about what a job of this path or name lacks, for the next interview of a type; none while nothing is tagged for it. */
export function questionsForNext(evidence: Evidence & Pick<EvidenceIndex, 'subjectNamed'>, job: string, type: InterviewType | null): Askable[] {
	const subject = evidence.subjectNamed(job);
	if (!subject || evidence.summary(subject).taggedPeople === 0) return [];
	const ofAll = evidence.summary(subject).gaps.filter(({ path }) => path === null);
	return questionsAbout(ofAll, [], type, A_FEW).map(({ question }) => question);
}
