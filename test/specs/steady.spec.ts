/** A redraw changes what has changed and nothing else: on every page the elements, the scroll, the focus and what was opened or selected stay. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, holdSaves, releaseSaves, settle, showForces, SIDE, untilSubject } from './forces';

const note = (outcome: string, segment: string, date: string, ...lines: readonly string[]): string =>
	`---\njobs: "[[JTBD 1]]"\noutcome: ${outcome}\nsegment: ${segment}\ndate: ${date}\n---\n## First thought\n${lines.map((line) => `- ${line}\n`).join('')}\n\nMore to come.\n`;
const INA = 'Talks/Ina.md';
const NOTES = {
	[INA]: note('switched', 'gym', '2026-01-04', '==It broke in May.== #jtbd/push/late', '==Twice.== #jtbd/push/late', '==Calm.== #jtbd/pull/calm', '==Dear.== #jtbd/anxiety', '==By hand.== #jtbd/habit/paper', '==A clock.== #jtbd/alternative/clock'),
	'Talks/Ben.md': note('left', 'school', '2026-02-04', '==It broke again.== #jtbd/push/late', '==Peace.== #jtbd/pull/calm', '==Habit.== #jtbd/habit/paper', '==A rota.== #jtbd/push/rota #jtbd/move/forward'),
	'Talks/Cem.md': '---\njobs: "[[JTBD 2]]"\n---\n==Else.== #jtbd/push\n',
};

/** What opens the words of the theme “late” on each page. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
	forces: ['.jtbd-theme[data-theme="Late"] .jtbd-fold'],
	timeline: ['.jtbd-stage-force[data-force="push"]'],
	matrix: ['.jtbd-matrix button:has(> [aria-label^="Late, "])'],
	saturation: ['.jtbd-chip[data-theme="Late"]'],
	compare: ['.jtbd-compare-same', '.jtbd-compared-row[data-theme="Late"] button'],
};

/** What the page saw of its view since `watch`. */
interface Seen {
	/** What changed, turn by turn. */
	readonly turns: readonly (readonly string[])[];
	/** Elements that came or went, by their classes. */
	readonly moved: readonly string[];
	/** Elements of the beginning that are gone. */
	readonly lost: number;
	/** How far it is scrolled, what has the focus, what is open, pressed or selected. */
	readonly state: readonly string[];
}

type Watching = Window & { specSeen: () => Seen };

async function watch(driver: Driver): Promise<Seen> {
	await driver.exec((_, selector) => {
		const view = document.querySelector<HTMLElement>(selector);
		if (!view) throw new Error('There is no view.');
		const all = [...view.querySelectorAll('*')];
		const moved: string[] = [];
		const turns: string[][] = [];
		new MutationObserver((records) => {
			// What is set to what it was is told as well.
			const changes = records.filter(({ type, target, attributeName, oldValue }) => type === 'childList' || (type === 'attributes' ? (target as Element).getAttribute(attributeName ?? '') : target.textContent) !== oldValue);
			if (changes.length > 0) turns.push(changes.map(({ target, attributeName }) => `${attributeName ?? 'text'} of ${target instanceof Element ? target.className : (target.parentElement?.className ?? '')}`));
			for (const { addedNodes, removedNodes } of records) {
				for (const each of [...addedNodes, ...removedNodes]) if (each.nodeType === Node.ELEMENT_NODE) moved.push((each as Element).className);
			}
		}).observe(view, { subtree: true, childList: true, characterData: true, characterDataOldValue: true, attributes: true, attributeOldValue: true });
		const states = ['aria-expanded', 'aria-pressed', 'aria-selected', 'data-stop'];
		const stateOf = (el: Element): string[] => (states.some((name) => el.hasAttribute(name)) ? [[el.className, ...states.map((name) => el.getAttribute(name))].join(' ')] : []);
		Object.assign(window, {
			specSeen: () => ({
				turns: [...turns],
				moved: [...moved],
				lost: all.filter((el) => !view.contains(el)).length,
				state: [`scroll ${view.scrollTop}`, `focus ${all.indexOf(document.activeElement as Element)}`, ...all.flatMap(stateOf)],
			}),
		});
	}, SIDE);
	return seen(driver);
}

const seen = (driver: Driver): Promise<Seen> => driver.exec(() => (window as unknown as Watching).specSeen());

/** Types into the open note while the focus is elsewhere, as somebody else who edits it along. */
const insert = (driver: Driver, before: string, words: string): Promise<void> => driver.exec(({ app, obsidian }, at, text) => {
	for (const { view } of app.workspace.getLeavesOfType('markdown')) {
		if (!(view instanceof obsidian.MarkdownView)) continue;
		const { editor } = view;
		editor.replaceRange(text, editor.offsetToPos(editor.getValue().indexOf(at)));
	}
}, before, words);

async function untilShown(driver: Driver, words: string): Promise<void> {
	await driver.until(words, async () => (await driver.texts(`${SIDE} .jtbd-passage-words`)).includes(words));
	await settle(driver);
}

/** Has the other job get one more quote and waits until that is known, and with it all that was typed before. */
async function tellOfAnother(driver: Driver, quotes: number): Promise<void> {
	await driver.write('Talks/Cem.md', `${NOTES['Talks/Cem.md']}\n${'==More.== #jtbd/push\n\n'.repeat(quotes - 1)}`);
	await driver.until('the other job', () => driver.exec(({ plugins }, count) => {
		const { api } = plugins['jtbd-forces'] as unknown as { api: { summary(name: string): { forces: { push: { quotes: number } } } | null } };
		return api.summary('JTBD 2')?.forces.push.quotes === count;
	}, quotes));
	await settle(driver);
}

async function openPage(driver: Driver, page: string, press: readonly string[]): Promise<void> {
	await driver.reset(NOTES, { open: INA });
	await driver.setSidebar(800);
	await showForces(driver);
	await untilSubject(driver, 'JTBD 1');
	await driver.click(`${SIDE} .jtbd-tab[data-page="${page}"]`);
	for (const selector of press) await driver.click(`${SIDE} ${selector}`);
	await untilShown(driver, 'It broke in May.');
	await driver.click(`${SIDE} .jtbd-passage:has-text("Twice.")`, { modifiers: ['Alt'] });
	await holdSaves(driver);
	await driver.exec((_, selector) => {
		const view = document.querySelector(selector);
		if (view) view.scrollTop = 30;
	}, SIDE);
	await settle(driver);
}

export const specs: readonly Spec[] = Object.entries(PAGES).flatMap(([page, press]): Spec[] => [
	{
		name: `${page}: a letter that is typed is drawn once, and all else stays as it is`,
		async run(driver) {
			await openPage(driver, page, press);
			await caretBefore(driver, ' in May');
			await settle(driver);
			const before = await watch(driver);
			await driver.type('n');
			await untilShown(driver, 'It broken in May.');
			const { turns, ...after } = await seen(driver);
			assert.deepEqual({ ...after, turns: turns.length }, { ...before, turns: 1 });

			await driver.exec((_, selector) => document.querySelector<HTMLElement>(selector)?.focus(), `${SIDE} ${press[press.length - 1]}`);
			const focused = await watch(driver);
			assert.ok(!focused.state.includes('focus -1'));
			await insert(driver, ' in May', '?');
			await untilShown(driver, 'It broken? in May.');
			assert.deepEqual({ ...(await seen(driver)), turns: [] }, focused);
		},
	},
	{
		name: `${page}: nothing is touched while nothing of the subject changes, nor when that is saved`,
		async run(driver) {
			await openPage(driver, page, press);
			await caretBefore(driver, 'More to come');
			await settle(driver);
			const before = await watch(driver);
			await driver.type('Only words. ');
			await tellOfAnother(driver, 2);
			assert.deepEqual(await seen(driver), before);
			await releaseSaves(driver);
			await tellOfAnother(driver, 3);
			assert.deepEqual(await seen(driver), before);
		},
	},
]);
