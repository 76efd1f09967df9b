/** The driver over the real app. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browser, type WdioElement } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { appActs } from '../host/app-driver';
import { poll, type ClickOptions, type Context, type Driver, type FileData } from '../specs/driver';

type SpecWindow = Window & { specErrors?: string[] };

/** Parts of the app that are in no typings. */
interface Undocumented {
	changeTheme(name: 'moonstone' | 'obsidian'): void;
	readonly workspace: { readonly rightSplit: { expand(): void; setSize(pixels: number): void } };
}

const PLUGIN = 'jtbd-forces';
const PICTURES = join(import.meta.dirname, '../out/screenshots-obsidian');
const TEXT = /^(.*?):has-text\("([^"]*)"\)(.*)$/;
const KEYS: Readonly<Record<string, string>> = { Mod: process.platform === 'darwin' ? 'Meta' : 'Control' };

/** Goes to the window that a selector is about, the first or the one opened last, and gives the selector in it. */
async function goTo(selector: string): Promise<string> {
	const inside = /^popout (.*)$/s.exec(selector)?.[1];
	const windows = await browser.getWindowHandles();
	const wanted = windows[inside === undefined ? 0 : windows.length - 1];
	if (windows.length > 1 && wanted !== undefined) await browser.switchToWindow(wanted);
	return inside ?? selector;
}

async function all(asked: string): Promise<readonly WdioElement[]> {
	const selector = await goTo(asked);
	const [, before, text = '', rest = ''] = TEXT.exec(selector) ?? [];
	if (before === undefined) return browser.$$(selector).getElements();
	const holding: WdioElement[] = [];
	for (const element of await browser.$$(before).getElements()) {
		if ((await textOf(element)).includes(text)) holding.push(element);
	}
	if (rest.trim() === '') return holding;
	return (await Promise.all(holding.map((element) => element.$$(`:scope ${rest}`).getElements()))).flat();
}

async function textOf(element: WdioElement): Promise<string> {
	return String(await element.getProperty('textContent'));
}

async function first(selector: string): Promise<WdioElement> {
	let found: WdioElement | undefined;
	await poll(selector, async () => {
		found = (await all(selector))[0];
		return found !== undefined;
	});
	if (found === undefined) throw new Error(`There is no ${selector}`);
	return found;
}

const bytesOf = (data: FileData): string | Buffer => (typeof data === 'string' ? data : Buffer.from(data.base64, 'base64'));

/** A driver over the app that the runner has started. */
export function wdioDriver(): Driver {
	let errors: readonly string[] = [];

	// The service knows plugins by names of its own, so the function gets its context made here, as in the host.
	const exec: Driver['exec'] = async <R, A extends readonly unknown[]>(fn: (context: Context, ...args: A) => R | Promise<R>, ...args: A): Promise<R> => {
		await goTo('');
		const [result, since] = await browser.executeObsidian(
			async ({ app, obsidian }, source: string, values: A) => {
				const run = globalThis.eval(`(${source})`) as typeof fn;
				const { plugins } = (app as Context['app']).plugins;
				return [await run({ app: app as Context['app'], obsidian, plugins }, ...values), (window as SpecWindow).specErrors ?? []] as const;
			},
			fn.toString(),
			args,
		);
		errors = since;
		return result;
	};

	/** Collects what goes wrong on the page from here on. */
	const listen = (): Promise<void> =>
		exec(() => {
			const page = window as SpecWindow;
			if (page.specErrors) {
				page.specErrors.length = 0;
				return;
			}
			const found: string[] = [];
			page.specErrors = found;
			page.addEventListener('error', (event) => found.push(event.message));
			page.addEventListener('unhandledrejection', (event) => found.push(String(event.reason)));
			const report = console.error.bind(console);
			console.error = (...what: unknown[]) => {
				found.push(what.map(String).join(' '));
				report(...what);
			};
		});

	return {
		...appActs(exec),
		exec,
		async reset(files, { open } = {}) {
			await obsidianPage.disablePlugin(PLUGIN);
			await exec(async ({ app }, id) => {
				for (const type of ['markdown', id]) app.workspace.detachLeavesOfType(type);
				const data = `${app.vault.configDir}/plugins/${id}/data.json`;
				if (await app.vault.adapter.exists(data)) await app.vault.adapter.remove(data);
				for (const key of Object.keys(window.localStorage)) if (key.includes(id)) window.localStorage.removeItem(key);
			}, PLUGIN);
			const texts = Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? data : ''] as const);
			await obsidianPage.resetVault(Object.fromEntries(texts));
			for (const [path, data] of Object.entries(files)) if (typeof data !== 'string') writeFileSync(join(obsidianPage.getVaultPath(), path), bytesOf(data));
			await listen();
			await obsidianPage.enablePlugin(PLUGIN);
			if (open !== undefined) await appActs(exec).open(open);
		},
		async restart() {
			await browser.reloadObsidian();
			await listen();
		},
		disk(path, data) {
			const file = join(obsidianPage.getVaultPath(), path);
			if (data === null) rmSync(file, { recursive: true });
			else {
				mkdirSync(dirname(file), { recursive: true });
				writeFileSync(file, bytesOf(data));
			}
			return Promise.resolve();
		},
		async type(text) {
			for (const character of text) await browser.keys(character === '\n' ? 'Enter' : character);
		},
		async press(keys) {
			await browser.keys(keys.split('+').map((key) => KEYS[key] ?? key));
		},
		async click(selector, { button = 'left', modifiers = [], clicks = 1, at = 0.5 }: ClickOptions = {}) {
			const element = await first(selector);
			for (const modifier of modifiers) await browser.action('key').down(KEYS[modifier] ?? modifier).perform(true);
			const x = Math.round((at - 0.5) * (await element.getSize()).width);
			const pointer = browser.action('pointer').move({ origin: element, x, y: 0 });
			for (let i = 0; i < clicks; i++) pointer.down({ button }).up({ button });
			await pointer.perform(true);
			await browser.releaseActions();
		},
		async hover(selector) {
			await (await first(selector)).moveTo();
		},
		async longPress(selector) {
			await browser.execute((element: unknown) => {
				(element as HTMLElement).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
			}, await first(selector));
		},
		async drag(from, to, midway) {
			const [source, target] = [await first(from), await first(to)];
			if (!midway) {
				await source.dragAndDrop(target);
				return;
			}
			const button = 'left';
			const over = { origin: target, x: 0, y: 0 };
			await browser.action('pointer').move({ origin: source, x: 0, y: 0 }).down({ button }).move({ ...over, x: 1 }).move(over).perform(true);
			await midway();
			await browser.action('pointer').up({ button }).perform();
		},
		async pickFile(file) {
			await exec((_, name: string | null, base64: string) => {
				const inputs = HTMLInputElement.prototype;
				inputs.click = function (this: HTMLInputElement) {
					if (this.type !== 'file') {
						HTMLElement.prototype.click.call(this);
						return;
					}
					Reflect.deleteProperty(inputs, 'click');
					const chosen = new DataTransfer();
					if (name !== null) chosen.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
					this.files = chosen.files;
					for (const type of name === null ? ['cancel'] : ['input', 'change']) this.dispatchEvent(new Event(type, { bubbles: true }));
				};
			}, file?.name ?? null, file ? Buffer.from(bytesOf(file.data)).toString('base64') : '');
		},
		count: async (selector) => (await all(selector)).length,
		texts: async (selector) => Promise.all((await all(selector)).map(textOf)),
		attr: async (selector, name) => (await all(selector))[0]?.getAttribute(name) ?? null,
		async box(selector) {
			const [element] = await all(selector);
			if (element === undefined || !(await element.isDisplayed())) return null;
			return { ...(await element.getLocation()), ...(await element.getSize()) };
		},
		async setTheme(theme) {
			await exec(({ app }, name) => {
				(app as unknown as Undocumented).changeTheme(name);
			}, theme === 'dark' ? 'obsidian' as const : 'moonstone' as const);
		},
		async emulate({ forcedColors = false, reducedMotion = false, moreContrast = false }) {
			const features = [
				{ name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
				{ name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
				{ name: 'prefers-contrast', value: moreContrast ? 'more' : 'no-preference' },
			];
			await browser.sendCommandAndGetResult('Emulation.setEmulatedMedia', { features });
		},
		async setSidebar(pixels) {
			await exec(({ app }, width) => {
				const { rightSplit } = (app as unknown as Undocumented).workspace;
				rightSplit.expand();
				rightSplit.setSize(width);
			}, pixels);
		},
		async screenshot(name) {
			mkdirSync(PICTURES, { recursive: true });
			await browser.saveScreenshot(join(PICTURES, `${name}.png`));
		},
		errors: () => errors,
	};
}
