/** Which notes new interviews become, and how they are made. */

import type { TFile } from 'obsidian';
import type { InterviewType } from '../../core/bank';
import { freeName, legalNoteName } from '../../core/file-name';
import { interviewNames, peopleListed } from '../../core/interview-names';
import { nameKey, noteName } from '../../core/names';
import type { KnownPerson } from '../../core/people';
import { mentionsIn, type Mention } from '../../core/properties';
import { withPrompts, type Prompt } from '../../core/questions/gap-prompts';
import type { JobEntry } from '../../core/summary/summary';
import { newNote } from '../../core/templates/new-note';
import { fillPlaceholders } from '../../core/templates/placeholders';
import type { TemplateChoice } from '../../core/templates/template-choices';
import { formatNow } from '../now';
import { readOptionsOf, type EditorContext } from '../read-options';
import { createNote, folderForNew, pathIn, takenIn } from './create-note';
import { jobNamed, linkTextOf, noteNamed, type JobSource } from './known-jobs';
import { makeJobNote } from './new-job';
import { readTemplate } from './own-templates';

/** Who knows the jobs, the people and what is still to be asked. */
export interface InterviewSource extends JobSource {
	/** Everybody who was interviewed before. */
	people(): readonly KnownPerson[];
	/** The questions that tend to surface what a job, by its path or name, lacks evidence of, for this type of interview; none for a job without gaps. */
	gapQuestions(job: string, type: InterviewType | null): readonly Prompt[];
}

/** What was entered. */
export interface InterviewDraft {
	readonly template: TemplateChoice;
	/** A list of names, as typed. */
	readonly people: string;
	/** A job's name, as typed; "" for none yet. */
	readonly job: string;
	readonly makesJobNote: boolean;
	/** To be asked besides the template's own. */
	readonly questions: readonly Prompt[];
}

/** A note that is to be made. */
export interface PlannedNote {
	/** "" for the vault itself. */
	readonly folder: string;
	/** Free, as far as is known. */
	readonly name: string;
	/** As it would be if nothing of that name were there. */
	readonly wanted: string;
	readonly person: Mention | null;
}

/** The job that was typed. */
export interface PlannedJob {
	/** What stands in a link to it; "" for none. */
	readonly link: string;
	/** What is known of it; null when it is new. */
	readonly known: JobEntry | null;
	/** The note of its name; null when there is none. */
	readonly note: TFile | null;
}

/** What came of it. */
export interface MadeNotes {
	/** The first note, and where one writes on in it; null when none was made. */
	readonly first: { readonly file: TFile; readonly caret: number } | null;
	/** What is to be told; null when all went as it should. */
	readonly message: string | null;
}

/** The job that the words name. */
export function plannedJob(context: EditorContext, source: InterviewSource, words: string): PlannedJob {
	const [mention] = mentionsIn([words.trim()]);
	const name = mention && words.trim() !== '' ? (mention.target ?? mention.text) : '';
	if (name === '') return { link: '', known: null, note: null };
	const known = jobNamed(context, source.jobs(), name) ?? jobNamed(context, source.jobs(), noteName(name));
	const link = known ? linkTextOf(context, known) : legalNoteName(noteName(name));
	return { link, known, note: noteNamed(context.app, link) };
}

/** The notes that a draft becomes, one for each participant. */
export function plannedNotes(context: EditorContext, source: InterviewSource, { template, people, job }: InterviewDraft): PlannedNote[] {
	const { app, settings } = context;
	const { interviewsFolder, interviewNames: pattern } = settings();
	const base = folderForNew(app, interviewsFolder);
	const persons: readonly (Mention | null)[] = people.trim() === '' ? [null] : peopleListed(people);
	const names = interviewNames({
		pattern,
		participants: persons.map((person) => person?.text ?? ''),
		job: noteName(plannedJob(context, source, job).link),
		type: template.name,
		formatDate: formatNow,
	});
	const planned = new Set<string>();
	const tests = new Map<string, (name: string) => boolean>();
	return names.map(({ folder: below, name: wanted }, at) => {
		const folder = below === '' ? base : folderForNew(app, pathIn(base, below, ''));
		const isThere = tests.get(folder) ?? takenIn(app.vault, folder);
		tests.set(folder, isThere);
		const name = freeName(wanted, (tried) => isThere(tried) || planned.has(nameKey(pathIn(folder, tried))));
		planned.add(nameKey(pathIn(folder, name)));
		return { folder, name, wanted, person: persons[at] ?? null };
	});
}

/** Makes the notes of a draft, as long as they are wanted, and that of its job where it is wished; gives null when there is nothing to make them of, which is said, and when they are no longer wanted. */
export async function makeInterviews(context: EditorContext, source: InterviewSource, draft: InterviewDraft, areWanted: () => boolean): Promise<MadeNotes | null> {
	const { app, settings } = context;
	const text = await readTemplate(draft.template);
	if (text === null) return null;
	const template = withPrompts(text, draft.questions, settings().prompts);
	const job = plannedJob(context, source, draft.job);
	const notes = plannedNotes(context, source, draft);
	const failed: string[] = [];
	let first: MadeNotes['first'] = null;
	let reason = '';
	for (const { folder, name, person } of notes) {
		if (!areWanted()) return null;
		const filled = fillPlaceholders(template, {
			title: name,
			participant: person === null ? '' : participantText(context, source, person, name),
			job: job.link === '' ? '' : `[[${job.link}]]`,
			formatDate: formatNow,
		});
		const note = newNote(filled, readOptionsOf(context, null));
		const made = await createNote(app, folder, name, note.text);
		if (typeof made !== 'string') first ??= { file: made, caret: note.caret };
		else {
			failed.push(name);
			reason ||= made;
		}
	}
	if (first && areWanted() && draft.makesJobNote && job.link !== '' && !job.note) await makeJobNote(context, job.link);
	const count = notes.length;
	if (failed.length === 0) return { first, message: count > 1 ? `${count} interview notes were created. This is the first of them.` : null };
	const others = failed.length > 1 ? ` Not created either: ${failed.slice(1).join(', ')}.` : '';
	return { first, message: count === 1 ? reason : `${count - failed.length} of ${count} interview notes were created. ${reason}${others}` };
}

/** How a participant is written in a note of the name `own`: as a link where they have a note of their own. */
export function participantText({ app: { vault, metadataCache }, app }: EditorContext, source: InterviewSource, person: Mention, own: string): string {
	const { target, text } = person;
	if (target !== null) return linked(target, text);
	const isThem = (name: string): boolean => nameKey(name) === nameKey(text);
	const path = source.people().find((known) => known.path !== null && isThem(known.name))?.path ?? noteNamed(app, text)?.path ?? null;
	const file = path === null || source.jobs().some((job) => job.path === path) ? null : vault.getFileByPath(path);
	if (!file) return text;
	const link = metadataCache.fileToLinktext(file, '', true);
	// The new note must not come between.
	return linked(nameKey(link) === nameKey(own) ? file.path.replace(/\.md$/i, '') : link, text);
}

function linked(target: string, text: string): string {
	return target === text ? `[[${target}]]` : `[[${target}|${text}]]`;
}
