/** The jobs by their names: who knows them, what stands in a link to one, and what a name or a link means. */

import type { App, TFile } from 'obsidian';
import { nameKey } from '../../core/names';
import type { JobEntry } from '../../core/summary/summary';
import type { EditorContext } from '../read-options';

/** Who knows the jobs. */
export interface JobSource {
	jobs(): readonly JobEntry[];
	/** Names of the jobs that the note of this path bears on. */
	jobsOf(path: string): readonly string[];
}

/** What stands in a link to a job: its name, or its path where the name alone leads elsewhere. */
export function linkTextOf({ app: { vault, metadataCache } }: EditorContext, { name, path }: JobEntry): string {
	const file = path === null ? null : vault.getFileByPath(path);
	return file ? metadataCache.fileToLinktext(file, '', true) : name;
}

/** The job of this name or link text, in any case; null when none is known by it. */
export function jobNamed(context: EditorContext, jobs: readonly JobEntry[], words: string): JobEntry | null {
	const key = nameKey(words);
	return jobs.find((job) => nameKey(linkTextOf(context, job)) === key) ?? jobs.find(({ name }) => nameKey(name) === key) ?? null;
}

/** The one job that a note is or bears on, as it stands in a link; null without a note, or where that isn't one job. */
export function jobOfNote(context: EditorContext, source: JobSource, file: TFile | null): string | null {
	if (!file) return null;
	const jobs = source.jobs();
	const own = jobs.find(({ path }) => path === file.path);
	if (own) return linkTextOf(context, own);
	const [only, another] = source.jobsOf(file.path);
	if (only === undefined || another !== undefined) return null;
	const job = jobNamed(context, jobs, only);
	return job ? linkTextOf(context, job) : only;
}

/** The note that a link of this name leads to, in whatever folder; null without one. */
export function noteNamed({ metadataCache }: App, name: string): TFile | null {
	const file = metadataCache.getFirstLinkpathDest(name, '');
	return file?.extension === 'md' ? file : null;
}
