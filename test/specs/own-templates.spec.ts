/** Own templates: notes of a folder beside the built-in ones, inserted where the caret is, and copies of the built-in ones to begin with. */

import assert from 'node:assert/strict';
import { openPlaced, shown } from './carets';
import type { Driver, Spec } from './driver';
import { notices, settle, untilEqual, watchWrites, writes } from './forces';
import { hasFocus, untilReady } from './open-note';

const INSERT = 'jtbd-forces:insert-interview-template';
const DATA = '.obsidian/plugins/jtbd-forces/data.json';
const FOLDER = { [DATA]: JSON.stringify({ templatesFolder: 'My templates', prompts: 'none' }) };

/** Opens the picker of templates. */
async function offer(driver: Driver): Promise<void> {
	await driver.command(INSERT);
	await driver.until('the templates', async () => (await driver.attr('.prompt input', 'placeholder')) === 'Choose a template' && (await driver.count('.prompt .suggestion-item')) > 0);
}

async function insert(driver: Driver, name: string): Promise<void> {
	await offer(driver);
	await driver.click(`.prompt .suggestion-item:has-text("${name}")`);
	await settle(driver);
}

const untilSaid = (driver: Driver, words: string): Promise<void> => untilEqual(driver, () => notices(driver), [words]);
const untilNote = (driver: Driver, expected: string): Promise<void> => untilEqual(driver, () => shown(driver), expected);
const folderSet = (driver: Driver): Promise<unknown> => driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as { settings: { templatesFolder: string } }).settings.templatesFolder);
const notesIn = (driver: Driver, folder: string): Promise<string[]> => driver.exec(({ app }, within) => app.vault.getMarkdownFiles().map(({ path }) => path).filter((path) => path.startsWith(`${within}/`)).sort(), folder);

export const specs: readonly Spec[] = [
	{
		name: 'notes of the folder are offered behind the built-in ones or in their place, with what they are for',
		async run(driver) {
			await driver.reset({ ...FOLDER, 'Ina.md': '', 'My templates/Shop.md': '---\ndescription: For my shop\n---\nHm\n', 'My templates/Deep/Zoo.md': 'Zoo', 'My templates/leaver.md': 'Bye', 'My templates/Aim.md': '---\ntype: job\n---\n' }, { open: 'Ina.md' });
			await offer(driver);
			const rows = await driver.texts('.prompt .suggestion-content');
			assert.equal(rows.length, 9);
			assert.deepEqual([rows[2], rows[6], rows[7]], ['leaverYour own · My templates', 'ShopYour own · For my shop', 'ZooYour own · My templates/Deep']);
			await driver.screenshot('template-picker');
			await driver.type('my shop');
			await untilEqual(driver, () => driver.texts('.prompt .suggestion-title'), ['Shop']);
			assert.deepEqual(await driver.texts('.prompt .suggestion-note .suggestion-highlight'), ['my', 'shop']);
			await driver.press('Enter');
			await untilNote(driver, 'Hm‸\n');
			await driver.press('Mod+z');
			assert.equal(await shown(driver), '‸');
		},
	},
	{
		name: 'the caret lands where the template says, its line on screen and ready to be typed in',
		async run(driver) {
			const long = 'Words.\n\n'.repeat(60);
			await openPlaced(driver, 'Ina.md', `${long}Last ‸words.\n`);
			await driver.exec(async ({ app }) => {
				await app.vault.createFolder('T');
				await app.vault.create('T/Mine.md', `## Asked\n\n${'- one\n'.repeat(40)}\n{{cursor}}\n\n## Then\n`);
			});
			await setFolder(driver, 'T');
			await insert(driver, 'Mine');
			await untilNote(driver, `${long}Last words.\n\n## Asked\n\n${'- one\n'.repeat(40)}\n‸\n\n## Then\n`);
			await driver.type('So');
			await untilNote(driver, `${long}Last words.\n\n## Asked\n\n${'- one\n'.repeat(40)}\nSo‸\n\n## Then\n`);
			await driver.press('Mod+z');
			await driver.press('Mod+z');
			await untilNote(driver, `${long}Last ‸words.\n`);
		},
	},
	{
		name: 'on a phone as well',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', 'Last ‸words.\n');
			await driver.exec(({ app }) => app.emulateMobile(true));
			try {
				await driver.click('.mobile-toolbar-option[aria-label="JTBD Forces: Insert interview template"]');
				await driver.until('the templates', async () => (await driver.count('.prompt .suggestion-item')) === 7);
				await driver.click('.prompt .suggestion-item:has-text("Discovery")');
				await driver.until('the template', async () => (await driver.text()).includes('## '));
				assert.match(await shown(driver), /^---\n[^]*\n---\nLast words\.\n\n## Before the call\n\n‸\n\n%%/);
				assert.equal(await hasFocus(driver), true);
			} finally {
				await driver.exec(({ app }) => app.emulateMobile(false));
			}
		},
	},
	{
		name: 'placeholders are filled from the note; what belongs to other plugins stays as it is',
		async run(driver) {
			const template = '# {{title}} with {{participant}}\n\n{{date:YYYY}} {{VALUE}} {{DATE+3}} <% tp.file.title %> {{participants}}\n\n> {{selection}}\n\n{{cursor}}';
			await driver.reset({ ...FOLDER, 'Ina.md': '---\nparticipant: "[[Ina Berg]]"\n---\n\nShe waited.\n', 'My templates/Mine.md': template }, { open: 'Ina.md' });
			const year = await driver.exec(({ obsidian }) => obsidian.moment.unix(Date.now() / 1000).format('YYYY'));
			const from = (await driver.text()).indexOf('She');
			await driver.select(from, from + 'She waited.'.length);
			await insert(driver, 'Mine');
			await untilNote(driver, `---\nparticipant: "[[Ina Berg]]"\n---\n\n# Ina with [[Ina Berg]]\n\n${year} {{VALUE}} {{DATE+3}} <% tp.file.title %> {{participants}}\n\n> She waited.\n\n‸\n`);
		},
	},
	{
		name: 'a template without a place for the job doesn’t ask for it, and the note’s own job is not brought in again',
		async run(driver) {
			const note = '---\njobs:\n  - "[[Jobs/JTBD 2|Calm]]"\n---\n';
			await driver.reset({ ...FOLDER, 'Ina.md': note, 'Uma.md': '', 'Ben.md': '[[JTBD 1]] [[JTBD 2]] ==x== #jtbd/push\n', 'Jobs/JTBD 2.md': '', 'My templates/Mine.md': '---\njobs:\n  - "{{job}}"\n---\nAbout {{job}}', 'My templates/Plain.md': 'Hm' }, { open: 'Uma.md' });
			await untilReady(driver);
			await insert(driver, 'Plain');
			await untilNote(driver, 'Hm‸\n');
			await driver.open('Ina.md');
			await insert(driver, 'Mine');
			await untilNote(driver, `${note}\nAbout [[Jobs/JTBD 2|Calm]]‸\n`);
		},
	},
	{
		name: 'the folder that is gone, an empty template and one that is gone are said, and nothing is written',
		async run(driver) {
			await driver.reset({ ...FOLDER, 'Ina.md': 'Hm\n' }, { open: 'Ina.md' });
			await offer(driver);
			assert.equal((await driver.texts('.prompt .suggestion-item')).length, 7);
			await untilSaid(driver, 'The templates folder “My templates” is not there any more, so only the built-in templates are offered. Choose another one in the settings.');
			await driver.press('Escape');

			await driver.reset({ ...FOLDER, 'Ina.md': 'Hm\n', 'My templates/Empty.md': ' \n', 'My templates/Gone.md': 'Gone' }, { open: 'Ina.md' });
			await insert(driver, 'Empty');
			await untilSaid(driver, 'The template “Empty” is empty, so nothing was written.');

			await driver.reset({ ...FOLDER, 'Ina.md': 'Hm\n', 'My templates/Gone.md': 'Gone' }, { open: 'Ina.md' });
			await offer(driver);
			await driver.disk('My templates/Gone.md', null);
			await driver.exec(({ app }) => {
				const file = app.vault.getFileByPath('My templates/Gone.md');
				if (file) Object.assign(app.vault, { cachedRead: () => Promise.reject(new Error('gone')) });
			});
			await driver.click('.prompt .suggestion-item:has-text("Gone")');
			await untilSaid(driver, 'The template “Gone” can’t be read, so nothing was written.');
			assert.equal(await driver.text(), 'Hm\n');
		},
	},
	{
		name: 'a template whose properties are all there writes nothing, and a selection that it would cut is refused',
		async run(driver) {
			const note = '---\ntype: interview\n---\n\nShe waited long.\n';
			await driver.reset({ ...FOLDER, 'Ina.md': note, 'My templates/Facts.md': '---\ntype: note\n---\n', 'My templates/Quote.md': '> {{selection}}' }, { open: 'Ina.md' });
			await watchWrites(driver);
			await insert(driver, 'Facts');
			await untilSaid(driver, 'All that the template “Facts” brings is in this note already.');
			const from = note.indexOf('waited');
			await driver.select(from, from + 6);
			await insert(driver, 'Quote');
			await driver.until('the reason', async () => (await notices(driver)).some((words) => words.startsWith('The template takes the selected words, but they are only part of')));
			assert.equal(await driver.text(), note);
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'inserted twice, the properties are there once and each time is a step of its own',
		async run(driver) {
			await driver.reset({ ...FOLDER, 'Ina.md': 'Hm\n', 'My templates/Mine.md': '---\ntype: interview\ntags: [a]\n---\n## Said\n\n{{cursor}}' }, { open: 'Ina.md' });
			await driver.select(1);
			await insert(driver, 'Mine');
			const once = '---\ntype: interview\ntags: [a]\n---\nHm\n\n## Said\n\n‸\n';
			await untilNote(driver, once);
			await insert(driver, 'Mine');
			await untilNote(driver, once.replace('‸', '## Said\n\n‸'));
			await driver.press('Mod+z');
			await untilNote(driver, once);
			await driver.press('Mod+z');
			await untilNote(driver, 'H‸m\n');
		},
	},
	{
		name: 'the built-in templates are copied from the picker into a folder that is made, and are offered from there',
		async run(driver) {
			await driver.reset({ 'Ina.md': 'Hm\n' }, { open: 'Ina.md' });
			await offer(driver);
			await driver.press('ArrowUp');
			await driver.press('Enter');
			await untilSaid(driver, 'Copied 7 templates into “Templates/Interviews”, which is the templates folder now.');
			assert.equal(await folderSet(driver), 'Templates/Interviews');
			const names = ['Discovery', 'Follow-up', 'Job', 'Leaver', 'Non-buyer', 'Purchase story', 'Switch'];
			assert.deepEqual(await notesIn(driver, 'Templates'), names.map((name) => `Templates/Interviews/${name}.md`));
			const copy = await driver.read('Templates/Interviews/Switch.md');
			assert.match(copy, /^---\ndescription: "What made somebody switch, [^\n]+\."\ntype: interview\n/);
			assert.match(copy, /participant: "\{\{participant\}\}"[^]*\{\{cursor\}\}/);
			assert.match(copy, /%%/);
			assert.equal(await driver.text(), 'Hm\n');
			await driver.write('Templates/Interviews/Switch.md', '## My own switch\n');
			await driver.select(2);
			await offer(driver);
			const details = await driver.texts('.prompt .suggestion-note');
			assert.equal(details[0], 'Your own · Templates/Interviews');
			for (const detail of details.slice(1)) assert.match(detail, /^Your own · [A-Z].+\. Somebody .+ minutes\.$/);
			assert.deepEqual(await driver.texts('.prompt .suggestion-title'), ['Switch', 'Purchase story', 'Leaver', 'Non-buyer', 'Discovery', 'Follow-up']);
			await driver.press('Enter');
			await driver.until('the own template', async () => (await driver.text()) === 'Hm\n\n## My own switch\n');
		},
	},
	{
		name: 'the settings copy them too, over nothing that is there, and say how many',
		async run(driver) {
			await driver.reset({ ...FOLDER, 'Ina.md': '', 'My templates/Deep/switch.md': 'Mine', 'My templates/Leaver.md': 'Bye' }, { open: 'Ina.md' });
			const press = async (): Promise<void> => {
				await driver.exec(({ app }) => void app.setting.openTabById('jtbd-forces'));
				await driver.click('.setting-item:has-text("Copy the built-in templates") button');
			};
			await press();
			await untilSaid(driver, 'Copied 5 templates into “My templates”. 2 were there already and stay as they are.');
			assert.deepEqual([await driver.read('My templates/Deep/switch.md'), await driver.read('My templates/Leaver.md')], ['Mine', 'Bye']);
			assert.equal((await notesIn(driver, 'My templates')).length, 7);
			assert.doesNotMatch(await driver.read('My templates/Discovery.md'), /%%/);
			await press();
			await driver.until('that all are there', async () => (await notices(driver)).includes('All 7 templates are in “My templates” already, so nothing was copied.'));
			await driver.exec(({ app }) => app.setting.close());
			assert.equal((await notesIn(driver, 'My templates')).length, 7);
		},
	},
	{
		name: 'copied from the settings without a folder, the setting shows the one that is made',
		async run(driver) {
			await driver.reset({ 'Ina.md': '' }, { open: 'Ina.md' });
			await driver.exec(({ app }) => void app.setting.openTabById('jtbd-forces'));
			await driver.click('.setting-item:has-text("Copy the built-in templates") button');
			await driver.until('the folder', async () => driver.exec(() => [...document.querySelectorAll<HTMLInputElement>('.setting-item input')].some(({ value }) => value === 'Templates/Interviews')));
			await driver.screenshot('settings-templates');
			await driver.exec(({ app }) => app.setting.close());
		},
	},
];

/** Sets the templates folder as the settings do. */
async function setFolder(driver: Driver, folder: string): Promise<void> {
	await driver.exec(async ({ app }, path) => {
		const tab = app.setting.openTabById('jtbd-forces');
		await (tab as unknown as { setControlValue(key: string, value: unknown): Promise<void> }).setControlValue('templatesFolder', path);
		app.setting.close();
	}, folder);
}
