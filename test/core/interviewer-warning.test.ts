/** Tagging the interviewer's words: done all the same, and said with the name, once. */

import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../src/core/bank';
import type { Edit, Said } from '../../src/core/edit/edit';
import { warningOfInterviewer } from '../../src/core/edit/interviewer-warning';

const TALK = 'Ana: So nobody came?\n\nP02: Nobody. #jtbd/push\n\nAna: ==Why?== #jtbd/push\n';
const PROPERTIES = { interviewer: 'Ana', participant: 'P02' };
const OPTIONS = { namespace: 'jtbd', people: ['Ana', 'P02'] };
const ANA = 'These are the words of Ana, the interviewer. They are not counted.';

/** What is said when `written` goes in place of the words. */
function said(words: string, written: string, known: Partial<Edit> = {}, properties: Readonly<Record<string, unknown>> = PROPERTIES, text = TALK): string | null {
	const from = text.indexOf(words);
	expect(from).toBeGreaterThanOrEqual(0);
	const edit: Edit = { ok: true, changes: [{ from, to: from + words.length, text: written }], selections: [], said: null, ...known };
	const result = warningOfInterviewer(text, edit, OPTIONS, properties);
	expect({ ...result, said: null }).toEqual({ ...edit, said: null });
	return result.ok ? (result.said?.message ?? null) : null;
}

describe('tagging', () => {
	it('the interviewer’s words warns with the name', () => {
		expect(said('So nobody came?', '==So nobody came?== #jtbd/push')).toBe(ANA);
		expect(said('Why?== #jtbd/push', 'Why?== #jtbd/habit')).toBe(ANA);
	});

	it('the participant’s words warns of nothing', () => {
		expect(said('Nobody. #jtbd/push', 'Nobody. #jtbd/push #jtbd/pull')).toBe(null);
	});

	it('says it in the one notice that there is', () => {
		const offer: Said['offer'] = { label: 'Keep both', edit: () => ({ ok: false, why: 'no-passage', at: { from: 0, to: 0 } }) };
		expect(said('Nobody. #jtbd/push', 'Nobody. #jtbd/habit', { said: { message: 'Push → Habit', offer } })).toBe('Push → Habit');
		expect(said('Why?== #jtbd/push', 'Why?== #jtbd/habit', { said: { message: 'Push → Habit', offer } })).toBe(`Push → Habit. ${ANA}`);
	});

	it('knows Q and the interviewer without properties', () => {
		const text = 'Q: Why?\n\n**Interviewer:** And then?\n';
		expect(said('Why?', '==Why?== #jtbd/push', {}, {}, text)).toBe('These are the words of Q, the interviewer. They are not counted.');
		expect(said('And then?', '==And then?== #jtbd/push', {}, {}, text)).toBe('These are the words of the interviewer. They are not counted.');
	});

	it('a question to ask warns that it counts, in whatever form it stands, but not what somebody says', () => {
		const warning = 'These words are a question, and they are counted as if the participant had said them. Tag the answer instead.';
		const words = QUESTIONS.find(({ id }) => id === 'Q40')?.words ?? '';
		for (const line of [words, `- ${words}`, `- Missing so far – ${words}`, `**${words}**`, `> ${words.toUpperCase()}`]) {
			expect(said(line.replace(/^[->] /, ''), `==${line.replace(/^[->] /, '')}== #jtbd/push`, {}, {}, `${line}\n`)).toBe(warning);
		}
		expect(said('What else?', '==What else?== #jtbd/push', {}, {}, 'P02: What else?\n')).toBe(null);
		expect(said('x', '==x== #jtbd/push', {}, {}, `${words} x\n`)).toBe(null);
		expect(said(words, `==${words}== #jtbd/push`, {}, { interviewer: 'Ana' }, `Ana: ${words}\n`)).toBe(ANA);
	});

	it('taking a tag away warns of nothing', () => {
		expect(said(' #jtbd/push\n', '\n')).toBe(null);
		const from = TALK.lastIndexOf(' #jtbd/push');
		const edit: Edit = { ok: true, changes: [{ from, to: from + 11, text: '' }], selections: [], said: null };
		expect(warningOfInterviewer(TALK, edit, OPTIONS, PROPERTIES)).toBe(edit);
	});
});
