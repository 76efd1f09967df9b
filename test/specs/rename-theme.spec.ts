/** Renaming a theme in all notes that have it: the dialog, what is written, the report, and the way back. */

import assert from 'node:assert/strict';
import { fillIn, untilDialog, untilNoDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { caretBefore, showForces, SIDE, untilEqual, watchWrites, writes } from './forces';
import { untilReady } from './open-note';

const properties = (name: string): string => `---\ntype: interview\nparticipant: ${name}\njobs: "[[JTBD 1]]"\n---\n`;

const ANA = 'Ana.md';
const BEN = 'Ben.md';
const CAL = 'Cal.md';
const FILES = {
	[ANA]: `${properties('Ana')}- ==Nobody came.== #jtbd/push/rota-not-true #jtbd/strength/3 %%twice%%\n- ==The sheet was wrong.== #jtbd/push/sheet-wrong\n`,
	[BEN]: `${properties('Ben')}- Two rotas at once #work #jtbd/push/Rota_Not_True, #jtbd/push/sheet-wrong\r\n- ==I know it.== #jtbd/habit/rota-not-true\r\n`,
	[CAL]: `${properties('Cal')}# Push #jtbd/push/rota-not-true\n\n- ==It lied.== #jtbd/push/rota-not-true ^id1\n`,
	'Job.md': 'About [[JTBD 1]].\n',
};
const AFTER = {
	[ANA]: FILES[ANA].replace('rota-not-true', 'rota-lies'),
	[BEN]: FILES[BEN].replace('push/Rota_Not_True', 'push/rota-lies'),
	[CAL]: FILES[CAL].replaceAll('push/rota-not-true', 'push/rota-lies'),
};
const LIST = '.jtbd-rename .jtbd-rename-note';

/** Opens the dialog with the caret at these words of the open note. */
async function renameAt(driver: Driver, words: string): Promise<void> {
	await untilReady(driver);
	await caretBefore(driver, words);
	await driver.command('jtbd-forces:rename-theme');
	await untilDialog(driver, 'Rename theme');
	await driver.until('the notes', async () => !(await summary(driver)).startsWith('Looking'));
}

async function summary(driver: Driver): Promise<string> {
	return (await driver.texts('.jtbd-rename-summary')).join();
}

async function untilReport(driver: Driver, title: string): Promise<void> {
	await driver.until(title, async () => (await driver.texts('.modal .modal-title')).join() === title);
}

async function filesNow(driver: Driver, files: Readonly<Record<string, string>>): Promise<void> {
	await driver.exec(async ({ app, obsidian }) => {
		for (const { view } of app.workspace.getLeavesOfType('markdown')) if (view instanceof obsidian.MarkdownView) await view.save();
	});
	for (const [path, text] of Object.entries(files)) await untilEqual(driver, () => driver.read(path), text);
}

export const specs: readonly Spec[] = [
	{
		name: 'a theme gets a new name in every note, spelled as it may be, under its code alone; taken back, the bytes are what they were',
		async run(driver) {
			await driver.reset(FILES, { open: 'Job.md' });
			await untilReady(driver);
			await driver.command('jtbd-forces:rename-theme');
			await driver.until('the themes', async () => (await driver.count('.prompt .suggestion-item')) === 3);
			assert.deepEqual(await driver.texts('.prompt .suggestion-item'), ['Push · Rota not true3 people, 3 quotes', 'Push · Sheet wrong2 people, 2 quotes', 'Habit · Rota not true1 person, 1 quote']);
			await driver.press('Enter');
			await untilDialog(driver, 'Rename theme');
			await driver.until('the notes', async () => (await summary(driver)) === 'Where it stands: 3 quotes and 1 other tag in 3 notes');
			assert.deepEqual(await driver.texts(LIST), ['Ana1 quote', 'Ben1 quote', 'Cal1 quote and 1 other tag']);
			await driver.click(`${LIST}:has-text("Cal")`);
			assert.deepEqual(await driver.texts('.jtbd-rename-lines li'), ['It lied.', '#jtbd/push/rota-not-true']);
			await fillIn(driver, 'New name', 'Rota lies');
			assert.deepEqual(await driver.texts('.jtbd-rename-status'), ['Written as #jtbd/push/rota-lies.']);
			assert.equal(await summary(driver), 'To be changed: 3 quotes and 1 other tag in 3 notes');
			await watchWrites(driver);
			await driver.press('Enter');
			await untilReport(driver, 'Theme renamed');
			assert.equal(await summary(driver), 'Under push, “Rota not true” is “Rota lies” now: 3 quotes and 1 other tag in 3 notes.');
			assert.deepEqual(await driver.texts('.jtbd-rename-heading'), ['Changed: 3 notes']);
			await filesNow(driver, { ...FILES, ...AFTER });
			assert.deepEqual(await writes(driver), ['modify Ana.md', 'modify Ben.md', 'modify Cal.md']);
			await driver.screenshot('rename-theme-report');
			await driver.click('.modal button:has-text("Undo rename")');
			await untilReport(driver, 'Taken back');
			assert.equal(await summary(driver), '3 notes are as before the rename.');
			await filesNow(driver, FILES);
			await driver.press('Escape');
			await untilNoDialog(driver);
		},
	},
	{
		name: 'the theme of the passage at the caret is the one; an open note gets one undo step',
		async run(driver) {
			await driver.reset(FILES, { open: ANA });
			await renameAt(driver, 'Nobody');
			assert.deepEqual(await driver.texts('.jtbd-rename .setting-item-name'), ['Push · Rota not true', 'New name']);
			await driver.screenshot('rename-theme');
			await driver.type('Rota lies');
			await driver.press('Enter');
			await untilReport(driver, 'Theme renamed');
			assert.equal(await driver.text(), AFTER[ANA]);
			await driver.press('Enter');
			await untilNoDialog(driver);
			await driver.exec(({ app, obsidian }) => app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.editor.undo());
			assert.equal(await driver.text(), FILES[ANA]);
			await filesNow(driver, { ...FILES, ...AFTER, [ANA]: FILES[ANA] });
		},
	},
	{
		name: 'a name that is another theme’s makes them one, which the dialog says; a passage with both keeps one tag',
		async run(driver) {
			await driver.reset(FILES, { open: ANA });
			await renameAt(driver, 'Nobody');
			await driver.type('sheet');
			await driver.until('a suggestion', async () => (await driver.texts('.suggestion-container .suggestion-item')).join(' | ') === 'sheetNew name | Sheet wrong2 people, 2 quotes');
			await driver.press('ArrowDown');
			await driver.press('Enter');
			await driver.until('what it comes to', async () => (await driver.texts('.jtbd-rename-status')).join() === '“Rota not true” and “Sheet wrong” become one theme: 3 people, 4 quotes.');
			assert.equal(await driver.count('.modal button.mod-cta:has-text("Merge")'), 1);
			await driver.press('Enter');
			await untilReport(driver, 'Themes merged');
			assert.equal(await summary(driver), 'Under push, “Rota not true” is part of “Sheet wrong” now: 3 quotes and 1 other tag in 3 notes.');
			const merged = {
				...FILES,
				[ANA]: FILES[ANA].replace('rota-not-true', 'sheet-wrong'),
				[BEN]: FILES[BEN].replace(' #jtbd/push/Rota_Not_True', ''),
				[CAL]: FILES[CAL].replaceAll('push/rota-not-true', 'push/sheet-wrong'),
			};
			await untilEqual(driver, () => driver.read(CAL), merged[CAL]);
			const [tail] = (await driver.read(BEN)).split('\n').filter((line) => line.startsWith('- Two'));
			assert.equal(tail?.match(/#jtbd\/push/g)?.length, 1);
			await driver.click('.modal button:has-text("Undo merge")');
			await untilReport(driver, 'Taken back');
			await filesNow(driver, FILES);
		},
	},
	{
		name: 'cancelled, it leaves nothing; a name that no tag can hold is refused with a sentence',
		async run(driver) {
			await driver.reset(FILES, { open: ANA });
			await watchWrites(driver);
			await renameAt(driver, 'Nobody');
			await fillIn(driver, 'New name', '…');
			await driver.press('Enter');
			assert.deepEqual(await driver.texts('.jtbd-rename .setting-item-error'), ['A tag can’t hold these signs. Use a letter or a digit.']);
			await fillIn(driver, 'New name', 'Rota not true');
			await driver.press('Escape');
			await untilNoDialog(driver);
			assert.deepEqual(await writes(driver), []);
			await filesNow(driver, FILES);
		},
	},
	{
		name: 'a note that changed since it was shown, one that is gone and one that can’t be written are left and named; going back leaves what changed since',
		async run(driver) {
			const files = { ...FILES, 'Dot.md': `${properties('Dot')}- Words #jtbd/push/rota-not-true\n`, 'Eve.md': `${properties('Eve')}- Words #jtbd/push/rota-not-true\n` };
			await driver.reset(files, { open: ANA });
			await renameAt(driver, 'Nobody');
			await driver.until('five notes', async () => (await driver.count(LIST)) === 5);
			await driver.write(BEN, `${FILES[BEN]}More.\n`);
			await driver.disk('Dot.md', null);
			await driver.until('it is gone', () => driver.exec(({ app }) => app.vault.getFileByPath('Dot.md') === null));
			await driver.exec(({ app }) => {
				const process = app.vault.process.bind(app.vault);
				app.vault.process = (file, ...rest) => (file.path === 'Eve.md' ? Promise.reject(new Error('disk full')) : process(file, ...rest));
				Object.assign(window, { specConsole: console.error });
				console.error = () => undefined;
			});
			await driver.type('Rota lies');
			await driver.press('Enter');
			await untilReport(driver, 'Theme renamed');
			await driver.exec(({ app }) => {
				Reflect.deleteProperty(app.vault, 'process');
				console.error = (window as unknown as { specConsole: typeof console.error }).specConsole;
			});
			assert.deepEqual(await driver.texts('.jtbd-rename-heading'), ['Not changed: 3 notes', 'Changed: 2 notes']);
			assert.deepEqual(await driver.texts('.jtbd-rename-detail'), ['It has changed in the meantime.', 'It is not there any more.', 'It could not be written: disk full']);
			await filesNow(driver, { [ANA]: AFTER[ANA], [BEN]: `${FILES[BEN]}More.\n`, [CAL]: AFTER[CAL], 'Eve.md': files['Eve.md'] });
			await driver.write(CAL, `${AFTER[CAL]}More.\n`);
			await driver.click('.modal button:has-text("Undo rename")');
			await untilReport(driver, 'Taken back in part');
			assert.equal(await summary(driver), '1 note is as before the rename. 1 note was left as it is.');
			await filesNow(driver, { [ANA]: FILES[ANA], [CAL]: `${AFTER[CAL]}More.\n` });
		},
	},
	{
		name: 'given up while notes are written, it stops there, tells how far it came, and goes back',
		async run(driver) {
			await driver.reset(FILES, { open: 'Job.md' });
			await untilReady(driver);
			await driver.command('jtbd-forces:rename-theme');
			await driver.until('the themes', async () => (await driver.count('.prompt .suggestion-item')) === 3);
			await driver.press('Enter');
			await untilDialog(driver, 'Rename theme');
			await driver.until('the notes', async () => (await driver.count(LIST)) === 3);
			await driver.type('Rota lies');
			await driver.exec(({ app }) => {
				const process = app.vault.process.bind(app.vault);
				app.vault.process = async (file, ...rest) => {
					if (file.path === 'Ben.md') await new Promise<void>((resolve) => Object.assign(window, { specGoOn: resolve }));
					return process(file, ...rest);
				};
			});
			await driver.press('Enter');
			await driver.until('the second note', () => driver.exec(() => 'specGoOn' in window));
			await driver.press('Escape');
			assert.deepEqual(await driver.texts('.modal .modal-title'), ['Rename theme']);
			await driver.exec(({ app }) => {
				Reflect.deleteProperty(app.vault, 'process');
				(window as unknown as { specGoOn(): void }).specGoOn();
			});
			await untilReport(driver, 'Theme renamed');
			assert.deepEqual(await driver.texts('.jtbd-rename-heading'), ['Not changed: 1 note', 'Changed: 2 notes']);
			assert.deepEqual(await driver.texts('.jtbd-rename-detail'), ['You stopped before its turn came.']);
			await filesNow(driver, { ...FILES, [ANA]: AFTER[ANA], [BEN]: AFTER[BEN] });
			await driver.click('.modal button:has-text("Undo rename")');
			await untilReport(driver, 'Taken back');
			await filesNow(driver, FILES);
		},
	},
	{
		name: 'what is typed and not saved stays, in an editor and right after in reading view; a note with other line ends goes back to its bytes',
		async run(driver) {
			await driver.reset(FILES, { open: ANA });
			await untilReady(driver);
			await driver.open(BEN, 'tab');
			await driver.open(CAL, 'tab');
			await caretBefore(driver, '# Push');
			await driver.type('Typed. ');
			await driver.mode('reading');
			await driver.command('jtbd-forces:rename-theme');
			await driver.until('the themes', async () => (await driver.count('.prompt .suggestion-item')) === 3);
			await driver.press('Enter');
			await untilDialog(driver, 'Rename theme');
			await driver.until('the notes', async () => (await driver.count(LIST)) === 3);
			await driver.type('Rota lies');
			await driver.press('Enter');
			await untilReport(driver, 'Theme renamed');
			const plain = { ...AFTER, [BEN]: AFTER[BEN].replaceAll('\r', '') };
			await filesNow(driver, { ...plain, [CAL]: AFTER[CAL].replace('# Push', 'Typed. # Push') });
			await driver.click('.modal button:has-text("Undo rename")');
			await untilReport(driver, 'Taken back');
			await filesNow(driver, { [ANA]: FILES[ANA], [BEN]: FILES[BEN].replaceAll('\r', ''), [CAL]: FILES[CAL].replace('# Push', 'Typed. # Push') });
		},
	},
	{
		name: 'the interviewer’s words, properties and comments lose the old tag too; a note that is not read is left and named; nested themes keep their names',
		async run(driver) {
			const files = {
				[ANA]: FILES[ANA],
				'Ina.md': '---\ntype: interview\ninterviewer: Lea\nparticipant: Ina\ntags:\n  - jtbd/push/rota-not-true\n---\nLea: ==So nobody came?== #jtbd/push/rota-not-true\n\nIna: ==No.== #jtbd/push/rota-not-true/late %%see #jtbd/push/rota-not-true%%\n',
				'Old/Zoe.md': `${properties('Zoe')}- Words #jtbd/push/rota-not-true\n`,
			};
			await driver.reset({ ...files, '.obsidian/plugins/jtbd-forces/data.json': JSON.stringify({ excludedFolders: 'Old' }) }, { open: ANA });
			await renameAt(driver, 'Nobody');
			assert.equal(await summary(driver), 'Where it stands: 1 quote and 3 other tags in 2 notes');
			assert.deepEqual(await driver.texts(LIST), ['Ana1 quote', 'Ina3 tags without a quote']);
			await driver.type('Rota lies');
			await driver.until('what it comes to', async () => (await driver.texts('.jtbd-rename-status')).join() === 'Written as #jtbd/push/rota-lies. “Rota not true/late” keeps its name.');
			await driver.press('Enter');
			await untilReport(driver, 'Theme renamed');
			assert.deepEqual(await driver.texts('.jtbd-rename-heading'), ['Not changed: 1 note', 'Changed: 2 notes']);
			assert.match((await driver.texts('.jtbd-rename-detail')).join(), /excluded folder/);
			const after = files['Ina.md'].replaceAll('rota-not-true', 'rota-lies').replace('rota-lies/late', 'rota-not-true/late');
			await filesNow(driver, { [ANA]: AFTER[ANA], 'Ina.md': after, 'Old/Zoe.md': files['Old/Zoe.md'] });
			await driver.click('.modal button:has-text("Undo rename")');
			await untilReport(driver, 'Taken back');
			await filesNow(driver, files);
		},
	},
	{
		name: 'a note of the report opens in a tab behind it, and goes back all the same',
		async run(driver) {
			await driver.reset(FILES, { open: ANA });
			await renameAt(driver, 'Nobody');
			await driver.type('Rota lies');
			await driver.press('Enter');
			await untilReport(driver, 'Theme renamed');
			await driver.click(`${LIST}:has-text("Ben")`);
			await driver.until('a second tab', async () => (await driver.count('.mod-root .workspace-tab-header')) === 2);
			assert.deepEqual(await driver.texts('.modal .modal-title'), ['Theme renamed']);
			await driver.click('.modal button:has-text("Undo rename")');
			await untilReport(driver, 'Taken back');
			await untilEqual(driver, async () => (await driver.read(BEN)).replaceAll('\r', ''), FILES[BEN].replaceAll('\r', ''));
			await filesNow(driver, { [ANA]: FILES[ANA], [CAL]: FILES[CAL] });
		},
	},
	{
		name: 'the menu of a theme in the forces view leads there, and the view follows both ways',
		async run(driver) {
			await driver.reset(FILES, { open: ANA });
			await untilReady(driver);
			await showForces(driver);
			const theme = (name: string): string => `${SIDE} .jtbd-theme[data-force="push"]:has-text("${name}")`;
			await driver.until('the theme', async () => (await driver.count(theme('Rota not true'))) === 1);
			await driver.click(`${theme('Rota not true')} .jtbd-fold`, { button: 'right' });
			await driver.click('.menu-item:has-text("Rename or merge theme…")');
			await untilDialog(driver, 'Rename theme');
			assert.deepEqual(await driver.texts('.jtbd-rename .setting-item-name'), ['Push · Rota not true', 'New name']);
			await driver.type('Rota lies');
			await driver.press('Enter');
			await untilReport(driver, 'Theme renamed');
			await driver.until('the new name', async () => (await driver.count(theme('Rota lies'))) === 1 && (await driver.count(theme('Rota not true'))) === 0);
			await driver.click('.modal button:has-text("Undo rename")');
			await untilReport(driver, 'Taken back');
			await driver.until('the old name', async () => (await driver.count(theme('Rota not true'))) === 1);
		},
	},
	{
		name: '300 notes: shown in part, all written, all taken back; with the keyboard alone',
		async run(driver) {
			const files: Record<string, string> = {};
			for (let i = 0; i < 300; i++) files[`N${String(i).padStart(3, '0')}.md`] = `${properties(`P${i}`)}- Words ${i} #jtbd/push/rota-not-true\n`;
			await driver.reset({ ...files, 'Job.md': 'About [[JTBD 1]].\n' }, { open: 'Job.md' });
			await untilReady(driver);
			await driver.command('jtbd-forces:rename-theme');
			await driver.until('the theme', async () => (await driver.count('.prompt .suggestion-item')) === 1);
			await driver.press('Enter');
			await untilDialog(driver, 'Rename theme');
			await driver.until('the notes', async () => (await summary(driver)) === 'Where it stands: 300 quotes in 300 notes');
			assert.equal(await driver.count(LIST), 51);
			await driver.exec(() => document.querySelector<HTMLElement>('.jtbd-rename-note')?.focus());
			await driver.press('End');
			await driver.press('Enter');
			await driver.until('more notes', async () => (await driver.count(LIST)) === 151);
			assert.equal(await driver.exec(() => document.activeElement?.textContent ?? ''), 'N0501 quote');
			assert.equal(await driver.count(`${LIST}[tabindex="0"]`), 1);
			await driver.press('ArrowUp');
			assert.equal(await driver.exec(() => document.activeElement?.textContent ?? ''), 'N0491 quote');
			await fillIn(driver, 'New name', 'Rota lies');
			await driver.press('Enter');
			await untilReport(driver, 'Theme renamed');
			for (const [path, text] of Object.entries(files).filter((_, i) => i % 37 === 0)) assert.equal(await driver.read(path), text.replace('rota-not-true', 'rota-lies'));
			await driver.exec(() => [...document.querySelectorAll<HTMLElement>('.modal button')].find((button) => button.textContent === 'Undo rename')?.focus());
			await driver.press('Enter');
			await untilReport(driver, 'Taken back');
			for (const [path, text] of Object.entries(files)) assert.equal(await driver.read(path), text);
			await driver.press('Escape');
			await untilNoDialog(driver);
		},
	},
];
