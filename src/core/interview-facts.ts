/** What an interview's properties say of it. */

import { nameKey } from './names';
import { mentionName, mentionsIn, propertyKey, propertyTexts, withoutLinks, type Mention, type Properties } from './properties';

/** How the story of an interview ended; `missing` when its properties don't say. */
export type Outcome = 'switched' | 'left' | 'not-yet' | 'missing';

/** The facts of one interview. */
export interface InterviewFacts {
	/** As written, ISO as a rule; null when missing. */
	readonly date: string | null;
	readonly segments: readonly string[];
	readonly interviewType: string | null;
	readonly outcome: Outcome;
	readonly switchedFrom: readonly string[];
	readonly switchedTo: readonly string[];
	readonly product: readonly string[];
	/** When they bought, as written; null when missing. */
	readonly purchased: string | null;
}

/** The people whom the properties name. */
export interface NamedPeople {
	/** The one person of the interview. */
	readonly participant: Mention | null;
	/** The several people of the interview; empty when it has one or none. */
	readonly participants: readonly Mention[];
	readonly interviewers: readonly Mention[];
	readonly noteTakers: readonly Mention[];
}

/** The facts that the properties give. */
export function interviewFacts(properties: Properties): InterviewFacts {
	const shown = (...names: string[]): string[] => propertyTexts(properties, ...names).map(withoutLinks).filter((text) => text !== '');
	return {
		date: shown('date')[0] ?? null,
		segments: shown('segment', 'segments'),
		interviewType: shown('interview-type')[0] ?? null,
		outcome: readOutcome(shown('outcome')[0] ?? '') ?? 'missing',
		switchedFrom: shown('switched-from'),
		switchedTo: shown('switched-to'),
		product: shown('product', 'products'),
		purchased: shown('purchased')[0] ?? null,
	};
}

/** The outcome as the properties write it, where it is none that is known; null otherwise. */
export function unknownOutcome(properties: Properties): string | null {
	const [written] = propertyTexts(properties, 'outcome');
	return written !== undefined && readOutcome(written) === null ? written : null;
}

/** The people that the properties give. */
export function namedPeople(properties: Properties): NamedPeople {
	const several = (...names: string[]): Mention[] => mentionsIn(propertyTexts(properties, ...names).flatMap(splitNames));
	const own = mentionsIn(propertyTexts(properties, 'participant', 'interviewee', 'participant-id'));
	const listed = several('participants', 'interviewees');
	return {
		participant: own.length === 1 ? (own[0] ?? null) : null,
		participants: own.length > 1 ? [...own, ...listed] : listed,
		interviewers: several('interviewer', 'interviewers'),
		noteTakers: several('note-taker', 'note-takers'),
	};
}

/** The names that open a speaker's turn because the properties give them: what reading the note's text has to know. */
export function speakersNamed(properties: Properties): string[] {
	const people = namedPeople(properties);
	return [...new Set([...everyParticipant(people), ...people.interviewers, ...people.noteTakers].flatMap(namesOf))];
}

/** The participants, one or several. */
export function everyParticipant({ participant, participants }: NamedPeople): Mention[] {
	return participant ? [participant, ...participants] : [...participants];
}

/** Every name that stands for a mention in running text: its words, and its target's last part. */
export function namesOf(mention: Mention): string[] {
	return [...new Set([mention.text, mentionName(mention)])];
}

/** True when the properties hold a fact that only an interview has. */
export function hasInterviewProperty(properties: Properties): boolean {
	return Object.keys(properties).map(propertyKey).some((key) => INTERVIEW_PROPERTY.test(key) && propertyTexts(properties, key).length > 0);
}

/** Properties that make a note an interview; `date`, `segment`, `outcome` and `product` stand in too many other notes. */
const INTERVIEW_PROPERTY = /^(?:participants?|interviewees?|participant-id|interviewers?|interview-type|switched-(?:from|to))$/;

const OUTCOMES: Readonly<Record<Outcome, readonly string[]>> = {
	switched: ['switched', 'bought', 'hired'],
	left: ['left', 'leaver', 'cancelled', 'canceled', 'churned', 'fired'],
	'not-yet': ['not yet', 'notyet', 'considering', 'undecided'],
	missing: ['missing'],
};

/** The outcome that words mean, or null. */
export function readOutcome(written: string): Outcome | null {
	const key = nameKey(written.replace(/[-_]/g, ' '));
	return (Object.keys(OUTCOMES) as Outcome[]).find((outcome) => OUTCOMES[outcome].includes(key)) ?? null;
}

/** The parts of a text that each name somebody; what stands within a link stays together. */
function splitNames(text: string): string[] {
	return text.split(SEPARATOR).map((name) => name.trim()).filter((name) => name !== '');
}

const SEPARATOR = /(?:[,;&]|\s+and\s+)(?![^[\]]{0,200}\])/;
