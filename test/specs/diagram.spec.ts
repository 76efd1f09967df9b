/** The diagram: its numbers counted a second way, its place and fit at every width, and the ways that lead out of it. */

import assert from 'node:assert/strict';
import type { Context, Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { chooseIn, isFocused, nameOf, settle, showForces, SIDE, untilEqual, untilForces, untilSelected, untilSubject } from './forces';
import { INTERVIEWS, JOB, P01, STUDY, STUDY_FORCES, type Files } from './notes';
import { recount, type Recounted } from './recount';

const FORCES = ['push', 'pull', 'anxiety', 'habit'];

/** Long words in every place that takes names, and a force without any. */
const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung';
const LONG: Files = {
	'Ina.md': `---\njobs: "[[JTBD 1]]"\nswitched-from: [${LONG_WORD}, a shared spreadsheet that the owner fills in on Sunday nights and sends round, wall chart, Hexrota]\nswitched-to: ${LONG_WORD}-${LONG_WORD}\n---\n==One== #jtbd/push/${LONG_WORD}\n\n==Two== #jtbd/push/the-rota-on-the-wall-and-the-one-on-the-phone-contradict-each-other-every-week\n\n==Three== #jtbd/anxiety/${'日本語のとても長いテーマ'.repeat(4)}\n`,
	'Ben.md': '---\njobs: "[[JTBD 1]]"\n---\n==Four== #jtbd/pull/a ==Five== #jtbd/pull/b ==Six== #jtbd/pull/c\n',
};

/** What doesn't fit in the diagram: text outside of its quadrant or on other text, and anything to be scrolled sideways. */
function misfits(driver: Driver): Promise<string[]> {
	return driver.exec((_: Context, side: string) => {
		const view = document.querySelector(side);
		if (!view) return ['no view'];
		const found: string[] = [];
		if (view.scrollWidth > view.clientWidth) found.push(`scrolls sideways: ${view.scrollWidth} in ${view.clientWidth}`);
		const shown = [...view.querySelectorAll('.jtbd-diagram-grid .jtbd-text')].flatMap((el) => {
			const words = document.createRange();
			words.selectNodeContents(el);
			const all = words.getBoundingClientRect();
			// A line that is cut off with "…" reaches as far as its box.
			const box = el.parentElement?.getBoundingClientRect() ?? all;
			const place = el.closest('.jtbd-corner, .jtbd-end')?.getBoundingClientRect() ?? all;
			// What is there for a screen reader alone has a box of one pixel.
			return all.width === 0 || box.width <= 1 ? [] : [{ name: `${el.parentElement?.className ?? ''} “${el.textContent.slice(0, 20)}”`, place, left: all.left, right: all.right, top: Math.max(all.top, box.top), bottom: Math.min(all.bottom, box.bottom) }];
		});
		for (const [at, one] of shown.entries()) {
			if (one.left < one.place.left - 1 || one.right > one.place.right + 1 || one.bottom > one.place.bottom + 1) found.push(`${one.name} reaches out of its place`);
			for (const other of shown.slice(at + 1)) {
				if (one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3) found.push(`${one.name} lies on ${other.name}`);
			}
		}
		return found;
	}, SIDE);
}

/** The texts of the diagram that stand out too little from what is behind them, each with its contrast. */
function tooPale(driver: Driver): Promise<string[]> {
	return driver.exec((_: Context, side: string) => {
		const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
		const view = document.querySelector(side);
		if (!canvas || !view) return ['nothing to measure'];
		const bytes = (colours: readonly string[]): readonly number[] => {
			canvas.clearRect(0, 0, 1, 1);
			for (const colour of colours) {
				canvas.fillStyle = colour;
				canvas.fillRect(0, 0, 1, 1);
			}
			return [...canvas.getImageData(0, 0, 1, 1).data];
		};
		const luminance = (rgb: readonly number[]): number => {
			const [r = 0, g = 0, b = 0] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		return [...view.querySelectorAll('.jtbd-diagram-grid .jtbd-text')].filter((el) => el.getClientRects().length > 0).flatMap((el) => {
			const behind: string[] = [];
			for (let at: Element | null = el; at; at = at.parentElement) behind.unshift(getComputedStyle(at).backgroundColor);
			const [light = 0, dark = 0] = [luminance(bytes(behind)), luminance(bytes([...behind, getComputedStyle(el).color]))].sort((a, b) => b - a);
			const contrast = (light + 0.05) / (dark + 0.05);
			return contrast < 4.5 ? [`${el.parentElement?.className ?? ''} “${el.textContent}” ${contrast.toFixed(2)}`] : [];
		});
	}, SIDE);
}

const quadrant = (force: string): string => `${SIDE} .jtbd-quadrant[data-force="${force}"]`;
const corner = (force: string): string => `${SIDE} .jtbd-corner[data-code="${force}"]`;

async function alone(driver: Driver): Promise<void> {
	await chooseIn(driver, `${SIDE} select[data-act="scope"]`, 'Only P01 bakery owner');
	await untilSubject(driver, 'P01 bakery owner');
}

export const specs: readonly Spec[] = [
	{
		name: 'the diagram of the example vault says what its notes say, counted line by line',
		async run(driver) {
			const { people, quotes } = recount(EXAMPLE, 'JTBD 1');
			assert.equal(people.length, 8);
			await driver.reset(EXAMPLE, { open: JOB });
			await showForces(driver);
			const peopleOf = (of: readonly Recounted[]): number => new Set(of.flatMap(({ person }) => person ?? [])).size;
			const own = FORCES.map((force) => quotes.filter((quote) => quote.force === force));
			const expected = FORCES.map((force, at) => `${force} ${peopleOf(own[at] ?? [])}/${own[at]?.length}`).join(', ');
			await untilForces(driver, expected);
			for (const [at, force] of FORCES.entries()) {
				const said = own[at] ?? [];
				assert.equal(await nameOf(driver, quadrant(force)), `${force.charAt(0).toUpperCase()}${force.slice(1)}, ${peopleOf(said)} of 8 people, ${said.length} quotes`);
				assert.deepEqual(await driver.texts(`${corner(force)} .jtbd-quadrant-people`), [`${peopleOf(said)}of 8 people`]);
				const themes = await driver.exec((_, place) => [...document.querySelectorAll(`${place} .jtbd-leading`)].map((el) => [el.getAttribute('data-theme')?.toLowerCase(), Number(el.querySelector('.jtbd-leading-people')?.textContent)] as const), corner(force));
				const byLine = [...new Set(said.map(({ theme }) => theme))].filter((theme) => theme !== '').map((theme) => [theme, peopleOf(said.filter((quote) => quote.theme === theme))] as const);
				assert.equal(themes.length, Math.min(6, byLine.length));
				for (const [theme, some] of themes) assert.equal(some, byLine.find(([name]) => name === theme)?.[1], `${force}/${theme}`);
				// The leading ones: nobody left out has more people.
				const left = byLine.filter(([name]) => !themes.some(([theme]) => theme === name)).map(([, some]) => some);
				assert.ok(Math.max(0, ...left) <= Math.min(...themes.map(([, some]) => some)), force);
			}
		},
	},
	{
		name: 'push stands top left, pull top right, habit bottom left, anxiety bottom right, and where lines run from right to left mirrored',
		needs: 'layout',
		async run(driver) {
			await driver.reset(STUDY, { open: JOB });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			const places = (): Promise<string[]> => driver.exec((_, side) => {
				const of = (selector: string): DOMRect => document.querySelector(`${side} ${selector}`)?.getBoundingClientRect() ?? new DOMRect();
				const middle = of('.jtbd-axis-line');
				return ['push', 'pull', 'anxiety', 'habit'].map((force) => {
					const place = of(`.jtbd-corner[data-code="${force}"]`);
					const tip = of(`.jtbd-corner[data-code="${force}"] .jtbd-arrow-shaft-head`);
					return [force, place.bottom <= middle.top + 1 ? 'top' : 'bottom', place.right <= middle.left + middle.width / 2 ? 'left' : 'right', tip.left > place.left + place.width / 2 ? '→' : '←'].join(' ');
				});
			}, SIDE);
			assert.deepEqual(await places(), ['push top left →', 'pull top right →', 'anxiety bottom right ←', 'habit bottom left ←']);
			await driver.exec(() => {
				document.documentElement.dir = 'rtl';
				document.body.classList.add('mod-rtl');
				document.body.style.setProperty('--direction', '-1');
			});
			await settle(driver);
			const mirrored = await places();
			await driver.screenshot('diagram-rtl');
			await driver.exec(() => {
				document.documentElement.removeAttribute('dir');
				document.body.classList.remove('mod-rtl');
				document.body.style.removeProperty('--direction');
			});
			assert.deepEqual(mirrored, ['push top right ←', 'pull top left ←', 'anxiety bottom left →', 'habit bottom right →']);
		},
	},
	{
		name: 'long words, nothing and the whole example fit at every width',
		needs: 'layout',
		async run(driver) {
			const vaults: readonly (readonly [string, Files, string])[] = [
				['long', LONG, 'push 1/2, pull 1/3, anxiety 1/1, habit 0/0'],
				['empty', { 'Ina.md': '---\ntype: interview\njobs: "[[JTBD 1]]"\n---\n' }, 'push 0/0, pull 0/0, anxiety 0/0, habit 0/0'],
				['small', INTERVIEWS, STUDY_FORCES],
			];
			for (const [name, files, expected] of vaults) {
				await driver.reset(files, { open: Object.keys(files)[0] ?? '' });
				await showForces(driver);
				await untilForces(driver, expected);
				for (const width of [240, 320, 600, 1000]) {
					await driver.setSidebar(width);
					await settle(driver);
					assert.deepEqual(await misfits(driver), [], `${name} at ${width}`);
					await driver.screenshot(`diagram-${name}-${width}`);
				}
			}
		},
	},
	{
		name: 'in a wide tab head, tabs, diagram and words share their edges, and the themes stand beside the number',
		needs: 'layout',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: JOB });
			await driver.command('jtbd-forces:open-forces-tab');
			const tab = '.mod-root .jtbd-forces';
			await driver.until('themes', async () => (await driver.count(`${tab} .jtbd-leading`)) > 0);
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.setCssProps({ width: '1400px', position: 'fixed', inset: '0 auto 0 0' }), tab);
			await settle(driver);
			const boxes = await Promise.all(['.jtbd-title', '.jtbd-tabs', '.jtbd-corner-push .jtbd-told', '.jtbd-end-from', '.jtbd-words'].map((part) => driver.box(`${tab} ${part}`)));
			assert.deepEqual([...new Set(boxes.map((box) => Math.round(box?.x ?? -1)))], [32]);
			const [arrow, count, list] = await Promise.all(['.jtbd-corner-pull .jtbd-arrow', '.jtbd-corner-push .jtbd-quadrant-people', '.jtbd-corner-push .jtbd-corner-list'].map((part) => driver.box(`${tab} ${part}`)));
			if (!arrow || !count || !list) throw new Error('A part of the diagram is not shown.');
			assert.equal(Math.round(arrow.x + arrow.width), 1400 - 32);
			assert.ok(list.x >= count.x + count.width && list.y <= count.y, 'the themes stand beside the number');
			await driver.screenshot('diagram-1400');
		},
	},
	{
		name: 'its words stand out from what is behind them, by day and by night, chosen or not',
		needs: 'layout',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: P01 });
			await showForces(driver);
			await driver.setSidebar(600);
			await driver.until('the diagram', async () => (await driver.count(`${SIDE} .jtbd-leading`)) > 8);
			for (const theme of ['light', 'dark'] as const) {
				await driver.setTheme(theme);
				for (const force of FORCES) {
					await driver.click(quadrant(force));
					await driver.hover(`${corner(force)} .jtbd-leading`);
					await settle(driver);
					assert.deepEqual(await tooPale(driver), [], `${theme}, ${force} chosen`);
				}
			}
			await alone(driver);
			for (const theme of ['light', 'dark'] as const) {
				await driver.setTheme(theme);
				for (const force of FORCES) {
					await driver.hover(`${corner(force)} .jtbd-quote`);
					await settle(driver);
					assert.deepEqual(await tooPale(driver), [], `${theme}, a quote of ${force}`);
				}
			}
		},
	},
	{
		name: 'a leading theme is the way to its words, by mouse and by keyboard',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: JOB });
			await showForces(driver);
			const theme = `${corner('push')} .jtbd-leading[data-theme="Rota not true"]`;
			await driver.until('the theme', async () => (await driver.count(theme)) === 1);
			await driver.click(theme);
			await untilEqual(driver, () => driver.attr(theme, 'aria-pressed'), 'true');
			const open = await driver.exec((_, side) => [...document.querySelectorAll(`${side} .jtbd-fold[data-fold^="push/"][aria-expanded="true"]`)].map((el) => el.getAttribute('data-fold')), SIDE);
			assert.deepEqual(open, ['push/Rota not true']);
			assert.equal(await driver.count(`${SIDE} .jtbd-section`), 1);
			// With its words in view; else they would be gone to.
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.click(), theme);
			await untilEqual(driver, () => driver.attr(theme, 'aria-pressed'), 'false');
			const first = `${corner('push')} .jtbd-corner-row:first-child .jtbd-leading`;
			assert.deepEqual(await driver.exec((_, side) => [...document.querySelectorAll(`${side} .jtbd-corner-list`)].map((list) => list.querySelectorAll('button[tabindex="0"]').length), SIDE), [1, 0, 0, 0]);
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), first);
			await driver.press('ArrowDown');
			assert.equal(await isFocused(driver, `${corner('push')} .jtbd-corner-row:nth-child(2) .jtbd-leading`), true);
			await driver.press('ArrowUp');
			await driver.press('Enter');
			await untilEqual(driver, () => driver.attr(theme, 'aria-pressed'), 'true');
		},
	},
	{
		name: 'the tab key leads from a quadrant to its themes and on from there, arrows from quadrant to quadrant',
		needs: 'layout',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: JOB });
			await showForces(driver);
			await driver.until('the themes', async () => (await driver.count(`${SIDE} .jtbd-leading`)) > 8);
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), quadrant('push'));
			await driver.press('Tab');
			assert.equal(await isFocused(driver, `${corner('push')} .jtbd-corner-row:first-child .jtbd-leading`), true);
			await driver.press('ArrowDown');
			await driver.press('Tab');
			assert.equal(await isFocused(driver, `${SIDE} .jtbd-end-more`), true);
			await driver.press('Shift+Tab');
			assert.equal(await isFocused(driver, `${corner('push')} .jtbd-corner-row:nth-child(2) .jtbd-leading`), true);
			await driver.press('Shift+Tab');
			await driver.press('ArrowRight');
			await driver.press('Tab');
			assert.equal(await isFocused(driver, `${corner('pull')} .jtbd-leading`), true);
		},
	},
	{
		name: 'the ends show the ways that people come from and go to, the first at once, the rest by a button',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: JOB });
			await showForces(driver);
			const ways = (): Promise<string[]> => driver.texts(`${SIDE} .jtbd-end-from .jtbd-end-way`);
			await untilEqual(driver, async () => (await ways()).length, 2);
			const named = new Set(Object.values(EXAMPLE).flatMap((text) => /^switched-from: (.*)$/m.exec(text)?.[1] ?? []));
			await driver.click(`${SIDE} .jtbd-end-from .jtbd-end-more`);
			await untilEqual(driver, async () => (await ways()).length, named.size);
			assert.deepEqual(new Set(await ways()), named);
			// Three people in one note came from there; everybody else from somewhere of their own.
			assert.equal((await ways())[0], 'wall chart and telephone');
			assert.equal(await driver.attr(`${SIDE} .jtbd-end-from .jtbd-end-more`, 'aria-expanded'), 'true');
		},
	},
	{
		name: 'an interview alone shows its words in the quadrants, each the way to its place',
		async run(driver) {
			await driver.reset(INTERVIEWS, { open: P01 });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			await alone(driver);
			const first = '“Nobody came. Two people each thought the other had swapped. I opened forty minutes late and lost the hospital order.”';
			await untilEqual(driver, async () => (await driver.texts(`${corner('push')} .jtbd-quote-words`))[0], first);
			assert.equal(await driver.attr(`${corner('push')} .jtbd-quadrant-people`, 'hidden'), '');
			await driver.click(`${corner('push')} .jtbd-quote`);
			await untilSelected(driver, P01, first);
		},
	},
	{
		name: 'the words that an interview’s quadrant has no room for are a press away',
		async run(driver) {
			const many = [1, 2, 3, 4, 5].map((at) => `==Said ${at}== #jtbd/push\n\n`).join('');
			await driver.reset({ 'P01 bakery owner.md': `---\njobs: "[[JTBD 1]]"\n---\n${many}==Then== #jtbd/pull\n` }, { open: 'P01 bakery owner.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/5, pull 1/1, anxiety 0/0, habit 0/0');
			await alone(driver);
			assert.deepEqual(await driver.texts(`${corner('push')} .jtbd-quote-words`), ['Said 1', 'Said 2', 'Said 3']);
			const more = `${corner('push')} .jtbd-corner-more`;
			assert.deepEqual(await driver.texts(more), ['and 2 more']);
			await driver.click(more);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-words-place .jtbd-passage-words`), ['Said 1', 'Said 2', 'Said 3', 'Said 4', 'Said 5']);
			await driver.click(more);
			await settle(driver);
			assert.equal((await driver.texts(`${SIDE} .jtbd-words-place .jtbd-passage-words`)).length, 5);
		},
	},
	{
		name: 'a passage that is tagged is a number that changes, nothing else moves',
		needs: 'layout',
		async run(driver) {
			await driver.reset(INTERVIEWS, { open: P01 });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			await driver.write('Dora.md', '---\ntype: interview\njobs: "[[JTBD 1]]"\n---\n==Five== #jtbd/push\n');
			await untilForces(driver, 'push 3/8, pull 2/5, anxiety 2/6, habit 2/6');
			assert.deepEqual((await driver.texts(`${SIDE} .is-changed`)).sort(), ['3', '8 quotes']);
			await driver.until('the end of it', async () => (await driver.count(`${SIDE} .is-changed`)) === 0);
		},
	},
	{
		name: 'nothing moves for whoever wants no motion',
		needs: 'layout',
		async run(driver) {
			await driver.reset(INTERVIEWS, { open: P01 });
			await driver.emulate({ reducedMotion: true });
			await showForces(driver);
			await untilForces(driver, STUDY_FORCES);
			await driver.write('Dora.md', '---\ntype: interview\njobs: "[[JTBD 1]]"\n---\n==Five== #jtbd/push\n');
			await untilForces(driver, 'push 3/8, pull 2/5, anxiety 2/6, habit 2/6');
			assert.equal(await driver.exec(() => document.getAnimations().filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.closest('.jtbd-diagram')).length), 0);
			await driver.emulate({});
		},
	},
	{
		name: 'without colours of our own each quadrant has a border of its kind, and the arrow its weight',
		needs: 'layout',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: P01 });
			await driver.emulate({ forcedColors: true });
			await showForces(driver);
			await driver.until('the diagram', async () => (await driver.count(`${SIDE} .jtbd-leading`)) > 8);
			const look = await driver.exec((_, side) => [...document.querySelectorAll(`${side} .jtbd-corner`)].map((el) => {
				const fill = (part: string): string => getComputedStyle(el.querySelector(part) ?? el).fill;
				return { border: getComputedStyle(el).borderBlockStartStyle, isTold: fill('.jtbd-arrow-shaft') !== fill('.jtbd-arrow-own') && fill('.jtbd-arrow-shaft') !== fill('.jtbd-arrow-whole') };
			}), SIDE);
			await driver.screenshot('diagram-forced-colours');
			await driver.emulate({});
			assert.deepEqual(look.map(({ border }) => border), ['solid', 'double', 'dotted', 'dashed']);
			assert.ok(look.every(({ isTold }) => isTold), JSON.stringify(look));
		},
	},
];
