/** The three laws for the keys that tag, on random notes and on awkward ones. */

import { describe, it } from 'vitest';
import { anyCaret, anySelection, asked, severalPlaces } from './asked';
import { expectLaws, timeLimit } from './runs';
import { expectTaggingLaws } from './tagging';

describe('tagging', () => {
	it('at a caret: nothing is lost, nobody else is touched, what was tagged is found', () => expectLaws(asked(anyCaret), expectTaggingLaws, 400), timeLimit());

	it('a selection, by the same laws', () => expectLaws(asked(anySelection), expectTaggingLaws, 400), timeLimit());

	it('several carets and selections at once, by the same laws', () => expectLaws(asked(severalPlaces), expectTaggingLaws, 300), timeLimit());
});
