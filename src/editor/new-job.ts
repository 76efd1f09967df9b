/** Creates the note of a job. */

import { Notice, type App, type Command, type TFile } from 'obsidian';
import { nextJobName, wrongNoteName } from '../core/file-name';
import { newNote, withJobStory, type NewNote } from '../core/templates/new-note';
import { fillPlaceholders } from '../core/templates/placeholders';
import type { JobEntry } from '../core/summary';
import { createNote, openNewNote } from './create-note';
import { askForJob } from './new-job-modal';
import { formatNow } from './now';
import { listTemplates, readTemplate } from './own-templates';
import { readOptionsOf, type EditorContext } from './read-options';

/** Who knows the jobs. */
export interface JobSource {
	jobs(): readonly JobEntry[];
	/** Names of the jobs that the note of this path bears on. */
	jobsOf(path: string): readonly string[];
}

/** The command that creates a job note. */
export function newJobCommand(context: EditorContext, source: JobSource): Command {
	return {
		id: 'new-job',
		name: 'Create job note',
		icon: 'lucide-target',
		callback: () => {
			const jobs = source.jobs();
			const missing = jobs.find(({ path }) => path === null)?.name;
			const name = missing ?? nextJobName(context.settings().jobPattern, jobs.map((job) => job.name));
			void askForJob(context.app, { name, jobs, noteOf: (typed) => noteNamed(context.app, typed) }).then((asked) => {
				if (asked) void createJobNote(context, asked.name, asked.story);
			});
		},
	};
}

/** Creates the note of the job of that name in the jobs folder and opens it; opens the one that is there already, wherever that is. */
export async function createJobNote(context: EditorContext, name: string, story = ''): Promise<void> {
	const { app } = context;
	const there = noteNamed(app, name);
	if (there) {
		await app.workspace.getLeaf(false).openFile(there);
		new Notice(`The note “${there.basename}” was there already${there.parent?.isRoot() ? '' : ` in “${there.parent?.path}”`}.`);
		return;
	}
	const made = await make(context, name, story);
	if (made) await openNewNote(app, made.file, made.note.caret);
}

/** Creates the note of the job of that name and leaves open what is; false when that fails, which is said. A note that is there already is as good. */
export async function makeJobNote(context: EditorContext, name: string): Promise<boolean> {
	return noteNamed(context.app, name) !== null || (await make(context, name, '')) !== null;
}

/** The note that a link of this name leads to, in whatever folder; null without one. */
export function noteNamed({ metadataCache }: App, name: string): TFile | null {
	const file = metadataCache.getFirstLinkpathDest(name, '');
	return file?.extension === 'md' ? file : null;
}

async function make(context: EditorContext, name: string, story: string): Promise<{ readonly file: TFile; readonly note: NewNote } | null> {
	const { app, settings } = context;
	const wrong = wrongNoteName(name);
	if (wrong !== null) {
		new Notice(wrong);
		return null;
	}
	const template = (await listTemplates(context)).find(({ kind }) => kind === 'job');
	const text = template ? await readTemplate(template) : null;
	if (text === null) return null;
	const filled = fillPlaceholders(withJobStory(text, story), { title: name, job: `[[${name}]]`, formatDate: formatNow });
	const note = newNote(filled, readOptionsOf(context, null));
	const file = await createNote(app, settings().jobsFolder, name, note.text);
	return file && { file, note };
}
