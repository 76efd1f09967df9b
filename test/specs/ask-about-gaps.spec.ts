/** Gaps ask back: the questions that tend to surface what is missing, where they can be asked. */

import assert from 'node:assert/strict';
import { expectOneStep, openPlaced, placed, shown } from './carets';
import { untilDialog, untilNoDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { notices, showForces, untilEqual, watchWrites, writes } from './forces';
import { untilReady } from './open-note';

const ASK = 'jtbd-forces:ask-about-gaps';
const ROWS = '.prompt .suggestion-item';

const INA = '---\ntype: interview\ninterview-type: switch\njobs: "[[JTBD 1]]"\n---\n## First thought\n\n==It broke.== #jtbd/push\n\n## Passive looking\n\n‸\n\n## Debrief\n';
const OTHERS = {
	'Ben.md': '---\ntype: interview\njobs: "[[JTBD 1]]"\n---\n==It hurt.== #jtbd/push and ==they came.== #jtbd/pull\n',
	'JTBD 1.md': '---\ntype: job\n---\nThe job.\n',
};
const ALL = '- A #jtbd/push\n- B #jtbd/pull\n- C #jtbd/anxiety\n- D #jtbd/habit\n';

/** The rows on show: words, and below them why. */
async function rows(driver: Driver): Promise<[string, string][]> {
	const [words, notes] = [await driver.texts(`${ROWS} .suggestion-title`), await driver.texts(`${ROWS} .suggestion-note`)];
	return words.map((each, at) => [each, notes[at] ?? '']);
}

async function ask(driver: Driver, about: string): Promise<void> {
	await driver.command(ASK);
	await driver.until('the questions', async () => (await driver.attr('.prompt input', 'placeholder')) === `Ask about what is missing from ${about}`);
	await driver.until('rows', async () => (await driver.count(ROWS)) > 0);
}

export const specs: readonly Spec[] = [
	{
		name: 'in an interview the gaps of its job come first, then its own, each question once with its reason',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', INA, OTHERS);
			await ask(driver, 'Ina and its job');
			const found = await rows(driver);
			const all = `${found.length - 2} questions`;
			assert.deepEqual(found.slice(0, 2), [
				['Put all of them into a new interview note', `${all} about JTBD 1, as prompts; those of the template are marked`],
				['Put all of them here', `${all}, as prompts in Ina; those that are there are marked`],
			]);
			const whys = found.slice(2).map(([, why]) => why);
			// One passage with a stage says nothing yet of the other stages.
			assert.deepEqual([...new Set(whys)], ['No evidence of anxiety yet', 'No evidence of habit yet', 'This interview has no pull yet']);
			assert.deepEqual(whys, [...whys].sort((a, b) => [...new Set(whys)].indexOf(a) - [...new Set(whys)].indexOf(b)));
			assert.equal(new Set(found.map(([words]) => words)).size, found.length);
			await driver.screenshot('ask-about-gaps');
			await driver.press('Escape');
			await untilNoDialog(driver);
			assert.equal(await shown(driver), INA);
		},
	},
	{
		name: 'the question that is chosen is inserted where the caret is',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', INA, OTHERS);
			await ask(driver, 'Ina and its job');
			const [, , [words] = ['']] = await rows(driver);
			await driver.click(`${ROWS}:has-text("${words}")`);
			await untilNoDialog(driver);
			const text = await driver.text();
			assert.ok(text.indexOf(words) > text.indexOf('## Passive looking') && text.indexOf(words) < text.indexOf('## Debrief'));
			await ask(driver, 'Ina and its job');
			assert.equal((await rows(driver)).at(-1)?.[0], words);
			await driver.press('Escape');
		},
	},
	{
		name: 'all of them are put under the headings of their stages, as one step, and never twice',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', INA, OTHERS);
			await ask(driver, 'Ina and its job');
			const words = (await rows(driver)).slice(2).map(([each]) => each);
			await driver.press('Escape');
			await untilNoDialog(driver);
			const put = async (): Promise<void> => {
				await ask(driver, 'Ina and its job');
				await driver.click(`${ROWS}:has-text("Put all of them here")`);
				await driver.until('the notice', async () => (await notices(driver)).length === 1);
			};
			await put();
			assert.deepEqual(await notices(driver), [`${words.length} prompts about what is missing added in Ina.`]);
			const after = await shown(driver);
			for (const each of words) assert.equal(after.split(each).length, 2, each);
			assert.match(after, /^[^‸]*\n%%Missing so far: [^\n]*%%‸\n[^]*## Also ask\n\n%%[^]*## Debrief\n$/);
			assert.equal(after.replace('‸', '').replace(/\n*## Also ask\n\n(?:%%[^%]*%%\n+)+/, '\n\n').replace(/%%[^%]*%%\n\n/g, '').replace(/\s+/g, ' '), placed(INA).text.replace(/\s+/g, ' '));
			await driver.exec(() => document.querySelectorAll<HTMLElement>('.notice').forEach((notice) => notice.click()));
			await put();
			assert.deepEqual(await notices(driver), ['These questions are all in Ina already, asked or marked as missing so far.']);
			assert.equal(await driver.text(), placed(after).text);
			await driver.exec(() => document.querySelectorAll<HTMLElement>('.notice').forEach((notice) => notice.click()));
			await driver.press('Mod+z');
			assert.equal(await shown(driver), INA);
			await expectOneStep(driver, put, after.replace('\n\n\n\n## Also ask', '\n\nQ\n\n## Also ask'));
		},
	},
	{
		name: 'those that are prompts of the note already are marked, and the caret goes to the first',
		async run(driver) {
			const prompts = '## Deciding\n\n%%What almost stopped you?%%\n\n';
			await openPlaced(driver, 'Ina.md', INA, OTHERS);
			await ask(driver, 'Ina and its job');
			const [, , [first] = [''], [second] = [''], ...more] = await rows(driver);
			await driver.press('Escape');
			await untilNoDialog(driver);
			await openPlaced(driver, 'Ina.md', INA.replace('## Debrief', `${prompts}%%${first}%%\n\n- ${second}\n- \n\n## Debrief`), OTHERS);
			await ask(driver, 'Ina and its job');
			await driver.click(`${ROWS}:has-text("Put all of them here")`);
			await untilEqual(driver, () => notices(driver), [`2 prompts marked as missing so far, ${more.length} added in Ina.`]);
			const after = (await shown(driver)).replace('‸', '');
			assert.ok(after.includes(`${prompts}%%Missing so far: ${first}%%\n`), after);
			assert.ok(after.includes(`\n- Missing so far – ${second}\n- \n`), after);
			assert.match(await shown(driver), /%%‸\n/);
			assert.equal(after.split('Missing so far').length, more.length + 3);
		},
	},
	{
		name: 'it says so where no place in the note takes them, and writes nothing',
		async run(driver) {
			const note = '---\ntype: interview\njobs: "[[JTBD 1]]"\n---\n- #jtbd/push \n  [^1]: ====the== #jtbd/push == #jtbd/push \n  | **  | ==the== #jtbd/push  |\n  | --- | --- |\n```\nthe‸';
			await openPlaced(driver, 'Ina.md', note, OTHERS);
			await driver.exec(({ plugins }) => {
				const plugin = plugins['jtbd-forces'] as unknown as { settings: object };
				plugin.settings = { ...plugin.settings, prompts: 'bullets' };
			});
			await ask(driver, 'Ina and its job');
			const all = (await rows(driver)).length - 2;
			await driver.click(`${ROWS}:has-text("Put all of them here")`);
			await untilEqual(driver, () => notices(driver), [`${all} questions can’t be put into Ina without changing how the note is read. A comment, code block or formula in it may never be closed. Close it and try again.`]);
			assert.equal(await shown(driver), note);
		},
	},
	{
		name: 'they go into a new interview note for the job, beside the questions of its template',
		async run(driver) {
			await openPlaced(driver, 'JTBD 1.md', OTHERS['JTBD 1.md'], { ...OTHERS, 'Ina.md': placed(INA).text });
			await ask(driver, 'JTBD 1');
			const found = await rows(driver);
			assert.deepEqual(found.filter(([words]) => words.startsWith('Put all')).length, 1);
			assert.ok(found.some(([, why]) => why === 'Ina has no pull'));
			await driver.click(`${ROWS}:has-text("Put all of them into a new interview note")`);
			await untilDialog(driver, 'Create interview note');
			await driver.type('Bea');
			await driver.press('Enter');
			await driver.until('the note', () => driver.exec(({ app }) => app.workspace.getActiveFile()?.basename.endsWith('Bea') === true));
			await untilNoDialog(driver);
			const text = await driver.text();
			assert.match(text, /jobs:\n {2}- "\[\[JTBD 1\]\]"/);
			for (const [words] of found.slice(1)) assert.equal(text.split(`Missing so far: ${words}`).length, 2, words);
			assert.match((await notices(driver)).join(), /^\d+ prompts marked as missing so far(?:, \d+ added)?\.$/);
		},
	},
	{
		name: 'without a note a job is chosen, and what is chosen is copied',
		async run(driver) {
			await driver.reset({ ...OTHERS, 'Ina.md': placed(INA).text });
			await untilReady(driver);
			await driver.setClipboard('');
			await watchWrites(driver);
			await driver.command(ASK);
			await driver.until('the jobs', async () => (await driver.attr('.prompt input', 'placeholder')) === 'Choose the job to ask about');
			await driver.click(`${ROWS}:has-text("JTBD 1")`);
			await driver.until('the questions', async () => (await driver.attr('.prompt input', 'placeholder')) === 'Ask about what is missing from JTBD 1');
			const found = await rows(driver);
			assert.deepEqual(found.slice(0, 2).map(([words]) => words), ['Put all of them into a new interview note', 'Copy all of them']);
			await driver.click(`${ROWS}:has-text("${found[2]?.[0] ?? ''}")`);
			await untilEqual(driver, () => notices(driver), ['Question copied']);
			assert.equal(await driver.clipboard(), found[2]?.[0]);
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'a choice of the job that is cancelled does nothing, and a job that is new lacks every force',
		async run(driver) {
			await driver.reset({ 'Plain.md': 'Nothing about a job.\n', ...OTHERS }, { open: 'Plain.md' });
			await untilReady(driver);
			await driver.command(ASK);
			await driver.until('the jobs', async () => (await driver.attr('.prompt input', 'placeholder')) === 'Choose the job to ask about');
			await driver.press('Escape');
			await untilNoDialog(driver);
			await driver.command(ASK);
			await driver.until('the jobs', async () => (await driver.attr('.prompt input', 'placeholder')) === 'Choose the job to ask about');
			await driver.type('JTBD 9');
			await driver.click(`${ROWS}:has-text("New job “JTBD 9”")`);
			await driver.until('the questions', async () => (await driver.attr('.prompt input', 'placeholder')) === 'Ask about what is missing from JTBD 9');
			assert.deepEqual([...new Set((await rows(driver)).slice(1).map(([, why]) => why))], ['push', 'pull', 'anxiety', 'habit'].map((force) => `No evidence of ${force} yet`));
			await driver.press('Escape');
		},
	},
	{
		name: 'where nothing is missing it says so',
		async run(driver) {
			await driver.reset({ 'Ina.md': `---\ntype: interview\njobs: "[[JTBD 1]]"\n---\n${ALL}`, 'JTBD 1.md': '---\ntype: job\n---\n' }, { open: 'Ina.md' });
			await untilReady(driver);
			await driver.command(ASK);
			await untilEqual(driver, () => notices(driver), ['Nothing is missing from Ina: every force is there.']);
			await driver.open('JTBD 1.md');
			await driver.exec(() => document.querySelectorAll<HTMLElement>('.notice').forEach((notice) => notice.click()));
			await driver.command(ASK);
			await untilEqual(driver, () => notices(driver), ['Nothing is missing from JTBD 1: every force is there, in every interview with tags.']);
			assert.equal(await driver.count('.prompt'), 0);
		},
	},
	{
		name: 'the forces view names the gaps and leads to the questions',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', INA, OTHERS);
			await showForces(driver);
			await driver.until('the gaps', async () => (await driver.texts('[data-remark="gaps"] .jtbd-remark-words')).join() === '3 gaps in what was said');
			await driver.click('[data-remark="gaps"] .jtbd-fold');
			assert.deepEqual(await driver.texts('.jtbd-gap-message'), ['No evidence of anxiety yet.', 'No evidence of habit yet.', 'Ina has no pull.']);
			await driver.screenshot('gaps-in-view');
			await driver.click('[data-remark="gaps"] .jtbd-remark-body > [data-act="ask"]');
			await driver.until('the questions', async () => (await driver.attr('.prompt input', 'placeholder')) === 'Ask about what is missing from JTBD 1');
			const [, , [words] = ['']] = await rows(driver);
			await driver.click(`${ROWS}:has-text("${words}")`);
			await driver.until('the question in the note', async () => (await driver.text()).includes(words));
		},
	},
];
