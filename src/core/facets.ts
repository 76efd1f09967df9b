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

/** The moves of a story, each with its label. */
export const MOVES: readonly { readonly move: Move; readonly label: string }[] = [
	{ move: 'forward', label: 'Went forward' },
	{ move: 'hesitate', label: 'Hesitated' },
	{ move: 'back', label: 'Went back' },
	{ move: 'struggle', label: 'Struggled' },
	{ move: 'back-on-track', label: 'Got back on track' },
];

/** The strengths, mild to strong. */
export const STRENGTHS: readonly Strength[] = [1, 2, 3];

/** The facets, each with how its values are read. */
export const FACETS: readonly Facet[] = [
	{
		facet: 'stage',
		read: (name) => {
			const entry = STAGES.find(({ stage }) => stage === name);
			return entry ? { facet: 'stage', value: entry.stage } : null;
		},
		names: STAGES.map(({ stage, synonyms }) => ({ name: stage, synonyms })),
	},
	{
		facet: 'strength',
		read: (name) => {
			const value = STRENGTHS.find((strength) => String(strength) === name);
			return value ? { facet: 'strength', value } : null;
		},
		names: STRENGTHS.map((strength) => ({ name: String(strength), synonyms: [] })),
	},
	{
		facet: 'move',
		read: (name) => {
			const entry = MOVES.find(({ move }) => move === name);
			return entry ? { facet: 'move', value: entry.move } : null;
		},
		names: MOVES.map(({ move }) => ({ name: move, synonyms: [] })),
	},
];
