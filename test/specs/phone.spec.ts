/** On a phone: commands on the toolbar tag the sentence under the caret, nothing selected, and no keyboard comes up unasked. */

import assert from 'node:assert/strict';
import { openPlaced, placed, shown } from './carets';
import type { Driver, Spec } from './driver';
import { notices, untilEqual } from './forces';
import { hasFocus } from './open-note';

const NOTE = '# Ina\n\nShe waited. Nobody c‸ame.\n\n- We ==closed== late\n';

async function open(driver: Driver, act: () => Promise<void>): Promise<void> {
	await openPlaced(driver, 'Ina.md', NOTE);
	await driver.exec(({ app }) => app.emulateMobile(true));
	try {
		await act();
	} finally {
		await driver.exec(({ app }) => app.emulateMobile(false));
	}
}

const tap = (driver: Driver, name: string): Promise<void> => driver.click(`.mobile-toolbar-option[aria-label="${name}"]`);

export const specs: readonly Spec[] = [
	{
		name: 'every command that edits is on the toolbar and can be told from the others by its icon',
		run: (driver) => open(driver, async () => {
			const commands = await driver.exec(({ app }) => Object.values(app.commands.commands).flatMap(({ id, name, icon, editorCallback, checkCallback }) => (id.startsWith('jtbd-forces:') && icon !== undefined && (editorCallback ?? checkCallback) ? [name] : [])));
			const icons = await Promise.all(commands.map((name) => driver.attr(`.mobile-toolbar-option[aria-label="${name}"] svg`, 'class')));
			assert.ok(commands.length >= 17);
			assert.deepEqual(commands.filter((_, i) => icons[i] === null), []);
			assert.equal(new Set(icons).size, icons.length);
		}),
	},
	{
		name: 'a tap tags the sentence, another takes it back, and undo is one step each',
		run: (driver) => open(driver, async () => {
			const tagged = NOTE.replace('Nobody c‸ame.', '==Nobody came.== #jtbd/push‸');
			await tap(driver, 'JTBD Forces: Tag passage as push');
			assert.equal(await shown(driver), tagged);
			assert.equal(await hasFocus(driver), true);
			await tap(driver, 'JTBD Forces: Tag passage as push');
			assert.equal(await driver.text(), placed(NOTE).text);
			await tap(driver, 'Undo');
			assert.equal(await shown(driver), tagged);
			await tap(driver, 'Undo');
			assert.equal(await shown(driver), NOTE);
		}),
	},
	{
		name: 'the picker’s rows are tapped: no field is typed in, and a keyboard that is down stays down',
		run: (driver) => open(driver, async () => {
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.blur());
			await tap(driver, 'JTBD Forces: Tag passage');
			await untilEqual(driver, () => driver.count('.jtbd-picker'), 1);
			assert.equal(await driver.exec(() => document.querySelector<HTMLInputElement>('.jtbd-picker input')?.readOnly), true);
			await driver.exec(() => {
				Object.assign(window, { specFocused: 0 });
				document.querySelector('.cm-content')?.addEventListener('focus', () => Object.assign(window, { specFocused: 1 }));
			});
			await driver.click('.jtbd-picker .suggestion-item:has-text("Anxiety")');
			await untilEqual(driver, () => driver.count('.jtbd-picker'), 0);
			assert.equal(await shown(driver), NOTE.replace('Nobody c‸ame.', '==Nobody came.== #jtbd/anxiety‸'));
			assert.equal(await driver.exec(() => (window as Window & { specFocused?: number }).specFocused), 0);
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.undo());
			assert.equal(await shown(driver), NOTE);
		}),
	},
	{
		name: 'a highlight under the caret is adopted, and a heading says why it isn’t tagged',
		run: (driver) => open(driver, async () => {
			await driver.select(placed(NOTE).text.indexOf('osed'));
			await tap(driver, 'JTBD Forces: Tag passage as habit');
			assert.equal(await driver.text(), placed(NOTE).text.replace('==closed==', '==closed== #jtbd/habit'));
			await driver.select(3);
			await tap(driver, 'JTBD Forces: Tag passage as habit');
			assert.deepEqual(await notices(driver), ['A heading can’t be tagged. Tag the words below it.']);
		}),
	},
];
