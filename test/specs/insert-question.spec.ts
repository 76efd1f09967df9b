/** Questions at hand: found while somebody talks, and put into the note in the note's own form. */

import assert from 'node:assert/strict';
import { openPlaced, shown, untilShown } from './carets';
import type { Driver, Spec } from './driver';
import { notices, untilEqual, watchWrites, writes } from './forces';

const INSERT = 'jtbd-forces:insert-question';
const PICKER = '.jtbd-questions';
const ROW = `${PICKER} .suggestion-item`;

const Q40 = 'What almost made you call it off?';
const Q41 = 'What eased that worry, or what did you need that was missing?';

async function ask(driver: Driver): Promise<void> {
	await driver.command(INSERT);
	await driver.until('the picker', async () => (await driver.count(ROW)) > 0);
}

async function titles(driver: Driver, count: number): Promise<string[]> {
	return (await driver.texts(`${ROW} .suggestion-title`)).slice(0, count);
}

/** Types into the picker at once, as somebody does in a hurry. */
async function type(driver: Driver, words: string): Promise<void> {
	await driver.exec((_, typed) => {
		const input = document.querySelector<HTMLInputElement>('.jtbd-questions input');
		if (!input) throw new Error('There is no picker.');
		input.value = typed;
		input.dispatchEvent(new Event('input'));
	}, words);
}

/** Names the note of own questions in the settings, as the settings tab does. */
async function useQuestions(driver: Driver, path: string): Promise<void> {
	await driver.exec(async ({ app, plugins }, value) => {
		app.setting.open();
		const tab = app.setting.openTabById('jtbd-forces') as unknown as { setControlValue(key: string, value: unknown): Promise<void> };
		await tab.setControlValue('questionsNote', value);
		app.setting.close();
		await (plugins['jtbd-forces'] as unknown as { api: { whenReady(): Promise<void> } }).api.whenReady();
	}, path);
}

function questionsNote(driver: Driver): Promise<unknown> {
	return driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as { settings: { questionsNote: string } }).settings.questionsNote);
}

const TEMPLATE = `---
interview-type: switch
---
## Deciding

%%${Q40}%%

‸

## First use
`;

export const specs: readonly Spec[] = [
	{
		name: 'the questions of the stage at the caret come first, each with what it surfaces; a prompt in a comment is not asked yet',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', TEMPLATE);
			await ask(driver);
			assert.deepEqual(await titles(driver, 2), [Q40, Q41]);
			assert.deepEqual((await driver.texts(`${ROW} .suggestion-note`)).slice(0, 1), ['Deciding · brings out anxiety']);
			assert.equal(await driver.count(ROW), 88);
			assert.equal(await driver.count(`${ROW}.is-asked`), 0);
		},
	},
	{
		name: 'the chosen question goes to the caret, and the answer is typed below it',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', TEMPLATE);
			await ask(driver);
			await driver.press('Enter');
			await untilShown(driver, TEMPLATE.replace('‸', `${Q40}\n\n‸`));
			await driver.type('The price.');
			assert.equal(await shown(driver), TEMPLATE.replace('‸', `${Q40}\n\nThe price.‸`));
			await ask(driver);
			const last = await driver.texts(`${ROW}.is-asked`);
			assert.deepEqual(last, [`${Q40}Deciding · brings out anxietyasked`]);
			assert.equal((await driver.texts(`${ROW} .suggestion-title`)).pop(), Q40);
			assert.deepEqual(await notices(driver), []);
		},
	},
	{
		name: 'it is found by a force and a stage, by its number, and by letters in their order',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', TEMPLATE);
			await ask(driver);
			await type(driver, 'worry decid');
			assert.deepEqual(await titles(driver, 2), [Q41, Q40]);
			await type(driver, 'q07');
			assert.equal(await driver.count(ROW), 1);
			assert.equal(await driver.count(`${ROW} .suggestion-aux`), 0);
			await type(driver, 'probe');
			assert.equal(await driver.count(ROW), 6);
			await type(driver, 'almstmade');
			assert.equal((await titles(driver, 1))[0], Q40);
			await type(driver, 'xyzzyq');
			assert.equal(await driver.count(ROW), 0);
			assert.match((await driver.texts(`${PICKER} .suggestion-empty`)).join(''), /^No question has these words\. Try a stage/);
		},
	},
	{
		name: 'with Shift several go in one after another, each a step of undo, and Escape leaves the caret in the last answer',
		async run(driver) {
			const note = '## Deciding\n\n- Who paid?\n\t- My sister.‸\n';
			await openPlaced(driver, 'Ina.md', note);
			await ask(driver);
			await driver.press('Shift+Enter');
			await driver.until('the first question', async () => (await driver.text()).includes(Q40));
			assert.deepEqual((await driver.texts(`${ROW}.is-asked .jtbd-question-standing`)), ['no answer yet']);
			await driver.press('Shift+Enter');
			const after = `## Deciding\n\n- Who paid?\n\t- My sister.\n- ${Q40}\n\t- \n- ${Q41}\n\t- ‸\n`;
			await untilShown(driver, after);
			assert.equal(await driver.count(PICKER), 1);
			await driver.press('Escape');
			await driver.until('no picker', async () => (await driver.count(PICKER)) === 0);
			assert.equal(await shown(driver), after);
			await driver.type('x');
			assert.equal(await shown(driver), after.replace('‸', 'x‸'));
			for (let i = 0; i < 3; i++) await driver.press('Mod+z');
			assert.equal(await shown(driver), note);
		},
	},
	{
		name: 'in a transcript the interviewer asks, and the participant’s name stands ready',
		async run(driver) {
			const note = '---\ninterviewer: Ana\nparticipant: P02\n---\n[00:12] **Ana:** When was that?\n\n[00:20] **P02:** Janu‸ary.\n\n[00:31] **Ana:** And then.\n';
			await openPlaced(driver, 'Ina.md', note);
			await ask(driver);
			assert.equal((await driver.texts(`${ROW} .suggestion-note`))[0], 'Probe · fits any answer');
			await type(driver, 'Q40');
			await driver.press('Enter');
			await untilShown(driver, note.replace('‸', '').replace('[00:31]', `**Ana:** ${Q40}\n\n**P02:** ‸\n\n[00:31]`));
		},
	},
	{
		name: 'where nothing can stand, and where it is cancelled, the note stays as it is',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', '%%\nopen‸\n');
			await watchWrites(driver);
			await ask(driver);
			await driver.press('Escape');
			await driver.until('no picker', async () => (await driver.count(PICKER)) === 0);
			await ask(driver);
			await driver.press('Enter');
			await driver.until('the reason', async () => (await notices(driver)).length === 1);
			assert.match((await notices(driver)).join(), /^The question can’t be inserted here .* Close it, or put the cursor elsewhere\.$/);
			assert.equal(await shown(driver), '%%\nopen‸\n');
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'own questions stand among the built-in ones, what is wrong with their note is said, and it is no evidence',
		async run(driver) {
			const own = `## Deciding\n\n- Who paid for it? #jtbd/anxiety\n- What would you pay?\n- ${Q40}\n- Who else? #jtbd/pus\n`;
			await openPlaced(driver, 'Ina.md', TEMPLATE, { 'Study/Questions.md': own });
			const counted = (): Promise<number> => driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as { api: { passages(path: string): unknown[]; problems(): unknown[] } }).api.passages('Study/Questions.md').length);
			assert.equal(await counted(), 1);
			await useQuestions(driver, 'Study/Questions.md');
			await untilEqual(driver, counted, 0);
			await ask(driver);
			await untilEqual(driver, () => titles(driver, 4), ['Who paid for it?', 'What would you pay?', 'Who else?', Q40]);
			assert.deepEqual((await driver.texts(`${ROW} .suggestion-note`)).slice(0, 2), ['Your own · Deciding · brings out anxiety', 'Your own · Deciding · asks about the future']);
			const [trouble = ''] = await driver.texts(`${PICKER} .jtbd-question-trouble`);
			assert.match(trouble, /^Questions, line 5: The built-in question Q40 asks this already, so it is offered once\. \(1 more\)/);
			await driver.click(`${PICKER} .jtbd-question-trouble button`);
			await untilEqual(driver, () => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getSelection()), Q40);
		},
	},
	{
		name: 'what is wrong with own questions is shown by keyboard as well, whatever the list holds',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', TEMPLATE, { 'Questions.md': `- Who paid for it?\n- ${Q40}\n` });
			await useQuestions(driver, 'Questions.md');
			const before = await driver.text();
			const button = `${PICKER} .jtbd-question-trouble button`;
			const focus = (): Promise<void> => driver.exec((_, selector) => document.querySelector<HTMLElement>(selector)?.focus(), button);
			for (const words of ['', 'xyzzyq']) {
				await driver.open('Ina.md');
				await ask(driver);
				await driver.until('the button', async () => (await driver.count(button)) === 1);
				await type(driver, words);
				await focus();
				await driver.press('Enter');
				await untilEqual(driver, () => driver.exec(({ app }) => [app.workspace.getActiveFile()?.path, app.workspace.activeEditor?.editor?.getSelection()]), ['Questions.md', Q40]);
				assert.equal(await driver.count(PICKER), 0);
				await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setCursor(0));
			}
			await driver.open('Ina.md');
			assert.equal(await driver.text(), before);
			// Whoever looks and goes back is in the list again, and in the note after that.
			await ask(driver);
			await driver.until('the button', async () => (await driver.count(button)) === 1);
			await focus();
			await driver.exec((_, selector) => document.querySelector<HTMLElement>(selector)?.focus(), `${PICKER} input`);
			await type(driver, 'Q41');
			await driver.press('Enter');
			await driver.until('the question', async () => (await driver.text()).includes(Q41));
			await ask(driver);
			await driver.until('the button', async () => (await driver.count(button)) === 1);
			await focus();
			await driver.press('Escape');
			await driver.until('no picker', async () => (await driver.count(PICKER)) === 0);
			const { length } = await driver.text();
			await driver.press('Enter');
			assert.equal((await driver.text()).length, length + 1);
		},
	},
	{
		name: 'the note of own questions is followed when it is renamed, and missed when it is deleted',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', TEMPLATE, { 'Study/Questions.md': '- Who paid for it? #jtbd/anxiety\n' });
			await useQuestions(driver, 'Study/Questions.md');
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Study/Questions.md');
				if (file) await app.fileManager.renameFile(file, 'Study/Mine.md');
			});
			await untilEqual(driver, () => questionsNote(driver), 'Study/Mine.md');
			await ask(driver);
			await driver.until('the own question', async () => (await driver.texts(`${ROW} .suggestion-title`)).includes('Who paid for it?'));
			await driver.press('Escape');
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Study/Mine.md');
				if (file) await app.vault.delete(file);
			});
			await ask(driver);
			await untilEqual(driver, () => driver.texts(`${PICKER} .jtbd-question-trouble`), ['Your own questions are left out: there is no note “Study/Mine.md”. Choose it again in the settings.']);
			assert.equal(await driver.count(ROW), 88);
		},
	},
	{
		name: 'on a phone a tap inserts, and the picker says nothing of keys',
		needs: 'layout',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', TEMPLATE);
			await driver.exec(({ app }) => app.emulateMobile(true));
			await ask(driver);
			assert.equal(await driver.box(`${PICKER} .prompt-instructions`), null);
			await driver.click(`${ROW}:has-text("${Q41}")`);
			await untilShown(driver, TEMPLATE.replace('‸', `${Q41}\n\n‸`));
			await driver.exec(({ app }) => app.emulateMobile(false));
		},
	},
];
