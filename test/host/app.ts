/** The app: everything that a plugin reaches through `this.app`, over one store and one element. */

import type { Extension } from '@codemirror/state';
import type * as O from 'obsidian';
import { Commands } from './commands';
import type { HostApp, SettingDialog, SuggestTrigger } from './host-app';
import { Keymap, Scope } from './keymap';
import { MetadataCache } from './metadata/cache';
import { Plugins } from './plugins';
import type { Store } from './store';
import * as stubs from './stubs';
import type { SettingTab } from './ui/setting-tab';
import { openSettings, type SettingsDialog } from './ui/settings-dialog';
import { FileManager } from './vault/file-manager';
import { Vault } from './vault/vault';
import { TextFileView } from './views/file-view';
import { MarkdownView } from './views/markdown-view';
import { rememberLine } from './views/preview';
import { Workspace } from './workspace/workspace';

const LOCAL = 'host-';

/** One running app. */
export class App extends stubs.App() implements HostApp {
	override keymap: Keymap;
	override scope: Scope;
	override vault: Vault;
	override metadataCache: MetadataCache;
	override fileManager: FileManager;
	override workspace: Workspace;
	override lastEvent: O.UserEvent | null = null;
	readonly commands: Commands;
	readonly plugins: Plugins;
	readonly setting: SettingDialog;
	readonly postProcessors: O.MarkdownPostProcessor[] = [rememberLine];
	readonly viewCreators = new Map<string, O.ViewCreator>([['markdown', (leaf) => new MarkdownView(leaf)]]);
	readonly fileTypes = new Map([['md', 'markdown']]);
	readonly hoverLinkSources = new Map<string, O.HoverLinkSource>();
	readonly protocolHandlers = new Map<string, O.ObsidianProtocolHandler>();
	readonly editorExtensions: Extension[] = [];
	readonly editorSuggests: SuggestTrigger[] = [];
	readonly saveDelay: number;
	readonly ribbonEl: HTMLElement;
	readonly statusBarEl: HTMLElement;

	constructor(store: Store, root: HTMLElement, saveDelay: number) {
		super();
		this.saveDelay = saveDelay;
		const middle = root.createDiv('app-container').createDiv('horizontal-main-container');
		this.ribbonEl = middle.createDiv('workspace-ribbon side-dock-ribbon mod-left').createDiv('side-dock-actions');
		this.statusBarEl = root.createDiv('status-bar');
		this.scope = new Scope();
		this.keymap = new Keymap(this.scope);
		this.vault = new Vault(store);
		this.metadataCache = new MetadataCache(this.vault);
		this.fileManager = new FileManager(this, () => this.saveAll());
		this.workspace = new Workspace(this, middle.createDiv('workspace'));
		this.commands = new Commands(this);
		this.setting = settingDialog(this);
		this.plugins = new Plugins(this);
	}

	/** Saves every open note. */
	async saveAll(): Promise<void> {
		const views: TextFileView[] = [];
		this.workspace.iterateAllLeaves(({ view }) => {
			if (view instanceof TextFileView) views.push(view);
		});
		for (const view of views) await view.save();
	}

	override isDarkMode(): boolean {
		return document.body.hasClass('theme-dark');
	}

	override loadLocalStorage(key: string): unknown {
		return JSON.parse(window.localStorage.getItem(LOCAL + key) ?? 'null') as unknown;
	}

	override saveLocalStorage(key: string, data: unknown): void {
		if (data === null || data === undefined) window.localStorage.removeItem(LOCAL + key);
		else window.localStorage.setItem(LOCAL + key, JSON.stringify(data));
	}
}

/** Forgets all that apps of this page have kept in the browser. */
export function clearLocalStorage(): void {
	for (const key of Object.keys(window.localStorage)) if (key.startsWith(LOCAL)) window.localStorage.removeItem(key);
}

function settingDialog(app: O.App): SettingDialog {
	const pluginTabs: O.PluginSettingTab[] = [];
	const tabs = pluginTabs as unknown as SettingTab[];
	let shown: SettingsDialog | null = null;
	const open = (): SettingsDialog => {
		if (!shown?.containerEl.isConnected) shown = openSettings(app, tabs);
		return shown;
	};
	return {
		pluginTabs,
		open,
		close: () => shown?.close(),
		openTabById: (id) => {
			open().openTabById(id);
			return pluginTabs.find((tab) => (tab as unknown as SettingTab).id === id) ?? null;
		},
	};
}
