/** The words in which counts, stages and themes are told. */

import type { Move, Passage, Strength } from '../core/passage';
import { STAGES, type Stage } from '../core/stages';
import type { JobEntry, SubjectEntry, ThemeRow } from '../core/summary/summary';

/** "12", "1,204". */
export function numeral(count: number): string {
	return count < 1000 ? String(count) : count.toLocaleString('en-US');
}

/** "1 quote", "11 quotes". */
export function counted(count: number, one: string, several = `${one}s`): string {
	return `${numeral(count)} ${count === 1 ? one : several}`;
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
	return `${numeral(count)} ${ofPeople(people)}`;
}

/** "8 people in 7 interviews": whom a subject is heard from. */
export function heardFrom(people: number, interviews: number): string {
	return interviews === 0 ? 'No interviews yet' : `${countedPeople(people)} in ${counted(interviews, 'interview')}`;
}

/** "8 people in 7 interviews", and whether the subject has no note yet; an interview says its people alone. */
export function subjectCounts({ people, interviews, path, kind }: Omit<SubjectEntry, 'name'>): string {
	const counts = kind === 'interview' ? countedPeople(people) : heardFrom(people, interviews);
	return path === null ? `${counts}, no note yet` : counts;
}

/** The same of a job. */
export function jobCounts(job: JobEntry): string {
	return subjectCounts({ ...job, kind: 'job' });
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

/** How an interview's story ended, as people say it; any other words as they are. */
export function outcomeWords(outcome: string): string {
	return OUTCOMES[outcome] ?? outcome;
}

const OUTCOMES: Readonly<Record<string, string>> = { switched: 'switched', left: 'left', 'not-yet': 'not yet', missing: 'outcome unknown' };

/** With its first letter raised. */
export function raised(words: string): string {
	const [first = ''] = words;
	return first.toUpperCase() + words.slice(first.length);
}

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
