/** The saturation page: what each interview added, counted a second way, with the quotes behind each theme. */

import assert from 'node:assert/strict';
import type { Context, Driver, Spec } from './driver';
import { answersOf, EXAMPLE } from './example';
import { nameOf, settle, showForces, SIDE, untilEqual, untilSelected } from './forces';
import { JOB, type Files } from './notes';

const FORCES = ['push', 'pull', 'anxiety', 'habit'];
const TAB = '.mod-root .jtbd-forces';

async function showSaturation(driver: Driver, files: Files): Promise<void> {
	await driver.reset(files, { open: JOB });
	await showForces(driver);
	await driver.click(`${SIDE} [data-page="saturation"]`);
	await driver.until('the saturation', async () => (await driver.count(`${SIDE} .jtbd-page-hint`)) === 1);
}

/** Every interview as it is shown: "P01: 3 new, 2 known, 7: Late, Two rotas". */
function rows(driver: Driver): Promise<string[]> {
	return driver.exec((_: Context, selector: string) =>
		[...document.querySelectorAll<HTMLElement>(selector)].map((row) => {
			const { path, new: fresh, known, total } = row.dataset;
			const names = [...row.querySelectorAll('.jtbd-added-fresh .jtbd-chip')].map((chip) => `${chip.getAttribute('data-code')}/${chip.getAttribute('data-theme')}`);
			return `${path}: ${fresh} new, ${known} known, ${total}: ${names.join(', ')}`;
		}), `${SIDE} .jtbd-added`);
}

/** What the rows have to say, from the table that was made by hand and the dates as the notes write them. */
function byHand(job: string): string[] {
	const dateOf = (path: string): string => /^date: (\d.*)$/m.exec(EXAMPLE[path] ?? '')?.[1] ?? '9999';
	const all = answersOf(job);
	const paths = Object.keys(EXAMPLE).filter((path) => path.startsWith('Interviews/')).sort((a, b) => (dateOf(a) + a < dateOf(b) + b ? -1 : 1));
	const heard = new Set<string>();
	return paths.map((path) => {
		const here = new Map<string, string>();
		for (const { codes } of all.filter((one) => one.path === path)) {
			for (const { code, theme } of codes) if (theme !== null && FORCES.includes(code)) here.set(`${code}/${theme.toLowerCase()}`, `${code}/${theme}`);
		}
		const fresh = [...here].filter(([key]) => !heard.has(key));
		for (const [key] of fresh) heard.add(key);
		return `${path}: ${fresh.length} new, ${here.size - fresh.length} known, ${heard.size}: ${fresh.map(([, name]) => name).join(', ')}`;
	});
}

const interview = (date: string, ...lines: readonly string[]): string => `---\njob: "[[JTBD 1]]"\n${date}\n---\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
const sentences = (driver: Driver): Promise<string[]> => driver.texts(`${SIDE} .jtbd-added-sentence`);

export const specs: readonly Spec[] = [
	{
		name: 'lists what each interview of the example added, as counted by hand',
		async run(driver) {
			await showSaturation(driver, EXAMPLE);
			const expected = byHand('JTBD 1');
			assert.ok(expected.some((row) => row.includes('2 new')));
			await untilEqual(driver, () => rows(driver), expected);
			await driver.screenshot('saturation');
		},
	},
	{
		name: 'a theme says who said it first, shows its quotes, and these lead to the notes',
		async run(driver) {
			await showSaturation(driver, {
				'Interviews/A.md': interview('date: 2026-09-20', 'Later #jtbd/push/two-rotas'),
				'Interviews/B.md': interview('date: 2026-09-14', 'Earlier #jtbd/push/Two_rotas', 'Calm #jtbd/pull/peace', 'Flood #jtbd/trigger/flood'),
				[JOB]: '# One\n',
			});
			await untilEqual(driver, () => rows(driver), ['Interviews/B.md: 2 new, 0 known, 2: push/Two rotas, pull/Peace', 'Interviews/A.md: 0 new, 1 known, 2: ']);
			const chip = `${SIDE} .jtbd-chip[data-theme="Two rotas"]`;
			assert.equal(await nameOf(driver, chip), 'Push: Two rotas, B said it first, 2 of 2 people, 2 quotes');
			await driver.click(chip);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-added[data-path="Interviews/B.md"] .jtbd-chosen .jtbd-passage-words`), ['Earlier', 'Later']);
			await driver.click(`${SIDE} .jtbd-chosen .jtbd-passage:has-text("Later")`);
			await untilSelected(driver, 'Interviews/A.md', 'Later');
			assert.deepEqual(await sentences(driver), ['The last interview added nothing new.', '2 themes in 2 interviews.']);
			await driver.click(`${SIDE} .jtbd-added[data-path="Interviews/A.md"] .jtbd-fold`);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-added[data-path="Interviews/A.md"] .jtbd-chip-words`), ['Two rotas']);
			await driver.click(`${SIDE} [data-option="saturation-elements"]`);
			await untilEqual(driver, () => sentences(driver), ['The last interview added nothing new.', '3 themes in 2 interviews.']);
		},
	},
	{
		name: 'says in plain words what the interviews add up to, and what is missing',
		async run(driver) {
			const one = 'Hm #jtbd/push/x';
			await showSaturation(driver, {
				'Interviews/A.md': interview('date: 2026-09-01', one), 'Interviews/B.md': interview('date: 2026-09-02', one), 'Interviews/C.md': interview('date: 2026-09-03', one),
				'Interviews/D.md': interview('date: 2026-09-04', one), 'Interviews/E.md': interview('date: in October', 'No theme #jtbd/push'), 'Interviews/F.md': interview('participant: F', 'Nothing'), [JOB]: '# One\n',
			});
			await untilEqual(driver, () => sentences(driver), [
				'The last 3 interviews added nothing new.', '1 theme in 4 interviews.', '1 interview has quotes, but no themes yet.', '1 interview has no quotes yet.', '2 interviews without a date such as 2026-09-14 come last.',
			]);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-added-counts`), ['1 new, 1 in all', '1 heard before, 1 in all', '1 heard before, 1 in all', '1 heard before, 1 in all', '1 quote, no theme yet', 'No quotes yet']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-added-nothing:not([hidden])`), ['Nothing new', 'Nothing new', 'Nothing new']);
			assert.deepEqual((await driver.texts(`${SIDE} .jtbd-added-date`)).slice(-2), [' in October', ' No date']);
		},
	},
	{
		name: 'the last interview is the last that has a date, and one without themes makes later numbers doubtful, which is said',
		async run(driver) {
			await showSaturation(driver, {
				'Interviews/A.md': interview('date: 2026-09-01', 'Hm #jtbd/push'), 'Interviews/B.md': interview('date: 2026-09-02', 'Hm #jtbd/push/x'),
				'Interviews/C.md': interview('date: 2026-09-03', 'Hm #jtbd/push/y', 'Hm #jtbd/push/x'), 'Interviews/D.md': interview('participant: D', 'Hm #jtbd/pull/z'), [JOB]: '# One\n',
			});
			await untilEqual(driver, async () => (await sentences(driver)).slice(0, 3), [
				'The last dated interview, C, added 1 new theme.', '3 themes in 3 interviews.', '1 interview has quotes but no themes yet, so what later ones seem to add may not be new.',
			]);
		},
	},
	{
		name: 'says what to do without themes',
		async run(driver) {
			await showSaturation(driver, { 'Interviews/A.md': interview('', 'Hm #jtbd/push'), [JOB]: '# One\n' });
			assert.match((await driver.texts(`${SIDE} .jtbd-page-hint`)).join(), /^No themes yet\./);
			assert.deepEqual(await sentences(driver), ['1 interview has quotes, but no themes yet.']);
		},
	},
	{
		name: 'draws 500 interviews with few elements, sixty at first',
		async run(driver) {
			const files = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`Interviews/P${String(at).padStart(3, '0')}.md`, interview('', ...Array.from({ length: 10 }, (__, i) => `Words #jtbd/${FORCES[i % 4] ?? ''}/theme-${(at * 3 + i) % 700}`))]));
			await showSaturation(driver, { ...files, [JOB]: '# One\n' });
			await driver.until('all of them', async () => (await driver.texts(`${SIDE} .jtbd-added-sentence`)).some((words) => words.endsWith('in 500 interviews.')), 20_000);
			assert.equal(await driver.count(`${SIDE} .jtbd-added`), 60);
			assert.ok((await driver.count(`${SIDE} .jtbd-saturation *`)) < 8000);
			await driver.click(`${SIDE} .jtbd-saturation > .jtbd-more`);
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-added`), 160);
		},
	},
	{
		name: 'the bars are as long as the themes are many, and each goes on where the last one ended',
		needs: 'layout',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: JOB });
			await driver.command('jtbd-forces:open-forces-tab');
			await driver.until('the tab', async () => (await driver.count(`${TAB} .jtbd-tab`)) > 0);
			await driver.click(`${TAB} [data-page="saturation"]`);
			for (const width of [240, 600, 1400]) {
				await driver.exec((_: Context, selector: string, pixels: number) => {
					const el = document.querySelector<HTMLElement>(selector);
					if (el) el.style.width = `${pixels}px`;
				}, TAB, width);
				await settle(driver);
				const bars = await driver.exec((_: Context, selector: string) =>
					[...document.querySelectorAll<HTMLElement>(`${selector} .jtbd-added`)].filter(({ dataset }) => Number(dataset['new']) + Number(dataset['known']) > 0).map((row) => {
						const all = row.querySelector('.jtbd-added-bar')?.getBoundingClientRect();
						const fresh = row.querySelector('.jtbd-added-new')?.getBoundingClientRect();
						const share = (pixels: number): number => pixels / (all?.width ?? 1);
						return { fresh: Number(row.dataset['new']), total: Number(row.dataset['total']), length: share(fresh?.width ?? 0), end: share((fresh?.right ?? 0) - (all?.left ?? 0)) };
					}), TAB);
				const themes = bars[bars.length - 1]?.total ?? 0;
				assert.ok(bars.length >= 4 && themes > 0);
				for (const { fresh, total, length, end } of bars) {
					assert.ok(Math.abs(length - fresh / themes) < 0.02, `${fresh} of ${themes} at ${width}`);
					assert.ok(Math.abs(end - total / themes) < 0.02, `up to ${total} of ${themes} at ${width}`);
				}
				const wide = await driver.exec((_: Context, selector: string) => {
					const el = document.querySelector(selector);
					return el ? el.scrollWidth - el.clientWidth : -1;
				}, TAB);
				assert.equal(wide, 0, `nothing sticks out at ${width}`);
				await driver.screenshot(`saturation-${width}`);
			}
		},
	},
];
