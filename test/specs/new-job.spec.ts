/** Job notes, made by command and wherever a job without a note is shown. */

import assert from 'node:assert/strict';
import { failingToCreate, fillIn, filesOf, toldBy, untilDialog, untilNoDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, showForces, SIDE, untilEqual } from './forces';
import { activePath, hasFocus, openEditorMenu, propertiesIn, untilReady } from './open-note';

const NEW = 'jtbd-forces:new-job';
const INTERVIEW = '---\njobs: "[[JTBD 1]]"\n---\nShe spoke of [[JTBD 1]], [[Bea]] and [[Jobs/Rota]].\n\n==It broke.== #jtbd/push\n';
const NOTES = { 'Ina.md': INTERVIEW, 'Bea.md': '', 'Jobs/Rota.md': 'kept\n' };

const story = (driver: Driver): Promise<string | undefined> => driver.exec(() => document.querySelector<HTMLTextAreaElement>('.modal textarea')?.value);
const button = (driver: Driver): Promise<string> => driver.exec(() => document.querySelector('.modal .mod-cta')?.textContent ?? '');

async function start(driver: Driver): Promise<void> {
	await driver.reset(NOTES, { open: 'Ina.md' });
	await untilReady(driver);
}

async function ask(driver: Driver): Promise<void> {
	await driver.command(NEW);
	await untilDialog(driver, 'Create job note');
}

async function openMenu(driver: Driver, before: string): Promise<void> {
	await caretBefore(driver, before);
	await openEditorMenu(driver);
}

export const specs: readonly Spec[] = [
	{
		name: 'what is wrong with a name, or there of it already, is said while it is typed',
		async run(driver) {
			await start(driver);
			await ask(driver);
			assert.equal(await toldBy(driver, 'Name'), '1 person in 1 interview, no note yet');
			const told = async (name: string): Promise<string> => {
				await fillIn(driver, 'Name', name);
				return `${await toldBy(driver, 'Name')} ${await button(driver)}`;
			};
			assert.equal(await told('Get home: late?'), 'A name can’t hold “:”. Leave out \\ / : * ? " < > | # ^ [ ] Create');
			await driver.press('Enter');
			assert.equal(await driver.count('.modal'), 1);
			assert.equal(await told('aux'), 'Windows keeps the name “aux” for itself. Add a word to it. Create');
			assert.equal(await told('rota'), 'A note of this name is there already: Jobs/Rota.md Open');
			assert.equal(await told('Get home'), ' Create');
			await driver.screenshot('new-job');
			await driver.press('Escape');
			await untilNoDialog(driver);
			assert.deepEqual(await filesOf(driver), ['Bea.md', 'Ina.md', 'Jobs', 'Jobs/Rota.md']);
		},
	},
	{
		name: 'a name that is there in whatever folder opens that note and says so',
		async run(driver) {
			await start(driver);
			await ask(driver);
			await fillIn(driver, 'Name', 'bea');
			await driver.press('Enter');
			await untilEqual(driver, () => notices(driver), ['The note “Bea” was there already.']);
			assert.equal(await activePath(driver), 'Bea.md');
			await ask(driver);
			await fillIn(driver, 'Name', 'Rota');
			await driver.click('.modal button:has-text("Open")');
			await driver.until('the note', async () => (await activePath(driver)) === 'Jobs/Rota.md');
			assert.match((await notices(driver)).join(), /The note “Rota” was there already in “Jobs”\./);
			assert.equal(await driver.read('Jobs/Rota.md'), 'kept\n');
			assert.deepEqual(await filesOf(driver), ['Bea.md', 'Ina.md', 'Jobs', 'Jobs/Rota.md']);
		},
	},
	{
		name: 'the job story goes into its property, whatever it holds, and the caret into the note',
		async run(driver) {
			await start(driver);
			await ask(driver);
			await fillIn(driver, 'Name', 'Get home on time');
			await fillIn(driver, 'Job story', 'When "two" rotas: clash, I want to #know');
			await driver.press('Mod+Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Jobs/Get home on time.md');
			const properties = await propertiesIn(driver, await driver.text());
			assert.deepEqual([properties['type'], properties['job-story']], ['job', 'When "two" rotas: clash, I want to #know']);
			await driver.until('the focus', () => hasFocus(driver));
			await driver.type('Be home.');
			assert.match(await driver.text(), /\n---\n[^]*Be home\.[^]*\n## Forces\n/);
		},
	},
	{
		name: 'an own template for jobs is used, its own story kept unless another is given',
		async run(driver) {
			const template = '---\ntype: job\nJob story: "When …, I want to …"\n---\n# {{title}}\n{{cursor}}\n';
			await driver.reset({ 'Ina.md': INTERVIEW, 'Templates/Job.md': template, '.obsidian/plugins/jtbd-forces/data.json': '{"templatesFolder":"Templates","jobsFolder":"Work/Jobs"}' }, { open: 'Ina.md' });
			await untilReady(driver);
			await ask(driver);
			await driver.press('Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Work/Jobs/JTBD 1.md');
			assert.equal(await driver.read('Work/Jobs/JTBD 1.md'), '---\ntype: job\nJob story: "When …, I want to …"\n---\n\n# JTBD 1\n\n');
			await ask(driver);
			await fillIn(driver, 'Job story', 'When it rains');
			await driver.press('Mod+Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Work/Jobs/JTBD 2.md');
			assert.equal(await driver.read('Work/Jobs/JTBD 2.md'), '---\ntype: job\njob-story: When it rains\n---\n\n# JTBD 2\n\n');
		},
	},
	{
		name: 'the list of jobs offers the note of one that has none',
		async run(driver) {
			await driver.reset({ ...NOTES, 'Ida.md': 'Nothing.\n' }, { open: 'Ida.md' });
			await untilReady(driver);
			await showForces(driver);
			await driver.until('the jobs', async () => (await driver.count(`${SIDE} .jtbd-job-row`)) === 2);
			assert.equal(await driver.count(`${SIDE} .jtbd-job-row [data-act="create-note"]:not([hidden])`), 1);
			await driver.screenshot('jobs-without-notes');
			await driver.click(`${SIDE} [data-act="create-note"][data-job="JTBD 1"]`);
			await driver.until('the note', async () => (await activePath(driver)) === 'Jobs/JTBD 1.md');
		},
	},
	{
		name: 'the picker of jobs creates the note of one that has none by keyboard',
		async run(driver) {
			await start(driver);
			await showForces(driver);
			await driver.click('[data-act="pick"]');
			await driver.until('the jobs', async () => (await driver.texts('.prompt .suggestion-item')).some((row) => row.startsWith('JTBD 1')));
			assert.match((await driver.texts('.prompt .prompt-instructions')).join(), /to create the note of a job/);
			await driver.press('Mod+Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Jobs/JTBD 1.md');
			await untilNoDialog(driver);
			await driver.click('[data-act="pick"]');
			await driver.until('the jobs', async () => (await driver.texts('.prompt .suggestion-item')).some((row) => row.startsWith('JTBD 1')));
			assert.equal(await driver.count('.prompt .prompt-instructions'), 0);
			await driver.press('Escape');
		},
	},
	{
		name: 'the menu offers it on a link to such a job, and on no other link',
		async run(driver) {
			await start(driver);
			const offers = async (before: string): Promise<string[]> => {
				await openMenu(driver, before);
				const titles = await driver.texts('.menu .menu-item-title');
				await driver.press('Escape');
				return titles.filter((title) => title.startsWith('Create job note'));
			};
			assert.deepEqual(await offers('[[Bea]]'), []);
			assert.deepEqual(await offers('[[Jobs/Rota'), []);
			assert.deepEqual(await offers('She spoke'), []);
			assert.deepEqual(await offers('TBD 1]],'), ['Create job note “JTBD 1”']);
			await openMenu(driver, 'JTBD 1]],');
			await driver.click('.menu .menu-item:has-text("Create job note")');
			await driver.until('the note', async () => (await activePath(driver)) === 'Jobs/JTBD 1.md');
			assert.equal(await driver.read('Ina.md'), INTERVIEW);
		},
	},
	{
		name: 'a job is chosen with what is known of it, by a new name with its note, or not at all',
		async run(driver) {
			await driver.reset({ ...NOTES, 'Ida.md': '', 'Own/Short.md': 'For {{job}}.{{cursor}}\n', '.obsidian/plugins/jtbd-forces/data.json': '{"templatesFolder":"Own"}' }, { open: 'Ida.md' });
			await untilReady(driver);
			const choose = async (typed: string): Promise<void> => {
				await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setValue(''));
				await driver.select(0);
				await driver.command('jtbd-forces:insert-interview-template');
				await driver.click('.prompt .suggestion-item:has-text("Short")');
				await driver.until('the jobs', async () => (await driver.texts('.prompt .suggestion-item')).at(-1) === 'No job yet');
				if (typed === '') return;
				await driver.type(typed);
			};
			const untilText = (text: string): Promise<void> => untilEqual(driver, () => driver.text(), text);
			await choose('');
			assert.deepEqual(await driver.texts('.prompt .suggestion-item'), ['JTBD 11 person in 1 interview, no note yet', 'RotaNo interviews yet', 'No job yet']);
			await driver.screenshot('choose-job');
			await driver.press('Enter');
			await untilText('For [[JTBD 1]].\n');
			await choose('jtbd 1');
			assert.deepEqual(await driver.texts('.prompt .suggestion-title'), ['JTBD 1']);
			await driver.press('Escape');
			await untilNoDialog(driver);
			await choose('Home: late');
			assert.deepEqual(await driver.texts('.prompt .suggestion-title'), ['New job “Home late”']);
			await driver.press('Enter');
			await untilText('For [[Home late]].\n');
			assert.deepEqual((await filesOf(driver)).filter((path) => path.startsWith('Jobs/')), ['Jobs/Rota.md']);
			await choose('Home again');
			await driver.press('Mod+Enter');
			await untilText('For [[Home again]].\n');
			assert.deepEqual((await filesOf(driver)).filter((path) => path.startsWith('Jobs/')), ['Jobs/Home again.md', 'Jobs/Rota.md']);
			assert.equal(await activePath(driver), 'Ida.md');
			await choose('no job');
			await driver.press('Enter');
			await untilText('For .\n');
		},
	},
	{
		name: 'on a phone a job that is chosen gets its note by a tap',
		async run(driver) {
			await driver.reset({ ...NOTES, 'Ida.md': '', 'Own/Short.md': 'For {{job}}.{{cursor}}\n', '.obsidian/plugins/jtbd-forces/data.json': '{"templatesFolder":"Own"}' }, { open: 'Ida.md' });
			await untilReady(driver);
			await driver.exec(({ app }) => app.emulateMobile(true));
			try {
				const offered = (): Promise<string[]> => driver.exec(() => [...document.querySelectorAll('.prompt .suggestion-item')].filter((row) => row.querySelector('button')).map((row) => row.querySelector('.suggestion-title')?.textContent ?? ''));
				const insert = async (): Promise<void> => {
					await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setValue(''));
					await driver.command('jtbd-forces:insert-interview-template');
					await driver.click('.prompt .suggestion-item:has-text("Short")');
					await driver.until('the jobs', async () => (await driver.texts('.prompt .suggestion-title')).at(-1) === 'No job yet');
				};
				await insert();
				assert.deepEqual(await offered(), ['JTBD 1']);
				await driver.screenshot('choose-job-phone');
				await driver.click('.prompt .suggestion-item:has-text("JTBD 1") button');
				await untilEqual(driver, () => driver.text(), 'For [[JTBD 1]].\n');
				await insert();
				assert.deepEqual(await offered(), []);
				await driver.type('Home again');
				assert.deepEqual(await offered(), ['New job “Home again”']);
				await driver.click('.prompt .suggestion-item:has-text("New job") .suggestion-title');
				await untilEqual(driver, () => driver.text(), 'For [[Home again]].\n');
				await insert();
				await driver.type('Get home');
				await driver.click('.prompt .suggestion-item:has-text("New job") button');
				await untilEqual(driver, () => driver.text(), 'For [[Get home]].\n');
				assert.deepEqual((await filesOf(driver)).filter((path) => path.startsWith('Jobs/')), ['Jobs/Get home.md', 'Jobs/JTBD 1.md', 'Jobs/Rota.md']);
				assert.equal(await activePath(driver), 'Ida.md');
			} finally {
				await driver.exec(({ app }) => app.emulateMobile(false));
			}
		},
	},
	{
		name: 'a note that can’t be made is said, and nothing is left behind',
		async run(driver) {
			await start(driver);
			await failingToCreate(driver, 'JTBD 1', 'EACCES: permission denied', async () => {
				await ask(driver);
				await fillIn(driver, 'Job story', 'When it rains');
				await driver.press('Mod+Enter');
				await untilEqual(driver, () => toldBy(driver, 'Name'), '1 person in 1 interview, no note yet The note “JTBD 1” could not be created in “Jobs”. See whether files can be written there.');
				assert.equal(await activePath(driver), 'Ina.md');
				assert.equal(await story(driver), 'When it rains');
			});
			assert.deepEqual(await filesOf(driver), ['Bea.md', 'Ina.md', 'Jobs', 'Jobs/Rota.md']);
			await driver.press('Mod+Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Jobs/JTBD 1.md');
			assert.match(await driver.text(), /^job-story: When it rains$/m);
		},
	},
	{
		name: 'a job story is not lost to a note that is there already, nor to a folder that is none',
		async run(driver) {
			await driver.reset({ ...NOTES, '.obsidian/plugins/jtbd-forces/data.json': '{"jobsFolder":"Bea.md"}' }, { open: 'Ina.md' });
			await untilReady(driver);
			await ask(driver);
			await fillIn(driver, 'Job story', 'When it rains');
			await fillIn(driver, 'Name', 'rota');
			const refused = 'The job story can’t be added to a note that is there already: Jobs/Rota.md. Choose another name, or leave the story out to open that note.';
			assert.equal(`${await toldBy(driver, 'Name')} ${await button(driver)}`, `${refused} Create`);
			await driver.press('Enter');
			assert.equal(await driver.count('.modal'), 1);
			await fillIn(driver, 'Name', 'Get home');
			assert.equal(await toldBy(driver, 'Name'), '');
			await failingToCreate(driver, 'Get home', 'not reached', async () => {
				await driver.press('Enter');
				await untilEqual(driver, () => toldBy(driver, 'Name'), 'The folder “Bea.md” could not be created, so the note “Get home” wasn’t either. Choose another folder in the settings.');
			});
			assert.equal(await story(driver), 'When it rains');
			await fillIn(driver, 'Name', 'Rota');
			await fillIn(driver, 'Job story', ' ');
			assert.equal(`${await toldBy(driver, 'Name')} ${await button(driver)}`, 'A note of this name is there already: Jobs/Rota.md Open');
			await driver.press('Mod+Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Jobs/Rota.md');
			assert.equal(await driver.read('Jobs/Rota.md'), 'kept\n');
		},
	},
];
