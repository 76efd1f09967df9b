/** The timeline page: its numbers counted a second way, the quotes behind them, one interview's story, and its look at every width. */

import assert from 'node:assert/strict';
import type { Context, Driver, Spec } from './driver';
import { answersOf, EXAMPLE, told } from './example';
import { chooseIn, focusedName, nameOf, settle, showForces, SIDE, untilEqual, untilSelected } from './forces';
import { JOB, P01, type Files } from './notes';

const FORCES = ['push', 'pull', 'anxiety', 'habit'];
const STAGES = ['first-thought', 'passive-looking', 'event-1', 'active-looking', 'event-2', 'deciding', 'purchase', 'first-use', 'ongoing-use', 'satisfaction'];
const USUAL = ['first-thought', 'passive-looking', 'active-looking', 'deciding', 'first-use', 'ongoing-use'];
const TAB = '.mod-root .jtbd-forces';

async function showTimeline(driver: Driver, files: Files, open: string): Promise<void> {
	await driver.reset(files, { open });
	await showForces(driver);
	await driver.click(`${SIDE} [data-page="timeline"]`);
	await driver.until('the timeline', async () => (await driver.count(`${SIDE} .jtbd-stage`)) > 0);
}

/** Every stage as it is shown: "deciding 2/3: push 1/1, anxiety 2/2". */
function stages(driver: Driver): Promise<string[]> {
	return driver.exec((_: Context, selector: string) => {
		const counts = (el: Element): string => `${el.getAttribute('data-people')}/${el.getAttribute('data-quotes')}`;
		return [...document.querySelectorAll(selector)].map((stage) => {
			const forces = [...stage.querySelectorAll<HTMLElement>('.jtbd-stage-force')].filter((el) => !el.hidden).map((el) => `${el.dataset['force']} ${counts(el)}`);
			return `${stage.getAttribute('data-stage') ?? 'none'} ${counts(stage)}: ${forces.join(', ')}`;
		});
	}, `${SIDE} :is(.jtbd-stage, .jtbd-unstaged)`);
}

const choose = (driver: Driver, name: string, value: string): Promise<void> => chooseIn(driver, `${SIDE} select[data-option="${name}"]`, value);

const STORY = `---
job: "[[JTBD 1]]"
date: 2026-09-14
purchased: in May, after the flood
---

## Purchase day

- Paid at last. #jtbd/pull #jtbd/move/forward

## First thought (March)

- ==Nobody came.== #jtbd/push #jtbd/move/forward
- ==The old sheet works.== #jtbd/habit #jtbd/move/back

## Active looking: the second try

- Tried it with Sam. #jtbd/pull #jtbd/move/back-on-track

## Notes

- Who knows when. #jtbd/anxiety #jtbd/move/hesitate
`;

export const specs: readonly Spec[] = [
	{
		name: 'counts the people and quotes of each force at each stage as they were counted by hand',
		async run(driver) {
			await showTimeline(driver, EXAMPLE, JOB);
			const all = answersOf('JTBD 1');
			const expected = [...STAGES, null].flatMap((stage) => {
				const here = all.filter((one) => one.stage === stage);
				// A date of purchase shows that stage, too; in the example people speak of it anyway.
				if (here.length === 0 && !USUAL.includes(stage ?? '')) return [];
				const forces = FORCES.flatMap((force) => {
					const said = here.filter(({ codes }) => codes.some(({ code }) => code === force));
					return said.length > 0 ? [`${force} ${told(said)}`] : [];
				});
				return [`${stage ?? 'none'} ${told(here)}: ${forces.join(', ')}`];
			});
			assert.ok(expected.length >= 8);
			assert.deepEqual(await stages(driver), expected);
			await driver.screenshot('timeline');
		},
	},
	{
		name: 'a number reads well, shows its quotes, and a quote leads to the note',
		async run(driver) {
			await showTimeline(driver, EXAMPLE, JOB);
			const cell = `${SIDE} [data-stage="event-1"] .jtbd-stage-push`;
			const said = answersOf('JTBD 1').filter(({ stage, codes }) => stage === 'event-1' && codes.some(({ code }) => code === 'push'));
			const people = new Set(said.map(({ participant }) => participant)).size;
			assert.equal(await nameOf(driver, cell), `Event one: Push, ${people} of 8 people, ${said.length} quotes`);
			assert.equal(await driver.attr(cell, 'aria-pressed'), 'false');
			await driver.click(cell);
			await untilEqual(driver, () => driver.count(`${SIDE} [data-stage="event-1"] .jtbd-chosen .jtbd-passage`), said.length);
			assert.equal(await driver.attr(cell, 'aria-pressed'), 'true');
			await driver.click(`${SIDE} .jtbd-chosen .jtbd-passage[data-path="${P01}"]`);
			await untilSelected(driver, P01, '“I said to Joe, that\'s it, I am not the switchboard any more.”');
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-chosen`), 1);
			await driver.click(cell);
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-chosen`), 0);
			await driver.click(`${SIDE} [data-stage="event-1"] .jtbd-chip[data-code="trigger"]`);
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-chosen .jtbd-passage`), answersOf('JTBD 1').filter(({ stage, codes }) => stage === 'event-1' && codes.some(({ code }) => code === 'trigger')).length);
		},
	},
	{
		name: 'one interview tells its story in the order in which it happened, with its moves and rough dates',
		async run(driver) {
			await showTimeline(driver, { 'Interviews/Ina.md': STORY, 'Interviews/Ben.md': '---\njob: "[[JTBD 1]]"\n---\n## First thought (June)\n\n- Hm. #jtbd/push\n', [JOB]: '# One\n' }, JOB);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-path-step`), []);
			assert.deepEqual(await driver.texts(`${SIDE} [data-stage="first-thought"] .jtbd-stage-when`), ['When: 2 notes']);
			await driver.click(`${SIDE} [data-stage="first-thought"] .jtbd-fold`);
			await untilEqual(driver, () => driver.texts(`${SIDE} [data-stage="first-thought"] .jtbd-date`), ['March Ina', 'June Ben']);
			assert.deepEqual(await driver.texts(`${SIDE} [data-stage="first-thought"] .jtbd-chip`), ['Went forward 1', 'Went back 1']);

			await choose(driver, 'timeline-interview', 'Interviews/Ina.md');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-path-name`), ['Went forward', 'Went back', 'Got back on track', 'Went forward', 'Hesitated']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-path-facts`), ['Ina · First thought', 'Ina · First thought', 'Ina · Active looking', 'Ina · Purchase', 'Ina · no stage yet']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-date`), ['March', 'the second try', 'in May, after the flood']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-story .jtbd-passage-words`), ['Nobody came.', 'The old sheet works.', 'Tried it with Sam.', 'Paid at last.']);
			assert.match((await driver.texts(`${SIDE} .jtbd-page-hint`)).join(), /^Interview of 2026-09-14\. /);
			assert.equal(await nameOf(driver, `${SIDE} [data-stage="first-thought"] .jtbd-stage-push`), 'First thought: Push, 1 quote');

			await driver.click(`${SIDE} .jtbd-date:has-text("the second try")`);
			await untilSelected(driver, 'Interviews/Ina.md', 'Active looking: the second try');
			await driver.click(`${SIDE} .jtbd-path-words:has-text("Tried it")`);
			await untilSelected(driver, 'Interviews/Ina.md', 'Tried it with Sam.');
			await driver.restart();
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-path-step`), 5);
		},
	},
	{
		name: 'follows what is typed and keeps what is open',
		async run(driver) {
			await showTimeline(driver, { 'Ina.md': '[[JTBD 1]]\n\n## Deciding\n\n==Nobody came.== #jtbd/push\n' }, 'Ina.md');
			await driver.click(`${SIDE} [data-stage="deciding"] .jtbd-stage-push`);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-chosen .jtbd-passage-words`), ['Nobody came.']);
			await driver.select((await driver.text()).length);
			await driver.type('\n- At last #jtbd/push');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-chosen .jtbd-passage-words`), ['Nobody came.', 'At last']);
		},
	},
	{
		name: 'says what to do where nothing is tagged, or nothing has a stage',
		async run(driver) {
			await showTimeline(driver, { 'Ina.md': '---\njob: "[[JTBD 1]]"\nparticipant: Ina\n---\nNothing yet.\n', [JOB]: '# One\n' }, JOB);
			assert.match((await driver.texts(`${SIDE} .jtbd-page-hint`)).join(), /^Nothing is tagged yet/);
			assert.equal(await driver.count(`${SIDE} .jtbd-stage.is-empty .jtbd-stage-ask`), USUAL.length);
			await driver.write('Ina.md', '---\njob: "[[JTBD 1]]"\n---\n- Hm. #jtbd/push\n');
			await driver.until('the passage', async () => (await driver.count(`${SIDE} .jtbd-unstaged`)) === 1);
			assert.match((await driver.texts(`${SIDE} .jtbd-page-hint`)).join(), /^No passage has a stage yet/);
		},
	},
	{
		name: 'is one stop of the tab key, whose arrows go on and back',
		async run(driver) {
			await showTimeline(driver, EXAMPLE, JOB);
			// The quotes that were chosen are a list of their own.
			const stops = (): Promise<number> => driver.exec((_: Context, selector: string) =>
				[...document.querySelectorAll<HTMLElement>(`${selector} button`)].filter((button) => !button.hidden && button.tabIndex === 0 && !button.closest('.jtbd-chosen')).length, `${SIDE} .jtbd-timeline`);
			await untilEqual(driver, stops, 1);
			const focused = (): Promise<string | null> => focusedName(driver);
			await driver.click(`${SIDE} [data-stage="deciding"] .jtbd-stage-pull`);
			const pull = await focused();
			assert.match(pull ?? '', /^Deciding: Pull/);
			await driver.press('ArrowRight');
			assert.match((await focused()) ?? '', /^Deciding: Anxiety/);
			await driver.press('ArrowLeft');
			assert.equal(await focused(), pull);
			assert.equal(await stops(), 1);
		},
	},
	{
		name: 'draws 5,000 passages of 500 interviews with few elements',
		async run(driver) {
			const files = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [
				`Interviews/P${String(at).padStart(3, '0')}.md`,
				`---\njob: "[[JTBD 1]]"\n---\n${STAGES.map((stage, i) => `- Words ${i} #jtbd/${FORCES[(at + i) % 4] ?? ''} #jtbd/stage/${stage}`).join('\n')}\n\n## Deciding (${at})\n`,
			]));
			await showTimeline(driver, { ...files, [JOB]: '# One\n' }, JOB);
			await driver.until('all of them', async () => (await driver.attr(`${SIDE} [data-stage="deciding"]`, 'data-quotes')) === '500', 20_000);
			await driver.click(`${SIDE} [data-stage="deciding"] .jtbd-fold`);
			await driver.click(`${SIDE} [data-stage="deciding"] .jtbd-stage-count`);
			await driver.until('the quotes', async () => (await driver.count(`${SIDE} .jtbd-chosen .jtbd-passage`)) === 100);
			assert.ok((await driver.count(`${SIDE} .jtbd-timeline *`)) < 4000);
		},
	},
	{
		name: 'stands as a list in a sidebar and along a line in a wide tab, the forces in the places of the diagram',
		needs: 'layout',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: JOB });
			await driver.command('jtbd-forces:open-forces-tab');
			await driver.until('the tab', async () => (await driver.count(`${TAB} .jtbd-tab`)) > 0);
			await driver.click(`${TAB} [data-page="timeline"]`);
			const at = async (selector: string): Promise<{ x: number; y: number; width: number; height: number }> => {
				const box = await driver.box(`${TAB} ${selector}`);
				assert.ok(box, selector);
				return box;
			};
			for (const width of [240, 320, 600, 1400]) {
				await driver.exec((_: Context, selector: string, pixels: number) => {
					const el = document.querySelector<HTMLElement>(selector);
					if (el) el.style.width = `${pixels}px`;
				}, TAB, width);
				await settle(driver);
				const [first, later] = [await at('[data-stage="first-thought"] .jtbd-stage-head'), await at('[data-stage="deciding"] .jtbd-stage-head')];
				if (width === 1400) assert.ok(Math.abs(first.y - later.y) < 2 && later.x > first.x + 300, `along a line at ${width}`);
				else assert.ok(later.y > first.y + 100 && Math.abs(first.x - later.x) < 2, `a list at ${width}`);
				const [push, pull, habit] = [await at('[data-stage="passive-looking"] .jtbd-stage-push'), await at('[data-stage="passive-looking"] .jtbd-stage-pull'), await at('[data-stage="passive-looking"] .jtbd-stage-habit')];
				assert.ok(push.x + push.width <= pull.x && Math.abs(push.y - pull.y) < 2, `push beside pull at ${width}`);
				assert.ok(habit.y >= push.y + push.height && Math.abs(habit.x - push.x) < 2, `habit below push at ${width}`);
				const wide = await driver.exec((_: Context, selector: string) => {
					const el = document.querySelector(selector);
					return el ? el.scrollWidth - el.clientWidth : -1;
				}, TAB);
				assert.equal(wide, 0, `nothing sticks out at ${width}`);
				await driver.screenshot(`timeline-${width}`);
			}
		},
	},
];
