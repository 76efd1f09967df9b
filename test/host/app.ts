/** The app: everything that a plugin reaches through `this.app`, over one store and one element. */

import type { Extension } from '@codemirror/state';
import type * as O from 'obsidian';
import { Commands } from './commands';
import type { HostApp, HostSwitches, SettingDialog, SuggestTrigger } from './host-app';
import { Keymap, Scope } from './keymap';
import { MetadataCache } from './metadata/cache';
import { emulatePhone } from './phone';
import { Platform } from './platform';
import { Plugins } from './plugins';
import { preparePrint } from './print';
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
const EMULATES = 'emulates-phone';

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
	readonly host: HostSwitches = {
		nativeHighlightColours: false,
		softKeyboard: false,
		preparePrint: () => {
			const view = this.workspace.getActiveViewOfType(MarkdownView);
			if (!view) return Promise.reject(new Error('No note is active.'));
			return preparePrint(this, view);
		},
	};
	readonly postProcessors: O.MarkdownPostProcessor[] = [rememberLine];
	readonly viewCreators = new Map<string, O.ViewCreator>([['markdown', (leaf) => new MarkdownView(leaf)]]);
	readonly fileTypes = new Map([['md', 'markdown']]);
	readonly hoverLinkSources = new Map<string, O.HoverLinkSource>([
		['preview', { display: 'Reading view', defaultMod: false }],
		['editor', { display: 'Editing view', defaultMod: true }],
	]);
	readonly protocolHandlers = new Map<string, O.ObsidianProtocolHandler>();
	readonly editorExtensions: Extension[] = [];
	readonly editorSuggests: SuggestTrigger[] = [];
	readonly saveDelay: number;
	readonly ribbonEl: HTMLElement;
	readonly statusBarEl: HTMLElement;
	#showDesktop: (() => void) | null = null;

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

	/** Whether the app is shown as on a phone; like the next, in the app and its documentation, not in the typings. */
	get isMobile(): boolean {
		return Platform.isMobile;
	}

	/** Shows the app as on a phone, or no more. Stays so when the app is restarted; a plugin that asks once, at its start, learns of it only then. */
	emulateMobile(isOn: boolean): void {
		this.saveLocalStorage(EMULATES, isOn ? true : null);
		this.#showDesktop?.();
		this.#showDesktop = isOn ? emulatePhone(this) : null;
	}

	/** Shows the app as it was shown before its restart. */
	restoreEmulation(): void {
		if (this.loadLocalStorage(EMULATES) === true) this.emulateMobile(true);
	}

	/** To be called at the end. */
	endEmulation(): void {
		this.#showDesktop?.();
		this.#showDesktop = null;
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
