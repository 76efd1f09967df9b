/** From a number to the words behind it: a passage or a problem that is selected in the view opens its note at that place. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, PASSAGE, showForces, SIDE, tabs, untilEqual, untilForces, untilSelected } from './forces';

const INA = 'Talks/Ina.md';
const BEN = 'Talks/Ben.md';
const NOTES = {
	[INA]: '[[JTBD 1]]\n\n- [02:10] ==“It *broke* – again.”== #jtbd/push %%loud%%\n\n==I know it 👍 well.== #jtbd/habit\n',
	[BEN]: '---\njobs: ["[[JTBD 1]]"]\n---\n\n| who | what |\n| --- | --- |\n| Ben | ==nobody came== #jtbd/push |\n\nTold me that ==he left== #jtbd/anxiety/too-late.\n',
};
const ALL = 'push 2/2, pull 0/0, anxiety 1/1, habit 1/1';
const passage = (words: string): string => `${PASSAGE}:has-text("${words}")`;

async function openNotes(driver: Driver, notes: Readonly<Record<string, string>> = NOTES): Promise<void> {
	await driver.reset(notes, { open: INA });
	await showForces(driver);
	await untilForces(driver, ALL);
}

export const specs: readonly Spec[] = [
	{
		name: 'a passage of the open note is selected in its editor, these words and nothing else',
		async run(driver) {
			await openNotes(driver);
			await driver.click(passage('It broke'));
			await untilSelected(driver, INA, '“It *broke* – again.”');
			await driver.click(passage('I know it'));
			await untilSelected(driver, INA, 'I know it 👍 well.');
			assert.equal(await tabs(driver), 1);
		},
	},
	{
		name: 'a passage of a closed note opens it, in a table and under a closed theme as well',
		async run(driver) {
			await openNotes(driver);
			await driver.click(passage('nobody came'));
			await untilSelected(driver, BEN, 'nobody came');
			assert.equal(await tabs(driver), 1);
			await untilForces(driver, ALL);
			assert.equal(await driver.count(passage('he left')), 0);
			await driver.click(`${SIDE} .jtbd-theme[data-force="anxiety"] .jtbd-fold`);
			await driver.click(passage('he left'));
			await untilSelected(driver, BEN, 'he left');
		},
	},
	{
		name: 'the place follows what was typed above it and not saved',
		async run(driver) {
			await openNotes(driver);
			await caretBefore(driver, '- [02:10]');
			await driver.type('Typed 🙂 above. ');
			await untilEqual(driver, () => driver.attr(passage('I know it'), 'data-from'), String((await driver.text()).indexOf('I know it')));
			await driver.click(passage('I know it'));
			await untilSelected(driver, INA, 'I know it 👍 well.');
		},
	},
	{
		name: 'a note that another tab shows is shown there, with Mod it opens in a new one',
		async run(driver) {
			await openNotes(driver);
			await driver.open(BEN, 'tab');
			assert.equal(await tabs(driver), 2);
			await driver.click(passage('It broke'));
			await untilSelected(driver, INA, '“It *broke* – again.”');
			assert.equal(await tabs(driver), 2);
			await driver.click(passage('nobody came'), { modifiers: ['Mod'] });
			await untilSelected(driver, BEN, 'nobody came');
			assert.equal(await tabs(driver), 3);
			await driver.click(passage('It broke'), { button: 'middle' });
			await untilSelected(driver, INA, '“It *broke* – again.”');
			assert.equal(await tabs(driver), 4);
			assert.equal(await driver.text(), NOTES[INA]);
		},
	},
	{
		name: 'by the keyboard: down the rows and Enter',
		async run(driver) {
			await openNotes(driver);
			await driver.exec(() => document.querySelector<HTMLElement>('.jtbd-words-place button')?.focus());
			const focused = (): Promise<string> => driver.exec(() => document.activeElement?.querySelector('.jtbd-passage-words')?.textContent ?? '');
			for (let row = 0; row < 12 && (await focused()) !== 'I know it 👍 well.'; row++) await driver.press('ArrowDown');
			assert.equal(await focused(), 'I know it 👍 well.');
			await driver.press('Enter');
			await untilSelected(driver, INA, 'I know it 👍 well.');
			assert.equal(await driver.exec(() => document.activeElement?.closest('.cm-editor') !== null), true);
		},
	},
	{
		name: 'with line ends of two characters on disk, open or closed',
		async run(driver) {
			const [ina, ben] = [NOTES[INA], NOTES[BEN]].map((text) => text.replace(/\n/g, '\r\n'));
			await openNotes(driver, { [INA]: ina ?? '', [BEN]: ben ?? '' });
			await driver.click(passage('I know it'));
			await untilSelected(driver, INA, 'I know it 👍 well.');
			await driver.click(passage('nobody came'));
			await untilSelected(driver, BEN, 'nobody came');
			await untilEqual(driver, () => driver.attr(passage('It broke'), 'data-from'), String(ina?.indexOf('“It')));
			await driver.click(passage('It broke'));
			await untilSelected(driver, INA, '“It *broke* – again.”');
			assert.equal(await driver.read(BEN), ben);
		},
	},
	{
		name: 'in reading view the note is scrolled to the passage',
		needs: 'layout',
		async run(driver) {
			const far = { ...NOTES, [INA]: `${NOTES[INA]}${'\nline\n'.repeat(120)}\n==Far down.== #jtbd/pull\n` };
			await driver.reset(far, { open: INA });
			await showForces(driver);
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 1/1, habit 1/1');
			await driver.mode('reading');
			await driver.click(passage('Far down'));
			await driver.until('the passage', async () => {
				const box = await driver.box('.markdown-preview-view mark:has-text("Far down")');
				return box !== null && box.y > 0 && box.y < 800;
			});
			await driver.mode('live');
			await driver.click(passage('It broke'));
			await untilSelected(driver, INA, '“It *broke* – again.”');
			await driver.click(passage('Far down'));
			await driver.until('the passage', async () => {
				const box = await driver.box('.cm-line .jtbd-mark:has-text("Far down")');
				return box !== null && box.y > 0 && box.y < 800;
			});
		},
	},
	{
		name: 'what was not understood is listed and opens at its place',
		async run(driver) {
			await openNotes(driver, { ...NOTES, [BEN]: `${NOTES[BEN]}\n==So slow.== #jtbd/inertia\n` });
			assert.equal(await driver.count(`${SIDE} .jtbd-problem`), 0);
			await driver.click(`${SIDE} [data-remark="problems"] .jtbd-fold`);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-problem-note`), ['Ben']);
			assert.match((await driver.texts(`${SIDE} .jtbd-problem-message`)).join(''), /habit/i);
			await driver.click(`${SIDE} .jtbd-problem`);
			await untilSelected(driver, BEN, '#jtbd/inertia');
		},
	},
	{
		name: 'the name of a job opens its note, a note that is gone is said to be gone',
		async run(driver) {
			await openNotes(driver, { ...NOTES, 'Jobs/JTBD 1.md': '# It\n' });
			await driver.click(`${SIDE} [data-act="open-subject"]`);
			await driver.until('the note', () => driver.exec(({ app }) => app.workspace.getActiveFile()?.path === 'Jobs/JTBD 1.md'));
			assert.equal(await driver.read('Jobs/JTBD 1.md'), '# It\n');
		},
	},
];
