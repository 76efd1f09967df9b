/** What happened when: the forces at each stage of the story, its moves, and the rough dates that the notes give. */

import { ELEMENTS, FORCES, type Code, type Element, type Force } from '../codes';
import { grouped } from '../group';
import type { Move, Passage, Span } from '../passage';
import { STAGES, type Stage } from '../stages';
import { heard, isShown, peopleOf, underCodes } from './narrow';
import type { Filter } from './summary';
import type { Testimony, Voice } from './testimony';

/** What was said of one thing: distinct known people, and the passages in order of the interviews. */
export interface Said {
	readonly people: number;
	readonly quotes: number;
	readonly passages: readonly Passage[];
}

/** What a note says of when a stage was, or of what happened at it; `from` and `to` span the heading, or are 0 for a property. */
export interface StageNote extends Span {
	readonly path: string;
	/** As written. */
	readonly words: string;
	/** Whom it is about; null when that is not known. */
	readonly who: string | null;
}

/** One stage of the story, or all passages without one. */
export interface StageSaid extends Said {
	readonly stage: Stage | null;
	readonly forces: Readonly<Record<Force, Said>>;
	/** The elements that somebody speaks of here. */
	readonly elements: readonly (Said & { readonly code: Element })[];
	/** The moves that are tagged here, forward ones first. */
	readonly moves: readonly (Said & { readonly move: Move })[];
	readonly notes: readonly StageNote[];
}

/** A passage at which the story moved; `level` is how many more steps have led up to it than down, itself included. */
export interface Step {
	readonly passage: Passage;
	readonly move: Move;
	readonly level: number;
}

/** The story of some interviews, in the order in which it happened, not in that in which it was told. */
export interface Timeline {
	/** N: their distinct known participants. */
	readonly people: number;
	/** The six usual stages, and of the others those with anything to show, in order. */
	readonly stages: readonly StageSaid[];
	/** The passages without a stage. */
	readonly unstaged: StageSaid;
	/** The moves by stage and place, those without a stage last. */
	readonly steps: readonly Step[];
}

/** Where a move leads: up to the new, down to the old, or nowhere yet. */
export const MOVES: readonly (readonly [move: Move, way: 1 | 0 | -1])[] = [
	['forward', 1],
	['back-on-track', 1],
	['hesitate', 0],
	['struggle', 0],
	['back', -1],
];

/** Where a move leads: 1 is up, 0 is on the level, -1 is down. */
export function wayOf(move: Move): 1 | 0 | -1 {
	return MOVES.find(([known]) => known === move)?.[1] ?? 0;
}

/** The timeline of what the testimonies say, narrowed by the filter. */
export function timelineOf(testimonies: readonly Testimony[], filter: Filter = {}): Timeline {
	const narrowed = heard(testimonies, filter);
	const shown = narrowed.flatMap(({ voices }) => voices.filter((voice) => isShown(voice, filter)));
	const voices = grouped(shown.map((voice) => [voice.passage.stage, voice] as const));
	const notes = grouped(narrowed.flatMap(notesOf));
	const at = (stage: Stage | null): StageSaid => stageSaid(stage, voices.get(stage) ?? [], stage === null ? [] : (notes.get(stage) ?? []), filter);
	return {
		people: new Set(narrowed.flatMap(({ isInterview, people }) => (isInterview ? people.map(({ key }) => key) : []))).size,
		stages: STAGES.filter(({ stage, isUsual }) => isUsual || voices.has(stage) || notes.has(stage)).map(({ stage }) => at(stage)),
		unstaged: at(null),
		steps: stepsOf([...STAGES.map(({ stage }) => stage), null].flatMap((stage) => voices.get(stage) ?? [])),
	};
}

function stageSaid(stage: Stage | null, voices: readonly Voice[], notes: readonly StageNote[], filter: Filter): StageSaid {
	const under = underCodes(voices, filter);
	const of = (code: Code): Said => said(under.get(code) ?? []);
	const byMove = grouped(voices.map((voice) => [voice.passage.move, voice] as const));
	return {
		stage,
		...said(voices),
		forces: Object.fromEntries(FORCES.map(({ code }) => [code, of(code)])) as Record<Force, Said>,
		elements: ELEMENTS.map(({ code }) => ({ code, ...of(code) })).filter(({ quotes }) => quotes > 0),
		moves: MOVES.map(([move]) => ({ move, ...said(byMove.get(move) ?? []) })).filter(({ quotes }) => quotes > 0),
		notes,
	};
}

function said(voices: readonly Voice[]): Said {
	return { people: peopleOf(voices).size, quotes: voices.length, passages: voices.map(({ passage }) => passage) };
}

/** What an interview says of when its stages were. Who left bought before the story of the leaving began. */
function notesOf({ path, isInterview, facts: { purchased, outcome }, people, anchors }: Testimony): (readonly [Stage, StageNote])[] {
	if (!isInterview) return [];
	const [only] = people;
	const who = people.length === 1 ? (only?.name ?? null) : null;
	const bought: (readonly [Stage, StageNote])[] = purchased === null || outcome === 'left' ? [] : [['purchase', { path, from: 0, to: 0, words: purchased, who }]];
	return [...bought, ...anchors.map(({ stage, words, from, to, person }) => [stage, { path, from, to, words, who: person?.name ?? null }] as const)];
}

function stepsOf(voices: readonly Voice[]): Step[] {
	let level = 0;
	return voices.flatMap(({ passage }) => (passage.move === null ? [] : [{ passage, move: passage.move, level: (level += wayOf(passage.move)) }]));
}
