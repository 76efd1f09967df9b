/** Interview templates, inserted into notes as people have them. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, watchWrites, writes } from './forces';
import { propertiesIn, untilReady } from './open-note';

const INSERT = 'jtbd-forces:insert-interview-template';

async function choose(driver: Driver, placeholder: string, words: string): Promise<void> {
	await driver.until(placeholder, async () => (await driver.attr('.prompt input', 'placeholder')) === placeholder);
	await driver.click(`.prompt .suggestion-item:has-text("${words}")`);
}

export const specs: readonly Spec[] = [
	{
		name: 'the six templates are offered, in an empty note without a question about the job',
		async run(driver) {
			await driver.reset({ 'Ina.md': '' }, { open: 'Ina.md' });
			await driver.select(0);
			await driver.command(INSERT);
			await driver.until('the templates', async () => (await driver.count('.prompt .suggestion-item')) >= 6);
			assert.deepEqual(await driver.texts('.prompt .suggestion-title'), ['Switch', 'Purchase story', 'Leaver', 'Non-buyer', 'Discovery', 'Follow-up', 'Copy the built-in templates']);
			for (const detail of await driver.texts('.prompt .suggestion-note')) assert.match(detail, /\w/);
			await choose(driver, 'Choose a template', 'Purchase story');
			await driver.until('the template', async () => (await driver.text()) !== '');
			assert.equal((await propertiesIn(driver, await driver.text()))['type'], 'interview');
			assert.match(await driver.text(), /^## Purchase day$[^]*^## First thought$[^]*^## Deciding$/m);
			await driver.mode('reading');
			await driver.until('the headings', async () => (await driver.texts('.markdown-preview-view h2')).includes('Purchase day'));
			assert.equal((await driver.texts('.markdown-preview-view')).join('').includes('%%'), false);
		},
	},
	{
		name: 'properties are merged and the text stays, all of it one step of undo',
		async run(driver) {
			const note = '---\n# mine\noutcome: left\njobs:\n  - "[[JTBD 1]]"\n---\n\nShe came late.\n';
			await driver.reset({ 'Ina.md': note, 'Ben.md': '[[JTBD 2]] ==x== #jtbd/push\n' }, { open: 'Ina.md' });
			await caretBefore(driver, 'She came');
			await driver.command(INSERT);
			await choose(driver, 'Choose a template', 'Switch');
			await driver.until('the template', async () => (await driver.text()) !== note);
			const text = await driver.text();
			const merged = await propertiesIn(driver, await driver.text());
			assert.deepEqual([merged['outcome'], merged['type'], merged['jobs']], ['left', 'interview', ['[[JTBD 1]]']]);
			assert.match(text, /^---\n# mine\noutcome: left\n/);
			assert.match(text, /^She came late\.$/m);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), note);
			assert.deepEqual(await notices(driver), []);
		},
	},
	{
		name: 'a note without a job is asked for one of those there are, or none',
		async run(driver) {
			await driver.reset({ 'Ina.md': '', 'Ben.md': '[[JTBD 2]] ==x== #jtbd/push\n' }, { open: 'Ina.md' });
			await untilReady(driver);
			await driver.select(0);
			await driver.command(INSERT);
			await choose(driver, 'Choose a template', 'Switch');
			await driver.until('the jobs', async () => (await driver.texts('.prompt .suggestion-title')).join() === 'JTBD 2,No job yet');
			await choose(driver, 'Choose the job of this interview', 'JTBD 2');
			await driver.until('the template', async () => (await driver.text()) !== '');
			assert.deepEqual((await propertiesIn(driver, await driver.text()))['jobs'], ['[[JTBD 2]]']);
		},
	},
	{
		name: 'a question that is cancelled leaves the note as it was',
		async run(driver) {
			await driver.reset({ 'Ina.md': 'Hm.\n', 'Ben.md': '[[JTBD 2]] ==x== #jtbd/push\n' }, { open: 'Ina.md' });
			await untilReady(driver);
			await driver.select(0);
			await watchWrites(driver);
			await driver.command(INSERT);
			await choose(driver, 'Choose a template', 'Switch');
			await driver.until('the jobs', async () => (await driver.texts('.prompt .suggestion-item')).length === 2);
			await driver.press('Escape');
			await driver.until('no dialog', async () => (await driver.count('.prompt')) === 0);
			assert.equal(await driver.text(), 'Hm.\n');
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'properties that can’t be read are left alone, and the notice says what to do',
		async run(driver) {
			const note = '---\ntype: [\n---\nHm.\n';
			await driver.reset({ 'Ina.md': note }, { open: 'Ina.md' });
			await driver.select(note.length);
			await watchWrites(driver);
			await driver.command(INSERT);
			await choose(driver, 'Choose a template', 'Switch');
			await driver.until('the reason', async () => (await notices(driver)).length === 1);
			assert.match((await notices(driver)).join(''), /^The properties of this note can’t be read\. Mend them/);
			assert.equal(await driver.text(), note);
			assert.deepEqual(await writes(driver), []);
		},
	},
];
