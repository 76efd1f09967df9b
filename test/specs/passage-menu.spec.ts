/** The words' context menus and selecting several: by mouse, by keys and by touch. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { answerPrompt, notices, PASSAGE, showForces, SIDE, tabs, untilEqual, untilForces, untilSelected, watchWrites, writes } from './forces';

const INA = 'Talks/Ina.md';
const BEN = 'Talks/Ben.md';
const NOTES = {
	[INA]: '[[JTBD 1]]\n\n==Nobody came.== #jtbd/push/no-rota #jtbd/strength/2 %%twice%%\n\n- ==It is late.== #jtbd/push/no-rota\n- ==I know it.== #jtbd/habit\n',
	[BEN]: '---\njobs: ["[[JTBD 1]]"]\n---\n==He left.== #jtbd/push/no-rota\n\n==So easy.== #jtbd/pull #jtbd/trigger\n',
};
const ALL = 'push 2/3, pull 1/1, anxiety 0/0, habit 1/1';
const passage = (words: string): string => `${PASSAGE}:has-text("${words}")`;
const THEME = `${SIDE} .jtbd-theme[data-theme="No rota"] > .jtbd-fold`;
const ITEM = '.menu .menu-item';

async function openWords(driver: Driver): Promise<void> {
	await driver.reset(NOTES, { open: INA });
	await showForces(driver);
	await untilForces(driver, ALL);
	await driver.click(THEME);
	await untilEqual(driver, () => driver.count(PASSAGE), 5);
}

async function openMenu(driver: Driver, selector: string): Promise<void> {
	await driver.click(selector, { button: 'right' });
	await driver.until('the menu', async () => (await driver.count('.menu')) === 1);
}

const titles = (driver: Driver): Promise<string[]> => driver.texts(`${ITEM} .menu-item-title`);
const checked = (driver: Driver): Promise<string[]> => driver.texts(`${ITEM}[aria-checked="true"] .menu-item-title`);
const choose = (driver: Driver, title: string): Promise<void> => driver.click(`${ITEM}:has-text("${title}")`);

const untilNote = (driver: Driver, path: string, text: string): Promise<void> => untilEqual(driver, () => driver.read(path), text);
const selectedWords = (driver: Driver): Promise<string[]> => driver.texts(`${PASSAGE}.is-selected .jtbd-passage-words`);
const count = async (driver: Driver): Promise<string> => (await driver.texts(`${SIDE} .jtbd-selection-count`)).join('');
const focusOn = (driver: Driver, words: string): Promise<void> => driver.exec((_, at) => {
	[...document.querySelectorAll<HTMLElement>('.mod-right-split .jtbd-passage')].find((row) => row.textContent.includes(at))?.focus();
}, words);
const focused = (driver: Driver): Promise<string> => driver.exec(() => document.activeElement?.querySelector('.jtbd-passage-words')?.textContent ?? '');
const ina = (from: string, to: string): string => NOTES[INA].replace(from, to);
const ben = (from: string, to: string): string => NOTES[BEN].replace(from, to);

const ONE = ['Open', 'Open in new tab', 'Open to the right', 'Push', 'Pull', 'Anxiety', 'Habit', 'Move to…', 'Theme…', 'Stage…', 'Strength…', 'Copy quote', 'Copy link to passage', 'Select', 'Remove tag'];
const SEVERAL = ['2 quotes', 'Push', 'Pull', 'Anxiety', 'Habit', 'Move to…', 'Theme…', 'Stage…', 'Strength…', 'Copy quotes', 'Deselect', 'Clear selection', 'Remove tags'];

export const specs: readonly Spec[] = [
	{
		name: 'the menu of a passage changes its force and keeps the rest, the note’s other bytes as they are',
		async run(driver) {
			await openWords(driver);
			await openMenu(driver, passage('Nobody came'));
			assert.deepEqual(await titles(driver), ONE);
			assert.deepEqual(await checked(driver), ['Push']);
			await choose(driver, 'Anxiety');
			await untilNote(driver, INA, ina('#jtbd/push/no-rota #jtbd/strength', '#jtbd/anxiety/no-rota #jtbd/strength'));
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 1/1, habit 1/1');
		},
	},
	{
		name: 'the force that it stands under changes nothing',
		async run(driver) {
			await openWords(driver);
			await watchWrites(driver);
			await openMenu(driver, passage('Nobody came'));
			await choose(driver, 'Push');
			assert.deepEqual(await writes(driver), []);
			assert.deepEqual(await notices(driver), []);
		},
	},
	{
		name: 'under which of its codes it is listed says which is changed',
		async run(driver) {
			await openWords(driver);
			await driver.click(`${SIDE} .jtbd-fold[data-fold="trigger"]`);
			await openMenu(driver, `${SIDE} .jtbd-section[data-code="trigger"] .jtbd-passage`);
			assert.deepEqual(await checked(driver), []);
			await choose(driver, 'Habit');
			await untilNote(driver, BEN, ben('#jtbd/trigger', '#jtbd/habit'));
		},
	},
	{
		name: 'it opens its note here, in a new tab and to the right',
		async run(driver) {
			await openWords(driver);
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Open');
			await untilSelected(driver, BEN, 'He left.');
			assert.equal(await tabs(driver), 1);
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Open in new tab');
			await untilEqual(driver, () => tabs(driver), 2);
			await untilSelected(driver, BEN, 'He left.');
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Open to the right');
			await untilEqual(driver, () => tabs(driver), 3);
			await untilSelected(driver, BEN, 'He left.');
		},
	},
	{
		name: '“Move to…” goes to another theme, to an element and to a new theme by typing',
		async run(driver) {
			await openWords(driver);
			await openMenu(driver, passage('I know it'));
			await choose(driver, 'Move to…');
			await answerPrompt(driver, 'No rota');
			await untilNote(driver, INA, ina('#jtbd/habit', '#jtbd/push/no-rota'));
			await untilEqual(driver, () => driver.attr(passage('I know it'), 'data-under'), 'push');
			await openMenu(driver, passage('I know it'));
			await choose(driver, 'Move to…');
			await answerPrompt(driver, 'Left her alone');
			await untilNote(driver, INA, ina('#jtbd/habit', '#jtbd/push/left-her-alone'));
			await driver.click(`${SIDE} .jtbd-theme[data-theme="Left her alone"] > .jtbd-fold`);
			await openMenu(driver, passage('I know it'));
			await choose(driver, 'Move to…');
			await answerPrompt(driver, 'Budget');
			await untilNote(driver, INA, ina('#jtbd/habit', '#jtbd/budget/left-her-alone'));
		},
	},
	{
		name: 'theme, stage and strength are chosen from lists',
		async run(driver) {
			await openWords(driver);
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Theme…');
			await answerPrompt(driver, 'Too late');
			await untilNote(driver, BEN, ben('no-rota', 'too-late'));
			await driver.click(`${SIDE} .jtbd-theme[data-theme="Too late"] > .jtbd-fold`);
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Stage…');
			await answerPrompt(driver, 'Deciding');
			await untilNote(driver, BEN, ben('no-rota', 'too-late #jtbd/stage/deciding'));
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Strength…');
			await answerPrompt(driver, 'Strong');
			await untilNote(driver, BEN, ben('no-rota', 'too-late #jtbd/stage/deciding #jtbd/strength/3'));
			await untilEqual(driver, () => driver.texts(`${passage('He left')} .jtbd-passage-strength`), ['strength 3']);
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Stage…');
			await answerPrompt(driver, 'No stage');
			await untilNote(driver, BEN, ben('no-rota', 'too-late #jtbd/strength/3'));
		},
	},
	{
		name: 'a tag is removed to the byte, and that can be undone',
		async run(driver) {
			await openWords(driver);
			await openMenu(driver, passage('Nobody came'));
			await choose(driver, 'Remove tag');
			await untilNote(driver, INA, ina('==Nobody came.== #jtbd/push/no-rota #jtbd/strength/2 %%twice%%', 'Nobody came.'));
			await driver.click('.notice button:has-text("Undo")');
			await untilNote(driver, INA, NOTES[INA]);
		},
	},
	{
		name: 'a quote is copied with its source, a link to it as well',
		async run(driver) {
			await openWords(driver);
			await driver.setClipboard('');
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Copy quote');
			await untilEqual(driver, () => driver.clipboard(), '“He left.” — [[Ben]]');
			await openMenu(driver, passage('He left'));
			await choose(driver, 'Copy link to passage');
			await driver.until('the link', async () => /^\[\[.*#\^[a-z0-9]+\]\]$/.test(await driver.clipboard()));
		},
	},
	{
		name: 'several are selected as in the file explorer, and one act changes them all',
		async run(driver) {
			await openWords(driver);
			await driver.click(passage('Nobody came'), { modifiers: ['Alt'] });
			await driver.click(passage('He left'), { modifiers: ['Alt'] });
			assert.equal(await count(driver), '2 quotes selected');
			assert.equal((await selectedWords(driver)).length, 2);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-selection-hint:not([hidden])`), ['Shift+click or Alt+click selects more.']);
			assert.match((await driver.texts(`${passage('He left')} .jtbd-passage-selected:not([hidden])`)).join(), /Selected/);
			await openMenu(driver, passage('He left'));
			assert.deepEqual(await titles(driver), SEVERAL);
			await choose(driver, 'Strength…');
			await answerPrompt(driver, 'Mild');
			await untilNote(driver, INA, ina('strength/2', 'strength/1'));
			await untilNote(driver, BEN, ben('no-rota', 'no-rota #jtbd/strength/1'));
			assert.equal(await count(driver), '2 quotes selected');
			await driver.click(passage('He left'), { modifiers: ['Alt'] });
			assert.equal(await count(driver), '1 quote selected');
			await driver.press('Escape');
			assert.equal(await count(driver), '');
			await untilEqual(driver, () => selectedWords(driver), []);
		},
	},
	{
		name: 'Shift selects all between, over folds, and a plain click opens and selects none',
		async run(driver) {
			await openWords(driver);
			const rows = await driver.texts(`${PASSAGE} .jtbd-passage-words`);
			await driver.click(`${PASSAGE}:has-text("${rows[1]}")`, { modifiers: ['Alt'] });
			await driver.click(`${PASSAGE}:has-text("${rows[3]}")`, { modifiers: ['Shift'] });
			assert.deepEqual(await selectedWords(driver), rows.slice(1, 4));
			await driver.click(`${PASSAGE}:has-text("${rows[0]}")`, { modifiers: ['Shift'] });
			assert.deepEqual(await selectedWords(driver), rows.slice(0, 2));
			await driver.click(passage('He left'));
			await untilSelected(driver, BEN, 'He left.');
			assert.deepEqual(await selectedWords(driver), []);
		},
	},
	{
		name: 'what is selected stays selected while notes change, and what is gone no longer is',
		async run(driver) {
			await openWords(driver);
			await driver.click(passage('It is late'), { modifiers: ['Alt'] });
			await driver.write(INA, ina('==Nobody', '==New one.== #jtbd/push/no-rota\n\n==Nobody'));
			await untilEqual(driver, () => driver.count(passage('New one')), 1);
			assert.deepEqual(await selectedWords(driver), ['It is late.']);
			await driver.write(INA, ina('It is late.', 'It is very late.'));
			await untilEqual(driver, () => driver.count(passage('very late')), 1);
			await driver.write(INA, ina('- ==It is late.== #jtbd/push/no-rota\n', ''));
			await untilEqual(driver, () => driver.count(PASSAGE), 4);
			assert.deepEqual(await selectedWords(driver), []);
			assert.equal(await count(driver), '');
		},
	},
	{
		name: 'by the keyboard: the menu, a range, all of a theme, moving, copying, opening',
		async run(driver) {
			await openWords(driver);
			const rows = await driver.texts(`${PASSAGE} .jtbd-passage-words`);
			await focusOn(driver, rows[0] ?? '');
			await driver.press('Shift+ArrowDown');
			await driver.press('Shift+ArrowDown');
			assert.deepEqual(await selectedWords(driver), rows.slice(0, 3));
			assert.equal(await focused(driver), rows[2]);
			await driver.press('Shift+ArrowUp');
			assert.deepEqual(await selectedWords(driver), rows.slice(0, 2));
			await driver.press('Escape');
			await driver.press('Mod+a');
			assert.deepEqual(await selectedWords(driver), rows.slice(0, 3));
			await driver.press('Alt+Enter');
			assert.equal(await count(driver), '2 quotes selected');
			await driver.press('Escape');
			await focusOn(driver, 'He left');
			await driver.setClipboard('');
			await driver.press('Mod+c');
			await untilEqual(driver, () => driver.clipboard(), '“He left.” — [[Ben]]');
			await driver.press('Shift+F10');
			assert.deepEqual(await titles(driver), ONE);
			await driver.press('Escape');
			await untilEqual(driver, () => driver.count('.menu'), 0);
			await driver.press('m');
			await answerPrompt(driver, 'Anxiety');
			await untilNote(driver, BEN, ben('push/no-rota', 'anxiety/no-rota'));
			await focusOn(driver, 'Nobody came');
			await driver.press('Mod+Enter');
			await untilEqual(driver, () => tabs(driver), 2);
			await untilSelected(driver, INA, 'Nobody came.');
		},
	},
	{
		name: 'the bar of what is selected moves it, offers the menu, and clears',
		async run(driver) {
			await openWords(driver);
			await driver.click(passage('Nobody came'), { modifiers: ['Alt'] });
			await driver.click(passage('I know it'), { modifiers: ['Alt'] });
			await driver.click(`${SIDE} [data-selected="menu"]`);
			assert.deepEqual(await titles(driver), SEVERAL.filter((title) => title !== 'Theme…'));
			assert.deepEqual(await checked(driver), []);
			await driver.press('Escape');
			await driver.click(`${SIDE} [data-selected="move"]`);
			await answerPrompt(driver, 'Pull');
			await untilNote(driver, INA, ina('#jtbd/push/no-rota #jtbd/strength', '#jtbd/pull/no-rota #jtbd/strength').replace('#jtbd/habit', '#jtbd/pull'));
			await driver.click(passage('He left'), { modifiers: ['Alt'] });
			await driver.click(`${SIDE} [data-selected="clear"]`);
			assert.equal(await count(driver), '');
		},
	},
	{
		name: 'a theme has a menu: rename, move, copy, all themes opened and closed',
		async run(driver) {
			await openWords(driver);
			await openMenu(driver, THEME);
			assert.deepEqual(await titles(driver), ['Rename or merge theme…', 'Move quotes to…', 'Copy quotes', 'Expand all', 'Collapse all']);
			await choose(driver, 'Collapse all');
			await untilEqual(driver, () => driver.attr(THEME, 'aria-expanded'), 'false');
			await openMenu(driver, THEME);
			await choose(driver, 'Expand all');
			await untilEqual(driver, () => driver.attr(THEME, 'aria-expanded'), 'true');
			await driver.setClipboard('');
			await openMenu(driver, THEME);
			await choose(driver, 'Copy quotes');
			await driver.until('the quotes', async () => (await driver.clipboard()).split('\n').filter((line) => line.startsWith('- “')).length === 3);
			await openMenu(driver, THEME);
			await choose(driver, 'Move quotes to…');
			await answerPrompt(driver, 'Habit');
			await untilNote(driver, INA, NOTES[INA].replace(/push\/no-rota/g, 'habit/no-rota'));
			await untilNote(driver, BEN, ben('push/no-rota', 'habit/no-rota'));
		},
	},
	{
		name: 'a quote that isn’t listed under one of its codes is not moved, which is said',
		async run(driver) {
			const free = { 'Cem.md': '---\ntype: interview\nparticipant: Cem\n---\n==Both ways.== #jtbd/push #jtbd/habit and ==One way.== #jtbd/pull\n' };
			await driver.reset(free, { open: 'Cem.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 0/0, habit 1/1');
			await driver.click(`${SIDE} [data-remark="unassigned"] .jtbd-fold`);
			const listed = (words: string): string => `${SIDE} [data-remark="unassigned"] .jtbd-passage:has-text("${words}")`;
			await openMenu(driver, listed('Both ways'));
			assert.deepEqual((await titles(driver)).filter((title) => ['Push', 'Move to…', 'Theme…'].includes(title)), []);
			await driver.press('Escape');
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), `${SIDE} [data-remark="unassigned"] .jtbd-passage`);
			await driver.press('m');
			await untilEqual(driver, () => notices(driver), ['A quote with several codes can be moved from where it is listed under one of them.']);
			await openMenu(driver, listed('One way'));
			await choose(driver, 'Habit');
			await untilNote(driver, 'Cem.md', free['Cem.md'].replace('#jtbd/pull', '#jtbd/habit'));
		},
	},
	{
		name: 'text typed while a menu is open changes neither the menu nor what is meant',
		async run(driver) {
			await openWords(driver);
			await openMenu(driver, passage('It is late'));
			await driver.write(INA, ina('==Nobody', '==New one.== #jtbd/push/no-rota\n\n==Nobody'));
			await untilEqual(driver, () => driver.count(passage('New one')), 1);
			assert.deepEqual(await titles(driver), ONE);
			await choose(driver, 'Pull');
			await untilNote(driver, INA, ina('==Nobody', '==New one.== #jtbd/push/no-rota\n\n==Nobody').replace('late.== #jtbd/push', 'late.== #jtbd/pull'));
		},
	},
	{
		name: 'on a phone the finger that opened the menu chooses nothing by letting go, the next touch does',
		async run(driver) {
			await driver.reset(NOTES, { open: INA });
			await driver.exec(({ app }) => app.emulateMobile(true));
			const point = (selector: string, ...types: readonly string[]): Promise<void> => driver.exec((_, at, all, words) => {
				const el = [...document.querySelectorAll(at)].find((one) => one.textContent.includes(words));
				for (const type of all) el?.dispatchEvent(new (type === 'click' ? MouseEvent : PointerEvent)(type, { bubbles: true, cancelable: true, detail: 1, ...(type === 'click' ? {} : { pointerType: 'touch' }) }));
			}, selector.split('|')[0] ?? '', types, selector.split('|')[1] ?? '');
			try {
				await showForces(driver);
				await untilForces(driver, ALL);
				await driver.click(THEME);
				await watchWrites(driver);
				await point(`${PASSAGE}|It is late`, 'pointerdown', 'contextmenu');
				await untilEqual(driver, () => titles(driver), ONE);
				await point(`${ITEM}|Pull`, 'pointerup', 'click');
				assert.deepEqual(await titles(driver), ONE);
				assert.deepEqual(await writes(driver), []);
				await point(`${ITEM}|Pull`, 'pointerdown', 'pointerup', 'click');
				await untilNote(driver, INA, ina('late.== #jtbd/push', 'late.== #jtbd/pull'));
			} finally {
				await driver.exec(({ app }) => app.emulateMobile(false));
			}
		},
	},
	{
		name: 'on a phone a long press opens the menu, “Select” lets taps select, and no row can be dragged',
		async run(driver) {
			await driver.reset(NOTES, { open: INA });
			await driver.exec(({ app }) => app.emulateMobile(true));
			try {
				await showForces(driver);
				await untilForces(driver, ALL);
				await driver.click(THEME);
				await driver.longPress(passage('It is late'));
				assert.deepEqual(await titles(driver), ONE);
				await choose(driver, 'Select');
				await driver.click(passage('He left'));
				assert.equal(await count(driver), '2 quotes selected');
				assert.deepEqual(await driver.texts(`${SIDE} .jtbd-selection-hint:not([hidden])`), ['Tap more quotes to add them.']);
				assert.equal(await driver.attr(passage('He left'), 'draggable'), null);
				await driver.click(passage('He left'));
				await driver.click(passage('It is late'));
				assert.equal(await count(driver), '');
				await driver.click(passage('He left'));
				await untilSelected(driver, BEN, 'He left.');
			} finally {
				await driver.exec(({ app }) => app.emulateMobile(false));
			}
		},
	},
];
