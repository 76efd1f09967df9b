/** Plugin: what a plugin registers, and takes along when it goes. */

import type { Extension } from '@codemirror/state';
import type * as O from 'obsidian';
import { Component, report } from './events';
import { hostApp, type HostApp, type SuggestTrigger } from './host-app';
import * as stubs from './stubs';
import { setIcon } from './ui/icons';
import { MarkdownPreviewRenderer } from './ui/markdown-renderer';
import type { Workspace } from './workspace/workspace';

/** Where the settings of the plugin with this id are kept. */
export function dataPath(vault: O.Vault, id: string): string {
	return `${vault.configDir}/plugins/${id}/data.json`;
}

/** The base of every plugin. */
export abstract class Plugin extends stubs.Plugin(Component) {
	override app: O.App;
	override manifest: O.PluginManifest;
	readonly #host: HostApp;

	constructor(app: O.App, manifest: O.PluginManifest) {
		super(app, manifest);
		this.app = app;
		this.manifest = manifest;
		this.#host = hostApp(app);
	}

	override onload(): Promise<void> | void {}

	override onUserEnable(): void {}

	#keep<K, V>(map: Map<K, V>, key: K, value: V, what: string): void {
		if (map.has(key)) throw new Error(`${what} is already registered: ${String(key)}`);
		map.set(key, value);
		this.register(() => map.delete(key));
	}

	#push<T>(list: T[], value: T, changed: () => void = () => undefined): void {
		list.push(value);
		changed();
		this.register(() => {
			list.remove(value);
			changed();
		});
	}

	override addCommand(command: O.Command): O.Command {
		const { id, name } = this.manifest;
		command.id = `${id}:${command.id}`;
		command.name = `${name}: ${command.name}`;
		this.#host.commands.addCommand(command);
		this.register(() => {
			this.#host.commands.removeCommand(command.id);
		});
		return command;
	}

	override removeCommand(commandId: string): void {
		this.#host.commands.removeCommand(`${this.manifest.id}:${commandId}`);
	}

	override addRibbonIcon(icon: string, title: string, callback: (evt: MouseEvent) => unknown): HTMLElement {
		const button = this.#host.ribbonEl.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action', attr: { 'aria-label': title } });
		setIcon(button, icon);
		button.addEventListener('click', callback);
		this.register(() => {
			button.remove();
		});
		return button;
	}

	override addStatusBarItem(): HTMLElement {
		const item = this.#host.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
		this.register(() => {
			item.remove();
		});
		return item;
	}

	override addSettingTab(settingTab: O.PluginSettingTab): void {
		this.#push(this.#host.setting.pluginTabs, settingTab);
	}

	override registerView(type: string, viewCreator: O.ViewCreator): void {
		const rebuild = (): void => {
			(this.app.workspace as Workspace).rebuild(type).catch(report);
		};
		this.register(rebuild);
		this.#keep(this.#host.viewCreators, type, viewCreator, 'A view of this type');
		rebuild();
	}

	override registerExtensions(extensions: string[], viewType: string): void {
		for (const extension of extensions) this.#keep(this.#host.fileTypes, extension, viewType, 'A view for this extension');
	}

	override registerHoverLinkSource(id: string, info: O.HoverLinkSource): void {
		this.#keep(this.#host.hoverLinkSources, id, info, 'A source of links');
	}

	override registerObsidianProtocolHandler(action: string, handler: O.ObsidianProtocolHandler): void {
		this.#keep(this.#host.protocolHandlers, action, handler, 'An action');
	}

	override registerMarkdownPostProcessor(postProcessor: O.MarkdownPostProcessor, sortOrder?: number): O.MarkdownPostProcessor {
		MarkdownPreviewRenderer.registerPostProcessor(postProcessor, sortOrder);
		this.register(() => {
			MarkdownPreviewRenderer.unregisterPostProcessor(postProcessor);
		});
		return postProcessor;
	}

	override registerMarkdownCodeBlockProcessor(
		language: string,
		handler: (source: string, el: HTMLElement, ctx: O.MarkdownPostProcessorContext) => Promise<unknown> | void,
		sortOrder = -100,
	): O.MarkdownPostProcessor {
		return this.registerMarkdownPostProcessor(MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler), sortOrder);
	}

	override registerEditorExtension(extension: Extension): void {
		this.#push(this.#host.editorExtensions, extension, () => {
			this.app.workspace.updateOptions();
		});
	}

	override registerEditorSuggest(editorSuggest: O.EditorSuggest<unknown>): void {
		this.#push(this.#host.editorSuggests, editorSuggest as unknown as SuggestTrigger);
	}

	override async loadData(): Promise<unknown> {
		const { vault } = this.app;
		const path = dataPath(vault, this.manifest.id);
		if (!(await vault.adapter.exists(path))) return null;
		return JSON.parse(await vault.adapter.read(path)) as unknown;
	}

	override async saveData(data: unknown): Promise<void> {
		const { vault } = this.app;
		const text = JSON.stringify(data, null, 2);
		this.#host.plugins.savedData(this.manifest.id, text);
		await vault.adapter.write(dataPath(vault, this.manifest.id), text);
	}
}
