/** The shapes of a transcript on its way into a note: who said what, when, as the recorder wrote it. */

/** How a transcript was written: by which kind of recorder or hand. */
export type TranscriptFormat = 'webvtt' | 'srt' | 'otter' | 'tabs' | 'times' | 'names' | 'questions' | 'plain';

/** What one person says in one go, as a paragraph of the note; who goes on for long has several in a row. */
export interface Turn {
	/** As the transcript names them first, trimmed, without what they are said to be ("Anna (guest)"); null where it doesn't say. */
	readonly speaker: string | null;
	/** Where in the recording it begins, in milliseconds; null where the transcript doesn't say. */
	readonly time: number | null;
	/** The words, never reworded, in order; cues and lines of one turn are joined by one space. */
	readonly words: string;
}

/** Somebody who speaks in a transcript. */
export interface Speaker {
	readonly name: string;
	readonly turns: number;
	/** How many words they say: white space parts them. */
	readonly words: number;
	/** Their first words, to tell a "Speaker 1" by. */
	readonly sample: string;
	/** What they seem to be: who asks most is the interviewer. */
	readonly role: Role;
}

/** What a speaker is in the interview; `other` is somebody else in the room. */
export type Role = 'participant' | 'interviewer' | 'other';

/** A stretch of the transcript that could not be understood, kept as it is. */
export interface NotUnderstood {
	/** Counted from 1. */
	readonly line: number;
	readonly text: string;
	/** What is wrong with it, in a sentence. */
	readonly why: string;
}

/** A transcript that was read. */
export interface Transcript {
	readonly format: TranscriptFormat;
	/** In the order of the text; every spoken word is in one of them. */
	readonly turns: readonly Turn[];
	/** In the order in which they first speak. */
	readonly speakers: readonly Speaker[];
	/** In the order of the text; the turns hold it as well. */
	readonly notUnderstood: readonly NotUnderstood[];
	/** How many cues, or lines with words, the turns were made of. */
	readonly cues: number;
	/** Where the recording ends as far as the transcript tells, in milliseconds; null without times. */
	readonly duration: number | null;
	/** The day, `YYYY-MM-DD`, that stands above the words; null where none does. */
	readonly date: string | null;
}

/** Who a speaker is, as a person says it in the preview. */
export interface Casting {
	/** As in the transcript. */
	readonly speaker: string;
	readonly role: Role;
	/** The name that the note gives them, an alias if wished; the speaker's own when it is the same. */
	readonly name: string;
	/** What they are called aloud, where the transcript's own label tells them from nobody; the note's name stands for it too. */
	readonly realName?: string;
}
