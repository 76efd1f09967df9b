/** Passages changed from the forces view: in many notes at once, open or not, changed meanwhile or gone, and all of it taken back. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, forces, notices, PASSAGE, settle, showForces, SIDE, untilEqual, untilForces, watchWrites, writes } from './forces';

const INA = 'Talks/Ina.md';
const BEN = 'Talks/Ben.md';
const EVA = 'Talks/Eva.md';
const NOTES = {
	[INA]: 'Ina, [[JTBD 1]]\n\n- ==Nobody came.== #jtbd/push %%twice%%\n- ==I know it.== #jtbd/habit\n',
	[BEN]: '---\r\njobs: ["[[JTBD 1]]"] # kept\r\n---\r\n\r\n| who | what |\r\n| --- | --- |\r\n| Ben | ==late again== #jtbd/push #mine |\r\n\r\nTold me that ==he left== #jtbd/pull #jtbd/push.\r\n',
	[EVA]: 'Eva, [[JTBD 1]]\n\nAnother day lost #jtbd/push ^a1',
};
type Note = keyof typeof NOTES;
const PATHS: readonly Note[] = [INA, BEN, EVA];
const MOVED = {
	[INA]: NOTES[INA].replace('#jtbd/push', '#jtbd/anxiety'),
	[BEN]: NOTES[BEN].replaceAll('#jtbd/push', '#jtbd/anxiety'),
	[EVA]: NOTES[EVA].replace('#jtbd/push', '#jtbd/anxiety'),
};
const ALL = 'push 3/4, pull 1/1, anxiety 0/0, habit 1/1';
const AFTER = 'push 0/0, pull 1/1, anxiety 3/4, habit 1/1';
const OFFER = '.notice-message .jtbd-notice-offer';
const row = (words: string): string => `${PASSAGE}:has-text("${words}")`;
const item = (title: string): string => `.menu .menu-item:has-text("${title}")`;

async function open(driver: Driver, notes: Readonly<Record<string, string>> = NOTES, all = ALL): Promise<void> {
	await driver.reset(notes, { open: INA });
	await showForces(driver);
	await untilForces(driver, all);
}

/** Opens the menu of everything under push, and chooses; what `meanwhile` does is done while the menu is open. */
async function chooseForAll(driver: Driver, title: string, one = 'Nobody came.', meanwhile = (): Promise<void> => Promise.resolve()): Promise<void> {
	await driver.exec((_, words) => {
		[...document.querySelectorAll<HTMLElement>('.mod-right-split .jtbd-passage')].find((el) => el.textContent.includes(words))?.focus();
	}, one);
	await driver.press('Mod+a');
	await driver.click(row(one), { button: 'right' });
	await meanwhile();
	await driver.click(item(title));
}

async function choose(driver: Driver, words: string, title: string): Promise<void> {
	await driver.click(row(words), { button: 'right' });
	await driver.click(item(title));
}

async function expectNotes(driver: Driver, notes: Readonly<Record<string, string>>): Promise<void> {
	for (const [path, text] of Object.entries(notes)) await untilEqual(driver, () => driver.read(path), text);
}

async function untilSaid(driver: Driver, words: string): Promise<void> {
	await driver.until(words, async () => (await notices(driver)).some((text) => text.includes(words))).catch(async () => assert.fail(`No notice says “${words}”: ${JSON.stringify(await notices(driver))}`));
}

export const specs: readonly Spec[] = [
	{
		name: 'quotes of several notes go to another force in one act, each note with its own bytes, and one button takes all back',
		async run(driver) {
			await open(driver);
			await watchWrites(driver);
			await chooseForAll(driver, 'Anxiety');
			await expectNotes(driver, MOVED);
			await untilForces(driver, AFTER);
			await untilSaid(driver, '4 quotes: Push → Anxiety');
			assert.equal(await driver.count('.notice'), 1);
			assert.equal(await driver.exec(() => document.activeElement?.closest('.mod-right-split') !== null), true);
			assert.deepEqual((await writes(driver)).sort(), PATHS.map((path) => `modify ${path}`).sort());
			await driver.click(OFFER);
			await expectNotes(driver, NOTES);
			await untilForces(driver, ALL);
			assert.equal(await driver.count('.notice'), 0);
		},
	},
	{
		name: 'in an open note it is one step of undo, selection and scroll stay, and what isn’t saved is kept',
		async run(driver) {
			await open(driver);
			await caretBefore(driver, 'I know');
			await driver.type('Typed. ');
			const typed = NOTES[INA].replace('I know', 'Typed. I know');
			await driver.exec(({ app }) => {
				const editor = app.workspace.activeEditor?.editor;
				editor?.setSelection({ line: 2, ch: 4 }, { line: 3, ch: 5 });
			});
			const selected = (): Promise<string> => driver.exec(({ app, obsidian }) => {
				const view = app.workspace.getMostRecentLeaf()?.view;
				return view instanceof obsidian.MarkdownView ? view.editor.getSelection() : '';
			});
			await choose(driver, 'Nobody came.', 'Habit');
			const moved = typed.replace('#jtbd/push', '#jtbd/habit');
			await untilEqual(driver, () => driver.text(), moved);
			assert.equal(await selected(), 'Nobody came.== #jtbd/habit %%twice%%\n- ==T');
			await driver.exec(({ app, obsidian }) => {
				const view = app.workspace.getMostRecentLeaf()?.view;
				if (view instanceof obsidian.MarkdownView) view.editor.undo();
			});
			assert.equal(await driver.text(), typed);
			await untilEqual(driver, () => driver.read(INA), typed);
			// What somebody has undone needs no undoing.
			await driver.click(OFFER);
			await settle(driver);
			assert.equal(await driver.text(), typed);
			assert.equal(await driver.count('.notice'), 0);
		},
	},
	{
		name: 'with the note in two panes and read in a third all show the same',
		async run(driver) {
			await driver.reset(NOTES, { open: INA });
			await driver.open(INA, 'split');
			await driver.open(INA, 'split');
			await driver.mode('reading');
			await showForces(driver);
			await untilForces(driver, ALL);
			await choose(driver, 'Nobody came.', 'Anxiety');
			await untilEqual(driver, () => driver.read(INA), MOVED[INA]);
			await untilEqual(driver, () => driver.count('.markdown-preview-view mark[data-force="anxiety"]'), 1);
			const texts = await driver.exec(({ app, obsidian }) => app.workspace.getLeavesOfType('markdown').map(({ view }) => (view instanceof obsidian.MarkdownView ? view.getViewData() : '')));
			assert.deepEqual(texts, [MOVED[INA], MOVED[INA], MOVED[INA]]);
		},
	},
	{
		name: 'in a note that is only read it is written to the file, what was typed before kept',
		async run(driver) {
			await open(driver);
			await caretBefore(driver, 'I know');
			await driver.type('Typed. ');
			await driver.mode('reading');
			await choose(driver, 'Nobody came.', 'Anxiety');
			await untilEqual(driver, () => driver.read(INA), MOVED[INA].replace('I know', 'Typed. I know'));
			await driver.click(OFFER);
			await untilEqual(driver, () => driver.read(INA), NOTES[INA].replace('I know', 'Typed. I know'));
			await untilEqual(driver, () => driver.text(), NOTES[INA].replace('I know', 'Typed. I know'));
		},
	},
	{
		name: 'what another program has changed is found by its words, or left alone and named',
		async run(driver) {
			await open(driver);
			const ben = NOTES[BEN].replace('late again', 'late every time');
			const eva = `Written above.\n\n${NOTES[EVA]}`;
			await chooseForAll(driver, 'Anxiety', 'Nobody came.', async () => {
				await driver.disk(BEN, ben);
				await driver.disk(EVA, eva);
			});
			await expectNotes(driver, { [INA]: MOVED[INA], [EVA]: eva.replace('#jtbd/push', '#jtbd/anxiety'), [BEN]: ben.replace('#jtbd/pull #jtbd/push', '#jtbd/pull #jtbd/anxiety') });
			await untilSaid(driver, '3 quotes: Push → Anxiety');
			await untilSaid(driver, '1 quote wasn’t changed, because “Ben” has changed since.');
			await driver.click(OFFER);
			await expectNotes(driver, { [INA]: NOTES[INA], [BEN]: ben, [EVA]: eva });
		},
	},
	{
		name: 'the notice tells only of quotes that were changed',
		async run(driver) {
			const notes = { [INA]: 'Ina, [[JTBD 1]]\n\n- Nobody came. #jtbd/push\n', [EVA]: 'Eva, [[JTBD 1]]\n\nAnother day #jtbd/pull' };
			await open(driver, notes, 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0');
			await driver.exec(() => {
				for (const el of document.querySelectorAll('.mod-right-split .jtbd-passage')) el.dispatchEvent(new MouseEvent('click', { bubbles: true, altKey: true }));
			});
			await driver.click(row('Nobody came.'), { button: 'right' });
			await driver.disk(EVA, notes[EVA].replace('day', 'week'));
			await driver.click(item('Anxiety'));
			await untilSaid(driver, 'Push → Anxiety1 quote wasn’t');
			await untilSaid(driver, '1 quote wasn’t changed, because “Eva” has changed since.');
			await driver.click(OFFER);
			await expectNotes(driver, { [INA]: notes[INA] });
		},
	},
	{
		name: 'what was edited since is left alone by undo and named, a note that was renamed is found',
		async run(driver) {
			await open(driver);
			await chooseForAll(driver, 'Anxiety');
			await expectNotes(driver, MOVED);
			const ben = MOVED[BEN].replace('Told me', 'Said');
			await driver.write(BEN, ben);
			await driver.exec(({ app }) => {
				const file = app.vault.getFileByPath('Talks/Eva.md');
				return file ? app.fileManager.renameFile(file, 'Talks/Eve.md') : undefined;
			});
			await driver.click(OFFER);
			await untilSaid(driver, '“Ben” has changed since, so nothing was undone there. 2 other notes are as before.');
			await expectNotes(driver, { [INA]: NOTES[INA], [BEN]: ben, 'Talks/Eve.md': NOTES[EVA] });
		},
	},
	{
		name: 'undo names a note that is gone meanwhile as gone',
		async run(driver) {
			await open(driver);
			await chooseForAll(driver, 'Anxiety');
			await expectNotes(driver, MOVED);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Talks/Eva.md');
				if (file) await app.vault.delete(file);
			});
			await driver.click(OFFER);
			await untilSaid(driver, '“Eva” is not there any more, so nothing was undone there. 2 other notes are as before.');
			await expectNotes(driver, { [INA]: NOTES[INA], [BEN]: NOTES[BEN] });
		},
	},
	{
		name: 'a note that is gone is named and the others are changed',
		async run(driver) {
			await open(driver);
			await chooseForAll(driver, 'Anxiety', 'Nobody came.', () => driver.disk(EVA, null));
			await expectNotes(driver, { [INA]: MOVED[INA], [BEN]: MOVED[BEN] });
			await untilSaid(driver, 'quotes: Push → Anxiety');
			await untilSaid(driver, '“Eva”');
			assert.deepEqual(driver.errors().filter((error) => !error.includes('Eva')), []);
		},
	},
	{
		name: 'a theme is chosen or typed for quotes of several notes, and taken away again',
		async run(driver) {
			await open(driver);
			await chooseForAll(driver, 'Theme…');
			await driver.until('the themes', async () => (await driver.count('.jtbd-picker')) === 1);
			await driver.type('No rota');
			await driver.press('Enter');
			await expectNotes(driver, Object.fromEntries(PATHS.map((path) => [path, NOTES[path].replaceAll('#jtbd/push', '#jtbd/push/no-rota')])));
			await untilSaid(driver, '4 quotes: Push: no theme → No rota');
			await driver.click(OFFER);
			await expectNotes(driver, NOTES);
			await untilForces(driver, ALL);
			await chooseForAll(driver, 'Theme…');
			await driver.until('the themes', async () => (await driver.count('.jtbd-picker')) === 1);
			await watchWrites(driver);
			await driver.press('Escape');
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'a stage that a heading gives can’t be taken from the quote, which is said',
		async run(driver) {
			const note = 'Ina, [[JTBD 1]]\n\n## Deciding\n\nNobody came. #jtbd/push\n';
			await open(driver, { [INA]: note }, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await watchWrites(driver);
			await choose(driver, 'Nobody came.', 'Stage…');
			await driver.until('the stages', async () => (await driver.count('.prompt')) === 1);
			await driver.type('No stage');
			await driver.press('Enter');
			await untilSaid(driver, 'The stage comes from the heading above. Change the heading, or choose another stage.');
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'tags are removed as by the command, and come back to the byte',
		async run(driver) {
			await open(driver);
			await chooseForAll(driver, 'Remove tag');
			await untilEqual(driver, () => driver.read(EVA), NOTES[EVA].replace(' #jtbd/push', ''));
			await untilEqual(driver, () => driver.read(BEN), NOTES[BEN].replace('==late again== #jtbd/push', 'late again').replace('==he left== #jtbd/pull #jtbd/push', 'he left'));
			await untilEqual(driver, () => driver.read(INA), NOTES[INA].replace('==Nobody came.== #jtbd/push %%twice%%', 'Nobody came.'));
			await driver.click(OFFER);
			await expectNotes(driver, NOTES);
		},
	},
	{
		name: 'quotes are copied with their sources, one as a line, several as a list',
		async run(driver) {
			await open(driver);
			await choose(driver, 'Nobody came.', 'Copy quote');
			await untilEqual(driver, () => driver.clipboard(), '“Nobody came.” — [[Ina]]');
			await untilSaid(driver, 'Quote copied');
			await chooseForAll(driver, 'Copy quotes');
			await untilEqual(driver, async () => (await driver.clipboard()).trim().split('\n').sort(), ['- “Another day lost” — [[Eva]]', '- “Nobody came.” — [[Ina]]', '- “he left” — [[Ben]]', '- “late again” — [[Ben]]']);
			await driver.setClipboard(null);
			await choose(driver, 'I know it.', 'Copy quote');
			await untilSaid(driver, 'the clipboard is closed');
			await driver.setClipboard('');
		},
	},
	{
		name: 'the link to a passage of a note that isn’t open plants an id there, which undo takes away',
		async run(driver) {
			await open(driver);
			await choose(driver, 'he left', 'Copy link to passage');
			await driver.until('an id', async () => /#jtbd\/push\. \^[a-z0-9]{6}\r\n$/.test(await driver.read(BEN)));
			const id = /\^([a-z0-9]{6})\r\n$/.exec(await driver.read(BEN))?.[1] ?? '';
			await untilEqual(driver, () => driver.clipboard(), `[[Ben#^${id}]]`);
			await driver.click(OFFER);
			await untilEqual(driver, () => driver.read(BEN), NOTES[BEN]);
			await choose(driver, 'Another day', 'Copy link to passage');
			await untilEqual(driver, () => driver.clipboard(), '[[Eva#^a1]]');
			assert.equal(await driver.read(EVA), NOTES[EVA]);
		},
	},
	{
		name: 'two hundred quotes in thirty notes are changed and taken back',
		async run(driver) {
			const many = Object.fromEntries(Array.from({ length: 30 }, (_, note) => [
				note === 0 ? INA : `Talks/P${String(note)}.md`,
				`Of [[JTBD 1]]\n\n${Array.from({ length: note < 20 ? 7 : 6 }, (_, line) => `- Said ${String(note)}-${String(line)}. #jtbd/push\n`).join('')}`,
			]));
			await open(driver, many, 'push 30/200, pull 0/0, anxiety 0/0, habit 0/0');
			for (let more = 0; more < 4 && (await driver.count(`${SIDE} .jtbd-section[data-code="push"] [data-more]:not([hidden])`)) > 0; more++) {
				await driver.click(`${SIDE} .jtbd-section[data-code="push"] [data-more]:not([hidden])`);
				await settle(driver);
			}
			await untilEqual(driver, () => driver.count(PASSAGE), 200);
			await chooseForAll(driver, 'Habit', 'Said 0-0.');
			await driver.until('all of them', async () => (await forces(driver)) === 'push 0/0, pull 0/0, anxiety 0/0, habit 30/200', 20_000);
			await untilSaid(driver, '200 quotes: Push → Habit');
			await expectNotes(driver, Object.fromEntries(Object.entries(many).map(([path, text]) => [path, text.replaceAll('push', 'habit')])));
			await driver.click(OFFER);
			await expectNotes(driver, many);
		},
	},
];
