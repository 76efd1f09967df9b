/** What was not understood, across the vault: listed by note, opened at its place, mended in one step. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, selectWords, settle, SIDE, showForces, tabs, untilEqual, untilForces, untilSelected, watchWrites, writes } from './forces';

const LIST = '.mod-right-split .jtbd-problems-view';
const ROW = `${LIST} .jtbd-problem`;
const FIX = `${LIST} .jtbd-problem-row .jtbd-fix`;
const CHANGED = 'The note has changed since its tags were checked, so nothing was written.';

const INA = 'Talks/Ina.md';
const BEN = 'Talks/Ben.md';
const NOTES = {
	[INA]: 'Ina of [[JTBD 1]]\n\n- ==It broke again.== #jtbd/pain/rota\n- They knew. #jtbd/pull #jtbd/stage/onboarding\n- Nobody came. #jtbd/xylophone\n',
	[BEN]: '---\ntags: [jtbd/push]\njobs: ["[[JTBD 1]]"]\n---\n\nIt worked. #jtbd/inertia\n',
	'Fine.md': 'Of [[JTBD 1]]\n\nShe left. #jtbd/push\n',
};

async function check(driver: Driver, notes: Readonly<Record<string, string>> = NOTES, open = INA): Promise<void> {
	await driver.reset(notes, { open });
	await driver.command('jtbd-forces:check-tags');
	await driver.until('the list', async () => (await driver.count(LIST)) === 1);
	await settle(driver);
}

function written(driver: Driver): Promise<string[]> {
	return driver.texts(`${LIST} .jtbd-problem-row .jtbd-problem-tag, ${LIST} .jtbd-problem-row .jtbd-problem-words`).then((texts) => texts.filter((text) => text !== ''));
}

const row = (tag: string): string => `${ROW}:has-text("${tag}")`;
const fix = (words: string): string => `${FIX}:has-text("${words}")`;

export const specs: readonly Spec[] = [
	{
		name: 'every problem of the vault is listed by note, with what is wrong and what was meant',
		async run(driver) {
			await check(driver);
			await untilEqual(driver, () => written(driver), ['jtbd/push', '#jtbd/inertia', '#jtbd/pain/rota', '#jtbd/stage/onboarding', '#jtbd/xylophone']);
			assert.deepEqual(await driver.texts(`${LIST} .jtbd-problem-name`), ['Ben', 'Ina']);
			assert.deepEqual(await driver.texts(`${LIST} .jtbd-problem-folder`), ['Talks', 'Talks']);
			assert.deepEqual(await driver.texts(`${LIST} .jtbd-problem-count`), ['2', '3']);
			assert.deepEqual((await driver.texts(`${FIX}:not([hidden])`)), ['Change to habit', 'Change to push', 'Change to first-use']);
			assert.deepEqual((await driver.texts(`${LIST} .jtbd-problem-fix`)).filter((text) => text !== ''), ['#jtbd/habit', '#jtbd/push/rota', '#jtbd/stage/first-use']);
			assert.match((await driver.texts(`${LIST} .jtbd-problem-message`)).join('\n'), /^#jtbd\/push in the properties belongs to no passage.*\n.*Did you mean habit\?\n.*\n.*\n.*Use one of: push, pull/);
			assert.deepEqual((await driver.texts(`${LIST} .jtbd-problem-total`)), ['5 problems in 2 notes']);
			assert.equal(await driver.exec(() => document.activeElement?.closest('.jtbd-problem')?.getAttribute('data-path')), BEN);
		},
	},
	{
		name: 'without problems it says so',
		async run(driver) {
			await check(driver, { 'Fine.md': NOTES['Fine.md'] }, 'Fine.md');
			await untilEqual(driver, () => driver.texts(`${LIST} .jtbd-problem-none`), ['No problems. Every tag was understood.']);
			assert.equal(await driver.count(ROW), 0);
		},
	},
	{
		name: 'a problem opens its note with the words selected, in the properties too',
		async run(driver) {
			await check(driver);
			await driver.click(row('#jtbd/xylophone'));
			await untilSelected(driver, INA, '#jtbd/xylophone');
			await driver.click(row('#jtbd/inertia'));
			await untilSelected(driver, BEN, '#jtbd/inertia');
			assert.equal(await tabs(driver), 1);
			await driver.click(row('jtbd/push'));
			await untilSelected(driver, BEN, 'jtbd/push');
			await driver.click(row('#jtbd/pain'), { modifiers: ['Mod'] });
			await untilSelected(driver, INA, '#jtbd/pain/rota');
			assert.equal(await tabs(driver), 2);
		},
	},
	{
		name: 'by the keyboard: down the list, Enter opens, to the right stands the fix',
		async run(driver) {
			await check(driver);
			await untilEqual(driver, () => driver.count(ROW), 5);
			const focused = (): Promise<string> => driver.exec(() => document.activeElement?.getAttribute('data-fix') ?? document.activeElement?.querySelector('.jtbd-problem-tag')?.textContent ?? '');
			await driver.press('ArrowDown');
			assert.equal(await focused(), '#jtbd/inertia');
			await driver.press('ArrowRight');
			assert.equal(await focused(), '#jtbd/habit');
			await driver.press('ArrowLeft');
			assert.equal(await focused(), '#jtbd/inertia');
			await driver.press('ArrowRight');
			await driver.press('Enter');
			await untilEqual(driver, () => driver.read(BEN), NOTES[BEN].replace('inertia', 'habit'));
			await untilEqual(driver, () => driver.count(ROW), 4);
			assert.equal(await driver.exec(() => document.activeElement?.closest('.jtbd-problem-row')?.querySelector('.jtbd-problem-tag')?.textContent), '#jtbd/pain/rota');
			await driver.press('End');
			assert.equal(await focused(), '#jtbd/xylophone');
			await driver.press('Enter');
			await untilSelected(driver, INA, '#jtbd/xylophone');
		},
	},
	{
		name: 'a fix in the open note is one step of undo, and both show in the list',
		async run(driver) {
			await check(driver);
			await driver.click(fix('Change to push'));
			await untilEqual(driver, () => driver.text(), NOTES[INA].replace('pain', 'push'));
			await untilEqual(driver, () => driver.count(ROW), 4);
			assert.deepEqual(await driver.texts('.notice-message span'), ['Changed to push in “Ina”']);
			await selectWords(driver, 'Nobody came.');
			await driver.press('Mod+z');
			assert.equal(await driver.text(), NOTES[INA]);
			await untilEqual(driver, () => driver.count(ROW), 5);
		},
	},
	{
		name: 'a fix in a closed note is written once, with its line ends, and can be undone',
		async run(driver) {
			const ben = NOTES[BEN].replace(/\n/g, '\r\n');
			await check(driver, { ...NOTES, [BEN]: ben });
			await untilEqual(driver, () => driver.count(ROW), 5);
			await watchWrites(driver);
			await driver.click(fix('Change to habit'));
			await untilEqual(driver, () => driver.read(BEN), ben.replace('inertia', 'habit'));
			await untilEqual(driver, () => driver.count(ROW), 4);
			assert.deepEqual(await writes(driver), [`modify ${BEN}`]);
			await driver.click('.notice button:has-text("Undo")');
			await untilEqual(driver, () => driver.read(BEN), ben);
			await untilEqual(driver, () => driver.count(ROW), 5);
			assert.equal(await driver.text(), NOTES[INA]);
		},
	},
	{
		name: 'a tab of the note that is just opening has no text to be saved over it',
		async run(driver) {
			await check(driver);
			await driver.open(BEN, 'tab');
			await driver.mode('reading');
			await driver.exec(({ app, obsidian }) => {
				const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
				if (view) Object.assign(view, { getViewData: () => '', save: () => app.vault.adapter.write('Saved.md', '') });
			});
			await driver.click(fix('Change to habit'));
			await untilEqual(driver, () => driver.read(BEN), NOTES[BEN].replace('inertia', 'habit'));
			assert.equal(await driver.exec(({ app }) => app.vault.adapter.exists('Saved.md')), false);
		},
	},
	{
		name: 'all fixes of a note at once, in one step of undo',
		async run(driver) {
			await check(driver);
			await untilEqual(driver, () => driver.texts(`${LIST} .jtbd-problem-heading .jtbd-fix:not([hidden])`), ['Fix all 2']);
			await driver.click(`${LIST} [data-fix-all="${INA}"]`);
			const mended = NOTES[INA].replace('pain', 'push').replace('onboarding', 'first-use');
			await untilEqual(driver, () => driver.text(), mended);
			await untilEqual(driver, () => driver.count(ROW), 3);
			assert.deepEqual(await driver.texts('.notice-message span'), ['2 tags changed in “Ina”']);
			await driver.click('.notice button:has-text("Undo")');
			await untilEqual(driver, () => driver.text(), NOTES[INA]);
		},
	},
	{
		name: 'a note that has changed since is left alone, and that is said: open or closed',
		async run(driver) {
			await check(driver);
			await untilEqual(driver, () => driver.count(ROW), 5);
			const other = await driver.exec(({ app, obsidian }) => {
				const view = app.workspace.getLeavesOfType('markdown')[0]?.view;
				if (!(view instanceof obsidian.MarkdownView)) throw new Error('No note is open.');
				view.editor.setValue(view.editor.getValue().replace('Ina', 'Ina Berg'));
				document.querySelector<HTMLElement>('.jtbd-problems-view [data-fix="#jtbd/push/rota"]')?.click();
				return view.editor.getValue();
			});
			await untilEqual(driver, () => notices(driver), [CHANGED]);
			assert.equal(await driver.text(), other);
			const moved = NOTES[BEN].replace('It worked.', 'It always worked.');
			await driver.exec(async ({ app }, path: string, text: string) => {
				const file = app.vault.getFileByPath(path);
				if (file) await app.vault.modify(file, text);
				document.querySelector<HTMLElement>('.jtbd-problems-view [data-fix="#jtbd/habit"]')?.click();
			}, BEN, moved);
			await untilEqual(driver, () => notices(driver), [CHANGED, CHANGED]);
			assert.equal(await driver.read(BEN), moved);
			await untilEqual(driver, () => driver.attr(row('#jtbd/inertia'), 'data-from'), String(moved.indexOf('#jtbd/inertia')));
			await driver.click(fix('Change to habit'));
			await untilEqual(driver, () => driver.read(BEN), moved.replace('inertia', 'habit'));
		},
	},
	{
		name: 'a note that is open in reading view alone is mended in its file, two panes of a note together',
		async run(driver) {
			const ina = NOTES[INA].replace(/\n/g, '\r\n');
			await check(driver, { ...NOTES, [INA]: ina });
			await driver.mode('reading');
			await untilEqual(driver, () => driver.count(ROW), 5);
			await driver.click(fix('Change to push'));
			await untilEqual(driver, () => driver.read(INA), ina.replace('pain', 'push'));
			await untilEqual(driver, () => driver.count(ROW), 4);
			await driver.open(INA, 'split');
			await driver.mode('live');
			await untilEqual(driver, () => driver.attr(row('onboarding'), 'data-path'), INA);
			await driver.click(fix('Change to first-use'));
			await untilEqual(driver, async () => (await driver.read(INA)).replace(/\r/g, ''), NOTES[INA].replace('pain', 'push').replace('onboarding', 'first-use'));
			await untilEqual(driver, () => driver.count(ROW), 3);
			await selectWords(driver, 'Nobody');
			await driver.press('Mod+z');
			await untilEqual(driver, () => driver.text(), NOTES[INA].replace('pain', 'push'));
		},
	},
	{
		name: 'the list follows what is typed, before it is saved',
		async run(driver) {
			await check(driver, { 'Fine.md': NOTES['Fine.md'] }, 'Fine.md');
			await selectWords(driver, '#jtbd/push');
			await driver.type('#jtbd/pus');
			await untilEqual(driver, () => written(driver), ['#jtbd/pus']);
			await driver.type('h');
			await untilEqual(driver, () => driver.count(ROW), 0);
		},
	},
	{
		name: 'notes in excluded folders are not listed',
		async run(driver) {
			await driver.reset({ ...NOTES, '.obsidian/plugins/jtbd-forces/data.json': JSON.stringify({ excludedFolders: 'Talks' }), 'Other.md': 'So. #jtbd/pus\n' }, { open: 'Other.md' });
			await driver.command('jtbd-forces:check-tags');
			await untilEqual(driver, () => written(driver), ['#jtbd/pus']);
		},
	},
	{
		name: 'below the diagram a problem has its fix as well',
		async run(driver) {
			await driver.reset(NOTES, { open: INA });
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0');
			await driver.click(`${SIDE} [data-remark="problems"] .jtbd-fold`);
			await driver.click(`${SIDE} .jtbd-fix:has-text("Change to push")`);
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 0/0, habit 0/0');
			assert.equal(await driver.text(), NOTES[INA].replace('pain', 'push'));
		},
	},
	{
		name: 'words of the interviewer are tagged, and one notice says whose they are',
		async run(driver) {
			const talk = '---\ninterviewer: Ana\nparticipant: P02\n---\n\nAna: So nobody came?\n\nP02: Nobody at all.\n';
			await driver.reset({ 'Talks/P02.md': talk }, { open: 'Talks/P02.md' });
			await caretBefore(driver, 'nobody came');
			await driver.command('jtbd-forces:tag-push');
			assert.equal(await driver.text(), talk.replace('So nobody came?', '==So nobody came?== #jtbd/push'));
			assert.deepEqual(await notices(driver), ['These are the words of Ana, the interviewer. They are not counted.']);
			await caretBefore(driver, 'nobody came');
			await driver.command('jtbd-forces:tag-habit');
			assert.match((await notices(driver)).at(-1) ?? '', /^Push → Habit\. These are the words of Ana, the interviewer\. They are not counted\./);
			assert.equal((await notices(driver)).length, 2);
			await caretBefore(driver, 'Nobody at all');
			await driver.command('jtbd-forces:tag-push');
			assert.equal((await notices(driver)).length, 2);
		},
	},
	{
		name: 'in a narrow sidebar nothing stands out of it, in light and dark',
		needs: 'layout',
		async run(driver) {
			await check(driver, { ...NOTES, 'Talks/P02.md': '---\ninterviewer: Ana\n---\n\nAna: So nobody came? #jtbd/push\n\n## Later #jtbd/pull\n\n%%\nHidden. #jtbd/push\n' });
			for (const theme of ['light', 'dark'] as const) {
				await driver.setTheme(theme);
				for (const width of [240, 320]) {
					await driver.setSidebar(width);
					await settle(driver);
					assert.equal(await driver.exec((_, view: string) => [...document.querySelectorAll(view)].filter((el) => el.scrollWidth > el.clientWidth).length, `${LIST}, ${ROW}`), 0);
					await driver.screenshot(`problems-${width}-${theme}`);
				}
			}
			await driver.setTheme('light');
			await driver.setSidebar(300);
		},
	},
];
