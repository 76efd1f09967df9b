/** The forces view: what it shows, its stable surface, its controls, and what a redraw leaves as it is. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { chooseIn, isFocused, nameOf, PASSAGE, settle, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';
import { INTERVIEWS, JOB, P01, P02, STUDY, STUDY_FORCES } from './notes';

/** A buyer with two themes, a leaver, and somebody who was never tagged. */
const MIXED = {
	'Ina.md': '---\njobs: "[[JTBD 1]]"\noutcome: switched\nswitched-from: paper\n---\n==One== #jtbd/push/two-rotas #jtbd/strength/3 ==two== #jtbd/push/Two_rotas ==three== #jtbd/push/late #jtbd/pull\n',
	'Ben.md': '---\njobs: "[[JTBD 1]]"\noutcome: left\nswitched-from: paper\n---\n==Four== #jtbd/push/two-rotas #jtbd/stage/deciding\n\n==Bell rang== #jtbd/trigger\n',
	'Cem.md': '---\ntype: interview\njobs: "[[JTBD 1]]"\noutcome: left\n---\nNothing yet.\n',
};
const MIXED_FORCES = 'push 2/4, pull 1/1, anxiety 0/0, habit 0/0';

const OPEN = (fold: string): string => `${SIDE} .jtbd-fold[data-fold="${fold}"]`;

const choose = (driver: Driver, act: string, words: string): Promise<void> => chooseIn(driver, `${SIDE} select[data-act="${act}"]`, words);

const focusOn = (driver: Driver, selector: string): Promise<void> => driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), selector);

export const specs: readonly Spec[] = [
	{
		name: 'selecting a force brings its words into view',
		needs: 'layout',
		async run(driver) {
			await driver.reset(STUDY, { open: JOB });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			const above = async (): Promise<number> => {
				const [view, words] = await Promise.all([driver.box(SIDE), driver.box(`${SIDE} .jtbd-words-place`)]);
				return (words?.y ?? Infinity) - (view?.y ?? 0);
			};
			assert.ok((await above()) > 200, String(await above()));
			await driver.click(`${SIDE} .jtbd-quadrant[data-force="push"]`);
			assert.ok((await above()) < 60, String(await above()));
		},
	},
	{
		name: 'people stand large and quotes small, both as words',
		async run(driver) {
			await driver.reset(INTERVIEWS, { open: P01 });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-corner[data-code="push"] .jtbd-quadrant-people`), ['2of 2 people']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-corner[data-code="push"] .jtbd-quadrant-quotes`), ['7 quotes']);
			assert.match((await nameOf(driver, `${SIDE} .jtbd-quadrant[data-force="habit"]`)) ?? '', /Habit, 2 of 2 people, 6 quotes/);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-end-way`), ['shared spreadsheet', 'spreadsheet and group chat', 'Shiftlark']);
		},
	},
	{
		name: 'people are larger than quotes, and the arrow of more people is thicker',
		needs: 'layout',
		async run(driver) {
			await driver.reset(MIXED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, MIXED_FORCES);
			const look = await driver.exec(() => {
				const size = (selector: string): number => {
					const el = document.querySelector(`.mod-right-split .jtbd-forces .jtbd-corner[data-code="push"] ${selector}`);
					return el ? parseFloat(getComputedStyle(el).fontSize) : 0;
				};
				const weight = (force: string): number => document.querySelector(`.mod-right-split .jtbd-corner[data-code="${force}"] .jtbd-arrow-shaft`)?.getBoundingClientRect().height ?? 0;
				return { people: size('.jtbd-quadrant-count'), quotes: size('.jtbd-quadrant-quotes'), push: weight('push'), pull: weight('pull'), habit: weight('habit') };
			});
			assert.ok(look.people > 1.5 * look.quotes, JSON.stringify(look));
			assert.ok(look.push > look.pull && look.pull > look.habit, JSON.stringify(look));
			const [push, pull, habit, anxiety] = await Promise.all(['push', 'pull', 'habit', 'anxiety'].map((force) => driver.box(`${SIDE} .jtbd-quadrant[data-force="${force}"]`)));
			if (!push || !pull || !habit || !anxiety) throw new Error('A quadrant is not shown.');
			for (const width of [600, 300, 240]) {
				await driver.setSidebar(width);
				await settle(driver);
				assert.equal(await driver.exec(() => [...document.querySelectorAll('.mod-right-split .jtbd-forces, .mod-right-split .jtbd-forces *')].some((el) => el.scrollWidth > el.clientWidth + 1 && getComputedStyle(el).overflowX === 'auto')), false);
				await driver.screenshot(`forces-${width}`);
			}
			await driver.setTheme('dark');
			await driver.screenshot('forces-dark');
		},
	},
	{
		name: 'themes, passages and their places are told by attributes',
		async run(driver) {
			await driver.reset(MIXED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, MIXED_FORCES);
			await driver.click(`${SIDE} .jtbd-quadrant[data-force="push"]`);
			await driver.until('the passages', async () => (await driver.count(PASSAGE)) === 4);
			const themes = await driver.exec(() => [...document.querySelectorAll('.mod-right-split .jtbd-theme[data-force="push"]')].map((el) => ['data-theme', 'data-people', 'data-quotes'].map((name) => el.getAttribute(name))));
			assert.deepEqual(themes, [['Two rotas', '2', '3'], ['Late', '1', '1']]);
			const rows = await driver.exec(() => [...document.querySelectorAll('.mod-right-split .jtbd-passage')].map((el) => ['data-force', 'data-path', 'data-from', 'data-to'].map((name) => el.getAttribute(name) ?? '')));
			assert.deepEqual(rows.map(([force, path]) => `${force} ${path}`).sort(), ['push Ben.md', 'push Ina.md', 'push Ina.md', 'push pull Ina.md']);
			for (const [, path, from, to] of rows) assert.match((MIXED[path as keyof typeof MIXED]).slice(Number(from), Number(to)), /^(?:One|two|three|Four)$/);
			assert.equal(await driver.attr(SIDE, 'data-subject'), 'JTBD 1');
			assert.equal(await driver.exec(() => getComputedStyle(document.body).getPropertyValue('--jtbd-push') !== '' || document.querySelector('style[data-plugin]') === null), true);
			// With the words in view; else they would be gone to.
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.click(), `${SIDE} .jtbd-quadrant[data-force="push"]`);
			await driver.until('all words', async () => (await driver.count(`${SIDE} .jtbd-section[data-code="trigger"]`)) === 1);
		},
	},
	{
		name: 'different outcomes are said, and only those who left can be seen',
		async run(driver) {
			await driver.reset(MIXED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, MIXED_FORCES);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-line-outcomes .jtbd-line-words`), ['Different outcomes together: 1 switched, 2 left.']);
			await choose(driver, 'outcome', 'Only 2 left');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-corner[data-code="push"] .jtbd-quadrant-people`), ['1of 2 people']);
			await choose(driver, 'outcome', 'Everyone (3 people)');
			await untilForces(driver, MIXED_FORCES);
			await driver.reset(INTERVIEWS, { open: P01 });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			assert.equal(await driver.attr(`${SIDE} .jtbd-line-outcomes`, 'hidden'), '');
		},
	},
	{
		name: 'the outcome that was chosen survives a restart',
		async run(driver) {
			await driver.reset(MIXED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, MIXED_FORCES);
			await choose(driver, 'outcome', 'Only 2 left');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await driver.restart();
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
		},
	},
	{
		name: 'an interview stands out in its job and can be seen alone',
		async run(driver) {
			await driver.reset(INTERVIEWS, { open: P01 });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-corner[data-code="push"] .jtbd-quadrant-own`), ['3 in this note']);
			await choose(driver, 'scope', 'Only P01 bakery owner');
			await untilForces(driver, 'push 1/3, pull 1/3, anxiety 1/3, habit 1/3');
			await untilSubject(driver, 'P01 bakery owner');
			await choose(driver, 'scope', 'All of JTBD 1');
			await untilForces(driver, STUDY_FORCES);
		},
	},
	{
		name: 'an empty force stays and says what to ask',
		async run(driver) {
			await driver.reset(MIXED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, MIXED_FORCES);
			const asked = await driver.texts(`${SIDE} .jtbd-corner[data-code="habit"] .jtbd-quadrant-ask`);
			assert.match(asked.join(''), /^Ask: .+\?$/);
			await driver.click(`${SIDE} .jtbd-quadrant[data-force="habit"]`);
			await untilEqual(driver, async () => (await driver.texts(`${SIDE} .jtbd-none:not([hidden])`)).length, 1);
		},
	},
	{
		name: 'the arrow keys lead around the diagram and down the words, which fold and unfold',
		async run(driver) {
			await driver.reset(MIXED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, MIXED_FORCES);
			await focusOn(driver, `${SIDE} .jtbd-quadrant[data-force="push"]`);
			for (const [key, force] of [['ArrowRight', 'pull'], ['ArrowDown', 'anxiety'], ['ArrowLeft', 'habit'], ['ArrowUp', 'push']] as const) {
				await driver.press(key);
				assert.equal(await isFocused(driver, `.jtbd-quadrant[data-force="${force}"]`), true, force);
			}
			await focusOn(driver, OPEN('push'));
			await driver.press('ArrowDown');
			assert.equal(await isFocused(driver, '.jtbd-fold[data-fold="push/Two rotas"]'), true);
			await driver.press('ArrowRight');
			assert.equal(await driver.attr(OPEN('push/Two rotas'), 'aria-expanded'), 'true');
			await driver.press('ArrowDown');
			assert.equal(await isFocused(driver, '.jtbd-passage'), true);
			await driver.press('ArrowLeft');
			assert.equal(await isFocused(driver, '.jtbd-fold[data-fold="push/Two rotas"]'), true);
			await driver.press('ArrowLeft');
			assert.equal(await driver.attr(OPEN('push/Two rotas'), 'aria-expanded'), 'false');
			await driver.press('End');
			await driver.press('Home');
			assert.equal(await isFocused(driver, '.jtbd-fold[data-fold="push"]'), true);
			assert.equal(await driver.count(`${SIDE} .jtbd-words-place button[tabindex="0"]`), 1);
		},
	},
	{
		name: 'a redraw keeps what is open and where the focus is',
		async run(driver) {
			await driver.reset(MIXED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, MIXED_FORCES);
			await driver.click(OPEN('push/Two rotas'));
			await driver.click(OPEN('trigger'));
			await driver.click(OPEN('pull'));
			await focusOn(driver, OPEN('push/Two rotas'));
			await driver.write('Dora.md', '[[JTBD 1]] ==Five== #jtbd/push/two-rotas ==Six== #jtbd/habit\n');
			await untilForces(driver, 'push 3/5, pull 1/1, anxiety 0/0, habit 1/1');
			assert.equal(await isFocused(driver, '.jtbd-fold[data-fold="push/Two rotas"]'), true);
			assert.equal(await driver.attr(OPEN('push/Two rotas'), 'aria-expanded'), 'true');
			assert.equal(await driver.attr(OPEN('trigger'), 'aria-expanded'), 'true');
			assert.equal(await driver.attr(OPEN('pull'), 'aria-expanded'), 'false');
			assert.ok((await driver.texts(`${SIDE} .jtbd-passage-words`)).includes('Five'));
		},
	},
	{
		name: 'a redraw keeps the scroll',
		needs: 'layout',
		async run(driver) {
			await driver.reset(INTERVIEWS, { open: P02 });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			await driver.setSidebar(300);
			await settle(driver);
			const scrolled = await driver.exec(() => {
				const el = document.querySelector('.mod-right-split .jtbd-forces');
				if (el) el.scrollTop = 400;
				return el?.scrollTop ?? 0;
			});
			assert.ok(scrolled > 300, String(scrolled));
			await driver.write('Dora.md', '---\ntype: interview\n---\n[[JTBD 1]]\n');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-line-counts`), ['3 people in 3 interviews, 1 not tagged yet']);
			await settle(driver);
			assert.equal(await driver.exec(() => document.querySelector('.mod-right-split .jtbd-forces')?.scrollTop ?? 0), scrolled);
		},
	},
	{
		name: 'pointing at a passage asks for a preview of its note at its line',
		async run(driver) {
			await driver.reset(MIXED, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, MIXED_FORCES);
			await driver.click(OPEN('trigger'));
			await driver.exec(({ app }) => {
				const asked: string[] = [];
				Object.assign(window, { specHovers: asked });
				app.workspace.on('hover-link' as 'quit', ((hover: { linktext: string; source: string; state?: { scroll: number } }) => {
					asked.push(`${hover.source} ${hover.linktext} ${hover.state?.scroll ?? 'top'}`);
				}) as never);
			});
			await driver.hover(`${PASSAGE}:has-text("Bell rang")`);
			await untilEqual(driver, () => driver.exec(() => (window as unknown as { specHovers: string[] }).specHovers), ['jtbd-forces Ben.md 7']);
		},
	},
];
