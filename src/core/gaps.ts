/** What the evidence of a subject lacks, each gap with the questions that tend to fill it. */

import { INTERVIEW_TYPES, type InterviewType } from './bank';
import { codeEntry, FORCES, isForce, type Force } from './codes';
import { nameKey, noteName } from './names';
import type { Passage } from './passage';
import { questionsFor, questionsToAsk } from './questions-for';
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
	return [...missingForces(present), ...oneSided(present), ...interviews.flatMap((interview) => missingIn(interview, present)), ...missingStages(passages)];
}

function forcesIn(passages: readonly Passage[]): Set<Force> {
	const forces = new Set<Force>();
	for (const { codes } of passages) for (const { code } of codes) if (isForce(code)) forces.add(code);
	return forces;
}

function missingForces(present: ReadonlySet<Force>): Gap[] {
	return FORCES.filter(({ code }) => !present.has(code)).map(({ code, label }) => ({
		...NOTHING,
		kind: 'force-missing',
		message: `No evidence of ${label.toLowerCase()} yet.`,
		force: code,
		questions: questionsFor(code).map(({ id }) => id),
	}));
}

function oneSided(present: ReadonlySet<Force>): Gap[] {
	const gap = (kind: Gap['kind'], force: Force, message: string): Gap => ({ ...NOTHING, kind, message, force, questions: questionsFor(force).map(({ id }) => id) });
	if (present.has('push') === present.has('pull')) return [];
	return present.has('push')
		? [gap('push-without-pull', 'pull', 'There are pushes and no pull: people are unhappy, but with nothing that draws them.')]
		: [gap('pull-without-push', 'push', 'There are pulls and no push: people are drawn, but with nothing that makes them move.')];
}

function missingIn({ path, interviewType, passages }: InterviewPassages, present: ReadonlySet<Force>): Gap[] {
	if (passages.length === 0) return [];
	const here = forcesIn(passages);
	const type = knownType(interviewType);
	return [...present].filter((force) => !here.has(force)).sort(inOrder).map((force) => ({
		...NOTHING,
		kind: 'interview-lacks-force',
		message: `${noteName(path)} has no ${codeEntry(force).label.toLowerCase()}.`,
		force,
		path,
		questions: questionsFor(force, { type }).map(({ id }) => id),
	}));
}

function missingStages(passages: readonly Passage[]): Gap[] {
	const staged = passages.filter(({ stage }) => stage !== null);
	if (staged.length * 2 <= passages.length) return [];
	const present = new Set(staged.map(({ stage }) => stage));
	return STAGES.filter(({ stage }) => !present.has(stage)).map(({ stage, label }) => ({
		...NOTHING,
		kind: 'stage-missing',
		message: `Nobody speaks of this stage yet: ${label.toLowerCase()}.`,
		stage,
		questions: questionsToAsk({ stage }).filter((question) => question.stage === stage).map(({ id }) => id),
	}));
}

const NOTHING = { force: null, stage: null, path: null } as const;

function inOrder(a: Force, b: Force): number {
	return FORCES.findIndex(({ code }) => code === a) - FORCES.findIndex(({ code }) => code === b);
}

function knownType(written: string | null): InterviewType | null {
	const key = written === null ? '' : nameKey(written.replace(/[-_]/g, ' '));
	return INTERVIEW_TYPES.find(({ type }) => type.replace(/-/g, ' ') === key)?.type ?? null;
}
