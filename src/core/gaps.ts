/** What the evidence of a subject lacks, each gap with the questions that tend to fill it. */

import { INTERVIEW_TYPES, QUESTIONS, type InterviewType } from './bank';
import { FORCES, type Force, type ForceEntry } from './codes';
import { nameKey, noteName } from './names';
import type { Passage } from './passage';
import { questionsFor } from './questions-for';
import { STAGES } from './stages';
import type { Gap } from './summary';

/** An interview with its passages that count for the subject. */
export interface InterviewPassages {
	readonly path: string;
	readonly interviewType: string | null;
	readonly passages: readonly Passage[];
}

/**
 * The gaps: forces nobody speaks of, pushes without pulls or the reverse, interviews with passages that lack a force which others
 * have, and, once most passages have a stage, stages nobody speaks of.
 */
export function findGaps(passages: readonly Passage[], interviews: readonly InterviewPassages[]): Gap[] {
	const present = forcesIn(passages);
	const [push, pull] = [present.some(({ code }) => code === 'push'), present.some(({ code }) => code === 'pull')];
	return [
		...FORCES.filter((force) => !present.includes(force)).map(({ code, label }) => ofForce('force-missing', code, `No evidence of ${label.toLowerCase()} yet.`)),
		...(push && !pull ? [ofForce('push-without-pull', 'pull', 'There are pushes and no pull: people are unhappy, but with nothing that draws them.')] : []),
		...(pull && !push ? [ofForce('pull-without-push', 'push', 'There are pulls and no push: people are drawn, but with nothing that makes them move.')] : []),
		...interviews.flatMap((interview) => missingIn(interview, present)),
		...missingStages(passages),
	];
}

function forcesIn(passages: readonly Passage[]): ForceEntry[] {
	const codes = new Set<string>();
	for (const passage of passages) for (const { code } of passage.codes) codes.add(code);
	return FORCES.filter(({ code }) => codes.has(code));
}

function ofForce(kind: Gap['kind'], force: Force, message: string, path: string | null = null, type: InterviewType | null = null): Gap {
	return { kind, message, force, stage: null, path, questions: questionsFor(force, type).map(({ id }) => id) };
}

function missingIn({ path, interviewType, passages }: InterviewPassages, present: readonly ForceEntry[]): Gap[] {
	if (passages.length === 0) return [];
	const here = forcesIn(passages);
	const written = nameKey(interviewType ?? '').replace(/[ _]/g, '-');
	const type = INTERVIEW_TYPES.find((each) => each.type === written)?.type ?? null;
	const missing = present.filter((force) => !here.includes(force));
	return missing.map(({ code, label }) => ofForce('interview-lacks-force', code, `${noteName(path)} has no ${label.toLowerCase()}.`, path, type));
}

function missingStages(passages: readonly Passage[]): Gap[] {
	const staged = passages.filter(({ stage }) => stage !== null);
	if (staged.length * 2 <= passages.length) return [];
	const present = new Set(staged.map(({ stage }) => stage));
	return STAGES.filter(({ stage }) => !present.has(stage)).map(({ stage, label }) => ({
		kind: 'stage-missing',
		message: `Nobody speaks of this stage yet: ${label.toLowerCase()}.`,
		force: null,
		stage,
		path: null,
		questions: QUESTIONS.filter((question) => question.stage === stage).map(({ id }) => id),
	}));
}
