/** What somebody new to the view stumbles over: names that change nothing, tooltips over the words, a comparison that forgets, words that mislead. */

import assert from 'node:assert/strict';
import { fillIn, untilDialog, untilNoDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { caretBefore, chooseIn, forces, notices, selected, settle, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';

const JOBS = 'jobs: "[[JTBD 1]]"';
const talk = (name: string, outcome: string, words: string): string => `---\n${JOBS}\nparticipant: ${name}\noutcome: ${outcome}\n---\n${words}\n`;
const NOTES = {
	'Ina.md': talk('Ina', 'switched', '==One== #jtbd/push/late'),
	'Ben.md': talk('Ben', 'left', '==Two== #jtbd/push/late'),
	'Cem.md': talk('Cem', 'left', '==Three== #jtbd/pull/calm'),
};
const TAB = '.mod-root .jtbd-forces';
const page = (driver: Driver, key: string): Promise<void> => driver.click(`${SIDE} button[data-page="${key}"]`);
const only = (driver: Driver, outcome: string): Promise<void> => chooseIn(driver, `${SIDE} select[data-act="outcome"]`, outcome);
const lineOf = async (driver: Driver, name: string): Promise<string> => (await driver.texts(`${SIDE} .jtbd-line-${name}:not([hidden]) .jtbd-line-words`)).join();

async function openUnknown(driver: Driver, path: string): Promise<void> {
	const fold = `${SIDE} [data-remark="unknown"] > .jtbd-fold`;
	await driver.until('the quiet line', async () => (await driver.count(fold)) === 1);
	await driver.click(fold);
	await driver.click(`${SIDE} [data-act="name-participant"][data-path="${path}"]`);
}

export const specs: readonly Spec[] = [
	{
		name: 'a quote below nobody’s heading in a note of several people is opened and what to type is said; typed, it counts',
		async run(driver) {
			const path = 'Interviews/P05-P07 school kitchens.md';
			const words = '“By Wednesday nobody believes the wall chart.”';
			await driver.reset(EXAMPLE, { open: 'Jobs/JTBD 1.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			await openUnknown(driver, path);
			await driver.until('what to do', async () => (await notices(driver)).some((notice) => notice.includes('which of the 3 participants spoke') && notice.includes('“P05: ”')));
			assert.equal(await driver.count('.modal'), 0);
			await untilEqual(driver, () => selected(driver), `${path}: ${words}`);
			assert.equal(await driver.read(path), EXAMPLE[path]);
			await driver.select((await driver.text()).indexOf(`==${words}`));
			await driver.type('P05: ');
			await untilEqual(driver, () => driver.count(`${SIDE} [data-remark="unknown"]`), 0);
		},
	},
	{
		name: 'a name that no line begins with is not taken for one of several participants, and whoever is left is said',
		async run(driver) {
			const group = `---\nparticipants: [Ana, Bo]\n${JOBS}\n---\nAna: ==It hurt.== #jtbd/push\n\nCleo: ==They came.== #jtbd/pull\n\nCleo: And then?\n\nDora: ==And went.== #jtbd/pull\n\nDora: So.\n`;
			await driver.reset({ 'Group.md': group }, { open: 'Group.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/2, anxiety 0/0, habit 0/0');
			await openUnknown(driver, 'Group.md');
			await untilDialog(driver, 'Name the participant');
			await fillIn(driver, 'Who speaks in “Group”?', 'Ana');
			await driver.press('Mod+Enter');
			await driver.until('the reason', async () => /begins with “Ana”\. Type “Cleo” or “Dora”/.test((await driver.texts('.modal .setting-item-error')).join()));
			assert.equal(await driver.read('Group.md'), group);
			await fillIn(driver, 'Who speaks in “Group”?', 'Cleo');
			await driver.press('Mod+Enter');
			await untilNoDialog(driver);
			await untilForces(driver, 'push 1/1, pull 1/2, anxiety 0/0, habit 0/0');
			assert.match((await notices(driver)).join(), /Cleo is a participant of “Group” now\. 1 quote of somebody else there has no name yet\./);
		},
	},
	{
		name: 'nothing with words shows a tooltip: only buttons of an icon alone and fields have a label of their own',
		async run(driver) {
			await driver.reset(EXAMPLE, { open: 'Interviews/P01 bakery owner.md' });
			await showForces(driver);
			await untilSubject(driver, 'JTBD 1');
			const worded = (): Promise<string[]> => driver.exec((_, side) => [...document.querySelectorAll<HTMLElement>(`${side} [aria-label]`)]
				.filter((el) => !el.matches('input, select, textarea, .jtbd-name[hidden], [role="img"]') && (el.textContent !== '' || !el.matches('button')))
				.map((el) => el.outerHTML.slice(0, 200)), SIDE);
			const labels = (): Promise<string[]> => driver.exec((_, side) => [...document.querySelectorAll(`${side} [aria-labelledby]`)]
				.filter((el) => !document.getElementById(el.getAttribute('aria-labelledby') ?? '')?.getAttribute('aria-label')).map((el) => el.outerHTML.slice(0, 200)), SIDE);
			for (const key of ['forces', 'timeline', 'matrix', 'saturation', 'compare']) {
				await page(driver, key);
				if (key === 'compare') await driver.click(`${SIDE} .jtbd-compare-same`);
				await settle(driver);
				assert.deepEqual(await worded(), [], key);
				assert.deepEqual(await labels(), [], key);
			}
			await driver.command('jtbd-forces:open-forces-tab');
			await untilSubject(driver, 'JTBD 1', TAB);
			assert.deepEqual(await driver.exec(() => {
				const ids = [...document.querySelectorAll('.jtbd-forces [id]')].map(({ id }) => id);
				return ids.filter((id, at) => ids.indexOf(id) !== at);
			}), []);
		},
	},
	{
		name: 'where nobody is named the head says what to do, and its button does it',
		async run(driver) {
			await driver.reset({ '2026-10-01.md': `---\ntype: interview\n${JOBS}\n---\n==It broke.== #jtbd/push\n` }, { open: '2026-10-01.md' });
			await showForces(driver);
			await untilForces(driver, 'push 0/1, pull 0/0, anxiety 0/0, habit 0/0');
			await untilEqual(driver, () => lineOf(driver, 'nobody'), 'Nobody is named yet. Name the participant to count people.');
			assert.equal(await driver.count(`${SIDE} .jtbd-quadrant-people:not([hidden])`), 0);
			await driver.click(`${SIDE} .jtbd-name-participant`);
			await untilDialog(driver, 'Name the participant');
			await fillIn(driver, 'Who speaks in “2026-10-01”?', 'P07');
			await driver.press('Mod+Enter');
			await untilNoDialog(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await untilEqual(driver, () => lineOf(driver, 'nobody'), '');
		},
	},
	{
		name: 'the buttons of the first steps tag the sentence at the cursor, as the command does',
		async run(driver) {
			await driver.reset({ 'Ina.md': `---\nparticipant: Ina\n${JOBS}\n---\nIt broke. Then it was fixed.\n\n# Heading\n` }, { open: 'Ina.md' });
			await showForces(driver);
			await caretBefore(driver, 'eading');
			await driver.click(`${SIDE} .jtbd-first [data-force="push"]`);
			await driver.until('what to do', async () => (await notices(driver)).some((notice) => notice.startsWith('Select what was said in “Ina”')));
			await caretBefore(driver, 'was fixed');
			await driver.click(`${SIDE} .jtbd-first [data-force="push"]`);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			assert.match(await driver.text(), /^It broke\. ==Then it was fixed\.== #jtbd\/push$/m);
		},
	},
	{
		name: 'the end of a comparison gives back what was narrowed before it, after a restart and other filters too',
		async run(driver) {
			await driver.reset(NOTES, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 0/0, habit 0/0');
			await only(driver, 'left');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0');
			await untilEqual(driver, () => lineOf(driver, 'outcomes'), 'Only left: 2 of 3 people.');
			await page(driver, 'compare');
			await driver.click(`${SIDE} .jtbd-compare-same`);
			await driver.click(`${SIDE} .jtbd-side-own [data-act="remove-filter"]`);
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-side-name`), ['Everyone', 'People who left']);
			assert.match((await driver.texts(`${SIDE} .jtbd-compare-few:not([hidden])`)).join(), /fewer than 3 people/);
			await settle(driver);
			await driver.restart();
			await untilEqual(driver, () => driver.texts(`${SIDE} .jtbd-side-name`), ['Everyone', 'People who left']);
			await driver.click(`${SIDE} .jtbd-compare-end`);
			await page(driver, 'forces');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0');
			await only(driver, '');
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 0/0, habit 0/0');
			assert.match(await lineOf(driver, 'outcomes'), /^Different outcomes together: 1 switched, 2 left\.$/);
		},
	},
	{
		name: 'a new tab asked for from a tab of forces is about the same, on the same page',
		async run(driver) {
			await driver.reset({ ...NOTES, 'Day.md': 'Rain.\n' }, { open: 'Ina.md' });
			await driver.command('jtbd-forces:open-forces-tab');
			await untilSubject(driver, 'JTBD 1', TAB);
			await driver.click(`${TAB} button[data-page="matrix"]`);
			await driver.command('jtbd-forces:open-forces-tab');
			await untilEqual(driver, () => driver.exec((_, tab) => [...document.querySelectorAll(tab)].map((el) => `${el.getAttribute('data-subject')} ${el.getAttribute('data-page')}`), TAB), ['JTBD 1 matrix', 'JTBD 1 matrix']);
			assert.equal(await forces(driver, TAB), '');
		},
	},
	{
		name: 'renaming a theme says in how many jobs its quotes are',
		async run(driver) {
			await driver.reset({ ...NOTES, 'Dan.md': '---\njobs: "[[JTBD 2]]"\n---\n==Four== #jtbd/push/late\n' }, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, 'push 2/2, pull 1/1, anxiety 0/0, habit 0/0');
			await caretBefore(driver, 'One');
			await driver.command('jtbd-forces:rename-theme');
			await untilDialog(driver, 'Rename theme');
			assert.match((await driver.texts('.jtbd-rename .setting-item-description')).join(), /^3 people, 3 quotes, in 2 jobs: 2 in JTBD 1, 1 in JTBD 2\. The name changes in all of them\./);
			await driver.press('Escape');
		},
	},
	{
		name: 'a stage that a heading gives says so, pointed at and read aloud',
		async run(driver) {
			await driver.reset({ 'Ina.md': `---\nparticipant: Ina\n${JOBS}\n---\n## First thought\n\n==One== #jtbd/push\n\n==Two== #jtbd/push #jtbd/stage/deciding\n` }, { open: 'Ina.md' });
			await showForces(driver);
			await untilForces(driver, 'push 1/2, pull 0/0, anxiety 0/0, habit 0/0');
			assert.equal(await driver.attr(`${SIDE} .jtbd-passage-stage.is-inherited`, 'title'), 'From the heading');
			assert.deepEqual(await driver.texts(`${SIDE} .jtbd-passage-inherited:not([hidden])`), ['from the heading']);
			assert.equal(await driver.attr(`${SIDE} .jtbd-passage-stage:not(.is-inherited)`, 'title'), null);
		},
	},
];
