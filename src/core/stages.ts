/** The ten stages of the switch timeline, with the words by which a heading is known for one. */

export type Stage =
	| 'first-thought'
	| 'passive-looking'
	| 'event-1'
	| 'active-looking'
	| 'event-2'
	| 'deciding'
	| 'purchase'
	| 'first-use'
	| 'ongoing-use'
	| 'satisfaction';

export interface StageEntry {
	readonly stage: Stage;
	readonly label: string;
	/** Other openings of a heading that mean this stage, lower case; a leaver's and a non-buyer's included. */
	readonly synonyms: readonly string[];
}

/** The stages in the order in which they happen. */
export const STAGES: readonly StageEntry[] = [
	{ stage: 'first-thought', label: 'First thought', synonyms: ['first doubt', 'struggle now'] },
	{ stage: 'passive-looking', label: 'Passive looking', synonyms: ['passive', 'tolerating', 'holding on'] },
	{ stage: 'event-1', label: 'Event one', synonyms: ['event 1', 'first event'] },
	{
		stage: 'active-looking',
		label: 'Active looking',
		synonyms: ['active', 'looking for a replacement', 'replacement', 'search', 'ways tried'],
	},
	{ stage: 'event-2', label: 'Event two', synonyms: ['event 2', 'second event'] },
	{ stage: 'deciding', label: 'Deciding', synonyms: ['decision', 'deciding to leave', 'stop', 'money'] },
	{ stage: 'purchase', label: 'Purchase', synonyms: ['buying', 'bought', 'cancelled', 'canceled', 'cancel day', 'cancellation'] },
	{ stage: 'first-use', label: 'First use', synonyms: ['consuming', 'onboarding'] },
	{ stage: 'ongoing-use', label: 'Ongoing use', synonyms: ['life after', 'since then'] },
	{ stage: 'satisfaction', label: 'Satisfaction', synonyms: ['looking back'] },
];
