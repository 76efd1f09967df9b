/** Taking back what was done from the forces view: by the notice's button, and by the key once that is gone. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, PASSAGE, settle, showForces, SIDE, untilEqual, untilForces, watchWrites, writes } from './forces';

const INA = 'Talks/Ina.md';
const BEN = 'Talks/Ben.md';
const NOTES = {
	[INA]: '[[JTBD 1]]\n\n==Nobody came.== #jtbd/push/no-rota #jtbd/strength/2 %%twice%%\n\n- ==It is late.== #jtbd/push/no-rota\n',
	[BEN]: '---\njobs: ["[[JTBD 1]]"]\n---\n==He left.== #jtbd/push\n',
};
const passage = (words: string): string => `${PASSAGE}:has-text("${words}")`;

async function open(driver: Driver): Promise<void> {
	await driver.reset(NOTES, { open: INA });
	await showForces(driver);
	await untilForces(driver, 'push 2/3, pull 0/0, anxiety 0/0, habit 0/0');
	for (const theme of ['No rota', '']) {
		const fold = `${SIDE} .jtbd-theme[data-theme="${theme}"] > .jtbd-fold`;
		if ((await driver.attr(fold, 'aria-expanded')) === 'false') await driver.click(fold);
	}
	await untilEqual(driver, () => driver.count(PASSAGE), 3);
}

async function change(driver: Driver, words: string, force: string): Promise<void> {
	await driver.click(passage(words), { button: 'right' });
	await driver.click(`.menu .menu-item:has-text("${force}")`);
}

async function hideNotices(driver: Driver): Promise<void> {
	await driver.exec(() => [...document.querySelectorAll<HTMLElement>('.notice-message')].forEach((el) => el.click()));
	await untilEqual(driver, () => notices(driver), []);
}

async function undo(driver: Driver): Promise<void> {
	await driver.exec((_, side) => {
		const el = [...document.querySelectorAll<HTMLElement>(`${side} .jtbd-quadrant`)][0];
		if (!document.activeElement?.closest(side)) el?.focus();
	}, SIDE);
	await driver.press('Mod+z');
	await settle(driver);
}

const untilNote = (driver: Driver, path: string, text: string): Promise<void> => untilEqual(driver, () => driver.read(path), text);
const ina = (from: string, to: string): string => NOTES[INA].replace(from, to);

export const specs: readonly Spec[] = [
	{
		name: 'the key takes back one change after the other, the last one first, each once and to the byte',
		async run(driver) {
			await open(driver);
			await change(driver, 'Nobody came', 'Anxiety');
			const once = ina('#jtbd/push/no-rota #jtbd/strength', '#jtbd/anxiety/no-rota #jtbd/strength');
			await untilNote(driver, INA, once);
			await hideNotices(driver);
			await change(driver, 'He left', 'Habit');
			await untilNote(driver, BEN, NOTES[BEN].replace('push', 'habit'));
			await undo(driver);
			await untilNote(driver, BEN, NOTES[BEN]);
			assert.equal(await driver.read(INA), once);
			await untilEqual(driver, () => notices(driver), ['Undone: Push → Habit']);
			await hideNotices(driver);
			await undo(driver);
			await untilNote(driver, INA, NOTES[INA]);
			await untilEqual(driver, () => notices(driver), ['Undone: Push → Anxiety, theme “No rota” kept']);
			await hideNotices(driver);
			await watchWrites(driver);
			await undo(driver);
			await untilEqual(driver, () => notices(driver), ['Nothing to undo here.']);
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'what the notice’s button took back is not taken back again',
		async run(driver) {
			await open(driver);
			await change(driver, 'He left', 'Habit');
			await untilNote(driver, BEN, NOTES[BEN].replace('push', 'habit'));
			await driver.click('.notice button:has-text("Undo")');
			await untilNote(driver, BEN, NOTES[BEN]);
			await undo(driver);
			await untilEqual(driver, () => notices(driver), ['Nothing to undo here.']);
		},
	},
	{
		name: 'a note that says something else by now is left alone and named',
		async run(driver) {
			await open(driver);
			await change(driver, 'He left', 'Habit');
			const changed = NOTES[BEN].replace('push', 'habit');
			await untilNote(driver, BEN, changed);
			await driver.write(BEN, `${changed}\nMore.\n`);
			await settle(driver);
			await hideNotices(driver);
			await undo(driver);
			await untilEqual(driver, () => notices(driver), ['“Ben” has changed since, so nothing was undone there.']);
			assert.equal(await driver.read(BEN), `${changed}\nMore.\n`);
		},
	},
	{
		name: 'in a note the key stays the editor’s own',
		async run(driver) {
			await open(driver);
			await change(driver, 'He left', 'Habit');
			const changed = NOTES[BEN].replace('push', 'habit');
			await untilNote(driver, BEN, changed);
			await hideNotices(driver);
			await caretBefore(driver, 'Nobody');
			await driver.press('Mod+z');
			await settle(driver);
			assert.deepEqual(await notices(driver), []);
			assert.equal(await driver.read(BEN), changed);
		},
	},
];
