/** What specs do in the plugin's dialogs. */

import type { Driver } from './driver';

/** Waits for the dialog, and for its first field to have the focus. */
export async function untilDialog(driver: Driver, title: string): Promise<void> {
	await driver.until(title, async () => (await driver.texts('.modal .modal-title')).join() === title);
	await driver.until('a field with the focus', () => driver.exec(() => document.activeElement?.matches('.modal input') ?? false));
}

/** Waits until no dialog is open. */
export async function untilNoDialog(driver: Driver): Promise<void> {
	await driver.until('no dialog', async () => (await driver.count('.modal, .prompt')) === 0);
}

/** Puts the focus into the field of this setting, selects what it holds and types. */
export async function fillIn(driver: Driver, name: string, words: string): Promise<void> {
	await driver.exec((_, setting) => {
		const item = [...document.querySelectorAll('.modal .setting-item')].find((el) => el.querySelector('.setting-item-name')?.textContent === setting);
		const field = item?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input[type="text"], textarea');
		if (!field) throw new Error(`There is no field ${setting}.`);
		field.focus();
		field.select();
	}, name);
	await driver.type(words);
}

/** What stands below the name of a setting: its description, and what is wrong with it. */
export function toldBy(driver: Driver, name: string): Promise<string> {
	return driver.exec((_, setting) => {
		const item = [...document.querySelectorAll('.modal .setting-item')].find((el) => el.querySelector('.setting-item-name')?.textContent === setting);
		return ['description', 'error'].flatMap((part) => item?.querySelector(`.setting-item-${part}`)?.textContent ?? []).filter((words) => words !== '').join(' ');
	}, name);
}

/** Every file of the vault, by path. */
export function filesOf(driver: Driver): Promise<string[]> {
	return driver.exec(({ app }) => app.vault.getAllLoadedFiles().map(({ path }) => path).filter((path) => path !== '/').sort());
}

/** Has the vault fail to create files of which the path holds these words, and keeps what is told of that from the page's errors, while `act` goes on. */
export async function failingToCreate(driver: Driver, words: string, why: string, act: () => Promise<void>): Promise<void> {
	await driver.exec(({ app }, within, message) => {
		const create = app.vault.create.bind(app.vault);
		app.vault.create = (path, data) => (path.includes(within) ? Promise.reject(new Error(message)) : create(path, data));
		Object.assign(window, { specConsole: console.error });
		console.error = () => undefined;
	}, words, why);
	try {
		await act();
	} finally {
		await driver.exec(({ app }) => {
			// The class's own method shows again.
			Reflect.deleteProperty(app.vault, 'create');
			console.error = (window as unknown as { specConsole: typeof console.error }).specConsole;
		});
	}
}

/** Has the vault wait before it creates a file, until `goOn` says that it may, and from then on as it always does. */
export async function slowingToCreate(driver: Driver): Promise<{ readonly waiting: () => Promise<number>; readonly goOn: () => Promise<void> }> {
	await driver.exec(({ app }) => {
		const create = app.vault.create.bind(app.vault);
		const held: (() => void)[] = [];
		app.vault.create = async (path, data) => {
			await new Promise<void>((resolve) => held.push(resolve));
			return create(path, data);
		};
		Object.assign(window, { specHeld: held });
	});
	return {
		waiting: () => driver.exec(() => (window as unknown as { specHeld: readonly unknown[] }).specHeld.length),
		goOn: () => driver.exec(({ app }) => {
			// The class's own method shows again.
			Reflect.deleteProperty(app.vault, 'create');
			for (const resolve of (window as unknown as { specHeld: readonly (() => void)[] }).specHeld) resolve();
		}),
	};
}
