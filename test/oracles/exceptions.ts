/** The differences that are on purpose, each under the name by which DIFFERENCES.md explains it, and each as narrow as it can be. */

import { turnsOf } from './by-reader';
import type { Difference, Readings } from './agreement';
import { hasWords, sourceLines } from './outline';
import type { OutlineLine } from './outline';

/** A difference that is on purpose. */
export interface Exception {
	readonly name: string;
	/** True for a difference that it explains. */
	readonly explains: (readings: Readings) => (difference: Difference) => boolean;
}

interface Stretch {
	readonly from: number;
	readonly to: number;
}

function touches(stretches: readonly Stretch[], { from, to }: Stretch): boolean {
	return stretches.some((stretch) => from < stretch.to && to > stretch.from);
}

/** The blocks of words that an oracle sees, as whole stretches. */
function blocksOfWords(lines: readonly OutlineLine[]): Stretch[] {
	const blocks: { from: number; to: number }[] = [];
	for (const line of lines) {
		if (!hasWords(line.kind)) continue;
		const last = blocks.at(-1);
		if (line.opens || !last) blocks.push({ from: line.from, to: line.to });
		else last.to = line.to;
	}
	return blocks;
}

/** Blocks that a leading time or speaker makes of one paragraph. */
export const turns: Exception = {
	name: 'turns',
	explains: ({ note, micromark }) => {
		const starts = turnsOf(note);
		const cut = blocksOfWords(micromark.lines).filter(({ from, to }) => [...starts].some((start) => from < start && start < to));
		return ({ what }) => ('opens' in what ? starts.has(what.from) : touches(cut, what));
	},
};

const SIGNS = { comment: /(?<!%)%%(?!%)/, math: /(?<!\$)\$\$(?!\$)/ } as const;

interface Fenced extends Stretch {
	readonly kind: keyof typeof SIGNS;
}

function fencedBlocks({ note }: Readings): Fenced[] {
	const fenced: Fenced[] = [];
	for (const { kind, from, to } of note.blocks) if (kind === 'comment' || kind === 'math') fenced.push({ kind, from, to });
	return fenced;
}

/** The block of this kind that the first oracle sees on the same first line. */
function counterpart({ note, micromark }: Readings, { kind, from }: Fenced): Stretch | null {
	const line = sourceLines(note.text).filter((source) => source.from <= from).at(-1);
	const lines = micromark.lines.filter((seen) => seen.kind === kind);
	const first = lines.findIndex((seen) => seen.from === line?.from);
	if (first < 0) return null;
	let last = first;
	while (lines[last + 1]?.opens === false) last++;
	return { from, to: lines[last]?.to ?? from };
}

const fencesOverContainers: Exception = {
	name: 'fences-over-containers',
	explains: (readings) => {
		const cut = fencedBlocks(readings).find((block) => {
			const seen = counterpart(readings, block);
			return seen !== null && seen.to < block.to && !SIGNS[block.kind].test(readings.note.text.slice(block.from + 2, seen.to));
		});
		return ({ what }) => cut !== undefined && what.to > cut.from;
	},
};

/** From `from` to the next blank line, inside a quote or not. */
function toBlankLine(text: string, from: number): Stretch {
	const blank = /(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=[\r\n]|$)/.exec(text.slice(from));
	return { from, to: blank ? from + blank.index : text.length };
}

const textAfterFence: Exception = {
	name: 'text-after-fence',
	explains: (readings) => {
		const { text } = readings.note;
		const stretches = fencedBlocks(readings)
			.filter(({ to }) => /^[^\r\n]*/.exec(text.slice(to))?.[0].trim() !== '')
			.map(({ to }) => toBlankLine(text, to));
		return ({ what }) => touches(stretches, what);
	},
};

const tableUnderText: Exception = {
	name: 'table-under-text',
	explains: ({ note, micromark, reader }) => {
		const stretches = micromark.lines.flatMap((line, index, lines) => {
			if (line.kind !== 'delimiter') return [];
			let first = index;
			while (lines[first - 1]?.kind === 'cell') first--;
			const header = lines[first];
			const above = lines[first - 1];
			const isText = header && above && (hasWords(above.kind) || above.kind === 'id' || above.kind === 'definition') && /^[ \t]*(?:\r\n?|\n)[ \t>|]*$/.test(note.text.slice(above.to, header.from));
			if (!isText || reader.lines.some((own) => own.kind === 'cell' && own.from === header.from)) return [];
			const opening = lines.slice(0, first).filter(({ opens }) => opens).at(-1) ?? above;
			return [toBlankLine(note.text, opening.from)];
		});
		return ({ what }) => touches(stretches, what);
	},
};

const indentUnderTable: Exception = {
	name: 'indent-under-table',
	explains: ({ note, reader }) => {
		const stretches = reader.lines.flatMap((line, index, lines) => {
			const above = lines[index - 1];
			const isRightUnder = above?.kind === 'cell' && /^[ \t]*\|?[ \t]*(?:\r\n?|\n)$/.test(note.text.slice(above.to, line.from));
			return line.kind === 'code' && isRightUnder ? [toBlankLine(note.text, line.from)] : [];
		});
		return ({ what }) => touches(stretches, what);
	},
};

const tagOnLazyLine: Exception = {
	name: 'tag-on-lazy-line',
	explains: ({ note, micromark }) => {
		const source = sourceLines(note.text);
		const stretches = micromark.lines.flatMap((line) => {
			const above = source[source.findIndex(({ from }) => from === line.from) - 1];
			const isTagAlone = line.kind === 'html' && /^[ \t>]*<\/?[A-Za-z][^<>]*>[ \t]*$/.test(note.text.slice(line.from, line.to));
			return isTagAlone && above && note.text.slice(above.from, above.to).trim() !== '' ? [toBlankLine(note.text, line.from)] : [];
		});
		return ({ what }) => touches(stretches, what);
	},
};

const bareItemUnderBlock: Exception = {
	name: 'bare-item-under-block',
	explains: ({ note, micromark, reader }) => {
		const bare = micromark.lines.find(
			(line) =>
				hasWords(line.kind) &&
				/^(?:[-+*]|\d{1,9}[.)])$/.test(note.text.slice(line.from, line.to)) &&
				!reader.lines.some((own) => own.from === line.from),
		);
		return ({ what }) => bare !== undefined && what.to > bare.from;
	},
};

/** Every difference that is on purpose. */
export const EXCEPTIONS: readonly Exception[] = [
	turns,
	fencesOverContainers,
	textAfterFence,
	tableUnderText,
	indentUnderTable,
	tagOnLazyLine,
	bareItemUnderBlock,
];
