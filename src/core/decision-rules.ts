/** Which code is meant: the rules that settle most doubts, as short help. */

import type { Code } from './codes';

/** A question to put to a passage, with what its answers come to. */
export interface DecisionRule {
	readonly question: string;
	/** Each answer with its code; null for none. */
	readonly answers: readonly { readonly words: string; readonly code: Code | null }[];
}

/** The rules, the one that settles most first. */
export const DECISION_RULES: readonly DecisionRule[] = [
	{ question: 'About how things are now?', answers: [{ words: 'bad', code: 'push' }, { words: 'good, or just easier', code: 'habit' }] },
	{ question: 'About the new?', answers: [{ words: 'good', code: 'pull' }, { words: 'doubtful', code: 'anxiety' }] },
	{ question: 'True even if they had never heard of the new?', answers: [{ words: 'yes', code: 'push' }, { words: 'no', code: 'pull' }] },
	{
		question: 'How does it begin?',
		answers: [
			{ words: '“When …”', code: 'push' },
			{ words: '“So I can …”', code: 'pull' },
			{ words: '“What if …”, “Will they …”', code: 'anxiety' },
			{ words: '“I’ll just …”, “At least …”, “We’ve always …”', code: 'habit' },
		],
	},
	{
		question: 'About money?',
		answers: [
			{ words: 'the old costs too much', code: 'push' },
			{ words: 'the new costs too much', code: 'anxiety' },
			{ words: 'the old is paid for', code: 'habit' },
		],
	},
	{ question: 'About moving over?', answers: [{ words: 'what might break', code: 'anxiety' }, { words: 'what would be lost', code: 'habit' }] },
	{ question: 'A wish, a plan for later, the interviewer’s words?', answers: [{ words: 'no force', code: null }, { words: 'a wish for a feature', code: 'idea' }] },
	{ question: 'Two forces in one sentence?', answers: [{ words: 'select and tag each part, or add a second code', code: null }] },
];
