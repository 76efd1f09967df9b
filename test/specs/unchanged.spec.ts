/** Nothing is written when nothing changes: no change of the file, no step of undo, no caret that jumps. */

import assert from 'node:assert/strict';
import { openPlaced, placed, shown } from './carets';
import type { Driver, Spec } from './driver';
import { notices, untilEqual, watchWrites, writes } from './forces';
import { openEditorMenu } from './open-note';

const NOTE = `---
jobs: "[[JTBD 1]]"
---
# Ina

## Deciding

==They saw.== #jtbd/push/rota #jtbd/strength/2 %%twice%% ^saw

Some *words* here, and ==a highlight== too.

%%
hidden
%%
`;

/** What the note's file and its editor go through while `act` runs; the note was changed once before, so that a step too many shows in undo. */
async function expectNothing(driver: Driver, words: string, act: () => Promise<void>): Promise<void> {
	const { text, ranges } = placed(words);
	const from = NOTE.indexOf(text);
	assert.notEqual(from, -1, words);
	const note = NOTE.slice(0, from) + words + NOTE.slice(from + text.length);
	assert.equal(ranges.length > 0, true);
	await openPlaced(driver, 'Ina.md', note);
	await driver.exec(({ app }) => {
		const editor = app.workspace.activeEditor?.editor;
		const end = editor?.offsetToPos(editor.getValue().length);
		if (end) editor?.replaceRange('last', end, end, 'input.type');
	});
	await untilEqual(driver, () => driver.read('Ina.md'), `${NOTE}last`);
	await watchWrites(driver);
	const stat = (): Promise<unknown> => driver.exec(({ app }) => ({ ...app.vault.getFileByPath('Ina.md')?.stat }));
	const before = await stat();
	await driver.exec(({ app }) => {
		const log: string[] = [];
		Object.assign(window, { specChanges: log });
		app.workspace.on('editor-change', () => void log.push('change'));
	});
	await act();
	assert.equal(await shown(driver), `${note}last`);
	assert.deepEqual(await writes(driver), []);
	assert.deepEqual(await driver.exec(() => (window as unknown as { specChanges: string[] }).specChanges), []);
	assert.deepEqual(await stat(), before);
	await driver.press('Mod+z');
	assert.equal(await shown(driver), note);
}

function pick(driver: Driver, ...keys: readonly string[]): () => Promise<void> {
	return async () => {
		await driver.command('jtbd-forces:tag-passage');
		await untilEqual(driver, () => driver.count('.jtbd-picker'), 1);
		for (const key of keys) await driver.press(key);
		await untilEqual(driver, () => driver.count('.jtbd-picker'), 0);
	};
}

/** Where, what is done there by which keys of the picker. */
const CHOICES: readonly (readonly [string, string, readonly string[]])[] = [
	['Escape', 'They s‸aw.', ['Escape']],
	['Escape in a selection', 'Some «*words*» here', ['Escape']],
	['Escape among themes', 'They s‸aw.', ['e', 'Escape']],
	['the theme that is there', 'They s‸aw.', ['e', 'r', 'o', 't', 'a', 'Enter']],
	['the stage that the heading gives', 'They s‸aw.', ['g', '6']],
	['the strength that is there', 'They s‸aw.', ['n', '2']],
	['the memo that is there', 'They s‸aw.', ['m', 'Enter']],
];

const REFUSED: readonly (readonly [string, string])[] = [
	['tag-push', '# I‸na'],
	['tag-push', 'jo‸bs:'],
	['tag-push', 'hid‸den'],
	['tag-pull', 'here, «and ==a high»light=='],
	['tag-passage', '# «Ina»'],
	['remove-tag', 'So‸me *words*'],
	['copy-passage-link', 'So‸me *words*'],
];

export const specs: readonly Spec[] = [
	...CHOICES.map(([what, at, keys]): Spec => ({
		name: `the picker writes nothing for ${what}`,
		run: (driver) => expectNothing(driver, at, pick(driver, ...keys)),
	})),
	...REFUSED.map(([command, at]): Spec => ({
		name: `${command} in “${at}” writes nothing, and says why`,
		run: (driver) => expectNothing(driver, at, async () => {
			await driver.command(`jtbd-forces:${command}`);
			const said = [...(await notices(driver)), ...(await driver.texts('.suggestion-empty'))];
			assert.equal(said.length, 1);
			if (command === 'tag-passage') await driver.press('Escape');
		}),
	})),
	{
		name: 'a link to a block that has an id writes nothing',
		run: (driver) => expectNothing(driver, 'They s‸aw.', async () => {
			await driver.exec(() => {
				Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } });
			});
			await driver.command('jtbd-forces:copy-passage-link');
			await untilEqual(driver, () => notices(driver), ['Link copied']);
		}),
	},
	{
		name: 'a menu that is closed and a template that isn’t chosen write nothing',
		run: (driver) => expectNothing(driver, 'They s‸aw.', async () => {
			await openEditorMenu(driver);
			await driver.press('Escape');
			await untilEqual(driver, () => driver.count('.menu'), 0);
			await driver.command('jtbd-forces:insert-interview-template');
			await untilEqual(driver, () => driver.count('.prompt'), 1);
			await driver.press('Escape');
			await untilEqual(driver, () => driver.count('.prompt'), 0);
		}),
	},
];
