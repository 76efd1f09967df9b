/** What is typed right behind tags that a command has just written: a word stands beside them, a theme goes on with them. */

import assert from 'node:assert/strict';
import { openPlaced, select, shown } from './carets';
import type { Driver, Spec } from './driver';

const NOTE = '- Nobody came.‸\n';
const PUSHED = '- ==Nobody came.== #jtbd/push‸\n';

async function tag(driver: Driver, note = NOTE, command = 'tag-push'): Promise<void> {
	await openPlaced(driver, 'Ina.md', note);
	await driver.command(`jtbd-forces:${command}`);
}

export const specs: readonly Spec[] = [
	...([
		['rota', '- ==Nobody came.== #jtbd/push rota‸\n'],
		['3 times', '- ==Nobody came.== #jtbd/push 3 times‸\n'],
		['über', '- ==Nobody came.== #jtbd/push über‸\n'],
		['/rota', '- ==Nobody came.== #jtbd/push/rota‸\n'],
		['-', '- ==Nobody came.== #jtbd/push-‸\n'],
		[' and', '- ==Nobody came.== #jtbd/push and‸\n'],
		['. And', '- ==Nobody came.== #jtbd/push. And‸\n'],
	] as const).map(([typed, after]): Spec => ({
		name: `“${typed}” right after a tag gives ${JSON.stringify(after)}`,
		async run(driver) {
			await tag(driver);
			assert.equal(await shown(driver), PUSHED);
			await driver.type(typed);
			assert.equal(await shown(driver), after);
		},
	})),
	{
		name: 'one undo takes the word and its space back, the next one the tag',
		async run(driver) {
			await tag(driver);
			await driver.type('a');
			assert.equal(await shown(driver), '- ==Nobody came.== #jtbd/push a‸\n');
			await driver.press('Mod+z');
			assert.equal(await shown(driver), PUSHED);
			await driver.press('Mod+z');
			assert.equal(await shown(driver), NOTE);
		},
	},
	{
		name: 'behind a force that took another’s place, a second code, and what was left by one, a word stands apart as well',
		async run(driver) {
			for (const [note, command, after] of [
				['==Nobody came.== #jtbd/push‸\n', 'tag-habit', '==Nobody came.== #jtbd/habit a‸\n'],
				['==Nobody came.== #jtbd/push‸\n', 'tag-idea', '==Nobody came.== #jtbd/push #jtbd/idea a‸\n'],
				['==Nobody came.== #jtbd/push #jtbd/idea‸\n', 'tag-idea', '==Nobody came.== #jtbd/push a‸\n'],
				['==Nobody came.== #jtbd/push‸\n', 'remove-tag', 'Nobody came.a‸\n'],
				['==Nobody came.== #jt‸bd/push\n', 'tag-habit', '==Nobody came.== #jta‸bd/habit\n'],
				['- A‸\n- B‸\n', 'tag-push', '- ==A== #jtbd/push a‸\n- ==B== #jtbd/push a‸\n'],
			] as const) {
				await tag(driver, note, command);
				await driver.type('a');
				assert.equal(await shown(driver), after);
			}
		},
	},
	{
		name: 'who came back to the tag in source mode, or wrote it, means to change it',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE);
			await driver.mode('source');
			await driver.command('jtbd-forces:tag-push');
			const at = PUSHED.indexOf('‸');
			await select(driver, [{ anchor: 0, head: 0 }]);
			await select(driver, [{ anchor: at, head: at }]);
			await driver.type('ed');
			assert.equal(await shown(driver), PUSHED.replace('‸', 'ed‸'));
			await openPlaced(driver, 'Ina.md', '- Nobody came. ‸\n');
			await driver.type('#jtbd/push');
			assert.equal(await shown(driver), '- Nobody came. #jtbd/push‸\n');
		},
	},
	{
		name: 'what is pasted stands apart, and what an input method composes is left alone',
		async run(driver) {
			const put = (words: string, event: string): Promise<void> => driver.exec(({ app }, text, origin) => app.workspace.activeEditor?.editor?.replaceSelection(text, origin), words, event);
			await tag(driver);
			await put('rota', 'input.paste');
			assert.equal(await shown(driver), PUSHED.replace('‸', ' rota‸'));
			await tag(driver);
			await put('ろ', 'input.type.compose.start');
			assert.equal(await shown(driver), PUSHED.replace('‸', 'ろ‸'));
		},
	},
];
