/** Dragging passages: onto a force, a theme or "New theme", and out of the view as text. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { notices, PASSAGE, settle, showForces, SIDE, untilEqual, untilForces, watchWrites, writes } from './forces';

const INA = 'Talks/Ina.md';
const BEN = 'Talks/Ben.md';
const NOTES = {
	[INA]: '[[JTBD 1]]\n\n==Nobody came.== #jtbd/push/no-rota #jtbd/strength/2 %%twice%%\n\n- ==It is late.== #jtbd/push/no-rota\n- ==I know it.== #jtbd/habit\n',
	[BEN]: '---\njobs: ["[[JTBD 1]]"]\n---\n==He left.== #jtbd/push/too-late\n\n==So easy.== #jtbd/pull/easy\n',
};
const ALL = 'push 2/3, pull 1/1, anxiety 0/0, habit 1/1';
const passage = (words: string): string => `${PASSAGE}:has-text("${words}")`;
const heading = (code: string): string => `${SIDE} .jtbd-section[data-code="${code}"] .jtbd-section-heading`;
const theme = (code: string, name: string): string => `${SIDE} .jtbd-theme[data-code="${code}"][data-theme="${name}"] > .jtbd-fold`;
const newTheme = (code: string): string => `${SIDE} .jtbd-section[data-code="${code}"] .jtbd-new-theme`;
const quadrant = (force: string): string => `${SIDE} .jtbd-diagram .jtbd-quadrant[data-force="${force}"]`;

async function openWords(driver: Driver): Promise<void> {
	await driver.reset(NOTES, { open: INA });
	await showForces(driver);
	await untilForces(driver, ALL);
	for (const each of [theme('push', 'No rota'), theme('push', 'Too late'), theme('pull', 'Easy')]) await driver.click(each);
	await untilEqual(driver, () => driver.count(PASSAGE), 5);
}

/** Waits until a note says this, in its editor or saved. */
async function untilNote(driver: Driver, path: string, text: string): Promise<void> {
	await untilEqual(driver, () => driver.read(path), text);
}

const lit = (driver: Driver): Promise<number> => driver.count(`${SIDE} .is-drop`);
const ina = (from: string, to: string): string => NOTES[INA].replace(from, to);
const ben = (from: string, to: string): string => NOTES[BEN].replace(from, to);

export const specs: readonly Spec[] = [
	{
		name: 'a passage dropped on a force gets it and keeps its theme, and that can be undone',
		async run(driver) {
			await openWords(driver);
			await driver.drag(passage('He left'), heading('pull'));
			await untilNote(driver, BEN, ben('#jtbd/push/too-late', '#jtbd/pull/too-late'));
			await untilForces(driver, 'push 1/2, pull 1/2, anxiety 0/0, habit 1/1');
			await driver.click('.notice button:has-text("Undo")');
			await untilNote(driver, BEN, NOTES[BEN]);
			await untilForces(driver, ALL);
			assert.equal(await driver.read(INA), NOTES[INA]);
		},
	},
	{
		name: 'on a theme it gets that theme, of the same force and of another',
		async run(driver) {
			await openWords(driver);
			await driver.drag(passage('Nobody came'), theme('push', 'Too late'));
			const once = ina('#jtbd/push/no-rota #jtbd/strength/2', '#jtbd/push/too-late #jtbd/strength/2');
			await untilNote(driver, INA, once);
			await untilEqual(driver, () => driver.attr(`${SIDE} .jtbd-theme[data-theme="Too late"]`, 'data-quotes'), '2');
			await settle(driver);
			await driver.drag(passage('It is late'), theme('pull', 'Easy'));
			await untilNote(driver, INA, once.replace('#jtbd/push/no-rota\n', '#jtbd/pull/easy\n'));
			await untilForces(driver, 'push 2/2, pull 2/2, anxiety 0/0, habit 1/1');
		},
	},
	{
		name: 'on a quadrant of the diagram, one without evidence too',
		async run(driver) {
			await openWords(driver);
			await driver.drag(passage('I know it'), quadrant('anxiety'), async () => assert.equal(await driver.attr(`${SIDE} .jtbd-diagram .is-drop`, 'data-code'), 'anxiety'));
			await untilNote(driver, INA, ina('#jtbd/habit', '#jtbd/anxiety'));
			await untilForces(driver, 'push 2/3, pull 1/1, anxiety 1/1, habit 0/0');
		},
	},
	{
		name: 'several at once, from several notes and themes, with one undo for all',
		async run(driver) {
			await openWords(driver);
			await driver.click(passage('Nobody came'), { modifiers: ['Alt'] });
			await driver.click(passage('He left'), { modifiers: ['Alt'] });
			await driver.drag(passage('He left'), heading('habit'));
			await untilNote(driver, INA, ina('#jtbd/push/no-rota #jtbd/strength/2', '#jtbd/habit/no-rota #jtbd/strength/2'));
			await untilNote(driver, BEN, ben('#jtbd/push/too-late', '#jtbd/habit/too-late'));
			assert.equal((await notices(driver)).length, 1);
			await driver.click('.notice button:has-text("Undo")');
			await untilNote(driver, INA, NOTES[INA]);
			await untilNote(driver, BEN, NOTES[BEN]);
		},
	},
	{
		name: 'one that is not selected goes alone',
		async run(driver) {
			await openWords(driver);
			await driver.click(passage('Nobody came'), { modifiers: ['Alt'] });
			await driver.drag(passage('He left'), heading('habit'));
			await untilNote(driver, BEN, ben('#jtbd/push/too-late', '#jtbd/habit/too-late'));
			assert.equal(await driver.read(INA), NOTES[INA]);
		},
	},
	{
		name: '“New theme” asks for a name and takes it; cancelled, nothing is written',
		async run(driver) {
			await openWords(driver);
			await watchWrites(driver);
			await driver.drag(passage('He left'), newTheme('pull'));
			await driver.until('the prompt', async () => (await driver.count('.prompt')) === 1);
			await driver.press('Escape');
			await untilEqual(driver, () => driver.count('.prompt'), 0);
			assert.deepEqual(await writes(driver), []);
			await driver.drag(passage('He left'), newTheme('pull'));
			await driver.until('the prompt', async () => (await driver.count('.prompt')) === 1);
			await driver.type('Time for me');
			await driver.press('Enter');
			await untilNote(driver, BEN, ben('#jtbd/push/too-late', '#jtbd/pull/time-for-me'));
		},
	},
	{
		name: 'what would change nothing is no target and does not light up',
		async run(driver) {
			await openWords(driver);
			await watchWrites(driver);
			let seen: readonly number[] = [];
			const look = async (): Promise<void> => void (seen = [...seen, await lit(driver)]);
			await driver.drag(passage('Nobody came'), heading('push'), look);
			await driver.drag(passage('Nobody came'), theme('push', 'No rota'), look);
			await driver.drag(passage('Nobody came'), theme('push', 'Too late'), async () => {
				await look();
				assert.equal(await driver.attr(`${SIDE} .is-drop`, 'data-theme'), 'Too late');
			});
			assert.deepEqual(seen, [0, 0, 1]);
			await untilNote(driver, INA, ina('#jtbd/push/no-rota #jtbd/strength/2', '#jtbd/push/too-late #jtbd/strength/2'));
			assert.equal(await lit(driver), 0);
			assert.equal(await driver.count(`${SIDE}.is-dragging`), 0);
		},
	},
	{
		name: 'what is typed meanwhile shows afterwards, and the passage that was taken is the one that changes',
		async run(driver) {
			await openWords(driver);
			await driver.drag(passage('It is late'), heading('pull'), async () => {
				await driver.exec(({ app, obsidian }) => app.workspace.getLeavesOfType('markdown').forEach(({ view }) => {
					if (view instanceof obsidian.MarkdownView && view.file?.basename === 'Ina') view.editor.replaceRange('==New one.== #jtbd/push/no-rota\n\n', { line: 2, ch: 0 });
				}));
				await untilEqual(driver, async () => (await driver.text()).includes('New one'), true);
				await settle(driver);
				assert.equal(await driver.count(passage('New one')), 0);
			});
			await untilEqual(driver, () => driver.count(passage('New one')), 1);
			await untilNote(driver, INA, ina('==Nobody', '==New one.== #jtbd/push/no-rota\n\n==Nobody').replace('late.== #jtbd/push/no-rota', 'late.== #jtbd/pull/no-rota'));
		},
	},
	{
		name: 'a passage that vanished meanwhile is said to have, and nothing is written',
		async run(driver) {
			await openWords(driver);
			const gone = ben('==He left.== #jtbd/push/too-late', 'He stayed.');
			await driver.drag(passage('He left'), heading('pull'), async () => {
				await driver.write(BEN, gone);
				await settle(driver);
				assert.equal(await driver.count(passage('He left')), 1);
			});
			await untilEqual(driver, () => driver.count(passage('He left')), 0);
			await driver.until('the notice', async () => (await notices(driver)).some((words) => words.includes('Ben')));
			assert.equal(await driver.read(BEN), gone);
			assert.equal(await driver.count(`${SIDE}.is-dragging`), 0);
		},
	},
	{
		name: 'near an edge the view scrolls on',
		needs: 'layout',
		async run(driver) {
			await openWords(driver);
			const top = (): Promise<number> => driver.exec(() => document.querySelector('.mod-right-split .jtbd-forces')?.scrollTop ?? 0);
			await driver.drag(passage('Nobody came'), passage('It is late'), async () => {
				const before = await top();
				const over = (edge: 'top' | 'bottom'): Promise<void> => driver.exec((_, side) => {
					const view = document.querySelector('.mod-right-split .jtbd-forces');
					const at = view?.getBoundingClientRect();
					for (let i = 0; i < 5; i++) view?.dispatchEvent(new DragEvent('dragover', { bubbles: true, clientY: side === 'top' ? (at?.top ?? 0) + 5 : (at?.bottom ?? 0) - 5 }));
				}, edge);
				await over('top');
				assert.equal(await top(), Math.max(0, before - 80));
				await over('bottom');
				assert.ok((await top()) > Math.max(0, before - 80));
			});
		},
	},
	{
		name: 'the theme that goes along is said; on “No theme yet” it is taken off',
		async run(driver) {
			await openWords(driver);
			await driver.drag(passage('He left'), quadrant('anxiety'));
			await untilNote(driver, BEN, ben('#jtbd/push/too-late', '#jtbd/anxiety/too-late'));
			await untilEqual(driver, () => notices(driver), ['Push → Anxiety, theme “Too late” keptUndo']);
			await driver.write(BEN, ben('==He left.== #jtbd/push/too-late', '==He left.== #jtbd/push/too-late ==Gone.== #jtbd/push'));
			await driver.click(theme('push', ''));
			await untilEqual(driver, () => driver.count(passage('Gone')), 1);
			await driver.drag(passage('It is late'), theme('push', ''));
			await untilNote(driver, INA, ina('late.== #jtbd/push/no-rota', 'late.== #jtbd/push'));
		},
	},
	{
		name: 'where the diagram is out of view its forces stand at the upper edge, and only then',
		needs: 'layout',
		async run(driver) {
			const lines = Array.from({ length: 20 }, (_, i) => `==Line ${i + 10} of many.== #jtbd/habit/many\n`).join('\n');
			await openWords(driver);
			await driver.write('Talks/Cem.md', `[[JTBD 1]]\n\n${lines}`);
			await untilForces(driver, 'push 2/3, pull 1/1, anxiety 0/0, habit 2/21');
			await driver.setSidebar(300);
			await settle(driver);
			await driver.click(theme('habit', 'Many'));
			const strip = `${SIDE} .jtbd-drop-force`;
			await driver.drag(passage('Line 29'), passage('Line 28'), async () => {
				assert.deepEqual(await driver.texts(strip), ['Push', 'Pull', 'Anxiety', 'Habit']);
				await driver.screenshot('drop-strip');
			});
			await untilEqual(driver, () => driver.count(strip), 0);
			assert.equal(await driver.read('Talks/Cem.md'), `[[JTBD 1]]\n\n${lines}`);
			await driver.drag(passage('Line 29'), passage('Line 28'), async () => {
				await driver.hover(`${strip}[data-code="anxiety"]`);
				await driver.hover(`${strip}[data-code="anxiety"]`);
			});
			await untilNote(driver, 'Talks/Cem.md', `[[JTBD 1]]\n\n${lines.replace('29 of many.== #jtbd/habit', '29 of many.== #jtbd/anxiety')}`);
			await untilEqual(driver, () => driver.count(strip), 0);
			await driver.exec((_, side) => document.querySelector(side)?.scrollTo(0, 0), SIDE);
			await driver.drag(passage('Nobody came'), quadrant('pull'), async () => assert.equal(await driver.count(`${SIDE} .jtbd-drop-forces:not([hidden])`), 0));
		},
	},
	{
		name: 'Escape cancels',
		needs: 'layout',
		async run(driver) {
			await openWords(driver);
			await watchWrites(driver);
			await driver.drag(passage('He left'), heading('pull'), () => driver.press('Escape'));
			await settle(driver);
			assert.deepEqual(await writes(driver), []);
			assert.equal(await driver.count(`${SIDE}.is-dragging`), 0);
			assert.equal(await lit(driver), 0);
		},
	},
	{
		name: 'dropped in a note it is its words with their source, and stays where it was',
		needs: 'layout',
		async run(driver) {
			await openWords(driver);
			await driver.drag(passage('He left'), '.mod-root .cm-line:has-text("JTBD 1")');
			await driver.until('the words', async () => (await driver.text()).includes('“He left.” — [[Ben]]'));
			assert.equal(await driver.read(BEN), NOTES[BEN]);
			await untilForces(driver, ALL);
		},
	},
];
