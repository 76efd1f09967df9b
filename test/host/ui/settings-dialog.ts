/** The settings dialog: the tabs at the side, a search over what they declare, one tab shown. */

import type * as O from 'obsidian';
import { Modal } from './modal';
import { foundBySearch } from './setting-rows';
import type { SettingTab } from './setting-tab';
import { SearchComponent } from './text';

interface Hit {
	readonly name: string;
	readonly pages: readonly string[];
}

function hits(items: readonly O.SettingDefinitionItem[], query: string, pages: readonly string[] = []): Hit[] {
	return items.flatMap((item): Hit[] => {
		if ('type' in item && item.type !== 'page') return hits(item.items ?? [], query, pages);
		const own = foundBySearch(item, query) ? [{ name: item.name, pages }] : [];
		return 'type' in item ? [...own, ...hits(item.items ?? [], query, [...pages, item.name])] : own;
	});
}

/** The dialog over the tabs of the plugins. */
export class SettingsDialog extends Modal {
	readonly #tabs: readonly SettingTab[];
	readonly #listEl: HTMLElement;
	readonly #bodyEl: HTMLElement;
	#active: SettingTab | null = null;

	constructor(app: O.App, tabs: readonly SettingTab[]) {
		super(app);
		this.#tabs = tabs;
		this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
		this.contentEl.addClass('vertical-tabs-container');
		const side = this.contentEl.createDiv('vertical-tab-header');
		new SearchComponent(side.createDiv('setting-search')).setPlaceholder('Search settings...').onChange((query) => this.#list(query.trim()));
		this.#listEl = side.createDiv('vertical-tab-header-groups');
		this.#bodyEl = this.contentEl.createDiv('vertical-tab-content-container');
		this.#list('');
	}

	#list(query: string): void {
		this.#listEl.empty();
		const group = this.#listEl.createDiv('vertical-tab-header-group');
		group.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
		const list = group.createDiv('vertical-tab-header-group-items');
		const entry = (text: string, cls: string, act: () => void): void => {
			const el = list.createDiv({ cls, text, attr: { role: 'button', tabindex: '0' } });
			el.addEventListener('click', act);
			el.addEventListener('keydown', (event) => {
				if (event.key === 'Enter') act();
			});
		};
		for (const tab of this.#tabs) {
			const found = query === '' ? [] : hits(tab.settingItems, query);
			if (query !== '' && found.length === 0 && !tab.name.toLowerCase().includes(query.toLowerCase())) continue;
			entry(tab.name, `vertical-tab-nav-item tappable${tab === this.#active ? ' is-active' : ''}`, () => this.openTab(tab));
			for (const hit of found)
				entry(hit.name, 'vertical-tab-nav-item setting-search-result tappable', () => {
					this.openTab(tab);
					for (const page of hit.pages) tab.openPageNamed(page);
				});
		}
		if (!list.hasChildNodes()) list.createDiv({ cls: 'setting-search-empty', text: 'No settings found.' });
	}

	/** Shows `tab` in place of the one on show. */
	openTab(tab: SettingTab): void {
		this.#active?.conceal();
		this.#active = tab;
		this.#bodyEl.empty();
		this.#bodyEl.append(tab.containerEl);
		for (const el of this.#listEl.findAll('.vertical-tab-nav-item:not(.setting-search-result)')) el.toggleClass('is-active', el.getText() === tab.name);
		tab.reveal();
	}

	/** Shows the tab of the plugin with that id; false when there is none. */
	openTabById(id: string): boolean {
		const tab = this.#tabs.find((one) => one.id === id);
		if (tab) this.openTab(tab);
		return tab !== undefined;
	}

	override onOpen(): void {
		const first = this.#tabs[0];
		if (!this.#active && first) this.openTab(first);
	}

	override onClose(): void {
		this.#active?.conceal();
		this.#active = null;
	}
}

/** Opens the settings with `tabs`, the first shown; the dialog can open others and be closed. */
export function openSettings(app: O.App, tabs: readonly SettingTab[]): SettingsDialog {
	const dialog = new SettingsDialog(app, tabs);
	dialog.open();
	return dialog;
}
