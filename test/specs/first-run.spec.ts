/** First run: enabling the plugin shows three steps, each a button that works from any state; and what stands where nothing is yet. */

import assert from 'node:assert/strict';
import { fillIn, untilDialog, untilNoDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { notices, selectWords, settle, showForces, SIDE, untilEqual, untilForces, untilSubject } from './forces';
import { activePath, untilReady } from './open-note';

const FIRST = `${SIDE} .jtbd-first:not([hidden])`;
const DATA = '.obsidian/plugins/jtbd-forces/data.json';
const HINT = `${SIDE} .jtbd-hint`;

/** Turns the plugin off and on again, as a user does. */
async function enableAnew(driver: Driver): Promise<void> {
	await driver.exec(async ({ app }) => {
		await app.plugins.disablePlugin('jtbd-forces');
		await app.plugins.enablePluginAndSave('jtbd-forces');
	});
	await untilReady(driver);
	await settle(driver);
}

/** The steps, those that are done with a tick before them. */
function steps(driver: Driver): Promise<string[]> {
	return driver.exec((_, first) => [...document.querySelectorAll(`${first} .jtbd-step`)].map((step) => {
		const isDone = step.querySelector('.jtbd-step-sign')?.getAttribute('aria-label') === 'Done';
		return `${isDone ? '✓ ' : ''}${step.querySelector('.jtbd-step-name')?.textContent ?? ''}`;
	}), FIRST);
}

async function press(driver: Driver, act: string, force = ''): Promise<void> {
	await driver.click(`${FIRST} [data-act="${act}"]${force === '' ? '' : `[data-force="${force}"]`}`);
}

async function untilNotice(driver: Driver, words: string): Promise<void> {
	await driver.until(words, async () => (await notices(driver)).some((each) => each.includes(words)));
}

export const specs: readonly Spec[] = [
	{
		name: 'enabling the plugin shows the view once, not at each load, and not again after it was shown',
		async run(driver) {
			await driver.reset({ 'Day.md': 'Words.\n' }, { open: 'Day.md' });
			await untilReady(driver);
			assert.equal(await driver.count('.jtbd-forces'), 0);
			await enableAnew(driver);
			await driver.until('the view', async () => (await driver.count(SIDE)) === 1);
			await untilEqual(driver, () => steps(driver), ['Insert a template', 'Tag a passage', 'See it here']);
			await driver.screenshot('first-run');
			const saved: unknown = JSON.parse(await driver.read(DATA));
			assert.ok(saved !== null && typeof saved === 'object' && 'namespace' in saved);
			await driver.exec(({ app }) => app.workspace.detachLeavesOfType('jtbd-forces'));
			await enableAnew(driver);
			assert.equal(await driver.count('.jtbd-forces'), 0);
			assert.equal(await driver.read('Day.md'), 'Words.\n');
		},
	},
	{
		name: 'where settings were kept before, or can’t be read, nothing is shown and nothing overwritten',
		async run(driver) {
			await driver.reset({ 'Day.md': '', [DATA]: '{"jobsFolder":"Work"}' }, { open: 'Day.md' });
			await enableAnew(driver);
			assert.equal(await driver.count('.jtbd-forces'), 0);
			assert.equal(await driver.read(DATA), '{"jobsFolder":"Work"}');
			await driver.reset({ 'Day.md': '', [DATA]: '{"jobsFo' }, { open: 'Day.md' });
			await enableAnew(driver);
			assert.equal(await driver.count('.jtbd-forces'), 0);
			assert.equal(await driver.read(DATA), '{"jobsFo');
		},
	},
	{
		name: 'a view that is open stays the only one',
		async run(driver) {
			await driver.reset({ 'Day.md': '' }, { open: 'Day.md' });
			await driver.command('jtbd-forces:open-forces-tab');
			await driver.until('the view', async () => (await driver.count('.jtbd-forces')) === 1);
			await driver.exec(({ app }) => app.plugins.plugins['jtbd-forces']?.onUserEnable());
			await settle(driver);
			assert.equal(await driver.count('.jtbd-forces'), 1);
		},
	},
	{
		name: 'from an empty vault to the first evidence, by the three buttons',
		async run(driver) {
			await driver.reset({});
			await showForces(driver);
			await untilEqual(driver, () => steps(driver), ['Insert a template', 'Tag a passage', 'See it here']);
			await press(driver, 'tag-passage', 'push');
			await untilNotice(driver, 'No note is open.');
			await press(driver, 'give-job-at-hand');
			await untilNotice(driver, 'Open the note of an interview first');
			await press(driver, 'insert-template');
			await untilDialog(driver, 'Create interview note');
			await fillIn(driver, 'Participant', 'Ina');
			await driver.press('Mod+Enter');
			await untilNoDialog(driver);
			await untilEqual(driver, () => steps(driver), ['✓ Insert a template', 'Tag a passage', 'See it here']);
			await driver.screenshot('first-run-template');

			await press(driver, 'tag-passage', 'push');
			await untilNotice(driver, 'Select what was said in');
			await press(driver, 'give-job-at-hand');
			await driver.until('the jobs', async () => (await driver.count('.prompt')) === 1);
			await driver.type('On time');
			await driver.press('Enter');
			await untilNoDialog(driver);
			await untilSubject(driver, 'On time');
			assert.match(await driver.text(), /^jobs:\n {2}- "\[\[On time\]\]"$/m);

			await driver.select((await driver.text()).length);
			await driver.type('Nobody came on Sunday.');
			await selectWords(driver, 'Nobody came on Sunday.');
			await press(driver, 'tag-passage', 'push');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			assert.match(await driver.text(), /==Nobody came on Sunday\.== #jtbd\/push/);
			await untilEqual(driver, () => driver.count(FIRST), 0);
		},
	},
	{
		name: 'an open note takes the template; one that is read is edited from then on, and says what to do when it is tagged without a selection',
		async run(driver) {
			await driver.reset({ 'Ben.md': 'He said that it broke.\n', 'Empty.md': '' }, { open: 'Ben.md' });
			await driver.mode('reading');
			await showForces(driver);
			await press(driver, 'tag-passage', 'pull');
			await untilNotice(driver, 'Nothing is selected.');
			await press(driver, 'insert-template');
			await driver.until('the templates', async () => (await driver.count('.prompt .suggestion-item')) > 0);
			assert.equal(await driver.exec(({ app }) => app.workspace.getMostRecentLeaf()?.getViewState().state?.['mode']), 'source');
			await driver.press('Enter');
			await driver.until('the template', async () => (await driver.text()).includes('type: interview'));
			assert.ok((await driver.text()).includes('He said that it broke.'));
			await untilEqual(driver, () => steps(driver), ['✓ Insert a template', 'Tag a passage', 'See it here']);
			await driver.open('Empty.md');
			await press(driver, 'tag-passage', 'habit');
			await untilNotice(driver, '“Empty” is empty.');
			assert.equal(await driver.read('Empty.md'), '');
		},
	},
	{
		name: 'the steps are for those without evidence: they tick what is there and vanish where a job has some',
		async run(driver) {
			await driver.reset({ 'Ben.md': '---\nparticipant: Ben\n---\nIt broke. #jtbd/push\n', 'Note.md': 'Words.\n' }, { open: 'Note.md' });
			await showForces(driver);
			await untilEqual(driver, () => steps(driver), ['✓ Insert a template', '✓ Tag a passage', 'See it here']);
			await driver.open('Ben.md');
			await untilSubject(driver, 'Ben');
			await untilEqual(driver, () => driver.count(FIRST), 0);
			assert.deepEqual(await driver.texts(`${HINT}[data-hint="jobless"] .jtbd-hint-words`), ['This interview names no job yet, so it counts for none.']);
			await driver.click(`${HINT}[data-hint="jobless"] button`);
			await driver.until('the jobs', async () => (await driver.count('.prompt')) === 1);
			await driver.type('JTBD 1');
			await driver.press('Enter');
			await untilSubject(driver, 'JTBD 1');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			assert.equal(await driver.text(), '---\nparticipant: Ben\njobs:\n  - "[[JTBD 1]]"\n---\nIt broke. #jtbd/push\n');
		},
	},
	{
		name: 'what to do next is said of a job without interviews, of interviews without tags, of a note without anything and of filters that leave nothing',
		async run(driver) {
			const known = { 'Ina.md': '---\njobs: "[[JTBD 1]]"\nparticipant: Ina\n---\nIt broke. #jtbd/push\n' };
			await driver.reset({ ...known, 'JTBD 2.md': '---\ntype: job\n---\n', 'Ben.md': '---\njobs: "[[JTBD 3]]"\nparticipant: Ben\n---\nWords that he said.\n', 'JTBD 3.md': '---\ntype: job\n---\n', 'Day.md': 'Rain.\n' }, { open: 'Day.md' });
			await showForces(driver);
			await untilEqual(driver, () => driver.texts(`${HINT} .jtbd-hint-words`), ['“Day” has no tags and is about no job. Make an interview of it, or choose a job to look at.']);
			await driver.screenshot('note-without-anything');
			await driver.open('JTBD 2.md');
			await untilEqual(driver, () => driver.texts(`${HINT} .jtbd-hint-words`), ['No interview links to [[JTBD 2]] yet.']);
			await driver.click(`${HINT} button`);
			await untilDialog(driver, 'Create interview note');
			assert.equal(await driver.exec(() => [...document.querySelectorAll<HTMLInputElement>('.modal input[type="text"]')].map(({ value }) => value).join()), ',JTBD 2');
			await driver.press('Escape');
			await untilNoDialog(driver);
			await driver.open('JTBD 3.md');
			await untilEqual(driver, () => driver.texts(`${HINT} .jtbd-hint-words`), ['Nothing is tagged in its interview, Ben, yet. Open it, select what was said and tag it.']);
			await driver.click(`${HINT} button`);
			await untilEqual(driver, () => activePath(driver), 'Ben.md');
			await untilEqual(driver, () => driver.texts(`${HINT} .jtbd-hint-words`), ['Nothing in Ben counts for JTBD 3 yet. Select there what was said and choose what it is.']);
			await selectWords(driver, 'Words that he said.');
			await driver.click(`${HINT} [data-force="anxiety"]`);
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 1/1, habit 0/0');
			await untilEqual(driver, () => driver.count(`${HINT}`), 0);
		},
	},
];
