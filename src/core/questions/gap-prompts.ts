/** Puts questions into a note or a template as prompts, each under the heading of its stage. */

import type { Question } from '../bank';
import { applyChanges, inOrder } from '../edit/changes';
import type { Change } from '../edit/edit';
import { breaksAbove } from '../edit/blank-lines';
import { withLineEndsOf } from '../edit/line-ends';
import { lineAt, lineStart } from '../edit/lines';
import type { Heading, NoteText, ReadOptions } from '../note';
import { readNote } from '../read-note';
import type { Settings } from '../settings';
import { nextLine } from '../templates/insert-place';
import { promptsAs } from '../templates/render-template';
import { isMark, MARKS, marksIn } from './mark-prompts';
import { isQuiet } from './quiet-change';

/** A question as a prompt is made of it. */
export type Prompt = Pick<Question, 'stage' | 'words' | 'caution'>;

/**
 * The template with these questions as prompts: under the first heading of their stage, behind the prompts that open its section;
 * the others in a section "Also ask" above the debrief, all marked as being about what is missing. One that stands in the template as
 * a prompt is marked there. Every byte of the template stays, placeholders too. Prompts that are left out of templates are comments
 * here: somebody asked for these, and a comment is never taken for what was said.
 */
export function withPrompts(template: string, questions: readonly Prompt[], prompts: Settings['prompts']): string {
	return applyChanges(template, promptChanges(template, questions, prompts));
}

const OPTIONS: ReadOptions = { namespace: 'jtbd', people: [] };

/** The insertions that `withPrompts` makes, in order of place, for a template or for a note that is read so. A question that no place takes without harm to what stands there is left out. */
export function promptChanges(text: string, questions: readonly Prompt[], prompts: Settings['prompts'], options = OPTIONS): Change[] {
	const note = readNote(text, options);
	const form = prompts === 'bullets' ? prompts : 'comments';
	const places = new Map<Heading, string[]>();
	const others: string[] = [];
	for (const question of notIn(text, questions)) {
		const heading = note.headings.find((each) => isAbout(each, question.stage));
		const there = heading ? (places.get(heading) ?? []) : others;
		there.push(promptOf(question));
		if (heading) places.set(heading, there);
	}
	const changes: Change[] = [];
	for (const [heading, words] of places) {
		const change = changesUnder(note, heading, words, form).find((each) => isQuiet(note, each, options));
		if (change) changes.push(change);
		else others.push(...words);
	}
	const also = others.length === 0 ? undefined : alsoAsk(note, others, form).find((each) => isQuiet(note, each, options));
	// The section of its own may stand where the last one's prompts end.
	const [met] = changes.filter(({ from }) => from === also?.from);
	const apart = changes.filter((change) => change !== met);
	return inOrder([...marksIn(note, questions, options), ...apart, ...(also ? [{ ...also, text: (met?.text ?? '') + also.text }] : [])]).map((change) => ({ ...change, text: withLineEndsOf(text, change.text) }));
}

/** What insertions of prompts do. */
export interface PromptsPut {
	/** How many prompts they mark, and how many they put in. */
	readonly marked: number;
	readonly added: number;
	/** Where the line of the first of them ends, in the text after the changes; null without any. */
	readonly end: number | null;
}

/** What these insertions do, which `promptChanges` has made for these questions. */
export function promptsPut(text: string, changes: readonly Change[], questions: readonly Prompt[]): PromptsPut {
	const [first] = changes;
	const added = notIn(text, questions).filter((question) => changes.some((change) => change.text.includes(promptOf(question)))).length;
	return { marked: changes.filter(isMark).length, added, end: first ? endOfFirst(applyChanges(text, changes), first) : null };
}

/** Where the line of the first prompt ends that an insertion marks or puts in. */
function endOfFirst(after: string, { from, text }: Change): number {
	const mark = Object.values(MARKS).find((each) => text.includes(each)) ?? '';
	return lineEnd(after, from + text.indexOf(mark));
}

/** Those of the questions whose words don't stand in the text, each once. */
export function notIn(text: string, questions: readonly Prompt[]): Prompt[] {
	let said = comparable(text);
	return questions.filter((question) => {
		const key = comparable(promptOf({ ...question, caution: null }));
		if (key === '' || said.includes(key)) return false;
		said += `\n${key}`;
		return true;
	});
}

/** How prompts are written. */
type Form = Exclude<Settings['prompts'], 'none'>;

/** The words of a prompt, in one line; none of its signs begins or ends a comment. */
function promptOf({ words, caution }: Prompt): string {
	return (caution === null ? words : `${words} (${caution})`).replace(/\s+/g, ' ').replace(/%%+/g, '%').replace(/^%|%$/g, ' $& ').trimStart();
}

/** Words as they are compared: whatever their letter case, their white space and the form of their quotation marks. */
function comparable(words: string): string {
	return words.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/** True for a heading under which questions of this stage belong; for the day that somebody left only a leaver's heading of the purchase. */
function isAbout({ stage, text }: Heading, wanted: Question['stage']): boolean {
	return wanted === 'leaving' ? stage === 'purchase' && /^cancel/i.test(text) : stage === wanted;
}

/** Ways to put prompts into the section of a heading, in the order in which to try them: behind the prompts that open it, right under the heading. */
function changesUnder(note: NoteText, { from }: Heading, words: readonly string[], form: Form): Change[] {
	const { text, blocks } = note;
	const head = lineEnd(text, blocks.find((block) => block.kind === 'heading' && block.from === from)?.to ?? from);
	const last = endOfPrompts(note, head, form);
	const behind = form === 'comments' ? '\n\n' : '\n';
	return [...(last === null ? [] : [insertion(last, behind + written(words, form) + breakBelow(text, last))]), insertion(head, `\n\n${written(words, form)}${breakBelow(text, head)}`)];
}

/** Prompts as a template has them, each with its mark. */
function written(words: readonly string[], form: Form): string {
	return promptsAs(words.map((each) => MARKS[form] + each), form).join('\n\n');
}

function insertion(at: number, text: string): Change {
	return { from: at, to: at, text };
}

/** The end of the last of the prompts, in the form that is asked for, that come first below; null without any. */
function endOfPrompts({ text, blocks }: NoteText, head: number, form: Form): number | null {
	const isPrompt = form === 'comments' ? /^%%(?!%).*%%[ \t]*$/ : /^- (?!\{\{cursor\}\}).*\S/;
	let end: number | null = null;
	for (let line = nextLine(text, head); line < text.length; line = nextLine(text, line)) {
		const comment = form === 'comments' ? blocks.find(({ kind, from }) => kind === 'comment' && from === line) : undefined;
		if (comment) line = comment.to - 1;
		if (comment ?? isPrompt.test(text.slice(line, lineEnd(text, line)))) end = lineEnd(text, line);
		else if (text.slice(line, lineEnd(text, line)).trim() !== '' || (end !== null && form === 'bullets')) break;
	}
	return end;
}

/** The line break that keeps prompts behind the line that ends here apart from the words in the next one; an item needs none before another. */
function breakBelow(text: string, end: number): string {
	const below = nextLine(text, end);
	return /^\s*$|^- /.test(text.slice(below, lineEnd(text, below))) ? '' : '\n';
}

/** Ways to ask in a section of its own: in the one that is there, above the debrief, at the end, at the top. */
function alsoAsk(note: NoteText, words: readonly string[], form: Form): Change[] {
	const { text, headings, properties } = note;
	const named = (name: RegExp): Heading | undefined => headings.find((heading) => name.test(heading.text));
	const own = named(/^also ask\b/i);
	const debrief = named(/^debrief\b/i);
	const { level = 2 } = debrief ?? headings.find(({ stage }) => stage !== null) ?? {};
	const section = `${'#'.repeat(level)} Also ask\n\n${written(words, form)}\n`;
	const places = [...(debrief ? [lineStart(text, debrief.from)] : []), text.length, properties ? nextLine(text, properties.to) : text.startsWith('\uFEFF') ? 1 : 0];
	return [
		...(own ? changesUnder(note, own, words, form) : []),
		...places.map((at) => insertion(at, breaksAbove(text.slice(0, at)) + section + (text.slice(at).trim() === '' ? '' : '\n'))),
	];
}

/** Where the line of `at` ends, before its line break. */
function lineEnd(text: string, at: number): number {
	return lineAt(text, at).to;
}
