/** The registry of plugins: installed, enabled, running. */

import type * as O from 'obsidian';
import { guarded, whenLoaded } from './events';
import { runBundle } from './modules';
import { dataPath, type Plugin } from './plugin';

type PluginClass = new (app: O.App, manifest: O.PluginManifest) => Plugin;

/** Where a plugin comes from: its built bundle with its styles, or its module as a test imports it. */
export type PluginSource =
	| { readonly manifest: O.PluginManifest; readonly code: string; readonly styles?: string }
	| { readonly manifest: O.PluginManifest; readonly module: object };

function classIn(exports: object): PluginClass {
	const found: unknown = 'default' in exports ? exports.default : exports;
	if (typeof found !== 'function') throw new Error('The plugin exports no class.');
	return found as PluginClass;
}

/** `app.plugins`. */
export class Plugins {
	/** By id, of all that are installed. */
	readonly manifests: Record<string, O.PluginManifest> = {};
	/** By id, of all that run. */
	readonly plugins: Record<string, Plugin> = {};
	readonly enabledPlugins = new Set<string>();
	readonly #app: O.App;
	readonly #sources = new Map<string, PluginSource>();
	readonly #saved = new Map<string, string>();

	constructor(app: O.App) {
		this.#app = app;
		app.vault.on('raw' as 'modify', (path: unknown) => {
			if (typeof path === 'string') guarded(() => this.#dataChanged(path));
		});
	}

	/** Makes a plugin known without running it. */
	install(source: PluginSource): void {
		this.manifests[source.manifest.id] = source.manifest;
		this.#sources.set(source.manifest.id, source);
	}

	getPlugin(id: string): Plugin | null {
		return this.plugins[id] ?? null;
	}

	/** Runs an installed plugin and settles when its `onload` has. */
	async enablePlugin(id: string): Promise<boolean> {
		const source = this.#sources.get(id);
		if (!source || this.plugins[id]) return false;
		const exports = 'code' in source ? (runBundle(source.code, id) as object) : source.module;
		const plugin = new (classIn(exports))(this.#app, source.manifest);
		this.plugins[id] = plugin;
		this.enabledPlugins.add(id);
		if ('styles' in source) createEl('style', { text: source.styles, attr: { 'data-plugin': id }, parent: document.head });
		plugin.load();
		await whenLoaded(plugin);
		return true;
	}

	/** As when a user turns it on: it may greet them. */
	async enablePluginAndSave(id: string): Promise<boolean> {
		const enabled = await this.enablePlugin(id);
		if (enabled) this.plugins[id]?.onUserEnable();
		return enabled;
	}

	disablePlugin(id: string): Promise<void> {
		this.plugins[id]?.unload();
		delete this.plugins[id];
		this.enabledPlugins.delete(id);
		document.head.findAll('style[data-plugin]').forEach((style) => {
			if (style.dataset['plugin'] === id) style.remove();
		});
		return Promise.resolve();
	}

	/** As when a user turns it off. */
	disablePluginAndSave(id: string): Promise<void> {
		return this.disablePlugin(id);
	}

	/** Remembers what a plugin saved itself, so that it isn't told of it as of someone else's change. */
	savedData(id: string, data: string): void {
		this.#saved.set(id, data);
	}

	async #dataChanged(path: string): Promise<void> {
		const { vault } = this.#app;
		const id = Object.keys(this.plugins).find((one) => dataPath(vault, one) === path);
		const plugin = id === undefined ? undefined : this.plugins[id];
		if (id === undefined || !plugin?.onExternalSettingsChange || !(await vault.adapter.exists(path))) return;
		const data = await vault.adapter.read(path);
		if (data === this.#saved.get(id)) return;
		this.#saved.set(id, data);
		await plugin.onExternalSettingsChange();
	}
}
