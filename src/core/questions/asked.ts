/** Finds which questions stand in a note already. */

import type { Block, NoteText } from '../note';
import { BANK, PROBE_LIST, type Askable } from './askable';

/** `asked`: something is written below the question; `waiting`: it stands in the note, and no answer does. */
export type Standing = 'asked' | 'waiting';

/**
 * The questions of a list that stand in a note, in whatever case, quotes, apostrophes and formatting, with who asks or when before
 * them. A template's prompt in a comment is not asked, and neither is what stands in code. Takes time in proportion to the note.
 */
export function standingIn({ text, blocks }: NoteText, list: readonly Askable[]): ReadonlyMap<Askable, Standing> {
	const byFirst = new Map<string, Sought[]>();
	// A question of the bank right below another one is no answer, whatever is sought.
	for (const question of new Set([...list, ...BANK, ...PROBE_LIST])) {
		const words = wordsIn(question.words);
		const [first] = words;
		if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { question, words }]);
	}
	const found = blocks.map((block) => (READ.test(block.kind) ? foundIn(wordsIn(sourceOf(text, block)), byFirst) : null));
	const standing = new Map<Askable, Standing>();
	found.forEach((here, index) => {
		const below = found[index + 1];
		const next = blocks[index + 1];
		const isLast = !below || next?.kind === 'heading' || below.count === 0 || below.questions.length > 0 || EMPTY_ITEM.test(text.slice(blocks[index]?.to, next?.from));
		for (const { question, words } of here?.questions ?? []) {
			if (here?.count === words.length && isLast) standing.set(question, standing.get(question) ?? 'waiting');
			else standing.set(question, 'asked');
		}
	});
	return standing;
}

/** A question by its words as they are compared. */
interface Sought {
	readonly question: Askable;
	readonly words: readonly string[];
}

interface Found {
	/** How many words there are. */
	readonly count: number;
	readonly questions: readonly Sought[];
}

const READ = /^(?:paragraph|item|cell|footnote|heading|callout-title)$/;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const COMMENTS = /%%[^]*?(?:%%|$)|<!--[^]*?-->/g;

/** An item that nothing is written in yet. */
const EMPTY_ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*[\r\n]/m;

/** Fewer words than these are found only where they are all that is said. */
const FEW = 3;

/** The words of a text as they are compared: lower case, one apostrophe, nothing but letters and digits. */
export function wordsIn(text: string): readonly string[] {
	return text.toLowerCase().replace(/[’‘ʼ]/g, '\'').match(WORD) ?? [];
}

function sourceOf(text: string, { wordsFrom, wordsTo }: Block): string {
	const source = text.slice(wordsFrom, wordsTo);
	return /%%|<!--/.test(source) ? source.replace(COMMENTS, ' ') : source;
}

function foundIn(words: readonly string[], byFirst: ReadonlyMap<string, readonly Sought[]>): Found {
	const questions: Sought[] = [];
	words.forEach((word, at) => {
		for (const sought of byFirst.get(word) ?? []) {
			const isWhole = sought.words.length >= FEW || sought.words.length === words.length;
			if (isWhole && sought.words.every((each, index) => words[at + index] === each)) questions.push(sought);
		}
	});
	return { count: words.length, questions };
}
