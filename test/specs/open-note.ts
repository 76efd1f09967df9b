/** What specs see of the note that is open, and of what the app reads in it. */

import type { Context, Driver } from './driver';

/** Waits until the index has read the notes. */
export async function untilReady(driver: Driver): Promise<void> {
	await driver.exec(async ({ plugins }) => (plugins['jtbd-forces'] as unknown as { api: { whenReady(): Promise<void> } }).api.whenReady());
}

/** The path of the note that is open. */
export function activePath(driver: Driver): Promise<string | undefined> {
	return driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
}

/** True while its editor has the focus. */
export function hasFocus(driver: Driver): Promise<boolean> {
	return driver.exec(({ app }) => app.workspace.activeEditor?.editor?.hasFocus() === true);
}

/** Opens the menu at the caret, as the menu key does. */
export async function openEditorMenu(driver: Driver): Promise<void> {
	await driver.exec(() => {
		document.querySelector('.workspace-leaf.mod-active .cm-content')?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 0 }));
	});
	await driver.until('the menu', async () => (await driver.count('.menu')) === 1);
}

/** The properties in the text of a note, as the app reads them. */
export function propertiesIn(driver: Driver, note: string): Promise<Record<string, unknown>> {
	return driver.exec(({ obsidian }: Context, text: string) => {
		const { exists, frontmatter } = obsidian.getFrontMatterInfo(text);
		return exists ? (obsidian.parseYaml(frontmatter) as Record<string, unknown>) : {};
	}, note);
}

/** The properties of the saved note at this path. */
export async function propertiesOf(driver: Driver, path: string): Promise<Record<string, unknown>> {
	return propertiesIn(driver, await driver.read(path));
}
