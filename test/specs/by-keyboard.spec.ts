/** By keys alone: from the palette to a quote, into its note and back, to other pages, and to a filter. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { answerPrompt, isFocused, selected, settle, showForces, SIDE, untilEqual, untilSubject } from './forces';

const JOB = 'Jobs/JTBD 1.md';

async function open(driver: Driver): Promise<void> {
	await driver.reset(EXAMPLE, { open: JOB });
	await showForces(driver);
	await untilSubject(driver, 'JTBD 1');
}

async function press(driver: Driver, ...keys: readonly string[]): Promise<void> {
	for (const key of keys) {
		await driver.press(key);
		await settle(driver);
	}
}

const untilFocused = (driver: Driver, selector: string): Promise<void> => driver.until(selector, () => isFocused(driver, selector)).catch(async () => {
	assert.fail(`Not ${selector} has the focus but ${await driver.exec(() => document.activeElement?.outerHTML.slice(0, 200) ?? '')}`);
});
const words = (driver: Driver): Promise<string> => driver.exec(() => document.activeElement?.querySelector('.jtbd-passage-words')?.textContent ?? '');

export const specs: readonly Spec[] = [
	{
		name: 'four keys lead from the command to a quote, one into its note, and the command back to it',
		async run(driver) {
			await open(driver);
			await untilFocused(driver, `${SIDE} .jtbd-quadrant[data-force="push"]`);
			await press(driver, 'Enter');
			await untilFocused(driver, `${SIDE} .jtbd-fold[data-fold="push"]`);
			await press(driver, 'ArrowDown', 'ArrowDown');
			await untilFocused(driver, `${SIDE} .jtbd-section[data-code="push"] .jtbd-passage`);
			const quote = await words(driver);
			assert.notEqual(quote, '');
			await press(driver, 'Enter');
			await driver.until('the words in their note', async () => (await selected(driver)).includes(quote.slice(0, 20)));
			await showForces(driver);
			await untilEqual(driver, () => words(driver), quote);
			await press(driver, 'ArrowDown');
			await untilFocused(driver, `${SIDE} .jtbd-section[data-code="push"] .jtbd-passage`);
			assert.notEqual(await words(driver), quote);
		},
	},
	{
		name: 'a tab that is opened by its command is gone to as well',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: JOB });
			await driver.command('jtbd-forces:open-forces-tab');
			await untilSubject(driver, 'JTBD 1', '.mod-root .jtbd-forces');
			await untilFocused(driver, '.mod-root .jtbd-quadrant[data-force="push"]');
			await press(driver, 'Enter', 'ArrowDown');
			await untilFocused(driver, '.mod-root .jtbd-section[data-code="push"] .jtbd-theme .jtbd-fold');
		},
	},
	{
		name: 'a leading theme is left for its words, and Escape leads back to what showed them',
		async run(driver) {
			await open(driver);
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), `${SIDE} .jtbd-leading[data-theme="Rota not true"]`);
			await press(driver, 'Enter');
			await untilFocused(driver, `${SIDE} .jtbd-fold[data-fold="push/Rota not true"]`);
			await press(driver, 'ArrowDown');
			await untilFocused(driver, `${SIDE} .jtbd-passage`);
			await press(driver, 'Alt+Enter', 'Escape');
			await untilFocused(driver, `${SIDE} .jtbd-passage`);
			await press(driver, 'Escape');
			await untilFocused(driver, `${SIDE} .jtbd-leading[data-theme="Rota not true"]`);
			await press(driver, 'Escape');
			await untilFocused(driver, `${SIDE} .jtbd-quadrant[data-force="push"]`);
		},
	},
	{
		name: 'the quadrants are one stop, what lies on the one at hand is the next, and then come the quiet lines and the words',
		needs: 'layout',
		async run(driver) {
			await open(driver);
			await untilFocused(driver, `${SIDE} .jtbd-quadrant[data-force="push"]`);
			await press(driver, 'Shift+Tab');
			await untilFocused(driver, `${SIDE} .jtbd-tab[data-page="forces"]`);
			await press(driver, 'Tab', 'ArrowRight');
			await untilFocused(driver, `${SIDE} .jtbd-quadrant[data-force="pull"]`);
			await press(driver, 'Tab');
			await untilFocused(driver, `${SIDE} .jtbd-corner[data-code="pull"] .jtbd-leading`);
			await press(driver, 'Tab');
			await untilFocused(driver, `${SIDE} .jtbd-end-more`);
			await press(driver, 'Tab');
			await untilFocused(driver, `${SIDE} .jtbd-remarks-place button`);
			await press(driver, 'Tab');
			await untilFocused(driver, `${SIDE} .jtbd-words-place button`);
			await press(driver, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
			await untilFocused(driver, `${SIDE} .jtbd-quadrant[data-force="pull"]`);
		},
	},
	{
		name: 'the page is changed and a filter set without a pointer, and the command leads back to the page',
		async run(driver) {
			await open(driver);
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), `${SIDE} .jtbd-tab[data-page="forces"]`);
			await press(driver, 'ArrowRight');
			await untilEqual(driver, () => driver.attr(SIDE, 'data-page'), 'timeline');
			await untilFocused(driver, `${SIDE} .jtbd-tab[data-page="timeline"]`);
			await driver.open(JOB);
			await showForces(driver);
			await untilFocused(driver, `${SIDE} .jtbd-tab[data-page="timeline"]`);
			await press(driver, 'ArrowLeft');
			await driver.exec(() => document.querySelector<HTMLElement>('.mod-right-split [data-act="filter"]')?.focus());
			await driver.press('Enter');
			await answerPrompt(driver, 'outcome switched');
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-filter[data-facet="outcome"]`), 1);
		},
	},
	{
		name: 'a theme whose words are out of sight is gone to once more, and closed when they are seen',
		needs: 'layout',
		async run(driver) {
			await open(driver);
			await driver.setSidebar(300);
			await settle(driver);
			const theme = `${SIDE} .jtbd-leading[data-theme="Rota not true"]`;
			/** How far below the upper edge of the view its words begin, in pixels. */
			const below = (): Promise<number> => driver.exec((_, side) => {
				const view = document.querySelector(side);
				return Math.round((view?.querySelector('.jtbd-words-place')?.getBoundingClientRect().top ?? 0) - (view?.getBoundingClientRect().top ?? 0));
			}, SIDE);
			await driver.click(theme);
			await untilEqual(driver, () => driver.attr(theme, 'aria-pressed'), 'true');
			await settle(driver);
			assert.ok((await below()) < 100, String(await below()));
			// Up again, until only an edge of the words is left.
			await driver.exec((_, side) => {
				const view = document.querySelector(side);
				const at = view?.querySelector('.jtbd-words-place')?.getBoundingClientRect().top ?? 0;
				const bottom = view?.getBoundingClientRect().bottom ?? 0;
				view?.scrollBy(0, at - bottom + 10);
			}, SIDE);
			assert.ok((await below()) > 100, String(await below()));
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 })), theme);
			await settle(driver);
			assert.equal(await driver.attr(theme, 'aria-pressed'), 'true');
			assert.ok((await below()) < 100, String(await below()));
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 })), theme);
			await untilEqual(driver, () => driver.attr(theme, 'aria-pressed'), 'false');
		},
	},
];
