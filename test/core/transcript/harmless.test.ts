/** Signs that would do something in a note are written so that they read as they were said. */
import { describe, expect, it } from 'vitest';
import { harmless } from '../../../src/core/transcript/harmless';

describe('words of a transcript', () => {
	it.each([
		['an inline footnote', 'I said ^[this is gone] loudly', 'I said \\^[this is gone] loudly'],
		['a command of a template', 'and <% tp.date.now() %> so <%* x %>', 'and \\<\\% tp.date.now() %> so \\<\\%\\* x %>'],
		['a sign that does nothing', '5 < 6, 20 %> and 2^8', '5 < 6, 20 %> and 2^8'],
	])('that hold %s', (_, words, expected) => {
		expect(harmless([{ lead: '**Ana:** ', words }], ['Ana'])).toEqual([`**Ana:** ${expected}`]);
	});
});
