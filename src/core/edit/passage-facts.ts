/** What an edit must leave as it is of the passages that it isn't about. */

import type { TaggedPassage } from '../note';

/** All that is known of passages but their places: equal for passages that are the same. */
export function factsOf(passages: readonly TaggedPassage[]): string {
	return JSON.stringify(passages.map(({ text, codes, stage, strength, move, memo }) => [text, codes, stage, strength, move, memo?.text]));
}
