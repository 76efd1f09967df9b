/** What a new note holds: its template as if it were inserted, and a job's story in its property. */
import { describe, expect, test } from 'vitest';
import { fillPlaceholders } from '../../src/core/templates/placeholders';
import { newNote, withJobStory } from '../../src/core/templates/new-note';

const made = (template: string, participant = ''): { text: string; caret: number } =>
	newNote(fillPlaceholders(template, { title: 'Bea', participant, formatDate: () => '2026-11-22' }), { namespace: 'jtbd', people: [] });

describe('a new note', () => {
	test('has what its template has, values that came to nothing left out, and its caret', () => {
		const { text, caret } = made('---\nparticipant: "{{participant}}"\njobs:\n  - "{{job}}"\n---\n\n## One\n\n{{cursor}}\n\n## Two\n');
		expect(text).toBe('---\nparticipant:\njobs:\n---\n\n## One\n\n\n\n## Two\n');
		expect(text.slice(0, caret)).toBe('---\nparticipant:\njobs:\n---\n\n## One\n\n');
	});

	test('has the caret at its end when the template says nothing', () => {
		const { text, caret } = made('Hello {{participant}}.\n', 'Bea');
		expect([text, caret]).toEqual(['Hello Bea.\n', 10]);
	});

	test('is its template as it stands when the properties can’t be read', () => {
		const template = '---\nodd: [\n---\nHello {{cursor}}you\n';
		const { text, caret } = made(template);
		expect([text, text.slice(caret)]).toEqual([template.replace('{{cursor}}', ''), 'you\n']);
	});
});

describe('a job story', () => {
	test.each([
		['---\ntype: job\njob-story:\nstatus:\n---\n\nText\n', '---\ntype: job\njob-story: When it rains\nstatus:\n---\n\nText\n'],
		['---\nJob story: |\n  When …\n  I …\nstatus: x\n---\n', '---\njob-story: When it rains\nstatus: x\n---\n'],
		['---\ntype: job\n---\n', '---\ntype: job\njob-story: When it rains\n---\n'],
		['Text\n', '---\njob-story: When it rains\n---\n\nText\n'],
		['---\nodd: [\n---\nText\n\n', '---\nodd: [\n---\nText\n\nWhen it rains\n'],
	])('in %j', (template, text) => {
		expect(withJobStory(template, ' When it\n rains ')).toBe(text);
	});

	test('that is left out changes nothing', () => {
		expect(withJobStory('---\njob-story: mine\n---\n', ' \n')).toBe('---\njob-story: mine\n---\n');
	});

	test('that YAML would take for something else is written in quotes', () => {
		expect(withJobStory('---\ntype: job\n---\n', 'When: "now" # here')).toBe('---\ntype: job\njob-story: "When: \\"now\\" # here"\n---\n');
	});
});
