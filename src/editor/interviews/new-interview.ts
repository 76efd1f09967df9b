/** The command that creates interview notes, one for each participant. */

import type { Command } from 'obsidian';
import type { Prompt } from '../../core/questions/gap-prompts';
import type { JobEntry } from '../../core/summary/summary';
import type { EditorContext } from '../read-options';
import { jobOfNote, linkTextOf } from './known-jobs';
import { askForInterview, type Chosen } from './new-interview-modal';
import type { InterviewSource } from './new-interview-plan';
import { listTemplates } from './own-templates';

/** What is known already of the interview. */
export interface InterviewPreset {
	/** The job's name. */
	readonly job?: string;
	/** Questions to be asked besides those of the template. */
	readonly questions?: readonly Prompt[];
}

/** The command that creates interview notes. */
export function newInterviewCommand(context: EditorContext, source: InterviewSource): Command {
	return {
		id: 'new-interview',
		name: 'Create interview note',
		icon: 'lucide-file-plus-2',
		callback: () => void openNewInterview(context, source, {}),
	};
}

/** Asks about new interviews and creates their notes; nothing is left behind when that is cancelled. */
export async function openNewInterview(context: EditorContext, source: InterviewSource, preset: InterviewPreset): Promise<void> {
	const templates = (await listTemplates(context)).filter(({ kind }) => kind === 'interview');
	const last = remembered.get(source);
	// As they are now: every letter that is typed asks for them.
	const [jobs, people] = [source.jobs(), source.people()];
	askForInterview(context, { ...source, jobs: () => jobs, people: () => people }, {
		templates,
		template: Math.max(0, templates.findIndex(({ name }) => name === last?.template)),
		job: preset.job ?? jobOfNote(context, source, context.app.workspace.getActiveFile()) ?? last?.job ?? onlyJob(context, jobs) ?? '',
		questions: preset.questions ?? null,
		created: (now) => remembered.set(source, now),
	});
}

/** What was chosen last, as long as the plugin runs. */
const remembered = new WeakMap<InterviewSource, Chosen>();

/** The only job that there is, as long as no note is active that may be about something else. */
function onlyJob(context: EditorContext, jobs: readonly JobEntry[]): string | null {
	const [only, another] = jobs;
	return only && !another && !context.app.workspace.getActiveFile() ? linkTextOf(context, only) : null;
}
