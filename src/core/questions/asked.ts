/** Finds which questions stand in a note already. */

import type { Block, NoteText } from '../note';
import { BANK, PROBE_LIST, type Askable } from './askable';

/** `asked`: something is written below the question; `waiting`: it stands in the note, and no answer does. */
export type Standing = 'asked' | 'waiting';

/** What of a question is compared. */
export type Words = Pick<Askable, 'words' | 'caution'>;

/** A place at which a question stands in a note. */
export interface AskedPlace<T> {
	readonly question: T;
	readonly block: Block;
	readonly standing: Standing;
}

/** The questions of a list that stand in a note; see `askedPlaces`. */
export function standingIn<T extends Words>(note: NoteText, list: readonly T[]): ReadonlyMap<T, Standing> {
	const all = new Map<T, Standing>();
	for (const { question, standing } of askedPlaces(note, list)) if (all.get(question) !== 'asked') all.set(question, standing);
	return all;
}

/**
 * Where questions of a list stand in a note, in whatever case, quotes, apostrophes and formatting, with who asks or when before
 * them. A template's prompt in a comment is not asked, and neither is what stands in code. Takes time in proportion to the note.
 */
export function askedPlaces<T extends Words>({ text, blocks }: NoteText, list: readonly T[]): AskedPlace<T>[] {
	const byFirst = new Map<string, Sought<T>[]>();
	const seek = (question: T | null, { words: written, caution }: Words): void => {
		const words = wordsIn(written);
		const [first] = words;
		if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { question, words, withCaution: words.length + wordsIn(caution ?? '').length }]);
	};
	for (const question of list) seek(question, question);
	// A question of the bank right below another one is no answer, whatever is sought.
	for (const question of [...BANK, ...PROBE_LIST]) seek(null, question);
	const found = blocks.map((block) => (READ.test(block.kind) ? foundIn(unmarked(wordsIn(sourceOf(text, block))), byFirst) : null));
	return blocks.flatMap((block, index) => {
		const here = found[index];
		const below = found[index + 1];
		const next = blocks[index + 1];
		const isLast = !below || next?.kind === 'heading' || below.count === 0 || below.questions.length > 0 || EMPTY_ITEM.test(text.slice(block.to, next?.from));
		return (here?.questions ?? []).flatMap(({ question, words, withCaution }): AskedPlace<T>[] => {
			const isAll = here?.count === words.length || here?.count === withCaution;
			return question === null ? [] : [{ question, block, standing: isAll && isLast ? 'waiting' : 'asked' }];
		});
	});
}

/** True for words that are one of these questions and nothing else. */
export function isOneOf(written: string, list: readonly Words[]): boolean {
	const said = unmarked(wordsIn(written)).join(' ');
	return said !== '' && list.some(({ words, caution }) => [words, `${words} ${caution ?? ''}`].some((each) => wordsIn(each).join(' ') === said));
}

/** A question by its words as they are compared; null for one that nobody seeks. */
interface Sought<T> {
	readonly question: T | null;
	readonly words: readonly string[];
	/** How many words it has with what is to be borne in mind about the answers. */
	readonly withCaution: number;
}

interface Found<T> {
	/** How many words there are. */
	readonly count: number;
	readonly questions: readonly Sought<T>[];
}

/** The words before a prompt that is about what is missing. */
const MARK = ['missing', 'so', 'far'];

function unmarked(words: readonly string[]): readonly string[] {
	return MARK.every((word, at) => words[at] === word) ? words.slice(MARK.length) : words;
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

function foundIn<T>(words: readonly string[], byFirst: ReadonlyMap<string, readonly Sought<T>[]>): Found<T> {
	const questions: Sought<T>[] = [];
	words.forEach((word, at) => {
		for (const sought of byFirst.get(word) ?? []) {
			const isWhole = sought.words.length >= FEW || sought.words.length === words.length;
			if (isWhole && sought.words.every((each, index) => words[at + index] === each)) questions.push(sought);
		}
	});
	return { count: words.length, questions };
}
