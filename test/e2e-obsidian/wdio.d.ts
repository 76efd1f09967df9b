/** The part of WebdriverIO, its Obsidian service and mocha that these tests use, so that they are checked without being installed. */

declare module '@wdio/globals' {
	import type * as O from 'obsidian';

	export interface WdioElement {
		$$(selector: string): WdioElements;
		moveTo(): Promise<void>;
		dragAndDrop(target: WdioElement): Promise<void>;
		getProperty(name: string): Promise<unknown>;
		getAttribute(name: string): Promise<string | null>;
		getLocation(): Promise<{ readonly x: number; readonly y: number }>;
		getSize(): Promise<{ readonly width: number; readonly height: number }>;
		isDisplayed(): Promise<boolean>;
	}

	export interface WdioElements {
		getElements(): Promise<readonly WdioElement[]>;
	}

	export interface WdioKeyAction {
		down(key: string): WdioKeyAction;
		/** `true` leaves the keys down. */
		perform(keepDown?: boolean): Promise<void>;
	}

	export interface WdioPointerAction {
		/** Pixels from the middle of `origin`. */
		move(to: { readonly origin: WdioElement; readonly x: number; readonly y: number }): WdioPointerAction;
		down(options: { readonly button: 'left' | 'middle' | 'right' }): WdioPointerAction;
		up(options: { readonly button: 'left' | 'middle' | 'right' }): WdioPointerAction;
		perform(keepDown?: boolean): Promise<void>;
	}

	export interface WdioBrowser {
		$$(selector: string): WdioElements;
		keys(keys: string | readonly string[]): Promise<void>;
		action(kind: 'key'): WdioKeyAction;
		action(kind: 'pointer'): WdioPointerAction;
		releaseActions(): Promise<void>;
		execute<A extends unknown[]>(fn: (...args: A) => void, ...args: A): Promise<void>;
		getWindowHandles(): Promise<readonly string[]>;
		switchToWindow(handle: string): Promise<void>;
		/** A command of the browser's own protocol. */
		sendCommandAndGetResult(command: string, parameters: object): Promise<unknown>;
		saveScreenshot(path: string): Promise<unknown>;
		executeObsidian<R, A extends unknown[]>(fn: (context: { readonly app: O.App; readonly obsidian: typeof O }, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
		/** Restarts the app on the same vault. */
		reloadObsidian(): Promise<void>;
	}

	export const browser: WdioBrowser;
}

declare module 'wdio-obsidian-service' {
	export const obsidianPage: {
		/** The copy of the vault that the app has open. */
		getVaultPath(): string;
		resetVault(files: Readonly<Record<string, string>>): Promise<void>;
		enablePlugin(id: string): Promise<void>;
		disablePlugin(id: string): Promise<void>;
	};
}

declare function describe(name: string, define: () => void): void;
declare function it(name: string, act: () => Promise<void>): void;
