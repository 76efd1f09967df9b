/** Marks the prompts that stand in a note or a template already as being about what is missing. */

import type { Change } from '../edit/edit';
import type { Block, NoteText, ReadOptions } from '../note';
import type { Settings } from '../settings';
import { contentOf } from '../read/content';
import { lexInline } from '../read/inline';
import { askedPlaces, wordsIn, type Words } from './asked';
import { isQuietInside } from './quiet-change';

/** What stands before a prompt that is about what is missing. In a list a colon would make a speaker of it. */
export const MARKS: Readonly<Record<Exclude<Settings['prompts'], 'none'>, string>> = { comments: 'Missing so far: ', bullets: 'Missing so far – ' };

/** True for an insertion that does nothing but mark a prompt. */
export function isMark({ text }: Change): boolean {
	return Object.values(MARKS).includes(text);
}

/**
 * The insertions that mark those of the questions that stand in a text as prompts, in comments or as items without an answer, each
 * once. What was asked already, what is marked, and where a mark would change how the text is read are left alone.
 */
export function marksIn<T extends Words>(note: NoteText, questions: readonly T[], options: ReadOptions): Change[] {
	const comments = commentsIn(note);
	const places = askedPlaces(note, questions);
	const marked = new Set<number>();
	return questions.flatMap((question) => {
		const stands = places.filter((place) => place.question === question);
		if (stands.some(({ standing }) => standing === 'asked')) return [];
		const wanted = promptForm(question);
		const inComments = comments.flatMap(({ from, text }) => {
			const [, before] = wanted.exec(text) ?? [];
			return before === undefined ? [] : [{ from: from + before.length, above: before, mark: MARKS.comments }];
		});
		const inItems = stands.flatMap(({ block }) => (isPromptItem(note, block) ? [{ from: block.wordsFrom, above: note.text.slice(block.wordsFrom, block.wordsTo), mark: MARKS.bullets }] : []));
		const all = [...inComments, ...inItems];
		if (all.some(({ above, mark }) => (mark === MARKS.comments ? /missing so far\P{L}*$/iu : /^\P{L}*missing so far\P{L}/iu).test(above))) return [];
		const change = all.map(({ from, mark }): Change => ({ from, to: from, text: mark })).find((each) => !marked.has(each.from) && isQuietInside(note, each, options));
		if (change) marked.add(change.from);
		return change ?? [];
	});
}

/** A stretch of a note that is a comment, with its signs. */
interface Comment {
	readonly from: number;
	readonly text: string;
}

function commentsIn(note: NoteText): Comment[] {
	return note.blocks.flatMap((block): Comment[] => {
		const source = note.text.slice(block.from, block.to);
		if (block.kind === 'comment') return [{ from: block.from, text: source }];
		if (!source.includes('%%') || !/^(?:paragraph|item)$/.test(block.kind)) return [];
		const content = contentOf(note.text, block);
		return lexInline(content.text).inert.flatMap((inert) => {
			const { from, to } = content.spanOf(inert);
			return inert.kind === 'comment' ? [{ from, text: note.text.slice(from, to) }] : [];
		});
	});
}

/** Finds a question that is a prompt of a comment, alone or among others; the first group is what stands before it. */
function promptForm({ words }: Words): RegExp {
	const each = wordsIn(words).map((word) => word.replace(/'/g, '[\'’‘ʼ]'));
	return new RegExp(`^((?:[^]*[%\\n·•|?!.;:])?[^\\p{L}\\p{N}"“'‘*_]*)["“'‘*_]*${each.join("[^\\p{L}\\p{N}]+")}(?:[^\\p{L}\\p{N}]*?[%\\n·•|?!.;(]|$)`, 'iu');
}

/** True for an item that nobody says and nothing is tagged in. */
function isPromptItem({ passages, blocks }: NoteText, block: Block): boolean {
	return block.kind === 'item' && block.speaker === null && !passages.some((passage) => blocks[passage.block] === block);
}
