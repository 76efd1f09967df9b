/** The elements around the forces on the example vault, their people and quotes counted once more by the spec. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { selected, showForces, SIDE, untilEqual, untilSubject } from './forces';
import { activePath } from './open-note';
import { recount } from './recount';

const ELEMENTS = ['struggle', 'trigger', 'alternative', 'outcome', 'aspiration', 'budget', 'idea'];

/** People and quotes of each element that the example vault has for the job, counted without the plugin. */
function tagged(): Record<string, readonly [people: string, quotes: number]> {
	const { people, quotes } = recount(EXAMPLE, 'JTBD 1', ELEMENTS);
	return Object.fromEntries(ELEMENTS.flatMap((code) => {
		const own = quotes.filter(({ force }) => force === code);
		const known = new Set(own.flatMap(({ person }) => person ?? []));
		return own.length === 0 ? [] : [[code, [`${known.size} of ${new Set(people.map(({ name }) => name)).size} people`, own.length]]];
	}));
}

/** The rows on show: code, people, quotes. */
function rows(driver: Driver): Promise<[string, string, string][]> {
	return driver.exec((_, side) => [...document.querySelectorAll<HTMLElement>(`${side} .jtbd-elements .jtbd-section`)].map((section): [string, string, string] => {
		const words = (part: string): string => section.querySelector(`.jtbd-section-heading .jtbd-counts-${part}`)?.textContent ?? '';
		return [section.dataset['code'] ?? '', words('people'), words('quotes')];
	}), SIDE);
}

export const specs: readonly Spec[] = [
	{
		name: 'each element with evidence has a row with its people and quotes, the others none',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: 'Jobs/JTBD 1.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			const counts = tagged();
			assert.ok(Object.keys(counts).length >= 4);
			await untilEqual(driver, async () => Object.fromEntries((await rows(driver)).map(([code, people, quotes]) => [code, [people, parseInt(quotes, 10)] as const])), counts);
			assert.equal(await driver.count(`${SIDE} .jtbd-elements .jtbd-passage`), 0);
			await driver.screenshot('elements');
			const fold = `${SIDE} .jtbd-elements [data-code="trigger"] .jtbd-section-heading .jtbd-fold`;
			await driver.click(fold);
			await untilEqual(driver, () => driver.count(`${SIDE} .jtbd-elements [data-code="trigger"] .jtbd-passage`), counts['trigger']?.[1] ?? 0);
			await driver.click(`${SIDE} .jtbd-elements [data-code="trigger"] .jtbd-passage`);
			await driver.until('the words', async () => /^Interviews\/.*: .+/.test(await selected(driver)));
		},
	},
	{
		name: 'the competing set: what was tagged, nothing included, and apart from it what interviews say was switched from',
		async run(driver) {
			const note = (name: string, from: string, words: string): string => `---\nparticipant: ${name}\njobs: "[[JTBD 1]]"\n${from}---\n${words}\n`;
			await driver.reset({
				'Ina.md': note('Ina', 'switched-from: Spreadsheet\n', '==We could leave it.== #jtbd/alternative/do-nothing'),
				'Ben.md': note('Ben', 'switched-from: [spreadsheet, Group chat]\n', '==Or ask her.== #jtbd/alternative/group-chat ==It broke.== #jtbd/push'),
				'Cleo.md': note('Cleo', '', '==Just nothing.== #jtbd/alternative/do-nothing'),
			}, { open: 'Ina.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-section-leading:not([hidden])`), ['Do nothing, Group chat, Spreadsheet']);
			await driver.click(`${SIDE} .jtbd-elements [data-code="alternative"] .jtbd-section-heading .jtbd-fold`);
			const themes = `${SIDE} .jtbd-elements .jtbd-theme`;
			await untilEqual(driver, () => driver.texts(`${themes} .jtbd-theme-name`), ['Do nothing', 'Group chat']);
			assert.deepEqual(await driver.texts(`${themes} > .jtbd-fold .jtbd-counts-people`), ['2 of 3 people', '1 of 3 people']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-switched-heading`), ['Switched from, as the properties of the interviews say']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-way .jtbd-theme-name`), ['Spreadsheet', 'Group chat']);
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-way .jtbd-counts-people`), ['2 of 3 people', '1 of 3 people']);
			await driver.click(`${SIDE} .jtbd-way[data-way="Group chat"] .jtbd-fold`);
			await driver.click(`${SIDE} .jtbd-way-open[data-path="Ben.md"]`);
			await untilEqual(driver, () => activePath(driver), 'Ben.md');
		},
	},
	{
		name: 'there is nothing around the forces where nothing is tagged so',
		async run(driver) {
			await driver.reset({ 'Ina.md': '---\njobs: "[[JTBD 1]]"\n---\n==It broke.== #jtbd/push\n' }, { open: 'Ina.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			assert.equal(await driver.count(`${SIDE} .jtbd-elements:not([hidden])`), 0);
		},
	},
];
