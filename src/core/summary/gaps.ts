/** What the evidence of a subject lacks, each gap with the questions that tend to fill it. */

import type { InterviewType } from '../bank';
import { FORCES, type Force, type ForceEntry } from '../codes';
import { noteName } from '../names';
import type { Passage } from '../passage';
import { isAskedFor, questionsAt, questionsFor } from '../questions-for';
import { typeNamed } from '../questions/caret-facts';
import { STAGES } from '../stages';
import type { Gap } from './summary';

/** An interview with its passages that count for the subject. */
export interface InterviewPassages {
	readonly path: string;
	readonly interviewType: string | null;
	readonly passages: readonly Passage[];
}

/**
 * The gaps: forces nobody speaks of, pushes without pulls or the reverse, interviews with passages that lack a force which others
 * have, and, once most passages and at least five have a stage, stages at which nothing is tagged, but for those that interviews of these
 * types never come to.
 * Where the type of every interview is known, the questions are those for these types.
 */
export function findGaps(passages: readonly Passage[], interviews: readonly InterviewPassages[]): Gap[] {
	const found = interviews.map(({ interviewType }) => typeNamed(interviewType));
	const types = found.includes(null) ? [] : [...new Set(found.flatMap((type) => type ?? []))];
	const present = forcesIn(passages);
	const has = (code: Force): boolean => present.some((force) => force.code === code);
	return [
		...FORCES.filter(({ code }) => !has(code)).map(({ code, label }) => ofForce('force-missing', code, `No evidence of ${label.toLowerCase()} yet.`, types)),
		...(has('push') && !has('pull') ? [ofForce('push-without-pull', 'pull', 'There are pushes and no pull: people are unhappy, but with nothing that draws them.', types)] : []),
		...(has('pull') && !has('push') ? [ofForce('pull-without-push', 'push', 'There are pulls and no push: people are drawn, but with nothing that makes them move.', types)] : []),
		...interviews.flatMap((interview) => missingIn(interview, present)),
		...missingStages(passages, types),
	];
}

function forcesIn(passages: readonly Passage[]): ForceEntry[] {
	const codes = new Set<string>();
	for (const passage of passages) for (const { code } of passage.codes) codes.add(code);
	return FORCES.filter(({ code }) => codes.has(code));
}

function ofForce(kind: Gap['kind'], force: Force, message: string, types: readonly InterviewType[], path: string | null = null): Gap {
	return { kind, message, force, stage: null, path, questions: questionsFor(force, ...types).map(({ id }) => id) };
}

function missingIn({ path, interviewType, passages }: InterviewPassages, present: readonly ForceEntry[]): Gap[] {
	if (passages.length === 0) return [];
	const here = forcesIn(passages);
	const type = typeNamed(interviewType);
	const missing = present.filter((force) => !here.includes(force));
	return missing.map(({ code, label }) => ofForce('interview-lacks-force', code, `${noteName(path)} has no ${label.toLowerCase()}.`, type === null ? [] : [type], path));
}

/** Fewer passages with a stage than these say nothing of the stages that have none. */
const ENOUGH_STAGED = 5;

function missingStages(passages: readonly Passage[], types: readonly InterviewType[]): Gap[] {
	const staged = passages.filter(({ stage }) => stage !== null);
	if (staged.length < ENOUGH_STAGED || staged.length * 2 <= passages.length) return [];
	const present = new Set(staged.map(({ stage }) => stage));
	return STAGES.filter(({ stage }) => !present.has(stage) && isAskedFor(stage, ...types)).map(({ stage, label }) => ({
		kind: 'stage-missing',
		message: `Nothing is tagged at this stage yet: ${label.toLowerCase()}.`,
		force: null,
		stage,
		path: null,
		questions: questionsAt(stage, ...types).map(({ id }) => id),
	}));
}
