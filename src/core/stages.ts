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
	/** An event is a moment that moves the story on, a phase the time between two. */
	readonly kind: 'event' | 'phase';
	/** True for the six that nearly every story has. */
	readonly isUsual: boolean;
	/** Other openings of a heading that mean this stage, lower case; a leaver's and a non-buyer's included. */
	readonly synonyms: readonly string[];
}

/** The stages in the order in which they happen. */
export const STAGES: readonly StageEntry[] = [
	{ stage: 'first-thought', label: 'First thought', kind: 'event', isUsual: true, synonyms: ['first doubt', 'struggle now'] },
	{ stage: 'passive-looking', label: 'Passive looking', kind: 'phase', isUsual: true, synonyms: ['passive', 'tolerating', 'holding on'] },
	{ stage: 'event-1', label: 'Event one', kind: 'event', isUsual: false, synonyms: ['event 1', 'first event'] },
	{
		stage: 'active-looking',
		label: 'Active looking',
		kind: 'phase',
		isUsual: true,
		synonyms: ['active', 'looking for a replacement', 'replacement', 'search', 'ways tried'],
	},
	{ stage: 'event-2', label: 'Event two', kind: 'event', isUsual: false, synonyms: ['event 2', 'second event'] },
	{ stage: 'deciding', label: 'Deciding', kind: 'phase', isUsual: true, synonyms: ['decision', 'deciding to leave', 'stop', 'money'] },
	{ stage: 'purchase', label: 'Purchase', kind: 'event', isUsual: false, synonyms: ['buying', 'bought', 'cancelled', 'canceled', 'cancel day', 'cancellation'] },
	{ stage: 'first-use', label: 'First use', kind: 'phase', isUsual: true, synonyms: ['consuming', 'onboarding'] },
	{ stage: 'ongoing-use', label: 'Ongoing use', kind: 'phase', isUsual: true, synonyms: ['life after', 'since then'] },
	{ stage: 'satisfaction', label: 'Satisfaction', kind: 'event', isUsual: false, synonyms: ['looking back'] },
];
