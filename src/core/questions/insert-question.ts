/** Inserts questions into a note in the note's own form, each with a place for its answer. */

import { applyChanges } from '../edit/changes';
import { selected, type Change, type Selection } from '../edit/edit';
import { isKeptAround, newIn } from '../edit/kept-around';
import { withLineEndsOf } from '../edit/line-ends';
import type { Block, NoteText, ReadOptions } from '../note';
import type { Span } from '../passage';
import { readNote } from '../read-note';
import { formInBullet } from './bullet-form';
import { formAt, PLAIN, type QuestionForm } from './question-form';
import { feedsAbove, feedsBelow, placesOf, type QuestionPlace } from './question-place';

/** What inserting depends on besides the text. */
export interface QuestionOptions extends ReadOptions {
	/** The names that the properties give to interviewers, the first of whom asks where nobody has asked yet. */
	readonly interviewers: readonly string[];
}

/** Said where no place in the note takes the questions without harm: what is the matter and what to do. */
export const NO_PLACE = 'The question can’t be inserted here without changing how the note around it is read. A comment, code block or formula above may never be closed. Close it, or put the cursor elsewhere.';

export type QuestionResult =
	| {
			readonly ok: true;
			/** One insertion; none without questions. */
			readonly changes: readonly Change[];
			/** Where the first answer is typed, in the text after the changes. */
			readonly caret: number;
	  }
	/** Nothing is written; `at` is where the questions were wanted. */
	| { readonly ok: false; readonly why: 'no-place'; readonly at: Span };

/**
 * What inserts the questions below the selection, one below the other, in the form that questions have there, and goes on with the
 * list or the transcript around. No byte of the note is changed, and its blocks, passages and problems are read as before.
 */
export function insertQuestion(text: string, selection: Selection, words: readonly string[], options: QuestionOptions): QuestionResult {
	const at = selected(selection);
	if (words.length === 0) return { ok: true, changes: [], caret: at.to };
	const note = readNote(text, options);
	const form = formAt(note, at.to, options.interviewers);
	const inBullet = formInBullet(note, at.to, form);
	for (const each of new Set([inBullet ?? form, form, PLAIN])) {
		for (const place of placesOf(note, at.to, each)) {
			if (each === inBullet && !place.opened) break;
			const { change, questions, caret } = written(text, place, words);
			const after = readNote(applyChanges(text, [change]), options);
			const own = { from: place.opened?.from ?? place.at, to: place.at };
			if (isKeptAround(note, after, change, own) && holdsQuestions(after, change, own, questions)) return { ok: true, changes: [change], caret };
		}
	}
	return { ok: false, why: 'no-place', at };
}

interface Written {
	readonly change: Change;
	/** Where the words of each question stand in the text after the change. */
	readonly questions: readonly Span[];
	readonly caret: number;
}

function written(text: string, { at, form, opened }: QuestionPlace, words: readonly string[]): Written {
	const gap = form.isTight ? '\n' : '\n\n';
	const first = opened ? opened.rest : feedsAbove(text, at, form) + form.before;
	let body = '';
	let answer: string | null = null;
	const spans = words.map((question, index) => {
		body += index === 0 ? first : gap + beforeNext(form, index);
		const from = body.length;
		body += question;
		const to = body.length;
		body += `${form.after}${form.isClose ? '\n' : '\n\n'}${form.answer}`;
		answer ??= body;
		return { from, to };
	});
	const ends = feedsBelow(text, at, body, form);
	const lengthOf = (part: string): number => withLineEndsOf(text, part).length;
	return {
		change: { from: at, to: at, text: withLineEndsOf(text, body + ends) },
		questions: spans.map(({ from, to }) => ({ from: at + lengthOf(body.slice(0, from)), to: at + lengthOf(body.slice(0, to)) })),
		caret: at + lengthOf(answer ?? body),
	};
}

/** What stands before the words of one of several questions: a number counts on. */
function beforeNext({ before }: QuestionForm, index: number): string {
	return before.replace(/^([ \t]*)(\d+)/, (_, indent: string, number: string) => indent + String(Number(number) + index));
}

/** True when each of these questions, by its place in the text after, stands in a block that is put in, or that was `own` before. */
function holdsQuestions(after: NoteText, { text: { length } }: Change, own: Span, questions: readonly Span[]): boolean {
	const isNew = newIn(own, length);
	return questions.every((span) => after.blocks.some((block) => isNew(block) && holds(block, span)));
}

/** True for a block that has the words; an item above one that is still empty may look like an underlined heading. */
function holds({ kind, from, to }: Block, words: Span): boolean {
	return (kind === 'paragraph' || kind === 'item' || kind === 'heading') && from <= words.from && to >= words.to;
}
