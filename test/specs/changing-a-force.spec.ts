/** Another force on a tagged passage: it takes the place of the old one, and the notice offers to keep both. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, untilEqual, watchWrites, writes } from './forces';

const PUSHED = 'Ina of [[JTBD 1]]\n\n==It broke again.== #jtbd/push/rota #jtbd/strength/3 %%sighs%%\n';
const HABIT = PUSHED.replace('push', 'habit');
const BOTH = PUSHED.replace('#jtbd/push/rota', '#jtbd/push/rota #jtbd/habit');
const CHANGED = 'The note has changed since then, so nothing was written.';
const KEEP = '.notice button:has-text("Keep both")';

async function change(driver: Driver, path = 'Ina.md', text = PUSHED): Promise<void> {
	await driver.reset({ [path]: text, 'Other.md': '' }, { open: path });
	await caretBefore(driver, 'broke');
	await driver.command('jtbd-forces:tag-habit');
	assert.deepEqual(await driver.texts('.notice-message span'), ['Push → Habit']);
}

export const specs: readonly Spec[] = [
	{
		name: 'the other force takes its place with the theme, in one step of undo',
		async run(driver) {
			await change(driver);
			assert.equal(await driver.text(), HABIT);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), PUSHED);
		},
	},
	{
		name: 'both are kept on demand, in one further step of undo',
		async run(driver) {
			await change(driver);
			await driver.click(KEEP);
			await driver.until('both', async () => (await driver.text()).includes('#jtbd/push'));
			const text = await driver.text();
			assert.match(text, /#jtbd\/push\/rota/);
			assert.match(text, /#jtbd\/habit/);
			assert.match(text, /#jtbd\/strength\/3 %%sighs%%$/m);
			assert.equal(await driver.count('.notice'), 0);
			assert.ok([BOTH, BOTH.replace('habit', 'habit/rota')].includes(text), text);
		},
	},
	{
		name: 'both are kept in a note that was closed since, without a word about it',
		async run(driver) {
			await change(driver);
			await driver.open('Other.md');
			await driver.until('the save', async () => (await driver.read('Ina.md')) === HABIT);
			await driver.click(KEEP);
			await driver.until('both', async () => (await driver.read('Ina.md')).includes('#jtbd/push/rota'));
			assert.match(await driver.read('Ina.md'), /#jtbd\/habit/);
			assert.deepEqual(await notices(driver), []);
			assert.equal(await driver.text(), '');
		},
	},
	{
		name: 'line ends on disk stay as they are in a note that was closed since',
		async run(driver) {
			await change(driver);
			await driver.open('Other.md');
			await driver.until('the save', async () => (await driver.read('Ina.md')) === HABIT);
			await driver.disk('Ina.md', HABIT.replace(/\n/g, '\r\n'));
			await driver.until('the change', () => driver.exec(({ app }, size) => app.vault.getFileByPath('Ina.md')?.stat.size === size, HABIT.length + 3));
			await watchWrites(driver);
			await driver.click(KEEP);
			await driver.until('an answer', async () => (await driver.read('Ina.md')).includes('#jtbd/push') || (await notices(driver)).includes(CHANGED));
			const text = await driver.read('Ina.md');
			assert.equal(text.replace(/\r\n/g, '').includes('\n'), false);
			assert.equal(text.split('\r\n').length, 4);
		},
	},
	{
		name: 'nothing is written into a note that has changed since, open or closed, and the notice says so',
		async run(driver) {
			await change(driver);
			await caretBefore(driver, ' again');
			await driver.type(' down');
			const typed = await driver.text();
			await driver.click(KEEP);
			await untilEqual(driver, () => notices(driver), [CHANGED]);
			assert.equal(await driver.text(), typed);

			await change(driver);
			await driver.open('Other.md');
			await driver.until('the save', async () => (await driver.read('Ina.md')) === HABIT);
			await driver.disk('Ina.md', 'All new.\n');
			await driver.until('the change', () => driver.exec(({ app }) => app.vault.getFileByPath('Ina.md')?.stat.size === 9));
			await watchWrites(driver);
			await driver.click(KEEP);
			await untilEqual(driver, () => notices(driver), [CHANGED]);
			assert.deepEqual(await writes(driver), []);
			assert.equal(await driver.read('Ina.md'), 'All new.\n');
		},
	},
	{
		name: 'both are kept in a note that was moved since',
		async run(driver) {
			await change(driver);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Ina.md');
				await app.vault.createFolder('Interviews');
				if (file) await app.fileManager.renameFile(file, 'Interviews/Ina P.md');
			});
			await driver.click(KEEP);
			await driver.until('both', async () => (await driver.read('Interviews/Ina P.md')).includes('#jtbd/push/rota'));
			assert.match(await driver.read('Interviews/Ina P.md'), /#jtbd\/habit/);
		},
	},
	{
		name: 'a note that was deleted since is not made again',
		async run(driver) {
			await change(driver);
			await driver.open('Other.md');
			await driver.until('the save', async () => (await driver.read('Ina.md')) === HABIT);
			await driver.disk('Ina.md', null);
			await driver.until('the deletion', () => driver.exec(({ app }) => app.vault.getFileByPath('Ina.md') === null));
			await watchWrites(driver);
			await driver.click(KEEP);
			await untilEqual(driver, () => notices(driver), ['The note “Ina” is not there any more, so nothing was written.']);
			assert.deepEqual(await writes(driver), []);
		},
	},
];
