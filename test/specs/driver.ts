/** What a spec may do with an app that runs the plugin: the host in jsdom, the host in Chromium, or Obsidian itself. */

import type { App, Command, Plugin, SettingTab } from 'obsidian';

/** The app with the undocumented members that specs use. */
export interface SpecApp extends App {
	commands: { commands: Record<string, Command>; executeCommandById(id: string): boolean };
	plugins: {
		plugins: Record<string, Plugin>;
		enablePlugin(id: string): Promise<unknown>;
		disablePlugin(id: string): Promise<unknown>;
		enablePluginAndSave(id: string): Promise<unknown>;
	};
	setting: { open(): void; close(): void; openTabById(id: string): SettingTab | null };
	readonly isMobile: boolean;
	emulateMobile(isOn: boolean): void;
	/** Switches that only the host has. */
	readonly host?: { nativeHighlightColours: boolean; softKeyboard: boolean; preparePrint(): Promise<() => void> };
}

/** What a function given to `exec` gets first. */
export interface Context {
	readonly app: SpecApp;
	readonly obsidian: typeof import('obsidian');
	readonly plugins: Record<string, Plugin>;
}

/** What a file holds: text, or bytes in base64. */
export type FileData = string | { readonly base64: string };

/** How a note is shown. */
export type Mode = 'source' | 'live' | 'reading';

/** What is held during a click, how often it is made in a row, and where: a part of the element's width, its middle if not said. */
export interface ClickOptions {
	readonly button?: 'left' | 'middle' | 'right';
	readonly modifiers?: readonly ('Mod' | 'Shift' | 'Alt')[];
	readonly clicks?: number;
	readonly at?: number;
}

/** Pixels from the window's upper left corner. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What a user has asked of the system. */
export interface Wishes {
	readonly forcedColors?: boolean;
	readonly reducedMotion?: boolean;
	readonly moreContrast?: boolean;
}

/**
 * Selectors are CSS with `:has-text("…")` allowed once, after a simple selector, for elements whose text holds it in that case.
 * One that begins with `popout ` looks in the window of its own that was opened last, which must still be open.
 * Acts wait for their element and take the first.
 */
export interface Driver {
	/** Starts over with just these files, the plugin freshly loaded, and `open` in the editor. */
	reset(files: Readonly<Record<string, FileData>>, options?: { readonly open?: string }): Promise<void>;
	/** Reloads the app on the same vault: plugin data, layout and local storage stay. */
	restart(): Promise<void>;
	/** Runs `fn` inside the app. It may capture nothing; what goes in and out is plain data. */
	exec<R, A extends readonly unknown[]>(fn: (context: Context, ...args: A) => R | Promise<R>, ...args: A): Promise<R>;
	/** Runs a command by its full id; fails when it can't run now. */
	command(id: string): Promise<void>;
	/** Opens a note and makes it active. */
	open(path: string, where?: 'tab' | 'split'): Promise<void>;
	/** What the file holds in the vault, saved. */
	read(path: string): Promise<string>;
	/** Writes through the app, as another plugin would. */
	write(path: string, data: string): Promise<void>;
	/** Changes or, with `null`, removes a file behind the app's back, as another program would. */
	disk(path: string, data: FileData | null): Promise<void>;
	/** Text of the note that was active last, saved or not. */
	text(): Promise<string>;
	/** Makes the note that was active last active and selects between two offsets in it; without `to` sets the caret. */
	select(from: number, to?: number): Promise<void>;
	/** Shows the note that was active last this way. */
	mode(mode: Mode): Promise<void>;
	/** Types into what has the focus. */
	type(text: string): Promise<void>;
	/** Presses keys joined by `+`, such as `Mod+Shift+K`, `Enter`, `ArrowDown`; `ContextMenu` and `Shift+F10` ask for the menu of what has the focus. */
	press(keys: string): Promise<void>;
	click(selector: string, options?: ClickOptions): Promise<void>;
	hover(selector: string): Promise<void>;
	/** Keeps a finger on it until that asks for its menu. */
	longPress(selector: string): Promise<void>;
	/** Drags the first element onto the second; `midway` happens over the second, before it is let go. */
	drag(from: string, to: string, midway?: () => Promise<void>): Promise<void>;
	count(selector: string): Promise<number>;
	/** Text of each, hidden ones included. */
	texts(selector: string): Promise<string[]>;
	/** Attribute of the first, `null` without the element or the attribute. */
	attr(selector: string, name: string): Promise<string | null>;
	/** Where the first stands; `null` when it is not shown or there is no layout. */
	box(selector: string): Promise<Box | null>;
	/** Waits until `holds` gives true; fails naming `what` after `milliseconds`, 3,000 if not said. */
	until(what: string, holds: () => Promise<boolean>, milliseconds?: number): Promise<void>;
	/** Puts `text` on the clipboard; `null` closes the clipboard to the app. */
	setClipboard(text: string | null): Promise<void>;
	/** What is on the clipboard, as text. */
	clipboard(): Promise<string>;
	/** Has the user pick this file in the next dialog that asks for one; `null` cancels that dialog. Call it before the act that opens it. */
	pickFile(file: { readonly name: string; readonly data: FileData } | null): Promise<void>;
	setTheme(theme: 'light' | 'dark'): Promise<void>;
	/** Has the page see these wishes of the user, and no others, until `reset`; nothing where there is no layout. */
	emulate(wishes: Wishes): Promise<void>;
	/** Opens the right sidebar at this width in pixels. */
	setSidebar(pixels: number): Promise<void>;
	/** Keeps a picture under this name where there is something to see. */
	screenshot(name: string): Promise<void>;
	/** Errors on the page since `reset`. The runner fails a spec that leaves any. */
	errors(): readonly string[];
}

/** One behaviour. */
export interface Spec {
	readonly name: string;
	readonly run: (driver: Driver) => Promise<void>;
	/** Runs only where elements have places and sizes. */
	readonly needs?: 'layout';
}

/** The waiting behind `Driver.until`. */
export async function poll(what: string, holds: () => Promise<boolean>, milliseconds = 10_000): Promise<void> {
	const end = Date.now() + milliseconds;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error(`Waited ${String(milliseconds)} ms in vain for: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 15));
	}
}
