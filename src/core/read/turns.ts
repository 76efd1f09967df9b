/** Makes blocks of a note's leaves: parts transcripts into turns, and finds where each block's words begin and end. */

import type { Block, BlockKind } from '../note';
import { nameKey } from '../names';
import type { Span } from '../passage';
import { addOpenings, leadOf, repeatedNames, type Lead, type Opening } from './leads';
import type { Leaf } from './leaves';
import { isBlank, runStart } from './white-space';

/** True for the kinds of block whose words are read and tagged. */
export function holdsWords(kind: BlockKind): boolean {
	return kind === 'paragraph' || kind === 'item' || kind === 'cell' || kind === 'footnote';
}

/** The blocks of a note in order; `people` are the names that its properties give. */
export function blocksOf(text: string, leaves: readonly Leaf[], people: readonly string[]): Block[] {
	const openings = openingsOf(text, leaves);
	const speakers = repeatedNames(openings);
	for (const name of people) speakers.add(nameKey(name));
	const blocks: Block[] = [];
	/** The name and time of the line above, when it is nothing else. */
	let header: Lead | null = null;
	let next = 0;
	for (const leaf of leaves) {
		const { lines } = leaf;
		if (!holdsWords(leaf.kind)) {
			blocks.push(plainBlock(leaf));
			header = null;
			continue;
		}
		for (let first = 0, end = 0; first < lines.length; first = end) {
			const lead = leadOf(openings[next++] ?? null, speakers);
			for (end++; end < lines.length && !leadOf(openings[next] ?? null, speakers) && !isShallower(text, lines[first], lines[end]); end++) next++;
			const block = wordBlock(text, leaf, end - first === lines.length ? lines : lines.slice(first, end), lead, header);
			header = lead?.isHeader && block.wordsFrom >= block.wordsTo ? lead : null;
			blocks.push(block);
		}
	}
	return blocks;
}

/** True for a line of a quote within a quote that goes on in the outer one: for Markdown one paragraph, for people, as in mail, two voices. */
function isShallower(text: string, above: Span | undefined, line: Span | undefined): boolean {
	const depth = line ? quoteDepth(text, line.from) : 0;
	return depth > 0 && above !== undefined && quoteDepth(text, above.from) > depth;
}

/** How many quote markers stand before the content that begins at `at`. */
function quoteDepth(text: string, at: number): number {
	let depth = 0;
	for (let i = at - 1; i >= 0; i--) {
		const code = text.charCodeAt(i);
		if (code === 62) depth++;
		else if (!isBlank(code)) break;
	}
	return depth;
}

/** The openings of all lines with words, in order. */
function openingsOf(text: string, leaves: readonly Leaf[]): (Opening | null)[] {
	const openings: (Opening | null)[] = [];
	for (const { kind, lines } of leaves) {
		if (holdsWords(kind)) addOpenings(openings, text, lines, kind === 'paragraph');
	}
	return openings;
}

function plainBlock({ kind, lines, heading, holder, end }: Leaf): Block {
	const from = lines[0]?.from ?? 0;
	const to = end ?? lines[lines.length - 1]?.to ?? from;
	return { kind, from, to, lines, heading, holder, wordsFrom: from, wordsTo: to, time: null, speaker: null };
}

function wordBlock(text: string, { kind, heading, holder }: Leaf, lines: readonly Span[], lead: Lead | null, header: Lead | null): Block {
	const from = lines[0]?.from ?? 0;
	const last = lines[lines.length - 1];
	const to = last?.to ?? from;
	const wordsFrom = lead?.isHeader ? (lines.find((line) => line.from > lead.to)?.from ?? to) : (lead?.to ?? from);
	const wordsTo = Math.max(endOfWords(text, last?.from ?? from, to), wordsFrom);
	const time = lead?.time ?? header?.time ?? null;
	const speaker = lead?.speaker ?? header?.speaker ?? null;
	return { kind, from, to, lines, heading, holder, wordsFrom, wordsTo, time, speaker };
}

/** The end of a block's last line before its block id and the white space around it. */
function endOfWords(text: string, from: number, to: number): number {
	const end = runStart(text, from, to, isBlank);
	const id = runStart(text, from, end, isIdCode);
	const isId = id < end && text.charAt(id - 1) === '^' && (id - 1 === from || isBlank(text.charCodeAt(id - 2)));
	return isId ? runStart(text, from, id - 1, isBlank) : end;
}

/** True for what a block id is made of. */
function isIdCode(code: number): boolean {
	return code === 45 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
