/** Words that are told in part, and counts. */

import { describe, expect, it } from 'vitest';
import { firstWords, jobCounts } from '../../src/draw/wording';

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

it('what is known of a job', () => {
	const job = { name: 'JTBD 1', path: 'Jobs/JTBD 1.md', people: 1, quotes: 2, interviews: 1 };
	expect(jobCounts(job)).toBe('1 person in 1 interview');
	expect(jobCounts({ ...job, path: null })).toBe('1 person in 1 interview, no note yet');
	expect(jobCounts({ ...job, people: 0, quotes: 0, interviews: 0 })).toBe('No interviews yet');
});
