/** What the host's App has beyond the typings: the undocumented parts that specs, the page and the dialogs use. */

import type * as O from 'obsidian';
import type { Commands } from './commands';
import type { Plugins } from './plugins';

/** The settings dialog as `app.setting` has it. */
export interface SettingDialog {
	readonly pluginTabs: O.PluginSettingTab[];
	open(): void;
	close(): void;
	/** Opens the dialog at the tab of the plugin with this id. */
	openTabById(id: string): O.SettingTab | null;
}

/** An editor suggester as the workspace asks it after each change or move of the caret. */
export interface SuggestTrigger {
	/** True when it shows something. */
	trigger(editor: O.Editor, file: O.TFile | null, open: boolean): boolean;
}

/** What only the host has, for tests and for who tries the plugin: `app.host`. */
export interface HostSwitches {
	/** Draws the colours of highlights as Obsidian 1.14 does; views drawn already keep what they have. */
	nativeHighlightColours: boolean;
	/** Shows a keyboard on a phone that takes its part of the screen while something is typed into. */
	softKeyboard: boolean;
	/** Puts the active note alone on the printed page, as it reads, and gives what takes it off again. */
	preparePrint(): Promise<() => void>;
}

/** `app` as code inside the host sees it. */
export interface HostApp extends O.App {
	readonly commands: Commands;
	readonly plugins: Plugins;
	readonly setting: SettingDialog;
	readonly host: HostSwitches;
	/** Ordered by `sortOrder`; code block processors are among them. */
	readonly postProcessors: O.MarkdownPostProcessor[];
	readonly viewCreators: Map<string, O.ViewCreator>;
	/** View type by file extension. */
	readonly fileTypes: Map<string, string>;
	readonly hoverLinkSources: Map<string, O.HoverLinkSource>;
	readonly protocolHandlers: Map<string, O.ObsidianProtocolHandler>;
	readonly ribbonEl: HTMLElement;
	readonly statusBarEl: HTMLElement;
	/** Milliseconds between a change in an editor and its save. */
	readonly saveDelay: number;
	/** Extensions that plugins gave to every Markdown editor. */
	readonly editorExtensions: import('@codemirror/state').Extension[];
	readonly editorSuggests: SuggestTrigger[];
}

/** `app` with what the typings leave out. */
export function hostApp(app: O.App): HostApp {
	return app as HostApp;
}
