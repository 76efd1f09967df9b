/** The keyboard is never lost: whatever a key does away with, the focus goes on from beside it. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { settle, showForces, SIDE, untilEqual, untilSubject } from './forces';

const P01 = 'Interviews/P01 bakery owner.md';

async function openExample(driver: Driver): Promise<void> {
	await driver.reset(EXAMPLE, { open: P01 });
	await showForces(driver);
	await untilSubject(driver, 'JTBD 1');
}

/** What has the focus, as it is read aloud; "" for nothing within the view. */
function focused(driver: Driver): Promise<string> {
	return driver.exec((_, side) => {
		const el = document.activeElement;
		return el?.closest(side) ? (document.getElementById(el.getAttribute('aria-labelledby') ?? '') ?? el).getAttribute('aria-label') ?? el.textContent : '';
	}, '.mod-right-split');
}

/** Puts the focus on the first of these in the view and presses Enter. */
async function enterOn(driver: Driver, selector: string): Promise<void> {
	await driver.exec((_, at) => {
		const el = [...document.querySelectorAll<HTMLElement>(at)].find((each) => each.closest('[hidden]') === null);
		if (!el) throw new Error(`There is no ${at}.`);
		el.focus();
	}, `${SIDE} ${selector}`);
	await driver.press('Enter');
	await settle(driver);
}

async function filterBy(driver: Driver, words: string): Promise<void> {
	await driver.click('.mod-right-split [data-act="filter"]');
	await driver.until('the picker', async () => (await driver.count('.prompt')) === 1);
	await driver.type(words);
	await driver.press('Enter');
	await untilEqual(driver, () => driver.count('.prompt'), 0);
	await settle(driver);
}

async function showPage(driver: Driver, page: string): Promise<void> {
	await driver.click(`${SIDE} .jtbd-tab[data-page="${page}"]`);
	await untilEqual(driver, () => driver.attr(SIDE, 'data-page'), page);
	await settle(driver);
}

export const specs: readonly Spec[] = [
	{
		name: 'a filter that is removed hands the focus to the next one, the last one to the button that filters',
		async run(driver) {
			await openExample(driver);
			await filterBy(driver, 'outcome switched');
			await filterBy(driver, 'strength strong');
			await enterOn(driver, '.jtbd-filter[data-facet="outcome"]');
			assert.equal(await focused(driver), 'Remove filter Strength: Strong (3)');
			await driver.press('Enter');
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-filter`), 0);
			assert.equal(await focused(driver), 'Filter');
			await filterBy(driver, 'outcome switched');
			await filterBy(driver, 'strength strong');
			await enterOn(driver, '.jtbd-filters-clear');
			assert.equal(await focused(driver), 'Filter');
			await filterBy(driver, 'words that nobody said');
			await enterOn(driver, '.jtbd-filters-remove');
			assert.equal(await focused(driver), 'Filter');
		},
	},
	{
		name: 'quotes that are closed hand the focus back to the number that they were opened by',
		async run(driver) {
			await openExample(driver);
			for (const page of ['timeline', 'matrix', 'saturation']) {
				await showPage(driver, page);
				await enterOn(driver, '.jtbd-page [data-choose]');
				const opener = await focused(driver);
				assert.notEqual(opener, '', page);
				await enterOn(driver, '.jtbd-chosen-close');
				assert.equal(await focused(driver), opener, page);
			}
		},
	},
	{
		name: 'a comparison that begins or ends leaves the focus on the page',
		async run(driver) {
			await openExample(driver);
			await showPage(driver, 'compare');
			await enterOn(driver, '.jtbd-offer');
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-side`), 2);
			assert.notEqual(await focused(driver), '', 'begun');
			await enterOn(driver, '.jtbd-compare-swap');
			assert.equal(await focused(driver), 'Swap sides');
			await enterOn(driver, '.jtbd-compare-end');
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-side`), 0);
			assert.notEqual(await focused(driver), '', 'ended');
		},
	},
	{
		name: 'a picker that is given up hands the focus back',
		async run(driver) {
			await openExample(driver);
			for (const [act, label] of [['filter', 'Filter'], ['pick', 'Choose']] as const) {
				await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), `.mod-right-split [data-act="${act}"]`);
				await driver.press('Enter');
				await untilEqual(driver, () => driver.count('.prompt'), 1);
				await driver.press('Escape');
				await untilEqual(driver, () => driver.count('.prompt'), 0);
				assert.ok((await focused(driver)).startsWith(label), act);
			}
		},
	},
	{
		name: 'a button that shows the rest, and goes, leaves the focus beside it',
		async run(driver) {
			await driver.reset({ 'Ina.md': `[[JTBD 1]]\n\n${Array.from({ length: 120 }, (_, at) => `- Words ${at} #jtbd/push`).join('\n')}\n` }, { open: 'Ina.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-passage`), 100);
			await enterOn(driver, '.jtbd-words-place [data-more]');
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-passage`), 120);
			assert.match(await focused(driver), /^Words \d+/);
		},
	},
	{
		name: 'no page has more than a few stops of the tab key',
		needs: 'layout',
		async run(driver) {
			await openExample(driver);
			for (const page of ['forces', 'timeline', 'matrix', 'saturation', 'compare']) {
				await showPage(driver, page);
				const stops = await driver.exec((_, at) => [...document.querySelectorAll<HTMLElement>(at)].filter((el) => el.tabIndex >= 0 && el.checkVisibility({ visibilityProperty: true })).map((el) => el.className), `${SIDE} .jtbd-page :is(button, select, [tabindex])`);
				// Four forces with a list each, the ends, the quiet lines, the words.
				assert.ok(stops.length >= 2 && stops.length <= 12, `${page}: ${stops.join(', ')}`);
			}
		},
	},
	{
		name: 'the subject is a heading by its own name, and no number is read twice',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: 'Jobs/JTBD 1.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			assert.equal(await driver.attr(`${SIDE} .jtbd-title-button`, 'aria-label'), null);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-title-button`), ['JTBD 1']);
			for (const page of ['forces', 'timeline', 'matrix', 'saturation']) {
				await showPage(driver, page);
				// What stands beside a button that says it is hidden from those who hear it.
				const twice = await driver.exec((_, at) => [...document.querySelectorAll<HTMLElement>(at)].filter((button) => {
					const label = button.querySelector(':scope > .jtbd-name')?.getAttribute('aria-label') ?? '';
					const beside = [...(button.parentElement?.children ?? [])].filter((el) => el !== button && el.tagName === 'SPAN' && el.closest('[hidden], [aria-hidden="true"]') === null);
					return beside.some((el) => /\d of \d/.test(el.textContent) && label.includes(el.textContent));
				}).map((button) => button.outerHTML), `${SIDE} .jtbd-page button[aria-labelledby]`);
				assert.deepEqual(twice, [], page);
			}
		},
	},
];
