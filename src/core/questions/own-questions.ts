/** Reads a person's own questions from the note that they are kept in, one a line. */

import { INTERVIEW_TYPES, type BankStage, type InterviewType, type Surface } from '../bank';
import { interviewFacts } from '../interview-facts';
import { beginsWithName } from '../names';
import type { Block, NoteText } from '../note';
import type { Span } from '../passage';
import type { Properties } from '../properties';
import { readNote } from '../read-note';
import type { Settings } from '../settings';
import { tagReader, type Tag } from '../tag';
import { NOT_IN_TAG } from '../tag-characters';
import { ANY_TYPE, BANK, PROBE_LIST, type Askable } from './askable';
import { wordsIn } from './asked';
import { typeNamed } from './caret-facts';

/** A line that is no question, or not as it was meant, with its place. */
export interface QuestionProblem extends Span {
	/** Counted from 1. */
	readonly line: number;
	readonly message: string;
}

export interface OwnQuestions {
	readonly questions: readonly Askable[];
	readonly problems: readonly QuestionProblem[];
}

/** More characters than these can't be said in one breath. */
const LONGEST = 300;

/**
 * The questions of a note: each list item, and each line of its other text. The headings above say for which stage or type of
 * interview they are, else the note's property `interview-type`; a tag says what a question surfaces, or its stage. Comments, code and tables are left alone.
 */
export function readOwnQuestions(text: string, properties: Properties, namespace: string): OwnQuestions {
	const note = readNote(text, { namespace, people: [] });
	const questions: Askable[] = [];
	const problems: QuestionProblem[] = [];
	const report = ({ from, to }: Span, message: string): void => {
		const last = problems[problems.length - 1] ?? { from: 0, line: 1 };
		problems.push({ from, to, line: last.line + text.slice(last.from, from).split(/\r\n?|\n/).length - 1, message });
	};
	const known = new Map([...BANK, ...PROBE_LIST].map(({ words, id }) => [keyOf(words), id === null ? 'The built-in probes have this already' : `The built-in question ${id} asks this already`]));
	const type = typeNamed(interviewFacts(properties).interviewType);
	for (const block of note.blocks) {
		for (const span of linesOf(block)) {
			const { words, tags } = partsOf(text.slice(span.from, span.to), namespace);
			const key = keyOf(words);
			const there = known.get(key);
			if (key === '') continue;
			if (words.length > LONGEST) report(span, `This is longer than ${LONGEST} characters, so it is not offered as a question.`);
			else if (there !== undefined) report(span, `${there}, so it is offered once.`);
			else {
				for (const tag of tags) if (tag.kind === 'unknown') report(span, tag.message);
				known.set(key, 'This question stands further up already');
				questions.push({ id: null, kind: 'own', words, ...placeOf(note, block, type), ...saidBy(tags), caution: null });
			}
		}
	}
	if (questions.length === 0 && problems.length === 0) report({ from: 0, to: 0 }, 'There are no questions in it yet. Write one on each line.');
	return { questions, problems };
}

/** True for the note that own questions are kept in, which is not read for evidence. */
export function isQuestionsNote(path: string, { questionsNote }: Settings): boolean {
	return questionsNote !== '' && (path === questionsNote || path === `${questionsNote}.md`);
}

/** An item is one question; of other text each line is. */
function linesOf({ kind, lines, wordsFrom, wordsTo }: Block): Span[] {
	if (kind === 'item') return [{ from: wordsFrom, to: wordsTo }];
	return kind === 'paragraph' ? lines.map(({ from, to }) => ({ from: Math.max(from, wordsFrom), to: Math.min(to, wordsTo) })) : [];
}

function keyOf(words: string): string {
	return wordsIn(words).join(' ');
}

const COMMENTS = /%%[^]*?(?:%%|$)/g;
const TAG = new RegExp(`(^|\\s)#([^${NOT_IN_TAG}]*[^${NOT_IN_TAG}\\d][^${NOT_IN_TAG}]*)`, 'gu');
const MARKER = /^(?:[●○•·▪◦–—]|\d{1,3}[.)])[ \t]+/u;
const EMPHASIS = /^(\*{1,3}|_{1,3}|==)(?=\S)(.*\S)\1$/;

/** A line's words ready to be spoken, and what its tags of ours say. */
function partsOf(line: string, namespace: string): { readonly words: string; readonly tags: readonly Tag[] } {
	const tags: Tag[] = [];
	const reader = tagReader(namespace);
	const bare = line.replace(COMMENTS, ' ').replace(TAG, (_, before: string, body: string) => {
		const tag = reader.read(body);
		if (tag) tags.push(tag);
		return before;
	});
	const words = bare.replace(/\s+/g, ' ').trim().replace(MARKER, '');
	return { words: words.replace(EMPHASIS, '$2'), tags };
}

function saidBy(tags: readonly Tag[]): { readonly surfaces: Surface | null; readonly stage?: BankStage } {
	let surfaces: Surface | null = null;
	let stage: BankStage | null = null;
	for (const tag of tags) {
		if (tag.kind === 'code') surfaces ??= tag.code;
		else if (tag.kind === 'facet' && tag.value.facet === 'stage') stage ??= tag.value.value;
	}
	return stage === null ? { surfaces } : { surfaces, stage };
}

/** What the headings above a block say of its questions; a heading that names a type of interview names no stage. */
function placeOf({ headings }: NoteText, { heading }: Block, type: InterviewType | null): { readonly types: readonly InterviewType[]; readonly stage: BankStage } {
	let types = type === null ? null : [type];
	let stage: BankStage | null = null;
	let isNamed = false;
	for (let i = heading; i >= 0; i = headings[i]?.parent ?? -1) {
		const { text = '', stage: named = null } = headings[i] ?? {};
		const ofType = INTERVIEW_TYPES.find(({ label }) => beginsWithName(text, label));
		if (ofType && !isNamed) types = [ofType.type];
		isNamed ||= ofType !== undefined;
		if (!ofType) stage ??= named ?? (beginsWithName(text, 'Leaving') ? 'leaving' : null);
	}
	return { types: types ?? ANY_TYPE, stage: stage ?? 'any' };
}
