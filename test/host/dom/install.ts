/** Installs Obsidian's additions to the DOM and to JavaScript's built-ins on a window, jsdom's or a browser's. */
import type {} from 'obsidian';
import { installBuiltins } from './builtins';
import { makeEl, makeSvg } from './create';
import { define } from './define';
import { installElement } from './element';
import { installListeners } from './listeners';
import { installNode } from './node';

/** Makes everything of `declare global` in Obsidian's typings available on `win`; a second call changes nothing. */
export function installDom(win: Window & typeof globalThis): void {
	installBuiltins(win);
	installNode(win);
	installElement(win);
	installListeners(win);
	const doc = win.document;
	define(win, {
		createEl: (tag, o, callback) => makeEl(doc, tag, o, callback),
		createDiv: (o, callback) => makeEl(doc, 'div', o, callback),
		createSpan: (o, callback) => makeEl(doc, 'span', o, callback),
		createSvg: (tag, o, callback) => makeSvg(doc, tag, o, callback),
		createFragment: (callback) => {
			const fragment = doc.createDocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		fish: (selector) => doc.querySelector<HTMLElement>(selector),
		fishAll: (selector) => [...doc.querySelectorAll<HTMLElement>(selector)],
		isBoolean: (value: unknown): value is boolean => typeof value === 'boolean',
		sleep: (ms) => new Promise((resolve) => win.setTimeout(resolve, ms)),
		nextFrame: () => new Promise((resolve) => win.requestAnimationFrame(() => resolve())),
		ready: (fn) => {
			if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', () => void fn(), { once: true });
			else fn();
		},
		activeWindow: win,
		activeDocument: doc,
	});
}
