/** The pages of the forces view and their tabs: what is shown, kept and reached by keys, at every width. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { chooseIn, isFocused, nameOf, settle, showForces, SIDE, untilEqual, untilSubject } from './forces';

const P01 = 'Interviews/P01 bakery owner.md';
const PAGES = ['forces', 'timeline', 'matrix', 'saturation', 'compare'];
const TAB = (page: string): string => `${SIDE} .jtbd-tab[data-page="${page}"]`;

async function openExample(driver: Driver): Promise<void> {
	await driver.reset(EXAMPLE, { open: P01 });
	await showForces(driver);
	await untilSubject(driver, 'JTBD 1');
}

const page = (driver: Driver): Promise<string | null> => driver.attr(SIDE, 'data-page');

export const specs: readonly Spec[] = [
	{
		name: 'each tab shows its page and nothing of another one',
		async run(driver) {
			await openExample(driver);
			assert.deepEqual(await driver.texts(`${SIDE} [role="tablist"] [role="tab"]`), ['Forces', 'Timeline', 'Matrix', 'Saturation', 'Compare']);
			for (const key of [...PAGES, 'forces']) {
				await driver.click(TAB(key));
				await untilEqual(driver, () => page(driver), key);
				const label = (await driver.texts(TAB(key))).join();
				assert.equal(await nameOf(driver, `${SIDE} [role="tabpanel"]`), label);
				assert.equal(await driver.count(`${SIDE} [role="tabpanel"]`), 1);
				assert.equal(await driver.attr(TAB(key), 'aria-selected'), 'true');
				assert.equal(await driver.count(`${SIDE} .jtbd-tab[aria-selected="true"]`), 1);
				assert.equal(await driver.count(`${SIDE} .jtbd-words-place`), key === 'forces' ? 1 : 0);
				await driver.screenshot(`page-${key}`);
			}
		},
	},
	{
		name: 'the tabs are one stop, arrow keys go from page to page',
		async run(driver) {
			await openExample(driver);
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), TAB('forces'));
			for (const [key, shown] of [['ArrowRight', 'timeline'], ['ArrowRight', 'matrix'], ['End', 'compare'], ['ArrowRight', 'compare'], ['ArrowLeft', 'saturation'], ['Home', 'forces']] as const) {
				await driver.press(key);
				await untilEqual(driver, () => page(driver), shown);
				assert.equal(await driver.exec(() => document.activeElement?.getAttribute('data-page')), shown);
				assert.equal(await driver.count(`${SIDE} .jtbd-tab[tabindex="0"]`), 1);
			}
		},
	},
	{
		name: 'showing the forces goes into the view',
		async run(driver) {
			await openExample(driver);
			assert.equal(await isFocused(driver, `${SIDE} .jtbd-quadrant[data-force="push"]`), true);
			await driver.click(TAB('matrix'));
			await driver.open(P01);
			await showForces(driver);
			assert.equal(await isFocused(driver, TAB('matrix')), true);
		},
	},
	{
		name: 'page, its options and what is selected survive a redraw; page and options a restart',
		async run(driver) {
			await openExample(driver);
			await driver.click(TAB('matrix'));
			await chooseIn(driver, `${SIDE} select[data-option="matrix-group"]`, 'segment');
			const group = (): Promise<string> => driver.exec((_, at) => document.querySelector<HTMLSelectElement>(at)?.value ?? '', `${SIDE} select[data-option="matrix-group"]`);
			await untilEqual(driver, group, 'segment');
			await driver.write('Interviews/Zoe.md', '---\njobs: "[[JTBD 1]]"\n---\n==More.== #jtbd/push\n');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-line-counts`), ['9 people in 7 interviews']);
			assert.deepEqual([await page(driver), await group()], ['matrix', 'segment']);
			await driver.restart();
			await untilSubject(driver, 'JTBD 1');
			await untilEqual(driver, async () => [await page(driver), await group()], ['matrix', 'segment']);
		},
	},
	{
		name: 'each page keeps its own folds for each subject, and comes back to them',
		async run(driver) {
			await openExample(driver);
			const pressed = (): Promise<string | null> => driver.attr(`${SIDE} .jtbd-quadrant[data-force="pull"]`, 'aria-pressed');
			await driver.click(`${SIDE} .jtbd-quadrant[data-force="pull"]`);
			await untilEqual(driver, pressed, 'true');
			await driver.click(TAB('timeline'));
			await driver.click(TAB('forces'));
			assert.equal(await pressed(), 'true');
			await driver.click('.mod-right-split [data-act="pick"]');
			await driver.type('JTBD 2');
			await driver.press('Enter');
			await untilSubject(driver, 'JTBD 2');
			assert.equal(await pressed(), 'false');
			await driver.click('.mod-right-split [data-act="pick"]');
			await driver.type('JTBD 1');
			await driver.press('Enter');
			await untilSubject(driver, 'JTBD 1');
			assert.equal(await pressed(), 'true');
		},
	},
	{
		name: 'a theme in a quadrant shows its own words alone',
		async run(driver) {
			await openExample(driver);
			const leading = `${SIDE} .jtbd-corner[data-code="push"] .jtbd-leading`;
			const theme = await driver.attr(leading, 'data-theme');
			assert.ok(theme);
			await driver.click(leading);
			const open = (): Promise<string[]> => driver.exec(() => [...document.querySelectorAll('.mod-right-split .jtbd-theme')].flatMap((el) => (el.querySelector('.jtbd-passage') ? [el.getAttribute('data-theme') ?? ''] : [])));
			await untilEqual(driver, open, [theme]);
			assert.equal(await driver.attr(`${SIDE} .jtbd-theme[data-theme="${theme}"]`, 'data-quotes'), String(await driver.count(`${SIDE} .jtbd-passage`)));
			await driver.click(`${SIDE} .jtbd-quadrant[data-force="push"]`);
			await driver.until('all of push', async () => (await open()).length > 3);
		},
	},
	{
		name: 'the title is of the subject, at once and after renaming',
		async run(driver) {
			await openExample(driver);
			await driver.command('jtbd-forces:open-forces-tab');
			const title = (): Promise<string> => driver.exec(() => document.querySelector('.mod-root .workspace-tab-header.is-active .workspace-tab-header-inner-title')?.textContent ?? '');
			await untilEqual(driver, title, 'Forces of JTBD 1');
			await driver.click('.mod-root [data-act="pick"]');
			await driver.type('JTBD 2');
			await driver.press('Enter');
			await untilEqual(driver, title, 'Forces of JTBD 2');
			await driver.write('Jobs/JTBD 2.md', '');
			await driver.until('the note of the job', async () => (await driver.count('.mod-root .jtbd-title-button:not([hidden])')) === 1);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Jobs/JTBD 2.md');
				if (file) await app.fileManager.renameFile(file, 'Jobs/Pay people right.md');
			});
			await untilEqual(driver, title, 'Forces of Pay people right');
		},
	},
	{
		name: 'the tabs fit every width, and the page is scrolled to where it was after a restart',
		needs: 'layout',
		async run(driver) {
			await openExample(driver);
			for (const width of [240, 320, 390, 600]) {
				await driver.setSidebar(width);
				await settle(driver);
				for (const key of PAGES) {
					await driver.click(TAB(key));
					await settle(driver);
					const { over, wraps } = await driver.exec(() => {
						const tabs = document.querySelector<HTMLElement>('.mod-right-split .jtbd-tabs');
						const rows = [...(tabs?.querySelectorAll<HTMLElement>('.jtbd-tab') ?? [])];
						return { over: (tabs?.scrollWidth ?? 0) - (tabs?.clientWidth ?? 0), wraps: new Set(rows.map((tab) => Math.round(tab.getBoundingClientRect().top))).size };
					});
					assert.deepEqual({ width, key, over: Math.max(0, over), wraps }, { width, key, over: 0, wraps: 1 });
				}
			}
			await driver.click(TAB('forces'));
			const scrollTo = (top: number): Promise<number> => driver.exec((_, at) => {
				const el = document.querySelector('.mod-right-split .jtbd-forces');
				if (el && at >= 0) el.scrollTop = at;
				return el?.scrollTop ?? 0;
			}, top);
			assert.equal(await scrollTo(500), 500);
			await settle(driver);
			// Something that has the app save its layout.
			await driver.click('.mod-right-split [data-act="pin"]');
			await driver.restart();
			await untilSubject(driver, 'JTBD 1');
			await untilEqual(driver, async () => Math.abs((await scrollTo(-1)) - 500) < 60, true);
		},
	},
];
