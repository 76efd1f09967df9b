/** Going from passage to passage in a note, the caret before its words and these in view. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, selected, watchWrites, writes } from './forces';
import { INTERVIEW } from './notes';

const THREE = `# Ina

First ==one== #jtbd/push here. Then ==two== #jtbd/pull.

- unmarked three #jtbd/anxiety
`;

async function openNote(driver: Driver, text = THREE): Promise<void> {
	await driver.reset({ 'Ina.md': text }, { open: 'Ina.md' });
	await driver.select(0);
}

async function goes(driver: Driver, direction: 'next' | 'previous', words: string): Promise<void> {
	await driver.command(`jtbd-forces:${direction}-passage`);
	assert.equal(await selected(driver), 'Ina.md: ');
	const at = await driver.exec(({ app }) => {
		const editor = app.workspace.activeEditor?.editor;
		return editor?.posToOffset(editor.getCursor());
	});
	assert.equal(at, (await driver.text()).indexOf(words));
}

export const specs: readonly Spec[] = [
	{
		name: 'the next passage is the one behind the caret, and behind the last one comes the first',
		async run(driver) {
			await openNote(driver);
			await watchWrites(driver);
			for (const words of ['one', 'two', 'unmarked three']) await goes(driver, 'next', words);
			assert.deepEqual(await notices(driver), []);
			await goes(driver, 'next', 'one');
			assert.deepEqual(await notices(driver), ['Back at the first passage']);
			assert.equal(await driver.text(), THREE);
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'the previous passage is the one before the caret, and before the first one comes the last',
		async run(driver) {
			await openNote(driver);
			await caretBefore(driver, ' here');
			await goes(driver, 'previous', 'one');
			assert.deepEqual(await notices(driver), []);
			await goes(driver, 'previous', 'unmarked three');
			assert.deepEqual(await notices(driver), ['Back at the last passage']);
			await goes(driver, 'previous', 'two');
		},
	},
	{
		name: 'of several cursors the main one counts',
		async run(driver) {
			await openNote(driver);
			await driver.exec(({ app }) => {
				app.workspace.activeEditor?.editor?.setSelections([{ anchor: { line: 0, ch: 0 } }, { anchor: { line: 2, ch: 20 } }], 1);
			});
			await goes(driver, 'next', 'two');
		},
	},
	{
		name: 'the only passage is gone to, and it is said that there are no others',
		async run(driver) {
			await openNote(driver, '==one== #jtbd/push\n');
			await goes(driver, 'previous', 'one');
			assert.deepEqual(await notices(driver), ['This is the only passage in the note.']);
		},
	},
	{
		name: 'a note without passages says so and leaves the caret',
		async run(driver) {
			await openNote(driver, INTERVIEW);
			await caretBefore(driver, 'Then');
			await driver.command('jtbd-forces:next-passage');
			assert.deepEqual(await notices(driver), ['This note has no tagged passages yet. Select words and choose a force for them.']);
			assert.equal(await selected(driver), 'Ina.md: ');
		},
	},
	{
		name: 'the reading view has no caret to go on from',
		async run(driver) {
			await openNote(driver);
			await driver.mode('reading');
			await assert.rejects(driver.command('jtbd-forces:next-passage'));
			await assert.rejects(driver.command('jtbd-forces:previous-passage'));
		},
	},
	{
		name: 'a passage far below comes into the middle of the view',
		needs: 'layout',
		async run(driver) {
			const filler = 'Nothing was said here that matters.\n\n'.repeat(200);
			await openNote(driver, `${filler}==far below== #jtbd/push\n\n${filler}`);
			await goes(driver, 'next', 'far below');
			await driver.until('the line', async () => (await driver.count('.cm-line:has-text("far below")')) === 1);
			const view = await driver.box('.cm-scroller');
			const isCentred = async (): Promise<boolean> => {
				const line = await driver.box('.cm-line:has-text("far below")');
				return view !== null && line !== null && Math.abs(line.y + line.height / 2 - (view.y + view.height / 2)) < view.height / 4;
			};
			await driver.until('the words in the middle', isCentred);
		},
	},
];
