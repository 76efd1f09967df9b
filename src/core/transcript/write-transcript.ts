/** Writes a transcript as a note: properties on top, then a paragraph for each turn, with its time, its speaker and its words. */

import { nameKey } from '../names';
import { yamlValue } from '../templates/yaml-values';
import { harmless, type Paragraph } from './harmless';
import { castName, isNobody, noteNameOf } from './note-names';
import { isRenamed, renamerOf } from './rename';
import { stampOf } from './stamps';
import type { Casting, Role, Transcript } from './transcript';

/** What the note is to say besides the transcript. */
export interface WantedNote {
	/** What the note is called. */
	readonly title: string;
	/** The job as it is to be written, `[[JTBD 1]]`; "" for none. */
	readonly job: string;
	/** `YYYY-MM-DD`; "" for none. */
	readonly date: string;
	/** Who is interviewed, where no speaker is cast as a participant. */
	readonly participant?: string;
	/** True for the participants in a list, be it of one: the note that this goes into has one. */
	readonly isList?: boolean;
}

/** A note that was written. */
export interface WrittenTranscript {
	/** With line feeds, and one at its end. */
	readonly text: string;
	/** Where in the text the first turn begins. */
	readonly caret: number;
	/** In how many places a real name was replaced, labels of turns included. */
	readonly replaced: number;
	/** What the note is called, without real names that were replaced. */
	readonly title: string;
}

/**
 * The note of a transcript. Its reader finds in every turn's block exactly the turn's time in whole seconds, its speaker by the name
 * of the note, and its words; nothing in the words is a tag, a mark or any other Markdown.
 */
export function writeTranscript(transcript: Transcript, castings: readonly Casting[], wanted: WantedNote): WrittenTranscript {
	const renamer = renamerOf(transcript, castings);
	const cast = new Map(castings.map((casting) => [casting.speaker, casting]));
	let replaced = 0;
	const paragraphs = transcript.turns.map(({ speaker, time, words }): Paragraph => {
		const casting = speaker === null ? undefined : cast.get(speaker);
		const renamed = renamer.inWords(words);
		replaced += renamed.replaced + Number(casting !== undefined && isRenamed(casting));
		const stamp = time === null ? null : stampOf(time);
		const label = speaker === null ? '' : `**${casting ? castName(casting) : noteNameOf(speaker)}:** `;
		return { lead: `${stamp === null ? '' : `[${stamp}] `}${label}`, words: renamed.text };
	});
	const properties = propertiesOf(castings, wanted);
	const names = castings.map(castName);
	const body = harmless(paragraphs, wanted.participant === undefined ? names : [...names, wanted.participant]).join('\n\n');
	return { text: `${properties}${body}\n`, caret: properties.length, replaced, title: renamer.inTitle(wanted.title).text };
}

function propertiesOf(castings: readonly Casting[], { job, date, participant = '', isList = false }: WantedNote): string {
	const named = (role: Role): string[] => {
		const names = new Map(castings.filter((casting) => casting.role === role).map((casting) => [nameKey(castName(casting)), castName(casting)]));
		return [...names.values()];
	};
	// "Speaker 2" is another person in every note, who goes by the note's name.
	const cast = named('participant');
	const people = cast.length === 0 && participant !== '' ? [participant] : cast.filter((name) => !isNobody(name));
	// Where somebody else speaks, a list makes sure that their words don't count as the participant's.
	const areListed = people.length > 0 && (isList || cast.length > 1 || named('other').length > 0);
	return [
		'---\ntype: interview\n',
		...(areListed ? [`participants:\n${items(people)}`] : people.map((name) => `participant: ${yamlValue(name)}\n`)),
		date === '' ? '' : `date: ${yamlValue(date)}\n`,
		job === '' ? '' : `jobs:\n${items([job])}`,
		...interviewerProperty(named('interviewer')),
		'---\n\n',
	].join('');
}

function interviewerProperty(names: readonly string[]): string[] {
	if (names.length === 0) return [];
	return names.length === 1 ? names.map((name) => `interviewer: ${yamlValue(name)}\n`) : [`interviewer:\n${items(names)}`];
}

function items(values: readonly string[]): string {
	return values.map((words) => `  - ${yamlValue(words)}\n`).join('');
}
