/** The editor's context menu, and what commands are on a phone's toolbar. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices } from './forces';
import { openEditorMenu } from './open-note';

const NOTE = `---
type: interview
---
# Ina

Plain words here.

==First one== #jtbd/push/rota and ==second one== #jtbd/pull #jtbd/idea

\`\`\`
code
\`\`\`
`;

const OURS = '.menu .menu-item[data-section="jtbd-forces"]';
const PLAIN = ['Tag as push', 'Tag as pull', 'Tag as anxiety', 'Tag as habit', 'Tag as…'];
const IN_PASSAGE = [...PLAIN, 'Theme…', 'Remove tag', 'Copy link to passage'];

async function menuBefore(driver: Driver, words: string): Promise<void> {
	await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
	await caretBefore(driver, words);
	await openEditorMenu(driver);
}

/** Lets the app say of itself that it runs on a phone. */
function setPhone(driver: Driver, isPhone: boolean): Promise<void> {
	return driver.exec(({ obsidian }, is: boolean) => {
		Object.assign(obsidian.Platform, { isDesktop: !is, isDesktopApp: !is, isMobile: is, isMobileApp: is, isPhone: is });
	}, isPhone);
}

const titles = (driver: Driver): Promise<string[]> => driver.texts(`${OURS} .menu-item-title`);
const checked = (driver: Driver): Promise<string[]> => driver.texts(`${OURS}[aria-checked="true"] .menu-item-title`);
const choose = (driver: Driver, title: string): Promise<void> => driver.click(`${OURS}:has-text("${title}")`);

export const specs: readonly Spec[] = [
	{
		name: 'the words under the mouse can be tagged from the menu',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await driver.select(0);
			await driver.click('.cm-content .cm-line:has-text("Plain words")', { button: 'right' });
			assert.deepEqual(await titles(driver), PLAIN);
			assert.deepEqual(await checked(driver), []);
			assert.equal(await driver.count(`${OURS} .menu-item-icon svg`), PLAIN.length);
			await choose(driver, 'Tag as anxiety');
			assert.equal(await driver.text(), NOTE.replace('Plain words here.', '==Plain words here.== #jtbd/anxiety'));
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.undo());
			assert.equal(await driver.text(), NOTE);
		},
	},
	{
		name: 'in a passage its forces are checked, and it can be changed',
		async run(driver) {
			await menuBefore(driver, 'irst one');
			assert.deepEqual(await titles(driver), IN_PASSAGE);
			assert.deepEqual(await checked(driver), ['Tag as push']);
			await choose(driver, 'Tag as habit');
			assert.equal(await driver.text(), NOTE.replace('#jtbd/push/rota', '#jtbd/habit/rota'));
			assert.deepEqual(await driver.texts('.notice-message span'), ['Push → Habit']);
		},
	},
	{
		name: 'the checked force is taken away, elements stay',
		async run(driver) {
			await menuBefore(driver, 'econd one');
			assert.deepEqual(await checked(driver), ['Tag as pull']);
			await choose(driver, 'Tag as pull');
			assert.equal(await driver.text(), NOTE.replace(' #jtbd/pull', ''));
		},
	},
	{
		name: 'the tag is removed',
		async run(driver) {
			await menuBefore(driver, 'irst one');
			await choose(driver, 'Remove tag');
			assert.equal(await driver.text(), NOTE.replace('==First one== #jtbd/push/rota', 'First one'));
		},
	},
	{
		name: 'the theme opens in the picker',
		async run(driver) {
			await menuBefore(driver, 'irst one');
			await choose(driver, 'Theme…');
			await driver.until('the picker', async () => (await driver.count('.modal-container, .prompt')) > 0);
			await driver.press('Escape');
			assert.equal(await driver.text(), NOTE);
		},
	},
	{
		name: 'every other code is in the picker',
		async run(driver) {
			await menuBefore(driver, 'words here');
			await choose(driver, 'Tag as…');
			await driver.until('the picker', async () => (await driver.count('.modal-container, .prompt')) > 0);
			await driver.press('Escape');
			assert.equal(await driver.text(), NOTE);
		},
	},
	{
		name: 'a link to the passage is copied',
		async run(driver) {
			await menuBefore(driver, 'irst one');
			await driver.exec(() => {
				Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } });
			});
			await choose(driver, 'Copy link to passage');
			await driver.until('the notice', async () => (await notices(driver)).some((words) => words.startsWith('Link copied')));
			assert.match(await driver.text(), /#jtbd\/idea \^[a-z0-9]{6}\n/);
		},
	},
	{
		name: 'of two selected passages both are meant, and there is no one theme or link',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			const text = await driver.text();
			await driver.select(text.indexOf('==First'), text.indexOf(' #jtbd/pull'));
			await openEditorMenu(driver);
			assert.deepEqual(await titles(driver), [...PLAIN, 'Remove tags']);
			assert.deepEqual(await checked(driver), []);
			await choose(driver, 'Remove tags');
			assert.ok((await driver.text()).includes('\nFirst one and second one\n'));
		},
	},
	...['type: interview', 'Ina\n', '\n```\ncode', 'code\n', '\nPlain'].map((at): Spec => ({
		name: `nothing is offered before ${JSON.stringify(at)}`,
		async run(driver) {
			await menuBefore(driver, at);
			assert.equal(await driver.count('.menu'), 1);
			assert.deepEqual(await titles(driver), []);
		},
	})),
	{
		name: 'on a phone a long press and the toolbar tag the sentence at the caret',
		async run(driver) {
			const note = '# Ina\n\nShe waited. Nobody came.\n';
			await driver.reset({ 'Ina.md': note }, { open: 'Ina.md' });
			await setPhone(driver, true);
			await caretBefore(driver, 'body came');
			await driver.command('jtbd-forces:tag-push');
			assert.equal(await driver.text(), note.replace('Nobody came.', '==Nobody came.== #jtbd/push'));
			await driver.exec(() => {
				const line = document.querySelectorAll('.workspace-leaf.mod-active .cm-line')[2];
				const at = line?.getBoundingClientRect();
				line?.dispatchEvent(new PointerEvent('contextmenu', { bubbles: true, cancelable: true, pointerType: 'touch', clientX: (at?.left ?? 0) + 20, clientY: (at?.top ?? 0) + 10 }));
			});
			assert.deepEqual(await titles(driver), PLAIN);
			await choose(driver, 'Tag as pull');
			assert.equal(await driver.text(), '# Ina\n\n==She waited.== #jtbd/pull ==Nobody came.== #jtbd/push\n');
			await setPhone(driver, false);
		},
	},
	{
		name: 'every command has an icon and a name that a phone can show',
		async run(driver) {
			await driver.reset({});
			const commands = await driver.exec(({ app }) =>
				Object.values(app.commands.commands)
					.filter(({ id }) => id.startsWith('jtbd-forces:'))
					.map(({ id, name, icon }) => ({ id, name: name.replace(/^[^:]*: /, ''), icon: icon ?? '' })),
			);
			assert.ok(commands.length >= 18);
			const wanting = commands.filter(({ name, icon }) => !icon.startsWith('lucide-') || name.length > 32);
			assert.deepEqual(wanting, []);
		},
	},
];
