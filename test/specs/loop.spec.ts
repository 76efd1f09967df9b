/** The whole loop: prepare an interview, tag what was said, see the forces of its job, take the tag back. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { selectWords, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';

async function choose(driver: Driver, words: string): Promise<void> {
	await driver.until('suggestions', async () => (await driver.count('.prompt .suggestion-item')) > 0);
	await driver.type(words);
	await driver.until(words, async () => (await driver.texts('.prompt .suggestion-item.is-selected')).some((text) => text.includes(words)));
	await driver.press('Enter');
}

export const specs: readonly Spec[] = [
	{
		name: 'from an empty note by the palette to the forces of a job, and back byte for byte',
		async run(driver) {
			await driver.reset({ 'Ina.md': '' }, { open: 'Ina.md' });
			await showForces(driver);
			await driver.select(0);

			await driver.press('Mod+p');
			await choose(driver, 'Insert interview template');
			await choose(driver, 'Switch');
			await driver.until('the template', async () => /^type: interview$/m.test(await driver.text()));
			await driver.until('no dialog', async () => (await driver.count('.prompt')) === 0);
			const template = await driver.text();
			await untilSubject(driver, 'Ina');

			await driver.type('- Asked about [[JTBD 1]] today');
			const asked = await driver.text();
			assert.equal(asked.replace('- Asked about [[JTBD 1]] today', ''), template);
			await untilSubject(driver, 'JTBD 1');
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 0/0');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-line-counts`), ['1 person in 1 interview, 1 not tagged yet']);

			await driver.type('. Nobody came to open.');
			const said = await driver.text();
			await selectWords(driver, 'Nobody came to open.');
			await driver.command('jtbd-forces:tag-push');
			assert.match(await driver.text(), /\. ==Nobody came to open\.== #jtbd\/push$/m);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-passage-words`), ['Nobody came to open.']);

			await driver.command('jtbd-forces:remove-tag');
			assert.equal(await driver.text(), said);
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 0/0');
			await untilEqual(driver, () => driver.read('Ina.md'), said);
		},
	},
	{
		name: 'the interviews of a study show their forces, and a passage shows its words',
		async run(driver) {
			await driver.reset({ 'A.md': 'x [[JTBD 1]]\n\n==said== #jtbd/habit\n', 'B.md': '[[JTBD 1]]\n\n==as well== #jtbd/habit ==and more== #jtbd/habit/paper\n' }, { open: 'A.md' });
			await driver.click('[aria-label="Show forces"]');
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 2/3');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-line-counts`), ['2 people in 2 interviews']);
		},
	},
];
