/** Who speaks in a passage, and which mentions of people mean one person. */

import { namesOf, type NamedPeople } from './interview-facts';
import { beginsWithName, byCodeUnits, nameKey, noteName } from './names';
import { mentionKey, type Mention } from './properties';

/** A person: `key` is the same for every mention of one person, `name` is how this mention shows it. */
export interface Person {
	readonly key: string;
	readonly name: string;
}

/** The participant of these names that a speaker's label means, or null. */
export function participantNamed(speaker: string, participants: readonly Mention[]): Mention | null {
	const key = nameKey(speaker);
	return participants.find((mention) => namesOf(mention).some((name) => nameKey(name) === key)) ?? null;
}

/** The participant with whose name a heading begins, the longest name first, or null. */
export function participantHeading(heading: string, participants: readonly Mention[]): Mention | null {
	const named = participants.flatMap((mention) => namesOf(mention).map((name) => ({ mention, name })));
	const fitting = named.filter(({ name }) => beginsWithName(heading, name)).sort((a, b) => b.name.length - a.name.length);
	return fitting[0]?.mention ?? null;
}

/** True when a speaker's label means the interviewer: `Q`, `Interviewer`, or a name that the properties give to one. */
export function isInterviewer(speaker: string, { interviewers }: NamedPeople): boolean {
	return /^(?:q|interviewer(?: \d+)?)$/.test(nameKey(speaker)) || participantNamed(speaker, interviewers) !== null;
}

/** True when a note is named by a date and nothing else, such as "2026-09-14 Monday": its name is nobody's. */
export function isNamedByDate(path: string): boolean {
	const name = noteName(path).toLowerCase();
	return DATE.test(name) && name.replace(WORD_OF_DATE, '').replace(/[\d\s.,:/_–—-]+/g, '') === '';
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:r?uary|ch|il|ust|(?:em|tem|o)ber)?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const DATE = new RegExp(`\\d{4}[-._ ]?\\d{2}[-._ ]?\\d{2}|\\d{1,2}[-._ ]\\d{1,2}[-._ ]\\d{2,4}|\\d{4}[-_ ]?w\\d{1,2}|\\b${MONTH}\\b.*\\d|\\d.*\\b${MONTH}\\b`);
const WORD_OF_DATE = new RegExp(`\\b(?:${MONTH}|${WEEKDAY}|at|\\d{1,2}(?:st|nd|rd|th)|\\d{4}[-_ ]?w\\d{1,2}|\\d{1,2}(?:am|pm)|\\d{8}t\\d{4,6})\\b`, 'g');

/** What finding a person needs to know of the vault. */
export interface PeopleLookup {
	/** The note that a link or name in a note leads to. */
	readonly resolve: (linkpath: string, sourcePath: string) => string | null;
	/** The note of that name or alias, by its key. */
	readonly noteCalled: (key: string) => string | null;
	/** Whom the note's own `participant` property names. */
	readonly participantOf: (path: string) => Mention | null;
}

/**
 * The person that a mention in a note means: the note that it leads to, or whom that note's own `participant` names in turn;
 * else its trimmed, case-folded text. Notes that name one another in a ring are one person.
 */
export function personMeant(mention: Mention, sourcePath: string, lookup: PeopleLookup): Person {
	const trail: string[] = [];
	let current = mention;
	let source = sourcePath;
	for (;;) {
		const path = lookup.resolve(current.target ?? current.text, source) ?? lookup.noteCalled(mentionKey(current));
		if (path === null) return { key: `text:${mentionKey(current)}`, name: current.text };
		const start = trail.indexOf(path);
		if (start >= 0) {
			const [first = path] = trail.slice(start).sort(byCodeUnits);
			return noteAsPerson(first);
		}
		const next = lookup.participantOf(path);
		if (next === null) return noteAsPerson(path);
		trail.push(path);
		current = next;
		source = path;
	}
}

/** A note whose name is a person's. */
export function noteAsPerson(path: string): Person {
	return { key: NOTE + path, name: noteName(path) };
}

const NOTE = 'note:';

/** A person as they can be named anew. */
export interface KnownPerson {
	readonly name: string;
	/** The note that stands for them; null when there is none. */
	readonly path: string | null;
}

/** Each of these people once, by name. */
export function knownPeople(people: readonly Person[]): KnownPerson[] {
	const byKey = new Map(people.map(({ key, name }) => [key, { name, path: key.startsWith(NOTE) ? key.slice(NOTE.length) : null }]));
	return [...byKey.values()].sort((a, b) => byCodeUnits(nameKey(a.name), nameKey(b.name)) || byCodeUnits(a.path ?? '', b.path ?? ''));
}
