/** Finds questions by what is typed: their words, stage, code, type of interview and id. */

import { INTERVIEW_TYPES } from '../bank';
import { CODES } from '../codes';
import { STAGES } from '../stages';
import { stageLabel, surfaceLabel, type Askable } from './askable';

/** A question with the stretches of its words that what was typed stands in. */
export interface FoundQuestion {
	readonly question: Askable;
	readonly matches: [number, number][];
}

/** A search for letters in their order, as the host has it; a better find has a higher score. */
export type FuzzySearch = (text: string) => { readonly score: number; readonly matches: [number, number][] } | null;

/** How many are given at most of those that only have the typed letters in their order. */
const LOOSE = 20;

/**
 * The questions that have every typed word, in any order, at the beginning of a word or inside one, the best first and as they
 * stand in `list` where they are as good. Where none has, those in which `loosely` finds the letters.
 */
export function findQuestions(list: readonly Askable[], typed: string, loosely: FuzzySearch): FoundQuestion[] {
	const wanted = folded(typed).split(/\s+/).filter((word) => word !== '');
	if (wanted.length === 0) return list.map((question) => ({ question, matches: [] }));
	const found = list.flatMap((question) => foundIn(question, wanted) ?? []);
	if (found.length > 0) return byScore(found);
	return byScore(list.flatMap((question) => {
		const inWords = loosely(question.words);
		const inNames = loosely(namesOf(question).join(' '));
		if (!inWords && !inNames) return [];
		return { question, matches: inWords?.matches ?? [], score: Math.max(inWords?.score ?? -Infinity, inNames?.score ?? -Infinity) };
	})).slice(0, LOOSE);
}

interface Scored extends FoundQuestion {
	readonly score: number;
}

function byScore(found: readonly Scored[]): FoundQuestion[] {
	return [...found].sort((a, b) => b.score - a.score).map(({ question, matches }) => ({ question, matches }));
}

function foundIn(question: Askable, wanted: readonly string[]): Scored | null {
	const words = folded(question.words);
	const names = namesOf(question).map(folded);
	const matches: [number, number][] = [];
	let score = words.includes(wanted.join(' ')) ? 2 : 0;
	for (const word of wanted) {
		const at = placeIn(words, word);
		const inNames = names.some((name) => placeIn(name, word) >= 0 && startsWord(name, placeIn(name, word)));
		if (at < 0 && !inNames && folded(question.id ?? '') !== word) return null;
		if (at >= 0) matches.push([at, at + word.length]);
		score += (inNames ? 4 : 0) + (at < 0 ? 0 : startsWord(words, at) ? 3 : 1) + (folded(question.id ?? '') === word ? 20 : 0);
	}
	// Where a change of case changes the length, the places are others.
	return { question, matches: words.length === question.words.length ? united(matches) : [], score };
}

/** Where a word stands: at the beginning of one, if it does anywhere. */
function placeIn(text: string, word: string): number {
	const first = text.indexOf(word);
	for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) if (startsWord(text, at)) return at;
	return first;
}

function startsWord(text: string, at: number): boolean {
	return at === 0 || !/[\p{L}\p{N}']/u.test(text.charAt(at - 1));
}

function folded(text: string): string {
	return text.toLowerCase().replace(/[’‘]/g, '\'').replace(/[“”]/g, '"');
}

/** All by which a question is found besides its words. */
function namesOf({ id, kind, stage, surfaces, types }: Askable): string[] {
	return [
		...(id === null ? [] : [id]),
		...(kind === 'probe' ? ['probe'] : kind === 'own' ? ['own'] : []),
		...(stage === 'any' && kind === 'probe' ? [] : [stageLabel(stage), ...(STAGES.find((entry) => entry.stage === stage)?.synonyms ?? [])]),
		...(surfaces === null ? [] : [surfaceLabel(surfaces), ...(CODES.find(({ code }) => code === surfaces)?.synonyms ?? [])]),
		...(types.length === INTERVIEW_TYPES.length ? [] : INTERVIEW_TYPES.filter(({ type }) => types.includes(type)).map(({ label }) => label)),
	];
}

function united(matches: readonly [number, number][]): [number, number][] {
	const result: [number, number][] = [];
	for (const [from, to] of [...matches].sort(([a], [b]) => a - b)) {
		const last = result[result.length - 1];
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else result.push([from, to]);
	}
	return result;
}
