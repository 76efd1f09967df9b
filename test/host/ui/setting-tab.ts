/** SettingTab, PluginSettingTab and SettingPage: a plugin's settings, declared or drawn by hand. */

import type * as O from 'obsidian';
import { guarded } from '../events';
import * as stubs from '../stubs';
import { setIcon } from './icons';
import { drawRows, type Rows } from './setting-rows';

/** A page inside a tab, drawn by hand. */
export abstract class SettingPage extends stubs.SettingPage() {
	override rootEl: HTMLElement;
	override titlebarEl: HTMLElement;
	override containerEl: HTMLElement;
	override title = '';

	constructor() {
		super();
		this.rootEl = createDiv('setting-page');
		this.titlebarEl = this.rootEl.createDiv('setting-page-titlebar');
		this.containerEl = this.rootEl.createDiv('setting-page-content');
	}

	override hide(): void {
		this.containerEl.empty();
	}
}

class DeclaredPage extends SettingPage {
	readonly #draw: (el: HTMLElement) => Rows;
	#rows: Rows | null = null;

	constructor(title: string, draw: (el: HTMLElement) => Rows) {
		super();
		this.title = title;
		this.#draw = draw;
	}

	override display(): void {
		this.hide();
		this.#rows = this.#draw(this.containerEl);
	}

	override hide(): void {
		this.#rows?.dispose();
		this.#rows = null;
		super.hide();
	}

	refresh(): void {
		this.#rows?.refresh();
	}
}

function pageNamed(items: readonly O.SettingDefinitionItem[], name: string): O.SettingDefinitionPage | null {
	for (const item of items) {
		if (!('type' in item)) continue;
		if (item.type === 'page') {
			if (item.name === name) return item;
		} else {
			const inside = pageNamed(item.items ?? [], name);
			if (inside) return inside;
		}
	}
	return null;
}

/** A tab of the settings; `name` and `id` are what the dialog shows and finds it by. */
export abstract class SettingTab extends stubs.SettingTab() {
	override app: O.App;
	override icon = '';
	override containerEl: HTMLElement = createDiv('vertical-tab-content');
	override settingItems: O.SettingDefinitionItem[] = [];
	name = '';
	id = '';
	#shown = false;
	#rows: Rows | null = null;
	#path: string[] = [];
	#page: SettingPage | null = null;

	constructor(app: O.App) {
		super();
		this.app = app;
	}

	override getSettingDefinitions(): O.SettingDefinitionItem[] {
		return [];
	}

	override update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (!this.#shown || this.settingItems.length === 0) return;
		const { scrollTop } = this.containerEl;
		this.#draw();
		this.containerEl.scrollTop = scrollTop;
	}

	override refreshDomState(): void {
		this.#rows?.refresh();
		if (this.#page instanceof DeclaredPage) this.#page.refresh();
	}

	override display(): void {}

	override hide(): void {
		this.containerEl.empty();
	}

	/** Shows the tab: what is declared, else what `display` draws. */
	reveal(): void {
		this.#shown = true;
		this.#path = [];
		this.settingItems = this.getSettingDefinitions();
		if (this.settingItems.length > 0) this.#draw();
		else this.display();
	}

	/** Takes the tab down, an open page first. */
	conceal(): void {
		if (!this.#shown) return;
		this.#shown = false;
		this.#clear();
		guarded(() => this.hide());
	}

	/** Opens the page called `name`, wherever the declared settings on show have it. */
	openPageNamed(name: string): void {
		this.#path = [...this.#path, name];
		this.#draw();
	}

	#clear(): void {
		this.#rows?.dispose();
		this.#rows = null;
		const page = this.#page;
		this.#page = null;
		if (page) guarded(() => page.hide());
		this.containerEl.empty();
	}

	#draw(): void {
		this.#clear();
		const owner = {
			app: this.app,
			getControlValue: (key: string) => this.getControlValue(key),
			setControlValue: (key: string, value: unknown) => this.setControlValue(key, value),
			changed: () => this.refreshDomState(),
			openPage: (page: O.SettingDefinitionPage) => this.openPageNamed(page.name),
		};
		let items: readonly O.SettingDefinitionItem[] = this.settingItems;
		let open: O.SettingDefinitionPage | null = null;
		const path: string[] = [];
		for (const name of this.#path) {
			const page = pageNamed(items, name);
			if (!page) break;
			path.push(name);
			open = page;
			items = page.items ?? [];
		}
		this.#path = path;
		if (open) this.#show(open.page?.() ?? new DeclaredPage(open.name, (el) => drawRows(owner, items, el)), open.name);
		else this.#rows = drawRows(owner, items, this.containerEl);
	}

	#show(page: O.SettingPage, name: string): void {
		this.#page = page;
		this.containerEl.append(page.rootEl);
		page.titlebarEl.empty();
		const back = page.titlebarEl.createDiv({ cls: 'clickable-icon setting-page-back', attr: { 'aria-label': 'Back', role: 'button', tabindex: '0' } });
		setIcon(back, 'lucide-arrow-left');
		back.addEventListener('click', () => {
			this.#path = this.#path.slice(0, -1);
			this.#draw();
		});
		page.titlebarEl.createDiv({ cls: 'setting-page-title', text: page.title || name });
		guarded(() => page.display());
	}
}

/** The settings of one plugin, kept in `plugin.settings` and saved with the plugin's data. */
export abstract class PluginSettingTab extends SettingTab implements O.PluginSettingTab {
	plugin: O.Plugin;

	constructor(app: O.App, plugin: O.Plugin) {
		super(app);
		this.plugin = plugin;
		this.name = plugin.manifest.name;
		this.id = plugin.manifest.id;
	}

	override getControlValue(key: string): unknown {
		return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
	}

	override setControlValue(key: string, value: unknown): void | Promise<void> {
		const settings = (this.plugin.settings ?? {}) as Record<string, unknown>;
		settings[key] = value;
		this.plugin.settings = settings;
		return this.plugin.saveData(settings);
	}
}
