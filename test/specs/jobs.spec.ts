/** Jobs: every way to name one, with and without a note of its own. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { forces, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';
import { INTERVIEWS, JOB, METHOD_NOTES, P02, STUDY, STUDY_FORCES } from './notes';
import { untilReady } from './open-note';

const SAID = '==It broke.== #jtbd/push\n';

/** One interview for each way to name a job. */
const FORMS: Readonly<Record<string, string>> = {
	'plain link': `[[JTBD 1]]\n\n${SAID}`,
	'other case': `[[jtbd 1]]\n\n${SAID}`,
	alias: `[[JTBD 1|the job]]\n\n${SAID}`,
	heading: `[[JTBD 1#Forces]]\n\n${SAID}`,
	block: `[[JTBD 1#^story]]\n\n${SAID}`,
	'folder path': `[[Jobs/JTBD 1]]\n\n${SAID}`,
	'Markdown link': `[job](JTBD%201.md)\n\n${SAID}`,
	'Markdown link in a folder': `[job](Jobs/JTBD%201.md#Forces)\n\n${SAID}`,
	'Markdown link in brackets': `[job](<Jobs/JTBD 1.md>)\n\n${SAID}`,
	embed: `![[JTBD 1]]\n\n${SAID}`,
	'property as link': `---\njob: "[[JTBD 1]]"\n---\n${SAID}`,
	'property as list': `---\njobs:\n  - "[[JTBD 1|one]]"\n---\n${SAID}`,
	'property as list in brackets': `---\njobs: ["[[Jobs/JTBD 1]]"]\n---\n${SAID}`,
	'property as a plain name': `---\njob: JTBD 1\n---\n${SAID}`,
	'in the block': `==It broke.== #jtbd/push said of [[JTBD 1]]\n`,
	'in the heading': `# About [[JTBD 1]]\n\n${SAID}`,
};
const COUNT = Object.keys(FORMS).length;
const INTERVIEWS_BY_FORM = Object.fromEntries(Object.entries(FORMS).map(([form, text]) => [`Interviews/${form}.md`, text]));

/** A job without a note has the spelling of the note that names it. */
async function untilEveryForm(driver: Driver, name: string): Promise<void> {
	const namedBy = (): Promise<Record<string, string[]>> => driver.exec(({ app, plugins }) => {
		const { api } = plugins['jtbd-forces'] as unknown as { api: { passages(path: string): { jobs: string[] }[] } };
		const interviews = app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith('Interviews/'));
		return Object.fromEntries(interviews.map(({ basename, path }): [string, string[]] => [basename, api.passages(path).flatMap(({ jobs }) => jobs.map((job) => job.toUpperCase()))]));
	});
	await untilEqual(driver, namedBy, Object.fromEntries(Object.keys(FORMS).map((form) => [form, [name]])));
}

export const specs: readonly Spec[] = [
	{
		name: 'every form of a link names a job that has no note, and the same job once it has one',
		async run(driver) {
			await driver.reset({ ...INTERVIEWS_BY_FORM, 'Jobs/Other.md': '' }, { open: 'Interviews/alias.md' });
			await showForces(driver);
			await untilForces(driver, `push ${COUNT}/${COUNT}, pull 0/0, anxiety 0/0, habit 0/0`);
			await untilEveryForm(driver, 'JTBD 1');
			assert.equal((await driver.attr(`${SIDE} [data-act="open-subject"]`, 'hidden')) !== null, true);
			await driver.write('Jobs/JTBD 1.md', '');
			await untilEqual(driver, () => driver.attr(`${SIDE} [data-act="open-subject"]`, 'hidden'), null);
			await untilForces(driver, `push ${COUNT}/${COUNT}, pull 0/0, anxiety 0/0, habit 0/0`);
			await untilEveryForm(driver, 'JTBD 1');
		},
	},
	{
		name: 'the two interviews of a study, with the note of their job and without it',
		async run(driver) {
			await driver.reset(STUDY, { open: JOB });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-line-counts`), ['2 people in 2 interviews']);
			assert.equal(await driver.count(`${SIDE} [data-act="create-job"]:not(:is([hidden], [hidden] *))`), 0);
			await driver.exec(async ({ app }, path) => {
				const file = app.vault.getFileByPath(path);
				if (file) await app.fileManager.trashFile(file);
			}, JOB);
			await driver.until('the offer', async () => (await driver.count(`${SIDE} [data-act="create-job"]:not(:is([hidden], [hidden] *))`)) === 1);
			await untilSubject(driver, 'JTBD 1');
			assert.equal(await forces(driver), STUDY_FORCES);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-line-counts`), ['2 people in 2 interviews']);

			await driver.reset(INTERVIEWS, { open: P02 });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-line-counts`), ['2 people in 2 interviews']);
			assert.equal(await driver.attr(`${SIDE} .jtbd-diagram [data-force="push"]`, 'data-people'), '2');
			await driver.screenshot('study');
		},
	},
	{
		name: 'notes that only link to a job show it with no evidence and offer its note, made by a click',
		async run(driver) {
			await driver.reset({ 'Interviewing.md': METHOD_NOTES }, { open: 'Interviewing.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 0/0');
			assert.deepEqual([...new Set(await driver.texts(`${SIDE} .jtbd-quadrant-none`))], ['No evidence yet']);
			await driver.screenshot('no-evidence');
			await driver.click(`${SIDE} [data-act="create-job"]`);
			await driver.until('the note', () => driver.exec(({ app }) => app.workspace.getActiveFile()?.path === 'Jobs/JTBD 1.md'));
			assert.match(await driver.read('Jobs/JTBD 1.md'), /^---\ntype: job\n/);
			assert.match(await driver.read('Jobs/JTBD 1.md'), /^## Forces$/m);
			await driver.until('the offer to go', async () => (await driver.count(`${SIDE} [data-act="create-job"]:not(:is([hidden], [hidden] *))`)) === 0);
			await untilSubject(driver, 'JTBD 1');
			assert.equal(await driver.read('Interviewing.md'), METHOD_NOTES);
			assert.deepEqual(await driver.exec(({ app }) => app.metadataCache.unresolvedLinks['Interviewing.md']), {});
		},
	},
	{
		name: 'the note of a job that lacks one is made by command, under the name that links have',
		async run(driver) {
			await driver.reset({ 'Interviewing.md': METHOD_NOTES }, { open: 'Interviewing.md' });
			await untilReady(driver);
			await driver.command('jtbd-forces:new-job');
			await driver.until('the name', () => driver.exec(() => document.querySelector<HTMLInputElement>('.modal input')?.value === 'JTBD 1'));
			await driver.until('its focus', () => driver.exec(() => document.activeElement === document.querySelector('.modal input')));
			await driver.press('Enter');
			await driver.until('the note', () => driver.exec(({ app }) => app.workspace.getActiveFile()?.path === 'Jobs/JTBD 1.md'));
			await driver.command('jtbd-forces:new-job');
			await driver.until('the next name', () => driver.exec(() => document.querySelector<HTMLInputElement>('.modal input')?.value === 'JTBD 2'));
			await driver.press('Escape');
			await driver.until('no dialog', async () => (await driver.count('.modal')) === 0);
			assert.equal(await driver.exec(({ app }) => app.vault.getMarkdownFiles().length), 2);
		},
	},
];
