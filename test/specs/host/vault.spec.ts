/** The host's vault and metadata cache: files, links, events, changes from outside. */

import assert from 'node:assert/strict';
import type { Context, Driver, Spec } from '../driver';

const FILES = {
	'A.md': '---\naliases: [first]\njob: "[[JTBD 1]]"\n---\n# Alpha\n\nSee [[B]], [[folder/C|see C]] and [[Nope]]. #tag1 %%#hidden%%\n\n- item ^b1\n  - [ ] sub\n',
	'B.md': '# Beta\n\n## Beta two\n\n`#code` [[b]] <!-- #html -->\n',
	'folder/C.md': '# Gamma\ntext [[A]]\n',
};

const log = ({ plugins }: Context): string[] => (plugins['toy'] as unknown as { log: string[] }).log;

const settledLog = async (driver: Driver, last: string): Promise<string[]> => {
	await driver.until(last, async () => (await driver.exec(log)).some((line) => line.startsWith(last)));
	return driver.exec(log);
};

export const specs: readonly Spec[] = [
	{
		name: 'the cache knows tags, links, properties, sections and blocks',
		async run(driver) {
			await driver.reset(FILES);
			const found = await driver.exec(({ app }) => {
				const cache = app.metadataCache.getCache('A.md');
				return {
					tags: cache?.tags?.map(({ tag }) => tag),
					links: cache?.links?.map(({ link, displayText }) => [link, displayText]),
					property: cache?.frontmatterLinks?.map(({ key, link }) => [key, link]),
					sections: cache?.sections?.map(({ type }) => type),
					items: cache?.listItems?.map(({ parent, task, id }) => [parent, task ?? null, id ?? null]),
					block: cache?.blocks?.['b1']?.position.start.line,
				};
			});
			assert.deepEqual(found, {
				tags: ['#tag1', '#hidden'],
				links: [['B', 'B'], ['folder/C', 'see C'], ['Nope', 'Nope']],
				property: [['job', 'JTBD 1']],
				sections: ['yaml', 'heading', 'paragraph', 'list'],
				items: [[-8, null, 'b1'], [8, ' ', null]],
				block: 8,
			});
		},
	},
	{
		name: 'links are resolved whatever their case, and counted when they are not',
		async run(driver) {
			await driver.reset(FILES);
			const links = await driver.exec(({ app }) => [app.metadataCache.resolvedLinks, app.metadataCache.unresolvedLinks]);
			assert.deepEqual(links, [
				{ 'A.md': { 'B.md': 1, 'folder/C.md': 1 }, 'B.md': { 'B.md': 1 }, 'folder/C.md': { 'A.md': 1 } },
				{ 'A.md': { 'JTBD 1': 1, Nope: 1 }, 'B.md': {}, 'folder/C.md': {} },
			]);
			await driver.write('jtbd 1.md', '');
			await driver.until('the link to resolve', () => driver.exec(({ app }) => app.metadataCache.resolvedLinks['A.md']?.['jtbd 1.md'] === 1));
		},
	},
	{
		name: 'a saved change is told first by the vault, then with its text by the cache',
		async run(driver) {
			await driver.reset(FILES);
			await driver.write('B.md', 'new');
			assert.deepEqual(await settledLog(driver, 'changed B.md 3'), ['modify B.md', 'changed B.md 3']);
		},
	},
	{
		name: 'files that are there at the start are not told of, later ones are',
		async run(driver) {
			await driver.reset(FILES);
			await driver.write('new/D.md', '[[A]]');
			assert.deepEqual(await settledLog(driver, 'changed new/D.md 5'), ['create new', 'create new/D.md', 'changed new/D.md 5']);
		},
	},
	{
		name: 'a renaming keeps links right, in the text and in properties, and is no change of the note',
		async run(driver) {
			await driver.reset({ ...FILES, 'D.md': '---\njob: "[[A|it]]"\n---\n[[A#Alpha]] [x](A.md)\n' });
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('A.md');
				if (file) await app.fileManager.renameFile(file, 'folder/Z.md');
			});
			assert.equal(await driver.read('folder/C.md'), '# Gamma\ntext [[Z]]\n');
			assert.equal(await driver.read('D.md'), '---\njob: "[[Z|it]]"\n---\n[[Z#Alpha]] [x](folder/Z.md)\n');
			const told = await settledLog(driver, 'changed D.md');
			assert.deepEqual(told.filter((line) => line.includes('Z.md')), ['rename A.md folder/Z.md']);
		},
	},
	{
		name: 'a change from outside shows in an open note that has nothing unsaved',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.disk('B.md', '# Other\n');
			await driver.until('the editor to follow', async () => (await driver.text()) === '# Other\n');
			await settledLog(driver, 'changed B.md 8');
		},
	},
	{
		name: 'files come, go and move from outside',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.disk('deep/down/E.md', 'E');
			await settledLog(driver, 'changed deep/down/E.md 1');
			await driver.disk('B.md', null);
			await driver.until('the tab to empty', async () => (await driver.count('.workspace-leaf-content[data-type="markdown"]')) === 0);
			assert.equal(await driver.exec(({ app }) => app.vault.getFileByPath('B.md')), null);
		},
	},
	{
		name: 'properties are changed in place of the old ones',
		async run(driver) {
			await driver.reset(FILES);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('A.md');
				if (file) await app.fileManager.processFrontMatter(file, (properties: Record<string, unknown>) => {
					properties['date'] = '2026-01-05';
				});
			});
			assert.match(await driver.read('A.md'), /^---\naliases:[\s\S]*\ndate: 2026-01-05\n---\n# Alpha/);
		},
	},
	{
		name: 'settings that change on disk are told to the plugin, its own are not',
		async run(driver) {
			await driver.reset(FILES);
			await driver.exec(({ plugins }) => plugins['toy']?.saveData({ loud: true }));
			await driver.disk('.obsidian/plugins/toy/data.json', '{"loud": false}');
			await driver.until('the news', async () => (await driver.exec(log)).includes('external settings'));
			assert.deepEqual(await driver.exec(log), ['external settings']);
		},
	},
];
