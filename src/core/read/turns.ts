/** Makes blocks of a note's leaves: parts transcripts into turns, and finds where each block's words begin and end. */

import type { Block, BlockKind } from '../note';
import { nameKey } from '../names';
import type { Span } from '../passage';
import { leadOf, opensTurn, repeatedLabels, type Lead } from './leads';
import type { Leaf, Scan } from './scan';

/** True for the kinds of block whose words are read and tagged. */
export function holdsWords(kind: BlockKind): boolean {
	return kind === 'paragraph' || kind === 'item' || kind === 'cell' || kind === 'footnote';
}

/** The blocks of a note in order; `people` are the names that its properties give. */
export function blocksOf(text: string, scan: Scan, people: readonly string[]): Block[] {
	const known = new Set(repeatedLabels(text, wordLines(scan.leaves)));
	for (const name of people) known.add(nameKey(name));
	const blocks: Block[] = [];
	let header: Lead | null = null;
	for (const leaf of scan.leaves) {
		if (!holdsWords(leaf.kind)) {
			blocks.push(plainBlock(leaf));
			header = null;
			continue;
		}
		for (const turn of turnsOf(text, leaf, known)) {
			const { lead, lines } = turn;
			const own: Lead = header && !opensTurn(lead) ? { ...header, to: lead.to, isHeader: false } : lead;
			const block = wordBlock(text, leaf, lines, own);
			header = lead.isHeader && block.wordsFrom >= block.wordsTo ? lead : null;
			blocks.push(block);
		}
	}
	return blocks;
}

function* wordLines(leaves: readonly Leaf[]): Iterable<Span> {
	for (const { kind, lines } of leaves) if (holdsWords(kind)) yield* lines;
}

interface Turn {
	readonly lines: Span[];
	readonly lead: Lead;
}

function turnsOf(text: string, leaf: Leaf, known: ReadonlySet<string>): Turn[] {
	const turns: Turn[] = [];
	for (const line of leaf.lines) {
		const lead = leadOf(text, line, known);
		const open = turns[turns.length - 1];
		if (open && !opensTurn(lead)) open.lines.push(line);
		else turns.push({ lines: [line], lead });
	}
	return turns;
}

function plainBlock({ kind, lines, heading, end }: Leaf): Block {
	const from = lines[0]?.from ?? 0;
	const to = end ?? lines[lines.length - 1]?.to ?? from;
	return { kind, from, to, lines, heading, wordsFrom: from, wordsTo: to, time: null, speaker: null };
}

function wordBlock(text: string, { kind, heading }: Leaf, lines: readonly Span[], lead: Lead): Block {
	const from = lines[0]?.from ?? 0;
	const last = lines[lines.length - 1];
	const to = last?.to ?? from;
	const wordsFrom = lead.isHeader ? Math.min(lines[1]?.from ?? to, to) : lead.to;
	const wordsTo = Math.max(endOfWords(text, last ?? { from, to }), wordsFrom);
	return { kind, from, to, lines, heading, wordsFrom, wordsTo, time: lead.time, speaker: lead.speaker };
}

/** The end of a block's last line before its block id and the white space around it. */
function endOfWords(text: string, { from, to }: Span): number {
	let end = trimEnd(text, from, to);
	let id = end;
	while (id > from && isIdCode(text.charCodeAt(id - 1))) id--;
	if (id < end && text[id - 1] === '^' && (id - 1 === from || isWhite(text.charCodeAt(id - 2)))) end = trimEnd(text, from, id - 1);
	return end;
}

function trimEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isWhite(text.charCodeAt(end - 1))) end--;
	return end;
}

function isWhite(code: number): boolean {
	return code === 32 || code === 9;
}

function isIdCode(code: number): boolean {
	return code === 45 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
