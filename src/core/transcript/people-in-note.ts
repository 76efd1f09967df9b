/** Whether the speakers of a transcript would be counted as they are cast, in a note whose properties name people already. */

import { namedPeople, type NamedPeople } from '../interview-facts';
import { nameKey } from '../names';
import { isInterviewer, participantNamed } from '../people';
import { mentionName, propertyKey, propertyTexts, type Mention, type Properties } from '../properties';
import { castName, isNobody } from './note-names';
import type { Casting, Role } from './transcript';

/** What is wrong with bringing these speakers into a note of these properties, in a sentence with what to do; null for nothing. */
export function peopleInTheWay(properties: Properties, castings: readonly Casting[]): string | null {
	const people = namedPeople(properties);
	return interviewersInTheWay(properties, people, castings) ?? participantsInTheWay(properties, people, castings);
}

/** The speakers whom the note gives one name, though they are cast differently, by their own names; null where there are none. */
export function clashOf(castings: readonly Casting[]): readonly [string, string] | null {
	const first = new Map<string, Casting>();
	for (const casting of castings) {
		const other = first.get(nameKey(castName(casting)));
		if (other && other.role !== casting.role) return [other.speaker, casting.speaker];
		if (!other) first.set(nameKey(castName(casting)), casting);
	}
	return null;
}

/** The other speakers who have the casting's name in the note, by their own names. */
export function namesakesOf(casting: Casting, castings: readonly Casting[]): string[] {
	const key = nameKey(castName(casting));
	return castings.filter((other) => other.speaker !== casting.speaker && nameKey(castName(other)) === key).map(({ speaker }) => speaker);
}

function interviewersInTheWay(properties: Properties, people: NamedPeople, castings: readonly Casting[]): string | null {
	const { interviewers } = people;
	const strangers = namesOf(castings, 'interviewer').filter((name) => !isInterviewer(name, people));
	if (interviewers.length === 0 || strangers.length === 0 || isList(properties, 'interviewer')) return null;
	const own = quoted(interviewers);
	return `The interviewer of this note is ${own}, so what ${strangers.join(' and ')} says would count as the participant’s. Call them ${own} above, or make “interviewer” a list with every name.`;
}

function participantsInTheWay(properties: Properties, people: NamedPeople, castings: readonly Casting[]): string | null {
	const { participant, participants } = people;
	const cast = namesOf(castings, 'participant');
	const named = cast.length === 1 ? cast.filter((name) => !isNobody(name)) : cast;
	if (participant) {
		const strangers = [...named, ...namesOf(castings, 'other')].filter((name) => !participantNamed(name, [participant]));
		const own = mentionName(participant);
		return strangers.length === 0 ? null : `The one participant of this note is “${own}”, so what ${strangers.join(' and ')} says would count as theirs. List in “participants”, in place of “participant”, everybody who is interviewed, or import into a new note.`;
	}
	const strangers = named.filter((name) => !participantNamed(name, participants));
	if (participants.length === 0 || strangers.length === 0 || !hasText(properties, 'participants') || isList(properties, 'participants')) return null;
	return `The participants of this note are ${quoted(participants)}, and ${strangers.join(' and ')} can’t be added to a text. Make “participants” a list first.`;
}

function namesOf(castings: readonly Casting[], role: Role): string[] {
	return [...new Set(castings.filter((casting) => casting.role === role).map(castName))];
}

function quoted(mentions: readonly Mention[]): string {
	return mentions.map((mention) => `“${mentionName(mention)}”`).join(' and ');
}

function hasText(properties: Properties, name: string): boolean {
	return propertyTexts(properties, name).length > 0;
}

function isList(properties: Properties, name: string): boolean {
	return Object.entries(properties).some(([key, value]) => propertyKey(key) === name && Array.isArray(value));
}
