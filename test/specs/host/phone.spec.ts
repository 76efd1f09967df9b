/** The host as a phone, and what it prints. */

import assert from 'node:assert/strict';
import type { Context, Spec } from '../driver';

const FILES = { 'A.md': '# Alpha\n\nwords\n', 'B.md': '==said==\n' };

const platform = ({ app, obsidian }: Context): unknown => [obsidian.Platform.isMobile, obsidian.Platform.isPhone, obsidian.Platform.isDesktop, app.isMobile];
const emulate = ({ app }: Context, isOn: boolean): void => {
	app.emulateMobile(isOn);
};

export const specs: readonly Spec[] = [
	{
		name: 'a phone is told of, stays one when the app is restarted, and is none after a reset',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			assert.deepEqual(await driver.exec(platform), [false, false, true, false]);
			await driver.exec(emulate, true);
			assert.deepEqual(await driver.exec(platform), [true, true, false, true]);
			assert.equal(await driver.count('body.is-mobile.is-phone'), 1);
			await driver.restart();
			assert.deepEqual(await driver.exec(platform), [true, true, false, true]);
			await driver.reset(FILES, { open: 'A.md' });
			assert.deepEqual(await driver.exec(platform), [false, false, true, false]);
			assert.equal(await driver.count('body.is-mobile, body.is-phone, .mobile-toolbar, .mobile-navbar'), 0);
		},
	},
	{
		name: 'the toolbar of a phone has the commands with icons, and leaves the selection as it is',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await assert.rejects(driver.command('editor:undo'));
			await driver.exec(emulate, true);
			await driver.select(9, 14);
			assert.equal(await driver.count('.mobile-toolbar-option[aria-label="Toy: Only in long notes"]'), 0);
			await driver.click('.mobile-toolbar-option[aria-label="Toy: Make bold"]');
			assert.equal(await driver.text(), '# Alpha\n\n**words**\n');
			assert.equal(await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.hasFocus()), true);
			await driver.click('.mobile-toolbar-option[aria-label="Undo"]');
			assert.equal(await driver.text(), FILES['A.md']);
			await driver.command('markdown:toggle-preview');
			await driver.until('the toolbar to go', () => driver.exec(() => document.querySelector<HTMLElement>('.mobile-toolbar')?.isShown() === false));
			await driver.exec(emulate, false);
		},
	},
	{
		name: 'the keyboard of a phone, where it is asked for, takes its room and leaves the caret in sight',
		needs: 'layout',
		async run(driver) {
			await driver.reset({ 'A.md': 'line\n'.repeat(80) }, { open: 'A.md' });
			await driver.exec(({ app }) => {
				if (app.host) app.host.softKeyboard = true;
			});
			await driver.exec(emulate, true);
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.blur());
			await driver.until('no keyboard', async () => (await driver.box('.host-keyboard')) === null);
			await driver.select(5 * 25);
			await driver.until('the keyboard', async () => (await driver.box('.host-keyboard')) !== null);
			const keyboard = await driver.box('.host-keyboard');
			const inSight = async (): Promise<boolean> => {
				const caret = await driver.box('.cm-cursor-primary');
				const toolbar = await driver.box('.mobile-toolbar');
				return caret !== null && toolbar !== null && caret.y > 0 && caret.y + caret.height <= toolbar.y;
			};
			await driver.until('the caret', inSight);
			assert.ok((keyboard?.height ?? 0) > 200);
			await driver.exec(emulate, false);
			assert.equal(await driver.count('.host-keyboard'), 0);
		},
	},
	{
		name: 'the bar of a phone opens the palette, the menu of the ribbon and the sides, which close when a note opens',
		async run(driver) {
			await driver.reset(FILES, { open: 'A.md' });
			await driver.exec(emulate, true);
			await driver.click('.mobile-navbar-action[aria-label="Menu"]');
			await driver.click('.menu-item:has-text("Show toy")');
			const isOpen = ({ app }: Context): unknown => [app.workspace.leftSplit, app.workspace.rightSplit].map((side) => !side.collapsed);
			await driver.until('the right side', async () => String(await driver.exec(isOpen)) === 'false,true');
			await driver.open('B.md');
			assert.deepEqual(await driver.exec(isOpen), [false, false]);
			await driver.click('.mobile-navbar-action[aria-label="Open command palette"]');
			assert.equal(await driver.count('.prompt'), 1);
			await driver.press('Escape');
			await driver.exec(emulate, false);
		},
	},
	{
		name: 'what is printed is the note as it reads and as plugins draw it, in light colours',
		async run(driver) {
			await driver.reset(FILES, { open: 'B.md' });
			await driver.setTheme('dark');
			const printed = await driver.exec(async ({ app }) => {
				const end = await app.host?.preparePrint();
				const marks = [...document.querySelectorAll('body > .print mark[data-line]')].map((el) => el.textContent);
				const seen = [marks.join(), document.body.className];
				end?.();
				return [...seen, document.body.className, document.querySelectorAll('.print').length];
			});
			assert.deepEqual(printed, ['said', 'theme-light', 'theme-dark', 0]);
			assert.equal(await driver.exec(({ app }) => app.commands.commands['workspace:export-pdf']?.name), 'Export to PDF...');
		},
	},
	{
		name: 'highlights are coloured as by 1.14 once the host is told so',
		async run(driver) {
			await driver.reset({ 'A.md': '==🔴 said==\n' }, { open: 'A.md' });
			await driver.mode('reading');
			assert.deepEqual(await driver.texts('.markdown-preview-view mark:not([data-highlight])'), ['🔴 said']);
			await driver.mode('live');
			await driver.exec(({ app }) => {
				if (app.host) app.host.nativeHighlightColours = true;
			});
			await driver.mode('reading');
			assert.deepEqual(await driver.texts('.markdown-preview-view mark[data-highlight="red"]'), ['said']);
		},
	},
];
