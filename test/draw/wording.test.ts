/** Words that are told in part. */

import { describe, expect, it } from 'vitest';
import { firstWords } from '../../src/draw/wording';

describe('the first words', () => {
	it.each([
		['They came late.', 15, 'They came late.'],
		['They came late.', 14, 'They came …'],
		['They came late.', 9, 'They came …'],
		['They came late.', 8, 'They …'],
		['Unbelievable', 5, 'Unbel …'],
		['彼らは遅れて来ました', 4, '彼らは遅 …'],
		['🙂🙂🙂', 2, '🙂🙂 …'],
		['', 5, ''],
	])('of %j in %i characters are %j', (words, most, first) => {
		expect(firstWords(words, most)).toBe(first);
	});
});
