/** The colours of tagged passages in Live Preview and in reading view. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, settle, untilEqual } from './forces';

const NOTE = `---
job: "[[JTBD 1]]"
---
Plain ==not tagged== and ==pushed== #jtbd/push and ==both== #jtbd/pull/x #jtbd/habit here.

> [!quote] Said
> ==In a callout.== #jtbd/anxiety

| who | what |
| --- | --- |
| Ben | ==in a cell== #jtbd/habit |

- ==“Bold **in** it.”== #jtbd/pull %%memo%%
- ==An element.== #jtbd/trigger

\`\`\`
==code== #jtbd/push
\`\`\`

Off we go #jtbd/push
`;
const MARKS = [
	['pushed', 'push'],
	['both', 'pull habit'],
	['In a callout.', 'anxiety'],
	['in a cell', 'habit'],
	['“Bold in it.”', 'pull'],
	['An element.', ''],
];

/** What each mark holds, `=` and `*` left out, and its forces. Parts of one mark that stand beside each other are one. */
function marks(driver: Driver, within: string): Promise<string[][]> {
	return driver.exec((_, root) => {
		const found: string[][] = [];
		let last: Element | null = null;
		for (const el of document.querySelectorAll(`${root} .jtbd-mark`)) {
			const words = (el.textContent ?? '').replace(/[=*]/g, '');
			if (last !== null && last.nextSibling === el) found[found.length - 1]![0] += words;
			else found.push([words, el.getAttribute('data-force') ?? 'none']);
			last = el;
		}
		return found;
	}, within);
}

const inEditor = (driver: Driver): Promise<string[][]> => marks(driver, '.cm-content');
const inReading = (driver: Driver): Promise<string[][]> => marks(driver, '.markdown-preview-view');

export const specs: readonly Spec[] = [
	{
		name: 'Live Preview colours marks by their forces, source mode doesn’t',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await untilEqual(driver, () => inEditor(driver), MARKS);
			assert.equal(await driver.attr('.cm-content .jtbd-mark', 'data-code'), 'push');
			await driver.mode('source');
			await untilEqual(driver, () => inEditor(driver), []);
			await driver.mode('live');
			await untilEqual(driver, () => inEditor(driver), MARKS);
			await driver.screenshot('live-preview');
		},
	},
	{
		name: 'Live Preview follows typing, a command, undo, and a change on disk',
		async run(driver) {
			await driver.reset({ 'Ina.md': 'He said ==so== and so.\n' }, { open: 'Ina.md' });
			await caretBefore(driver, ' and so');
			await driver.type(' #jtbd/pus');
			await settle(driver);
			assert.deepEqual(await inEditor(driver), []);
			await driver.type('h');
			await untilEqual(driver, () => inEditor(driver), [['so', 'push']]);
			await caretBefore(driver, 'so==');
			await driver.command('jtbd-forces:tag-habit');
			await untilEqual(driver, () => inEditor(driver), [['so', 'habit']]);
			await driver.press('Mod+z');
			await untilEqual(driver, () => inEditor(driver), [['so', 'push']]);
			await driver.until('the save', async () => (await driver.read('Ina.md')).includes('push'));
			await driver.disk('Ina.md', '==Other== #jtbd/pull\n');
			await untilEqual(driver, () => inEditor(driver), [['Other', 'pull']]);
		},
	},
	{
		name: 'the colour is that of the force, in light and dark, and the highlight’s own is gone',
		needs: 'layout',
		async run(driver) {
			await driver.reset({ 'Ina.md': '==plain==\n\n==a== #jtbd/push\n\n==b== #jtbd/habit\n\nend\n' }, { open: 'Ina.md' });
			await driver.select(0);
			const colours = (selector: string): Promise<string[]> => driver.exec((_, at) => [...document.querySelectorAll(at)].map((el) => {
				const { backgroundColor, backgroundImage, borderBottomColor, boxShadow, textDecorationColor } = getComputedStyle(el);
				return [backgroundColor, backgroundImage, borderBottomColor, boxShadow, textDecorationColor].join(' ');
			}), selector);
			for (const theme of ['light', 'dark'] as const) {
				await driver.setTheme(theme);
				for (const [mode, selector] of [['live', '.cm-content .jtbd-mark'], ['reading', '.markdown-preview-view .jtbd-mark']] as const) {
					await driver.mode(mode);
					await driver.until('two marks', async () => (await driver.count(selector)) === 2);
					const [push, habit] = await colours(selector);
					assert.notEqual(push, habit, `${mode} ${theme}`);
				}
			}
			await driver.setTheme('light');
		},
	},
	{
		name: 'reading view colours the same marks, in callouts, tables and lists',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await driver.mode('reading');
			await untilEqual(driver, () => inReading(driver), MARKS);
			assert.equal(await driver.count('.markdown-preview-view mark'), MARKS.length + 1);
			await driver.screenshot('reading-view');
		},
	},
	{
		name: 'an embedded note is coloured too',
		async run(driver) {
			await driver.reset({ 'Ina.md': '==pushed== #jtbd/push\n', 'All.md': 'See\n\n![[Ina]]\n' }, { open: 'All.md' });
			await driver.mode('reading');
			await untilEqual(driver, () => inReading(driver), [['pushed', 'push']]);
		},
	},
];
