/** Gives notes a job: one that is chosen, or those that they merely link to. */

import { Notice, type TFile } from 'obsidian';
import { mentionsIn, propertyTexts } from '../../core/properties';
import { addValues } from '../../core/templates/give-values';
import { counted, firstOf } from '../../draw/wording';
import { choose } from '../choose';
import { propertiesOf, type EditorContext } from '../read-options';
import { noteAt } from '../say';
import { viewAtHand } from '../start-editing';
import { chooseJob } from './choose-job';
import { giveValues } from './give-values';
import { jobNamed, linkTextOf, type JobSource } from './known-jobs';

/** Asks for a job and adds it to the `jobs` property of the notes of these paths; what they have or merely link to stays theirs. */
export async function giveJob(context: EditorContext, source: JobSource, paths: readonly string[]): Promise<void> {
	const files = paths.flatMap((path) => noteAt(context.app, path) ?? []);
	const [first] = files;
	if (!first) return;
	const job = await chooseJob(context, source, `Choose the job of ${files.length === 1 ? `“${first.basename}”` : counted(files.length, 'note')}`, false);
	if (typeof job !== 'string') return;
	const given = files.map((file) => ({ file, merge: (text: string) => addValues(text, 'jobs', [...looseLinks(context, source, file), `[[${job}]]`]) }));
	await giveValues(context, given, (done) => `${notesAre(done)} for ${job} now.`);
}

/** Gives the note that was active last a job; without one, says what to do. */
export function giveJobAtHand(context: EditorContext, source: JobSource): void {
	const file = viewAtHand(context.app)?.file;
	if (file) void giveJob(context, source, [file.path]);
	else new Notice('Open the note of an interview first, or make one. Then choose its job.');
}

/** Asks which of the jobs that the note of this path merely links to it is for, and says so in its `jobs` property. */
export function settleJobs(context: EditorContext, source: JobSource, path: string): void {
	const file = noteAt(context.app, path);
	if (!file) return;
	const names = source.jobsOf(path);
	const items: (readonly string[])[] = [...names.map((name) => [name]), names];
	choose(
		context.app,
		{
			placeholder: `Choose the job of “${file.basename}”`,
			items,
			wordsOf: (chosen) => (chosen.length === 1 ? chosen.join() : names.length === 2 ? 'Both of them' : `All ${names.length} of them`),
			detailOf: (chosen) => (chosen.length === 1 ? '' : firstOf(names, 5)),
		},
		(chosen) => {
			const links = chosen.map((name) => linkOf(context, source, name));
			void giveValues(context, [{ file, merge: (text) => addValues(text, 'jobs', links) }], (done) => `${notesAre(done)} for ${chosen.join(' and ')} now.`);
		},
	);
}

/** Links to the jobs that the note has only because it links to them: naming one in a property would take it away from the others. */
function looseLinks(context: EditorContext, source: JobSource, file: TFile): string[] {
	const properties = propertiesOf(context, file);
	const named = mentionsIn([...propertyTexts(properties, 'jobs'), ...propertyTexts(properties, 'job')]);
	return named.length > 0 ? [] : source.jobsOf(file.path).map((name) => linkOf(context, source, name));
}

function linkOf(context: EditorContext, source: JobSource, name: string): string {
	const job = jobNamed(context, source.jobs(), name);
	return `[[${job ? linkTextOf(context, job) : name}]]`;
}

function notesAre(files: readonly TFile[]): string {
	return files.length === 1 ? `“${files[0]?.basename ?? ''}” is` : `${files.length} notes are`;
}
