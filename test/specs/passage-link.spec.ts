/** Copying a link to a passage: where its id is written, and when none is. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, untilEqual, watchWrites, writes } from './forces';

const NOTE = `# Ina

First ==one== #jtbd/push here.
It goes on.

> ==two== #jtbd/pull
> It goes on.

- Ana
  > ==three== #jtbd/habit
- ==four== #jtbd/anxiety ^fourth
`;

/** A clipboard that keeps what is written, or that refuses. */
function watchClipboard(driver: Driver, refuses = false): Promise<void> {
	return driver.exec((_, isClosed: boolean) => {
		const copied: string[] = [];
		const writeText = (text: string): Promise<void> => (isClosed ? Promise.reject(new Error('closed')) : Promise.resolve(void copied.push(text)));
		Object.assign(window, { specCopied: copied });
		Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
	}, refuses);
}

const copied = (driver: Driver): Promise<string[]> => driver.exec(() => (window as Window & { specCopied?: string[] }).specCopied ?? []);

async function openNote(driver: Driver, words: string, refuses = false): Promise<void> {
	await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
	await watchClipboard(driver, refuses);
	await caretBefore(driver, words);
}

/** Runs the command, waits for what it says and gives the words of the notice. */
async function link(driver: Driver): Promise<string> {
	const before = (await notices(driver)).length;
	await driver.command('jtbd-forces:copy-passage-link');
	await driver.until('a notice', async () => (await notices(driver)).length > before);
	return (await notices(driver)).at(-1) ?? '';
}

/** The id of the one link that was copied. */
async function linkedId(driver: Driver): Promise<string> {
	const [only = '', ...more] = await copied(driver);
	assert.deepEqual(more, []);
	const id = /^\[\[Ina#\^([a-z0-9]{6})\]\]$/.exec(only)?.[1] ?? '';
	assert.notEqual(id, '', only);
	return id;
}

const place = (driver: Driver): Promise<unknown> => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.listSelections());

export const specs: readonly Spec[] = [
	{
		name: 'a paragraph gets an id at its end in one step of undo, the caret stays, and the link leads there',
		async run(driver) {
			await openNote(driver, 'ne== #jtbd/push');
			const before = await place(driver);
			const said = await link(driver);
			const id = await linkedId(driver);
			assert.equal(said, `Link copied. It leads to ^${id}, which is now written at the end of the block.`);
			const named = NOTE.replace('here.\nIt goes on.', `here.\nIt goes on. ^${id}`);
			assert.equal(await driver.text(), named);
			assert.deepEqual(await place(driver), before);
			await untilEqual(driver, () => driver.read('Ina.md'), named);
			const line = (): Promise<unknown> =>
				driver.exec(({ app }, key: string) => {
					const file = app.vault.getFileByPath('Ina.md');
					return file && app.metadataCache.getFileCache(file)?.blocks?.[key]?.position.start.line;
				}, id);
			await untilEqual(driver, line, 2);
			await driver.press('Mod+z');
			assert.equal(await driver.text(), NOTE);
		},
	},
	{
		name: 'the second link to a block uses its id, and nothing is written',
		async run(driver) {
			await openNote(driver, 'ne== #jtbd/push');
			await link(driver);
			await watchClipboard(driver);
			const named = await driver.text();
			await driver.exec(async ({ app, obsidian }) => {
				for (const { view } of app.workspace.getLeavesOfType('markdown')) if (view instanceof obsidian.MarkdownView) await view.save();
			});
			await watchWrites(driver);
			assert.equal(await link(driver), 'Link copied');
			assert.ok(named.includes(` ^${await linkedId(driver)}\n`));
			assert.equal(await driver.text(), named);
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'somebody’s own id is used',
		async run(driver) {
			await openNote(driver, 'our== #jtbd/anxiety');
			assert.equal(await link(driver), 'Link copied');
			assert.deepEqual(await copied(driver), ['[[Ina#^fourth]]']);
			assert.equal(await driver.text(), NOTE);
		},
	},
	{
		name: 'a quote gets its id below it, and the app finds it',
		async run(driver) {
			await openNote(driver, 'wo== #jtbd/pull');
			await link(driver);
			const id = await linkedId(driver);
			assert.equal(await driver.text(), NOTE.replace('> It goes on.\n', `> It goes on.\n\n^${id}\n`));
			const isKnown = (): Promise<boolean> =>
				driver.exec(({ app }, key: string) => {
					const file = app.vault.getFileByPath('Ina.md');
					return file !== null && app.metadataCache.getFileCache(file)?.blocks?.[key]?.position.start.line === 5;
				}, id);
			await driver.until('the block', isKnown);
		},
	},
	{
		name: 'the link is written as the user has links written',
		async run(driver) {
			await openNote(driver, 'our== #jtbd/anxiety');
			await driver.exec(({ app }) => {
				const own: typeof app.fileManager.generateMarkdownLink = (file, sourcePath, subpath) => `[${file.basename}](${file.path}${subpath ?? ''}) from “${sourcePath}”`;
				Object.assign(app.fileManager, { generateMarkdownLink: own });
			});
			await link(driver);
			assert.deepEqual(await copied(driver), ['[Ina](Ina.md#^fourth) from “”']);
			await driver.exec(({ app }) => Reflect.deleteProperty(app.fileManager, 'generateMarkdownLink'));
		},
	},
	{
		name: 'a clipboard that is closed is said, with the link',
		async run(driver) {
			await openNote(driver, 'our== #jtbd/anxiety', true);
			assert.equal(await link(driver), 'The link [[Ina#^fourth]] could not be copied, because the clipboard is closed to the app. Try again, or type it.');
			assert.equal(await driver.text(), NOTE);
		},
	},
	...([
		['hree== #jtbd/habit', 'Obsidian can’t link to this passage where it stands, as in a quote or table inside a list. Move it to a paragraph or a list item of its own.'],
		['# Ina', 'There is no tagged passage here. Put the cursor in one.'],
	] as const).map(([at, words]): Spec => ({
		name: `no link before ${at}: ${words}`,
		async run(driver) {
			await openNote(driver, at);
			await watchWrites(driver);
			assert.equal(await link(driver), words);
			assert.deepEqual(await copied(driver), []);
			assert.equal(await driver.text(), NOTE);
			assert.deepEqual(await writes(driver), []);
		},
	})),
	{
		name: 'there is nothing to link to while reading',
		async run(driver) {
			await openNote(driver, '# Ina');
			await driver.mode('reading');
			await assert.rejects(driver.command('jtbd-forces:copy-passage-link'));
		},
	},
];
