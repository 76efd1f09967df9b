/** Filters of the forces view: what each leaves, counted against the example vault's answers; chips, picker, what is kept. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { answersOf, EXAMPLE, told, type Answer } from './example';
import { answerPrompt, chooseIn, focusedName, nameOf, PASSAGE, settle, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';

const P01 = 'Interviews/P01 bakery owner.md';
const CHIPS = `${SIDE} .jtbd-filters:not([hidden]) .jtbd-filter`;
const FILTER = '.mod-right-split [data-act="filter"]';
const FORCES = ['push', 'pull', 'anxiety', 'habit'];
const SAID = answersOf('JTBD 1');

/** What the view is to tell of these passages. */
function forcesOf(passages: readonly Answer[]): string {
	return FORCES.map((force) => `${force} ${told(passages.filter(({ codes }) => codes.some(({ code }) => code === force)))}`).join(', ');
}

/** The passages of the notes whose properties have this line. */
function inNotes(property: RegExp): Answer[] {
	return SAID.filter(({ path }) => property.test(/^---\n(.*?)\n---\n/s.exec(EXAMPLE[path] ?? '')?.[1] ?? ''));
}

async function openExample(driver: Driver): Promise<void> {
	await driver.reset(EXAMPLE, { open: P01 });
	await showForces(driver);
	await untilForces(driver, forcesOf(SAID));
}

/** Chooses in the picker of filters what these words find first. */
async function filterBy(driver: Driver, words: string): Promise<void> {
	await driver.click(FILTER);
	await answerPrompt(driver, words);
}

const peopleIn = async (driver: Driver): Promise<string> => (await driver.texts(`${SIDE} .jtbd-corner[data-code="push"] .jtbd-quadrant-of`)).join();
const line = (driver: Driver): Promise<string[]> => driver.texts(`${SIDE} .jtbd-line-counts`);

export const specs: readonly Spec[] = [
	{
		name: 'facts of an interview shrink the number of people, facts of a passage leave it',
		async run(driver) {
			await openExample(driver);
			for (const [words, chip, left, people] of [
				['segment independent', 'Segment: independent café, two sites', inNotes(/^segment: independent/m), 'of 1 person'],
				['outcome left', 'Outcome: left', inNotes(/^outcome: left/m), 'of 1 person'],
				['interview type switch', 'Interview type: switch', inNotes(/^interview-type: switch$/m), 'of 4 people'],
				['participant p06', 'Participant: P06', SAID.filter(({ participant }) => participant === 'P06'), 'of 1 person'],
				['stage deciding', 'Stage: Deciding', SAID.filter(({ stage }) => stage === 'deciding'), 'of 8 people'],
				['tagged as habit', 'Tagged as: Habit', SAID.filter(({ codes }) => codes.some(({ code }) => code === 'habit')), 'of 8 people'],
			] as const) {
				await filterBy(driver, words);
				await untilEqual(driver, () => driver.texts(CHIPS), [chip]);
				// Under one code nothing but that code is counted.
				const expected = forcesOf(left);
				await untilForces(driver, words.startsWith('tagged') ? expected.replace(/(push|pull|anxiety) \d+\/\d+/g, '$1 0/0') : expected);
				assert.deepEqual([...new Set(await driver.texts(`${SIDE} .jtbd-corner:not(.is-empty) .jtbd-quadrant-of`))], [people]);
				await driver.click(CHIPS);
				await untilForces(driver, forcesOf(SAID));
			}
		},
	},
	{
		name: 'the picker offers every value with its people, and words that are typed',
		async run(driver) {
			await openExample(driver);
			await driver.click(FILTER);
			const items = (): Promise<string[]> => driver.texts('.prompt .suggestion-item');
			await driver.until('the values', async () => (await items()).includes('Outcome: switched5 people'));
			const all = await items();
			for (const expected of ['Segment: school kitchens, eleven sites3 people', 'Outcome: not yet1 person', 'Participant: P071 person', 'Strength: Strong (3)']) assert.ok(all.some((item) => item.startsWith(expected)), `${expected} in ${all.join('; ')}`);
			await driver.type('spreadsheet');
			await driver.until('the words', async () => (await items()).at(-1)?.startsWith('Text contains “spreadsheet”') ?? false);
			await driver.screenshot('filter-picker');
			await driver.press('Enter');
			await untilEqual(driver, () => driver.texts(CHIPS), ['Text contains “spreadsheet”']);
			const words = await driver.texts(`${PASSAGE}`);
			assert.ok(words.length > 0 && words.every((each) => /spreadsheet/i.test(each)), words.join('\n'));
			await driver.click(FILTER);
			await driver.press('Escape');
			await settle(driver);
			assert.deepEqual(await driver.texts(CHIPS), ['Text contains “spreadsheet”']);
		},
	},
	{
		name: 'several filters stand together, are taken back one by one by keys, or all at once',
		async run(driver) {
			await openExample(driver);
			await filterBy(driver, 'outcome switched');
			await filterBy(driver, 'stage first thought');
			const both = inNotes(/^outcome: switched/m).filter(({ stage }) => stage === 'first-thought');
			await untilForces(driver, forcesOf(both));
			await untilEqual(driver, () => line(driver), ['5 of 8 people in 3 of 6 interviews']);
			assert.equal(await nameOf(driver, CHIPS), 'Remove filter Outcome: switched');
			await driver.screenshot('filters');
			const focused = (): Promise<string> => focusedName(driver).then((name) => name ?? '');
			await driver.exec((_, chips) => document.querySelector<HTMLElement>(chips)?.focus(), CHIPS);
			await driver.press('ArrowRight');
			assert.equal(await focused(), 'Remove filter Stage: First thought');
			await driver.press('Enter');
			await untilEqual(driver, () => driver.texts(CHIPS), ['Outcome: switched']);
			assert.equal(await focused(), 'Remove filter Outcome: switched');
			await filterBy(driver, 'tagged as push');
			await driver.click(`${SIDE} .jtbd-filters-clear`);
			await untilForces(driver, forcesOf(SAID));
			await untilEqual(driver, () => driver.count(CHIPS), 0);
		},
	},
	{
		name: 'buyers and others together are said, and one select parts them: a filter like any other',
		async run(driver) {
			await openExample(driver);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-line-outcomes .jtbd-line-words`), ['Different outcomes together: 5 switched, 1 left, 1 not yet, 1 outcome unknown.']);
			await chooseIn(driver, `${SIDE} select[data-act="outcome"]`, 'switched');
			await untilForces(driver, forcesOf(inNotes(/^outcome: switched/m)));
			await untilEqual(driver, () => driver.texts(CHIPS), ['Outcome: switched']);
			assert.equal(await peopleIn(driver), 'of 5 people');
		},
	},
	{
		name: 'filters belong to their subject, and survive a restart, a renamed job and a job note that is created',
		async run(driver) {
			await driver.reset({ 'Ina.md': '---\njobs: "[[JTBD 1]]"\nsegment: café\n---\n==One== #jtbd/push\n', 'Ben.md': '---\njobs: ["[[JTBD 1]]", "[[JTBD 2]]"]\n---\n==Two== #jtbd/push\n' }, { open: 'Ina.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await filterBy(driver, 'segment');
			const isNarrowed = async (): Promise<void> => {
				await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
				await untilEqual(driver, () => driver.texts(CHIPS), ['Segment: café']);
			};
			await isNarrowed();
			await driver.click('.mod-right-split [data-act="pick"]');
			await driver.type('JTBD 2');
			await driver.press('Enter');
			await untilSubject(driver, 'JTBD 2');
			await untilEqual(driver, () => driver.count(CHIPS), 0);
			await driver.write('Jobs/JTBD 1.md', '# The job\n');
			await driver.open('Jobs/JTBD 1.md');
			await untilSubject(driver, 'JTBD 1');
			await isNarrowed();
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Jobs/JTBD 1.md');
				if (file) await app.fileManager.renameFile(file, 'Jobs/Keep the rota true.md');
			});
			await untilSubject(driver, 'Keep the rota true');
			await isNarrowed();
			await driver.restart();
			await untilSubject(driver, 'Keep the rota true');
			await isNarrowed();
		},
	},
	{
		name: 'a filter whose value is gone says so, and is taken back where it stands',
		async run(driver) {
			await openExample(driver);
			await filterBy(driver, 'segment independent');
			await driver.write(P01, (EXAMPLE[P01] ?? '').replace(/^segment: .*$/m, 'segment: bakery'));
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-filters-note:not([hidden]) .jtbd-filters-why`), ['Nothing here matches “Segment: independent café, two sites”.']);
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 0/0');
			assert.equal((await driver.texts(`${SIDE} .jtbd-quadrant`)).some((words) => words.includes('No evidence yet')), false);
			await driver.screenshot('filter-gone');
			await driver.click(`${SIDE} .jtbd-filters-remove`);
			await untilForces(driver, forcesOf(SAID));
		},
	},
];
