/** The note alone on the page, as it reads: what is printed. */

import type * as O from 'obsidian';
import type { App } from './app';
import { Component } from './events';
import { renderReading } from './ui/markdown-renderer';

/** Puts the note of `view` on the page for printing, in light colours as the app does; gives what takes it off again. */
export async function preparePrint(app: App, view: O.MarkdownView): Promise<() => void> {
	const component = new Component();
	component.load();
	const box = document.body.createDiv('print');
	const isDark = app.isDarkMode();
	const useDark = (dark: boolean): void => {
		document.body.toggleClass('theme-dark', dark);
		document.body.toggleClass('theme-light', !dark);
	};
	const end = (): void => {
		component.unload();
		box.remove();
		if (isDark) useDark(true);
	};
	if (isDark) useDark(false);
	try {
		await renderReading(app, view.getViewData(), box.createDiv('markdown-preview-view markdown-rendered'), view.file?.path ?? '', component);
	} catch (error) {
		end();
		throw error;
	}
	return end;
}

/** Prints the note of `view`: the browser's dialog can make a PDF of it. */
export async function printNote(app: App, view: O.MarkdownView): Promise<void> {
	const end = await preparePrint(app, view);
	window.addEventListener('afterprint', end, { once: true });
	window.print();
}
