/** The driver in jsdom: the plugin as a module, events made by hand, nothing that has a place or size. */

import { EditorView } from '@codemirror/view';
import type { PluginManifest } from 'obsidian';
import type { ClickOptions, Context, Driver, FileData } from '../specs/driver';
import { appActs } from './app-driver';
import { startHost, type Host } from './host';
import { bytesOf, MemoryStore } from './memory-store';
import * as obsidian from './obsidian';

const SAVE_DELAY = 40;
const TEXT = /^(.*?):has-text\("([^"]*)"\)(.*)$/;

/** The document that a selector is about, and the selector in it. */
function whereabouts(selector: string): readonly [doc: Document | null, selector: string] {
	const inside = /^popout (.*)$/s.exec(selector)?.[1];
	if (inside === undefined) return [document, selector];
	return [[...document.querySelectorAll<HTMLIFrameElement>('.host-window > iframe')].pop()?.contentDocument ?? null, inside];
}

function all(asked: string): HTMLElement[] {
	const [doc, selector] = whereabouts(asked);
	if (!doc) return [];
	const match = TEXT.exec(selector);
	if (!match) return [...doc.querySelectorAll<HTMLElement>(selector)];
	const [, before = '', text = '', rest = ''] = match;
	const holding = [...doc.querySelectorAll<HTMLElement>(before)].filter((el) => el.textContent.includes(text));
	return rest.trim() === '' ? holding : holding.flatMap((el) => [...el.querySelectorAll<HTMLElement>(`:scope ${rest}`)]);
}

function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 4));
}

/** Lets what is under way be drawn before it looks, so that it doesn't get an element that is about to be replaced. */
async function first(selector: string): Promise<HTMLElement> {
	for (let tries = 0; tries < 200; tries++) {
		await settle();
		const found = all(selector)[0];
		if (found) return found;
	}
	throw new Error(`There is no ${selector}`);
}

function held(names: readonly string[]): { ctrlKey: boolean; shiftKey: boolean; altKey: boolean } {
	return { ctrlKey: names.includes('Mod'), shiftKey: names.includes('Shift'), altKey: names.includes('Alt') };
}

/** False when a listener has prevented what the browser would do. */
function fire(el: HTMLElement, type: string, init: MouseEventInit): boolean {
	return el.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
}

function insert(text: string): void {
	const el = activeDocument.activeElement;
	if (el?.instanceOf(HTMLInputElement) || el?.instanceOf(HTMLTextAreaElement)) {
		el.setRangeText(text, el.selectionStart ?? el.value.length, el.selectionEnd ?? el.value.length, 'end');
		el.dispatchEvent(new Event('input', { bubbles: true }));
		return;
	}
	const view = el?.instanceOf(HTMLElement) ? EditorView.findFromDOM(el) : null;
	if (view) view.dispatch({ ...view.state.replaceSelection(text), userEvent: 'input.type' });
}

async function press(keys: string): Promise<void> {
	const parts = keys.split('+');
	const key = parts.pop() ?? '';
	const target = activeDocument.activeElement ?? activeDocument.body;
	const modifiers = held(parts);
	const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
	const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...modifiers });
	const free = target.dispatchEvent(event);
	if (free && [...key].length === 1 && !modifiers.ctrlKey && !modifiers.altKey) insert(key);
	if (free && (key === 'Enter' || key === ' ') && target.instanceOf(HTMLButtonElement)) target.click();
	if (free && (key === 'ContextMenu' || keys === 'Shift+F10') && target.instanceOf(HTMLElement)) fire(target, 'contextmenu', { button: -1 });
	target.dispatchEvent(new KeyboardEvent('keyup', { key, code, bubbles: true, ...modifiers }));
	await settle();
}

async function click(selector: string, { button = 'left', modifiers = [], clicks = 1 }: ClickOptions = {}): Promise<void> {
	for (let detail = 1; detail <= clicks; detail++) await clickOnce(await first(selector), button, modifiers, detail);
}

async function clickOnce(el: HTMLElement, button: NonNullable<ClickOptions['button']>, modifiers: readonly string[], detail: number): Promise<void> {
	const init = { ...held(modifiers), detail, button: { left: 0, middle: 1, right: 2 }[button] };
	const isFree = fire(el, 'mousedown', init);
	const focusable = el.closest<HTMLElement>('button, input, textarea, select, a[href], [tabindex], [contenteditable="true"]');
	if (focusable && isFree) focusable.focus();
	fire(el, 'mouseup', init);
	if (button === 'left' && modifiers.length === 0) el.click?.();
	else fire(el, { left: 'click', middle: 'auxclick', right: 'contextmenu' }[button], init);
	if (button === 'left' && modifiers.length === 0 && !('click' in el)) fire(el, 'click', init);
	await settle();
}

async function drag(from: string, to: string, midway?: () => Promise<void>): Promise<void> {
	await first(from);
	const target = await first(to);
	const source = await first(from);
	const data = new Map<string, string>();
	const dataTransfer = {
		effectAllowed: 'all',
		dropEffect: 'move',
		get types() {
			return [...data.keys()];
		},
		setData: (type: string, value: string) => data.set(type, value),
		getData: (type: string) => data.get(type) ?? '',
		setDragImage: () => undefined,
	};
	const send = (el: HTMLElement, type: string): boolean => el.dispatchEvent(Object.assign(new MouseEvent(type, { bubbles: true, cancelable: true }), { dataTransfer }));
	send(source, 'dragstart');
	let isTaken = false;
	for (const type of ['dragenter', 'dragover']) isTaken = !send(target, type);
	await midway?.();
	if (isTaken || target.closest('[contenteditable="true"], input, textarea')) send(target, 'drop');
	send(source, 'dragend');
	await settle();
}

/** Gives jsdom a clipboard, which it has not, empty at first. */
function installClipboard(): void {
	let held = '';
	const clipboard = {
		readText: () => Promise.resolve(held),
		writeText: (text: string) => {
			held = text;
			return Promise.resolve();
		},
	};
	Reflect.deleteProperty(navigator, 'clipboard');
	Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, get: () => clipboard });
}

/** Has the next click on an input for files pick `file`, or cancel, as jsdom shows no dialog. */
function pickOnce(file: { readonly name: string; readonly data: FileData } | null): void {
	const inputs = HTMLInputElement.prototype;
	inputs.click = function (this: HTMLInputElement) {
		HTMLElement.prototype.click.call(this);
		if (this.type !== 'file') return;
		Reflect.deleteProperty(inputs, 'click');
		window.setTimeout(() => {
			if (file) Object.defineProperty(this, 'files', { configurable: true, value: [new File([bytesOf(file.data) as Uint8Array<ArrayBuffer>], file.name)] });
			for (const type of file ? ['input', 'change'] : ['cancel']) this.dispatchEvent(new Event(type, { bubbles: true }));
		}, 0);
	};
}

/** A driver for a plugin that the test has imported. */
export function jsdomDriver(manifest: PluginManifest, module: object): Driver {
	let host: Host | null = null;
	let errors: string[] = [];
	const note = (error: unknown): void => {
		errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
	};
	window.reportError = note;
	globalThis.reportError = note;
	console.error = (...parts: unknown[]) => {
		note(parts.map(String).join(' '));
	};
	window.addEventListener('error', (event) => {
		note(event.error ?? event.message);
	});
	const running = (): Host => {
		if (!host) throw new Error('The spec has not called reset.');
		return host;
	};
	const exec: Driver['exec'] = async (fn, ...args) => {
		const alone = globalThis.eval(`(${fn.toString()})`) as typeof fn;
		const { app } = running();
		const context = { app, obsidian, plugins: app.plugins.plugins } as unknown as Context;
		return alone(context, ...args);
	};
	return {
		...appActs(exec),
		exec,
		async reset(files, options) {
			host ??= await startHost({ store: new MemoryStore(), plugin: { manifest, module }, saveDelay: SAVE_DELAY, root: document.body });
			errors = [];
			installClipboard();
			Reflect.deleteProperty(HTMLInputElement.prototype, 'click');
			await host.reset(files, options);
		},
		restart: () => running().restart(),
		disk(path, data) {
			const { store } = running();
			if (store instanceof MemoryStore) store.change(path, data);
			return Promise.resolve();
		},
		async type(text) {
			for (const character of text) {
				if (character === '\n') await press('Enter');
				else insert(character);
			}
			await settle();
		},
		press,
		click,
		async hover(selector) {
			const el = await first(selector);
			for (const type of ['mouseover', 'mouseenter', 'mousemove']) fire(el, type, {});
			await settle();
		},
		async longPress(selector) {
			fire(await first(selector), 'contextmenu', { button: 0 });
			await settle();
		},
		drag,
		pickFile(file) {
			pickOnce(file);
			return Promise.resolve();
		},
		count: (selector) => Promise.resolve(all(selector).length),
		texts: (selector) => Promise.resolve(all(selector).map((el) => el.textContent)),
		attr: (selector, name) => Promise.resolve(all(selector)[0]?.getAttribute(name) ?? null),
		box: () => Promise.resolve(null),
		setTheme(theme) {
			running().setTheme(theme);
			return Promise.resolve();
		},
		emulate: () => Promise.resolve(),
		setSidebar(pixels) {
			running().setSidebarWidth(pixels);
			return Promise.resolve();
		},
		screenshot: () => Promise.resolve(),
		errors: () => errors,
	};
}
