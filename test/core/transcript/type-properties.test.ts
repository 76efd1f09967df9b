/** A note of a transcript has the properties that one made from the template of its type has. */
import { describe, expect, it } from 'vitest';
import { INTERVIEW_TYPES } from '../../../src/core/bank';
import { INTERVIEW_TEMPLATES } from '../../../src/core/templates/interview-templates';
import { newNote } from '../../../src/core/templates/new-note';
import { fillPlaceholders } from '../../../src/core/templates/placeholders';
import { readProperties } from '../../../src/core/templates/property-entries';
import { renderTemplate } from '../../../src/core/templates/render-template';
import { withTypeProperties } from '../../../src/core/transcript/type-properties';
import type { Casting } from '../../../src/core/transcript/transcript';
import { writeTranscript } from '../../../src/core/transcript/write-transcript';

const OWN = { namespace: 'jtbd', people: [] };
const ANNA: Casting = { speaker: 'Anna', role: 'interviewer', name: 'Anna' };
const LEA: Casting = { speaker: 'Lea', role: 'participant', name: 'Lea' };
const templateOf = (label: string): string => INTERVIEW_TEMPLATES.filter(({ name }) => name === label).map((template) => renderTemplate(template, 'comments')).join('');

function note(castings: readonly Casting[], type: Parameters<typeof withTypeProperties>[1], template: string, job = '[[JTBD 1]]'): string {
	const transcript = { format: 'names' as const, turns: [{ speaker: 'Lea', time: null, words: 'Nobody came.' }], speakers: [], notUnderstood: [], cues: 1, duration: null, date: null };
	const plain = writeTranscript(transcript, castings, { title: '2026-01-09 Lea', job, date: '2026-01-09' });
	const { text, caret } = withTypeProperties(plain, type, template);
	expect(text.slice(caret)).toBe('**Lea:** Nobody came.\n');
	return text.slice(0, caret);
}

describe('the properties of a transcript’s note', () => {
	it.each(INTERVIEW_TYPES)('are those of the template for $type, with what the transcript says', ({ type, label }) => {
		const template = templateOf(label);
		const filled = fillPlaceholders(template, { title: '2026-01-09 Lea', job: '[[JTBD 1]]', participant: 'Lea', formatDate: () => '2026-01-09' });
		const made = newNote(filled, OWN).text;
		const { bodyFrom } = readProperties(made);
		const expected = made.slice(0, bodyFrom).replace('interviewer:', 'interviewer: Anna');
		expect(note([ANNA, LEA], type, template).replace(/["]/g, '')).toBe(`${expected.replace(/["]/g, '')}\n`);
	});

	it('leave the type and the outcome out where nobody is sure', () => {
		expect(note([ANNA, LEA], null, '')).toBe('---\ntype: interview\nparticipant: Lea\ndate: 2026-01-09\nsegment:\njobs:\n  - "[[JTBD 1]]"\ninterviewer: Anna\nnote-taker:\nconsent:\ndelete-after:\n---\n\n');
	});

	it('hold several participants in their list, and nothing twice', () => {
		const text = note([ANNA, LEA, { ...LEA, speaker: 'Bo', name: 'Bo' }], 'switch', templateOf('Switch'));
		expect(text).toContain('participants:\n  - Lea\n  - Bo\n');
		expect(text).not.toMatch(/^participant:/m);
		expect(text).toContain('outcome: switched\n');
	});

	it('hold no placeholder that comes to nothing', () => {
		expect(note([], 'leaver', templateOf('Leaver'), '')).not.toMatch(/["{}]/);
	});

	it('take from an own template all but whom it names', () => {
		const own = '---\n# mine\ntype: interview\nteam: Till\nparticipant: P\ninterviewers: [Sam]\ncreated: {{title}}!\n---\n\n## Context\n';
		const text = note([ANNA, LEA], 'switch', own);
		expect(text).toMatch(/^---\n# mine\ntype: interview\n/);
		expect(text).toContain('team: Till\n');
		expect(text).toContain('created: 2026-01-09 Lea!\n');
		expect(text).toContain('interview-type: switch\n');
		expect(text).toContain('participant: Lea\n');
		expect(text).not.toMatch(/Sam|Context/);
	});

	it('are the transcript’s alone where the template’s can’t be read', () => {
		expect(note([LEA], 'switch', '---\ntype: [\n---\n')).toBe('---\ntype: interview\nparticipant: Lea\ndate: 2026-01-09\njobs:\n  - "[[JTBD 1]]"\ninterview-type: switch\n---\n\n');
	});
});
