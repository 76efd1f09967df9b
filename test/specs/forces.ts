/** What specs do with a forces view and see in it, all of it through the stable surface. */

import assert from 'node:assert/strict';
import type { Context, Driver } from './driver';

/** The forces view in the right sidebar. */
export const SIDE = '.mod-right-split .jtbd-forces';
/** Its rows. */
export const PASSAGE = `${SIDE} .jtbd-passage`;

/** What the first of these is called, as it is read aloud; null without it or without a name of its own. */
export function nameOf(driver: Driver, selector: string): Promise<string | null> {
	return driver.exec((_: Context, at: string) => {
		const el = document.querySelector(at);
		const named = document.getElementById(el?.getAttribute('aria-labelledby') ?? '') ?? el;
		return named?.getAttribute('aria-label') ?? null;
	}, selector);
}

/** What has the focus, as it is read aloud; null where it has no name but its words. */
export function focusedName(driver: Driver): Promise<string | null> {
	return nameOf(driver, ':focus');
}

/** Opens the view in the right sidebar by its command, which makes it active. */
export async function showForces(driver: Driver): Promise<void> {
	await driver.command('jtbd-forces:show-forces');
	await driver.until('the forces view', async () => (await driver.count(SIDE)) === 1);
	await settle(driver);
}

/** Lets what is under way in the app come to its end: a frame, and what was put off until after it. */
export function settle(driver: Driver): Promise<void> {
	return driver.exec(() => new Promise<void>((resolve) => void window.requestAnimationFrame(() => window.setTimeout(resolve, 10))));
}

/** What a view tells: `push 2/7, pull 2/5, …`, people before quotes; "" without a diagram. */
export function forces(driver: Driver, view = SIDE): Promise<string> {
	return driver.exec((_: Context, selector: string) => {
		const told = (el: Element): string => `${el.getAttribute('data-force')} ${el.getAttribute('data-people')}/${el.getAttribute('data-quotes')}`;
		const quadrants = [...document.querySelectorAll(`${selector} .jtbd-diagram [data-force]`)].map(told);
		return ['push', 'pull', 'anxiety', 'habit'].flatMap((force) => quadrants.filter((quadrant) => quadrant.startsWith(`${force} `))).join(', ');
	}, view);
}

/** Waits until a view tells these forces. */
export async function untilForces(driver: Driver, expected: string, view = SIDE): Promise<void> {
	await untilEqual(driver, () => forces(driver, view), expected);
}

/** Waits until a view is about the job, interview or note of this name. */
export async function untilSubject(driver: Driver, name: string | null, view = SIDE): Promise<void> {
	await untilEqual(driver, () => driver.attr(view, 'data-subject'), name);
}

/** Waits until `look` sees this; fails with what it saw last. */
export async function untilEqual<T>(driver: Driver, look: () => Promise<T>, expected: T): Promise<void> {
	let difference: unknown;
	const isSeen = async (): Promise<boolean> => {
		try {
			assert.deepEqual(await look(), expected);
			return true;
		} catch (error) {
			difference = error;
			return false;
		}
	};
	await driver.until(JSON.stringify(expected), isSeen).catch(() => {
		throw difference;
	});
}

/** Selects the words in the note that was active last; without them, puts the caret there. */
export async function selectWords(driver: Driver, words: string): Promise<void> {
	const from = (await driver.text()).indexOf(words);
	assert.notEqual(from, -1, `The note doesn’t say “${words}”.`);
	await driver.select(from, from + words.length);
}

/** Puts the caret right before these words. */
export async function caretBefore(driver: Driver, words: string): Promise<void> {
	const from = (await driver.text()).indexOf(words);
	assert.notEqual(from, -1, `The note doesn’t say “${words}”.`);
	await driver.select(from);
}

/** The path of the note that is edited and the words selected in it: `P01.md: words`. */
export function selected(driver: Driver): Promise<string> {
	return driver.exec(({ app, obsidian }) => {
		const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
		return view ? `${view.file?.path ?? ''}: ${view.editor.getSelection()}` : '';
	});
}

/** Waits until a note is edited with these words selected. */
export async function untilSelected(driver: Driver, path: string, words: string): Promise<void> {
	await untilEqual(driver, () => selected(driver), `${path}: ${words}`);
}

/** Chooses in a select what has this value or these words. */
export async function chooseIn(driver: Driver, selector: string, wanted: string): Promise<void> {
	await driver.exec((_, at, value) => {
		const select = document.querySelector<HTMLSelectElement>(at);
		const option = [...(select?.options ?? [])].find((each) => each.value === value || each.textContent === value);
		if (!select || !option) throw new Error(`There is no choice “${value}”.`);
		select.value = option.value;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	}, selector, wanted);
}

/** Types into the prompt that is about to open, takes what is found first, and waits until it is closed. */
export async function answerPrompt(driver: Driver, typed: string): Promise<void> {
	await driver.until('the prompt', async () => (await driver.count('.prompt')) === 1);
	await driver.type(typed);
	await driver.press('Enter');
	await untilEqual(driver, () => driver.count('.prompt'), 0);
}

/** Whether what has the focus is this. */
export function isFocused(driver: Driver, selector: string): Promise<boolean> {
	return driver.exec((_, at) => document.activeElement?.matches(at) ?? false, selector);
}

/** How many tabs the main area has. */
export function tabs(driver: Driver): Promise<number> {
	return driver.count('.mod-root .workspace-tab-header');
}

/** The words of the notices on show. */
export function notices(driver: Driver): Promise<string[]> {
	return driver.texts('.notice-message');
}

/** From now on writes down each file that is created, modified or deleted; `writes` gives them. */
export function watchWrites(driver: Driver): Promise<void> {
	return driver.exec(({ app }) => {
		const log: string[] = [];
		Object.assign(window, { specWrites: log });
		app.vault.on('modify', ({ path }) => void log.push(`modify ${path}`));
		app.vault.on('create', ({ path }) => void log.push(`create ${path}`));
		app.vault.on('delete', ({ path }) => void log.push(`delete ${path}`));
	});
}

/** What was written since `watchWrites`, once the editors have had time to save. */
export async function writes(driver: Driver): Promise<string[]> {
	await driver.exec(async ({ app, obsidian }) => {
		for (const { view } of app.workspace.getLeavesOfType('markdown')) if (view instanceof obsidian.MarkdownView) await view.save();
	});
	return driver.exec(() => (window as unknown as { specWrites: string[] }).specWrites);
}

/** Keeps the active note's editor from saving, so that what is seen comes from the editor alone. */
export function holdSaves(driver: Driver): Promise<void> {
	return driver.exec(({ app, obsidian }) => {
		const view = app.workspace.getActiveViewOfType(obsidian.MarkdownView);
		if (view) view.save = () => Promise.resolve();
	});
}

/** Saves what `holdSaves` kept from being saved. */
export function releaseSaves(driver: Driver): Promise<void> {
	return driver.exec(async ({ app, obsidian }) => {
		for (const { view } of app.workspace.getLeavesOfType('markdown')) {
			if (!(view instanceof obsidian.MarkdownView)) continue;
			// The class's own method shows again.
			Reflect.deleteProperty(view, 'save');
			await view.save();
		}
	});
}
