/** Narrows testimonies: facts of interviews choose the interviews, facts of passages the passages. */

import type { Code } from '../codes';
import { byCodeUnits, nameKey } from '../names';
import type { Passage } from '../passage';
import type { Person } from '../people';
import { remembered, remembering } from '../remember';
import type { Filter } from './summary';
import type { Testimony, Voice } from './testimony';

/** The testimonies of the interviews that the filter lets in, with the voices of the participant that it asks for: by date, those without one last, then by path. */
export function heard(testimonies: readonly Testimony[], filter: Filter): Testimony[] {
	return testimonies.filter((testimony) => matchesFacts(testimony, filter)).map((testimony) => ofParticipant(testimony, filter)).sort(inOrder);
}

/** True for a voice whose passage the filter shows. */
export function isShown({ passage }: Voice, { stage, strength, code, text }: Filter): boolean {
	return (stage === undefined || passage.stage === stage)
		&& (strength === undefined || passage.strength === strength)
		&& (code === undefined || passage.codes.some((coding) => coding.code === code))
		&& (text === undefined || remembered(PARTS, passage, () => partsOf(passage)).some((part) => part.includes(keyOf(text))));
}

/** The words of passages as they are compared: a text is looked for in all of them with every redraw. */
const PARTS = new WeakMap<Passage, readonly string[]>();

const keyOf = remembering(100, nameKey);

function partsOf({ text, memo, codes }: Passage): string[] {
	return [text, ...(memo === null ? [] : [memo]), ...codes.flatMap(({ theme }) => theme ?? [])].map(nameKey);
}

/** The voices whose passages stand under each code, each once; where the filter asks for one code, only those of that. */
export function underCodes(voices: readonly Voice[], filter: Filter): ReadonlyMap<Code, readonly Voice[]> {
	const under = new Map<Code, Voice[]>();
	for (const voice of voices) {
		for (const { code } of voice.passage.codes) {
			if ((filter.code ?? code) !== code) continue;
			const there = remembered(under, code, () => []);
			if (there[there.length - 1] !== voice) there.push(voice);
		}
	}
	return under;
}

/** The keys of the known people behind some voices, each once. */
export function peopleOf(voices: readonly Voice[]): Set<string> {
	const people = new Set<string>();
	for (const { person } of voices) if (person !== null) people.add(person);
	return people;
}

function inOrder(a: Testimony, b: Testimony): number {
	return byCodeUnits(a.facts.date ?? LAST, b.facts.date ?? LAST) || byCodeUnits(a.path, b.path);
}

const LAST = '\uFFFF';

function matchesFacts({ facts, people }: Testimony, { segment, interviewType, outcome, participant }: Filter): boolean {
	const isIn = (wanted: string | undefined, values: readonly (string | null)[]): boolean =>
		wanted === undefined || values.some((value) => value !== null && nameKey(value) === nameKey(wanted));
	return isIn(segment, facts.segments)
		&& isIn(interviewType, [facts.interviewType])
		&& isIn(outcome, [facts.outcome])
		&& (participant === undefined || people.some((person) => isPerson(person, participant)));
}

function isPerson({ key, name }: Person, wanted: string): boolean {
	return key === wanted || nameKey(name) === nameKey(wanted);
}

/** The testimony of the one participant that the filter asks for, where it asks for one. */
function ofParticipant(testimony: Testimony, { participant }: Filter): Testimony {
	if (participant === undefined) return testimony;
	const people = testimony.people.filter((person) => isPerson(person, participant));
	const isTheirs = ({ person }: Voice): boolean => people.some(({ key }) => key === person);
	const anchors = testimony.anchors.filter(({ person }) => person !== null && people.some(({ key }) => key === person.key));
	return { ...testimony, people, anchors, voices: testimony.voices.filter(isTheirs), unassigned: testimony.unassigned.filter(isTheirs) };
}
