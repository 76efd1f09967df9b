/** A note that another program changes between reading and writing, or that can't be written: the edit is made in what is there now, or not at all, and that is said. */

import assert from 'node:assert/strict';
import { openPlaced, placed, redo, shown, untilShown } from './carets';
import type { Driver, Spec } from './driver';
import { notices, untilEqual } from './forces';

const NOTE = '[[JTBD 1]]\n\n==They came.== #jtbd/push\n\nNobody st‸ayed. We closed.\n';
const TEXT = placed(NOTE).text;
const MEANWHILE = 'The note has changed in the meantime, so nothing was written.';
const SINCE = 'The note has changed since then, so nothing was written.';
const CHECKED = 'The note has changed since its tags were checked, so nothing was written.';
const PICKER = '.jtbd-picker';

/** Changes the file as another program would, and waits until the open note shows it. */
async function changeOpen(driver: Driver, text: string): Promise<void> {
	await driver.disk('Ina.md', text);
	await untilEqual(driver, () => driver.text(), text.replace(/\r\n/g, '\n'));
}

async function pick(driver: Driver): Promise<void> {
	await driver.command('jtbd-forces:tag-passage');
	await untilEqual(driver, () => driver.count(PICKER), 1);
}

/** Shows another note in the editor that is open. */
function openHere(driver: Driver, path: string): Promise<void> {
	return driver.exec(async ({ app }, other) => {
		const file = app.vault.getFileByPath(other);
		if (file) await app.workspace.getMostRecentLeaf()?.openFile(file);
	}, path);
}

/** From now on another program changes the file right before it is written, after it was read; `null` lets the writing fail. */
function changeBeforeWriting(driver: Driver, text: string | null): Promise<void> {
	return driver.exec(({ app }, change: string | null) => {
		const process = app.vault.process.bind(app.vault);
		app.vault.process = async (file, edit) => {
			if (change === null) throw new Error('EACCES: permission denied');
			await app.vault.adapter.write(file.path, change);
			return process(file, edit);
		};
	}, text);
}

/** Keeps what is told the console while a file can't be written from failing the spec. */
async function withQuietConsole(driver: Driver, act: () => Promise<void>): Promise<void> {
	await driver.exec(() => {
		const { error } = console;
		Object.assign(window, { specConsole: error });
		console.error = () => undefined;
	});
	try {
		await act();
	} finally {
		await driver.exec(() => {
			console.error = (window as unknown as { specConsole: typeof console.error }).specConsole;
		});
	}
}

const PAIN = 'It hurt. #jtbd/pain\n\nEnd.\n';
const FIX = '.jtbd-problem-row .jtbd-fix';

/** The list of problems beside another note, so that `Ina.md` is closed. */
async function checkClosed(driver: Driver, text = PAIN): Promise<void> {
	await openPlaced(driver, 'Ben.md', 'Ben‸\n', { 'Ina.md': text });
	await driver.command('jtbd-forces:check-tags');
	await untilEqual(driver, () => driver.count(FIX), 1);
}

/** Notices have the words of this one as their only or first part. */
async function untilSaid(driver: Driver, words: string): Promise<void> {
	await untilEqual(driver, () => notices(driver), [words]);
}

export const specs: readonly Spec[] = [
	{
		name: 'with the picker open: changed elsewhere, the words are tagged where they stand now, and both changes are kept',
		async run(driver) {
			for (const change of [`More.\n\n${TEXT}`, `${TEXT}\nMore.\n`, TEXT.replace('They came', 'They all came').replace('push', 'pull')]) {
				await openPlaced(driver, 'Ina.md', NOTE);
				await pick(driver);
				await changeOpen(driver, change);
				await driver.press('h');
				await untilEqual(driver, () => driver.count(PICKER), 0);
				const tagged = change.replace('Nobody stayed.', '==Nobody stayed.== #jtbd/habit');
				assert.equal(await driver.text(), tagged);
				assert.match(await shown(driver), /==Nobody st‸ayed\.==/);
				await untilEqual(driver, () => driver.read('Ina.md'), tagged);
				await driver.press('Mod+z');
				assert.equal(await driver.text(), change);
				await redo(driver);
				assert.equal(await driver.text(), tagged);
				assert.deepEqual(await notices(driver), []);
			}
		},
	},
	{
		name: 'with the picker open: changed in the same line, or wholly, nothing is written, and that is said',
		async run(driver) {
			for (const change of [TEXT.replace('stayed', 'ever stayed'), 'All new.\n', '']) {
				await openPlaced(driver, 'Ina.md', NOTE);
				await pick(driver);
				await changeOpen(driver, change);
				await driver.press('h');
				await untilEqual(driver, () => driver.count(PICKER), 0);
				assert.deepEqual(await notices(driver), [MEANWHILE]);
				assert.equal(await driver.text(), change);
				assert.equal(await driver.read('Ina.md'), change);
			}
		},
	},
	{
		name: 'with the picker open: a passage that has another code by now isn’t changed',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', '==They c‸ame.== #jtbd/push\n');
			await pick(driver);
			await driver.press('e');
			await driver.type('late');
			const change = '==They came.== #jtbd/pull\n';
			await changeOpen(driver, change);
			await driver.press('Enter');
			await untilSaid(driver, MEANWHILE);
			assert.equal(await driver.read('Ina.md'), change);
		},
	},
	{
		name: 'with the picker open: a note that is gone, or no more the one in the editor, harms no other',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE, { 'Ben.md': TEXT });
			await pick(driver);
			await openHere(driver, 'Ben.md');
			await driver.click(`${PICKER} .suggestion-item:has-text("Habit")`);
			await untilSaid(driver, MEANWHILE);
			assert.deepEqual([await driver.read('Ina.md'), await driver.read('Ben.md'), await driver.text()], [TEXT, TEXT, TEXT]);

			await openPlaced(driver, 'Ina.md', NOTE);
			await pick(driver);
			await driver.disk('Ina.md', null);
			await driver.until('the deletion', () => driver.exec(({ app }) => app.vault.getFileByPath('Ina.md') === null));
			await driver.click(`${PICKER} .suggestion-item:has-text("Habit")`);
			await untilSaid(driver, MEANWHILE);
			assert.deepEqual(await driver.exec(({ app }) => app.vault.getFiles().map(({ path }) => path)), []);
		},
	},
	{
		name: 'a template goes into the note as it is when it is chosen',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE);
			await driver.command('jtbd-forces:insert-interview-template');
			await driver.until('the templates', async () => (await driver.count('.prompt .suggestion-item')) > 1);
			await changeOpen(driver, `---\noutcome: left\n---\n${TEXT}`);
			await driver.click('.prompt .suggestion-item:has-text("Switch")');
			await driver.until('the template', async () => (await driver.text()).includes('## '));
			const text = await driver.text();
			assert.match(text, /^---\noutcome: left\n(?:[^\n]+\n)+---\n/);
			for (const line of TEXT.split('\n')) assert.ok(text.includes(line), line);
		},
	},
	{
		name: 'a template is not put into another note that is open by the time it is chosen',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE, { 'Ben.md': 'Ben\n' });
			await driver.command('jtbd-forces:insert-interview-template');
			await driver.until('the templates', async () => (await driver.count('.prompt .suggestion-item')) > 1);
			await openHere(driver, 'Ben.md');
			await driver.click('.prompt .suggestion-item:has-text("Switch")');
			await untilSaid(driver, 'Another note is open by now, so nothing was written.');
			assert.deepEqual([await driver.read('Ina.md'), await driver.text()], [TEXT, 'Ben\n']);
		},
	},
	...([
		['Keep both', 'tag-habit', '==They came.== #jtbd/habit', '==They came.== #jtbd/push #jtbd/habit'],
		['Keep highlight', 'remove-tag', 'They came.', '==They came.=='],
	] as const).map(([offer, command, done, kept]): Spec => ({
		name: `“${offer}” in an open note that was changed on disk: elsewhere it is kept, there nothing is written`,
		async run(driver) {
			const text = `Top.\n\n${done}\n\nEnd.\n`;
			for (const [from, to] of [['End', 'The end'], ['Top.', ''], ['They', 'We']] as const) {
				await openPlaced(driver, 'Ina.md', 'Top.\n\n==They c‸ame.== #jtbd/push\n\nEnd.\n');
				await driver.command(`jtbd-forces:${command}`);
				await untilEqual(driver, () => driver.read('Ina.md'), text);
				const changed = text.replace(from, to);
				await changeOpen(driver, changed);
				await driver.click(`.notice button:has-text("${offer}")`);
				if (from === 'They') await untilSaid(driver, SINCE);
				await untilEqual(driver, () => driver.text(), from === 'They' ? changed : changed.replace(done, kept));
				await untilEqual(driver, () => driver.read('Ina.md'), from === 'They' ? changed : changed.replace(done, kept));
			}
		},
	})),
	{
		name: 'a fix in a closed note that is changed right before it is written: in the new text, or not at all',
		async run(driver) {
			for (const [change, fixed] of [[`${PAIN}More.\n`, true], [`More.\n${PAIN}`, false], ['All new.\n', false], [PAIN.replace('pain', 'push'), false]] as const) {
				await checkClosed(driver);
				await changeBeforeWriting(driver, change);
				await driver.click(FIX);
				if (!fixed) await untilSaid(driver, CHECKED);
				await untilEqual(driver, () => driver.read('Ina.md'), fixed ? change.replace('pain', 'push') : change);
				assert.equal(await driver.text(), 'Ben\n');
			}
		},
	},
	{
		name: 'a fix of what is listed still, though the file has just been changed',
		async run(driver) {
			const change = PAIN.replace('It hurt', 'It always hurt');
			await checkClosed(driver);
			await driver.disk('Ina.md', change);
			await driver.exec(() => document.querySelector<HTMLElement>('.jtbd-problem-row .jtbd-fix')?.click());
			await driver.until('an answer', async () => (await driver.count('.notice')) === 1);
			const said = (await notices(driver))[0] ?? '';
			assert.ok(said === CHECKED || said.startsWith('Changed to push'), said);
			await untilEqual(driver, () => driver.read('Ina.md'), said === CHECKED ? change : change.replace('pain', 'push'));
		},
	},
	{
		name: 'the undoing of a fix in a closed note that was changed since: elsewhere it is undone, there nothing is written',
		async run(driver) {
			for (const [change, undone] of [['It hurt. #jtbd/push\n\nThe end.\n', true], ['It hurt. #jtbd/push/rota\n', false]] as const) {
				await checkClosed(driver);
				await driver.click(FIX);
				await untilEqual(driver, () => driver.read('Ina.md'), PAIN.replace('pain', 'push'));
				await driver.disk('Ina.md', change);
				await driver.click('.notice button:has-text("Undo")');
				if (!undone) await untilSaid(driver, SINCE);
				await untilEqual(driver, () => driver.read('Ina.md'), undone ? change.replace('push', 'pain') : change);
			}
		},
	},
	{
		name: 'a file that can’t be written stays as it is, and that is said; the next try works',
		async run(driver) {
			await checkClosed(driver);
			await withQuietConsole(driver, async () => {
				await changeBeforeWriting(driver, null);
				await driver.click(FIX);
				await untilSaid(driver, 'The note “Ina” could not be written.');
				assert.equal(await driver.read('Ina.md'), PAIN);
				assert.equal(await driver.count(FIX), 1);
			});
			await driver.exec(({ app }) => Reflect.deleteProperty(app.vault, 'process'));
			await driver.click(FIX);
			await untilEqual(driver, () => driver.read('Ina.md'), PAIN.replace('pain', 'push'));

			await openPlaced(driver, 'Ina.md', '==They c‸ame.== #jtbd/push\n', { 'Ben.md': '' });
			await driver.command('jtbd-forces:tag-habit');
			await driver.open('Ben.md');
			await untilEqual(driver, () => driver.read('Ina.md'), '==They came.== #jtbd/habit\n');
			await withQuietConsole(driver, async () => {
				await changeBeforeWriting(driver, null);
				await driver.click('.notice button:has-text("Keep both")');
				await untilSaid(driver, 'The note “Ina” could not be written.');
				assert.equal(await driver.read('Ina.md'), '==They came.== #jtbd/habit\n');
			});
		},
	},
	{
		name: 'a byte order mark and line ends of two characters stay in a closed note',
		async run(driver) {
			const note = `\uFEFF---\ntags: x\n---\n\n${PAIN}`.replace(/\n/g, '\r\n');
			await checkClosed(driver, note);
			await driver.click(FIX);
			await untilEqual(driver, () => driver.read('Ina.md'), note.replace('pain', 'push'));
			await driver.click('.notice button:has-text("Undo")');
			await untilEqual(driver, () => driver.read('Ina.md'), note);
		},
	},
	{
		name: 'in an open note they are the app’s own matter, and all else stays',
		async run(driver) {
			const note = '\uFEFF# Ina\r\n\r\nThey came. \tNobody stayed.\r\n\r\n\r\n  odd\r\n';
			await driver.reset({ 'Ina.md': note }, { open: 'Ina.md' });
			const open = await driver.text();
			await driver.select(open.indexOf('body stayed'));
			await driver.command('jtbd-forces:tag-push');
			const tagged = open.replace('Nobody stayed.', '==Nobody stayed.== #jtbd/push');
			assert.equal(await driver.text(), tagged);
			await untilEqual(driver, async () => (await driver.read('Ina.md')).replace(/\r\n/g, '\n'), tagged);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), open);
			await untilShown(driver, open.replace('body stayed', '‸body stayed'));
			await untilEqual(driver, async () => (await driver.read('Ina.md')).replace(/\r\n/g, '\n'), note.replace(/\r\n/g, '\n'));
		},
	},
];
