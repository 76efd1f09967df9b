/** The comparison: what is offered, two sides with their people counted a second way, what its numbers open, and its ways in and out. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { focusedName, settle, showForces, SIDE, untilEqual, untilForces, untilSelected, untilSubject } from './forces';
import { JOB, type Files } from './notes';
import { recount, type Recounted } from './recount';

const OWN = `${SIDE} .jtbd-side-own`;
const BESIDE = `${SIDE} .jtbd-side-beside`;

const NOTES: Files = {
	'Ina.md': '---\njobs: "[[JTBD 1]]"\noutcome: switched\n---\n==One== #jtbd/push/two-rotas\n\n==Two== #jtbd/push/late\n',
	'Ben.md': '---\njobs: "[[JTBD 1]]"\noutcome: left\n---\n==Three== #jtbd/push/Two_rotas\n\n==Four== #jtbd/habit/phone\n',
	'Both.md': '---\njobs: ["[[JTBD 1]]", "[[JTBD 2]]"]\nparticipant: Ina\n---\n==Five== #jtbd/pull/calm\n',
};

/** Opens the page on JTBD 1, in the sidebar. */
async function openCompare(driver: Driver, files: Files, open: string): Promise<void> {
	await driver.reset(files, { open });
	await showForces(driver);
	await untilSubject(driver, 'JTBD 1');
	await driver.click(`${SIDE} button[data-page="compare"]`);
	await driver.until('the page', async () => (await driver.count(`${SIDE} .jtbd-compare-free`)) === 1);
}

const offers = (driver: Driver): Promise<string[]> => driver.texts(`${SIDE} .jtbd-offer-words`);
const sides = (driver: Driver): Promise<string[]> => driver.texts(`${SIDE} .jtbd-compare:not([hidden]) .jtbd-side-name`);
const take = (driver: Driver, words: string): Promise<void> => driver.click(`${SIDE} .jtbd-offer:has-text("${words}")`);

/** The rows of the tables: `push two rotas: 1 of 1 person | 0 of 1 person`. */
const rows = (driver: Driver): Promise<string[]> => driver.exec((_, side) => [...document.querySelectorAll(`${side} .jtbd-compared-row[data-theme]`)].map((row) => {
	const told = [...row.querySelectorAll('.jtbd-compared-count:not([hidden]), .jtbd-compared-none:not([hidden])')].map(({ textContent }) => textContent);
	return `${row.closest('section')?.getAttribute('data-code')} ${row.getAttribute('data-theme')?.toLowerCase()}: ${told.join(' | ')}`;
}), SIDE);

export const specs: readonly Spec[] = [
	{
		name: 'buyers beside leavers, as the notes say when counted line by line',
		async run(driver) {
			const { people, quotes } = recount(EXAMPLE, 'JTBD 1');
			await openCompare(driver, EXAMPLE, JOB);
			assert.deepEqual((await offers(driver)).filter((words) => !words.startsWith('Segment') && !words.startsWith('Interview')), ['Switched and left', 'Switched and not yet', 'JTBD 1 and JTBD 2']);
			assert.equal((await driver.texts(`${SIDE} .jtbd-offer-counts`))[0], '5 people and 1 person');
			await take(driver, 'Switched and left');
			await untilEqual(driver, () => sides(driver), ['People who switched', 'People who left']);
			const told = (count: number, all: number): string => `${count} of ${all} ${all === 1 ? 'person' : 'people'}`;
			const sized = (outcome: string, of: (quote: Recounted) => boolean): number => new Set(quotes.filter((quote) => quote.outcome === outcome && of(quote)).flatMap(({ person }) => person ?? [])).size;
			const all = (outcome: string): number => people.filter((person) => person.outcome === outcome).length;
			const expected = new Set(quotes.filter(({ outcome }) => outcome === 'switched' || outcome === 'left').map(({ force, theme }) => {
				const is = (quote: Recounted): boolean => quote.force === force && quote.theme === theme;
				return `${force} ${theme}: ${told(sized('switched', is), all('switched'))} | ${told(sized('left', is), all('left'))}`;
			}));
			assert.deepEqual([...(await rows(driver))].sort(), [...expected].sort());
			const diagram = (outcome: string): string => ['push', 'pull', 'anxiety', 'habit'].map((force) => `${force} ${sized(outcome, (quote) => quote.force === force)}/${quotes.filter((quote) => quote.outcome === outcome && quote.force === force).length}`).join(', ');
			await untilForces(driver, diagram('switched'), OWN);
			await untilForces(driver, diagram('left'), BESIDE);
		},
	},
	{
		name: 'each number opens its quotes, a theme of one side is named as such, a quote opens its note',
		async run(driver) {
			await openCompare(driver, NOTES, 'Ina.md');
			await take(driver, 'Switched and left');
			await untilEqual(driver, () => rows(driver), ['push two rotas: 1 of 1 person | 1 of 1 person', 'push late: 1 of 1 person | 0 of 1 person', 'habit phone: 0 of 1 person | 1 of 1 person']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-compared-only:not([hidden])`), ['Only “People who switched”', 'Only “People who left”', 'Only “People who left”']);
			const number = `${SIDE} button:has(> [aria-label="People who left: Two rotas, 1 of 1 person, 1 quote"])`;
			await driver.click(number);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-chosen .jtbd-passage-words`), ['Three']);
			await driver.press('ArrowLeft');
			assert.equal(await focusedName(driver), 'People who switched: Two rotas, 1 of 1 person, 1 quote');
			await driver.press('ArrowDown');
			assert.equal(await focusedName(driver), 'People who switched: Late, 1 of 1 person, 1 quote');
			await driver.click(`${SIDE} .jtbd-chosen .jtbd-passage`);
			await untilSelected(driver, 'Ben.md', 'Three');
		},
	},
	{
		name: 'two jobs side by side: who is on both sides is said; sides are swapped, and stay over other notes and a restart',
		async run(driver) {
			await openCompare(driver, EXAMPLE, JOB);
			await take(driver, 'JTBD 1 and JTBD 2');
			await untilEqual(driver, () => sides(driver), ['JTBD 1', 'JTBD 2']);
			const [one, other] = ['JTBD 1', 'JTBD 2'].map((job) => recount(EXAMPLE, job).people.map(({ name }) => name));
			const both = (one ?? []).filter((name) => other?.includes(name));
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-compare-both`), [`${both.length} people are on both sides: ${both.join(', ')}.`]);
			await driver.click(`${SIDE} .jtbd-compare-swap`);
			await untilEqual(driver, () => sides(driver), ['JTBD 2', 'JTBD 1']);
			await untilSubject(driver, 'JTBD 2');
			await driver.open('Interviews/P04 lido café.md');
			await settle(driver);
			assert.deepEqual(await sides(driver), ['JTBD 2', 'JTBD 1']);
			await driver.restart();
			await untilEqual(driver, () => sides(driver), ['JTBD 2', 'JTBD 1']);
		},
	},
	{
		name: 'once the other side is deleted there is no comparison, and the view follows the active note again',
		async run(driver) {
			await openCompare(driver, { ...NOTES, 'Jobs/Old.md': '---\ntype: job\n---\n' }, 'Ina.md');
			await driver.click(`${SIDE} .jtbd-compare-other`);
			await driver.until('the picker', async () => (await driver.count('.suggestion-item')) > 0);
			await driver.type('Old');
			await driver.press('Enter');
			await untilEqual(driver, () => sides(driver), ['JTBD 1', 'Old']);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Jobs/Old.md');
				if (file) await app.vault.delete(file);
			});
			await driver.until('the offers', async () => (await offers(driver)).length > 0);
			await driver.write('JTBD 9.md', '---\ntype: job\n---\n');
			await driver.open('JTBD 9.md');
			await untilSubject(driver, 'JTBD 9');
		},
	},
	{
		name: 'ending a comparison gives everybody back, and what was narrowed before stays so',
		async run(driver) {
			await openCompare(driver, NOTES, 'Ina.md');
			await take(driver, 'Switched and left');
			await untilEqual(driver, () => sides(driver), ['People who switched', 'People who left']);
			await driver.click(`${SIDE} .jtbd-compare-end`);
			await driver.until('the offers', async () => (await offers(driver)).length > 0);
			await driver.click(`${SIDE} button[data-page="forces"]`);
			await untilForces(driver, 'push 2/3, pull 1/1, anxiety 0/0, habit 1/1');
		},
	},
	{
		name: 'any two sides: another subject is picked, each side has filters of its own',
		async run(driver) {
			await openCompare(driver, NOTES, 'Ina.md');
			await driver.click(`${SIDE} .jtbd-compare-other`);
			await driver.until('the picker', async () => (await driver.count('.suggestion-item')) > 0);
			await driver.type('JTBD 2');
			await driver.press('Enter');
			await untilEqual(driver, () => sides(driver), ['JTBD 1', 'JTBD 2']);
			await driver.click(`${SIDE} .jtbd-compare-end`);
			await driver.click(`${SIDE} .jtbd-compare-same`);
			await untilEqual(driver, () => sides(driver), ['Everyone', 'Everyone']);
			assert.match((await driver.texts(`${SIDE} .jtbd-compare-hint`)).join(), /Both sides are the same so far/);
			await driver.click(`${BESIDE} .jtbd-side-filter`);
			await driver.until('the choices', async () => (await driver.count('.suggestion-item')) > 0);
			await driver.type('left');
			await driver.press('Enter');
			await untilEqual(driver, () => sides(driver), ['Everyone', 'People who left']);
			await driver.press('Escape');
			await driver.click(`${BESIDE} [data-act="remove-filter"]`);
			await untilEqual(driver, () => sides(driver), ['Everyone', 'Everyone']);
		},
	},
	{
		name: 'a force of a diagram shows its table alone, and again all of them',
		async run(driver) {
			await openCompare(driver, NOTES, 'Ina.md');
			await take(driver, 'Switched and left');
			const codes = (): Promise<string[]> => driver.texts(`${SIDE} .jtbd-compared-label`);
			await untilEqual(driver, codes, ['Push', 'Habit']);
			await driver.click(`${BESIDE} .jtbd-quadrant[data-force="habit"]`);
			await untilEqual(driver, codes, ['Habit']);
			// With the table in view; else it would be gone to.
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.click(), `${OWN} .jtbd-quadrant[data-force="habit"]`);
			await untilEqual(driver, codes, ['Push', 'Habit']);
		},
	},
	{
		name: 'sides stand beside each other with room and below each other without, and nothing stands out',
		needs: 'layout',
		async run(driver) {
			await openCompare(driver, EXAMPLE, JOB);
			await take(driver, 'Switched and left');
			await untilEqual(driver, () => sides(driver), ['People who switched', 'People who left']);
			for (const width of [900, 600, 320, 240]) {
				await driver.setSidebar(width);
				await settle(driver);
				const [own, beside] = await Promise.all([driver.box(OWN), driver.box(BESIDE)]);
				if (!own || !beside) throw new Error('A side is not shown.');
				assert.equal(own.x + own.width <= beside.x, width === 900, String(width));
				assert.equal(own.y + own.height <= beside.y, width < 900, String(width));
				const wider = await driver.exec((_, side) => [...document.querySelectorAll(`${side} .jtbd-page *`)].filter((el) => el.querySelector('.jtbd-diagram-grid') === null && el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 1 && !['inline', 'none'].includes(getComputedStyle(el).display) && getComputedStyle(el).overflowX !== 'hidden').map((el) => el.getAttribute('class')), SIDE);
				assert.deepEqual(wider, [], String(width));
				// What lights up behind a quadrant reaches beyond its words, never beyond the view or the other side.
				const [view, left, right] = await Promise.all([SIDE, `${OWN} .jtbd-diagram-grid`, `${BESIDE} .jtbd-diagram-grid`].map((selector) => driver.box(selector)));
				if (!view || !left || !right) throw new Error('A diagram is not shown.');
				for (const grid of [left, right]) assert.ok(grid.x >= view.x && grid.x + grid.width <= view.x + view.width, String(width));
				if (width === 900) assert.ok(left.x + left.width <= right.x);
				await driver.screenshot(`compare-${width}`);
			}
		},
	},
];
