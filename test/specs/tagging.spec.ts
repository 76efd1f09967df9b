/** Tagging: every code by its command, each as one step of undo, and what is said about it. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, selected, selectWords, untilEqual, watchWrites, writes } from './forces';
import { INTERVIEW } from './notes';

const CODES = ['push', 'pull', 'anxiety', 'habit', 'struggle', 'trigger', 'alternative', 'outcome', 'aspiration', 'budget', 'idea'];
const SENTENCE = 'First thing she said.';
const PUSHED = INTERVIEW.replace(SENTENCE, `==${SENTENCE}== #jtbd/push`);
const BOTH_FORCES = INTERVIEW.replace(SENTENCE, `==${SENTENCE}== #jtbd/push #jtbd/pull`);

async function openInterview(driver: Driver, text = INTERVIEW): Promise<void> {
	await driver.reset({ 'Ina.md': text }, { open: 'Ina.md' });
}

const caret = (driver: Driver): Promise<number> => driver.exec(({ app }) => {
	const editor = app.workspace.activeEditor?.editor;
	return editor ? editor.posToOffset(editor.getCursor()) : -1;
});

export const specs: readonly Spec[] = [
	{
		name: 'each code has a command that tags the sentence at the caret in one step of undo, and takes itself back',
		async run(driver) {
			await openInterview(driver);
			for (const code of CODES) {
				await caretBefore(driver, 'thing she said');
				await driver.command(`jtbd-forces:tag-${code}`);
				const tagged = INTERVIEW.replace(SENTENCE, `==${SENTENCE}== #jtbd/${code}`);
				assert.equal(await driver.text(), tagged);
				await driver.press('Mod+z');
				assert.equal(await driver.text(), INTERVIEW);
				await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.redo());
				assert.equal(await driver.text(), tagged);
				await caretBefore(driver, 'thing she said');
				await driver.command(`jtbd-forces:tag-${code}`);
				assert.equal(await driver.text(), INTERVIEW);
			}
		},
	},
	{
		name: 'undo brings the selection back as well',
		async run(driver) {
			await openInterview(driver);
			await selectWords(driver, 'the second one');
			await driver.command('jtbd-forces:tag-habit');
			assert.equal(await driver.text(), INTERVIEW.replace('the second one,', '==the second one==, #jtbd/habit'));
			await driver.press('Mod+z');
			assert.equal(await driver.text(), INTERVIEW);
			assert.equal(await selected(driver), 'Ina.md: the second one');
		},
	},
	{
		name: 'the caret ends behind the tail at the end of a line, ready to type on',
		async run(driver) {
			await openInterview(driver);
			await caretBefore(driver, 'line of its own');
			await driver.command('jtbd-forces:tag-pull');
			const text = await driver.text();
			assert.equal(await caret(driver), text.indexOf('#jtbd/pull') + '#jtbd/pull'.length);
		},
	},
	{
		name: 'removing the tag of a passage is one step of undo, the words as they were',
		async run(driver) {
			await openInterview(driver, PUSHED);
			await caretBefore(driver, 'thing she said');
			await driver.command('jtbd-forces:remove-tag');
			assert.equal(await driver.text(), INTERVIEW);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), PUSHED);
		},
	},
	{
		name: 'a removed tag can leave its highlight',
		async run(driver) {
			await openInterview(driver, PUSHED);
			await caretBefore(driver, 'thing she said');
			await driver.command('jtbd-forces:remove-tag');
			assert.deepEqual(await driver.texts('.notice-message span'), ['Tag removed']);
			await driver.click('.notice button:has-text("Keep highlight")');
			await untilEqual(driver, () => driver.text(), INTERVIEW.replace(SENTENCE, `==${SENTENCE}==`));
			assert.equal(await driver.count('.notice'), 0);
		},
	},
	{
		name: 'several cursors tag their passages in one step',
		async run(driver) {
			await openInterview(driver);
			await driver.exec(({ app }) => {
				const editor = app.workspace.activeEditor?.editor;
				editor?.focus();
				editor?.setSelections([{ anchor: { line: 5, ch: 3 } }, { anchor: { line: 7, ch: 6 } }]);
			});
			await driver.command('jtbd-forces:tag-push');
			const tagged = PUSHED.replace('a line of its own', '==a line of its own== #jtbd/push');
			assert.equal(await driver.text(), tagged);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), INTERVIEW);
		},
	},
	{
		name: 'blocks that can’t be tagged are left out and named',
		async run(driver) {
			await openInterview(driver);
			const text = await driver.text();
			await driver.select(text.indexOf('# Ina'), text.indexOf(' Then'));
			await driver.command('jtbd-forces:tag-push');
			assert.equal(await driver.text(), PUSHED);
			assert.deepEqual(await notices(driver), ['Not tagged: headings.']);
		},
	},
	...([
		['Ina', 'tag-push', 'A heading can’t be tagged. Tag the words below it.'],
		['jobs:', 'tag-idea', 'Properties can’t be tagged. Put the cursor in the note’s text.'],
		['First', 'remove-tag', 'There is no tagged passage here. Put the cursor in one.'],
		['\n- a line', 'tag-pull', 'There are no words here to tag. Put the cursor in a sentence, or select the words.'],
	] as const).map(([at, command, words]): Spec => ({
		name: `${command} before ${JSON.stringify(at)} is refused: ${words}`,
		async run(driver) {
			await openInterview(driver);
			await watchWrites(driver);
			await caretBefore(driver, at);
			const before = await driver.exec(({ app }) => app.vault.getFileByPath('Ina.md')?.stat.mtime);
			await driver.command(`jtbd-forces:${command}`);
			assert.deepEqual(await notices(driver), [words]);
			assert.equal(await driver.text(), INTERVIEW);
			assert.deepEqual(await writes(driver), []);
			assert.equal(await driver.exec(({ app }) => app.vault.getFileByPath('Ina.md')?.stat.mtime), before);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), INTERVIEW);
		},
	})),
	{
		name: 'a removed tag can leave its highlight in a note that was closed since',
		async run(driver) {
			await driver.reset({ 'Ina.md': PUSHED, 'Ben.md': '' }, { open: 'Ina.md' });
			await caretBefore(driver, 'thing she said');
			await driver.command('jtbd-forces:remove-tag');
			await driver.open('Ben.md');
			await driver.until('the save', async () => (await driver.read('Ina.md')) === INTERVIEW);
			await driver.click('.notice button:has-text("Keep highlight")');
			await untilEqual(driver, () => driver.read('Ina.md'), INTERVIEW.replace(SENTENCE, `==${SENTENCE}==`));
		},
	},
	{
		name: 'of two tabs with the note the active one is written in, as one step of undo',
		async run(driver) {
			await openInterview(driver);
			await driver.open('Ina.md', 'split');
			await caretBefore(driver, 'thing she said');
			await driver.command('jtbd-forces:tag-push');
			assert.equal(await driver.text(), PUSHED);
			await untilEqual(driver, () => driver.read('Ina.md'), PUSHED);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), INTERVIEW);
		},
	},
	{
		name: 'a passage of two forces asks which of them gives way',
		async run(driver) {
			await openInterview(driver, BOTH_FORCES);
			await caretBefore(driver, 'thing she said');
			await driver.command('jtbd-forces:tag-habit');
			await untilEqual(driver, () => driver.texts('.prompt .suggestion-title'), ['Push → Habit', 'Pull → Habit', 'Add habit']);
			assert.equal(await driver.text(), BOTH_FORCES);
			await driver.press('ArrowDown');
			await driver.press('Enter');
			const answered = INTERVIEW.replace(SENTENCE, `==${SENTENCE}== #jtbd/push #jtbd/habit`);
			await untilEqual(driver, () => driver.text(), answered);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), BOTH_FORCES);
		},
	},
	{
		name: 'the question about two forces can add, and when it is cancelled nothing is written',
		async run(driver) {
			await openInterview(driver, BOTH_FORCES);
			await watchWrites(driver);
			await caretBefore(driver, 'thing she said');
			await driver.command('jtbd-forces:tag-habit');
			await driver.until('the question', async () => (await driver.count('.prompt .suggestion-item')) === 3);
			await driver.press('Escape');
			await driver.until('no dialog', async () => (await driver.count('.prompt')) === 0);
			assert.equal(await driver.text(), BOTH_FORCES);
			assert.deepEqual(await writes(driver), []);
			await driver.command('jtbd-forces:tag-habit');
			await driver.click('.prompt .suggestion-item:has-text("Add habit")');
			await untilEqual(driver, () => driver.text(), INTERVIEW.replace(SENTENCE, `==${SENTENCE}== #jtbd/push #jtbd/pull #jtbd/habit`));
		},
	},
];
