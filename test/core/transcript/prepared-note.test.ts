/** Which notes wait for a transcript. */
import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../src/core/properties';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { isPrepared } from '../../../src/core/transcript/prepared-note';

const prepared = (text: string, properties: Properties = { type: 'interview' }, path = 'Ina.md'): boolean => isPrepared({ path, text, properties }, DEFAULT_SETTINGS);

describe('a note that waits for a transcript', () => {
	it.each<[string, string, Properties, string]>([
		['an interview', '# Ina\n\n## Context\n\n', { type: 'interview' }, 'Ina.md'],
		['in the folder of interviews', '', {}, 'Interviews/Ina.md'],
		['with an interview’s property', '- Who was there?\n', { 'interview-type': 'switch' }, 'Ina.md'],
		['with prompts', '## Context\n\n%%Who was there?%%\n\n- Talk to somebody who left.\n- \n\nAnd then?\n\n**And before?**\n', { type: 'interview' }, 'Ina.md'],
		['with questions', 'Q: Who was there?\n\n**Q:** And then?\n', { type: 'interview' }, 'Ina.md'],
		['with what the interviewer is to say', 'Sam: Hello there.\n', { type: 'interview', interviewer: 'Sam' }, 'Ina.md'],
	])('is %s', (_, text, properties, path) => {
		expect(prepared(text, properties, path)).toBe(true);
	});

	it.each<[string, string, Properties, string]>([
		['no interview', '', {}, 'Ina.md'],
		['a job', '', { type: 'job' }, 'Interviews/Ina.md'],
		['another kind of note in the folder', '', { type: 'index' }, 'Interviews/Ina.md'],
		['with a turn', '**Lea:** Nobody came.\n', { type: 'interview' }, 'Ina.md'],
		['with an answer', 'Q: Why?\nA: Nobody came.\n', { type: 'interview' }, 'Ina.md'],
		['with words of nobody', 'Nobody came.\n', { type: 'interview' }, 'Ina.md'],
		['with times', '[00:05] Nobody came.\n', { type: 'interview' }, 'Ina.md'],
		['with a passage', 'Nobody came. #jtbd/push\n', { type: 'interview' }, 'Ina.md'],
	])('is not one %s', (_, text, properties, path) => {
		expect(prepared(text, properties, path)).toBe(false);
	});
});
