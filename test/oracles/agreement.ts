/** Holds the reader against both oracles, with the differences that are on purpose taken out by name. */

import { readNote } from '../../src/core/read-note';
import type { NoteText } from '../../src/core/note';
import { outlineByLezer } from './by-lezer';
import { outlineByMicromark } from './by-micromark';
import { outlineOfNote } from './by-reader';
import { EXCEPTIONS, turns } from './exceptions';
import { hasWords, sourceLines } from './outline';
import type { Outline, OutlineLine, OutlineSpan } from './outline';

type Part = OutlineLine | OutlineSpan;

/** Something that the reader sees otherwise than the oracles, who see it alike. */
export interface Difference {
	/** `missing`: the oracles have it and the reader hasn't; `extra`: the reader has it and the oracles haven't. */
	readonly side: 'missing' | 'extra';
	readonly what: Part;
}

/** A note with what the reader and the oracles make of it. */
export interface Readings {
	readonly note: NoteText;
	readonly reader: Outline;
	readonly micromark: Outline;
	readonly lezer: Outline;
}

/** What all three make of a text. */
export function readAll(text: string): Readings {
	const note = readNote(text, { namespace: 'jtbd', people: [] });
	return { note, reader: outlineOfNote(note), micromark: wordsOnly(outlineByMicromark(text)), lezer: wordsOnly(outlineByLezer(text)) };
}

/** Code, math and comments outside blocks of words are nobody's concern; links count in headings and callout titles too. */
function wordsOnly(outline: Outline): Outline {
	const lines = outline.lines.filter(({ kind }) => hasWords(kind));
	const spans = outline.spans.filter(
		(span) => span.kind === 'link' || lines.some(({ from, to }) => from <= span.from && span.from < to),
	);
	return { lines: outline.lines, spans };
}

/** What two outlines must have in common to be the same there. */
export function keyOf(what: Part): string {
	const detail = 'opens' in what ? (what.opens ? '+' : '') : what.target;
	return `${what.kind} ${what.from}-${what.to} ${detail}`;
}

/**
 * Every line of the note on which the oracles agree with each other and the reader doesn't agree with them. Where they disagree,
 * one of them is wrong by itself and there is nothing to hold the reader to.
 */
export function differences({ note, reader, micromark, lezer }: Readings): Difference[] {
	const found: Difference[] = [];
	const parts: readonly (readonly [Part[], Part[], Part[]])[] = [
		[[...reader.lines], [...micromark.lines], [...lezer.lines]],
		[[...reader.spans], [...micromark.spans], [...lezer.spans]],
	];
	for (const [own, first, second] of parts) {
		const [ownLines, firstLines, secondLines] = [byLine(note.text, own), byLine(note.text, first), byLine(note.text, second)];
		for (const line of new Set([...ownLines.keys(), ...firstLines.keys()])) {
			const seen = firstLines.get(line) ?? [];
			if (!same(seen, secondLines.get(line) ?? [])) continue;
			const mine = ownLines.get(line) ?? [];
			const [mineKeys, seenKeys] = [new Set(mine.map(keyOf)), new Set(seen.map(keyOf))];
			for (const what of seen) if (!mineKeys.has(keyOf(what))) found.push({ side: 'missing', what });
			for (const what of mine) if (!seenKeys.has(keyOf(what))) found.push({ side: 'extra', what });
		}
	}
	return found;
}

function byLine(text: string, parts: readonly Part[]): Map<number, Part[]> {
	const starts = sourceLines(text);
	const lines = new Map<number, Part[]>();
	let index = 0;
	for (const part of parts) {
		while ((starts[index + 1]?.from ?? Infinity) <= part.from) index++;
		const line = lines.get(index);
		if (line) line.push(part);
		else lines.set(index, [part]);
	}
	return lines;
}

function same(a: readonly Part[], b: readonly Part[]): boolean {
	return a.length === b.length && a.every((part, index) => b[index] !== undefined && keyOf(part) === keyOf(b[index]));
}

/** The differences that no exception explains, and the names of the exceptions that were needed for the others. */
export function unexplained(readings: Readings): { readonly left: readonly Difference[]; readonly used: readonly string[] } {
	let left = differences(readings);
	const used: string[] = [];
	for (const { name, explains } of left.length > 0 ? EXCEPTIONS : []) {
		const explained = explains(readings);
		const rest = left.filter((difference) => !explained(difference));
		if (rest.length < left.length) used.push(name);
		left = rest;
	}
	return { left, used };
}

/** True where micromark sees what the reader sees, but for the lines with which the turns of a transcript begin. */
export function agreesWithMicromark(readings: Readings): boolean {
	const alone = { ...readings, lezer: readings.micromark };
	const explained = turns.explains(alone);
	return differences(alone).every((difference) => 'opens' in difference.what && explained(difference));
}
