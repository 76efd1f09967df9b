/** Settings take effect at once, and whatever was stored can be read. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, showForces, untilEqual, untilForces, untilSubject } from './forces';
import { activePath } from './open-note';

const DATA = '.obsidian/plugins/jtbd-forces/data.json';

async function fill(driver: Driver, name: string, value: string): Promise<void> {
	await driver.exec(({ app }) => void app.setting.openTabById('jtbd-forces'));
	await driver.until(name, async () => (await driver.count(`.setting-item:has-text("${name}") input`)) > 0);
	await driver.exec((_, words) => {
		const item = [...document.querySelectorAll('.setting-item')].find((el) => el.querySelector('.setting-item-name')?.textContent === words);
		const input = item?.querySelector<HTMLInputElement>('input');
		input?.focus();
		input?.select();
	}, name);
	await driver.type(value);
	await driver.exec(() => (document.activeElement as HTMLElement | null)?.blur());
}

const close = (driver: Driver): Promise<void> => driver.exec(({ app }) => app.setting.close());

const stored = async (driver: Driver, key: string): Promise<unknown> => driver.exec(async ({ app }, path, name) => {
	if (!(await app.vault.adapter.exists(path))) return undefined;
	return (JSON.parse(await app.vault.adapter.read(path)) as Record<string, unknown>)[name];
}, DATA, key);

export const specs: readonly Spec[] = [
	{
		name: 'another first part of tags is read, written and coloured, and the old one no more',
		async run(driver) {
			const note = '[[JTBD 1]] ==Old.== #jtbd/push\n\n==New.== #forces/habit\n\nMore to say.\n';
			await driver.reset({ 'Ina.md': note }, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await fill(driver, 'First part of tags', 'forces');
			await untilEqual(driver, () => stored(driver, 'namespace'), 'forces');
			await close(driver);
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 1/1');
			await untilEqual(driver, async () => (await driver.texts('.cm-content .jtbd-mark')).map((words) => words.replace(/=/g, '')), ['New.']);
			await caretBefore(driver, 'to say');
			await driver.command('jtbd-forces:tag-pull');
			assert.match(await driver.text(), /^==More to say\.== #forces\/pull$/m);
			await untilForces(driver, 'push 0/0, pull 1/1, anxiety 0/0, habit 1/1');
			await driver.mode('reading');
			await driver.until('the marks', async () => (await driver.count('.markdown-preview-view .jtbd-mark')) === 2);
			await fill(driver, 'First part of tags', 'jtbd');
			await close(driver);
			await driver.until('the other mark', async () => (await driver.texts('.markdown-preview-view .jtbd-mark')).join() === 'Old.');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await driver.restart();
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
		},
	},
	{
		name: 'a first part that no tag can have is refused, with the reason',
		async run(driver) {
			await driver.reset({ 'Ina.md': '[[JTBD 1]] ==Old.== #jtbd/push\n' }, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await fill(driver, 'First part of tags', '#x y');
			await driver.until('the reason', async () => (await driver.texts('.setting-item:has-text("First part of tags")')).join('').includes('Use letters, digits, - or _'));
			await close(driver);
			assert.notEqual(await stored(driver, 'namespace'), '#x y');
			assert.deepEqual(await notices(driver), []);
		},
	},
	{
		name: 'a note of own questions that is not there is said, and made with examples only when that is asked for',
		async run(driver) {
			await driver.reset({ 'Ina.md': '## Deciding\n\n' }, { open: 'Ina.md' });
			const row = '.setting-item:has-text("There is no such note yet")';
			const isShown = (): Promise<boolean> => driver.exec(() => [...document.querySelectorAll<HTMLElement>('.setting-item')].some((el) => el.querySelector('.setting-item-name')?.textContent === 'There is no such note yet' && el.style.display !== 'none'));
			const exists = (path: string): Promise<boolean> => driver.exec(({ app }, wanted) => app.vault.getFileByPath(wanted) !== null, path);
			await fill(driver, 'Your own questions', '');
			assert.equal(await isShown(), false);
			await fill(driver, 'Your own questions', 'Ina');
			assert.equal(await isShown(), false);
			await fill(driver, 'Your own questions', 'Study/Mine');
			await driver.until('the row', isShown);
			assert.match((await driver.texts(row)).join(''), /“Study\/Mine” can be created with a few examples in it\./);
			assert.equal(await exists('Study/Mine.md'), false);
			await driver.screenshot('settings-no-questions');
			await driver.click(`${row} button`);
			await driver.until('the note', () => exists('Study/Mine.md'));
			await driver.until('no row', async () => !(await isShown()));
			await untilEqual(driver, () => stored(driver, 'questionsNote'), 'Study/Mine');
			await untilEqual(driver, () => notices(driver), ['A few examples are in “Study/Mine.md”, which is open behind the settings.']);
			await close(driver);
			await untilEqual(driver, () => activePath(driver), 'Study/Mine.md');
			assert.match(await driver.text(), /^%%[^%]+%%\n\n## Deciding\n\n- [^\n]+\?\n- [^\n]+\? #jtbd\/anxiety\n$/);
			await driver.open('Ina.md');
			await driver.command('jtbd-forces:insert-question');
			await driver.until('the questions', async () => (await driver.count('.prompt .suggestion-item')) > 0);
			await driver.type('lie awake');
			await driver.until('the example', async () => (await driver.texts('.prompt .suggestion-item')).join().includes('What did you lie awake over?'));
			await driver.press('Escape');

			await driver.reset({ 'Ina.md': '', 'Study/mine.md': 'Why?\n' }, { open: 'Ina.md' });
			await fill(driver, 'Your own questions', 'study/Mine');
			await driver.until('the row', isShown);
			await driver.click(`${row} button`);
			await untilEqual(driver, () => stored(driver, 'questionsNote'), 'Study/mine.md');
			await untilEqual(driver, () => notices(driver), ['Your questions are in “Study/mine.md”, which is open behind the settings.']);
			await close(driver);
			assert.equal(await driver.text(), 'Why?\n');
		},
	},
	{
		name: 'folders and the job pattern take effect at once',
		async run(driver) {
			await driver.reset({ 'Talks/Ina.md': 'Nothing tagged, [[Job 7]].\n', 'Aims/Get home.md': '', 'Ben.md': '[[Get home]] ==x== #jtbd/push\n' }, { open: 'Talks/Ina.md' });
			await showForces(driver);
			const jobs = (): Promise<string[]> => driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as { api: { jobs(): { name: string; people: number }[] } }).api.jobs().map(({ name, people }) => `${name} ${people}`));
			await untilEqual(driver, jobs, []);
			await fill(driver, 'Job names', 'Job #');
			await untilEqual(driver, jobs, ['Job 7 0']);
			await fill(driver, 'Interviews folder', 'Talks');
			await untilEqual(driver, jobs, ['Job 7 1']);
			await fill(driver, 'Jobs folder', 'Aims');
			await untilEqual(driver, jobs, ['Get home 1', 'Job 7 1']);
			await close(driver);
			await untilSubject(driver, 'Job 7');
			await driver.command('jtbd-forces:new-job');
			await driver.until('the name', () => driver.exec(() => document.querySelector<HTMLInputElement>('.modal input')?.value === 'Job 7'));
			await driver.click('.modal button:has-text("Create")');
			await driver.until('the note', () => driver.exec(({ app }) => app.vault.getFileByPath('Aims/Job 7.md') !== null));
		},
	},
	{
		name: 'folders that are renamed or moved are followed, with what is read in them',
		async run(driver) {
			const said = '[[JTBD 1]] ==x== #jtbd/push\n';
			const before = { interviewsFolder: 'Study/Interviews', jobsFolder: 'Study/Jobs', templatesFolder: 'Forms', excludedFolders: 'Old\nStudy/Raw', questionsNote: 'Study/Questions.md' };
			await driver.reset({ 'Ina.md': said, 'Study/Interviews/2026.md': 'Nothing tagged, [[JTBD 1]].\n', 'Study/Jobs/Get home.md': '', 'Study/Questions.md': '', 'Study/Raw/B.md': said, 'Forms/C.md': said, 'Old/D.md': said, [DATA]: JSON.stringify(before) }, { open: 'Ina.md' });
			const move = (from: string, to: string): Promise<void> => driver.exec(async ({ app }, path, moved) => {
				const folder = app.vault.getAbstractFileByPath(path);
				if (folder) await app.fileManager.renameFile(folder, moved);
			}, from, to);
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			for (const [from, to] of [['Forms', 'Own'], ['Old', 'Archive'], ['Study', '2026']] as const) await move(from, to);
			const after = { interviewsFolder: '2026/Interviews', jobsFolder: '2026/Jobs', templatesFolder: 'Own', excludedFolders: 'Archive\n2026/Raw', questionsNote: '2026/Questions.md' };
			for (const [key, value] of Object.entries(after)) await untilEqual(driver, () => stored(driver, key), value);
			await move('2026/Interviews', 'Talks');
			await untilEqual(driver, () => stored(driver, 'interviewsFolder'), 'Talks');
			assert.equal(await stored(driver, 'jobsFolder'), '2026/Jobs');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
		},
	},
	...([
		['no object', '["jtbd"]'],
		['values of other kinds', '{"version":"9","namespace":7,"interviewsFolder":null,"jobPattern":{},"prompts":"loud","excludedFolders":["x"]}'],
		['a first part that no tag can have', '{"namespace":"#a b"}'],
	] as const).map(([what, data]): Spec => ({
		name: `stored settings that are ${what} fall back to the usual ones`,
		async run(driver) {
			await driver.reset({ 'Ina.md': '[[JTBD 1]] ==Old.== #jtbd/push\n', [DATA]: data }, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			assert.equal(await driver.read(DATA), data);
		},
	})),
	{
		name: 'stored settings that were cut short don’t keep the plugin from starting, and are left as they are',
		async run(driver) {
			const data = '{"namespace":"for';
			await driver.reset({ 'Ina.md': '[[JTBD 1]] ==Old.== #jtbd/push\n', [DATA]: data }, { open: 'Ina.md' });
			assert.deepEqual(await notices(driver), ['The settings of JTBD Forces can’t be read, so the usual ones are used.']);
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			assert.equal(await driver.read(DATA), data);
		},
	},
	{
		name: 'excluded folders and own templates are not read',
		async run(driver) {
			const said = '[[JTBD 1]] ==x== #jtbd/push\n';
			await driver.reset({ 'A.md': said, 'Old/B.md': said, 'Forms/C.md': said, [DATA]: '{"templatesFolder":"Forms","excludedFolders":"Old\\nNone"}' }, { open: 'A.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
		},
	},
];
