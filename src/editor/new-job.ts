/** Creates the note of a job. */

import { normalizePath, Notice, TFile, type Command } from 'obsidian';
import { nextJobName } from '../core/file-name';
import { fillPlaceholders } from '../core/templates/placeholders';
import { JOB_TEMPLATE } from '../core/templates/job-template';
import { renderTemplate } from '../core/templates/render-template';
import type { JobEntry } from '../core/summary';
import { askForName } from './name-modal';
import { formatNow } from './now';
import type { EditorContext } from './read-options';

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
			void askForName(context.app, { title: 'Create job note', name, button: 'Create' }).then((answer) => {
				if (answer !== null) void createJobNote(context, answer);
			});
		},
	};
}

/** Creates the note of the job of that name in the jobs folder and opens it; opens the one that is there already. */
export async function createJobNote({ app, settings }: EditorContext, name: string): Promise<void> {
	const { jobsFolder, prompts } = settings();
	const path = normalizePath(`${jobsFolder === '' ? '' : `${jobsFolder}/`}${name}.md`);
	const there = app.vault.getAbstractFileByPath(path);
	if (there instanceof TFile) {
		await app.workspace.getLeaf(false).openFile(there);
		new Notice(`A note named “${name}” was there already.`);
		return;
	}
	const { text } = fillPlaceholders(renderTemplate(JOB_TEMPLATE, prompts), { title: name, formatDate: formatNow });
	try {
		if (jobsFolder !== '' && !app.vault.getAbstractFileByPath(normalizePath(jobsFolder))) await app.vault.createFolder(normalizePath(jobsFolder));
		await app.workspace.getLeaf(false).openFile(await app.vault.create(path, text));
	} catch (error) {
		console.error(`JTBD Forces could not create ${path}`, error);
		new Notice(`The note “${name}” could not be created in ${jobsFolder === '' ? 'the vault' : jobsFolder}. Look at that folder in the settings.`);
	}
}
