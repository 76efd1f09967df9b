/** What the diagram tells whoever doesn't see it. */

import type { ForceEntry } from '../../core/codes';
import type { CodeSummary } from '../../core/summary/summary';
import { counted, share } from '../wording';

/** What is said of a force without evidence, which a filter may have taken away. */
export function noneText(isNarrowed: boolean): string {
	return isNarrowed ? 'Nothing with these filters' : 'No evidence yet';
}

/** What a quadrant says in one breath: "Push, 5 of 8 people, 11 quotes". */
export function quadrantText({ label }: ForceEntry, of: CodeSummary, people: number, isNarrowed: boolean): string {
	return of.quotes === 0 ? `${label}, ${noneText(isNarrowed).toLowerCase()}` : `${label}, ${share(of.people, people)}, ${counted(of.quotes, 'quote')}`;
}

/** What the arrows and the axis show: the quadrants and the ends say the rest themselves. */
export const AXIS_TEXT = 'Push and pull lead from business as usual to new behavior; anxiety and habit hold back.';
