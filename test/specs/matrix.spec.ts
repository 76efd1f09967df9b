/** The matrix: who has which theme, counted a second way; what its marks open, its order and groups, its keys and its narrow form. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { chooseIn, focusedName, settle, showForces, SIDE, untilEqual, untilSelected, untilSubject } from './forces';
import { JOB, type Files } from './notes';
import { recount } from './recount';

const TAB = '.mod-root .jtbd-forces';
const MARK = (label: string): string => `${TAB} .jtbd-matrix button:has(> [aria-label="${label}"])`;

const NOTES: Files = {
	'Ina.md': '---\njobs: "[[JTBD 1]]"\noutcome: switched\ndate: 2026-09-14\n---\n==One== #jtbd/push/two-rotas\n\n==Two== #jtbd/push/two-rotas\n\n==Three== #jtbd/habit/phone\n',
	'Ben.md': '---\njobs: "[[JTBD 1]]"\noutcome: left\ndate: 2026-09-01\n---\n==Four== #jtbd/push/two-rotas\n\n==Five== #jtbd/pull/calm\n',
	'Cem.md': '---\njobs: "[[JTBD 1]]"\noutcome: left\n---\n==Six== #jtbd/pull/calm\n',
};

/** Opens the matrix in a tab. */
async function openMatrix(driver: Driver, files: Files, open: string): Promise<void> {
	await driver.reset(files, { open });
	await showForces(driver);
	await untilSubject(driver, 'JTBD 1');
	await driver.open(open);
	await driver.command('jtbd-forces:open-forces-tab');
	await untilSubject(driver, 'JTBD 1', TAB);
	await driver.click(`${TAB} button[data-page="matrix"]`);
	await driver.until('the matrix', async () => (await driver.count(`${TAB} .jtbd-matrix`)) === 1);
	await settle(driver);
}

const choose = (driver: Driver, option: string, value: string): Promise<void> => chooseIn(driver, `${TAB} select[data-option="${option}"]`, value);

/** The names down the first column, groups with their people. */
const names = (driver: Driver): Promise<string[]> => driver.exec((_, tab) => [...document.querySelectorAll(`${tab} .jtbd-matrix tbody tr:not([hidden]) > th`)].map((th) => [...th.querySelectorAll('.jtbd-matrix-name, .jtbd-matrix-of')].filter((el) => !el.closest('[hidden]')).map((el) => el.textContent).join(' ')), TAB);

const focused = (driver: Driver): Promise<string> => focusedName(driver).then((name) => name ?? '');

const quotes = (driver: Driver, view = TAB): Promise<string[]> => driver.texts(`${view} .jtbd-chosen .jtbd-passage-words`);

export const specs: readonly Spec[] = [
	{
		name: 'the matrix of the example vault holds what its notes say, counted line by line',
		async run(driver) {
			const { people, quotes: all } = recount(EXAMPLE, 'JTBD 1');
			await openMatrix(driver, EXAMPLE, JOB);
			await driver.click(`${TAB} [data-option="matrix-counts"]`);
			await driver.until('numbers', async () => (await driver.texts(`${TAB} td .jtbd-matrix-mark`)).includes('3'));
			const seen = await driver.exec((_, tab) => {
				const columns = [...document.querySelectorAll(`${tab} .jtbd-matrix-themes th`)].map((th) => [th.getAttribute('data-code'), th.querySelector('.jtbd-matrix-name')?.textContent.toLowerCase() ?? '']);
				return {
					sums: [...document.querySelectorAll(`${tab} .jtbd-matrix-themes th`)].map((th, at) => [columns[at]?.join(' '), th.querySelector('.jtbd-matrix-of')?.textContent]),
					cells: [...document.querySelectorAll(`${tab} .jtbd-matrix-row`)].filter((row) => row.tagName === 'TR').flatMap((row) => [...row.querySelectorAll('td[data-code]')].flatMap((td, at) => (td.textContent === '' ? [] : [`${row.querySelector('th .jtbd-matrix-name')?.textContent}: ${columns[at]?.join(' ')}: ${td.textContent}`]))),
				};
			}, TAB);
			const columnOf = ({ force, theme }: { force: string; theme: string }): string => `${force} ${theme === '' ? 'no theme' : theme}`;
			const counts = new Map<string, number>();
			for (const quote of all) {
				const cell = `${quote.person ?? 'Person unknown'}: ${columnOf(quote)}`;
				counts.set(cell, (counts.get(cell) ?? 0) + 1);
			}
			assert.deepEqual([...seen.cells].sort(), [...counts].map(([cell, count]) => `${cell}: ${count}`).sort());
			const sums = [...new Set(all.map(columnOf))].map((column) => [column, `${new Set(all.filter((quote) => columnOf(quote) === column).flatMap(({ person }) => person ?? [])).size} of ${people.length}`]);
			assert.deepEqual(Object.fromEntries(seen.sums), Object.fromEntries(sums));
			assert.deepEqual((await names(driver)).filter((name) => name !== 'Person unknown'), people.map(({ name }) => name));
		},
	},
	{
		name: 'with what is around the forces on view each person keeps the facts of the interview',
		async run(driver) {
			await openMatrix(driver, { ...NOTES, 'Dan.md': '---\njobs: "[[JTBD 1]]"\noutcome: switched\n---\n==Calmer now.== #jtbd/outcome\n' }, 'Ina.md');
			const outcomes = (): Promise<string[]> => driver.texts(`${TAB} .jtbd-matrix-row > td[data-fact="outcome"]`);
			const before = await outcomes();
			assert.deepEqual(before, ['Left', 'Left', 'Switched', 'Switched']);
			await driver.click(`${TAB} [data-option="matrix-elements"]`);
			await untilEqual(driver, () => driver.count(`${TAB} .jtbd-matrix-row > td[data-code="outcome"]`), before.length);
			assert.deepEqual(await outcomes(), before);
		},
	},
	{
		name: 'a mark shows whose quotes stand behind it, a quote opens its note, the mark again hides them',
		async run(driver) {
			await openMatrix(driver, NOTES, 'Ina.md');
			await driver.click(MARK('Ina, Two rotas, 2 quotes'));
			await untilEqual(driver, () => quotes(driver), ['One', 'Two']);
			assert.deepEqual(await driver.texts(`${TAB} .jtbd-chosen-heading`), ['Ina: Two rotas2 quotes']);
			assert.equal(await driver.attr(MARK('Ina, Two rotas, 2 quotes'), 'aria-pressed'), 'true');
			await driver.click(MARK('Calm, 2 of 3 people, 2 quotes'));
			await untilEqual(driver, () => quotes(driver), ['Five', 'Six']);
			await driver.click(MARK('Cem, 1 theme, 1 quote'));
			await untilEqual(driver, () => quotes(driver), ['Six']);
			await driver.click(MARK('Cem, 1 theme, 1 quote'));
			await untilEqual(driver, () => quotes(driver), []);
			await driver.click(MARK('Ben, Two rotas, 1 quote'));
			await driver.click(`${TAB} .jtbd-chosen .jtbd-passage`, { modifiers: ['Mod'] });
			await untilSelected(driver, 'Ben.md', 'Four');
		},
	},
	{
		name: 'rows are sorted and grouped as chosen, with the people of each group, and so again after a restart',
		async run(driver) {
			await openMatrix(driver, NOTES, 'Ina.md');
			assert.deepEqual(await names(driver), ['Ben', 'Cem', 'Ina']);
			await choose(driver, 'matrix-sort', 'date');
			await untilEqual(driver, () => names(driver), ['Ben', 'Ina', 'Cem']);
			await choose(driver, 'matrix-group', 'outcome');
			await untilEqual(driver, () => names(driver), ['Switched 1 person', 'Ina', 'Left 2 people', 'Ben', 'Cem']);
			assert.deepEqual(await driver.texts(`${TAB} .jtbd-matrix-group-row button`), ['1 of 1', '1 of 1', '1 of 2', '2 of 2']);
			await driver.restart();
			await untilEqual(driver, () => names(driver), ['Switched 1 person', 'Ina', 'Left 2 people', 'Ben', 'Cem']);
		},
	},
	{
		name: 'arrow keys lead from mark to mark over what is empty, and the tab key stops once',
		async run(driver) {
			await openMatrix(driver, NOTES, 'Ina.md');
			const press = async (key: string, expected: string): Promise<void> => {
				await driver.press(key);
				assert.equal(await focused(driver), expected, key);
			};
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), MARK('Ben, Two rotas, 1 quote'));
			await press('ArrowDown', 'Ina, Two rotas, 2 quotes');
			await press('ArrowRight', 'Ina, Phone, 1 quote');
			await press('ArrowUp', 'Phone, 1 of 3 people, 1 quote');
			await press('ArrowUp', 'Habit, 1 of 3 people, 1 quote');
			await press('Home', 'Push, 2 of 3 people, 3 quotes');
			await press('ArrowDown', 'Two rotas, 2 of 3 people, 3 quotes');
			await press('ArrowRight', 'Calm, 2 of 3 people, 2 quotes');
			await press('ArrowDown', 'Ben, Calm, 1 quote');
			await press('ArrowDown', 'Cem, Calm, 1 quote');
			await press('ArrowLeft', 'Cem, 1 theme, 1 quote');
			assert.equal(await driver.exec((_, tab) => [...document.querySelectorAll(`${tab} .jtbd-matrix button`)].filter((el) => el.getAttribute('tabindex') === '0').length, TAB), 1);
			await driver.press('Enter');
			await untilEqual(driver, () => quotes(driver), ['Six']);
			assert.equal(await focused(driver), 'Cem, 1 theme, 1 quote');
		},
	},
	{
		name: 'the matrix follows what is typed, its focus stays',
		async run(driver) {
			await openMatrix(driver, NOTES, 'Ina.md');
			await driver.exec((_, at) => document.querySelector<HTMLElement>(at)?.focus(), MARK('Ben, Calm, 1 quote'));
			await driver.write('Cem.md', `${NOTES['Cem.md']}\n==Seven== #jtbd/push/a-new-one\n\n==Eight== #jtbd/trigger/bell\n`);
			await driver.until('the mark', async () => (await driver.count(MARK('Cem, A new one, 1 quote'))) === 1);
			assert.equal(await focused(driver), 'Ben, Calm, 1 quote');
			assert.equal(await driver.count(MARK('Cem, Bell, 1 quote')), 0);
			await driver.click(`${TAB} [data-option="matrix-elements"]`);
			await driver.until('the elements', async () => (await driver.count(MARK('Cem, Bell, 1 quote'))) === 1);
		},
	},
	{
		name: 'without themes the matrix says what will stand there',
		async run(driver) {
			await openMatrix(driver, { 'Ina.md': '---\ntype: interview\njobs: "[[JTBD 1]]"\n---\nNothing yet.\n' }, 'Ina.md');
			assert.match((await driver.texts(`${TAB} .jtbd-page .jtbd-none`)).join(), /Nothing to compare yet/);
			assert.equal(await driver.attr(`${TAB} .jtbd-matrix-place`, 'hidden'), '');
		},
	},
	{
		name: 'where there is no room each theme names its people, and its quotes stand below it',
		needs: 'layout',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: JOB });
			await showForces(driver);
			await driver.click(`${SIDE} button[data-page="matrix"]`);
			await driver.setSidebar(700);
			await settle(driver);
			assert.notEqual(await driver.box(`${SIDE} .jtbd-matrix`), null);
			// Of the two only the one on view is there.
			assert.equal(await driver.count(`${SIDE} .jtbd-matrix-column`), 0);
			await driver.screenshot('matrix-700');
			for (const width of [320, 240]) {
				await driver.setSidebar(width);
				await settle(driver);
				assert.equal(await driver.count(`${SIDE} .jtbd-matrix`), 0);
				const wider = await driver.exec((_, side) => [...document.querySelectorAll(`${side} .jtbd-page *`)].filter((el) => el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 0 && getComputedStyle(el).display !== 'inline').map((el) => el.className), SIDE);
				assert.deepEqual(wider, [], String(width));
			}
			const name = `${SIDE} .jtbd-matrix-list button:has(> [aria-label="P04, Rota not true, 1 quote"])`;
			await driver.click(name);
			await untilEqual(driver, () => quotes(driver, SIDE), ['You find out who’s working when you see who’s come in.'.replaceAll('’', '\'')]);
			const [mark, words, next] = await Promise.all([driver.box(name), driver.box(`${SIDE} .jtbd-chosen`), driver.box(`${SIDE} .jtbd-matrix-column:nth-child(2)`)]);
			assert.ok(mark && words && next && mark.y < words.y && words.y < next.y);
			await driver.screenshot('matrix-240');
			await driver.press('ArrowRight');
			assert.match(await focused(driver), /^P05, Rota not true/);
			await driver.press('ArrowDown');
			assert.match(await focused(driver), /^I am the switchboard, 2 of 8 people/);
		},
	},
	{
		name: 'names and heads stay in view while the matrix is scrolled, also from right to left',
		needs: 'layout',
		async run(driver) {
			await openMatrix(driver, EXAMPLE, JOB);
			const moved = (direction: 'ltr' | 'rtl'): Promise<{ readonly name: number; readonly head: number }> => driver.exec((_, tab, to) => {
				document.documentElement.dir = to;
				const scroller = document.querySelector<HTMLElement>(`${tab} .jtbd-matrix-scroll`);
				if (!scroller) throw new Error('There is no table.');
				scroller.setCssProps({ width: '500px', 'max-height': '400px' });
				scroller.scrollTo({ left: to === 'rtl' ? -200 : 200, top: 150 });
				const [frame, name, head] = [scroller, scroller.querySelector('tbody tr:not([hidden]) th'), scroller.querySelector('thead')].map((el) => el?.getBoundingClientRect() ?? new DOMRect());
				document.documentElement.removeAttribute('dir');
				return { name: to === 'rtl' ? frame!.right - name!.right : name!.left - frame!.left, head: head!.top - frame!.top };
			}, TAB, direction);
			for (const direction of ['ltr', 'rtl'] as const) {
				const { name, head } = await moved(direction);
				assert.ok(Math.abs(name) <= 2 && Math.abs(head) <= 2, JSON.stringify({ direction, name, head }));
			}
		},
	},
];
