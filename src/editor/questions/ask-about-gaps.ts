/** The command that asks about what is missing: lists the questions that tend to surface it, and puts them where they are asked. */

import { MarkdownView, Notice, type Command, type TFile } from 'obsidian';
import { editWith } from '../../core/edit/edit';
import type { EvidenceIndex } from '../../core/evidence-index';
import { interviewFacts } from '../../core/interview-facts';
import type { Askable } from '../../core/questions/askable';
import { typeNamed } from '../../core/questions/caret-facts';
import { notIn, promptChanges, promptsPut, type PromptsPut } from '../../core/questions/gap-prompts';
import { lacksIn, lacksOfInterview, questionsAbout, type GapQuestion, type Lack } from '../../core/questions/gap-questions';
import type { Subject } from '../../core/summary/summary';
import { counted } from '../../draw/wording';
import { choose } from '../choose';
import { chooseJob } from '../interviews/choose-job';
import { linkTextOf } from '../interviews/known-jobs';
import { openNewInterview } from '../interviews/new-interview';
import type { InterviewSource } from '../interviews/new-interview-plan';
import { propertiesOf, readOptionsOf, type EditorContext } from '../read-options';
import { sayResult, tryToWrite } from '../say';
import { showCaret } from '../show-caret';
import { viewsOf } from '../write';
import { ownQuestions } from './own-questions';
import { promptsTold } from './prompts-told';
import { openQuestionPicker, type Act } from './question-picker';

/** Who knows what is missing. */
export interface GapSource extends InterviewSource {
	/** False until the notes have been read once. */
	isReady(): boolean;
	evidence(): Pick<EvidenceIndex, 'subjectFor' | 'subjectNamed' | 'summary'>;
}

/** How many questions are listed for each gap. */
const EACH = 4;

/** The command that asks about what is missing. */
export function askAboutGapsCommand(context: EditorContext, source: GapSource): Command {
	return {
		id: 'ask-about-gaps',
		name: 'Ask about what is missing',
		icon: 'lucide-circle-help',
		callback: () => void askAboutGaps(context, source),
	};
}

/** Lists the questions about what a subject lacks, all of it or `only` this; without a subject, about the interview or the job that is open, else about a job that is chosen. */
export async function askAboutGaps(context: EditorContext, source: GapSource, wanted: Subject | null = null, only: Pick<Lack, 'force' | 'stage'> | null = null): Promise<void> {
	if (!source.isReady()) {
		new Notice('The notes are still being read. Try again in a moment.');
		return;
	}
	const subject = wanted ?? subjectOpen(context, source) ?? (await subjectChosen(context, source));
	if (!subject) return;
	const evidence = source.evidence();
	const interview = subject.kind === 'interview' && subject.path !== null ? evidence.subjectFor(subject.path) : null;
	const all = interview ? lacksOfInterview(evidence, interview) : lacksIn(evidence.summary(subject).gaps);
	const lacks = only ? all.filter(({ force, stage }) => force === only.force && stage === only.stage) : all;
	if (lacks.length === 0) {
		new Notice(`Nothing is missing from ${subject.name}: every force is there${interview ? '' : ', in every interview with tags'}.`);
		return;
	}
	const file = subject.path === null ? null : context.app.vault.getFileByPath(subject.path);
	const type = interview && typeNamed(interviewFacts(propertiesOf(context, file)).interviewType);
	const asked = questionsAbout(lacks, (await ownQuestions(context)).questions, type, EACH);
	const [job, another] = interview ? interview.jobs : [subject];
	const where = `${subject.name}${interview && job ? ` and its ${another ? 'jobs' : 'job'}` : ''}`;
	offer(context, source, where, asked, job && !another ? job : null);
}

/** The interview that is open, or the job whose note is. */
function subjectOpen({ app }: EditorContext, source: GapSource): Subject | null {
	const path = app.workspace.getActiveFile()?.path;
	const subject = path === undefined ? undefined : source.evidence().subjectFor(path)?.subject;
	return subject && (subject.kind === 'interview' || (subject.kind === 'job' && subject.path === path)) ? subject : null;
}

async function subjectChosen(context: EditorContext, source: GapSource): Promise<Subject | null> {
	const chosen = await chooseJob(context, source, 'Choose the job to ask about');
	if (chosen === undefined) return null;
	const known = chosen === null ? null : source.evidence().subjectNamed(chosen);
	return known?.kind === 'job' ? known : { name: chosen ?? 'a job without interviews', path: null, kind: 'job' };
}

/** Shows the questions about what is missing there: to insert where the caret is, or to copy where there is none. */
function offer(context: EditorContext, source: GapSource, where: string, asked: readonly GapQuestion[], job: Subject | null): void {
	const { app } = context;
	const placeholder = `Ask about what is missing from ${where}`;
	const questions = asked.map(({ question }) => question);
	const all = counted(questions.length, 'question');
	const entry = source.jobs().find(({ name, path }) => name === job?.name && path === job.path);
	const name = entry ? linkTextOf(context, entry) : '';
	const acts: Act[] = [{
		words: 'Put all of them into a new interview note',
		detail: `${all}${entry ? ` about ${entry.name}` : ''}, as prompts; those of the template are marked`,
		run: () => void openNewInterview(context, source, { questions, ...(name === '' ? {} : { job: name }) }),
	}];
	const view = app.workspace.getMostRecentLeaf()?.view;
	const file = view instanceof MarkdownView ? view.file : null;
	if (file && source.evidence().subjectFor(file.path)?.subject.kind === 'interview') {
		acts.push({ words: 'Put all of them here', detail: `${all}, as prompts in ${file.basename}; those that are there are marked`, run: () => void putInto(context, file, questions) });
	}
	if (view instanceof MarkdownView && view.getMode() === 'source') {
		const whys = new Map(asked.map(({ question, why }) => [question, why]));
		openQuestionPicker(context, view.editor, view, { placeholder, list: questions, remarkOf: (question) => whys.get(question) ?? null, acts });
		return;
	}
	const copies = asked.map(({ question: { words }, why }): Act => ({ words, detail: why, run: () => void copy([words]) }));
	acts.push({ words: 'Copy all of them', detail: all, run: () => void copy(questions.map(({ words }) => words)) });
	choose(app, { placeholder, items: [...acts, ...copies], wordsOf: ({ words }) => words, detailOf: ({ detail }) => detail }, ({ run }) => run());
}

/** Has the questions stand in a note as prompts, as one step of undo: those that are prompts there are marked, the others put in. */
async function putInto(context: EditorContext, file: TFile, questions: readonly Askable[]): Promise<void> {
	const { app } = context;
	let put: PromptsPut = { marked: 0, added: 0, end: null };
	let left = 0;
	const result = await tryToWrite(app, file, (text) => {
		const changes = promptChanges(text, questions, context.settings().prompts, readOptionsOf(context, file));
		put = promptsPut(text, changes, questions);
		left = notIn(text, questions).length - put.added;
		const { end } = put;
		return { ...editWith(changes), selections: end === null ? [] : [{ anchor: end, head: end }] };
	});
	if (!result) return;
	sayResult(app, file, result);
	const [view] = viewsOf(app, file);
	if (put.end !== null && view?.getMode() === 'source') showCaret(view.editor);
	const told = promptsTold(put);
	const done = told !== '' ? `${told} in ${file.basename}.` : left === 0 ? `These questions are all in ${file.basename} already, asked or marked as missing so far.` : '';
	const why = left > 0 ? `${counted(left, 'question')} can’t be put into ${file.basename} without changing how the note is read. A comment, code block or formula in it may never be closed. Close it and try again.` : '';
	new Notice(`${done} ${why}`.trim());
}

async function copy(words: readonly string[]): Promise<void> {
	try {
		await activeWindow.navigator.clipboard.writeText(words.join('\n'));
		new Notice(words.length === 1 ? 'Question copied' : 'Questions copied');
	} catch {
		new Notice('The clipboard can’t be written to. Open a note and insert the question there.');
	}
}
