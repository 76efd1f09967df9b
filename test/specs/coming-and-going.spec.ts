/** The plugin is turned on and off: it leaves nothing behind, and it never talks to the console. */

import assert from 'node:assert/strict';
import { fillIn, filesOf, slowingToCreate, untilDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { caretBefore, settle, showForces, untilEqual, untilForces } from './forces';

const NOTE = '[[JTBD 1]]\n\n==It broke.== #jtbd/push\n\nMore to say.\n';
const COMMANDS = [
	'ask-about-gaps', 'check-tags', 'copy-passage-link', 'import-transcript', 'insert-interview-template', 'insert-question', 'insert-time', 'new-interview', 'new-job', 'next-passage', 'open-forces-tab', 'pause-clock', 'previous-passage', 'remove-tag', 'rename-theme', 'show-forces', 'tag-passage',
	...['alternative', 'anxiety', 'aspiration', 'budget', 'habit', 'idea', 'outcome', 'pull', 'push', 'struggle', 'trigger'].map((code) => `tag-${code}`),
].sort();

const commands = (driver: Driver): Promise<string[]> =>
	driver.exec(({ app }) => Object.keys(app.commands.commands).flatMap((id) => (id.startsWith('jtbd-forces:') ? [id.slice('jtbd-forces:'.length)] : [])).sort());

/** From now on counts who listens to the vault, the cache, the workspace and the window. */
const countListeners = (driver: Driver): Promise<void> => driver.exec(({ app }) => {
	const counts: Record<string, number> = {};
	const undo: (() => void)[] = [];
	const watch = (name: string, target: object, on: string, off: string): void => {
		counts[name] = 0;
		const methods = target as Record<string, (...args: unknown[]) => unknown>;
		for (const [method, step] of [[on, 1], [off, -1]] as const) {
			const original = methods[method];
			if (!original) throw new Error(`There is no ${method}`);
			methods[method] = function (this: unknown, ...args: unknown[]) {
				counts[name] = (counts[name] ?? 0) + step;
				return original.apply(this, args);
			};
			undo.push(() => void (methods[method] = original));
		}
	};
	watch('vault', app.vault, 'on', 'offref');
	watch('cache', app.metadataCache, 'on', 'offref');
	watch('workspace', app.workspace, 'on', 'offref');
	watch('window', window, 'addEventListener', 'removeEventListener');
	watch('document', document, 'addEventListener', 'removeEventListener');
	Object.assign(window, { specListeners: counts, specUnwatch: () => undo.forEach((one) => one()) });
});

const listeners = (driver: Driver): Promise<Record<string, number>> => driver.exec(() => ({ ...(window as unknown as { specListeners: Record<string, number> }).specListeners }));

const stopCounting = (driver: Driver): Promise<void> => driver.exec(() => (window as unknown as { specUnwatch: () => void }).specUnwatch());

const enable = (driver: Driver): Promise<unknown> => driver.exec(async ({ app }) => void (await app.plugins.enablePlugin('jtbd-forces')));
const disable = (driver: Driver): Promise<unknown> => driver.exec(async ({ app }) => void (await app.plugins.disablePlugin('jtbd-forces')));

export const specs: readonly Spec[] = [
	{
		name: 'turned off it leaves no command, view, mark or button, and the notes as they are',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			assert.deepEqual(await commands(driver), COMMANDS);
			await showForces(driver);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await disable(driver);
			assert.deepEqual(await commands(driver), []);
			await untilEqual(driver, () => driver.count('.jtbd-forces, .jtbd-mark, .jtbd-tail, .jtbd-pill, .jtbd-bar, [aria-label="Show forces"], style[data-plugin="jtbd-forces"]'), 0);
			assert.equal(await driver.text(), NOTE);
			await driver.mode('reading');
			await driver.until('the note', async () => (await driver.count('.markdown-preview-view mark')) === 1);
			assert.equal(await driver.count('.markdown-preview-view .jtbd-mark'), 0);
			await driver.mode('live');
			await enable(driver);
			assert.deepEqual(await commands(driver), COMMANDS);
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await untilEqual(driver, () => driver.count('.cm-content .jtbd-mark'), 1);
			await caretBefore(driver, 'to say');
			await driver.command('jtbd-forces:tag-pull');
			await untilForces(driver, 'push 1/1, pull 1/1, anxiety 0/0, habit 0/0');
		},
	},
	{
		name: 'turned off it listens to nothing',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await disable(driver);
			await countListeners(driver);
			await enable(driver);
			await driver.until('it to listen', async () => ((await listeners(driver))['cache'] ?? 0) > 0);
			await disable(driver);
			await settle(driver);
			const left = await listeners(driver);
			await stopCounting(driver);
			assert.deepEqual(left, { vault: 0, cache: 0, workspace: 0, window: 0, document: 0 });
		},
	},
	{
		name: 'turned off it closes its dialogs, and nothing comes of them',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await driver.setClipboard('Ann: Nobody came.\n\nBea: And then?\n');
			const files = await filesOf(driver);
			for (const id of ['tag-passage', 'insert-question', 'insert-interview-template', 'new-interview', 'new-job', 'import-transcript']) {
				await caretBefore(driver, 'More');
				await driver.command(`jtbd-forces:${id}`);
				await driver.until(`the dialog of ${id}`, async () => (await driver.count('.modal, .prompt')) === 1);
				await disable(driver);
				assert.equal(await driver.count('.modal, .prompt, .suggestion-container'), 0, id);
				await settle(driver);
				assert.deepEqual(await filesOf(driver), files);
				assert.equal(await driver.text(), NOTE, id);
				await enable(driver);
			}
			await showForces(driver);
			await driver.click('[data-act="pick"]');
			await driver.until('the jobs', async () => (await driver.count('.prompt')) === 1);
			await disable(driver);
			assert.equal(await driver.count('.prompt'), 0);
			await enable(driver);
		},
	},
	{
		name: 'turned off while it creates notes, it creates no more of them',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await driver.command('jtbd-forces:new-interview');
			await untilDialog(driver, 'Create interview note');
			await fillIn(driver, 'Participant', 'Bea, Joe, Mia');
			const create = await slowingToCreate(driver);
			await driver.press('Mod+Enter');
			await driver.until('the first note', async () => (await create.waiting()) === 1);
			await disable(driver);
			assert.equal(await driver.count('.modal'), 0);
			await create.goOn();
			await settle(driver);
			await enable(driver);
			assert.deepEqual((await filesOf(driver)).filter((path) => /Bea|Joe|Mia/.test(path)).length, 1);
			assert.equal(await driver.text(), NOTE);
		},
	},
	{
		name: 'turned off while notes are read and words are typed, it comes to rest',
		async run(driver) {
			const notes = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`Talks/${at}.md`, NOTE]));
			await driver.reset({ ...notes, 'Ina.md': NOTE }, { open: 'Ina.md' });
			await showForces(driver);
			await caretBefore(driver, 'More');
			await driver.type('==New.== #jtbd/pull ');
			await disable(driver);
			await enable(driver);
			await untilForces(driver, 'push 61/61, pull 1/1, anxiety 0/0, habit 0/0');
		},
	},
	{
		name: 'it says nothing on the console',
		async run(driver) {
			await driver.reset({ 'Ina.md': '==It broke.== #jtbd/pus\n\nMore to say.\n' }, { open: 'Ina.md' });
			await driver.exec(() => {
				const said: string[] = [];
				const own = console as unknown as Record<string, unknown>;
				const before = Object.fromEntries(['log', 'info', 'warn', 'error', 'debug'].map((name) => [name, own[name]]));
				for (const name of Object.keys(before)) own[name] = (...words: unknown[]) => void said.push(`${name} ${words.map(String).join(' ')}`);
				Object.assign(window, { specConsole: () => (Object.assign(console, before), said) });
			});
			await disable(driver);
			await enable(driver);
			await showForces(driver);
			await caretBefore(driver, 'to say');
			await driver.command('jtbd-forces:tag-push');
			await untilForces(driver, 'push 1/1, pull 0/0, anxiety 0/0, habit 0/0');
			await driver.command('jtbd-forces:remove-tag');
			await driver.mode('reading');
			await disable(driver);
			await settle(driver);
			const said = await driver.exec(() => (window as unknown as { specConsole: () => string[] }).specConsole());
			await enable(driver);
			assert.deepEqual(said, []);
		},
	},
];
