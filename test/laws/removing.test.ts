/** The three laws for `remove-tag`, on random notes and on awkward ones. */

import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyCaret, anySelection, asked, severalPlaces } from './asked';
import { expectRemovalLaws } from './removing';
import { expectLaws, timeLimit } from './runs';

describe('removing tags', () => {
	it('at a caret or in a selection: nobody else is touched, and Markdown stays what it is', () => expectLaws(asked(fc.oneof(anyCaret, anySelection)), expectRemovalLaws, 300), timeLimit());

	it('at several carets and selections, by the same laws', () => expectLaws(asked(severalPlaces), expectRemovalLaws, 150), timeLimit());
});
