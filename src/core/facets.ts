/** The facets of a passage: its stage, its strength and its move, each with the values it takes. */

import type { Candidate } from './nearest';
import type { Move, Strength } from './passage';
import { STAGES, type Stage } from './stages';

/** The value of one facet. */
export type FacetValue =
	| { readonly facet: 'stage'; readonly value: Stage }
	| { readonly facet: 'strength'; readonly value: Strength }
	| { readonly facet: 'move'; readonly value: Move };

export interface Facet {
	readonly facet: FacetValue['facet'];
	/** The value of a lower-case name, or null when the facet has no such value. */
	readonly read: (name: string) => FacetValue | null;
	/** The values' names, with other words for them. */
	readonly names: readonly Candidate[];
}

/** The facets, each with how its values are read. */
export const FACETS: readonly Facet[] = [
	facetOf('stage', STAGES.map(({ stage, synonyms }) => ({ value: { facet: 'stage', value: stage }, synonyms }))),
	facetOf('strength', ([1, 2, 3] as const).map((value) => ({ value: { facet: 'strength', value } }))),
	facetOf('move', (['forward', 'hesitate', 'back', 'struggle', 'back-on-track'] as const).map((value) => ({ value: { facet: 'move', value } }))),
];

function facetOf(facet: Facet['facet'], entries: readonly { readonly value: FacetValue; readonly synonyms?: readonly string[] }[]): Facet {
	const names = entries.map(({ value, synonyms = [] }) => ({ name: String(value.value), synonyms, value }));
	return { facet, names, read: (written) => names.find(({ name }) => name === written)?.value ?? null };
}
