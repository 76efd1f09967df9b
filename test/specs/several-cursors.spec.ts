/** Several carets and selections at once: one edit, one step of undo, each where it was. */

import assert from 'node:assert/strict';
import { expectOneStep, focusEditor, openPlaced, placed, shown } from './carets';
import type { Spec } from './driver';
import { notices, untilEqual, watchWrites, writes } from './forces';

type Row = readonly [before: string, command: string, after: string];

const ROWS: readonly Row[] = [
	['They c‸ame. Then they le‸ft. We closed.\n', 'tag-push', '==They cQ‸ame.== #jtbd/push ==Then they leQ‸ft.== #jtbd/push We closed.\n'],
	['They c‸ame.\n\n- Nobody‸\n- W‸e closed\n', 'tag-habit', '==They cQame.== #jtbd/habit‸\n\n- ==NobodyQ== #jtbd/habit‸\n- ==WQe closed== #jtbd/habit‸\n'],
	['==They c‸ame.== #jtbd/push\n\n- ==Nob‸ody== #jtbd/push/x\n', 'tag-push', 'They cQ‸ame.\n\n- NobQ‸ody\n'],
	['==They c‸ame.== #jtbd/push\n\n- Nob‸ody\n', 'tag-push', '==They cQ‸ame.== #jtbd/push\n\n- ==NobQody== #jtbd/push‸\n'],
	['==They c‸ame.== #jtbd/push\n\n- ==Nob‸ody== #jtbd/pull %%x%%\n\nWho?‸\n', 'remove-tag', 'They cQ‸ame.\n\n- NobQ‸ody\n\nWho?Q‸\n'],
];

const SELECTED: readonly Row[] = [
	['They «came». Nobody »stayed« here. We «closed» late.\n', 'tag-pull', 'They ==«came»==. #jtbd/pull Nobody ==»stayed«== #jtbd/pull here. We ==«closed»== #jtbd/pull late.\n'],
	['«They» came.\n\n- Nob‸ody stayed.\n\n»We closed« late.\n', 'tag-idea', '==«They»== #jtbd/idea came.\n\n- ==Nobody stayed.== #jtbd/idea‸\n\n==»We closed«== #jtbd/idea late.\n'],
];

export const specs: readonly Spec[] = [
	{
		name: 'each does what it does alone, all in one step',
		async run(driver) {
			for (const [rows, isTyped] of [[ROWS, true], [SELECTED, false]] as const) {
				for (const [before, command, after] of rows) {
					await openPlaced(driver, 'Ina.md', before);
					await expectOneStep(driver, () => driver.command(`jtbd-forces:${command}`), after, isTyped);
				}
			}
		},
	},
	{
		name: 'the picker tags all of them in one step, with a theme too',
		async run(driver) {
			const before = 'They c‸ame. Then they «left». We closed.\n';
			await openPlaced(driver, 'Ina.md', before);
			const pick = (...keys: readonly string[]) => async (): Promise<void> => {
				await driver.command('jtbd-forces:tag-passage');
				for (const key of keys) await driver.press(key);
				await untilEqual(driver, () => driver.count('.jtbd-picker'), 0);
			};
			await expectOneStep(driver, pick('h'), '==They c‸ame.== #jtbd/habit Then they ==«left»==. #jtbd/habit We closed.\n', false);
			await expectOneStep(driver, pick('Shift+H', 'x', 'Enter'), '==They c‸ame.== #jtbd/habit/x Then they ==«left»==. #jtbd/habit/x We closed.\n', false);
		},
	},
	{
		name: 'the main one stays the main one',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', 'They came.\n\nNobody stayed. Nobody.\n');
			await focusEditor(driver);
			const main = (): Promise<number[]> => driver.exec(({ app }) => {
				const editor = app.workspace.activeEditor?.editor;
				return editor ? [editor.listSelections().length, editor.getCursor().line] : [];
			});
			await driver.exec(({ app }) => {
				app.workspace.activeEditor?.editor?.setSelections([{ anchor: { line: 0, ch: 2 } }, { anchor: { line: 2, ch: 2 } }], 1);
			});
			await driver.command('jtbd-forces:tag-push');
			assert.deepEqual(await main(), [2, 2]);
			await driver.press('Mod+z');
			assert.deepEqual(await main(), [2, 2]);
		},
	},
	{
		name: 'those that can’t be tagged are left out and named; when none can, nothing is written and they all stay',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', '# Ina‸\n\nThey c‸ame. Yes.\n\n`co‸de`\n');
			await driver.command('jtbd-forces:tag-push');
			assert.equal(await shown(driver), '# Ina‸\n\n==They c‸ame.== #jtbd/push Yes.\n\n==`code`== #jtbd/push‸\n');
			assert.deepEqual(await notices(driver), ['Not tagged: headings.']);
			const refused = '# In‸a\n\n```\nco‸de\n```\n\n---‸\n';
			await openPlaced(driver, 'Ina.md', refused);
			await watchWrites(driver);
			for (const command of ['tag-push', 'tag-passage', 'remove-tag']) {
				await driver.command(`jtbd-forces:${command}`);
				assert.equal(await shown(driver), refused);
				if (command !== 'tag-passage') continue;
				assert.equal(await driver.count('.jtbd-picker .suggestion-empty'), 1);
				await driver.press('Escape');
				assert.equal(await shown(driver), refused);
			}
			assert.equal((await notices(driver)).length, 2);
			assert.deepEqual(await writes(driver), []);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), placed(refused).text);
		},
	},
];
