/** What the notes of new interviews are called, and whom they are with. */

import { legalNoteName } from './file-name';
import { nameKey } from './names';
import { mentionsIn, type Mention } from './properties';
import { fillPlaceholders } from './templates/placeholders';

/** What names are made of. */
export interface NamesAsked {
	/** With the placeholders of templates, and `{{type}}`; a slash makes a folder. */
	readonly pattern: string;
	/** Names of the participants, one a note; "" for a note without any. */
	readonly participants: readonly string[];
	/** The job's name; "" for none. */
	readonly job: string;
	/** The name of the type of interview. */
	readonly type: string;
	/** The present moment in one of Moment's formats. */
	readonly formatDate: (format: string) => string;
}

/** The name of a note, and the folders below that of the interviews that it lies in. */
export interface InterviewName {
	/** Path of the folders; "" for none. */
	readonly folder: string;
	readonly name: string;
}

/** The people whom a list names, each once. */
export function peopleListed(list: string): Mention[] {
	const people = mentionsIn(namesListed(list));
	const named = new Set<string>();
	return people.filter(({ text }) => !named.has(nameKey(text)) && named.add(nameKey(text)));
}

/** The names in a list as they are written: one a line, or parted by commas, semicolons or tabs, without bullets and numbers. */
export function namesListed(list: string): string[] {
	return list.split(PARTING).map((part) => part.replace(BULLET, '').trim()).filter((part) => part !== '');
}

/** Not within a link. */
const PARTING = /[,;\t\r\n](?![^[\]\r\n]{0,200}\])/;
const BULLET = /^\s*(?:[-*+•]|\d{1,4}[.)])\s+(?:\[.\]\s+)?/;

/**
 * The names of the notes, one a participant: the pattern filled, where a placeholder comes to nothing without what parted it from
 * the rest. A pattern that comes to nothing gives the date and the participant; one that would be the same for several takes the
 * participant in.
 */
export function interviewNames(asked: NamesAsked): InterviewName[] {
	const { pattern, participants } = asked;
	const isShared = participants.length > 1 && !placeholder('participant').test(pattern);
	return participants.map((participant) => {
		const parts = filled(isShared ? `${pattern} {{participant}}` : pattern, participant, asked);
		const folder = parts.slice(0, -1).join('/');
		return { folder, name: parts.pop() ?? filled('{{date}} {{participant}}', participant, asked).pop() ?? legalNoteName('') };
	});
}

function filled(pattern: string, participant: string, { job, type, formatDate }: NamesAsked): string[] {
	const values = { job, type, participant, title: '', selection: '', cursor: '' };
	const used = Object.entries(values).reduce((text, [key, value]) => (value === '' ? text.replace(placeholder(key, GAP, '\\)?'), '') : text), pattern);
	const typed = used.replace(placeholder('type'), () => inPath(type));
	const { text } = fillPlaceholders(typed, { title: '', job: inPath(job), participant: inPath(participant), formatDate });
	const parts = text.split('/').map((part) => (used === pattern ? part : part.replace(EDGES, '')));
	return parts.flatMap((part) => (HOLDS_NAME.test(part) ? legalNoteName(part) : []));
}

function placeholder(key: string, before = '', after = ''): RegExp {
	return new RegExp(`${before}\\{\\{[ \\t]*${key}[ \\t]*\\}\\}${after}`, 'giu');
}

/** What parts a placeholder from what stands before it. */
const GAP = '[\\s\\p{Pd}_,;·(]*';
const HOLDS_NAME = /[^\s.:*?"<>|#^[\]\\]/;
const EDGES = /^[\s\p{Pd}_,;·]+|[\s\p{Pd}_,;·]+$/gu;

/** Words without a slash, which would make a folder. */
function inPath(words: string): string {
	return words === '' ? '' : legalNoteName(words);
}
