/** Interview notes, made by one dialog: one or several, for a job that is known, new or not yet there. */

import assert from 'node:assert/strict';
import { failingToCreate, fillIn, filesOf, slowingToCreate, toldBy, untilDialog, untilNoDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { notices, untilEqual, watchWrites, writes } from './forces';
import { activePath, hasFocus, propertiesOf, untilReady } from './open-note';

const NEW = 'jtbd-forces:new-interview';
const INA = 'Interviews/Ina.md';
const INTERVIEW = '---\nparticipant: Ina\njobs: "[[JTBD 1]]"\n---\n==It broke.== #jtbd/push\n';
const SETTINGS = '.obsidian/plugins/jtbd-forces/data.json';

const today = (driver: Driver): Promise<string> => driver.exec(({ obsidian }) => obsidian.moment.unix(Date.now() / 1000).format('YYYY-MM-DD'));
const planned = (driver: Driver): Promise<string[]> => driver.texts('.modal .jtbd-new-note');
const job = (driver: Driver): Promise<string> => driver.exec(() => document.querySelectorAll<HTMLInputElement>('.modal input[type="text"]')[1]?.value ?? '');
const isShown = (driver: Driver, name: string): Promise<boolean> => driver.exec((_, setting) => {
	const item = [...document.querySelectorAll<HTMLElement>('.modal .setting-item')].find((el) => el.querySelector('.setting-item-name')?.textContent === setting);
	return item !== undefined && item.style.display !== 'none';
}, name);

async function start(driver: Driver, files: Readonly<Record<string, string>> = {}, open = INA): Promise<void> {
	await driver.reset({ [INA]: INTERVIEW, ...files }, { open });
	await untilReady(driver);
}

async function ask(driver: Driver): Promise<void> {
	await driver.command(NEW);
	await untilDialog(driver, 'Create interview note');
}

async function paste(driver: Driver, words: string): Promise<void> {
	await driver.exec((_, text) => {
		const event = new Event('paste', { bubbles: true, cancelable: true });
		Object.assign(event, { clipboardData: { getData: () => text } });
		document.activeElement?.dispatchEvent(event);
	}, words);
}

export const specs: readonly Spec[] = [
	{
		name: 'a name and Enter make an interview for the job at hand, and one types on in it',
		async run(driver) {
			await start(driver);
			const date = await today(driver);
			await ask(driver);
			assert.equal(await job(driver), 'JTBD 1');
			assert.equal(await toldBy(driver, 'Job'), '1 person in 1 interview, no note yet');
			assert.deepEqual(await planned(driver), [`Interviews/${date}.mdType a participant to have it named after them.`]);
			await driver.screenshot('new-interview-unnamed');
			await driver.type('Bea');
			assert.deepEqual(await planned(driver), [`Interviews/${date} Bea.md`]);
			assert.deepEqual(await driver.texts('.modal .jtbd-new-notes-label'), ['Will be created']);
			await driver.screenshot('new-interview');
			await driver.press('Enter');
			const path = `Interviews/${date} Bea.md`;
			await driver.until('the note', async () => (await activePath(driver)) === path);
			await untilNoDialog(driver);
			const properties = await propertiesOf(driver, path);
			assert.deepEqual([properties['type'], properties['interview-type'], properties['participant'], properties['date'], properties['jobs']], ['interview', 'switch', 'Bea', date, ['[[JTBD 1]]']]);
			await driver.until('the focus', () => hasFocus(driver));
			await driver.type('She said so.');
			assert.match(await driver.text(), /^---\n[^]*\nparticipant: Bea\ndate: [\d-]+\n[^]*\n---\n\n## Before the call\n\nShe said so\.\n\n%%/);
			assert.equal(await driver.exec(() => document.querySelector('.mod-active .cm-scroller')?.scrollTop), 0);
			assert.deepEqual(await notices(driver), []);
			assert.deepEqual(await filesOf(driver), ['Interviews', path, INA].sort());
		},
	},
	{
		name: 'whatever was entered, Escape and Cancel leave nothing behind',
		async run(driver) {
			await start(driver);
			await watchWrites(driver);
			for (const leave of [(): Promise<void> => driver.press('Escape'), (): Promise<void> => driver.click('.modal button:has-text("Cancel")')]) {
				await ask(driver);
				await fillIn(driver, 'Participant', 'Bea, Joe');
				await fillIn(driver, 'Job', 'Get home');
				await driver.until('the plan', async () => (await planned(driver)).length === 3);
				await leave();
				await untilNoDialog(driver);
			}
			assert.deepEqual([await filesOf(driver), await writes(driver), await activePath(driver)], [['Interviews', INA], [], INA]);
			await ask(driver);
			assert.equal(await job(driver), 'JTBD 1');
			await driver.press('Escape');
		},
	},
	{
		name: 'a pasted list gives a note each, with names that are legal and free, and opens the first',
		async run(driver) {
			const date = '2026';
			await start(driver, { 'Interviews/2026 joe.md': 'kept\n', [SETTINGS]: '{"interviewNames":"2026 {{participant}}"}' });
			await ask(driver);
			await paste(driver, '- Bea: the "baker"\r\n- Joe\n3. bea\t\nBea: the "baker"\n');
			await untilEqual(driver, () => planned(driver), [`Interviews/${date} Bea the baker.md`, `Interviews/${date} Joe 2.md“${date} Joe” is there already.`, `Interviews/${date} bea.md`]);
			assert.equal(await driver.exec(() => document.querySelector('.modal .mod-cta')?.textContent), 'Create 3 notes');
			await driver.screenshot('several-interviews');
			await driver.press('Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Interviews/2026 Bea the baker.md');
			await untilEqual(driver, () => notices(driver), ['3 interview notes were created. This is the first of them.']);
			assert.deepEqual(await filesOf(driver), ['Interviews', 'Interviews/2026 Bea the baker.md', 'Interviews/2026 Joe 2.md', 'Interviews/2026 bea.md', 'Interviews/2026 joe.md', INA]);
			assert.equal(await driver.read('Interviews/2026 joe.md'), 'kept\n');
			assert.equal((await propertiesOf(driver, 'Interviews/2026 Bea the baker.md'))['participant'], 'Bea: the "baker"');
		},
	},
	{
		name: 'folders and names are the same whatever their case and however their characters are made up',
		async run(driver) {
			await driver.reset({ 'interviews/CAFE\u0301.md': '---\nparticipant: Zoe\n---\n', 'interviews/Cafe\u0301 2.md': '---\nparticipant: Zoe\n---\n', [SETTINGS]: '{"interviewNames":"{{participant}}"}' }, { open: 'interviews/CAFE\u0301.md' });
			await ask(driver);
			await driver.type('Café');
			assert.deepEqual(await planned(driver), ['interviews/Café 3.md“Café” is there already.']);
			await driver.press('Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'interviews/Café 3.md');
			assert.equal((await filesOf(driver)).length, 4);
		},
	},
	{
		name: 'somebody who is known is suggested, and linked where they have a note',
		async run(driver) {
			await start(driver, { 'People/Bea Smith.md': '', 'Interviews/May.md': '---\nparticipant: "[[Bea Smith]]"\njobs: "[[JTBD 1]]"\n---\n==Late.== #jtbd/pull\n', [SETTINGS]: '{"interviewNames":"{{participant}}"}' });
			await ask(driver);
			await driver.type('Joe, smi');
			await untilEqual(driver, () => driver.texts('.suggestion-container .suggestion-item'), ['smiNew participant', 'Bea SmithPeople/Bea Smith.md']);
			await driver.screenshot('suggested-people');
			await driver.press('ArrowDown');
			await driver.press('Enter');
			await driver.until('no suggestions', async () => (await driver.count('.suggestion-container')) === 0);
			await untilEqual(driver, () => planned(driver), ['Interviews/Joe.md', 'Interviews/Bea Smith.md']);
			await driver.press('Enter');
			await driver.until('the notes', async () => (await filesOf(driver)).includes('Interviews/Bea Smith.md'));
			await driver.until('the note', async () => (await activePath(driver)) === 'Interviews/Joe.md');
			assert.equal((await propertiesOf(driver, 'Interviews/Joe.md'))['participant'], 'Joe');
			assert.equal((await propertiesOf(driver, 'Interviews/Bea Smith.md'))['participant'], '[[People/Bea Smith|Bea Smith]]');
			const people = (): Promise<number | undefined> => driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as { api: { summary(name: string): { people: number } | null } }).api.summary('JTBD 1')?.people);
			await untilEqual(driver, people, 3);
		},
	},
	{
		name: 'a new job gets its note too unless that is not wished, and is remembered with the type',
		async run(driver) {
			await start(driver, { 'Ida.md': 'Nothing.\n' }, 'Ida.md');
			await ask(driver);
			assert.equal(await job(driver), '');
			assert.equal(await isShown(driver, 'Create its note too'), false);
			await driver.exec(() => {
				const select = document.querySelector<HTMLSelectElement>('.modal select');
				if (!select) throw new Error('There is no select.');
				select.value = [...select.options].find(({ text }) => text === 'Leaver')?.value ?? '';
				select.dispatchEvent(new Event('change'));
			});
			await fillIn(driver, 'Participant', 'Bea');
			await fillIn(driver, 'Job', 'Get home: late');
			assert.equal(await toldBy(driver, 'Job'), 'A new job: Get home late');
			assert.equal(await isShown(driver, 'Create its note too'), true);
			assert.deepEqual((await planned(driver)).slice(1), ['Jobs/Get home late.md']);
			await driver.press('Mod+Enter');
			const path = `Interviews/${await today(driver)} Bea.md`;
			await driver.until('the note', async () => (await activePath(driver)) === path);
			assert.deepEqual((await propertiesOf(driver, path))['jobs'], ['[[Get home late]]']);
			assert.equal((await propertiesOf(driver, path))['interview-type'], 'leaver');
			assert.equal((await propertiesOf(driver, 'Jobs/Get home late.md'))['type'], 'job');

			await driver.open('Ida.md');
			await ask(driver);
			assert.equal(await driver.exec(() => document.querySelector<HTMLSelectElement>('.modal select')?.selectedOptions[0]?.text), 'Leaver');
			assert.equal(await job(driver), 'Get home: late');
			assert.equal(await isShown(driver, 'Create its note too'), false);
			await fillIn(driver, 'Job', 'Another');
			await driver.click('.modal .setting-item:has-text("Create its note too") .checkbox-container');
			assert.deepEqual((await planned(driver)).length, 1);
			await driver.press('Escape');
			await untilNoDialog(driver);
			await driver.open('Jobs/Get home late.md');
			await ask(driver);
			assert.equal(await job(driver), 'Get home late');
			await driver.press('Escape');
		},
	},
	{
		name: 'with no note open, the only job that there is stands in the field; of two none does',
		async run(driver) {
			const close = (): Promise<void> => driver.exec(({ app }) => app.workspace.detachLeavesOfType('markdown'));
			await start(driver);
			await close();
			await driver.until('no note', async () => (await activePath(driver)) === undefined);
			await ask(driver);
			assert.equal(await job(driver), 'JTBD 1');
			await driver.press('Escape');
			await start(driver, { 'Jobs/Rota.md': '' });
			await close();
			await driver.until('no note', async () => (await activePath(driver)) === undefined);
			await ask(driver);
			assert.equal(await job(driver), '');
			await driver.press('Escape');
		},
	},
	{
		name: 'jobs are suggested with what is known of them, one that is chosen is linked as links find it',
		async run(driver) {
			await start(driver, { 'Jobs/Rota.md': '', 'Archive/Rota.md': '', 'Ida.md': 'Nothing.\n' }, 'Ida.md');
			await ask(driver);
			await fillIn(driver, 'Participant', 'Bea');
			await fillIn(driver, 'Job', 'rot');
			await untilEqual(driver, () => driver.texts('.suggestion-container .suggestion-item'), ['rotNew job', 'Jobs/RotaNo interviews yet']);
			await driver.press('ArrowDown');
			await driver.press('Enter');
			await driver.until('the job', async () => (await job(driver)) === 'Jobs/Rota');
			await driver.press('Enter');
			const path = `Interviews/${await today(driver)} Bea.md`;
			await driver.until('the note', async () => (await activePath(driver)) === path);
			assert.deepEqual((await propertiesOf(driver, path))['jobs'], ['[[Jobs/Rota]]']);
		},
	},
	{
		name: 'what is typed wins over what is known, and an empty field over the jobs there are',
		async run(driver) {
			await start(driver, { 'Interviews/May.md': '---\nparticipant: Joe\njobs: "[[JTBD 1]]"\n---\n==Late.== #jtbd/pull\n', 'Ida.md': '[[JTBD 11]]\n', [SETTINGS]: '{"interviewNames":"{{participant}}"}', 'Plain.md': 'Nothing.\n' }, 'Plain.md');
			const rows = (): Promise<string[]> => driver.texts('.suggestion-container .suggestion-title');
			const focusJob = (): Promise<void> => driver.exec(() => document.querySelectorAll<HTMLInputElement>('.modal input[type="text"]')[1]?.focus());
			const make = async (name: string): Promise<void> => {
				await driver.press('Enter');
				await driver.until('the note', async () => (await activePath(driver)) === `Interviews/${name}.md`);
				await untilNoDialog(driver);
			};
			await ask(driver);
			await driver.type('Jo');
			await untilEqual(driver, rows, ['Jo', 'Joe']);
			await driver.press('Enter');
			await untilEqual(driver, rows, []);
			await focusJob();
			await untilEqual(driver, rows, ['No job yet', 'JTBD 1', 'JTBD 11']);
			await driver.press('Enter');
			await untilEqual(driver, rows, []);
			assert.equal(await job(driver), '');
			await make('Jo');
			assert.deepEqual([(await propertiesOf(driver, 'Interviews/Jo.md'))['participant'], (await propertiesOf(driver, 'Interviews/Jo.md'))['jobs']], ['Jo', null]);

			await driver.open('Ida.md');
			await ask(driver);
			await driver.type('joe');
			await untilEqual(driver, rows, []);
			await fillIn(driver, 'Job', 'TBD');
			await untilEqual(driver, () => driver.texts('.suggestion-container .suggestion-item'), ['TBDNew job', 'JTBD 12 people in 2 interviews, no note yet', 'JTBD 11No interviews yet, no note yet']);
			await fillIn(driver, 'Job', 'jtbd 1');
			await untilEqual(driver, rows, ['JTBD 1', 'JTBD 11']);
			await fillIn(driver, 'Job', 'J');
			await untilEqual(driver, rows, ['J', 'JTBD 1', 'JTBD 11']);
			await driver.screenshot('typed-job');
			await driver.press('Enter');
			await untilEqual(driver, rows, []);
			assert.equal(await toldBy(driver, 'Job'), 'A new job: J');
			await driver.exec(() => (document.activeElement as HTMLElement | null)?.blur());
			await focusJob();
			await untilEqual(driver, rows, ['J', 'JTBD 1', 'JTBD 11']);
			await driver.press('Escape');
			await untilEqual(driver, rows, []);
			await driver.click('.modal .setting-item:has-text("Create its note too") .checkbox-container');
			await focusJob();
			await driver.press('Mod+Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Interviews/joe.md');
			assert.deepEqual((await propertiesOf(driver, 'Interviews/joe.md'))['jobs'], ['[[J]]']);
		},
	},
	{
		name: 'without a participant, a job or a folder there is a note all the same',
		async run(driver) {
			await driver.reset({ 'Ida.md': 'Nothing.\n', [SETTINGS]: '{"interviewsFolder":"","interviewNames":"{{job}} {{participant}}"}' }, { open: 'Ida.md' });
			await ask(driver);
			await driver.press('Enter');
			const path = `${await today(driver)}.md`;
			await driver.until('the note', async () => (await activePath(driver)) === path);
			const properties = await propertiesOf(driver, path);
			assert.deepEqual([properties['participant'], properties['jobs']], [null, null]);
			await ask(driver);
			await driver.type(' , ;');
			await driver.press('Enter');
			assert.match(await toldBy(driver, 'Participant'), /There is no name in this list\./);
			await driver.exec(() => document.querySelector<HTMLInputElement>('.modal input')?.select());
			await paste(driver, Array.from({ length: 101 }, (_, at) => `P${at}`).join('\n'));
			await driver.press('Enter');
			assert.match(await toldBy(driver, 'Participant'), /This would be 101 notes\. Create up to 100 at once\./);
			assert.deepEqual([(await planned(driver)).length, await driver.texts('.jtbd-new-notes > .jtbd-new-note-remark')], [6, ['and 95 more']]);
			await driver.press('Escape');
			assert.deepEqual(await filesOf(driver), [path, 'Ida.md']);
		},
	},
	{
		name: 'what is missing is asked about when that is wished',
		async run(driver) {
			const template = '---\ntype: interview\n---\n## Deciding\n\nHello {{participant}}. {{cursor}}\n';
			await start(driver, { 'Own/Switch.md': template, [SETTINGS]: '{"templatesFolder":"Own","interviewNames":"{{participant}}"}' });
			const toggle = 'Ask about what is missing';
			await ask(driver);
			await driver.type('Bea');
			await driver.until('the offer', async () => (await isShown(driver, toggle)) && /^\d+ questions about what is missing will be added to its prompts\.$/.test(await toldBy(driver, toggle)));
			await driver.screenshot('ask-about-gaps');
			await fillIn(driver, 'Job', 'Nothing known');
			assert.equal(await isShown(driver, toggle), false);
			await fillIn(driver, 'Job', 'jtbd 1');
			await driver.press('Mod+Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Interviews/Bea.md');
			assert.equal(await driver.read('Interviews/Bea.md'), '---\ntype: interview\n---\n\n## Deciding\n\nHello Bea. \n');
			await driver.open(INA);
			await ask(driver);
			await driver.type('Joe');
			await driver.click(`.modal .setting-item:has-text("${toggle}") .checkbox-container`);
			await driver.press('Mod+Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Interviews/Joe.md');
			const text = await driver.read('Interviews/Joe.md');
			assert.match(text, /^---\ntype: interview\n---\n\n## Deciding\n[^]*Hello Joe\. \n/);
			const questions = text.match(/%%[^%]+%%/g) ?? [];
			assert.ok(questions.length >= 3);
			await driver.write('Own/Switch.md', `${template}${questions.join('\n\n')}\n`);
			await ask(driver);
			await driver.type('Ana');
			await driver.until('nothing to mark', async () => (await toldBy(driver, toggle)) === 'The template has these questions, all marked already.');
			await driver.press('Escape');
			await driver.write('Own/Switch.md', `${template}${questions.join('\n\n').replaceAll('Missing so far: ', '')}\n`);
			await ask(driver);
			await driver.until('the offer to mark them', async () => (await toldBy(driver, toggle)) === `${questions.length} questions about what is missing will be marked in its prompts.`);
			await driver.press('Escape');
		},
	},
	{
		name: 'what was and wasn’t made is said, and when nothing was the dialog stays as it is',
		async run(driver) {
			await start(driver, { [SETTINGS]: '{"interviewNames":"{{participant}}"}' });
			await failingToCreate(driver, 'Joe', 'ENOSPC', async () => {
				await ask(driver);
				await driver.type('Joe');
				await driver.press('Enter');
				await driver.until('the reason', async () => /The note “Joe” could not be created in “Interviews”\. See whether files can be written there\.$/.test(await toldBy(driver, 'Participant')));
				assert.deepEqual(await filesOf(driver), ['Interviews', INA]);
				await driver.type(', Bea');
				await driver.press('Enter');
				await driver.until('the note', async () => (await activePath(driver)) === 'Interviews/Bea.md');
				await untilEqual(driver, () => notices(driver), ['1 of 2 interview notes were created. The note “Joe” could not be created in “Interviews”. See whether files can be written there.']);
			});
			assert.deepEqual(await filesOf(driver), ['Interviews', 'Interviews/Bea.md', INA]);
		},
	},
	{
		name: 'once it is confirmed it goes on to the end, whatever is pressed, and only once',
		async run(driver) {
			await start(driver);
			await ask(driver);
			await fillIn(driver, 'Participant', 'Bea, Joe');
			const create = await slowingToCreate(driver);
			await driver.press('Enter');
			await driver.until('the first note', async () => (await create.waiting()) === 1);
			await driver.press('Escape');
			await driver.press('Mod+Enter');
			await driver.click('.modal button:has-text("Cancel")');
			assert.equal(await driver.count('.modal'), 1);
			await create.goOn();
			await untilNoDialog(driver);
			await untilEqual(driver, () => notices(driver), ['2 interview notes were created. This is the first of them.']);
			assert.equal((await filesOf(driver)).filter((path) => /Bea|Joe/.test(path)).length, 2);
		},
	},
	{
		name: 'a file that came a moment ago is not written over',
		async run(driver) {
			await start(driver, { [SETTINGS]: '{"interviewNames":"{{participant}}"}' });
			await failingToCreate(driver, 'Interviews/Bea.md', 'File already exists.', async () => {
				await ask(driver);
				await driver.type('Bea');
				await driver.press('Enter');
				await driver.until('the note', async () => (await activePath(driver)) === 'Interviews/Bea 2.md');
			});
		},
	},
	{
		name: 'the note opens to be written in, also from reading view, and beside a pinned tab',
		async run(driver) {
			await start(driver, { [SETTINGS]: '{"interviewNames":"{{participant}}"}' });
			await driver.mode('reading');
			const make = async (name: string): Promise<void> => {
				await ask(driver);
				await driver.type(name);
				await driver.press('Enter');
				await driver.until('the note', async () => (await activePath(driver)) === `Interviews/${name}.md`);
				await driver.until('the editor', () => driver.exec(({ app, obsidian }) => app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.getMode() === 'source'));
				await driver.until('the focus', () => hasFocus(driver));
			};
			await make('Bea');
			assert.equal(await driver.count('.mod-root .workspace-tab-header'), 1);
			await driver.exec(({ app, obsidian }) => app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.leaf.setPinned(true));
			await make('Joe');
			assert.deepEqual(await driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.getDisplayText())), ['Bea', 'Joe']);
		},
	},
	{
		name: 'an own template is taken as it is, in folders that the names ask for',
		async run(driver) {
			const template = '---\ntype: interview\nwhen: <% tp.date.now() %>\nwho: "{{participant}}"\nodd: [\n---\nWith {{participant}} on {{job}}: {{cursor}}.\n';
			await start(driver, { 'Own/Chat.md': template, [SETTINGS]: '{"templatesFolder":"Own","interviewNames":"{{type}}/{{job}}/{{participant}}"}' });
			await ask(driver);
			await driver.exec(() => {
				const select = document.querySelector<HTMLSelectElement>('.modal select');
				if (!select) throw new Error('There is no select.');
				select.value = [...select.options].find(({ text }) => text === 'Chat')?.value ?? '';
				select.dispatchEvent(new Event('change'));
			});
			await driver.type('Bea');
			assert.deepEqual(await planned(driver), ['Interviews/Chat/JTBD 1/Bea.md']);
			await driver.press('Enter');
			await driver.until('the note', async () => (await activePath(driver)) === 'Interviews/Chat/JTBD 1/Bea.md');
			await driver.type('Q');
			const written = template.replace(/"\{\{participant\}\}"|\{\{participant\}\}/g, 'Bea').replace('{{job}}', '[[JTBD 1]]').replace('{{cursor}}', 'Q');
			assert.equal(await driver.text(), written);
		},
	},
	{
		name: 'on a phone every field is as wide as the dialog, and the note opens with its top in sight',
		needs: 'layout',
		async run(driver) {
			await start(driver);
			await driver.exec(({ app }) => app.emulateMobile(true));
			try {
				await ask(driver);
				const dialog = await driver.box('.modal');
				const field = await driver.box('.modal input[type="text"]');
				assert.ok(dialog && field && field.width > dialog.width * 0.85 && field.x >= dialog.x);
				await driver.type('Bea');
				await driver.press('Enter');
				await driver.until('the note', async () => (await activePath(driver)) === `Interviews/${await today(driver)} Bea.md`);
				await driver.until('the focus', () => hasFocus(driver));
				await driver.type('So.');
				assert.equal(await driver.exec(() => document.querySelector('.mod-active .cm-scroller')?.scrollTop), 0);
				await driver.screenshot('new-interview-phone');
			} finally {
				await driver.exec(({ app }) => app.emulateMobile(false));
			}
		},
	},
];
