/** Which link targets are jobs, and which jobs a passage counts for. */

import { isInFolder, noteName } from './names';
import type { Settings } from './settings';

/** A test whether a name matches the job pattern, in which `#` stands for a number: "JTBD 1" matches `JTBD #`. */
export function jobPattern(pattern: string): (name: string) => boolean {
	const parts = pattern.trim().split('#').map((part) => part.split(/\s+/).map(escaped).join('\\s+'));
	if (parts.join('') === '') return () => false;
	const whole = new RegExp(`^${parts.join('\\d+')}$`, 'iu');
	return (name) => whole.test(name.normalize('NFC').trim());
}

/** What a note says of itself that bears on whether it is a job or an interview. */
export interface NoteKind {
	/** The property `type`, lower case. */
	readonly type: string | null;
	readonly hasJobTag: boolean;
	readonly hasPassage: boolean;
	readonly hasInterviewProperty: boolean;
}

/** True when the note says itself that it is a job: by its type, its tag or its folder. */
export function isJobItself(path: string, { type, hasJobTag }: NoteKind, settings: Settings): boolean {
	return type === 'job' || hasJobTag || (type !== 'interview' && isInFolder(path, settings.jobsFolder));
}

/**
 * True when the note is an interview as far as it can tell itself: it has a passage, `type: interview`, or, without a type,
 * lies in the interviews folder or has an interview property. A job is none.
 */
export function isInterviewItself(path: string, kind: NoteKind, settings: Settings): boolean {
	if (isJobItself(path, kind, settings)) return false;
	if (kind.type === 'interview' || kind.hasPassage) return true;
	return kind.type === null && (kind.hasInterviewProperty || isInFolder(path, settings.interviewsFolder));
}

/** True when a note of this path is a job, given what it says of itself (null: nothing is known) and whether an interview names it. */
export function isJobNote(path: string, kind: NoteKind | null, isNamed: boolean, matches: (name: string) => boolean, settings: Settings): boolean {
	if (kind === null) return isNamed || isInFolder(path, settings.jobsFolder) || matches(noteName(path));
	if (isJobItself(path, kind, settings)) return true;
	if (kind.type === 'interview') return false;
	return isNamed || (kind.type === null && !isInterviewItself(path, kind, settings) && matches(noteName(path)));
}

/** The jobs of a passage: those linked in its own block and headings narrow the note's when they are among them, else add to them. */
export function narrowed(ofNote: readonly string[], ofPlace: readonly string[]): readonly string[] {
	if (ofPlace.length === 0) return ofNote;
	const among = ofPlace.filter((job) => ofNote.includes(job));
	return [...new Set(among.length > 0 ? among : [...ofNote, ...ofPlace])];
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
