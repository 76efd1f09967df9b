/** Creates the note of a job. */

import { Notice, type App, type Command, type TFile } from 'obsidian';
import { nextJobName, wrongNoteName } from '../../core/file-name';
import { newNote, withJobStory, type NewNote } from '../../core/templates/new-note';
import { fillPlaceholders } from '../../core/templates/placeholders';
import type { Next } from '../form-modal';
import { formatNow } from '../now';
import { readOptionsOf, type EditorContext } from '../read-options';
import { createNote, folderForNew, openNewNote } from './create-note';
import { noteNamed, type JobSource } from './known-jobs';
import { askForJob, noPlaceForStory } from './new-job-modal';
import { listTemplates, readTemplate } from './own-templates';

/** The command that creates a job note. */
export function newJobCommand(context: EditorContext, source: JobSource): Command {
	return {
		id: 'new-job',
		name: 'Create job note',
		icon: 'lucide-target',
		callback: () => {
			const jobs = source.jobs();
			// A note that was just made is in the vault before it is known as a job.
			const missing = jobs.find(({ name, path }) => path === null && !noteNamed(context.app, name))?.name;
			const taken = [...jobs.map((job) => job.name), ...context.app.vault.getMarkdownFiles().map(({ basename }) => basename)];
			const name = missing ?? nextJobName(context.settings().jobPattern, taken);
			askForJob(context.app, {
				name,
				jobs,
				noteOf: (typed) => noteNamed(context.app, typed),
				take: (typed, story) => makeOrFind(context, typed, story),
			});
		},
	};
}

/** Creates the note of the job of that name in the jobs folder and opens it; opens the one that is there already, wherever that is. */
export async function createJobNote(context: EditorContext, name: string): Promise<void> {
	const next = await makeOrFind(context, name, '');
	if (typeof next === 'string') new Notice(next);
	else next?.();
}

/** Creates the note of the job of that name and leaves open what is; when that fails, it is said. A note that is there already is as good. */
export async function makeJobNote(context: EditorContext, name: string): Promise<void> {
	if (noteNamed(context.app, name)) return;
	const made = await make(context, name, '');
	if (typeof made === 'string') new Notice(made);
}

/** Creates the note of a job unless one of that name is there; gives what opens it, or why there is none. A story is never left behind. */
async function makeOrFind(context: EditorContext, name: string, story: string): Promise<Next> {
	const { app } = context;
	const there = noteNamed(app, name);
	if (there) return story.trim() === '' ? () => void openFound(app, there) : noPlaceForStory(there.path);
	const made = await make(context, name, story);
	return made === null || typeof made === 'string' ? made : () => void openNewNote(app, made.file, made.note.caret);
}

async function openFound({ workspace }: App, note: TFile): Promise<void> {
	await workspace.getLeaf(false).openFile(note);
	new Notice(`The note “${note.basename}” was there already${note.parent?.isRoot() ? '' : ` in “${note.parent?.path}”`}.`);
}

/** Gives why there is no note in a sentence; null where that has been said. */
async function make(context: EditorContext, name: string, story: string): Promise<{ readonly file: TFile; readonly note: NewNote } | string | null> {
	const { app, settings } = context;
	const wrong = wrongNoteName(name);
	if (wrong !== null) return wrong;
	const template = (await listTemplates(context)).find(({ kind }) => kind === 'job');
	const text = template ? await readTemplate(template) : null;
	if (text === null) return null;
	const filled = fillPlaceholders(withJobStory(text, story), { title: name, job: `[[${name}]]`, formatDate: formatNow });
	const note = newNote(filled, readOptionsOf(context, null));
	const file = await createNote(app, folderForNew(app, settings().jobsFolder), name, note.text);
	return typeof file === 'string' ? file : { file, note };
}
