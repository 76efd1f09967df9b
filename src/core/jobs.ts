/** Which link targets are jobs, and which jobs a passage counts for. */

import { isInFolder, literal, noteName } from './names';
import type { Settings } from './settings';

/** A test whether a name matches the job pattern, in which `#` stands for a number: "JTBD 1" matches `JTBD #`. */
export function jobPattern(pattern: string): (name: string) => boolean {
	const parts = pattern.trim().split('#').map((part) => part.split(/\s+/).map(literal).join('\\s+'));
	if (parts.join('') === '') return () => false;
	const whole = new RegExp(`^${parts.join('\\d+')}$`, 'iu');
	return (name) => whole.test(name.normalize('NFC').trim());
}

/** What a note says of itself that bears on whether it is a job or an interview. */
export interface NoteKind {
	/** The property `type`, lower case. */
	readonly type: string | null;
	/** The folder of the settings that it lies in. */
	readonly folder: 'jobs' | 'interviews' | null;
	readonly hasJobTag: boolean;
	readonly hasPassage: boolean;
	readonly hasInterviewProperty: boolean;
}

/** The folder of the settings that a note lies in, the jobs' first. */
export function folderOf(path: string, { jobsFolder, interviewsFolder }: Settings): NoteKind['folder'] {
	return isInFolder(path, jobsFolder) ? 'jobs' : isInFolder(path, interviewsFolder) ? 'interviews' : null;
}

/** True when the note says itself that it is a job: by its type, its tag or its folder. */
function isJobItself({ type, folder, hasJobTag }: NoteKind): boolean {
	return type === 'job' || hasJobTag || (folder === 'jobs' && type !== 'interview');
}

/**
 * True when the note is an interview as far as it can tell itself: it has a passage, `type: interview`, or, without a type,
 * lies in the interviews folder or has an interview property. A job is none.
 */
export function isInterviewItself(kind: NoteKind): boolean {
	if (isJobItself(kind)) return false;
	if (kind.type === 'interview' || kind.hasPassage) return true;
	return kind.type === null && (kind.hasInterviewProperty || kind.folder === 'interviews');
}

/** True when a note of this path is a job, given what it says of itself (null: nothing is known) and whether an interview names it. */
export function isJobNote(path: string, kind: NoteKind | null, isNamed: boolean, jobsFolder: string, matches: (name: string) => boolean): boolean {
	if (kind === null) return isNamed || isInFolder(path, jobsFolder) || matches(noteName(path));
	if (isJobItself(kind)) return true;
	if (kind.type === 'interview') return false;
	// A passage alone makes no interview of a note with a job's name: researchers quote in job notes too.
	return isNamed || (kind.type === null && !isInterviewItself({ ...kind, hasPassage: false }) && matches(noteName(path)));
}

/** The jobs of a passage: those linked in its own block and headings narrow the note's when they are among them, else add to them. */
export function narrowed(ofNote: readonly string[], ofPlace: readonly string[]): readonly string[] {
	if (ofPlace.length === 0) return ofNote;
	const among = ofPlace.filter((job) => ofNote.includes(job));
	return [...new Set(among.length > 0 ? among : [...ofNote, ...ofPlace])];
}
