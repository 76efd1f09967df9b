/** The driver in Chromium: the built bundle on a page of its own, real keys, real layout. */

import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { findBrowser } from '../run/find-browser.mjs';
import type { Context, Driver } from '../specs/driver';
import { appActs } from './app-driver';
import type { TestPage } from './e2e-page';
import type { PluginSource } from './plugins';

const SAVE_DELAY = 40;
const PATIENCE = 10_000;
const PICTURES = join(import.meta.dirname, '../out/screenshots');
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css"><script src="/page.js"></script></head><body class="theme-light"></body></html>`;

type TestWindow = Window & { readonly testPage: TestPage };

/** A browser and a server of the one page; drivers share them. */
export interface Stage {
	readonly browser: Browser;
	readonly url: string;
	close(): Promise<void>;
}

/** Starts them on a free port of this machine alone. */
export async function openStage(page: { readonly script: string; readonly styles: string }): Promise<Stage> {
	const bodies: Readonly<Record<string, readonly [type: string, body: string]>> = {
		'/': ['text/html', HTML],
		'/page.js': ['text/javascript; charset=utf-8', page.script],
		'/page.css': ['text/css; charset=utf-8', page.styles],
	};
	const server: Server = createServer((request, response) => {
		const [type, body] = bodies[request.url ?? ''] ?? [];
		response.writeHead(body === undefined ? 404 : 200, type === undefined ? {} : { 'content-type': type });
		response.end(body);
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	const browser = await chromium.launch({ executablePath: await findBrowser(), headless: true, args: ARGUMENTS });
	return {
		browser,
		url: `http://127.0.0.1:${String(port)}/`,
		async close() {
			await browser.close();
			server.close();
		},
	};
}

async function openPage(stage: Stage, plugin: PluginSource, note: (error: string) => void): Promise<Page> {
	const page = await stage.browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	page.on('pageerror', (error) => {
		note(error.stack ?? error.message);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') note(message.text());
	});
	await page.goto(stage.url);
	await page.evaluate(([source, delay]) => (window as unknown as TestWindow).testPage.start(source, delay), [plugin, SAVE_DELAY] as const);
	return page;
}

/** A driver and the page behind it. */
export interface ChromiumDriver extends Driver {
	/** Gives up the page, so that the next `reset` starts on a new one. */
	discard(): Promise<void>;
}

/** A driver for `plugin`. One page serves all specs until it is discarded. */
export function chromiumDriver(stage: Stage, plugin: PluginSource): ChromiumDriver {
	let page: Page | null = null;
	let errors: string[] = [];
	const open = (): Page => {
		if (!page) throw new Error('The spec has not called reset.');
		return page;
	};
	const all = (selector: string): Locator => {
		const inside = /^popout (.*)$/s.exec(selector)?.[1];
		const where: Page | FrameLocator = inside === undefined ? open() : open().locator('.host-window > iframe').last().contentFrame();
		return where.locator(inside ?? selector);
	};
	const first = (selector: string): Locator => all(selector).first();
	const exec: Driver['exec'] = <R, A extends readonly unknown[]>(fn: (context: Context, ...args: A) => R | Promise<R>, ...args: A) =>
		open().evaluate(
			([source, values]) => {
				const { obsidian, host } = (window as unknown as TestWindow).testPage;
				const run = globalThis.eval(`(${source})`) as (context: unknown, ...args: readonly unknown[]) => unknown;
				return run({ app: host?.app, obsidian, plugins: host?.app.plugins.plugins }, ...values);
			},
			[fn.toString(), args] as const,
		) as Promise<R>;
	return {
		...appActs(exec),
		exec,
		async discard() {
			await page?.close();
			page = null;
		},
		async reset(files, options) {
			page ??= await openPage(stage, plugin, (error) => errors.push(error));
			await page.mouse.move(0, 0);
			await page.emulateMedia({ forcedColors: null, reducedMotion: null, contrast: null });
			page.removeAllListeners('filechooser');
			errors = [];
			await page.evaluate(([notes, how]) => (window as unknown as TestWindow).testPage.host?.reset(notes, how), [files, options ?? {}] as const);
		},
		async restart() {
			await open().evaluate(() => (window as unknown as TestWindow).testPage.host?.restart());
		},
		async disk(path, data) {
			await open().evaluate(([at, text]) => {
				(window as unknown as TestWindow).testPage.disk(at, text);
			}, [path, data] as const);
		},
		async type(text) {
			await open().keyboard.type(text);
		},
		async press(keys) {
			await open().keyboard.press(keys.replace(/\bMod\b/g, 'ControlOrMeta'));
		},
		async click(selector, { button = 'left', modifiers = [], clicks = 1, at } = {}) {
			const held = modifiers.map((modifier) => (modifier === 'Mod' ? 'ControlOrMeta' : modifier));
			const box = at === undefined ? null : await first(selector).boundingBox({ timeout: PATIENCE });
			const place = box && at !== undefined ? { position: { x: box.width * at, y: box.height / 2 } } : {};
			await first(selector).click({ button, modifiers: held, clickCount: clicks, ...place, timeout: PATIENCE });
		},
		async hover(selector) {
			await first(selector).hover({ timeout: PATIENCE });
		},
		async longPress(selector) {
			await first(selector).evaluate((el) => {
				const { x, y, width, height } = el.getBoundingClientRect();
				el.dispatchEvent(new PointerEvent('contextmenu', { bubbles: true, cancelable: true, pointerType: 'touch', clientX: x + width / 2, clientY: y + height / 2 }));
			});
		},
		async drag(from, to, midway) {
			const { mouse } = open();
			await first(from).hover({ timeout: PATIENCE });
			const box = await first(from).boundingBox({ timeout: PATIENCE });
			await mouse.down();
			// What can be dropped on may show only now.
			await mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2 + 5, (box?.y ?? 0) + (box?.height ?? 0) / 2, { steps: 2 });
			for (let move = 0; move < 2; move++) await first(to).hover({ timeout: PATIENCE, force: true });
			await midway?.();
			await mouse.up();
		},
		pickFile(file) {
			open().once('filechooser', (chooser) => {
				const answered = file
					? chooser.setFiles({ name: file.name, mimeType: '', buffer: typeof file.data === 'string' ? Buffer.from(file.data) : Buffer.from(file.data.base64, 'base64') })
					: chooser.element().dispatchEvent('cancel');
				answered.catch((error: unknown) => errors.push(String(error)));
			});
			return Promise.resolve();
		},
		count: (selector) => all(selector).count(),
		texts: (selector) => all(selector).allTextContents(),
		async attr(selector, name) {
			return (await all(selector).count()) === 0 ? null : first(selector).getAttribute(name, { timeout: PATIENCE });
		},
		async box(selector) {
			return (await all(selector).count()) === 0 ? null : first(selector).boundingBox({ timeout: PATIENCE });
		},
		async setTheme(theme) {
			await open().evaluate((to) => {
				(window as unknown as TestWindow).testPage.host?.setTheme(to);
			}, theme);
		},
		async emulate({ forcedColors = false, reducedMotion = false, moreContrast = false }) {
			await open().emulateMedia({ forcedColors: forcedColors ? 'active' : null, reducedMotion: reducedMotion ? 'reduce' : null, contrast: moreContrast ? 'more' : null });
		},
		async setSidebar(pixels) {
			await open().evaluate((width) => {
				(window as unknown as TestWindow).testPage.host?.setSidebarWidth(width);
			}, pixels);
		},
		async screenshot(name) {
			if (process.env['PICTURES'] === 'none') return;
			await mkdir(PICTURES, { recursive: true });
			await open().screenshot({ path: join(PICTURES, `${name}.png`) });
		},
		errors: () => errors,
	};
}
