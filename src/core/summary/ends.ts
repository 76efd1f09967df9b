/** What interviews name at the ends of the axis: the way that people left, and the one that they went to. */

import { grouped } from '../group';
import { byCodeUnits, mostUsed, nameKey } from '../names';
import type { Testimony } from './testimony';

/** A way that interviews name, by its most used spelling. */
export interface Way {
	readonly name: string;
	/** Distinct participants of the interviews that name it; an interview of nobody known counts for one. */
	readonly people: number;
	/** The known ones among them. */
	readonly known: ReadonlySet<string>;
	/** The interviews. */
	readonly paths: readonly string[];
}

/** The ways at one end, most people first, then by name. */
export function waysAt(side: 'switchedFrom' | 'switchedTo', testimonies: readonly Testimony[]): Way[] {
	const named = testimonies.filter(({ isInterview }) => isInterview).flatMap((testimony) => testimony.facts[side].map((name) => [nameKey(name), { name, testimony }] as const));
	return [...grouped(named).values()].map((namings): Way => {
		const known = new Set(namings.flatMap(({ testimony }) => testimony.people.map(({ key }) => key)));
		const paths = [...new Set(namings.map(({ testimony }) => testimony.path))];
		const strangers = new Set(namings.flatMap(({ testimony: { path, people } }) => (people.length === 0 ? path : [])));
		return { name: mostUsed(namings.map(({ name }) => name)) ?? '', people: known.size + strangers.size, known, paths };
	}).sort((a, b) => b.people - a.people || byCodeUnits(a.name, b.name));
}
