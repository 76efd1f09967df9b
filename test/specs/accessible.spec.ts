/** What axe-core finds in all that the plugin draws: the pages, pickers and dialogs, narrow, wide and on a phone, light and dark. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { caretBefore, PASSAGE, settle, showForces, SIDE, untilEqual, untilSubject } from './forces';
import { previewClipboard, CAPTIONS } from './import';
import type { Files } from './notes';
import { untilReady } from './open-note';

const P01 = 'Interviews/P01 bakery owner.md';
const P03 = 'Interviews/P03 garden centre.md';
const BAD = { 'Bad.md': '[[JTBD 1]]\n\n- ==It broke again.== #jtbd/pain/rota\n- They knew. #jtbd/pull #jtbd/xylophone\n' };
const PAGES = ['forces', 'timeline', 'matrix', 'saturation', 'compare'];

const TAB = '.mod-root .jtbd-forces';
const BUTTONS = '.mod-right-split .nav-header';
const PROBLEMS = '.mod-right-split .jtbd-problems-view';
/** The field and the list around the rows are the app's. */
const ROWS = '.prompt .suggestion-item';
const DIALOG = ['.modal .modal-content', '.modal .modal-button-container'];
const SETTINGS = '.vertical-tab-content';
/** What the app draws and colours within ours: its most important button, and the fields of settings that are declared. */
const OF_THE_APP = ['.mod-cta', '.vertical-tab-content .setting-item-control'];

interface Finding {
	readonly id: string;
	readonly impact: string;
	readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

interface Axe {
	run(context: unknown, options: unknown): Promise<{ readonly violations: readonly Finding[] }>;
}

/** Brings axe-core onto the page, which it stays on. */
async function start(driver: Driver, files: Files, open?: string): Promise<void> {
	await driver.reset(files, open === undefined ? {} : { open });
	await untilReady(driver);
	if (await driver.exec(() => 'axe' in window)) return;
	const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	await driver.exec((_, code) => void globalThis.eval(code), source);
}

/** What axe finds serious or critical within the elements of these selectors, each of which there must be; of one rule, if it is named. */
function findings(driver: Driver, within: readonly string[], rule?: string): Promise<string[]> {
	return driver.exec(async (_, include: readonly string[], exclude: readonly string[], only: string | null) => {
		for (const selector of include) if (document.querySelector(selector) === null) throw new Error(`There is no ${selector}.`);
		const { axe } = window as unknown as { readonly axe: Axe };
		const { violations } = await axe.run({ include, exclude }, { resultTypes: ['violations'], ...(only === null ? {} : { runOnly: { type: 'rule', values: [only] } }) });
		return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary}`));
	}, within, OF_THE_APP, rule ?? null);
}

/** Fails where axe finds something within these, light or dark. */
async function scan(driver: Driver, what: string, ...within: readonly string[]): Promise<void> {
	assert.deepEqual(await findings(driver, within), [], what);
	await driver.setTheme('dark');
	// Nothing else depends on the look.
	assert.deepEqual(await findings(driver, within, 'color-contrast'), [], `${what}, dark`);
	await driver.setTheme('light');
}

/** Shows a page of a view with something open in it: a few folds, the first of what can be chosen, a comparison. */
async function showPage(driver: Driver, page: string, ...views: readonly string[]): Promise<void> {
	for (const view of views) {
		await driver.exec((_, tab) => document.querySelector<HTMLElement>(tab)?.click(), `${view} .jtbd-tab[data-page="${page}"]`);
		await untilEqual(driver, () => driver.attr(view, 'data-page'), page);
		await driver.exec((_, at) => {
			const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`${at} .jtbd-page ${selector}`)];
			// Themes show once their force is open.
			for (let depth = 0; depth < 2; depth++) for (const fold of all('[data-fold][aria-expanded="false"]').slice(0, 4)) fold.click();
			for (const button of [...all('[data-choose][aria-pressed="false"]').slice(0, 1), ...all('.jtbd-offer').slice(0, 1)]) button.click();
		}, view);
	}
	await settle(driver);
}

async function close(driver: Driver): Promise<void> {
	await driver.press('Escape');
	await untilEqual(driver, () => driver.count('.modal, .prompt'), 0);
}

async function scanPicker(driver: Driver, what: string, open: () => Promise<void>): Promise<void> {
	await open();
	await driver.until(what, async () => (await driver.count(ROWS)) > 0);
	await scan(driver, what, ROWS);
	await close(driver);
}

async function scanDialog(driver: Driver, title: string): Promise<void> {
	await untilEqual(driver, () => driver.texts('.modal .modal-title'), [title]);
	await settle(driver);
	await scan(driver, title, ...DIALOG);
}

export const specs: readonly Spec[] = [
	{
		name: 'axe finds nothing serious on any page: in 240 pixels, in a tab, on a phone',
		needs: 'layout',
		async run(driver) {
			await start(driver, { ...EXAMPLE, ...BAD }, P01);
			await driver.setSidebar(240);
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await driver.command('jtbd-forces:open-forces-tab');
			await untilEqual(driver, () => driver.count(TAB), 1);
			for (const page of PAGES) {
				await showPage(driver, page, SIDE, TAB);
				await scan(driver, page, SIDE, TAB, BUTTONS);
			}
			await driver.exec((_, at) => document.querySelector(at)?.replaceChildren(), `${TAB} .jtbd-compare-swap`);
			assert.equal((await findings(driver, [TAB])).length, 1, 'A button without a name is found.');
			await driver.exec(({ app }) => app.emulateMobile(true));
			for (const page of PAGES) {
				await showPage(driver, page, TAB);
				assert.deepEqual(await findings(driver, [TAB]), [], `${page} on a phone`);
			}
			await driver.exec(({ app }) => app.emulateMobile(false));
		},
	},
	{
		name: 'axe finds nothing serious in an interview alone, under filters that leave nothing, at the start and where nothing is yet',
		needs: 'layout',
		async run(driver) {
			await start(driver, {});
			await showForces(driver);
			await scan(driver, 'empty vault', SIDE);
			await driver.write('Day.md', 'Words.\n');
			await driver.open('Day.md');
			await driver.exec(async ({ app }) => {
				await app.plugins.disablePlugin('jtbd-forces');
				await app.vault.adapter.remove('.obsidian/plugins/jtbd-forces/data.json').catch(() => undefined);
				await app.plugins.enablePluginAndSave('jtbd-forces');
			});
			await driver.until('the first steps', async () => (await driver.count(`${SIDE} .jtbd-first:not([hidden])`)) === 1);
			await scan(driver, 'first steps', SIDE);
			await start(driver, EXAMPLE, P03);
			await driver.setSidebar(320);
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await driver.exec((_, at) => {
				const select = document.querySelector<HTMLSelectElement>(at);
				if (!select) throw new Error('There is no scope to choose.');
				select.value = [...select.options].at(-1)?.value ?? '';
				select.dispatchEvent(new Event('change', { bubbles: true }));
			}, `${SIDE} select[data-act="scope"]`);
			await untilSubject(driver, 'P03 garden centre');
			for (const page of PAGES) {
				await showPage(driver, page, SIDE);
				await scan(driver, `one interview: ${page}`, SIDE);
			}
			await showPage(driver, 'forces', SIDE);
			await driver.click('.mod-right-split [data-act="filter"]');
			await driver.type('words that nobody said');
			await driver.press('Enter');
			await driver.until('nothing left', async () => (await driver.count(`${SIDE} .jtbd-filters-note:not([hidden])`)) === 1);
			for (const page of ['forces', 'timeline', 'matrix', 'saturation']) {
				await showPage(driver, page, SIDE);
				assert.deepEqual(await findings(driver, [SIDE]), [], `nothing left: ${page}`);
			}
		},
	},
	{
		name: 'axe finds nothing serious in the pickers, the menu of a passage, the dialogs, the settings and the problems',
		needs: 'layout',
		async run(driver) {
			await start(driver, { ...EXAMPLE, ...BAD }, P03);
			await driver.setSidebar(320);
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await showPage(driver, 'forces', SIDE);
			await scanPicker(driver, 'subjects', () => driver.click('.mod-right-split [data-act="pick"]'));
			await scanPicker(driver, 'filters', () => driver.click('.mod-right-split [data-act="filter"]'));
			for (const item of ['Move to…', 'Theme…', 'Stage…', 'Strength…']) {
				await scanPicker(driver, item, async () => {
					await driver.click(PASSAGE, { button: 'right' });
					await driver.until('the menu', async () => (await driver.count('.menu')) === 1);
					if (item === 'Move to…') await scan(driver, 'menu', '.menu');
					await driver.click(`.menu-item:has-text("${item}")`);
				});
			}
			await driver.open(P03);
			await scanPicker(driver, 'themes', () => driver.command('jtbd-forces:rename-theme'));
			await caretBefore(driver, '#jtbd/push');
			await driver.command('jtbd-forces:rename-theme');
			await scanDialog(driver, 'Rename theme');
			await driver.exec(() => document.querySelector<HTMLInputElement>('.modal input')?.focus());
			await driver.press('End');
			await driver.type(' anew');
			await driver.press('Mod+Enter');
			await scanDialog(driver, 'Theme renamed');
			await close(driver);
			for (const [command, title] of [['new-interview', 'Create interview note'], ['new-job', 'Create job note']] as const) {
				await driver.command(`jtbd-forces:${command}`);
				await scanDialog(driver, title);
				await close(driver);
			}
			await previewClipboard(driver, CAPTIONS);
			await scanDialog(driver, 'Import transcript');
			await close(driver);
			await driver.open(P03);
			await caretBefore(driver, 'done the wages');
			for (const command of ['tag-passage', 'insert-question', 'ask-about-gaps']) await scanPicker(driver, command, () => driver.command(`jtbd-forces:${command}`));
			await driver.command('jtbd-forces:check-tags');
			await untilEqual(driver, () => driver.count(PROBLEMS), 1);
			await settle(driver);
			await scan(driver, 'problems', PROBLEMS);
			await driver.exec(({ app }) => {
				app.setting.open();
				app.setting.openTabById('jtbd-forces');
			});
			await settle(driver);
			await scan(driver, 'settings', SETTINGS);
			await driver.exec(({ app }) => app.setting.close());
		},
	},
];
