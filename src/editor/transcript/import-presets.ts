/** What the vault knows of a transcript before anybody says it: who is who, on which day it was, what it is called. */

import type { App, TFile } from 'obsidian';
import { namedPeople, namesOf, type NamedPeople } from '../../core/interview-facts';
import { nameKey } from '../../core/names';
import { dateIn } from '../../core/transcript/date-in';
import type { Casting, Transcript } from '../../core/transcript/transcript';
import { formatTime } from '../now';
import { propertiesOf, type EditorContext } from '../read-options';
import type { RawTranscript } from './import-sources';

/** Who knows the people of the interviews. */
export interface PeopleSource {
	/** Everybody who is known to have been interviewed, each once, by name. */
	people(): readonly { readonly name: string }[];
	/** The paths of the notes that hold interviews, and maybe of others. */
	paths(): readonly string[];
}

/** The people whom the vault knows. */
export interface KnownPeople {
	/** Those who were interviewed, each once, by name. */
	readonly participants: readonly string[];
	readonly isParticipant: (name: string) => boolean;
	readonly isInterviewer: (name: string) => boolean;
}

/** The people of the interviews as they are now. */
export function knownPeople(app: App, source: PeopleSource): KnownPeople {
	const participants = source.people().map(({ name }) => name);
	const keys = new Set(participants.map(nameKey));
	const interviewers = new Set(source.paths().flatMap((path) => namedPeople(app.metadataCache.getCache(path)?.frontmatter ?? {}).interviewers.flatMap(namesOf)).map(nameKey));
	return { participants, isParticipant: (name) => keys.has(nameKey(name)), isInterviewer: (name) => interviewers.has(nameKey(name)) };
}

/** Who the speakers seem to be: as the vault knows them, else as their words tell. */
export function presetCastings({ speakers }: Transcript, known: KnownPeople): Casting[] {
	const hasInterviewer = speakers.some(({ name }) => known.isInterviewer(name));
	return speakers.map(({ name, role }) => {
		if (known.isInterviewer(name)) return { speaker: name, name, role: 'interviewer' };
		// Who asks most was only guessed to be the interviewer.
		const isOther = known.isParticipant(name) || (hasInterviewer && role === 'interviewer');
		return { speaker: name, name, role: isOther ? 'participant' : role };
	});
}

/** The day of an interview as `YYYY-MM-DD`: as the transcript says it, or its file's name, or when that was written; else today. */
export function presetDate(raw: RawTranscript, { date }: Transcript): string {
	// Recorders write the day in one run: "GMT20260214-090000_Recording.vtt".
	const name = raw.name.replace(/(^|\D)(20\d\d)[._ ]?([01]\d)[._ ]?([0-3]\d)(?!\d)/, '$1$2-$3-$4');
	return date ?? dateIn(name) ?? formatTime(raw.written ?? Date.now(), 'YYYY-MM-DD');
}

/** What an interview is called whose participant has no name: as its file, unless a recorder or nobody named that. */
export function presetLabel({ name, written }: RawTranscript): string {
	const base = name.replace(/\.\w+$/, '');
	return written === null || /\d{6}/.test(base) || dateIn(base) !== null ? 'Interview' : base;
}

/** The people whom a note's properties name; nobody without a note. */
export function peopleOf(context: EditorContext, file: TFile | null): NamedPeople {
	return namedPeople(propertiesOf(context, file));
}
