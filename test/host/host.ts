/** The host's one entry: a small Obsidian with one plugin, in an element of a page. */

import './style.css';
import type { FileData } from '../specs/driver';
import { App, clearLocalStorage } from './app';
import { addCoreCommands } from './core-commands';
import { installDom } from './dom/install';
import { MemoryStore } from './memory-store';
import type { PluginSource } from './plugins';
import { drawShell, setWidth, showTheme, type Theme } from './shell';
import type { Store } from './store';
import { installHoverPreview } from './ui/hover-popover';
import { installTooltips } from './ui/tooltip';
import { FILE_EXPLORER, FileExplorer } from './views/file-explorer';

/** What a host starts with. */
export interface HostOptions {
	readonly store: Store;
	readonly plugin: PluginSource;
	/** Milliseconds between a change in an editor and its save; the app's are about 2,000. */
	readonly saveDelay: number;
	/** The host fills it and, when it is the body, empties it at the end. */
	readonly root: HTMLElement;
	readonly theme?: Theme;
	/** True when the plugin is to run as just turned on by the user. */
	readonly justEnabled?: boolean;
}

/** A running host. */
export interface Host {
	/** The app that runs now; another one after `reset` and `restart`. */
	readonly app: App;
	/** Where the vault is kept now: what it was started with, or memory since `reset`. */
	readonly store: Store;
	/** Starts over in the same page with a vault of just these files in memory, nothing remembered, and `open` in the editor. */
	reset(files: Readonly<Record<string, FileData>>, options?: { readonly open?: string }): Promise<void>;
	/** Ends and starts again on the same vault, as the app does when it is reloaded. */
	restart(): Promise<void>;
	setTheme(theme: Theme): void;
	/** Width of the right side. */
	setSidebarWidth(pixels: number): void;
	stop(): Promise<void>;
}

interface Session {
	readonly app: App;
	end(): Promise<void>;
}

async function startSession(store: Store, options: HostOptions, open?: string): Promise<Session> {
	const { root, plugin, saveDelay } = options;
	const app = new App(store, root, saveDelay);
	Object.assign(window, { app });
	const toggleTheme = (): void => {
		showTheme(app.isDarkMode() ? 'light' : 'dark');
		app.workspace.trigger('css-change');
	};
	const resized = (): void => {
		app.workspace.resized();
	};
	window.addEventListener('resize', resized);
	const undo = [app.keymap.watch(window), installHoverPreview(app), installTooltips(document), followFocus(window)];
	app.workspace.on('window-open', (_, win) => {
		const ended = [app.keymap.watch(win), installTooltips(win.document), followFocus(win)];
		app.workspace.on('window-close', (_closed, other) => {
			if (other === win) for (const end of ended.splice(0)) end();
		});
	});
	addCoreCommands(app, toggleTheme);
	drawShell(app);
	app.restoreEmulation();
	app.viewCreators.set(FILE_EXPLORER, (leaf) => new FileExplorer(leaf));
	await app.vault.open();
	await app.metadataCache.open();
	app.plugins.install(plugin);
	await (options.justEnabled ? app.plugins.enablePluginAndSave(plugin.manifest.id) : app.plugins.enablePlugin(plugin.manifest.id));
	await app.workspace.restoreLayout();
	if (app.workspace.getLeavesOfType(FILE_EXPLORER).length === 0) await app.workspace.ensureSideLeaf(FILE_EXPLORER, 'left');
	const recent = app.workspace.getLeaf(false);
	if (!app.workspace.activeLeaf) app.workspace.setActiveLeaf(recent);
	if (open !== undefined) {
		const file = app.vault.getFileByPath(open);
		if (!file) throw new Error(`There is no note at ${open}`);
		await recent.openFile(file);
	} else if (recent.view.getViewType() === 'empty') await recent.setViewState({ type: 'empty' });
	app.workspace.becomeReady();
	app.metadataCache.trigger('resolved');
	return {
		app,
		async end() {
			await app.saveAll();
			app.endEmulation();
			await app.workspace.close();
			await app.plugins.disablePlugin(plugin.manifest.id);
			await app.metadataCache.settled();
			await app.vault.close();
			for (const one of undo) one();
			window.removeEventListener('resize', resized);
			root.empty();
		},
	};
}

/** Has the window that is used be the active one; returns what stops it. */
function followFocus(win: Window): () => void {
	const doc = win.document;
	const use = (): void => void Object.assign(window, { activeWindow: win, activeDocument: doc });
	doc.addEventListener('mousedown', use, true);
	doc.addEventListener('focusin', use, true);
	return () => {
		doc.removeEventListener('mousedown', use, true);
		doc.removeEventListener('focusin', use, true);
	};
}

/** Starts a host; settles when its layout is ready. */
export async function startHost(options: HostOptions): Promise<Host> {
	installDom(window);
	const theme = options.theme ?? 'light';
	showTheme(theme);
	let { store } = options;
	let session = await startSession(store, options);
	return {
		get app() {
			return session.app;
		},
		get store() {
			return store;
		},
		async reset(files, { open } = {}) {
			await session.end();
			clearLocalStorage();
			showTheme(theme);
			store = new MemoryStore(files);
			session = await startSession(store, { ...options, justEnabled: false }, open);
		},
		async restart() {
			session.app.workspace.saveLayout();
			await session.end();
			session = await startSession(store, { ...options, justEnabled: false });
		},
		setTheme(next) {
			showTheme(next);
			session.app.workspace.trigger('css-change');
		},
		setSidebarWidth(pixels) {
			session.app.workspace.rightSplit.expand();
			setWidth(session.app, session.app.workspace.rightSplit, pixels);
		},
		stop: () => session.end(),
	};
}
