/** What a notice offers after an act: it can be taken up while the note is written in elsewhere, once, and without losing one's place. */

import assert from 'node:assert/strict';
import { openPlaced, shown, untilShown } from './carets';
import type { Driver, Spec } from './driver';
import { notices, untilEqual } from './forces';
import { hasFocus } from './open-note';

const SINCE = 'The note has changed since then, so nothing was written.';
const NOTE = '# Ina\n\n- ==Nobody came.== #jtbd/push‸\n\nEnd.\n';
const OFFERS = [
	['tag-habit', 'Keep both', '==Nobody came.== #jtbd/habit', '==Nobody came.== #jtbd/push #jtbd/habit'],
	['remove-tag', 'Keep highlight', 'Nobody came.', '==Nobody came.=='],
] as const;

const take = (driver: Driver, label: string): Promise<void> => driver.click(`.notice button:has-text("${label}")`);

function put(driver: Driver, line: number, ch: number, text: string): Promise<void> {
	return driver.exec(({ app }, ...[at, column, words]: readonly [number, number, string]) => {
		app.workspace.activeEditor?.editor?.replaceRange(words, { line: at, ch: column });
	}, line, ch, text);
}

export const specs: readonly Spec[] = [
	...OFFERS.map(([command, label, done, kept]): Spec => ({
		name: `“${label}” is taken up by a click, and typing goes on where it was`,
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE);
			await driver.command(`jtbd-forces:${command}`);
			await driver.press('Enter');
			await driver.type('Then');
			assert.equal(await shown(driver), `# Ina\n\n- ${done}\n- Then‸\n\nEnd.\n`);
			await take(driver, label);
			await untilShown(driver, `# Ina\n\n- ${kept}\n- Then‸\n\nEnd.\n`);
			assert.equal(await hasFocus(driver), true);
			await driver.type(' they left');
			assert.equal(await shown(driver), `# Ina\n\n- ${kept}\n- Then they left‸\n\nEnd.\n`);
			assert.deepEqual(await notices(driver), []);
		},
	})),
	...OFFERS.map(([command, label, , kept]): Spec => ({
		name: `“${label}” follows its words through what was written above`,
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE);
			await driver.command(`jtbd-forces:${command}`);
			await put(driver, 1, 0, 'Above.\n');
			await take(driver, label);
			await untilShown(driver, `# Ina\nAbove.\n\n- ${kept}‸\n\nEnd.\n`);
		},
	})),
	...([
		['tag-habit', 'Keep both', 2, 6, 'No'],
		['tag-habit', 'Keep both', 2, 28, 's'],
		['tag-habit', 'Keep both', 2, 0, '```\n'],
		['remove-tag', 'Keep highlight', 2, 0, '\t\t'],
		['remove-tag', 'Keep highlight', 2, 8, '\n\n'],
	] as const).map(([command, label, line, ch, words]): Spec => ({
		name: `“${label}” writes nothing where ${JSON.stringify(words)} was put in at ${String(line)}:${String(ch)}, and says so`,
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE.replace('- ==', words === '\t\t' ? '==' : '- =='));
			await driver.command(`jtbd-forces:${command}`);
			await put(driver, line, ch, words);
			const text = await driver.text();
			await take(driver, label);
			await untilEqual(driver, () => notices(driver), [SINCE]);
			assert.equal(await driver.text(), text);
		},
	})),
	{
		name: 'the button is pressed once, however fast',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE);
			await driver.command('jtbd-forces:tag-habit');
			await driver.exec(() => {
				const button = document.querySelector<HTMLElement>('.notice button');
				button?.click();
				button?.click();
			});
			await untilShown(driver, NOTE.replace('#jtbd/push', '#jtbd/push #jtbd/habit'));
			assert.deepEqual(await notices(driver), []);
		},
	},
	{
		name: 'pressed by a key it gives the focus back to the note',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE);
			await driver.command('jtbd-forces:tag-habit');
			await driver.exec(() => document.querySelector<HTMLElement>('.notice button')?.focus());
			await driver.press('Enter');
			await untilShown(driver, NOTE.replace('#jtbd/push', '#jtbd/push #jtbd/habit'));
			assert.equal(await hasFocus(driver), true);
		},
	},
	{
		name: 'offers go when the plugin goes',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE);
			await driver.command('jtbd-forces:tag-habit');
			assert.equal(await driver.count('.notice button'), 1);
			await driver.exec(({ plugins }) => plugins['jtbd-forces']?.unload());
			assert.equal(await driver.count('.notice'), 0);
		},
	},
];
