/** Gives the note of a transcript the properties that a note made from the template of its type has. */

import type { InterviewType } from '../bank';
import { applyChanges } from '../edit/changes';
import { propertyKey } from '../properties';
import { INTERVIEW_TEMPLATES } from '../templates/interview-templates';
import { mergeProperties } from '../templates/merge-properties';
import { fillPlaceholders } from '../templates/placeholders';
import { readProperties } from '../templates/property-entries';
import type { WrittenTranscript } from './write-transcript';

/** Lines of YAML that every built-in template has, whatever its type. */
const SHARED = INTERVIEW_TEMPLATES.map(({ properties }) => properties.split('\n')).reduce((shared, lines) => shared.filter((line) => lines.includes(line))).join('\n');

/** What a transcript alone tells: whom a template names with a value is somebody else. */
const PEOPLE = /^(?:participants?|interviewees?|participant-id|interviewers?)$/;

/**
 * The note with the properties of the template, placeholders left in, in the template's order; what the transcript says takes the
 * place of the template's own. Without a type: what the templates of every type share. The transcript's alone, and the type,
 * where the template's can't be read.
 */
export function withTypeProperties(note: WrittenTranscript, type: InterviewType | null, template: string): WrittenTranscript {
	const own = readProperties(note.text);
	if (own.kind !== 'block') return note;
	const given = cleaned(type === null ? `---\n${SHARED}---\n` : template, note.title);
	const read = readProperties(given);
	const entries = read.kind === 'block' ? [...read.entries] : [];
	const isListed = own.entries.has('participants');
	const lines = entries.flatMap(([key, { withComments, from, to, value }]) => {
		const said = own.entries.get(key);
		if (said) return [given.slice(withComments, from) + note.text.slice(said.from, said.to)];
		const isGone = PEOPLE.test(propertyKey(key)) && (value.kind !== 'empty' || (isListed && key === 'participant'));
		return isGone ? [] : [given.slice(withComments, to)];
	});
	const known = new Set(entries.map(([key]) => key));
	for (const [key, { from, to }] of own.entries) if (!known.has(key)) lines.push(note.text.slice(from, to));
	if (type !== null && !entries.some(([key]) => propertyKey(key) === 'interview-type')) lines.push(`interview-type: ${type}`);
	const properties = `---\n${lines.join('\n')}\n---\n\n`;
	return { ...note, text: properties + note.text.slice(note.caret), caret: properties.length };
}

/** The properties of a template as they come into a note of this title, about which it knows nothing else. */
function cleaned(template: string, title: string): string {
	const { text } = fillPlaceholders(template, { title, formatDate: () => '' });
	const merged = mergeProperties('', text);
	return merged.ok ? applyChanges('', merged.changes) : '';
}
