/** From a number to the words behind it: a passage or a problem that is selected in the view opens its note at that place. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, PASSAGE, selected, settle, showForces, SIDE, tabs, untilEqual, untilForces, untilSelected } from './forces';

const INA = 'Talks/Ina.md';
const BEN = 'Talks/Ben.md';
const NOTES = {
	[INA]: '[[JTBD 1]]\n\n- [02:10] ==“It *broke* – again.”== #jtbd/push %%loud%%\n\n==I know it 👍 well.== #jtbd/habit\n',
	[BEN]: '---\njobs: ["[[JTBD 1]]"]\n---\n\n| who | what |\n| --- | --- |\n| Ben | ==nobody came== #jtbd/push |\n\nTold me that ==he left== #jtbd/anxiety/too-late.\n',
};
const ALL = 'push 2/2, pull 0/0, anxiety 1/1, habit 1/1';
const passage = (words: string): string => `${PASSAGE}:has-text("${words}")`;

async function openNotes(driver: Driver, notes: Readonly<Record<string, string>> = NOTES, all = ALL): Promise<void> {
	await driver.reset(notes, { open: INA });
	await showForces(driver);
	await untilForces(driver, all);
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
		name: 'with Mod and Alt it opens to the right, with Alt alone it opens nothing',
		async run(driver) {
			await openNotes(driver);
			await driver.click(passage('nobody came'), { modifiers: ['Alt'] });
			assert.equal(await selected(driver), '');
			await driver.click(passage('nobody came'), { modifiers: ['Mod', 'Alt'] });
			await untilSelected(driver, BEN, 'nobody came');
			assert.equal(await tabs(driver), 2);
			assert.equal(await driver.count('.mod-root .workspace-tabs'), 2);
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
	{
		name: 'in reading view these words are selected, the right ones of several that are alike',
		async run(driver) {
			const again = '==It broke.== #jtbd/push It broke. ==It broke.== #jtbd/anxiety\n';
			const notes = {
				[INA]: `[[JTBD 1]]\n\nAbove: It broke.\n\n${again}\n- one\n- ==The **rota** on [[Paper|old paper]]== #jtbd/habit\n`,
				[BEN]: `[[JTBD 1]]\n\n> [!note]- Closed\n> Words\n> ==in a callout== #jtbd/pull\n\n| a | b |\n| --- | --- |\n| ==left== | ==left== #jtbd/pull |\n`.replace(/\n/g, '\r\n'),
			};
			await openNotes(driver, notes, 'push 1/1, pull 1/2, anxiety 1/1, habit 1/1');
			await driver.mode('reading');
			for (const [words, force, path] of [['It broke.', 'push', INA], ['It broke.', 'anxiety', INA], ['The rota on old paper', 'habit', INA], ['in a callout', 'pull', BEN], ['left', 'pull', BEN]] as const) {
				await driver.exec(() => window.getSelection()?.removeAllRanges());
				await driver.click(`${PASSAGE}[data-force~="${force}"]:has-text("${words}")`);
				if (path === BEN) {
					await driver.until('the note', () => driver.exec(({ app }, at) => app.workspace.getActiveFile()?.path === at, path));
					await driver.mode('reading');
					// As soon as the view knows that the note is open, and so with line ends of one character.
					await untilEqual(driver, () => driver.attr(passage('in a callout'), 'data-from'), String(notes[BEN].replace(/\r/g, '').indexOf('in a callout')));
					await driver.click(`${PASSAGE}[data-force~="${force}"]:has-text("${words}")`);
				}
				// What is selected, and by which force its mark is coloured.
				const look = (): Promise<readonly string[]> => driver.exec(() => {
					const selection = window.getSelection();
					const mark = selection?.anchorNode?.parentElement?.closest('mark');
					return [selection?.toString() ?? '', mark?.getAttribute('data-force') ?? ''];
				});
				await untilEqual(driver, look, [words, force]);
				assert.equal(await driver.exec(() => window.getSelection()?.anchorNode?.parentElement?.closest('.is-collapsed') === null), true);
			}
		},
	},
	{
		name: 'in reading view what can’t be told from its like is scrolled to and not selected',
		async run(driver) {
			await openNotes(driver, { [INA]: '[[JTBD 1]]\n\nIt broke. ==It broke.== #jtbd/push\n' }, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await driver.mode('reading');
			await driver.until('the words', async () => (await driver.count('.markdown-preview-view mark')) === 1);
			await driver.exec(() => {
				for (const el of document.querySelectorAll('.markdown-preview-view p')) if (el.textContent.includes('broke')) el.prepend('It broke. ');
				window.getSelection()?.removeAllRanges();
			});
			await driver.click(passage('It broke'));
			await settle(driver);
			assert.equal(await driver.exec(() => window.getSelection()?.toString()), '');
		},
	},
	{
		name: 'on a phone the panel that lies over the note goes away',
		async run(driver) {
			await openNotes(driver);
			await driver.exec(({ app }) => app.emulateMobile(true));
			try {
				await driver.click(passage('It broke'));
				await untilEqual(driver, () => driver.exec(({ app }) => app.workspace.rightSplit.collapsed), true);
			} finally {
				await driver.exec(({ app }) => app.emulateMobile(false));
			}
		},
	},
];
