/** The words in which counts, stages and themes are told. */

import type { Move, Passage, Strength } from '../core/passage';
import { STAGES, type Stage } from '../core/stages';
import type { JobEntry, ThemeRow } from '../core/summary';

/** "1 quote", "11 quotes". */
export function counted(count: number, one: string, several = `${one}s`): string {
	return `${count} ${count === 1 ? one : several}`;
}

/** "1 person", "8 people". */
export function countedPeople(count: number): string {
	return counted(count, 'person', 'people');
}

/** "of 8 people", what follows the large number. */
export function ofPeople(people: number): string {
	return `of ${countedPeople(people)}`;
}

/** "5 of 8 people". */
export function share(count: number, people: number): string {
	return `${count} ${ofPeople(people)}`;
}

/** "8 people, 24 quotes", and whether the job has no note yet. */
export function jobCounts({ people, quotes, path }: JobEntry): string {
	const counts = quotes === 0 && people === 0 ? 'No interviews yet' : `${countedPeople(people)}, ${counted(quotes, 'quote')}`;
	return path === null ? `${counts}, no note yet` : counts;
}

/** "strength 2.5 (2 rated)", or null when nobody's strength is known. */
export function strengthWords(row: ThemeRow): string | null {
	return row.strength === null ? null : `strength ${Math.round(row.strength * 10) / 10} (${row.rated} rated)`;
}

/** The stage as people read it. */
export function stageLabel(stage: Stage): string {
	return STAGES.find((entry) => entry.stage === stage)?.label ?? stage;
}

/** How strongly it was said, as people say it. */
export function strengthLabel(strength: Strength): string {
	return ['Mild', 'Clear', 'Strong'][strength - 1] ?? '';
}

/** How the story moved, as people say it. */
export function moveWords(move: Move): string {
	return MOVES[move];
}

const MOVES: Readonly<Record<Move, string>> = {
	forward: 'Went forward',
	hesitate: 'Hesitated',
	back: 'Went back',
	struggle: 'Struggled',
	'back-on-track': 'Got back on track',
};

/** The first of some names, and how many more there are: "Spreadsheet, group chat and 2 more". */
export function firstOf(names: readonly string[], most: number): string {
	const rest = names.length - most;
	return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

/** As many whole words as go into `most` characters, with "…" where there are more. */
export function firstWords(words: string, most: number): string {
	const characters = [...words];
	if (characters.length <= most) return words;
	const start = characters.slice(0, most).join('');
	const next = characters[most] ?? '';
	// Scripts without spaces are cut between characters.
	const whole = /\s/.test(next) ? start : start.replace(/\s+\S*$/, '');
	return `${whole.trimEnd()} …`;
}

/** Who is quoted: the participant, else the speaker's name and that nobody knows who that is. */
export function who(passage: Passage): string {
	if (passage.participant !== null) return passage.participant;
	return passage.speaker === null ? 'Person unknown' : `${passage.speaker} (person unknown)`;
}
