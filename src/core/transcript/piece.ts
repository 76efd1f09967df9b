/** What reading the lines of a transcript gives, before what belongs together is joined into turns. */

import type { NotUnderstood, TranscriptFormat } from './transcript';

/** Why lines that say nothing of the conversation are listed. */
export const ABOVE = 'This stands above the first words of the conversation. It is kept at the top of the note.';

/** Why a line is listed that opens with what may be a name. */
export const ONCE = 'This may be a speaker, but the name opens only this line. It is kept as words of the speaker above.';

/** Some words of one speaker: a cue, a line, a paragraph. */
export interface Piece {
	readonly speaker: string | null;
	/** Where in the recording it begins and ends, in milliseconds; null where the transcript doesn't say. */
	readonly time: number | null;
	readonly end: number | null;
	readonly words: string;
	/** Whether it was cut by the clock, always begins a paragraph, or goes on with what the same speaker says. */
	readonly kind: 'cue' | 'paragraph' | 'line';
}

/** A transcript in pieces. */
export interface Pieces {
	readonly format: TranscriptFormat;
	readonly pieces: readonly Piece[];
	readonly notUnderstood: readonly NotUnderstood[];
	/** What stands above the first words. */
	readonly preamble: string;
}

/** Lines as the words of one paragraph: trimmed, empty ones left out, one space between. */
export function joined(lines: readonly string[]): string {
	return lines.map((line) => line.trim()).filter((line) => line !== '').join(' ');
}

/** Lines without a speaker as paragraphs: those that were wrapped at one width are one, any others one each. */
export function paragraphsOf(lines: readonly string[]): string[] {
	const paragraphs: string[] = [];
	for (let first = 0; first < lines.length; ) {
		let end = first;
		while (end < lines.length && lines[end]?.trim() !== '') end++;
		const block = lines.slice(first, end);
		const longest = block.reduce((most, { length }) => Math.max(most, length), 0);
		const isWrapped = longest >= 50 && longest <= 120 && block.slice(0, -1).every(({ length }) => length > longest * 0.6);
		for (const words of isWrapped ? [joined(block)] : block.map((line) => line.trim())) if (words !== '') paragraphs.push(words);
		first = end + 1;
	}
	return paragraphs;
}
