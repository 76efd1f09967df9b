/** What a subject can be compared with at one click, and how the two sides of a comparison are named. */

import { contrasts, peopleHeard } from '../../core/summary/compare';
import { chosenIn, toggled, type CountedChoice, type FilterChoice, type FilterFacet } from '../../core/summary/filter-choices';
import { changedFilter } from '../../core/summary/read-filter';
import type { Filter, Subject } from '../../core/summary/summary';
import type { Testimony } from '../../core/summary/testimony';
import { filterWords } from '../../draw/filter-words';
import { countedPeople, outcomeWords, raised } from '../../draw/wording';
import { nameOf } from '../filters/filters';
import { isSame, subjectKey, type Narrowed } from '../view-state';
import type { PageLook, Shown } from './page';

/** A comparison that is offered. */
export interface Offer {
	readonly key: string;
	/** "Switched and left", "Segment: café and school", "JTBD 1 and JTBD 2". */
	readonly words: string;
	/** "5 people and 1 person". */
	readonly counts: string;
	/** What the subject on view is narrowed to then. */
	readonly filter: Filter;
	readonly beside: Narrowed;
}

/** How many other jobs are offered. */
const JOBS = 3;

/** What makes sense of this evidence: its outcomes, interview types and segments in pairs, and other jobs. */
export function offersOf({ subject, filter, testimonies, summary, evidence }: PageLook): Offer[] {
	const within = contrasts({ testimonies, filter }).map(({ left, right }): Offer => ({
		key: `${left.facet} ${left.value} ${right.value}`,
		words: pairWords(left, right),
		counts: `${countedPeople(left.people)} and ${countedPeople(right.people)}`,
		filter: withChoice(filter, left),
		beside: { subject, filter: withChoice(filter, right) },
	}));
	const general = changedFilter(filter, 'participant', undefined);
	const others = otherSubjects(subject, evidence).map((other) => ({ other, people: peopleHeard({ testimonies: evidence.testimonies(other), filter: general }).size }));
	return [...within, ...others.filter(({ people }) => people > 0).slice(0, JOBS).map(({ other, people }): Offer => ({
		key: subjectKey(other),
		words: `${subject.name} and ${other.name}`,
		counts: `${countedPeople(summary.people)} and ${countedPeople(people)}`,
		filter,
		beside: { subject: other, filter: general },
	}))];
}

/** The jobs of an interview; all other jobs of a job. */
function otherSubjects(subject: Subject, { jobs, subjectFor }: PageLook['evidence']): readonly Subject[] {
	if (subject.kind === 'interview') return subject.path === null ? [] : (subjectFor(subject.path)?.jobs ?? []);
	if (subject.kind !== 'job') return [];
	return jobs().map(({ name, path }): Subject => ({ name, path, kind: 'job' })).filter((job) => !isSame(job, subject));
}

function withChoice(filter: Filter, choice: CountedChoice): Filter {
	return filter[choice.facet] === choice.value ? filter : toggled(filter, choice);
}

function pairWords(left: CountedChoice, right: CountedChoice): string {
	if (left.facet === 'outcome') return raised(`${outcomeWords(left.name)} and ${outcomeWords(right.name)}`);
	return `${filterWords(left, left.name)} and ${right.name}`;
}

/** What tells each side from the other: its subject where these differ, and the filters that it has alone. */
export function sideNames(own: Shown, beside: Shown): readonly [string, string] {
	const nameSide = ({ subject, filter, testimonies }: Shown, other: Shown): string => {
		const apart = chosenIn(filter).filter(({ facet, value }) => other.filter[facet] !== value).map((choice) => shortWords(choice, testimonies));
		const parts = isSame(subject, other.subject) ? apart : [subject.name, ...apart];
		return parts.length === 0 ? 'Everyone' : parts.join(', ');
	};
	return [nameSide(own, beside), nameSide(beside, own)];
}

/** Sides that lie left and right are not called “Left”. */
const OUTCOMES: Readonly<Record<string, string>> = { 'switched': 'People who switched', 'left': 'People who left', 'not-yet': 'People who have not switched yet', 'missing': 'People whose outcome is unknown' };

/** Facets whose values say enough without the facet's name. */
const BY_VALUE: ReadonlySet<FilterFacet> = new Set(['segment', 'interviewType', 'participant']);

function shortWords(choice: FilterChoice, testimonies: readonly Testimony[]): string {
	const name = nameOf(choice, testimonies);
	if (choice.facet === 'outcome') return OUTCOMES[choice.value] ?? raised(outcomeWords(choice.value));
	return BY_VALUE.has(choice.facet) ? raised(name) : filterWords(choice, name);
}
