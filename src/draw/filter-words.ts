/** The words in which a filter is told. */

import { codeEntry } from '../core/codes';
import type { FilterChoice } from '../core/summary/filter-choices';
import { outcomeWords, raised, stageLabel, strengthLabel } from './wording';

/** "Segment: independent café"; `name` is how the value is shown where it is no key. */
export function filterWords(choice: FilterChoice, name: string): string {
	switch (choice.facet) {
		case 'participant': return `Participant: ${name}`;
		case 'segment': return `Segment: ${name}`;
		case 'interviewType': return `Interview type: ${name}`;
		case 'outcome': return raised(choice.value === 'missing' ? outcomeWords(choice.value) : `Outcome: ${outcomeWords(choice.value)}`);
		case 'stage': return `Stage: ${stageLabel(choice.value)}`;
		case 'code': return `Tagged as: ${codeEntry(choice.value).label}`;
		case 'strength': return `Strength: ${strengthLabel(choice.value)} (${choice.value})`;
		case 'text': return `Text contains “${name}”`;
	}
}
