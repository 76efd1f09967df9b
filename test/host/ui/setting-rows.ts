/** Draws declarative settings: rows, groups, lists and the entries of pages. */

import type * as O from 'obsidian';
import { guarded } from '../events';
import { setIcon } from './icons';
import { Setting, SettingGroup } from './setting';
import { addControl, type ControlOwner } from './setting-control';

/** What drawn settings ask of the tab. */
export interface RowsOwner extends ControlOwner {
	/** Opens a page in place of what is shown. */
	openPage(page: O.SettingDefinitionPage): void;
}

/** Drawn settings that can follow their conditions and be taken down. */
export interface Rows {
	/** Shows, hides, enables and disables as the definitions now say. */
	refresh(): void;
	/** Runs the clean-up of rows that drew themselves. */
	dispose(): void;
}

function resolve<T>(value: T | (() => T)): T {
	return typeof value === 'function' ? (value as () => T)() : value;
}

function pressable(el: HTMLElement, act: () => void): void {
	el.addClass('mod-clickable');
	el.setAttrs({ role: 'button', tabindex: 0 });
	el.addEventListener('click', act);
	el.addEventListener('keydown', (event) => {
		if (event.target !== el || (event.key !== 'Enter' && event.key !== ' ')) return;
		event.preventDefault();
		act();
	});
}

function plainText(value: string | DocumentFragment | undefined): string {
	return typeof value === 'string' ? value : (value?.textContent ?? '');
}

class Drawing implements Rows {
	readonly #owner: RowsOwner;
	readonly #refresh: (() => void)[] = [];
	readonly #dispose: (() => void)[] = [];

	constructor(owner: RowsOwner) {
		this.#owner = owner;
	}

	refresh(): void {
		for (const act of this.#refresh) guarded(act);
	}

	dispose(): void {
		for (const act of this.#dispose.splice(0)) guarded(act);
	}

	#live(act: () => void): void {
		this.#refresh.push(act);
		act();
	}

	all(items: readonly O.SettingDefinitionItem[], containerEl: HTMLElement): void {
		let loose: SettingGroup | null = null;
		let index = 0;
		for (const item of items) {
			if ('type' in item && item.type !== 'page') {
				this.#group(item, containerEl);
				loose = null;
				index = 0;
			} else {
				loose ??= new SettingGroup(containerEl);
				this.#row(item, loose, index++);
			}
		}
	}

	#group(definition: O.SettingDefinitionGroup | O.SettingDefinitionList, containerEl: HTMLElement): void {
		const holder = containerEl.createDiv('setting-group-holder');
		const group = new SettingGroup(holder);
		this.#live(() => holder.toggle(resolve(definition.visible ?? true)));
		if (definition.heading) group.setHeading(definition.heading);
		if (definition.cls) group.addClass(...definition.cls.split(' ').filter((name) => name !== ''));
		for (const button of definition.extraButtons ?? []) group.addExtraButton(button);
		const rows = (definition.items ?? []).map((item, index) => ({ item, setting: this.#row(item, group, index) }));
		const { search } = definition;
		if (search)
			group.addSearch((component) => {
				if (search.placeholder) component.setPlaceholder(search.placeholder);
				component.onChange((query) => {
					for (const { item, setting } of rows) setting.settingEl.toggleClass('is-filtered-out', query !== '' && !('type' in item) && !search.match(item, query));
				});
			});
		if (definition.type === 'list') this.#list(definition as O.SettingDefinitionList, group, rows.map(({ setting }) => setting));
	}

	#list(definition: O.SettingDefinitionList, group: SettingGroup, rows: readonly Setting[]): void {
		group.addClass('mod-list');
		const { addItem, emptyState, onDelete, onReorder } = definition;
		if (addItem)
			group.addExtraButton((button) => button.setIcon('lucide-plus').setTooltip(addItem.name).onClick(() => addItem.action(button.extraSettingsEl)));
		if (rows.length === 0 && emptyState) group.listEl.createDiv({ cls: 'setting-list-empty', text: emptyState });
		rows.forEach((setting, index) => {
			const { settingEl } = setting;
			if (onDelete) {
				setting.addExtraButton((button) => button.setIcon('lucide-trash-2').setTooltip('Delete').onClick(() => onDelete(index)));
				if (!settingEl.hasAttribute('tabindex')) settingEl.tabIndex = 0;
				settingEl.addEventListener('keydown', (event) => {
					if (event.target === settingEl && (event.key === 'Delete' || event.key === 'Backspace')) onDelete(index);
				});
			}
			if (onReorder) this.#draggable(settingEl, index, onReorder);
		});
	}

	#draggable(settingEl: HTMLElement, index: number, onReorder: (from: number, to: number) => void): void {
		const handle = settingEl.createDiv({ cls: 'setting-item-drag-handle', prepend: true, attr: { 'aria-label': 'Drag to rearrange', draggable: true } });
		setIcon(handle, 'lucide-grip-vertical');
		handle.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/setting-index', String(index)));
		settingEl.addEventListener('dragover', (event) => {
			if (event.dataTransfer?.types.includes('text/setting-index')) event.preventDefault();
		});
		settingEl.addEventListener('drop', (event) => {
			const from = event.dataTransfer?.getData('text/setting-index') ?? '';
			if (from === '') return;
			event.preventDefault();
			if (Number(from) !== index) onReorder(Number(from), index);
		});
	}

	#row(item: O.SettingGroupItem, group: SettingGroup, index: number): Setting {
		const setting = new Setting(group.listEl).setName(item.name);
		if (item.desc) setting.setDesc(typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment));
		this.#live(() => setting.settingEl.toggle(resolve(item.visible ?? true)));
		if ('type' in item) this.#page(item, setting);
		else if (item.control) {
			const { control } = item;
			addControl(this.#owner, setting, control);
			this.#live(() => void setting.setDisabled(resolve(control.disabled ?? false)));
		} else if (item.render) {
			const { render } = item;
			const cleanup = render(setting, group);
			if (cleanup) this.#dispose.push(cleanup);
		} else if (item.action) {
			const { action } = item;
			const blocked = (): boolean => resolve(item.disabled ?? false);
			pressable(setting.settingEl, () => {
				if (!blocked()) guarded(() => action(setting.settingEl, index));
			});
			this.#live(() => void setting.setDisabled(blocked()));
		}
		return setting;
	}

	#page(page: O.SettingDefinitionPage, setting: Setting): void {
		setting.setClass('mod-page');
		setting.addDisplayValue((component) =>
			this.#live(() => component.setValue(resolve(page.displayValue ?? '')).setStatus(resolve(page.status ?? null))),
		);
		setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'lucide-chevron-right');
		pressable(setting.settingEl, () => this.#owner.openPage(page));
	}
}

/** Draws `items` into `containerEl`. */
export function drawRows(owner: RowsOwner, items: readonly O.SettingDefinitionItem[], containerEl: HTMLElement): Rows {
	const drawing = new Drawing(owner);
	drawing.all(items, containerEl);
	return drawing;
}

/** Whether a search of the settings for `query` finds the item by name, description or alias. */
export function foundBySearch(item: O.SettingDefinition | O.SettingDefinitionPage, query: string): boolean {
	if (!('type' in item) && resolve(item.searchable ?? true) === false) return false;
	if (!resolve(item.visible ?? true)) return false;
	const aliases = 'type' in item ? [] : (item.aliases ?? []);
	const texts = [item.name, plainText(item.desc), ...aliases];
	return texts.some((words) => words.toLowerCase().includes(query.toLowerCase()));
}
